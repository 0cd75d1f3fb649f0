"""From bytes to plain JSON values and back, with nothing lost or guessed on the way.

RFC 8259 leaves to each reader what to make of names that occur twice in an object (section 4), of
numbers beyond its precision (section 6) and of halves of surrogate pairs (section 8.2). Where two
readers may differ, one of them would read what was never meant; so all three are refused here,
and what is read is what every other program reads as well.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.wording import Finding, Message, message, quoted

_MOST_DIGITS = 40
"""The characters of a number with a fraction; Python keeps seventeen digits of it."""

_WIDTH = 100
"""The characters of a line that is still read at a glance."""

_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def parse(data: bytes) -> object:
    """Parse JSON strictly.

    Besides what is no JSON, it refuses what Python would let pass: doubled fields, of which
    the last would silently win, NaN and infinity, and halves of surrogate pairs.

    Raises:
        ModelError: with the line in the file, as far as it is known.
    """
    if data.startswith(b"PK\x03\x04"):
        raise _refused(
            message(
                Code.BAD_JSON,
                "This is a Word, Excel or zip file, whatever its name says. A register is a text "
                "file in JSON.",
            )
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(
            message(
                Code.BAD_ENCODING,
                "Line {line} is not UTF-8 text. Save the file with the encoding UTF-8.",
                line=line,
            )
        ) from None
    try:
        value = _DECODER.decode(text)
        if _ESCAPED_SURROGATE.search(text):
            _check_texts(value)
    except json.JSONDecodeError as error:
        raise _refused(
            message(
                Code.BAD_JSON,
                "This is not valid JSON from line {line}, column {column} on. Was the file cut "
                "off, or a comma or quote forgotten?",
                line=error.lineno,
                column=error.colno,
            )
        ) from None
    except RecursionError:
        raise _refused(
            message(Code.JSON_TOO_DEEP, "Objects and lists are nested too deeply here.")
        ) from None
    except UnicodeEncodeError:
        raise _refused(
            message(Code.BAD_TEXT, "A text holds half a character (a lone surrogate).")
        ) from None
    except ValueError:
        raise _refused(
            message(Code.BAD_NUMBER, "A number has more digits than can be read.")
        ) from None
    return value


def _check_texts(value: object) -> None:
    """Raise UnicodeEncodeError if a text holds half a surrogate pair."""
    left = [value]
    while left:
        item = left.pop()
        if isinstance(item, str) and not item.isascii():
            item.encode()
        elif isinstance(item, dict):
            left += item
            left += item.values()
        elif isinstance(item, list):
            left += item


def fields_of(data: bytes) -> Iterator[tuple[str, object]]:
    """Yield the fields of the outermost object one by one, no less strictly than `parse`.

    Python's decoder reads one value from an index in a text and tells where it ends. Here the
    outermost object, and the lists that are its fields, are followed sign by sign instead, and
    the decoder is asked for one item at a time.

    A list comes as an iterator over its items, to be used up before the next field is asked
    for: of a large file, no more than one item is in memory as a plain value.

    Raises:
        ValueError: when there is no such object, or when only `parse` can tell.
        ModelError: as `parse`.
    """
    text = data.decode("utf-8-sig")
    if _ESCAPED_SURROGATE.search(text):
        raise ValueError("perhaps half a character")
    reader = _Reader(text)
    reader.expect(_OPEN)
    names: set[str] = set()
    while True:
        name = reader.value()
        if not isinstance(name, str) or name in names:
            raise ValueError("no name, or one written twice")
        names.add(name)
        reader.expect(_COLON)
        yield name, reader.items() if reader.passes(_OPEN_LIST) else reader.value()
        if not reader.passes(_COMMA):
            break
    reader.expect(_CLOSE)


def _mark(pattern: str) -> re.Pattern[str]:
    """Make a pattern in which a blank stands for any white space of JSON."""
    return re.compile(pattern.replace(" ", "[ \t\n\r]*"))


_OPEN = _mark(r" \{ ")
_COLON = _mark(" : ")
_COMMA = _mark(" , ")
_OPEN_LIST = _mark(r"\[ ")
_CLOSE_LIST = _mark(r" \]")
_CLOSE = _mark(r" \} \Z")


class _Reader:
    """A text in JSON, and how far the reading of it has come."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def passes(self, mark: re.Pattern[str]) -> bool:
        if match := mark.match(self._text, self._at):
            self._at = match.end()
        return match is not None

    def expect(self, mark: re.Pattern[str]) -> None:
        if not self.passes(mark):
            raise ValueError(f"no {mark.pattern} at {self._at}")

    def value(self) -> object:
        value, self._at = _DECODER.raw_decode(self._text, self._at)
        return value

    def items(self) -> Iterator[object]:
        if self.passes(_CLOSE_LIST):
            return
        yield self.value()
        while self.passes(_COMMA):
            yield self.value()
        self.expect(_CLOSE_LIST)


def dump(
    fields: Mapping[str, object], plain: Callable[[Any], object] = lambda value: value
) -> bytes:
    """Write an object with one line for each item of its lists.

    One fact a line keeps the file readable and a comparison of two versions short.

    Args:
        fields: the fields of the object.
        plain: makes a plain JSON value of a field, or of one item of a list: of a large
            list, no more than one item is in memory as a plain value.
    """
    lines = []
    for name, value in fields.items():
        if isinstance(value, list | tuple) and value:
            items = b",\n".join([b"    " + _compact(plain(item)) for item in value])
            lines.append(b"  %b: [\n%b\n  ]" % (_compact(name), items))
        else:
            lines.append(b"  %b: %b" % (_compact(name), _compact(plain(value))))
    return b"{\n%b\n}\n" % b",\n".join(lines)


def pretty(value: object) -> bytes:
    """Write a plain value over as many lines as it needs: what fits on a line stands on one."""
    return b"%b\n" % "\n".join(_rows(value, "", "")).encode()


def _rows(value: object, before: str, after: str) -> Iterator[str]:
    line = f"{before}{_ENCODER.encode(value)}{after}"
    if len(line) <= _WIDTH or not isinstance(value, dict | list) or not value:
        yield line
        return
    inner = " " * (len(before) - len(before.lstrip()) + 2)
    items = (
        [(f"{inner}{_ENCODER.encode(name)}: ", item) for name, item in value.items()]
        if isinstance(value, dict)
        else [(inner, item) for item in value]
    )
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    yield f"{before}{opening}"
    for number, (start, item) in enumerate(items, 1):
        yield from _rows(item, start, "," if number < len(items) else "")
    yield f"{inner[2:]}{closing}{after}"


def _compact(value: object) -> bytes:
    return _ENCODER.encode(value).encode()


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    plain = dict(pairs)
    if len(plain) < len(pairs):
        name, _ = Counter(name for name, _ in pairs).most_common(1)[0]
        raise _refused(
            message(
                Code.DOUBLED_KEY,
                "The field {name} is written twice in one object. Keep one of them.",
                name=quoted(name),
            )
        )
    return plain


def _constant(name: str) -> object:
    raise _refused(message(Code.BAD_NUMBER, "{name} is not a number that can be kept.", name=name))


def number(digits: str) -> float:
    """Make a number of its digits, if it then still has the same value.

    Raises:
        ModelError: when it is no finite number, or has digits that would be lost.
    """
    if len(digits) <= _MOST_DIGITS and math.isfinite(value := float(digits)):
        mantissa = digits.lower().partition("e")[0]
        # By value, so 0.10 is kept as 0.1, and no digit is lost unsaid. Zero stands apart, since
        # what becomes zero may have an exponent beyond all bounds.
        if value == 0:
            kept = not set(mantissa) & set("123456789")
        else:
            kept = Decimal(digits) == Decimal(repr(value))
        if kept:
            return value
    raise _refused(
        message(Code.BAD_NUMBER, "{name} is not a number that can be kept.", name=digits[:40])
    )


def _refused(complaint: Message) -> ModelError:
    return ModelError(Finding(complaint))


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_constant, parse_float=number)

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
