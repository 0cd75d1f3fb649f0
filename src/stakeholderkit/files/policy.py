"""A municipality's own redaction policy, from a TOML file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from stakeholderkit.errors import Code, InputError, ModelError
from stakeholderkit.files.guard import open_source
from stakeholderkit.files.limits import SMALL
from stakeholderkit.files.toml import parse_toml
from stakeholderkit.model.validators import refuse, wrong_type
from stakeholderkit.redaction import POLICIES, Policy
from stakeholderkit.wording import Message, findings_of, in_short, message, phrase, unknown_choice

ChoiceT = TypeVar("ChoiceT", bound=StrEnum)

_KEYS = ("name", "based_on", "audience", "assessors", "shows")


def read_policy(path: str | os.PathLike[str]) -> Policy:
    """Read what an audience may see from a TOML file.

    The file names the policy and the one that it is based on, and says what is different::

        name = "raad"
        based_on = "public"

        [shows]
        stakeholders = ["kind", "stake", "public_label"]
        moments = false

    In ``shows``, a list of fields takes the place of the fields that the other policy shows of
    that list of the register, and ``false`` hides the list. ``audience`` and ``assessors`` are
    those of the other policy when they are left out.

    Raises:
        InputError: when the file cannot be read or says something that no policy can; each
            complaint is placed.
    """
    source = open_source(path, SMALL)
    try:
        return _policy(parse_toml(source.data))
    except ModelError as error:
        raise InputError(*(item.in_file(source.name) for item in findings_of(error))) from None


def _policy(raw: dict[str, Any]) -> Policy:
    if found := tuple(key for key in raw if key not in _KEYS):
        complaint = unknown_choice(phrase("setting"), in_short(found[0]), _KEYS, Code.BAD_POLICY)
        raise refuse(complaint, "")
    if "name" not in raw:
        raise refuse(message(Code.MISSING_FIELD, "This field is missing; add it."), "name")
    bases = [policy for policy in POLICIES.values() if not policy.everything]
    base = {policy.name: policy for policy in bases}[
        _one_of(raw, "based_on", "public", tuple(policy.name for policy in bases))
    ]
    return Policy(
        name=raw["name"],
        audience=_choice(raw, "audience", base.audience),
        assessors=_choice(raw, "assessors", base.assessors),
        shows=_shows(base.shows, raw.get("shows", {})),
    )


def _choice(raw: Mapping[str, Any], key: str, default: ChoiceT) -> ChoiceT:
    kind = type(default)
    return kind(_one_of(raw, key, str(default), tuple(str(item) for item in kind)))


def _one_of(raw: Mapping[str, Any], key: str, default: str, choices: tuple[str, ...]) -> str:
    value = raw.get(key, default)
    if not isinstance(value, str):
        raise wrong_type(key, value, phrase("text"))
    if value not in choices:
        complaint = unknown_choice(phrase("choice"), in_short(value), choices, Code.BAD_POLICY)
        raise refuse(complaint, key)
    return value


def _shows(base: Mapping[str, Any], changes: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(changes, dict):
        raise refuse(_wanted(), "shows")
    shows = dict(base)
    for name, fields in changes.items():
        if fields is False:
            shows.pop(name, None)
        elif isinstance(fields, list) and all(isinstance(field, str) for field in fields):
            shows[name] = tuple(fields)
        else:
            raise refuse(_wanted(), f"shows.{in_short(name)}")
    return shows


def _wanted() -> Message:
    return message(
        Code.BAD_POLICY,
        "Under [shows], write for each list of the register the fields that are shown, as in "
        "{example}, or false to hide it.",
        example='stakeholders = ["kind", "stake"]',
    )
