"""A change: what kind it is, and its reasons, between any two analyses and in words."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from stakeholderkit.analysis import (
    Analysis,
    ChangeKind,
    ChangeReason,
    ReasonKind,
    Standing,
    analyse_area,
    changes,
)
from stakeholderkit.analysis.change import kind_of
from stakeholderkit.rules import Axis
from stakeholderkit.testing import analyses, registers, schemes
from stakeholderkit.wording import phrase


@pytest.mark.parametrize("kind", ReasonKind)
def test_a_reason_has_its_own_words(kind: ReasonKind) -> None:
    """What is known of the reason goes before what kind of reason it is."""
    words = phrase("interest: 4 in place of 2")

    assert ChangeReason(kind, words).text("en") == "interest: 4 in place of 2"


def test_withheld_reasons_keep_their_kind() -> None:
    """A reader who may not have the words can still tell the kinds apart."""
    told = {kind: ChangeReason(kind, None).text("en") for kind in ReasonKind}

    assert len(set(told.values())) == len(ReasonKind)
    assert told[ReasonKind.SCHEME] == "other rules"
    assert told[ReasonKind.AREA] == (
        "the scores are about another area than before, such as this one itself"
    )
    assert told[ReasonKind.PHASE] == "another phase"
    assert told[ReasonKind.PARTY] == "what is recorded of the party"
    assert told[ReasonKind.DECISION] == "a decision"
    assert told[ReasonKind.SCORE] == "another score"
    assert told[ReasonKind.ASSESSOR] == "a new assessor"
    assert told[ReasonKind.WITHDRAWAL] == "a withdrawn answer"
    assert told[ReasonKind.OTHER] == "something else"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (("x", Standing.PLACED), ("x", Standing.PLACED), None),
        (("x", Standing.PLACED), ("y", Standing.PLACED), ChangeKind.MOVED),
        ((None, Standing.ABSENT), ("y", Standing.PLACED), ChangeKind.CAME),
        ((None, Standing.ABSENT), (None, Standing.OPEN), ChangeKind.CAME),
        (("x", Standing.PLACED), (None, Standing.ABSENT), ChangeKind.LEFT),
        ((None, Standing.FORMAL), (None, Standing.ABSENT), ChangeKind.LEFT),
        ((None, Standing.OPEN), ("y", Standing.PLACED), ChangeKind.SETTLED),
        (("x", Standing.PLACED), (None, Standing.EXCLUDED), ChangeKind.UNSETTLED),
        (("x", Standing.OPEN), ("x", Standing.PLACED), ChangeKind.OTHER),
        ((None, Standing.OPEN), (None, Standing.FORMAL), ChangeKind.OTHER),
    ],
)
def test_kinds(before: Any, after: Any, expected: ChangeKind | None) -> None:
    """The kind of a change follows from the group and the standing, then and now."""
    assert kind_of(before, after) is expected


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Analysis, Analysis]:
    """Draw two analyses: of any two days, areas, phases and schemes, sometimes of two registers."""
    register = draw(registers(min_areas=1))
    axes = [Axis.of(dimension) for dimension in register.dimensions]
    days = sorted({item.date for item in register.scores})
    scheme = draw(schemes(axes))
    seen = []
    for _ in range(2):
        gone = draw(st.sets(st.sampled_from(register.scores))) if register.scores else set()
        kept = draw(st.sampled_from([register.scores, tuple(set(register.scores) - gone)]))
        seen.append(
            analyse_area(
                evolve(register, scores=kept),
                draw(st.sampled_from([scheme, draw(schemes(axes))])),
                draw(st.sampled_from(register.areas)),
                draw(st.sampled_from([None, *days])),
                draw(st.sampled_from([None, *register.phases])),
            )
        )
    return seen[0], seen[1]


def naive(before: Analysis, after: Analysis) -> dict[str, tuple[Any, Any]]:
    """Compare party by party what each analysis shows."""
    found = {}
    for party in after.register.stakeholders:
        one, other = before.outcome(party.id), after.outcome(party.id)
        if one.shown != other.shown or one.standing != other.standing:
            found[party.id] = ((one.shown, one.standing), (other.shown, other.standing))
    return found


@given(pairs())
def test_nobody_is_forgotten(pair: tuple[Analysis, Analysis]) -> None:
    """Every party that differs is told, with a reason, and no other one."""
    before, after = pair
    found = changes(before, after)

    assert {
        change.party.id: (
            (change.before, change.before_standing),
            (change.after, change.after_standing),
        )
        for change in found
    } == naive(before, after)
    order = [party.id for party in after.register.stakeholders]
    assert [item.party.id for item in found] == sorted(
        (item.party.id for item in found), key=order.index
    )
    for change in found:
        assert change.reasons
        assert all(reason.detail for reason in change.reasons)
        # Two analyses of one kind of counting differ by something that can be named.
        assert ReasonKind.OTHER not in {reason.kind for reason in change.reasons}


@given(pairs())
def test_reasons_are_true(pair: tuple[Analysis, Analysis]) -> None:
    """What is the same in both is never a reason."""
    before, after = pair
    for change in changes(before, after):
        kinds = {reason.kind for reason in change.reasons}
        party = change.party.id
        old, new = before.outcome(party), after.outcome(party)

        if before.scheme == after.scheme:
            assert ReasonKind.SCHEME not in kinds
        if old.decision == new.decision:
            assert ReasonKind.DECISION not in kinds
        if before.area == after.area and [item.area for item in old.assessments] == [
            item.area for item in new.assessments
        ]:
            assert ReasonKind.AREA not in kinds
        if old.assessments == new.assessments:
            assert not kinds & {ReasonKind.SCORE, ReasonKind.ASSESSOR, ReasonKind.WITHDRAWAL}


@given(analyses())
def test_nothing_changed(analysis: Analysis) -> None:
    """Between an analysis and itself nothing changed."""
    assert changes(analysis, analysis) == ()
