"""Annex A: the parties one by one, with the scores of each assessor."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.analysis import (
    Answer,
    Assessment,
    OpenBecause,
    Origin,
    Outcome,
    Standing,
)
from stakeholderkit.builtin.sections import labels
from stakeholderkit.builtin.sections.audiences import PARTNERS
from stakeholderkit.document import Block, Cell, Column, Heading, Paragraph, Table, cell, line
from stakeholderkit.hooks import Section, View
from stakeholderkit.model import Scale
from stakeholderkit.rules import written_range
from stakeholderkit.wording import Message, Text, capital, phrase

_SPOKEN = (Standing.SPOKEN_FOR, Standing.SPOKESPERSON_WANTED)


def build(view: View) -> Iterator[Block]:
    """Show every party with the scores of each assessor."""
    if not view.analysis.shows_scores:
        return
    axes = view.analysis.scheme.axes
    yield Heading(view.text(phrase("Annex A. The parties one by one")), new_page=True)
    yield Paragraph(line(" ".join(view.text(item) for item in _note(view))), "note")
    yield Table(
        caption=view.text(phrase("All parties with their scores")),
        description=view.text(phrase("Each party, its scores and its group.")),
        columns=(
            Column(view.text(phrase("Party")), 3),
            *(Column(labels.title(view, axis.label), 3) for axis in axes),
            Column(view.text(phrase("Group")), 2),
        ),
        rows=tuple(_party(view, outcome) for outcome in view.analysis.outcomes),
        header_column=True,
    )


def _note(view: View) -> Iterator[Message]:
    yield phrase(
        "Each column gives the score of every assessor and, below, the score that counts "
        "({label}).",
        label=view.analysis.settled_as,
    )
    if any(item.role.isdecimal() for item in view.analysis.register.assessors):
        yield phrase(
            "The assessors are numbered anew for each party, and a score for one's own party is "
            "left out."
        )
    else:
        yield phrase("A score for one's own party is shown between brackets and does not count.")


def _party(view: View, outcome: Outcome) -> tuple[Cell, ...]:
    assessed = [outcome.assessment(axis.dimension) for axis in view.analysis.scheme.axes]
    scores = [tuple(_scores(view, item)) if item else () for item in assessed]
    return (
        cell(outcome.party.name),
        *(cell(*(lines or ("–",))) for lines in scores),
        _group(view, outcome),
    )


def _group(view: View, outcome: Outcome) -> Cell:
    notes = []
    if outcome.shown is None or outcome.standing in _SPOKEN:
        notes.append(view.text(outcome.standing.label))
    if outcome.provisional:
        notes.append(view.text(labels.PROVISIONAL))
    if outcome.decided_apart:
        notes.append(view.text(phrase("by decision")))
    return labels.group_cell(view, outcome.shown, *notes)


def _scores(view: View, assessment: Assessment) -> Iterator[str]:
    scale = view.analysis.register.dimension(assessment.dimension).scale
    roles = {item.id: item.role for item in view.analysis.register.assessors}
    for answer in assessment.answers:
        yield f"{_role(view, roles[answer.assessor])}: {_answer(view, scale, answer)}"
        if answer.reason and answer.reason.text.strip():
            yield f"“{answer.reason.text}”"
    if assessment.oldest:
        yield capital(view.text(_settled(view, assessment)))
        yield view.text(
            phrase(
                "{n} of {of}, the oldest of {date}",
                n=assessment.n,
                of=assessment.of,
                date=assessment.oldest,
            )
        )
    if assessment.origin is Origin.TAKEN_OVER and assessment.area:
        larger = view.analysis.register.area(assessment.area).name
        yield view.text(phrase("Taken over from {area}", area=larger))
    elif assessment.origin is Origin.CONFIRMED:
        yield view.text(phrase("Confirmed for this area"))


def _settled(view: View, assessment: Assessment) -> Message:
    if assessment.doubt is OpenBecause.QUORUM:
        return phrase(
            "too few: {n} of the {quorum} that are needed",
            n=assessment.n,
            quorum=view.analysis.quorum,
        )
    axis = view.analysis.scheme.axis(assessment.dimension)
    return phrase(
        "{label} {value}",
        label=view.analysis.settled_as,
        value=written_range(axis, *assessment.span),
    )


def _role(view: View, role: str) -> str:
    # Where roles are withheld, a number stands in their place.
    if role.isdecimal():
        return view.text(phrase("Assessor {number}", number=role))
    return capital(role)


def _answer(view: View, scale: Scale, answer: Answer) -> str:
    if answer.value is None:
        assert answer.absence is not None, "an answer has a value or an absence"
        return view.text(answer.absence.label)
    shown = scale.written(answer.value)
    return shown if answer.counts else f"({shown})"


RECORD = Section(
    name="annex-parties",
    summary=Text("bijlage: de partijen een voor een", "annex: the parties one by one"),
    order=2000,
    audiences=PARTNERS,
    build=build,
)
