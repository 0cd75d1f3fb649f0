"""Files that are no register, or a very strange one: refused in words, quickly, in little memory.

Each is read by a process of its own that may not take more than 512 megabytes, the interpreter
included, and 20 seconds of a processor.
"""

import json
import os
import random
import socket
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from stakeholderkit.errors import Code
from stakeholderkit.files import Limits

Verdict: TypeAlias = dict[str, Any]
Build: TypeAlias = Callable[[Path], bytes | str | Path]
Ask: TypeAlias = Callable[[str | list[str]], tuple[int, str]]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot bound a process")

SOUND, ANY = "sound", "any"
HEAD = (
    '{"format": "stakeholderkit-register", "version": "1.0", "title": "Warmte in Eikenrode", '
    '"owner": "Gemeente Eikenrode", "areas": [{"id": "dorp", "name": "Dorp", '
    '"kind": "gemeente"}], "stakeholders": [{"id": "vve", "name": "VvE Beukenhof"}]'
)
REGISTER = (HEAD + "}").encode()
MOST = Limits().bytes
MILLION = 1_000_000
NOISE = random.Random(1).randbytes(100_000)  # noqa: S311 - noise, not a secret


def with_field(text: str, name: str = "later") -> bytes:
    """Return a sound register with one field more, which this version does not know."""
    return f'{HEAD}, "{name}": {text}}}'.encode()


def listed(items: Iterable[str], name: str = "later") -> bytes:
    """Return a sound register with a list in it."""
    return with_field(f"[{','.join(items)}]", name)


def swapped(old: str, new: str) -> bytes:
    """Return the register with one piece of its text replaced."""
    assert HEAD.count(old) == 1
    return (HEAD.replace(old, new) + "}").encode(errors="surrogatepass")


def flipped(seed: int) -> bytes:
    """Return the register with a few bits turned over."""
    chance = random.Random(seed)  # noqa: S311 - damage, not a secret
    data = bytearray(REGISTER)
    for _ in range(seed):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def fifo(folder: Path) -> Path:
    """Make a pipe that nobody writes to."""
    os.mkfifo(folder / "pipe.json")
    return folder / "pipe.json"


def door(folder: Path) -> Path:
    """Make a socket."""
    here = Path.cwd()
    os.chdir(folder)  # the name of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("socket.json")
    finally:
        os.chdir(here)
    return folder / "socket.json"


def link(target: str) -> Build:
    """Make a link with an innocent name."""

    def build(folder: Path) -> Path:
        (folder / "link.json").symlink_to(target)
        return folder / "link.json"

    return build


def below_a_file(folder: Path) -> Path:
    """Name a file in a file."""
    (folder / "file").write_bytes(REGISTER)
    return folder / "file" / "register.json"


def odd_name(folder: Path) -> str:
    """Make a sound register whose name is no text in any encoding."""
    path = os.fsdecode(os.fsencode(folder) + b"/\xff\xfe\x80 [31m.json")
    Path(path).write_bytes(REGISTER)
    return path


def hole(folder: Path) -> Path:
    """Make a file of a hundred gigabytes that takes no room on the disk."""
    path = folder / "register.json"
    with path.open("wb") as file:
        file.truncate(100 * 1000 * MILLION)
    return path


def hidden(folder: Path) -> Path:
    """Put a register under a name that tells nothing of its format."""
    (folder / "notes.txt").write_bytes(b'"format"' * MILLION)
    return folder / "notes.txt"


def padded(size: int) -> bytes:
    """Return the register with white space behind it up to a size."""
    return REGISTER + b" " * (size - len(REGISTER))


def nested(depth: int, opening: str, closing: str, inside: str = "1") -> str:
    """Return lists or objects inside each other."""
    return opening * depth + inside + closing * depth


def doubled() -> bytes:
    """Return the register with one unknown field, six million times."""
    return (HEAD + ',"a":"b"' * 6 * MILLION + "}").encode()


def unknown() -> bytes:
    """Return the register with many unknown fields."""
    return "".join((HEAD, *(f',"x{number}":1' for number in range(100_000)), "}")).encode()


def dangling() -> bytes:
    """Return a register of many parties, and scores of none of them."""
    parties = "".join(f',{{"id":"party-{number}","name":"x"}}' for number in range(30_000))
    scores = ",".join(
        f'{{"party":"partij-{number}","dimension":"interest","assessor":"pm","area":"dorp",'
        '"date":"2026-03-01","value":1}'
        for number in range(10_000)
    )
    head = HEAD.replace('"VvE Beukenhof"}', f'"VvE Beukenhof"}}{parties}')
    return f'{head}, "assessors": [{{"id": "pm", "role": "x"}}], "scores": [{scores}]}}'.encode()


NOT_FILES: Mapping[str, tuple[Build, str]] = {
    "missing": (lambda folder: folder / "nothing.json", Code.FILE_MISSING),
    "missing folder": (lambda folder: folder / "no" / "x.json", Code.FILE_MISSING),
    "a folder": (lambda folder: folder, Code.FILE_NOT_REGULAR),
    "a folder with a slash": (lambda folder: f"{folder}/", Code.FILE_NOT_REGULAR),
    "a pipe": (fifo, Code.FILE_NOT_REGULAR),
    "a socket": (door, Code.FILE_NOT_REGULAR),
    "an endless device": (lambda _: "/dev/zero", Code.FILE_NOT_REGULAR),
    "noise without end": (lambda _: "/dev/urandom", Code.FILE_NOT_REGULAR),
    "a full device": (lambda _: "/dev/full", Code.FILE_NOT_REGULAR),
    "a terminal": (lambda _: "/dev/tty", Code.FILE_NOT_REGULAR),
    "a link to an endless device": (link("/dev/zero"), Code.FILE_NOT_REGULAR),
    "a link to itself": (link("link.json"), Code.FILE_UNREADABLE),
    "a link to nothing": (link("nothing.json"), Code.FILE_MISSING),
    "a file used as a folder": (below_a_file, Code.FILE_UNREADABLE),
    "a name with a NUL": (lambda folder: f"{folder}/a\0b.json", Code.FILE_MISSING),
    "a name of half characters": (lambda folder: f"{folder}/\ud800.json", Code.FILE_MISSING),
    "a name too long": (lambda folder: folder / ("x" * 300), Code.FILE_UNREADABLE),
    "a path too long": (lambda _: "x/" * 5_000, Code.FILE_UNREADABLE),
    "a name of nothing": (lambda _: "", Code.FILE_NOT_REGULAR),
    "a name that is no text": (odd_name, SOUND),
    "a hundred gigabytes of nothing": (hole, Code.FILE_TOO_LARGE),
    "one byte too many": (lambda _: padded(MOST + 1), Code.FILE_TOO_LARGE),
    "exactly as large as may be": (lambda _: padded(MOST), SOUND),
    "no register under another name": (hidden, Code.FILE_UNRECOGNISED),
}

TEXTS: Mapping[str, tuple[bytes, str]] = {
    "empty": (b"", Code.FILE_EMPTY),
    "white space": (b" \r\n\t" * 1000, Code.FILE_EMPTY),
    "only a byte order mark": (b"\xef\xbb\xbf", Code.BAD_JSON),
    "two byte order marks": (b"\xef\xbb\xbf" * 2 + REGISTER, Code.BAD_JSON),
    "NULs": (bytes(100_000), Code.BAD_JSON),
    "UTF-16": (REGISTER.decode().encode("utf-16"), Code.BAD_ENCODING),
    "UTF-16 without a mark": (REGISTER.decode().encode("utf-16-le"), Code.BAD_JSON),
    "UTF-32": (REGISTER.decode().encode("utf-32"), Code.BAD_ENCODING),
    "UTF-7": (b"+AHs-" + REGISTER[1:], Code.BAD_JSON),
    "cp1252": (REGISTER.replace(b"Dorp", b"\xc9\xe9n"), Code.BAD_ENCODING),
    "EBCDIC": (REGISTER.decode().encode("cp037"), Code.BAD_ENCODING),
    "noise": (NOISE, Code.BAD_ENCODING),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(1000), Code.BAD_ENCODING),
    "a document": (b"%PDF-1.7\n" + bytes(1000), Code.BAD_JSON),
    "a web page": (b"<!DOCTYPE html><html></html>", Code.BAD_JSON),
    "a gzipped register": (b"\x1f\x8b\x08" + bytes(100), Code.BAD_ENCODING),
    "cut off at once": (REGISTER[:1], Code.BAD_JSON),
    "cut off in a word": (REGISTER[:20], Code.BAD_JSON),
    "cut off in the middle": (REGISTER[: len(REGISTER) // 2], Code.BAD_JSON),
    "cut off before the end": (REGISTER[:-1], Code.BAD_JSON),
    "twice in a row": (REGISTER * 2, Code.BAD_JSON),
    "one bit": (flipped(1), ANY),
    "two bits": (flipped(2), ANY),
    "eight bits": (flipped(8), ANY),
    "a hundred bits": (flipped(100), ANY),
    "a list": (b"[]", Code.NOT_A_REGISTER),
    "a number": (b"1", Code.NOT_A_REGISTER),
    "null": (b"null", Code.NOT_A_REGISTER),
    "another format": (swapped("stakeholderkit-register", "other"), Code.NOT_A_REGISTER),
    "a newer version": (swapped('"1.0"', '"2.0"'), Code.VERSION_TOO_NEW),
    "a version of many digits": (swapped('"1.0"', f'"1.{"9" * 5000}"'), Code.BAD_VERSION),
    "a number for a version": (swapped('"1.0"', "1.0"), Code.BAD_VERSION),
    "a doubled field": (swapped('"kind"', '"name": "x", "kind"'), Code.DOUBLED_KEY),
    "NaN": (with_field("NaN"), Code.BAD_NUMBER),
    "infinity": (with_field("-Infinity"), Code.BAD_NUMBER),
    "a float beyond all bounds": (with_field("1e999"), Code.BAD_NUMBER),
    "an exponent beyond all bounds": (with_field("1e-" + "9" * 4000), ANY),
    "a number of 5,000 digits": (with_field("9" * 5000), Code.BAD_NUMBER),
    "a number of a million digits": (with_field("9" * MILLION), Code.BAD_NUMBER),
    "a float of a million digits": (with_field("0." + "9" * MILLION), Code.BAD_NUMBER),
    "half a character, escaped": (swapped("Dorp", "\\ud83d"), Code.BAD_TEXT),
    "half a character, raw": (swapped("Dorp", "\ud83d"), Code.BAD_ENCODING),
    "half a character in a name": (with_field("1", "\\udc00"), Code.BAD_TEXT),
    "an overlong encoding": (REGISTER.replace(b"Dorp", b"\xc0\xaf"), Code.BAD_ENCODING),
    "a control character": (swapped("Dorp", "Do\\u0007rp"), Code.BAD_TEXT),
    "a raw control character": (swapped("Dorp", "Do\x07rp"), Code.BAD_JSON),
    "a line break in a name": (swapped("Dorp", "Do\\nrp"), Code.BAD_TEXT),
    "text turned around": (swapped("Dorp", "\u202eproD"), SOUND),
    "a number for a text": (swapped('"Dorp"', "3"), Code.WRONG_TYPE),
    "true for a text": (swapped('"Dorp"', "true"), Code.WRONG_TYPE),
    "null for a text": (swapped('"Dorp"', "null"), Code.WRONG_TYPE),
    "a list for a text": (swapped('"Dorp"', '["Dorp"]'), Code.WRONG_TYPE),
    "an object for a list": (with_field("{}", "scores"), Code.WRONG_TYPE),
    "a text for a list": (with_field('"scores"', "scores"), Code.WRONG_TYPE),
    "a date that is none": (with_field('["2026-02-30"]', "decisions"), Code.WRONG_TYPE),
    "a path for an id": (swapped('"vve"', '"../../etc/passwd"'), Code.BAD_ID),
    "a million letters for an id": (swapped('"vve"', f'"{"v" * MILLION}"'), Code.BAD_ID),
    "braces for the translator": (swapped('"vve"', '"{0.__class__} %s"'), Code.BAD_ID),
    "an area in itself": (swapped('"gemeente"', '"gemeente", "parent": "dorp"'), Code.AREA_CYCLE),
    "100,000 lists in each other": (nested(100_000, "[", "]").encode(), Code.JSON_TOO_DEEP),
    "two million open lists": (b"[" * 2 * MILLION, Code.JSON_TOO_DEEP),
    "100,000 objects in each other": (
        nested(100_000, '{"a":', "}").encode(),
        Code.JSON_TOO_DEEP,
    ),
    "lists in each other, not closed": (with_field("[" * 100_000), Code.JSON_TOO_DEEP),
    "an unknown field of many levels": (with_field(nested(60, "[", "]")), Code.JSON_TOO_DEEP),
    "too many levels behind brackets in a text": (
        with_field(f'["{"]" * 500}", {nested(500, "[", "]")}]'),
        Code.JSON_TOO_DEEP,
    ),
}

# Made when their turn comes, since each is large.
LARGE: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "brackets in a text": (lambda: with_field(json.dumps("[" * MILLION)), SOUND),
    "a name of ten million letters": (lambda: with_field("1", "k" * 10 * MILLION), SOUND),
    "a name near to another": (lambda: with_field("1", "titel" + " " * 5 * MILLION), SOUND),
    "a text of fifty million letters": (lambda: with_field(f'"{"a" * 50 * MILLION}"'), SOUND),
    "a title of twenty million letters": (
        lambda: swapped("Warmte", "é" * 20 * MILLION),
        Code.LONG_TEXT,
    ),
    "a long text with one emoji": (
        lambda: with_field(f'"{"a" * 50 * MILLION}🚒"'),
        SOUND,
    ),
    "a long text of escapes": (lambda: with_field('"' + "\\u00e9" * 5 * MILLION + '"'), SOUND),
    "a long text of backslashes": (lambda: with_field('"' + "\\" * 20 * MILLION + '"'), SOUND),
    "a long text without its end": (lambda: with_field('"' + "a" * 20 * MILLION), Code.BAD_JSON),
    "sixty megabytes of white space": (
        lambda: swapped('"areas": ', f'"areas":{" " * 60 * MILLION}'),
        SOUND,
    ),
    "four million empty objects": (
        lambda: listed(["{}"] * 4 * MILLION),
        Code.JSON_TOO_LARGE,
    ),
    "empty objects for a root": (lambda: b"[" + b"{}," * 15 * MILLION, Code.JSON_TOO_LARGE),
    "twenty million empty lists": (lambda: listed(["[]"] * 20 * MILLION), Code.JSON_TOO_LARGE),
    "a million objects with a field": (
        lambda: listed(f'{{"{number}":{number}}}' for number in range(MILLION)),
        Code.JSON_TOO_LARGE,
    ),
    "ten million short texts": (lambda: listed(['"ab"'] * 10 * MILLION), Code.JSON_TOO_LARGE),
    "fifteen million numbers": (lambda: listed(["1.5"] * 15 * MILLION), Code.JSON_TOO_LARGE),
    "a doubled field, over and over": (
        doubled,
        Code.JSON_TOO_LARGE,
    ),
    "three million unknown names": (
        lambda: with_field("{" + ",".join(f'"{number}":1' for number in range(3 * MILLION)) + "}"),
        Code.JSON_TOO_LARGE,
    ),
    "names told apart by an escape": (
        lambda: with_field(
            "{" + ",".join(f'"{number}\\"a" :1' for number in range(2 * MILLION)) + "}"
        ),
        Code.JSON_TOO_LARGE,
    ),
    "100,000 unknown fields": (
        unknown,
        SOUND,
    ),
    "200,000 empty scores": (
        lambda: listed(["{}"] * 200_000, "scores"),
        Code.MISSING_FIELD,
    ),
    "a million numbers for scores": (
        lambda: listed(["1"] * MILLION, "scores"),
        Code.WRONG_TYPE,
    ),
    "a million texts for parts": (
        lambda: swapped('"gemeente"', '"gemeente", "parent": [' + '"a",' * MILLION + '"b"]'),
        Code.WRONG_TYPE,
    ),
    "100,000 assessors without a role": (
        lambda: listed(['{"id":"a","name":"b"}'] * 100_000, "assessors"),
        Code.MISSING_FIELD,
    ),
    "references to nothing, among many parties": (
        dangling,
        Code.UNKNOWN_REFERENCE,
    ),
    "100,000 areas in each other": (
        lambda: swapped(
            '"kind": "gemeente"}',
            '"kind": "gemeente"}'
            + "".join(
                f',{{"id":"a{number}","name":"a","kind":"buurt","parent":"a{number - 1}"}}'
                for number in range(1, 100_000)
            ),
        ),
        Code.UNKNOWN_REFERENCE,
    ),
}


def made(content: Callable[[], bytes]) -> Build:
    """Return the content when it is asked for."""
    return lambda _: content()


def given(content: bytes) -> Build:
    """Return the content."""
    return lambda _: content


BUILDS = {name: build for name, (build, _) in NOT_FILES.items()}
BUILDS |= {name: given(content) for name, (content, _) in TEXTS.items()}
BUILDS |= {name: made(content) for name, (content, _) in LARGE.items()}
EXPECTED = {name: code for table in (NOT_FILES, TEXTS, LARGE) for name, (_, code) in table.items()}
# These take a second or more each, to make and to read.
LONG = {*LARGE, "exactly as large as may be"}


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.long if name in LONG else ()) for name in EXPECTED],
)
def test_a_hostile_file(judge: Callable[[Build], Verdict], name: str) -> None:
    """Nothing but a located complaint comes of it, or a register with at most remarks."""
    verdict = judge(BUILDS[name])
    expected = EXPECTED[name]

    assert verdict["kind"] in {"refused", "complaints", "sound"}, verdict
    if expected == SOUND:
        assert verdict["kind"] == "sound", verdict
    elif expected != ANY:
        assert verdict["kind"] != "sound", verdict
        assert expected in verdict["codes"], verdict


@pytest.mark.parametrize(
    ("name", "status"),
    [
        pytest.param("exactly as large as may be", 0, marks=pytest.mark.long),
        ("a name that is no text", 0),
        ("a pipe", 1),
        ("an endless device", 1),
        ("a link to itself", 1),
        ("one byte too many", 1),
        ("empty", 1),
        ("noise", 1),
        ("half a character in a name", 1),
        ("braces for the translator", 1),
        ("100,000 lists in each other", 1),
        pytest.param("empty objects for a root", 1, marks=pytest.mark.long),
    ],
)
def test_on_the_command_line(ask: Ask, tmp_path: Path, name: str, status: int) -> None:
    """The command says the same in words, and ends as it promises."""
    build = BUILDS[name](tmp_path)
    path = build if isinstance(build, str | Path) else tmp_path / "register.json"
    if isinstance(build, bytes):
        (tmp_path / "register.json").write_bytes(build)
    code, printed = ask(["check", str(path)])

    assert code == status, printed
    assert printed.strip()
    assert "Traceback" not in printed
