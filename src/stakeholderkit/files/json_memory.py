"""What a JSON file would take in memory, bounded from above by counting its bytes.

Two million empty objects fit in six megabytes, and take half a gigabyte once they are parsed, so a
JSON file is counted before it is parsed. Each value takes the size of a Python object, which its
bytes do not tell; but the characters that JSON is written with (RFC 8259, section 2) do: one comma
or bracket for each value, one colon for each field, two quotes for each text.

The bound is a sum. While the file is parsed, there are the file, its text, and the values, which
are priced below. Afterwards the text is gone and a reader makes its own values of them, one by
one, letting go of what they were made of. Every count is one from above, since a comma in a text
counts as well; so is every price, as `sys.getsizeof` tells of Python 3.11 (later ones take less).
Tests read files of many shapes that are as large as the bound lets pass, in no more memory than
is promised.
"""

from __future__ import annotations

import codecs
import re

from stakeholderkit.errors import Code
from stakeholderkit.files.limits import Limits
from stakeholderkit.wording import Message, message

_VALUE = 76
"""An ASCII text but for its characters: 49 bytes and up to 15 to round off, and 12 for its pointer.

Numbers take less. A pointer is 8 bytes, and lists keep up to half as many in reserve.
"""
_ACCENT = 24
"""What a text with other characters than those of ASCII takes more."""
_LIST = 100
"""What a list takes more than a text: 88 bytes in all, besides the pointers in it, and as much
again once it is kept as a tuple."""
_OBJECT = 88
"""What an object takes more than a text: 152 bytes in all, besides its fields."""
_FIELD = 53
"""What a field takes more than its value: 65 bytes while its object is being parsed, a tuple and
its pointer, and 39 in the finished object; the 12 of a pointer are paid for. Millions of fields in
one object take a little more, and their names pay for that, or the limit has room for it."""
_NAME = 200
"""What the name of a field takes when it is met for the first time: 64 bytes, and up to 58 in the
parser and 59 in an object, which both grow by doubling. Names that are met again are shared."""
_KEPT = 240
"""What an unknown object takes more once it is kept: a Python object and another dict."""

_SPACE = b" \t\r\n"
_BRACKETS = b"[]{}"
_ALL_BUT_BRACKETS = bytes(set(range(256)) - set(_BRACKETS))
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
# Python keeps a text in two bytes for each character if one is from U+0100 on, and in four if one
# is from U+10000 on. In UTF-8 (RFC 3629) these begin with the bytes from C4 and from F0 on.
_ASCII, _NARROW, _TWO_BYTES = bytes(range(0x80)), bytes(range(0xC4)), bytes(range(0xF0))
_WIDE = re.compile(rb"[\xc4-\xff]")
_WIDE_OR_ESCAPED = re.compile(rb"[\xc4-\xff]|\\u(?!00)")
_SURROGATE = re.compile(rb"\\u[dD][89abAB]")
_MOST_WIDE = 1_000_000
_CHUNK = 1 << 22
_STEP = 500_000


def looks_like_json(data: bytes) -> bool:
    """Tell whether a file begins as a JSON object or list does."""
    head = data[:4096].removeprefix(codecs.BOM_UTF8).lstrip(_SPACE)
    return head[:1] in {b"{", b"["}


def check_json(data: bytes, limits: Limits) -> Message | None:
    """Say what makes a JSON file too much to parse, if anything does."""
    if memory_needed(data) > limits.memory:
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
    """Bound from above how many bytes reading a JSON file takes, the file itself included."""
    # Without the quotes within texts, so that those that are left are where texts begin and end.
    data = data.replace(b'\\"', b"\\_")
    values, fields, objects = _values(data), data.count(b":"), data.count(b"{")
    names = _different_names(data, fields)
    width = 4 if data.translate(None, _TWO_BYTES) else 2 if data.translate(None, _NARROW) else 1
    accents = len(data.translate(None, _ASCII)) + data.count(b"\\u")
    parsed = (
        # All that is not what JSON is written with is a character of some value or name.
        max(0, len(data) - values - fields - data.count(b'"'))
        + _more_for_wide_texts(data, width)
        + _VALUE * values
        + _ACCENT * min(accents, values + names)
        + _LIST * data.count(b"[")
        + _OBJECT * objects
        + _FIELD * fields
        + _NAME * names
    )
    return len(data) + parsed + max(width * len(data), _KEPT * objects)


def _values(data: bytes) -> int:
    return 1 + data.count(b",") + data.count(b"[") + data.count(b"{")


def _different_names(data: bytes, fields: int) -> int:
    """Count the different names of fields, at a few bytes of memory for each."""
    names: set[bytes] = set()
    found = 0
    start = 0
    while start < len(data):
        # Each chunk ends behind a name, so that none is cut in two.
        end = data.find(b'":', start + _CHUNK)
        end = len(data) if end < 0 else end + 2
        before = data[start:end].split(b'":')[:-1]
        names.update(text.rpartition(b'"')[2] for text in before)
        found += len(before)
        start = end
    # With a space before its colon it may be any name.
    return len(names) + fields - found


def _more_for_wide_texts(data: bytes, width: int) -> int:
    """Bound what texts take more than a byte for each character."""
    wide = _WIDE
    if b"\\u" in data:
        wide, width = _WIDE_OR_ESCAPED, 4 if _SURROGATE.search(data) else width
    inside = end = 0
    for _ in range(_MOST_WIDE):
        found = wide.search(data, end)
        if not found:
            break
        width = max(width, 2)
        start = data.rfind(b'"', end, found.start())
        end = data.find(b'"', found.end())
        end = len(data) if end < 0 else end
        inside += end - max(start, 0)
    else:
        inside += len(data) - end
    # A text with escapes is put together from chunks, so that it is there twice for a moment.
    return (width - 1) * inside + (width * _longest(data) if b"\\" in data else 0)


def _longest(data: bytes) -> int:
    """Bound the length of the longest text: one that is longer than a step has a step in it."""
    longest = _STEP
    for at in range(0, len(data), _STEP):
        begin, end = data.rfind(b'"', 0, at), data.find(b'"', at)
        longest = max(longest, (len(data) if end < 0 else end) - begin)
    return longest


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
