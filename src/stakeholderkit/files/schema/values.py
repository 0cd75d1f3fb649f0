r"""What the model's checks of a single value accept, as JSON Schema.

The regular expressions keep to what every engine reads alike: no lookahead, no ``\s`` (which is
not the same characters everywhere), and no trust in ``$``, which in some matches before a last
line feed as well. Halves of characters are missing: a sound JSON file cannot hold them.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from stakeholderkit.files.codec.condition import LARGEST, NUMBER, SMALLEST
from stakeholderkit.model.condition import Operator, condition
from stakeholderkit.model.period import later_than_since
from stakeholderkit.model.validators import (
    ID_LENGTH,
    LINE_LENGTH,
    TEXT_LENGTH,
    Validator,
    bilingual,
    calendar_date,
    count,
    from_one,
    identifier,
    one_line,
    paragraph,
    whole_number,
)

Schema: TypeAlias = dict[str, Any]

NULL: Schema = {"type": "null"}
NO_LINE_FEED: Schema = {"not": {"pattern": "\\n"}}

_CONTROLS = r"\x00-\x08\x0b-\x1f\x7f" + "\ufffe\uffff"
_SPACES = r" \x85\xa0" + "\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"


def refer(name: str) -> Schema:
    """Refer to a definition."""
    return {"$ref": f"#/$defs/{name}"}


VALUES: dict[str, Schema] = {
    "id": {
        "description": f"At most {ID_LENGTH} letters, digits, dots, hyphens and underscores; a "
        "letter or a digit first.",
        "type": "string",
        "pattern": f"^[A-Za-z0-9][A-Za-z0-9._-]{{0,{ID_LENGTH - 1}}}$",
        **NO_LINE_FEED,
    },
    "line": {
        "description": "One line of text that is not empty, without tabs and control characters.",
        "type": "string",
        "maxLength": LINE_LENGTH,
        "pattern": f"[^{_SPACES}]",
        "not": {"pattern": f"[\\t\\n{_CONTROLS}]"},
    },
    "text": {
        "description": "Text of any length up to the limit; of the control characters, tabs and "
        "line feeds only.",
        "type": "string",
        "maxLength": TEXT_LENGTH,
        "not": {"pattern": f"[{_CONTROLS}]"},
    },
    "date": {
        "description": "A calendar date: year, month and day. Let the validator check formats, or "
        "30 February passes.",
        "type": "string",
        "format": "date",
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        "not": {"pattern": "^0000|\\n"},
    },
    "number": {
        "description": "A number, or the text of a fraction such as 7/2.",
        "anyOf": [
            {"const": 0},
            {"type": "number", "minimum": SMALLEST, "exclusiveMaximum": LARGEST},
            {"type": "number", "maximum": -SMALLEST, "exclusiveMinimum": -LARGEST},
            {"type": "string", "pattern": f"^{NUMBER}$", **NO_LINE_FEED},
        ],
    },
    "condition": {
        "description": "A condition on scores: one comparison, or conditions combined.",
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "properties": {
            **{str(operator): refer("comparison") for operator in Operator},
            "all_of": {"type": "array", "items": refer("condition")},
            "any_of": {"type": "array", "items": refer("condition")},
            "not": refer("condition"),
        },
        "additionalProperties": False,
    },
    "comparison": {
        "description": "The id of a dimension and a threshold, in levels of its scale.",
        "type": "array",
        "prefixItems": [refer("id"), refer("number")],
        "minItems": 2,
        "maxItems": 2,
    },
}
"""The values that fields share, by the names under which the schema defines them."""


def nullable(schema: Schema) -> Schema:
    """Accept null as well."""
    return {"anyOf": [schema, NULL]}


ACCEPTED: dict[Validator, Schema] = {
    identifier: refer("id"),
    one_line: refer("line"),
    paragraph: refer("text"),
    bilingual: refer("Text"),
    calendar_date: refer("date"),
    condition: refer("condition"),
    later_than_since: nullable(refer("date")),
    whole_number: {"type": "integer"},
    count: {"type": "integer", "minimum": 0},
    from_one: {"type": "integer", "minimum": 1},
}
"""What each check that wraps no other check accepts."""
