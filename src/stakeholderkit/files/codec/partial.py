"""Faults between the parts of a register of which some parts are faulty themselves.

Without this, an unknown party in a score would only be found after every wrong type in the
file was mended, one round later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve
from cattrs import Converter

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.files.codec.converter import Refused
from stakeholderkit.model import LISTS, STANDARD_DIMENSIONS
from stakeholderkit.model.faults import KINDS, faults
from stakeholderkit.model.validators import quoted
from stakeholderkit.wording import Finding

_PLACE = re.compile(r"(\w+)\[(\d+)\]")


def partial_faults(converter: Converter, raw: dict[str, object]) -> Iterator[Finding]:
    """Give the faults between the sound parts, at the places that they have in the file."""
    sound: dict[str, Sequence[Any]] = {"dimensions": STANDARD_DIMENSIONS}
    places: dict[str, list[int]] = {}
    broken: set[str] = set()
    unreadable: list[object] = []
    for name, kind in LISTS.items():
        items = raw.get(name, [])
        if not isinstance(items, list):
            unreadable.append(KINDS.get(name))
            items = []
        elif name not in raw:
            continue
        found: list[object] = []
        sound[name], places[name] = found, []
        for index, item in enumerate(items):
            try:
                part: Any = converter.structure(item, kind)
            except (Refused, ModelError, KeyError):
                if isinstance(item, dict):
                    broken.add(quoted(str(item.get("id"))))
                continue
            found.append(part)
            places[name].append(index)
    for finding in faults(sound):
        # A reference to a part that is there but faulty is no fault of the reference.
        values = dict(finding.sentence.values)
        if finding.code == Code.UNKNOWN_REFERENCE and (
            values["id"] in broken or values["kind"] in unreadable
        ):
            continue
        yield _moved(finding, places)


def _moved(finding: Finding, places: dict[str, list[int]]) -> Finding:
    def original(match: re.Match[str]) -> str:
        name, index = match.group(1), int(match.group(2))
        return f"{name}[{places[name][index]}]" if name in places else match.group()

    def moved(path: str) -> str:
        # Only the first place in a path is that of a part: absent_from[0] stays as it is.
        return _PLACE.sub(original, path, count=1)

    values = tuple(
        (name, moved(value) if name == "first" and isinstance(value, str) else value)
        for name, value in finding.sentence.values
    )
    return evolve(
        finding,
        sentence=evolve(finding.sentence, values=values),
        location=evolve(finding.location, field=moved(finding.location.field)),
    )
