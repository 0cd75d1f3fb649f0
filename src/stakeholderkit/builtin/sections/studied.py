"""What was studied, and with whom: six lines."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.analysis import Origin, Standing
from stakeholderkit.builtin.sections.audiences import EVERYONE
from stakeholderkit.document import Block, Bullets, Heading, line
from stakeholderkit.hooks import Section, View
from stakeholderkit.wording import Message, Text, capital, phrase, plural


def build(view: View) -> Iterator[Block]:
    """Say which area, parties, questions, assessors, dates and rules this rests on."""
    yield Heading(view.text(phrase("What we studied, and with whom")))
    yield Bullets(tuple(line(view.text(item)) for item in _lines(view)))


def _lines(view: View) -> Iterator[Message]:
    analysis = view.analysis
    larger = [area.name for area in analysis.register.lineage(analysis.area.id)][1:]
    if larger:
        yield phrase("Area: {area}, part of {larger}.", area=analysis.area.name, larger=larger[0])
    else:
        yield phrase("Area: {area}, the whole of it.", area=analysis.area.name)
    if analysis.phase:
        yield phrase("Phase: {phase}.", phase=analysis.phase.name)
    yield phrase("Parties looked at: {n}.", n=len(analysis.outcomes))
    if formal := analysis.with_standing(Standing.FORMAL):
        yield plural(
            "One of these takes the formal decisions and stands outside the groups.",
            "{n} of these take the formal decisions and stand outside the groups.",
            n=len(formal),
        )
    labels = tuple(axis.label for axis in analysis.scheme.axes)
    yield phrase("Questions: the {dimensions} of each party.", dimensions=labels)
    yield _assessors(view)
    if analysis.as_of:
        yield phrase("Facts up to {date}.", date=analysis.as_of)
    yield phrase("Rules: {scheme}.", scheme=capital(view.text(analysis.scheme.label)))
    yield phrase("Not from a source: {inference}", inference=analysis.scheme.inference)
    taken = sum(
        any(item.origin is Origin.TAKEN_OVER for item in outcome.assessments)
        for outcome in analysis.outcomes
    )
    if taken:
        yield plural(
            "For one party, scores were taken over from the larger area.",
            "For {n} parties, scores were taken over from the larger area.",
            n=taken,
        )


def _assessors(view: View) -> Message:
    roles = tuple(item.role for item in view.analysis.register.assessors)
    if roles and not any(role.isdecimal() for role in roles):
        return phrase("Assessors: {roles}.", roles=roles)
    return plural("Assessors: one.", "Assessors: {n}.", n=view.analysis.assessors)


RECORD = Section(
    name="studied",
    summary=Text("wat is onderzocht en met wie", "what was studied, and with whom"),
    order=200,
    audiences=EVERYONE,
    build=build,
)
