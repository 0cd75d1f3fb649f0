"""The command ``stakeholderkit``."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: the words after the command; None for those of the process.

    Returns:
        0 done, 1 errors in the input, 2 a wrong request or a missing plugin, 3 a plugin failed.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    # Imports and registers make many objects and no cycles: looking for cycles among them would
    # take a fifth of the time. The command owns its process, so it may decide that; the library
    # never does.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _main(words)
    finally:
        if collecting:
            gc.enable()


def _main(words: Sequence[str]) -> int:
    try:
        import click  # noqa: F401 - an extra: the library does without it
    except ImportError:
        from stakeholderkit.wording import phrase

        advice = phrase(
            'The command line is not installed. Install it with: pip install "stakeholderkit[cli]"'
        )
        sys.stderr.write(f"{advice.text('nl')}\n{advice.text('en')}\n")
        return 2
    from stakeholderkit.cli.run import run

    return run(words)
