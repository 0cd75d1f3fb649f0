"""From bytes to plain JSON values and back, with nothing lost or guessed on the way."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model.checks import quoted
from stakeholderkit.wording import Finding, Message, message

_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def parse(data: bytes) -> object:
    """Parse JSON strictly.

    Besides what is no JSON, it refuses what Python would let pass: doubled fields, of which
    the last would silently win, NaN and infinity, and halves of surrogate pairs.

    Raises:
        ModelError: with the place in the file, as far as it is known.
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
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_float=_number,
        )
        if _ESCAPED_SURROGATE.search(text):
            json.dumps(value, ensure_ascii=False).encode()
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


def dump(value: dict[str, Any]) -> bytes:
    """Write an object with one line for each item of its lists.

    One fact a line keeps the file readable and a comparison of two versions short.
    """
    members = []
    for key, item in value.items():
        if isinstance(item, list) and item:
            rows = ",\n".join(f"    {_compact(row)}" for row in item)
            members.append(f"  {_compact(key)}: [\n{rows}\n  ]")
        else:
            members.append(f"  {_compact(key)}: {_compact(item)}")
    return ("{\n" + ",\n".join(members) + "\n}\n").encode()


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    plain = dict(pairs)
    if len(plain) < len(pairs):
        names = [name for name, _ in pairs]
        doubled = next(name for name in names if names.count(name) > 1)
        raise _refused(
            message(
                Code.DOUBLED_KEY,
                "The field {name} is written twice in one object. Keep one of them.",
                name=quoted(doubled),
            )
        )
    return plain


def _constant(name: str) -> object:
    raise _refused(message(Code.BAD_NUMBER, "{name} is not a number that can be kept.", name=name))


def _number(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise _refused(
            message(Code.BAD_NUMBER, "{name} is not a number that can be kept.", name=digits[:40])
        )
    return number


def _refused(complaint: Message) -> ModelError:
    return ModelError(Finding(complaint))
