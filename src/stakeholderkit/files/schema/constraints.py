"""What must hold between the fields of one object: what JSON Schema can say of it, and the rest."""

from __future__ import annotations

from stakeholderkit.files.schema.values import NULL, Schema
from stakeholderkit.model import (
    Adoption,
    Area,
    AreaKind,
    Decision,
    DecisionKind,
    DecisionStatus,
    Person,
    Register,
    Relation,
    Scale,
    Score,
    Stakeholder,
)
from stakeholderkit.model.area import CBS_CODES
from stakeholderkit.model.axis import Axis
from stakeholderkit.model.scheme import Scheme


def _is(name: str, value: object) -> Schema:
    return {"required": [name], "properties": {name: {"const": value}}}


def _given(name: str) -> Schema:
    return {"required": [name], "properties": {name: {"not": NULL}}}


def _absent(*names: str) -> Schema:
    return {"properties": dict.fromkeys(names, NULL)}


CONSTRAINTS: dict[type, tuple[Schema, ...]] = {
    Adoption: (
        {
            "properties": {
                "status": {"not": {"const": DecisionStatus.PROPOSAL.value}},
                "groups": {"minItems": 1},
                # It is a basis or null, and null has no properties to refuse.
                "basis": {"properties": {"possible": {"maxItems": 0}}},
            }
        },
    ),
    Area: (
        {
            "if": _is("kind", AreaKind.SET.value),
            "then": {
                "required": ["parts"],
                "properties": {"parts": {"minItems": 1}, "code": NULL},
            },
            "else": {"properties": {"parts": {"maxItems": 0}}},
        },
        *(
            {
                "if": _is("kind", kind.value),
                # It is a line besides, so that no line feed can hide behind the end.
                "then": {"properties": {"code": {"pattern": f"^{pattern}$"}}},
            }
            for kind, (pattern, _) in CBS_CODES.items()
        ),
    ),
    Decision: (
        {
            # Without a kind it is a decision about the group.
            "if": {"properties": {"kind": {"const": DecisionKind.GROUP.value}}},
            "then": _given("group"),
            "else": _absent("group"),
        },
    ),
    Person: (
        {
            "if": _given("erased"),
            "then": {
                **_absent("name", "email", "phone"),
                "propertyNames": {"enum": ["id", "name", "email", "phone", "erased"]},
            },
            "else": _given("name"),
        },
    ),
    Scale: ({"properties": {"levels": {"minItems": 2}}},),
    Scheme: (
        {
            "oneOf": [
                {"allOf": [_given("ladder"), _absent("typology")]},
                {"allOf": [_given("typology"), _absent("ladder")]},
            ]
        },
        {"if": _is("judges", value=True), "then": _is("audience", value="internal")},
    ),
    Score: ({"if": _given("absence"), "then": _absent("value"), "else": _given("value")},),
    Stakeholder: ({"if": _given("person"), "then": _is("natural_person", value=True)},),
}
"""What must hold between the fields of one object, as far as JSON Schema can say it."""

UNSAID: dict[type, str] = {
    Adoption: "No party is listed twice.",
    Axis: "The highest level is more than the lowest, and shown has a text for each level or none.",
    Register: "Ids are unique within their list, references lead somewhere, no area is a part of "
    "itself, scores are levels of their scale, and no two facts contradict each other.",
    Relation: "The two parties differ.",
    Scale: "Each level is one higher than the one before it, and no two look the same.",
    Stakeholder: "No area is named twice under homes, nor twice for one day under presence.",
}
"""What else is required, in words: comparing values with each other is beyond JSON Schema."""

UNSAID_OF_PERIODS = "It comes after the day of since."
"""What is required of each field ``until`` besides."""
