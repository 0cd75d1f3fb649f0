"""TOML, in which people write what is theirs: parsed strictly, and within bounds."""

from __future__ import annotations

import re
from typing import Any

from stakeholderkit.errors import Code
from stakeholderkit.files.codec.json_text import number
from stakeholderkit.model.validators import refuse
from stakeholderkit.wording import message

_LINE = re.compile(r"\(at line (\d+), column \d+\)$")

# A key of a thousand names with dots between them takes the parser a thousand times a thousand
# steps, and it stands on one line.
_LONGEST_LINE = 1_000


def parse_toml(data: bytes) -> dict[str, Any]:
    """Parse TOML.

    A number with a fraction comes as JSON would have it: with all its digits, or not at all.

    Raises:
        ModelError: with the line, as far as it is known.
    """
    import tomllib

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refuse(
            message(
                Code.BAD_ENCODING,
                "Line {line} is not UTF-8 text. Save the file with the encoding UTF-8.",
                line=line,
            ),
            "",
        ) from None
    for line, row in enumerate(text.split("\n"), 1):
        if len(row) > _LONGEST_LINE:
            complaint = message(
                Code.BAD_TOML,
                "Line {line} is longer than {most} characters. Break it off after a comma.",
                line=line,
                most=_LONGEST_LINE,
            )
            raise refuse(complaint, "")
    try:
        return tomllib.loads(text, parse_float=number)
    except RecursionError:
        complaint = message(Code.BAD_TOML, "Tables and lists are nested too deeply.")
        raise refuse(complaint, "") from None
    except ValueError as error:
        # A mistake in the TOML, or a number of more digits than Python reads.
        found = _LINE.search(str(error))
        raise refuse(
            message(
                Code.BAD_TOML,
                "This is not valid TOML from line {line} on. Was a quote or a bracket forgotten, "
                "or is something written twice?",
                line=int(found[1]) if found else len(text.splitlines()),
            ),
            "",
        ) from None
