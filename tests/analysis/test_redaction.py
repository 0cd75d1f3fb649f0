"""What an audience may read: nothing personal reaches who may not have it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from fractions import Fraction
from itertools import count
from typing import Any

import pytest
from attrs import evolve, fields, has
from hypothesis import given
from hypothesis import strategies as st

from stakeholderkit.analysis import (
    INTERNAL,
    POLICIES,
    PUBLIC,
    SHARED,
    Analysis,
    Naming,
    Policy,
    Standing,
    analyse_area,
    redact,
)
from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    Assessor,
    Audience,
    Decision,
    Person,
    Register,
    Remark,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.rules import Axis, Scheme
from stakeholderkit.testing import registers, schemes
from stakeholderkit.wording import Extra

Make = Callable[..., Register]
See = Callable[..., Analysis]
NARROW = [PUBLIC, SHARED]


class Canaries:
    """A register in which every personal or internal text is replaced by one of a kind."""

    def __init__(self, register: Register) -> None:
        """Replace the texts; `kept` tells for each who may read it."""
        self._number = count()
        self._marked: dict[object, Any] = {}
        self.kept: dict[str, Audience] = {}
        hidden = [
            item for item in register.stakeholders if item.natural_person or item.public_label
        ]
        self.parties = {item.id: self.new() for item in hidden}
        self.assessors = {item.id: self.new() for item in register.assessors}
        self.register: Register = self.mark(register)

    def new(self, audience: Audience = Audience.INTERNAL) -> str:
        """Make a canary that this audience, and every narrower one, may read."""
        canary = f"canary-{next(self._number)}-"
        self.kept[canary] = audience
        return canary

    def hidden_from(self, audience: Audience) -> list[str]:
        """Give the canaries that an audience may not read."""
        return [name for name, widest in self.kept.items() if not audience.may_read(widest)]

    def mark(self, value: Any) -> Any:
        """Replace what is personal in a part of a register, to any depth; alike stays alike."""
        if isinstance(value, tuple):
            return tuple(self.mark(item) for item in value)
        if not has(type(value)):
            return value
        if value not in self._marked:
            self._marked[value] = self._replaced(value)
        return self._marked[value]

    def _replaced(self, value: Any) -> Any:
        names = [item.name for item in fields(type(value))]
        changes = {name: self.mark(getattr(value, name)) for name in names}
        changes["extra"] = Extra({self.new(): [{"x": self.new()}]})
        match value:
            case Person():
                changes |= {"name": self.new(), "email": self.new(), "phone": self.new()}
            case Remark():
                changes["text"] = self.new(value.audience)
            case Assessor():
                changes |= {"id": self.assessors[value.id], "role": self.new()}
            case Stakeholder() if value.id in self.parties:
                changes |= {"id": self.parties[value.id], "name": self.new()}
        for name, known in (("party", self.parties), ("assessor", self.assessors)):
            if changes.get(name) in known:
                changes[name] = known[changes[name]]
        return type(value)(**changes)


def strings(value: Any) -> Iterator[str]:
    """Give every text that can be reached from a value, and its repr."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from strings(key)
            yield from strings(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif has(type(value)):
        yield repr(value)
        for attribute in fields(type(value)):
            yield from strings(getattr(value, attribute.name))
    else:
        plain = int | float | Fraction | Enum | datetime.date | None
        assert isinstance(value, plain), f"cannot look inside a {type(value).__name__}"


@st.composite
def marked(draw: st.DrawFn) -> tuple[Canaries, Analysis]:
    """Give an analysis of a register full of canaries."""
    canaries = Canaries(draw(registers(min_areas=1)))
    register = canaries.register
    scheme = draw(schemes([Axis.of(dimension) for dimension in register.dimensions]))
    area = draw(st.sampled_from(register.areas))
    return canaries, analyse_area(register, scheme, area, None)


@given(marked())
def test_no_canary_gets_out(found: tuple[Canaries, Analysis]) -> None:
    """Nothing that an audience may not read can be reached in what it gets; insiders get all."""
    canaries, analysis = found
    for policy in POLICIES.values():
        redacted = redact(analysis, policy)
        text = "\0".join((*strings(redacted), *_reasons(redacted)))
        hidden = canaries.hidden_from(policy.audience)

        assert [canary for canary in hidden if canary in text] == []
        if policy is INTERNAL:
            assert [canary for canary in canaries.kept if canary not in text] == []


@given(marked(), st.sampled_from(NARROW))
def test_outcomes_are_kept(found: tuple[Canaries, Analysis], policy: Policy) -> None:
    """Redaction changes nobody's group, and doing it twice changes nothing more."""
    _, analysis = found
    redacted = redact(analysis, policy)

    assert [item.group for item in redacted.outcomes] == [item.group for item in analysis.outcomes]
    assert redacted.scheme is analysis.scheme
    assert redacted.area == evolve(analysis.area, extra=Extra())
    assert (redacted.as_of, redacted.assessors) == (analysis.as_of, analysis.assessors)
    assert redacted.audience is policy.audience
    assert [item.party for item in redacted.outcomes] == list(redacted.register.stakeholders)
    assert redact(redacted, policy) == redacted


@given(marked())
def test_step_by_step(found: tuple[Canaries, Analysis]) -> None:
    """The public edition is the same by way of the shared one, and nothing comes back."""
    _, analysis = found
    public = redact(analysis, PUBLIC)

    assert redact(redact(analysis, SHARED), PUBLIC) == public
    assert evolve(redact(public, INTERNAL), audience=Audience.PUBLIC) == public
    assert redact(analysis, INTERNAL) == analysis
    _has_no_scores(public)


@given(marked())
def test_shared_scores(found: tuple[Canaries, Analysis]) -> None:
    """The parties involved see every score that counts, under a number for the assessor."""
    _, analysis = found
    redacted = redact(analysis, SHARED)
    owners = {assessor.id: assessor.party for assessor in analysis.register.assessors}
    numbers = [str(n) for n, _ in enumerate(owners, 1)]

    assert [item.role for item in redacted.register.assessors] == numbers
    assert {item.party for item in redacted.register.assessors} <= {None}
    for outcome, inside in zip(redacted.outcomes, analysis.outcomes, strict=True):
        assert (outcome.possible, outcome.flips, outcome.divided) == (
            inside.possible,
            inside.flips,
            inside.divided,
        )
        assert len(outcome.judgements) == sum(item.counts for item in inside.judgements)
        for shown, known in zip(outcome.assessments, inside.assessments, strict=True):
            assert (shown.consensus, shown.origin) == (known.consensus, known.origin)
            assert [item.value for item in shown.answers] == [
                item.value for item in known.answers if item.counts
            ]
    counted = [item for item in analysis.register.scores if owners[item.assessor] != item.party]
    assert len(redacted.register.scores) == len(counted)


@pytest.mark.parametrize(
    ("naming", "roles"),
    [
        (Naming.ROLE, ["programmamanager", "wijkregisseur", "projectleider"]),
        (Naming.NUMBER, ["1", "2", "3"]),
        (Naming.NONE, []),
    ],
)
def test_own_policy(make: Make, see: See, naming: Naming, roles: list[str]) -> None:
    """A municipality may make a policy of its own; without assessors there are no scores."""
    policy = Policy(audience=Audience.SHARED, assessors=naming, everything=False)
    register = redact(see(make("vve stad 345/345")), policy).register

    assert [item.role for item in register.assessors] == roles
    assert len(register.scores) == 2 * len(roles)


def test_natural_persons(make: Make, see: See) -> None:
    """A natural person goes by a public label or a number, also in a remark and with twins."""
    people = (
        Stakeholder(id="party-1", name="Stichting"),
        Stakeholder(id="jo", name="Jo de Wit", natural_person=True),
        Stakeholder(id="bo", name="Bo Bos", natural_person=True, public_label="de hovenier"),
        Stakeholder(id="ap", name="Adviesbureau P", public_label="een adviesbureau"),
    )
    decision = Decision(
        party="jo", area="stad", group="ambassadeur", date=datetime.date(2026, 3, 1), by="College"
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


@pytest.mark.parametrize(
    ("row", "standing"),
    [("vve stad 555/555", Standing.PLACED), ("vve stad 5../...", Standing.OPEN)],
)
def test_decided_in_public(make: Make, see: See, row: str, standing: Standing) -> None:
    """In public the decision is what holds; that it was not what was proposed is left out."""
    decision = Decision(
        party="vve",
        area="stad",
        group="meewerken",
        date=datetime.date(2026, 3, 1),
        by="College",
        reason=Remark(text="Te vol.", audience=Audience.SHARED),
    )
    analysis = see(make(row, decisions=(decision,)))
    public, shared = (redact(analysis, policy).outcome("vve") for policy in NARROW)
    shown = (public.standing, public.proposed, public.group, public.rule, public.departs)

    assert shown == (Standing.PLACED, None, "meewerken", None, False)
    assert public.decision == evolve(decision, reason=None)
    assert (shared.standing, shared.group) == (standing, "meewerken")
    assert shared.departs is (standing is Standing.PLACED)
    assert shared.decision == decision


def test_decided_as_proposed(make: Make, see: See) -> None:
    """A decision that follows the proposal leaves the reason of the rule in public."""
    decision = Decision(
        party="vve", area="stad", group="meebeslissen", date=datetime.date(2026, 3, 1), by="College"
    )
    public = redact(see(make("vve stad 555/555", decisions=(decision,))), PUBLIC).outcome("vve")

    assert public.rule is not None
    assert public.rule.group == "meebeslissen"


def test_decided_for_the_voiceless(make: Make, see: See) -> None:
    """A voiceless party stays one in public, whatever was decided about its group."""
    party = Stakeholder(id="vve", name="Natuur", kind=StakeholderKind.VOICELESS)
    decision = Decision(
        party="vve", area="stad", group="meewerken", date=datetime.date(2026, 3, 1), by="College"
    )
    analysis = see(make("vve stad 555/nnn", parties=(party,), decisions=(decision,)))
    public = redact(analysis, PUBLIC).outcome("vve")

    assert (public.standing, public.group) == (Standing.SPOKESPERSON_WANTED, "meewerken")


def test_policies() -> None:
    """There is a policy for every audience, and the widest shows the least."""
    assert list(POLICIES) == list(Audience)
    assert all(policy.audience is audience for audience, policy in POLICIES.items())
    assert (PUBLIC.scores, PUBLIC.assessors, PUBLIC.everything) == (False, Naming.NONE, False)
    assert (SHARED.scores, SHARED.assessors, SHARED.everything) == (True, Naming.NUMBER, False)
    assert INTERNAL.everything


@pytest.mark.parametrize(
    ("audience", "naming"),
    [
        (Audience.PUBLIC, Naming.ROLE),
        (Audience.SHARED, Naming.ROLE),
        (Audience.INTERNAL, Naming.NUMBER),
        (Audience.INTERNAL, Naming.NONE),
    ],
)
def test_unsound_policy(audience: Audience, naming: Naming) -> None:
    """Nobody but the internal audience can be shown everything."""
    with pytest.raises(ModelError) as raised:
        Policy(audience=audience, assessors=naming, everything=True)

    assert raised.value.code == Code.BAD_OPTION


def test_scheme_on_unknown_fields(quadrants: Scheme) -> None:
    """The scheme that everybody is shown takes no unknown fields along from the register."""
    assert {axis.label.extra for axis in quadrants.axes} == {Extra()}


def _reasons(analysis: Analysis) -> list[str]:
    return [analysis.reason(outcome).text("nl") for outcome in analysis.outcomes]


def _has_no_scores(public: Analysis) -> None:
    """In public there are no scores, nor what would tell of them, and no assessors."""
    assert (public.register.scores, public.register.assessors, public.remarks) == ((), (), ())
    for outcome in public.outcomes:
        assert (outcome.assessments, outcome.judgements, outcome.flips) == ((), (), ())
        assert (outcome.possible, outcome.borderline, outcome.divided) == ((), False, False)
        assert not outcome.departs
    assert {item.basis for item in public.register.decisions} <= {None}
