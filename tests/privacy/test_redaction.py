"""Whatever a policy says: what it does not name cannot be reached in what its reader gets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import Any

import pytest
from attrs import NOTHING, Attribute, evolve, fields, has
from hypothesis import given, strategies as st

from stakeholderkit.analysis import Analysis, Outcome, analyse_area
from stakeholderkit.model import (
    LISTS,
    Audience,
    Register,
    Remark,
    Stakeholder,
)
from stakeholderkit.model.reference import named, references, referred
from stakeholderkit.model.validators import Each, Maybe, one_line
from stakeholderkit.redaction import INTERNAL, POLICIES, PUBLIC, SHARED, Naming, Policy, redact
from stakeholderkit.rules import Axis
from stakeholderkit.testing import registers, schemes
from stakeholderkit.wording import Extra, Text

Strings = Callable[[Any], Iterator[str]]
NARROW = [PUBLIC, SHARED]


# A register full of canaries is large, and says little when it is printed.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")


def holds_lines(attribute: Attribute[Any]) -> bool:
    """Tell whether a field holds a line of text, or several."""
    check = attribute.validator
    while isinstance(check, Each | Maybe):
        check = check.check
    return check is one_line


class Canaries:
    """A register in which every text, and every id that says who it is, is one of a kind."""

    def __init__(self, register: Register) -> None:
        """Replace the texts; `kept` tells for each of which list and field it is, and for whom."""
        self._number = count()
        self._marked: dict[object, Any] = {}
        self.kept: dict[str, tuple[str, str, Audience | None]] = {}
        hidden = [
            item for item in register.stakeholders if item.natural_person or item.public_label
        ]
        self.ids = {
            "stakeholders": {item.id: self.new("stakeholders", "id") for item in hidden},
            "assessors": {item.id: self.new("assessors", "id") for item in register.assessors},
            "persons": {item.id: self.new("persons", "id") for item in register.persons},
        }
        changes: dict[str, Any] = {
            list_name: tuple(self._once(list_name, item) for item in getattr(register, list_name))
            for list_name in LISTS
        }
        extra = Extra({self.new("", "extra"): 1})
        self.register: Register = evolve(register, extra=extra, **changes)

    def new(self, list_name: str, field: str, audience: Audience | None = None) -> str:
        """Make a canary for a field of a list, that an audience and narrower ones may read."""
        canary = f"canary-{next(self._number)}-"
        self.kept[canary] = (list_name, field, audience)
        return canary

    def hidden_from(self, policy: Policy) -> list[str]:
        """List the canaries that a policy does not let out."""
        return [name for name, origin in self.kept.items() if not lets_out(policy, *origin)]

    def _once(self, list_name: str, item: Any) -> Any:
        """Replace what is in one item; alike stays alike, for a fact listed twice is one fact."""
        if (list_name, item) not in self._marked:
            self._marked[list_name, item] = self._mark(list_name, item)
        return self._marked[list_name, item]

    def _mark(self, list_name: str, value: Any, top: str = "") -> Any:
        """Replace what is in an item of a register, to any depth."""
        changes: dict[str, Any] = {}
        for attribute in fields(type(value)):
            name = top or attribute.name
            inside = getattr(value, attribute.name)
            whose = self.ids.get(named(attribute) or referred(attribute) or "")
            if whose is not None:
                inside = self._known(whose, inside)
            elif holds_lines(attribute) and attribute.name != "code":
                inside = self._texts(list_name, name, inside)
            else:
                inside = self._inside(list_name, inside, name)
            changes[attribute.name] = inside
        if isinstance(value, Remark):
            changes["text"] = self.new(list_name, top, value.audience)
        if "extra" in changes and getattr(value, "erased", None) is None:
            changes["extra"] = Extra(
                {self.new(list_name, "extra"): [{"x": self.new(list_name, "extra")}]}
            )
        if isinstance(value, Stakeholder) and value.public_label is None and value.natural_person:
            del self.kept[changes["name"]]
            changes["name"] = self.new(list_name, "hidden name")
        if isinstance(value, Stakeholder) and value.public_label is not None:
            del self.kept[changes["name"]]
            changes["name"] = self.new(list_name, "hidden name")
            del self.kept[changes["public_label"]]
            changes["public_label"] = self.new(list_name, "name")
        return type(value)(**changes)

    def _known(self, whose: Mapping[str, str], ids: Any) -> Any:
        if isinstance(ids, tuple):
            return tuple(self._known(whose, one) for one in ids)
        return whose.get(ids, ids)

    def _texts(self, list_name: str, name: str, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(self._texts(list_name, name, item) for item in value)
        return None if value is None else self.new(list_name, name)

    def _inside(self, list_name: str, value: Any, name: str) -> Any:
        if isinstance(value, tuple):
            return tuple(self._inside(list_name, item, name) for item in value)
        plain = isinstance(value, Text) or not has(type(value))
        return value if plain else self._mark(list_name, value, name)


# What each item of a list cannot be without: those fields that its class has no default for, and
# those that tell it from others or make sense together only.
NEEDED = {
    list_name: {item.name for item in fields(kind) if item.default is NOTHING}
    for list_name, kind in LISTS.items()
}


ALONG = {
    "areas": {"parts"},
    "stakeholders": {"kind", "represented_by", "natural_person", "public_label"},
    "persons": {"name", "erased"},
    "scores": {"phase", "sequence", "value", "absence"},
    "decisions": {"phase", "kind", "group", "status"},
    "actual_roles": {"phase", "since", "until"},
    "wished_roles": {"phase", "since", "until"},
}


def lets_out(policy: Policy, list_name: str, field: str, audience: Audience | None) -> bool:
    """Tell whether a policy lets a text out, by the words that describe a policy."""
    if policy.everything:
        return True
    if audience is not None and not policy.audience.may_read(audience):
        return False
    if list_name not in policy.shows or field in {"hidden name", "extra"}:
        return False
    if list_name == "assessors":
        return field == "role" and policy.assessors is Naming.ROLE
    if (list_name, field) == ("stakeholders", "id"):
        return False
    return field in {*policy.shows[list_name], *NEEDED[list_name], *ALONG.get(list_name, ())}


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    """Draw any policy that may be made, the known ones among them."""
    if draw(st.integers(0, 3)) == 3:
        return draw(st.sampled_from(list(POLICIES.values())))
    naming, audience = draw(st.sampled_from(Naming)), draw(st.sampled_from(Audience))
    always = {"areas", "decisions", "dimensions", "phases", "stakeholders"}
    always |= set() if naming is Naming.NONE else {"assessors", "scores"}
    never = {"assessors", "scores"} if naming is Naming.NONE else set()
    never |= set() if audience is Audience.INTERNAL else {"persons"}
    shows = {}
    for list_name, kind in LISTS.items():
        if list_name in always or (list_name not in never and draw(st.booleans())):
            known = [item.name for item in fields(kind) if item.name != "extra"]
            shows[list_name] = draw(st.lists(st.sampled_from(known), unique=True))
    return Policy(name="eigen", audience=audience, assessors=naming, shows=shows)


@st.composite
def marked(draw: st.DrawFn) -> tuple[Canaries, Analysis]:
    """Draw an analysis of a register full of canaries."""
    canaries = Canaries(draw(registers(min_areas=1)))
    register = canaries.register
    scheme = draw(schemes([Axis.of(dimension) for dimension in register.dimensions]))
    area = draw(st.sampled_from(register.areas))
    phase = draw(st.sampled_from((None, *register.phases)))
    days = sorted({score.date for score in register.scores})
    since = draw(st.sampled_from((None, *days[:-1])))
    return canaries, analyse_area(register, scheme, area, None, phase, since=since)


@given(marked(), policies())
def test_no_canary_gets_out(
    strings: Strings, found: tuple[Canaries, Analysis], policy: Policy
) -> None:
    """Whatever the policy, nothing that it does not name can be reached in what its reader gets."""
    canaries, analysis = found
    redacted = redact(analysis, policy)
    text = "\0".join((*strings(redacted), *_reasons(redacted)))

    assert [
        (canary, canaries.kept[canary]) for canary in canaries.hidden_from(policy) if canary in text
    ] == []
    if policy.everything and analysis.register == canaries.register:
        assert [canary for canary in canaries.kept if canary not in text] == []


@given(marked(), policies())
def test_what_is_named_gets_out(
    strings: Strings, found: tuple[Canaries, Analysis], policy: Policy
) -> None:
    """What a policy names can be read, where the item itself and its words may be."""
    canaries, analysis = found
    redacted = redact(analysis, policy)
    text = "\0".join(strings(redacted.register))
    whole = {"areas", "phases", "stakeholders", "milestones", "seats", "relations"}
    shown = [name for name, origin in canaries.kept.items() if lets_out(policy, *origin)]

    assert [name for name in shown if canaries.kept[name][0] in whole and name not in text] == []
    for list_name in policy.shows:
        before, after = getattr(analysis.register, list_name), getattr(redacted.register, list_name)
        if list_name in whole:
            assert len(after) == len(before)
        if list_name in {"moments", "inputs"}:
            assert len(after) == sum(item.what.readable_by(policy.audience) for item in before)


@given(marked(), policies())
def test_lists_that_are_not_shown(found: tuple[Canaries, Analysis], policy: Policy) -> None:
    """A list that is not named is empty, and nothing refers to what is not there."""
    _, analysis = found
    redacted = redact(analysis, policy).register
    if policy.everything:
        return

    for list_name, kind in LISTS.items():
        if list_name not in policy.shows:
            assert getattr(redacted, list_name) == ()
        for reference in references(kind):
            there = {item.id for item in getattr(redacted, reference.target)}
            assert reference.wanted(getattr(redacted, list_name)) <= there


def told(outcome: Outcome) -> tuple[object, ...]:
    """Give what every audience is told of an outcome: the group, and how many answered."""
    return (
        *(outcome.group, outcome.shown, outcome.leans_to, outcome.provisional),
        *(outcome.n, outcome.of, outcome.oldest),
    )


@given(marked(), st.sampled_from(NARROW))
def test_outcomes_are_kept(found: tuple[Canaries, Analysis], policy: Policy) -> None:
    """Redaction changes nobody's group, and doing it twice changes nothing more."""
    _, analysis = found
    redacted = redact(analysis, policy)

    assert [told(item) for item in redacted.outcomes] == [told(item) for item in analysis.outcomes]
    assert redacted.scheme.digest() == analysis.scheme.digest()
    assert [item.id for item in redacted.scheme.groups] == [
        item.id for item in analysis.scheme.groups
    ]
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
    inside = redact(public, INTERNAL)
    assert [part.audience for part in inside.parts] == [Audience.INTERNAL for _ in public.parts]
    parts = tuple(evolve(part, audience=Audience.PUBLIC) for part in inside.parts)
    assert evolve(inside, audience=Audience.PUBLIC, parts=parts) == public
    assert redact(analysis, INTERNAL) == analysis
    _has_no_scores(public)


@given(marked())
def test_shared_scores(found: tuple[Canaries, Analysis]) -> None:
    """The parties involved see every score that counts, under a number for the assessor."""
    _, analysis = found
    redacted = redact(analysis, SHARED)
    owners = {assessor.id: assessor.party for assessor in analysis.register.assessors}
    answered: dict[str, set[str]] = {}
    for score in analysis.register.scores:
        if owners[score.assessor] != score.party:
            answered.setdefault(score.party, set()).add(score.assessor)
    most = max(map(len, answered.values()), default=0)

    assert [item.role for item in redacted.register.assessors] == [
        str(n) for n in range(1, most + 1)
    ]
    assert {item.party for item in redacted.register.assessors} <= {None}
    for outcome, inside in zip(redacted.outcomes, analysis.outcomes, strict=True):
        assert (outcome.possible, outcome.open_because, outcome.flips, outcome.divided) == (
            inside.possible,
            inside.open_because,
            inside.flips,
            inside.divided,
        )
        assert len(outcome.judgements) == sum(item.counts for item in inside.judgements)
        for shown, known in zip(outcome.assessments, inside.assessments, strict=True):
            assert evolve(shown, answers=()) == evolve(known, answers=())
            assert Counter(item.value for item in shown.answers) == Counter(
                item.value for item in known.answers if item.counts
            )
            names = [item.assessor for item in shown.answers]
            assert names == sorted(set(names), key=lambda name: int(name.split("-")[1]))
    counted = [item for item in analysis.register.scores if owners[item.assessor] != item.party]
    assert len(redacted.register.scores) == len(counted)


def _reasons(analysis: Analysis) -> list[str]:
    return [analysis.reason(outcome).text("nl") for outcome in analysis.outcomes]


def _has_no_scores(public: Analysis) -> None:
    """In public there are no scores, nor what would tell of them, and no assessors."""
    assert (public.register.scores, public.register.assessors, public.remarks) == ((), (), ())
    for outcome in public.outcomes:
        assert (outcome.assessments, outcome.judgements, outcome.flips) == ((), (), ())
        assert (outcome.possible, outcome.open_because, outcome.divided) == ((), None, False)
        assert {rule.group for rule in outcome.rules} <= {outcome.shown}
        assert not outcome.departs
    assert {item.basis for item in public.register.decisions} <= {None}
