"""The annex on the method: what it tells to whom, and how it puts rules and choices."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.analysis import analyse_area
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.builtin.sections import sections
from stakeholderkit.builtin.sections.annex_method import RECORD
from stakeholderkit.document import Bullets, Document
from stakeholderkit.model import Audience, Register
from stakeholderkit.redaction import POLICIES, redact
from stakeholderkit.rules import Scheme, all_of
from stakeholderkit.verbs import compose

Report = Callable[..., Document]
DAY = datetime.date(2026, 3, 1)


def annex(register: Register, scheme: Scheme, audience: Audience = Audience.INTERNAL) -> Document:
    """Make a report of the annex alone."""
    analysis = analyse_area(register, scheme, register.area("wijk"))
    return compose(redact(analysis, POLICIES[audience]), [RECORD], "en", DAY)


def rows(document: Document, caption: str = "Rules, source and dates") -> list[tuple[str, str]]:
    """Return the first two cells of each row of the table with a caption."""
    (found,) = [table for table in document.tables() if table.caption == caption]
    return [(row[0].lines[0][0].text, row[1].lines[0][0].text) for row in found.rows]


def scheme_of(register: Register) -> Scheme:
    """Build the default scheme."""
    return build(register.dimensions, Kwadranten())


@pytest.mark.parametrize("audience", Audience)
def test_how_the_rules_were_chosen(register: Register, audience: Audience) -> None:
    """Choices, in words, and the fingerprint are for those who work with them."""
    document = annex(register, scheme_of(register), audience)
    told = dict(rows(document))
    choices = "high is above 3; interest alone high: advise; influence alone high: co-operate"
    inside = audience is Audience.INTERNAL

    assert told.get("Choices") == (choices if inside else None)
    assert ("Fingerprint of the rules" in told) is inside
    assert told["Version"] == "1.0"


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        (("cut_interest=2", "cut_x=3", "by=a"), "high for interest is above 2; cut_x=3; by=a"),
        (("interest_only=elsewhere",), "interest alone high: elsewhere"),
        ((), "–"),
    ],
)
def test_other_choices(register: Register, parameters: tuple[str, ...], told: str) -> None:
    """A cut of one question says of which; a choice without words is shown as it is."""
    scheme = evolve(scheme_of(register), parameters=parameters)

    assert dict(rows(annex(register, scheme)))["Choices"] == told


def test_a_rule_for_the_rest(register: Register) -> None:
    """Where order counts the caption says so, and a rule without condition is for the rest."""
    scheme = scheme_of(register)
    rest = evolve(scheme.rules[-1], when=all_of())
    ordered = evolve(scheme, rules=(*scheme.rules[:-1], rest), exclusive=False)
    alone = evolve(
        ordered,
        rules=(rest,),
        unused=tuple(group.id for group in scheme.groups if group.id != rest.group),
    )
    caption = "From scores to groups, by the first rule that holds"

    assert rows(annex(register, ordered), caption)[-1][0] == "In all other cases"
    assert rows(annex(register, alone), caption)[-1][0] == "Always"
    assert len(rows(annex(register, scheme), "From scores to groups")) == 4


def test_what_in_the_rules_is_ours(register: Register, reported: Report) -> None:
    """Where the scheme is named, the report says as well what in it stands in no source."""
    document = reported(register, Audience.PUBLIC)
    inference = scheme_of(register).inference.en
    studied = [block for block in document.blocks if isinstance(block, Bullets)][1]

    assert f"Not from a source: {inference}" in [item[0].text for item in studied.items]
    assert dict(rows(document))["Our own conclusion"] == inference
    assert RECORD in sections()
