"""The annexes: the parties one by one, and how the analysis was made."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.analysis import (
    Answer,
    Assessment,
    Origin,
    Outcome,
    Standing,
)
from stakeholderkit.builtin.sections import parts
from stakeholderkit.document import Block, Cell, Column, Heading, Paragraph, Table, cell, line
from stakeholderkit.hooks import View
from stakeholderkit.model import Audience
from stakeholderkit.rules import describe
from stakeholderkit.wording import Message, capital, phrase

_SPOKEN = (Standing.SPOKEN_FOR, Standing.SPOKESPERSON_WANTED)


def parties(view: View) -> Iterator[Block]:
    """Show every party with the scores of each assessor."""
    if not any(outcome.assessments for outcome in view.analysis.outcomes):
        return
    axes = view.analysis.scheme.axes
    yield Heading(view.text(phrase("Annex A. The parties one by one")), new_page=True)
    yield Paragraph(line(" ".join(view.text(item) for item in _note(view))), "note")
    yield Table(
        caption=view.text(phrase("All parties with their scores")),
        description=view.text(phrase("Each party, its scores and its group.")),
        columns=(
            Column(view.text(phrase("Party")), 3),
            *(Column(parts.title(view, axis.label), 3) for axis in axes),
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
    if outcome.group is None or outcome.standing in _SPOKEN:
        notes.append(view.text(outcome.standing.label))
    if outcome.decision:
        notes.append(view.text(phrase("by decision")))
    return parts.group_cell(view, outcome.group, *notes)


def _scores(view: View, assessment: Assessment) -> Iterator[str]:
    roles = {item.id: item.role for item in view.analysis.register.assessors}
    for answer in assessment.answers:
        yield f"{_role(view, roles[answer.assessor])}: {_answer(view, answer)}"
        if answer.reason and answer.reason.text.strip():
            yield f"“{answer.reason.text}”"
    if assessment.consensus is not None:
        settled = phrase(
            "{label} {value}",
            label=view.analysis.settled_as,
            value=assessment.consensus,
        )
        yield capital(view.text(settled))
    if assessment.origin is Origin.TAKEN_OVER and assessment.area:
        larger = view.analysis.register.area(assessment.area).name
        yield view.text(phrase("Taken over from {area}", area=larger))
    elif assessment.origin is Origin.CONFIRMED:
        yield view.text(phrase("Confirmed for this area"))


def _role(view: View, role: str) -> str:
    # Where roles are withheld, a number stands in their place.
    if role.isdecimal():
        return view.text(phrase("Assessor {number}", number=role))
    return capital(role)


def _answer(view: View, answer: Answer) -> str:
    if answer.value is None:
        assert answer.absence is not None, "an answer has a value or an absence"
        return view.text(answer.absence.label)
    shown = view.text(answer.value)
    return shown if answer.counts else f"({shown})"


def method(view: View) -> Iterator[Block]:
    """Say by which scheme, from which source and on which facts the groups were found."""
    scheme = view.analysis.scheme
    letter = "A" if view.analysis.audience is Audience.PUBLIC else "B"
    yield Heading(
        view.text(phrase("Annex {letter}. How this was made", letter=letter)),
        new_page=True,
    )
    facts: list[tuple[Message, str]] = [
        (phrase("Rules"), capital(view.text(scheme.label))),
        (phrase("Version"), _version(view)),
        (phrase("Source"), view.text(scheme.source)),
        (phrase("Our own conclusion"), view.text(scheme.inference)),
        (phrase("Several assessors"), view.text(view.analysis.settled_by)),
    ]
    if view.analysis.as_of:
        facts.append((phrase("Facts up to"), view.text(view.analysis.as_of)))
    facts.append((phrase("Fingerprint of the rules"), scheme.digest()[:16]))
    yield Table(
        caption=view.text(phrase("Rules, source and dates")),
        description=view.text(phrase("What this analysis rests on.")),
        columns=(Column(view.text(phrase("What")), 1), Column(view.text(phrase("Which")), 3)),
        rows=tuple((cell(view.text(label)), cell(value)) for label, value in facts),
        header_column=True,
    )
    yield _rules(view)
    for dimension in view.analysis.register.dimensions:
        if any(axis.dimension == dimension.id for axis in scheme.axes):
            yield Table(
                caption=f"{parts.title(view, dimension.label)}: {view.text(dimension.question)}",
                description=view.text(phrase("What each score stands for.")),
                columns=(
                    Column(view.text(phrase("Score")), 1),
                    Column(view.text(phrase("Stands for")), 4),
                ),
                rows=tuple(
                    (
                        cell(f"{level.value} – {view.text(level.label)}"),
                        cell(capital(view.text(level.anchor))),
                    )
                    for level in reversed(dimension.scale.levels)
                ),
                header_column=True,
            )


def _version(view: View) -> str:
    """Write the version, with its parameters for those who work with them."""
    scheme = view.analysis.scheme
    if view.analysis.audience is Audience.INTERNAL:
        return ", ".join((scheme.version, *scheme.parameters))
    return scheme.version


def _rules(view: View) -> Table:
    scheme = view.analysis.scheme
    return Table(
        caption=view.text(phrase("From scores to groups")),
        description=view.text(
            phrase("The rules; for each party exactly one of them holds.")
            if scheme.exclusive
            else phrase("The rules in the order in which they are tried.")
        ),
        columns=(
            Column(view.text(phrase("When")), 3),
            Column(view.text(phrase("Group")), 2),
            Column(view.text(phrase("Because")), 4),
        ),
        rows=tuple(
            (
                cell(capital(view.text(describe(scheme, rule.when)))),
                parts.group_cell(view, rule.group),
                cell(view.text(rule.because)),
            )
            for rule in scheme.rules
        ),
    )
