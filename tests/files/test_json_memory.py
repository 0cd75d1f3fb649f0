"""What JSON would take in memory is bounded from above, whatever it looks like."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from attrs import asdict

from stakeholderkit.errors import Code, InputError
from stakeholderkit.files import Limits, json_memory, open_source
from stakeholderkit.files.json_memory import memory_needed


def refused(folder: Path, data: bytes | str, limits: Limits) -> str | None:
    """Return the code with which the door refuses a file, or None when it comes in."""
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
    assert more == pytest.approx(3 * (width - 1) * size, abs=1000)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        (f"{'x' * 1_000_000}\\u20ac", 2),
        (f"{'x' * 1_000_000}\\ud83d\\ude92", 4),
        (f'{"x" * 1_000_000}\\"€', 2),
        (f"{'x' * 1_000_000}\\n", 1),
    ],
    ids=["escaped", "escaped in two", "behind a quote", "narrow"],
)
def test_escapes(text: str, width: int) -> None:
    """A text with an escape is put together: it takes its whole width, and twice for a moment."""
    plain = memory_needed(f'["{"x" * 1_000_000}"]'.encode())

    assert memory_needed(f'["{text}"]'.encode()) > plain + (2 * width - 1) * 1_000_000


def test_very_many_wide_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """When there are too many wide texts to look at, all the rest counts as wide."""
    data = json.dumps(["€", "€", "x" * 1000], ensure_ascii=False).encode()
    exact = memory_needed(data)
    monkeypatch.setattr(json_memory, "_MOST_WIDE", 1)

    assert memory_needed(data) > exact + 1000


def test_a_wide_text_that_is_cut_off() -> None:
    """A wide text without its end reaches to the end of the file."""
    assert memory_needed('["€xxx'.encode()) > memory_needed(b'["EUxxx')


def test_the_limits_in_the_docs() -> None:
    """The page on security has every limit with its value, in order."""
    page = (Path(__file__).parents[2] / "docs" / "security.md").read_text(encoding="utf-8")
    table = page.partition("### Limits")[2].partition("\n## ")[0]
    shown = re.findall(r"^\| `(\w+)` \| (\d+) \|", table, re.MULTILINE)

    assert shown == [(name, str(value)) for name, value in asdict(Limits()).items()]
