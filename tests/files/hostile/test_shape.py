"""What JSON may look like before it is parsed: counted, and refused when it would fill memory."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from attrs import asdict

from stakeholderkit.errors import Code, InputError
from stakeholderkit.files import Limits, open_source, shape
from stakeholderkit.files.shape import check_json_shape, memory_needed

Judge: TypeAlias = Callable[[Callable[[Path], bytes]], dict[str, Any]]
HEAD = (
    '{"format": "stakeholderkit-register", "version": "1.0", "title": "Warmte in Eikenrode", '
    '"owner": "Gemeente Eikenrode"'
)

# The most of each that passes the door: what takes most memory, or most time, in few bytes.
SHAPES: Mapping[str, tuple[str, Callable[[int], str]]] = {
    "lists of one": ("[]", lambda _: "[1]"),
    "lists in each other": ("[]", lambda _: "[" * 20 + "]" * 20),
    "objects of one, all different": ("[]", lambda number: f'{{"{number}":{number}}}'),
    "objects of six": (
        "[]",
        lambda number: "{" + ",".join(f'"{name}":"{number}"' for name in "abcdef") + "}",
    ),
    "objects of twenty-two": (
        "[]",
        lambda number: "{" + ",".join(f'"{chr(97 + n)}":{number % 250}' for n in range(22)) + "}",
    ),
    "short texts with an accent": ("[]", lambda number: f'"é{number}"'),
    "long texts with an emoji": ("[]", lambda number: f'"🚒{number:01000}"'),
    "names and texts": ("{}", lambda number: f'"{number}":"{number}"'),
}


def filled(name: str) -> bytes:
    """Give a register with an unknown field that is as large as the door lets pass."""
    brackets, item = SHAPES[name]

    def made(count: int) -> bytes:
        items = ",".join(map(item, range(count)))
        return f'{HEAD}, "later": {brackets[0]}{items}{brackets[1]}}}'.encode()

    # More than enough names to make the count of different ones begin.
    few = 60_000
    sample = made(few)
    limits = Limits()
    share = min(limits.memory / memory_needed(sample), limits.bytes / len(sample))
    data = made(int(few * share * 0.99))
    while check_json_shape(data, limits):
        few = int(few * 0.98)
        data = made(int(few * share * 0.99))
    return data


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot bound a process")
@pytest.mark.parametrize("name", SHAPES)
def test_as_much_as_passes(judge: Judge, name: str) -> None:
    """As much as the door lets pass is read within 512 megabytes and 20 seconds."""
    verdict = judge(lambda _: filled(name))

    assert verdict["kind"] == "sound", verdict


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot bound a process")
def test_a_large_register_is_read(judge: Judge) -> None:
    """100,000 parties and 200,000 scores are read within 512 megabytes and 20 seconds."""
    verdict = judge(lambda _: large_register())

    assert (verdict["kind"], verdict["codes"]) == ("sound", [])


def large_register() -> bytes:
    """Make a register far larger than any municipality has, written as we write it."""

    def lines(items: list[dict[str, Any]]) -> str:
        rows = ",\n".join(f"    {json.dumps(item, ensure_ascii=False)}" for item in items)
        return f"[\n{rows}\n  ]"

    parties = [
        {
            "id": f"partij-{number:06}",
            "name": f"Coöperatie van eigenaren nummer {number}",
            "legal_category": "citizens",
            "stake": {"text": f"Wil weten wat het kost – nummer {number}.", "audience": "public"},
        }
        for number in range(100_000)
    ]
    scores = [
        {
            "party": f"partij-{number % 100_000:06}",
            "dimension": "interest" if number < 100_000 else "influence",
            "assessor": "programmamanager",
            "area": "eikenrode",
            "date": f"2026-03-{number % 28 + 1:02}",
            "value": number % 5 + 1,
        }
        for number in range(200_000)
    ]
    areas = [{"id": "eikenrode", "name": "Eikenrode", "kind": "gemeente"}]
    assessors = [{"id": "programmamanager", "role": "programmamanager"}]
    lists: dict[str, list[dict[str, Any]]] = {
        "areas": areas,
        "stakeholders": parties,
        "assessors": assessors,
        "scores": scores,
    }
    body = "".join(f',\n  "{name}": {lines(items)}' for name, items in lists.items())
    return f"{HEAD}{body}\n}}\n".encode()


def refused(folder: Path, data: bytes | str, limits: Limits) -> str | None:
    """Give the code with which the door refuses a file, or None when it comes in."""
    file = folder / "a.json"
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    try:
        open_source(file, limits)
    except InputError as error:
        return error.code if str(error).startswith(f"{file}: ") else "without its place"
    return None


@pytest.mark.parametrize(
    ("data", "deepest"),
    [
        ("[]", 1),
        ("[[]]", 2),
        ('{"a":[{}]}', 3),
        ("[[],[[],[[]]]]", 4),
        ('["[[[[[[", 1]', 1),
        ('["]]]]]]", [[]]]', 3),
        ('["\\"[[[[[", "{{{{"]', 1),
        ('{"[": {"]": "\\\\"}}', 2),
        ("[[[[", 4),
        ('{"a":{"b":{"c', 3),
        (b"\xef\xbb\xbf \n[[[]]]", 3),
    ],
    ids=ascii,
)
def test_levels(tmp_path: Path, data: bytes | str, deepest: int) -> None:
    """As many levels as may be pass, one more does not; brackets in texts are no levels."""
    assert refused(tmp_path, data, Limits(depth=deepest)) is None
    assert refused(tmp_path, data, Limits(depth=deepest - 1)) == Code.JSON_TOO_DEEP


def test_memory(tmp_path: Path) -> None:
    """The estimate decides, and the complaint tells how much there is."""
    data = json.dumps([{"naam": f"é {number}"} for number in range(500)])
    needed = memory_needed(data.encode())

    assert refused(tmp_path, data, Limits(memory=needed)) is None
    assert refused(tmp_path, data, Limits(memory=needed - 1)) == Code.JSON_TOO_LARGE
    with pytest.raises(InputError, match="about 1001 values"):
        open_source(tmp_path / "a.json", Limits(memory=needed - 1))


@pytest.mark.parametrize("data", ["1,2,3" * 1000, "naam;belang\n[x];{3}" * 1000, '"[[[[]]]]"'])
def test_what_does_not_begin_as_json(tmp_path: Path, data: str) -> None:
    """A table, or another text, is not counted as JSON."""
    assert refused(tmp_path, data, Limits(memory=1, depth=0)) is None


def test_a_known_name_takes_no_memory() -> None:
    """A name that many objects share counts once, however often; others count each."""
    same = ",".join('{"name":1}' for _ in range(100_000)).encode()
    different = ",".join(f'{{"{number:04x}":1}}' for number in range(100_000)).encode()

    assert memory_needed(different) > memory_needed(same) + 100_000 * 150


@pytest.mark.parametrize("name", ['"{}" :', '"\\"{}\\"":', '"a\\"{}":', '"{}"\t\n:', '":{}":'])
def test_names_in_disguise(name: str) -> None:
    """Different names count as such, however oddly they are written."""
    names = ",".join("{" + name.format(number) + "1}" for number in range(100_000)).encode()
    plain = ",".join(f'{{"{number}":1}}' for number in range(100_000)).encode()

    assert memory_needed(names) >= memory_needed(plain) - 100_000


@pytest.mark.parametrize(("letter", "width"), [("a", 1), ("é", 1), ("€", 2), ("🚒", 4)])
def test_wide_letters(letter: str, width: int) -> None:
    """One wide letter makes its text wide, and the whole file while it is parsed."""
    size = 1_000_000
    data = f'["{"x" * size}", "{"y" * size}{letter}"]'.encode()
    plain = f'["{"x" * size}", "{"y" * size}"]'.encode()
    more = memory_needed(data) - memory_needed(plain)

    # The file as text has two such sizes; the wide text itself has one more.
    assert more == pytest.approx((3 * width - 2) * size if width > 1 else 0, abs=1000)


def test_very_many_wide_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """When there are too many wide texts to look at, all the rest counts as wide."""
    data = json.dumps(["€", "€", "x" * 1000], ensure_ascii=False).encode()
    exact = memory_needed(data)
    monkeypatch.setattr(shape, "_MANY_WIDE", 1)

    assert memory_needed(data) > exact + 1000


def test_a_wide_text_that_is_cut_off() -> None:
    """A wide text without its end reaches to the end of the file."""
    assert memory_needed('["€xxx'.encode()) > memory_needed(b'["EUxxx')


def test_the_limits_in_the_docs() -> None:
    """The page on security has every limit with its value, in order."""
    page = (Path(__file__).parents[3] / "docs" / "security.md").read_text(encoding="utf-8")
    table = page.partition("### Limits")[2].partition("\n## ")[0]
    shown = re.findall(r"^\| `(\w+)` \| (\d+) \|", table, re.MULTILINE)

    assert shown == [(name, str(value)) for name, value in asdict(Limits()).items()]
