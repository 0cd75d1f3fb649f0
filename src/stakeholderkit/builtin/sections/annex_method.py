"""The last annex: how the analysis was made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from stakeholderkit.builtin.sections import labels
from stakeholderkit.builtin.sections.audiences import EVERYONE
from stakeholderkit.document import Block, Cell, Column, Heading, Table, cell
from stakeholderkit.hooks import Section, View
from stakeholderkit.model import Audience, Scale
from stakeholderkit.rules import Rule, Scheme, all_of, describe
from stakeholderkit.wording import Message, Text, Value, capital, phrase


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
        (phrase("Version"), scheme.version),
        (phrase("Source"), view.text(scheme.source)),
        (phrase("Our own conclusion"), view.text(scheme.inference)),
        (phrase("Several assessors"), view.text(view.analysis.settled_by)),
    ]
    if view.analysis.as_of:
        rows.append((phrase("Facts up to"), view.text(view.analysis.as_of)))
    if view.analysis.audience is Audience.INTERNAL:
        choices = [view.text(choice) for choice in _choices(scheme)]
        rows.append((phrase("Choices"), "; ".join(choices) or "–"))
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
                rows=tuple(_levels(view, dimension.scale)),
                header_column=True,
            )


def _choices(scheme: Scheme) -> Iterator[Value]:
    """Put the parameters of a scheme into words, as far as there are words for them."""
    labels = {axis.dimension: axis.label for axis in scheme.axes}
    for parameter in scheme.parameters:
        name, _, value = parameter.partition("=")
        dimension = labels.get(name.removeprefix("cut_"))
        if name == "cut":
            yield phrase("high is above {value}", value=value)
        elif dimension is not None:
            yield phrase("high for {dimension} is above {value}", dimension=dimension, value=value)
        elif name == "interest_only":
            yield phrase("interest alone high: {group}", group=scheme.group_label(value))
        elif name == "influence_only":
            yield phrase("influence alone high: {group}", group=scheme.group_label(value))
        else:
            yield parameter


def _levels(view: View, scale: Scale) -> Iterator[tuple[Cell, Cell]]:
    """Say what each level stands for, the highest first; levels that say the same stand together.

    A scale of a hundred levels would take four pages else.
    """
    alike = groupby(reversed(scale.levels), key=lambda level: (level.label, level.anchor))
    for (label, anchor), found in alike:
        *_, lowest = highest, *_ = tuple(found)
        written: Value = highest.written
        if lowest is not highest:
            written = phrase("{low} to {high}", low=lowest.written, high=highest.written)
        yield (
            cell(f"{view.text(written)} – {view.text(label)}"),
            cell(capital(view.text(anchor))),
        )


def _rules(view: View) -> Table:
    scheme = view.analysis.scheme
    return Table(
        caption=view.text(
            phrase("From scores to groups")
            if scheme.exclusive
            else phrase("From scores to groups, by the first rule that holds")
        ),
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
                cell(capital(view.text(_when(scheme, rule)))),
                labels.group_cell(view, rule.group),
                cell(view.text(rule.because)),
            )
            for rule in scheme.rules
        ),
    )


def _when(scheme: Scheme, rule: Rule) -> Value:
    """Put the condition of a rule into words; one that always holds is for what is left."""
    if rule is not scheme.rules[0] and rule.when == all_of():
        return phrase("in all other cases")
    return describe(scheme, rule.when)


RECORD = Section(
    name="annex-method",
    summary=Text("bijlage: hoe dit is gemaakt", "annex: how this was made"),
    order=2100,
    audiences=EVERYONE,
    build=build,
)
