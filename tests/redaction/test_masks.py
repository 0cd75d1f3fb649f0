"""The labels and numbers that stand for who may not be named."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.model import (
    Decision,
    DecisionStatus,
    Register,
    Stakeholder,
)
from stakeholderkit.redaction import PUBLIC, SHARED, redact
from stakeholderkit.rules import Axis
from stakeholderkit.testing import registers, schemes

Make = Callable[..., Register]
See = Callable[..., Analysis]
Strings = Callable[[Any], Iterator[str]]
NARROW = [PUBLIC, SHARED]


# A register full of canaries is large, and says little when it is printed.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")


@given(registers(min_areas=1), st.randoms(use_true_random=True), st.data())
def test_numbers_do_not_tell(register: Register, order: Random, data: st.DataObject) -> None:
    """The numbers of assessors follow from the answers, not from who gave them or when."""
    scheme = data.draw(schemes([Axis.of(dimension) for dimension in register.dimensions]))
    ids = [assessor.id for assessor in register.assessors]
    others = dict(zip(ids, data.draw(st.permutations(ids)), strict=True))
    assessors = [evolve(item, id=others[item.id], role="x") for item in register.assessors]
    scores = [evolve(item, assessor=others[item.assessor]) for item in register.scores]
    order.shuffle(assessors)
    order.shuffle(scores)
    again = evolve(register, assessors=tuple(assessors), scores=tuple(scores))

    before, after = (
        redact(analyse_area(facts, scheme, facts.areas[0], None), SHARED)
        for facts in (register, again)
    )

    assert after == before


def test_natural_persons(make: Make, see: See, strings: Strings) -> None:
    """A natural person goes by a public label or a number, also in a remark and with twins."""
    people = (
        Stakeholder(id="party-1", name="Stichting"),
        Stakeholder(id="jo", name="Jo de Wit", natural_person=True),
        Stakeholder(id="bo", name="Bo Bos", natural_person=True, public_label="de hovenier"),
        Stakeholder(id="ap", name="Adviesbureau P", public_label="een adviesbureau"),
    )
    decision = Decision(
        party="jo",
        area="stad",
        group="ambassadeur",
        date=datetime.date(2026, 3, 1),
        by="College",
        status=DecisionStatus.PROJECT_TEAM,
    )
    analysis = see(make("jo stad 555/555", parties=people, decisions=(decision,)))
    assert "Jo de Wit" in str(analysis.remarks[0])

    for policy in NARROW:
        redacted = redact(analysis, policy)
        parties = {item.id: item.name for item in redacted.register.stakeholders}
        assert parties == {
            "party-1": "Stichting",
            "party-2": "natuurlijk persoon 2",
            "party-3": "de hovenier",
            "party-4": "een adviesbureau",
            "corp": "corp",
        }
        assert redacted.outcome("party-2").group == "meebeslissen"
        assert not [
            text
            for text in strings(redacted)
            if "Jo de" in text or "Bo Bos" in text or "Adv" in text
        ]


def test_numbers_per_party(make: Make, see: See) -> None:
    """Who is number 2 for one party may be number 1 for the next, who was not scored by all."""
    analysis = see(make("vve stad 12./12.", "bank stad .2./.2.", "corp stad 543/543"))
    shown = redact(analysis, SHARED)
    by_party: dict[str, dict[str, set[int | None]]] = {}
    for score in shown.register.scores:
        by_party.setdefault(score.party, {}).setdefault(score.assessor, set()).add(score.value)

    assert by_party == {
        "vve": {"assessor-1": {1}, "assessor-2": {2}},
        "bank": {"assessor-1": {2}},
        # The order is that of the answers; the score for one's own party is left out.
        "corp": {"assessor-1": {4}, "assessor-2": {5}},
    }
    assert [item.id for item in shown.register.assessors] == ["assessor-1", "assessor-2"]


def test_scores_in_order(make: Make, see: See) -> None:
    """Scores come sorted: the order of writing would tell whose they are."""
    register = make("vve stad 542/321", "bank stad 145/155")
    backwards = evolve(register, scores=register.scores[::-1])
    shown, again = (redact(see(item), SHARED).register.scores for item in (register, backwards))

    assert shown == again
    assert [item.value for item in shown] != [item.value for item in register.scores]


def test_one_fact_is_numbered_once(make: Make, see: See) -> None:
    """A fact that is listed twice changes nobody's number."""
    register = make("vve stad 34./11.")
    twice = (*register.scores, register.scores[-1])
    shown, again = (
        redact(see(item), SHARED).outcomes for item in (register, evolve(register, scores=twice))
    )

    assert shown == again
