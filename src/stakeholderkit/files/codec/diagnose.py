"""What is wrong with plain JSON values, all of it, each with the path to its field.

The converter is fast and stops at the first fault. What stands here is slow and stops at none:
it runs only when the converter has refused something or met unknown fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from attrs import evolve, fields

from stakeholderkit.errors import Code
from stakeholderkit.files.codec.walk import FAULTY, EnoughFound, Walk
from stakeholderkit.model import LISTS, STANDARD_DIMENSIONS, Register
from stakeholderkit.model.faults import KINDS, MOST_FAULTS, faults
from stakeholderkit.wording import Finding, Severity, message, quoted


def diagnose(body: dict[str, Any], *, sound: bool) -> tuple[Finding, ...]:
    """Find what is wrong with what should become a register, unknown fields included.

    Faults between the lists are looked for as well, among the items that are sound: otherwise an
    unknown party in a score would only be found after every wrong type in the file was mended,
    one round later.

    All findings are there up to a thousand; the last then says that there are more.

    Args:
        body: the register as plain JSON values, without its header.
        sound: whether a register came of it all the same, so that there are only warnings.
    """
    walk = Walk()
    with suppress(EnoughFound):
        built = _walk_register(walk, body)
        for finding in _between(built, body):
            walk.note(finding)
    return _few([_untold(finding) for finding in walk.found], sound=sound)


def diagnose_object(kind: type, value: object, *, sound: bool) -> tuple[Finding, ...]:
    """Find what is wrong with what should become an object of any class of the model.

    Args:
        kind: the class.
        value: the object as plain JSON values.
        sound: whether an object came of it all the same, so that there are only warnings.
    """
    walk = Walk()
    with suppress(EnoughFound):
        walk.value(kind, value, "")
    return _few(walk.found, sound=sound)


def by_path(finding: Finding) -> list[tuple[bool, int, str]]:
    """Put ``scores[2]`` before ``scores[10]``, and what is about one thing together."""
    steps = re.findall(r"\d+|[^\[\].]+", finding.location.field)
    return [(step.isdecimal(), int(step) if step.isdecimal() else 0, step) for step in steps]


def _few(found: Sequence[Finding], *, sound: bool) -> tuple[Finding, ...]:
    if len(found) <= MOST_FAULTS:
        return tuple(found)
    more = message(
        Code.MORE_FAULTS,
        "These are the first {n}; there are more. Mend them and check again.",
        n=MOST_FAULTS,
    )
    severity = Severity.WARNING if sound else Severity.ERROR
    return (*found[:MOST_FAULTS], Finding(more, severity=severity))


def _untold(finding: Finding) -> Finding:
    """Leave out what was found in the list of persons: complaints end up in logs."""
    quoting = {Code.WRONG_TYPE, Code.BAD_DATE, Code.BAD_ID, Code.UNKNOWN_CHOICE}
    if not finding.location.field.startswith("persons[") or finding.code not in quoting:
        return finding
    complaint = message(
        finding.code, "This does not fit here. It is not shown, because it is about a person."
    )
    return evolve(finding, sentence=complaint)


def _walk_register(walk: Walk, body: dict[str, Any]) -> dict[str, list[Any]]:
    """Build the lists of a register, with FAULTY for each item that cannot be built.

    A list that is none is empty. The register itself is never built: what it checks once it is
    whole is what must hold between its lists.
    """
    walk.unknown(Register, body, "")
    built = {}
    for attribute in fields(Register):
        name = attribute.name
        if name in LISTS and name in body:
            items = walk.items(LISTS[name], body[name], name)
            built[name] = [] if items is FAULTY else items
        elif name != "extra":
            walk.field(Register, attribute, body, "")
    return built


def _between(built: Mapping[str, list[Any]], body: Mapping[str, Any]) -> Iterator[Finding]:
    """Find the faults between the sound items, with the paths that they have in the file."""
    sound: dict[str, Sequence[Any]] = {"dimensions": STANDARD_DIMENSIONS}
    indexes: dict[str, list[int]] = {}
    faulty_ids: set[str] = set()
    unreadable: list[object] = []
    for name, items in built.items():
        indexes[name] = [index for index, item in enumerate(items) if item is not FAULTY]
        sound[name] = [items[index] for index in indexes[name]]
        if not isinstance(body[name], list):
            unreadable.append(KINDS.get(name))
        elif len(sound[name]) < len(items):
            faulty_ids.update(
                quoted(str(raw.get("id")))
                for raw, item in zip(body[name], items, strict=True)
                if item is FAULTY and isinstance(raw, dict)
            )
    for finding in faults(sound):
        # A reference to an item that is there but faulty is no fault of the reference.
        values = dict(finding.sentence.values)
        if finding.code == Code.UNKNOWN_REFERENCE and (
            values["id"] in faulty_ids or values["kind"] in unreadable
        ):
            continue
        yield _moved(finding, indexes)


def _moved(finding: Finding, indexes: Mapping[str, list[int]]) -> Finding:
    """Place a finding by the indexes in the file, where faulty items are counted too."""

    def moved(path: str) -> str:
        name, _, rest = path.partition("[")
        index, _, rest = rest.partition("]")
        # The standard dimensions stand in no file.
        return f"{name}[{indexes[name][int(index)]}]{rest}" if name in indexes else path

    values = tuple(
        (name, moved(value) if name == "first" and isinstance(value, str) else value)
        for name, value in finding.sentence.values
    )
    return evolve(
        finding,
        sentence=evolve(finding.sentence, values=values),
        location=evolve(finding.location, field=moved(finding.location.field)),
    )
