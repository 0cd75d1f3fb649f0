"""The outcome of every party as CSV: one row a party."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from attrs import frozen

from stakeholderkit.analysis import Assessment, Outcome
from stakeholderkit.hooks import Exporter, Job, hookimpl
from stakeholderkit.rules import Axis
from stakeholderkit.wording import Text, capital, format_number, render as in_words

__all__ = ["Options"]


@frozen(kw_only=True)
class Options:
    """The options.

    Attributes:
        dialect: ``people`` for a file that opens well in a Dutch or Belgian Excel: semicolons,
            headings in words, and no text that a spreadsheet would take for a formula.
            ``programs`` for commas, ids as headings and every text as it is.
    """

    dialect: Literal["people", "programs"] = "people"


_HEADINGS = {
    "party": Text("Partij-id", "Party id"),
    "name": Text("Partij", "Party"),
    "standing": Text("Stand", "Standing"),
    "group": Text("Groep", "Group"),
    "provisional": Text("Voorlopig", "Provisional"),
    "computed": Text("Berekend", "Computed"),
    "possible": Text("Nog mogelijk", "Still possible"),
    "n": Text("Antwoorden die tellen", "Answers that count"),
    "of": Text("Van beoordelaars", "Of assessors"),
    "oldest": Text("Oudste antwoord", "Oldest answer"),
    "reason": Text("Waarom", "Why"),
}

_LOWEST = Text("{dimension}, laagste", "{dimension}, lowest")
_HIGHEST = Text("{dimension}, hoogste", "{dimension}, highest")


def render(job: Job[Options]) -> bytes:
    """Make the bytes of the file; scores have a column each where the audience may see them."""
    people = job.options.dialect == "people"
    out = io.StringIO(newline="")
    writer = csv.writer(
        out,
        delimiter=";" if people else ",",
        lineterminator="\r\n" if people else "\n",
        quoting=csv.QUOTE_ALL if people else csv.QUOTE_MINIMAL,
    )
    for row in _rows(job, people=people):
        writer.writerow([_guard(text) if people else text for text in row])
    # Excel reads UTF-8 only when a byte order mark says so.
    return out.getvalue().encode("utf-8-sig" if people else "utf-8")


def _rows(job: Job[Options], *, people: bool) -> Iterator[list[str]]:
    axes = job.analysis.scheme.axes if job.analysis.shows_scores else ()
    headings = [text.text(job.language) if people else key for key, text in _HEADINGS.items()]
    yield [*headings, *(title for axis in axes for title in _titles(job, axis, people=people))]
    for outcome in job.analysis.outcomes:
        known = {item.dimension: item for item in outcome.assessments}
        scores = [
            text
            for axis in axes
            for text in _span(job, axis, known.get(axis.dimension), people=people)
        ]
        yield [*_outcome(job, outcome, people=people), *scores]


def _titles(job: Job[Options], axis: Axis, *, people: bool) -> Iterator[str]:
    if people:
        label = axis.label.text(job.language)
        yield capital(_LOWEST.text(job.language).format(dimension=label))
        yield capital(_HIGHEST.text(job.language).format(dimension=label))
    else:
        yield f"{axis.dimension}_lowest"
        yield f"{axis.dimension}_highest"


def _span(
    job: Job[Options], axis: Axis, assessment: Assessment | None, *, people: bool
) -> Iterator[str]:
    """Write the lowest and the highest score that are possible; nothing where nobody scored."""
    for value in assessment.span if assessment and assessment.n else (None, None):
        yield _score(job, axis, value, people=people)


def _outcome(job: Job[Options], outcome: Outcome, *, people: bool) -> list[str]:
    standing = outcome.standing.label.text(job.language)
    counted = outcome.of > 0
    return [
        outcome.party.id,
        outcome.party.name,
        standing if people else str(outcome.standing),
        _group(job, outcome.shown, people=people),
        _yes(job, outcome.provisional, people=people),
        _group(job, outcome.computed, people=people),
        (", " if people else " ").join(
            _group(job, group, people=people) for group in outcome.possible
        ),
        str(outcome.n) if counted else "",
        str(outcome.of) if counted else "",
        outcome.oldest.isoformat() if outcome.oldest else "",
        job.analysis.reason(outcome).text(job.language),
    ]


def _yes(job: Job[Options], value: bool, *, people: bool) -> str:  # noqa: FBT001 - a cell
    if not people:
        return "true" if value else "false"
    return _YES.text(job.language) if value else ""


_YES = Text("ja", "yes")


def _group(job: Job[Options], group: str | None, *, people: bool) -> str:
    if group is None or not people:
        return group or ""
    return job.analysis.scheme.group(group).label.text(job.language)


def _score(job: Job[Options], axis: Axis, value: Fraction | None, *, people: bool) -> str:
    """Write a score as people see it, or as the number that programs compare."""
    if value is None:
        return ""
    if not people:
        return format_number(value, "en")
    if value.denominator == 1:
        return job.analysis.register.dimension(axis.dimension).scale.written(int(value))
    return in_words(axis.written(value), job.language)


# Where a cell may begin, whatever separator a spreadsheet is told to use, followed by what
# makes it a formula. Spaces may stand before it, and apostrophes that were there already.
_FORMULA = re.compile(r"(^|[,;])( *)(?='*[=+\-@])")


def _guard(text: str) -> str:
    """Write a text so that no spreadsheet takes it for a formula.

    One apostrophe is added before what looks like one, and taking it away gives the text again:
    real apostrophes, as in 's-Gravenhage, stay as they are. Line breaks and tabs become spaces,
    since a spreadsheet may take them for the end of a cell.
    """
    return _FORMULA.sub(r"\1\2'", text.replace("\n", " ").replace("\t", " "))


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[Options]]:
    """Offer CSV."""
    yield Exporter(
        name="csv",
        summary=Text("tabel in CSV, een rij per partij", "table in CSV, one row a party"),
        suffixes=(".csv",),
        media_type="text/csv",
        options=Options,
        render=render,
    )
