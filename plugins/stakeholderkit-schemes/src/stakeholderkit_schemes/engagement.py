"""The engagement assessment matrix: how engaged each party is, and how engaged it should be.

Source: Project Management Institute, *A Guide to the Project Management Body of Knowledge (PMBOK
Guide)*, 6th edition (2017), 13.2.2.5, stakeholder engagement assessment matrix, read as others
give it. It marks the current level C and the desired one D; W, what the party itself wants, is
ours.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping

from stakeholderkit.analysis import Analysis, Standing
from stakeholderkit.document import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Paragraph,
    Table,
    cell,
    line,
)
from stakeholderkit.hooks import Section, View
from stakeholderkit.model import (
    ActualRole,
    Audience,
    Decision,
    DecisionStatus,
    WishedRole,
    WishSource,
    in_force,
)
from stakeholderkit.wording import Text, capital
from stakeholderkit_schemes.levels import ENGAGEMENT

_OUTSIDE = (Standing.ABSENT, Standing.EXCLUDED, Standing.NOT_JUDGED)

_TITLE = Text("Betrokkenheid: nu en gewenst", "Engagement: now and desired")
_LEGEND = Text(
    "C is hoe het nu is, D wat is besloten, W wat de partij zelf zegt te willen en "
    "W? wat wij denken dat zij wil. De kolommen zijn geen schaal: de eerste gaat over het plan "
    "kennen, de andere over erachter staan. Natuurlijke personen staan er niet bij.",
    "C is how it is now, D what was decided, W what the party itself says it wants, "
    "and W? what we think it wants. The columns are no scale: the first is about knowing the "
    "plan, the others about standing behind it. Natural persons are left out.",
)
_CAPTION = Text("De betrokkenheid van elke partij", "The engagement of each party")
_DESCRIPTION = Text(
    "Voor elke partij met een C, D of W waar zij staat, een partij per rij.",
    "For each party with a C, D or W where it stands, one party a row.",
)
_PARTY = Text("Partij", "Party")
_APART = Text(
    "Bij deze partijen verschilt wat gewenst is van hoe het nu is:",
    "For these parties what is desired differs from how it is now:",
)
_NOW = Text("nu", "now")
_DESIRED = Text("gewenst", "desired")


def build(view: View) -> Iterator[Block]:
    """Show the levels of each party in a table of five columns, and say where they differ.

    C is a party's actual role, D the current decision, W the role that it wants (W? when that is
    our estimate), as far as each names one of the five levels: in exactly this area, in this
    phase or any, and on the day of the analysis. Nothing when no party has any. A level says
    whether somebody is behind the plan, so natural persons are left out.
    """
    marked = [
        (outcome.party.name, marks)
        for outcome in view.analysis.outcomes
        if outcome.standing not in _OUTSIDE
        and not outcome.party.natural_person
        and (marks := levels(view.analysis, outcome.party.id))
    ]
    if not marked:
        return
    yield Heading(view.text(_TITLE))
    yield Paragraph(line(view.text(_LEGEND)), "note")
    yield Table(
        caption=view.text(_CAPTION),
        description=view.text(_DESCRIPTION),
        columns=(
            Column(view.text(_PARTY), 3),
            *(Column(capital(view.text(group.label)), 2) for group in ENGAGEMENT.groups),
        ),
        rows=tuple((cell(name), *_cells(marks)) for name, marks in marked),
        header_column=True,
    )
    apart = [
        item for item in marked if {"C", "D"} <= item[1].keys() and item[1]["C"] != item[1]["D"]
    ]
    if apart:
        yield Paragraph(line(view.text(_APART)))
        yield Bullets(tuple(line(_difference(view, *item)) for item in apart))


def levels(analysis: Analysis, party: str) -> Mapping[str, str]:
    """Return the id of the level under each mark that a party has: C, D, W and W?."""
    known = {group.id for group in ENGAGEMENT.groups}
    phases = {None, analysis.phase.id if analysis.phase else None}

    def here(item: ActualRole | WishedRole | Decision) -> bool:
        about = (item.party, item.area) == (party, analysis.area.id)
        return about and item.phase in phases and item.group in known

    register, day = analysis.register, analysis.as_of
    wished = [role for role in register.wished_roles if here(role)]
    found = {
        "C": _role((role for role in register.actual_roles if here(role)), day),
        "D": _decision(item for item in register.decisions if here(item)),
        "W": _role((role for role in wished if role.source is WishSource.SAID), day),
        "W?": _role((role for role in wished if role.source is WishSource.ESTIMATED), day),
    }
    return {mark: level for mark, level in found.items() if level is not None}


def _role(
    roles: Iterable[ActualRole] | Iterable[WishedRole], day: datetime.date | None
) -> str | None:
    """Find the role that holds on a day; one for the phase itself goes before one for any."""
    held = [role for role in roles if in_force(role.since, role.until, day)]
    return max(held, key=lambda role: role.phase is not None).group if held else None


def _decision(decisions: Iterable[Decision]) -> str | None:
    """Return the current decision: as for the groups, but among decisions on levels alone."""
    order = list(DecisionStatus)

    def weight(item: Decision) -> tuple[bool, datetime.date, int]:
        return item.phase is not None, item.date, order.index(item.status)

    real = (item for item in decisions if item.status is not DecisionStatus.PROPOSAL)
    current = max(real, key=weight, default=None)
    return current.group if current else None


def _cells(marks: Mapping[str, str]) -> Iterator[Cell]:
    for group in ENGAGEMENT.groups:
        yield cell(", ".join(mark for mark, level in marks.items() if level == group.id) or "–")


def _difference(view: View, name: str, marks: Mapping[str, str]) -> str:
    now, desired = (view.text(ENGAGEMENT.group(marks[mark]).label) for mark in ("C", "D"))
    return f"{name}: {view.text(_NOW)} {now}, {view.text(_DESIRED)} {desired}."


RECORD = Section(
    name="engagement",
    summary=Text(
        "betrokkenheid nu en gewenst, na de PMBOK Guide",
        "engagement now and desired, after the PMBOK Guide",
    ),
    order=800,
    audiences=frozenset({Audience.INTERNAL}),
    build=build,
)
