"""The outcome of every party as CSV: one row a party."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from attrs import frozen

from stakeholderkit.analysis import Outcome
from stakeholderkit.hooks import Exporter, Job, hookimpl
from stakeholderkit.wording import Text, format_number

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
    "computed": Text("Berekend", "Computed"),
    "reason": Text("Waarom", "Why"),
}


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
    axes = job.analysis.scheme.axes if any(o.assessments for o in job.analysis.outcomes) else ()
    labels = [axis.label.text(job.language) if people else axis.dimension for axis in axes]
    headings = [text.text(job.language) if people else key for key, text in _HEADINGS.items()]
    yield [*headings, *labels]
    for outcome in job.analysis.outcomes:
        known = {item.dimension: item.consensus for item in outcome.assessments}
        scores = [_number(job, known.get(axis.dimension), people=people) for axis in axes]
        yield [*_outcome(job, outcome, people=people), *scores]


def _outcome(job: Job[Options], outcome: Outcome, *, people: bool) -> list[str]:
    standing = outcome.standing.label.text(job.language)
    return [
        outcome.party.id,
        outcome.party.name,
        standing if people else str(outcome.standing),
        _group(job, outcome.group, people=people),
        _group(job, outcome.proposed, people=people),
        job.analysis.reason(outcome).text(job.language),
    ]


def _group(job: Job[Options], group: str | None, *, people: bool) -> str:
    if group is None or not people:
        return group or ""
    return job.analysis.scheme.group(group).label.text(job.language)


def _number(job: Job[Options], value: Fraction | None, *, people: bool) -> str:
    if value is None:
        return ""
    return format_number(value, job.language if people else "en")


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
