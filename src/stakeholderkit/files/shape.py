"""The shape of a JSON file, judged by counting bytes: a parser would already fill the memory.

Two million empty objects fit in six megabytes, and take half a gigabyte once they are parsed.
What is counted here is an estimate from above: a comma in a text counts as one between values.
"""

from __future__ import annotations

import codecs
import re

from stakeholderkit.errors import Code
from stakeholderkit.files.limits import Limits
from stakeholderkit.wording import Message, message

_SPACE = b" \t\r\n"
_BRACKETS = b"[]{}"
_ALL_BUT_BRACKETS = bytes(set(range(256)) - set(_BRACKETS))
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
# One character from U+0100 on makes a text take two bytes for each character, and one from
# U+10000 on four. These are the first bytes of such characters in UTF-8.
_NARROW = bytes(range(0xC4))
_ASCII = bytes(range(0xC0))
_WIDE = re.compile(rb"[\xc4-\xff]")

# What the parts of a JSON file take in memory, in bytes, as tests measure it: first the value
# that the parser makes, and then what a reader makes of that in turn.
_A_VALUE = 80
_AN_OBJECT, _ITS_COPY = 150, 230
_A_LIST, _A_LIST_COPY = 30, 60
_A_NAME, _A_NAME_COPY = 100, 100
_A_FIELD = 80
_AN_ACCENT = 24
_MANY_FIELDS = 5
_PIECE = 1 << 22
# The most that one byte of a file can take: with few enough of them there is nothing to count.
_A_BYTE = 80
_FEW_NAMES = 50_000
_MANY_WIDE = 1_000_000


def looks_like_json(data: bytes) -> bool:
    """Tell whether a file begins as a JSON object or list does."""
    head = data[:4096].removeprefix(codecs.BOM_UTF8).lstrip(_SPACE)
    return head[:1] in {b"{", b"["}


def check_json_shape(data: bytes, limits: Limits) -> Message | None:
    """Say what makes a JSON file too much to parse, if anything does."""
    if len(data) * _A_BYTE > limits.memory and memory_needed(data) > limits.memory:
        return message(
            Code.JSON_TOO_LARGE,
            "This file holds far more than a register does: about {values} values, for which "
            "there is no room in memory. Is it the right file? If so, divide it in several.",
            values=_values(data),
        )
    if _deeper(data, limits.depth):
        return message(Code.JSON_TOO_DEEP, "Objects and lists are nested too deeply here.")
    return None


def memory_needed(data: bytes) -> int:
    """Estimate from above how many bytes the values of a JSON file take in memory."""
    objects, lists, fields = data.count(b"{"), data.count(b"["), data.count(b":")
    names = fields if fields <= _FEW_NAMES else _different_names(data, fields)
    width, wide = _width(data)
    values = (
        len(data)
        + _A_VALUE * _values(data)
        + _AN_OBJECT * objects
        + _A_LIST * lists
        + _A_NAME * names
        # A small object is paid for with its first fields.
        + _A_FIELD * max(0, fields - _MANY_FIELDS * objects)
        + width * wide
        # Each text with an accent in it takes more, whatever the number of its accents.
        + _AN_ACCENT * min(len(data.translate(None, _ASCII)), _values(data) + fields)
    )
    copies = _ITS_COPY * objects + _A_LIST_COPY * lists + _A_NAME_COPY * names
    # The text is gone by the time that a reader makes something of the values.
    return len(data) + values + max(width * len(data), copies)


def _values(data: bytes) -> int:
    return 1 + data.count(b",") + data.count(b"[") + data.count(b"{")


def _different_names(data: bytes, fields: int) -> int:
    """Count the different names of fields; a name that is met again takes no memory."""
    names: set[bytes] = set()
    found = 0
    start = 0
    while start < len(data):
        # Each piece ends behind a name, so that none is cut in two.
        end = data.find(b'":', start + _PIECE)
        end = len(data) if end < 0 else end + 2
        before = data[start:end].split(b'":')[:-1]
        names.update(part.rpartition(b'"')[2] for part in before)
        found += len(before)
        start = end
    # A space before the colon, or a quote in a name, and it may be any name.
    return len(names) + fields - found + data.count(b'\\"')


def _width(data: bytes) -> tuple[int, int]:
    """Give the bytes that a character takes in the text, and how much is in wide texts."""
    wide = data.translate(None, _NARROW)
    if not wide:
        return 1, 0
    inside = end = 0
    for _ in range(_MANY_WIDE):
        found = _WIDE.search(data, end)
        if not found:
            break
        start = data.rfind(b'"', end, found.start())
        end = data.find(b'"', found.end())
        end = len(data) if end < 0 else end
        inside += end - max(start, 0)
    else:
        inside += len(data) - end
    return (4 if max(wide) >= 0xF0 else 2), inside


def _deeper(data: bytes, depth: int) -> bool:
    brackets = data.translate(None, _ALL_BUT_BRACKETS)
    for _ in range(depth):
        # In two steps, so that each turn takes away the innermost level and no other.
        marked = brackets.replace(b"{}", b"..").replace(b"[]", b"..")
        if marked == brackets:
            break
        brackets = marked.translate(None, b".")
    # What is left is too deep, or has brackets in texts, or is not whole: look more closely.
    return bool(brackets) and _deepest(data) > depth


def _deepest(data: bytes) -> int:
    deepest = now = 0
    for bracket in _STRING.sub(b"", data).translate(None, _ALL_BUT_BRACKETS):
        now += 1 if bracket in b"[{" else -1
        deepest = max(deepest, now)
    return deepest
