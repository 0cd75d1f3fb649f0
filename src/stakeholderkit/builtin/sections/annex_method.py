"""The last annex: how the analysis was made."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.builtin.sections import labels
from stakeholderkit.builtin.sections.audiences import EVERYONE
from stakeholderkit.document import Block, Column, Heading, Table, cell
from stakeholderkit.hooks import Section, View
from stakeholderkit.model import Audience
from stakeholderkit.rules import describe
from stakeholderkit.wording import Message, Text, capital, phrase


def build(view: View) -> Iterator[Block]:
    """Say by which scheme, from which source and on which facts the groups were found."""
    scheme = view.analysis.scheme
    letter = "A" if view.analysis.audience is Audience.PUBLIC else "B"
    yield Heading(
        view.text(phrase("Annex {letter}. How this was made", letter=letter)),
        new_page=True,
    )
    rows: list[tuple[Message, str]] = [
        (phrase("Rules"), capital(view.text(scheme.label))),
        (phrase("Version"), _version(view)),
        (phrase("Source"), view.text(scheme.source)),
        (phrase("Our own conclusion"), view.text(scheme.inference)),
        (phrase("Several assessors"), view.text(view.analysis.settled_by)),
    ]
    if view.analysis.as_of:
        rows.append((phrase("Facts up to"), view.text(view.analysis.as_of)))
    rows.append((phrase("Fingerprint of the rules"), scheme.rules_digest()[:16]))
    yield Table(
        caption=view.text(phrase("Rules, source and dates")),
        description=view.text(phrase("What this analysis rests on.")),
        columns=(Column(view.text(phrase("What")), 1), Column(view.text(phrase("Which")), 3)),
        rows=tuple((cell(view.text(label)), cell(value)) for label, value in rows),
        header_column=True,
    )
    yield _rules(view)
    for dimension in view.analysis.register.dimensions:
        if any(axis.dimension == dimension.id for axis in scheme.axes):
            yield Table(
                caption=f"{labels.title(view, dimension.label)}: {view.text(dimension.question)}",
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
                labels.group_cell(view, rule.group),
                cell(view.text(rule.because)),
            )
            for rule in scheme.rules
        ),
    )


RECORD = Section(
    name="annex-method",
    summary=Text("bijlage: hoe dit is gemaakt", "annex: how this was made"),
    order=2100,
    audiences=EVERYONE,
    build=build,
)
