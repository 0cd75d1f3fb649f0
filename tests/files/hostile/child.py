"""Read one file as a user would, in a process of its own that may not take more than we promise.

It is started as ``python child.py``, and gets the name of the file as JSON on standard input: a
name may hold what no command line can. It prints what came of it as JSON. With words behind it,
``python child.py check FILE`` becomes the command of those words, within the same bounds.
"""

import json
import os
import resource
import sys

MEMORY = 512 * 1024 * 1024
"""The most memory that the whole process may address: the interpreter is included."""

SECONDS = 5
"""The most processor time, in seconds; the interpreter's start is included."""


def bound() -> None:
    """Take no more than we promise from now on."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def main(path: str) -> dict[str, object]:
    """Read the file and tell what came of it."""
    import stakeholderkit as sk

    try:
        reading = sk.inspect(path)
    except sk.InputError as error:
        return {"kind": "refused", **told(error.complaints)}
    except BaseException as error:  # noqa: BLE001 - to tell of it is what this is for
        return {"kind": "foreign", "codes": [type(error).__name__], "words": repr(error)[:500]}
    kind = "complaints" if reading.errors else "sound"
    return {"kind": kind, **told(reading.errors or reading.findings)}


def told(complaints: object) -> dict[str, object]:
    """Put the first few complaints into words, which must not fail either."""
    from stakeholderkit.wording import Finding

    assert isinstance(complaints, tuple)
    for item in complaints:
        assert isinstance(item, Finding), "every complaint about a file has a place"
        assert item.location.file, "every complaint about a file names it"
    few = complaints[:20]
    return {
        "codes": [str(item.code) for item in few],
        "words": "\n".join(f"{item.text('en')}\n{item.text('nl')}" for item in few),
    }


bound()
if words := sys.argv[1:]:
    os.execv(sys.executable, [sys.executable, "-m", "stakeholderkit", *words])  # noqa: S606 - ours
print(json.dumps(main(json.load(sys.stdin))))  # noqa: T201 - this is how it answers
