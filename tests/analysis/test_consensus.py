"""The ways to settle several answers: what each gives, and what holds of all."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, strategies as st

from stakeholderkit.analysis import (
    AllAnswers,
    Analysis,
    ChairDecides,
    Consensus,
    Median,
    OpenBecause,
    Settling,
    TrimmedMean,
    analyse_area,
    find_consensus,
)
from stakeholderkit.analysis.consensus import middle
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import Audience, Register
from stakeholderkit.redaction import POLICIES, redact
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import Extra, Text, freeze

Make = Callable[..., Register]
ASSESSORS = ["p", "w", "c", "d", "e"]
ANSWERS = st.dictionaries(st.sampled_from(ASSESSORS), st.integers(1, 5), min_size=1)
SHARES = st.fractions(0, Fraction(1, 2), max_denominator=10**9).filter(
    lambda share: share < Fraction(1, 2)
)
POOLED = st.one_of(st.just(Median()), st.builds(TrimmedMean, SHARES), st.just(AllAnswers()))
WAYS = st.one_of(POOLED, st.builds(ChairDecides, st.sampled_from(ASSESSORS)))


def settled(way: Consensus, answers: Mapping[str, int]) -> tuple[Fraction, Fraction] | None:
    """Return the span of the answers on which a way rests, or None when there are none."""
    used = way.used(answers)
    return way.span(used) if used else None


@given(ANSWERS)
def test_median(answers: Mapping[str, int]) -> None:
    """The median of an odd number is the middle answer, of an even number the middle two."""
    low, high = Median().span(answers)
    values = [Fraction(value) for value in answers.values()]

    assert (low, high) == (statistics.median_low(values), statistics.median_high(values))
    if len(values) % 2:
        assert low == high == statistics.median(values)


@given(ANSWERS)
def test_as_many_below_as_above(answers: Mapping[str, int]) -> None:
    """At each level that the median leaves possible, no more than half lie below or above it."""
    low, high = Median().span(answers)

    for level in range(1, 6):
        below = sum(value < level for value in answers.values())
        above = sum(value > level for value in answers.values())
        assert (low <= level <= high) is (2 * max(below, above) <= len(answers))


@given(ANSWERS, SHARES)
def test_trimmed_mean(answers: Mapping[str, int], share: Fraction) -> None:
    """The lowest and the highest go, one by one, as long as the share allows for it."""
    rest = sorted(answers.values())
    left_out = 1
    while left_out <= share * len(answers):
        rest.remove(min(rest))
        rest.remove(max(rest))
        left_out += 1
    mean = statistics.mean(map(Fraction, rest))

    assert TrimmedMean(share).span(answers) == (mean, mean)


@pytest.mark.parametrize(
    ("digits", "share", "expected"),
    [
        ("124", Fraction(1, 4), Fraction(7, 3)),
        ("1244", Fraction(1, 4), Fraction(3)),
        ("1115", Fraction(1, 4), Fraction(1)),
        ("12455", Fraction(1, 4), Fraction(11, 3)),
        ("12455", Fraction(0), Fraction(17, 5)),
        ("12455", Fraction(2, 5), Fraction(4)),
        ("12455", Fraction(49, 100), Fraction(4)),
        ("3", Fraction(49, 100), Fraction(3)),
    ],
)
def test_trimmed_means(digits: str, share: Fraction, expected: Fraction) -> None:
    """A few means worked out by hand, with the number left out rounded down."""
    answers = dict(zip(ASSESSORS, map(int, digits), strict=False))

    assert TrimmedMean(share).span(answers) == (expected, expected)


def test_share() -> None:
    """A quarter is left out at each end unless somebody says otherwise."""
    assert TrimmedMean() == TrimmedMean(Fraction(1, 4))


@pytest.mark.parametrize("share", [Fraction(1, 2), Fraction(-1, 100), Fraction(1), 0.25, 0, None])
def test_bad_share(share: Any) -> None:
    """A share that leaves nothing, is negative or not exact is refused."""
    with pytest.raises(UsageError) as caught:
        TrimmedMean(share)

    assert caught.value.code == Code.BAD_OPTION


@given(ANSWERS, st.sampled_from(ASSESSORS))
def test_chair(answers: Mapping[str, int], chair: str) -> None:
    """What the chair says counts, and without it there is nothing to rest on."""
    way = ChairDecides(chair)
    own = {name: value for name, value in answers.items() if name == chair}

    assert way.used(answers) == own
    assert settled(way, answers) == (settled(AllAnswers(), own) if own else None)


@given(ANSWERS)
def test_all_answers(answers: Mapping[str, int]) -> None:
    """Every answer lies in the span, and its ends are answers."""
    low, high = AllAnswers().span(answers)

    assert all(low <= value <= high for value in answers.values())
    assert {low, high} <= set(answers.values())


@given(POOLED, ANSWERS)
def test_all_are_used(way: Consensus, answers: Mapping[str, int]) -> None:
    """Where nobody is the chair, it rests on all answers."""
    assert way.used(answers) == answers


@given(WAYS, ANSWERS)
def test_within_the_answers(way: Consensus, answers: Mapping[str, int]) -> None:
    """A span is exact and lies within the answers; only a mean lies between levels."""
    if found := settled(way, answers):
        low, high = found

        assert (type(low), type(high)) == (Fraction, Fraction)
        assert min(answers.values()) <= low <= high <= max(answers.values())
        assert way.between or low.denominator == high.denominator == 1
    assert way.used({}) == {}


@given(WAYS, ANSWERS)
def test_what_is_used_is_enough(way: Consensus, answers: Mapping[str, int]) -> None:
    """The answers that are used are some of those given, and lead to the same by themselves."""
    used = way.used(answers)

    assert used.items() <= answers.items()
    assert settled(way, used) == settled(way, answers)


@given(WAYS, st.lists(st.sampled_from(ASSESSORS), unique=True, min_size=1), st.integers(1, 5))
def test_agreement(way: Consensus, assessors: list[str], level: int) -> None:
    """When all say the same, that is the value, as soon as the chair is among them."""
    assume(not isinstance(way, ChairDecides) or way.chair in assessors)

    assert settled(way, dict.fromkeys(assessors, level)) == (Fraction(level),) * 2


@given(WAYS, ANSWERS, st.data())
def test_one_more_who_agrees(
    way: Consensus, answers: Mapping[str, int], data: st.DataObject
) -> None:
    """Another answer within the span leaves the span as it was, or makes it narrower."""
    assume(not isinstance(way, TrimmedMean))
    found = settled(way, answers)
    assume(found is not None)
    assert found is not None
    level = data.draw(st.integers(int(found[0]), int(found[1])))
    then = settled(way, {**answers, "one more": level})
    assert then is not None

    assert found[0] <= then[0] <= level <= then[1] <= found[1]
    if isinstance(way, Median):
        assert then == ((level, level) if found[0] < found[1] else found)
    else:
        assert then == found


@given(ANSWERS, st.integers(1, 5))
def test_one_more_answer(answers: Mapping[str, int], level: int) -> None:
    """Another answer moves a median no further than to the answer next to it."""
    found = Median().span(answers)
    then = Median().span({**answers, "one more": level})

    rising = sorted(Fraction(value) for value in {*answers.values(), level})
    if found[0] < found[1]:
        assert found[0] <= then[0] == then[1] <= found[1]
    else:
        next_to = {found[0]}
        for one, other in pairwise(rising):
            if found[0] in {one, other}:
                next_to |= {one, other}
        assert {*then} <= next_to
        assert found[0] in then


@given(POOLED, ANSWERS, st.randoms(use_true_random=True))
def test_who_says_what(way: Consensus, answers: Mapping[str, int], order: Random) -> None:
    """Where nobody is the chair, it does not matter who gives which answer."""
    shuffled: Sequence[int] = order.sample(list(answers.values()), len(answers))

    assert way.span(dict(zip(answers, shuffled, strict=True))) == way.span(answers)


@given(WAYS, ANSWERS, st.randoms(use_true_random=True))
def test_in_any_order(way: Consensus, answers: Mapping[str, int], order: Random) -> None:
    """It does not matter in which order the answers come."""
    shuffled = order.sample(list(answers.items()), len(answers))

    assert settled(way, dict(shuffled)) == settled(way, answers)


@given(WAYS, ANSWERS, st.integers(-3, 3), st.integers(1, 3))
def test_rescaling(way: Consensus, answers: Mapping[str, int], shift: int, factor: int) -> None:
    """On a scale with other numbers the span lies as far along it."""
    found = settled(way, answers)
    other = settled(way, {name: factor * value + shift for name, value in answers.items()})

    assert other == (found and tuple(factor * value + shift for value in found))


@given(WAYS, ANSWERS)
def test_upside_down(way: Consensus, answers: Mapping[str, int]) -> None:
    """No way favours high or low: on a scale turned round the span is turned round."""
    found = settled(way, answers)
    other = settled(way, {name: 6 - value for name, value in answers.items()})

    assert other == (found and (6 - found[1], 6 - found[0]))


@given(WAYS, ANSWERS, st.data(), st.integers(1, 4))
def test_monotone(
    way: Consensus, answers: Mapping[str, int], data: st.DataObject, rise: int
) -> None:
    """Who scores higher lowers neither end of the span."""
    who = data.draw(st.sampled_from(sorted(answers)))
    found = settled(way, answers)
    higher = settled(way, {**answers, who: answers[who] + rise})

    if found is None or higher is None:
        assert found == higher
    else:
        assert higher[0] >= found[0]
        assert higher[1] >= found[1]


@given(ANSWERS, SHARES)
def test_the_widest(answers: Mapping[str, int], share: Fraction) -> None:
    """What a median or a mean leaves possible lies within what all answers together do."""
    low, high = AllAnswers().span(answers)

    for way in (Median(), TrimmedMean(share)):
        inner = way.span(answers)
        assert low <= inner[0] <= inner[1] <= high


@pytest.mark.parametrize(
    ("way", "doubt", "between", "quorate"),
    [
        (Median(), OpenBecause.TIE, False, True),
        (AllAnswers(), OpenBecause.DISAGREEMENT, False, True),
        (TrimmedMean(), OpenBecause.TIE, True, True),
        (ChairDecides("c"), OpenBecause.MISSING, False, False),
    ],
)
def test_what_each_is(way: Consensus, doubt: OpenBecause, between: bool, quorate: bool) -> None:
    """Why it may leave several levels, whether it lies between levels, whether it has a quorum."""
    assert (way.doubt, way.between, way.quorate) == (doubt, between, quorate)


@given(WAYS)
def test_words(way: Consensus) -> None:
    """Each way says in both languages what it does, and never who the chair is."""
    for language in ("nl", "en"):
        assert way.label.text(language).strip()
        assert not way.label.text(language).endswith(".")
        assert way.explanation.text(language).endswith(".")


def test_share_in_words() -> None:
    """The sentence on a trimmed mean tells how much is left out."""
    assert "2.5%" in TrimmedMean(Fraction(1, 40)).explanation.en
    assert "2,5%" in TrimmedMean(Fraction(1, 40)).explanation.nl


def test_chair_is_not_named() -> None:
    """Who the chair is stands neither in the words nor in what Python shows of it."""
    way = ChairDecides("wijkregisseur")

    assert "wijkregisseur" not in f"{way!r}{way.label}{way.explanation}"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("median", Median()),
        ("trimmed-mean", TrimmedMean()),
        ("all-answers", AllAnswers()),
        ("chair=w", ChairDecides("w")),
    ],
)
def test_find(make: Make, name: str, expected: Consensus) -> None:
    """Each way is found by the name that it carries, and stands for itself."""
    assert find_consensus(name, make()) == expected
    assert find_consensus(expected, make()) is expected
    assert expected.name == name.partition("=")[0]


@pytest.mark.parametrize(
    ("choice", "code", "hint"),
    [
        ("mediaan", Code.BAD_OPTION, "Did you mean median?"),
        ("trimmed_mean", Code.BAD_OPTION, "Did you mean trimmed-mean?"),
        ("chiar", Code.BAD_OPTION, "Did you mean chair?"),
        ("median=3", Code.BAD_OPTION, "Did you mean median?"),
        ("", Code.BAD_OPTION, "Choose median, trimmed-mean, all-answers or chair."),
        ("unanimous", Code.BAD_OPTION, "Choose median, trimmed-mean, all-answers or chair."),
        ("chair", Code.BAD_OPTION, "chair=wijkregisseur"),
        ("chair=", Code.BAD_OPTION, "chair=wijkregisseur"),
        ("chair=W", Code.UNKNOWN_NAME, "Did you mean w?"),
        ("chair=q", Code.UNKNOWN_NAME, "Choose p, w or c."),
        (ChairDecides("q"), Code.UNKNOWN_NAME, "There is no assessor 'q'."),
    ],
)
def test_not_found(make: Make, choice: str | Consensus, code: Code, hint: str) -> None:
    """Anything else is refused, with what there is to choose."""
    with pytest.raises(UsageError) as caught:
        find_consensus(choice, make())

    assert caught.value.code == code
    assert hint in str(caught.value)


def test_no_assessors(make: Make) -> None:
    """Without assessors nobody can be the chair."""
    with pytest.raises(UsageError, match=r"There is no assessor 'p'\. Choose –\.") as caught:
        find_consensus("chair=p", make(assessors=(), scores=()))

    assert caught.value.code == Code.UNKNOWN_NAME


@pytest.mark.parametrize(
    ("way", "possible", "spans"),
    [
        (Median(), "meedenken", [(4, 4), (3, 3)]),
        (TrimmedMean(), "meebeslissen", [(Fraction(10, 3),) * 2, (Fraction(10, 3),) * 2]),
        (ChairDecides("p"), "meeweten", [(1, 1), (2, 2)]),
        (ChairDecides("c"), "meebeslissen", [(5, 5), (5, 5)]),
        (AllAnswers(), "meeweten meedenken meewerken meebeslissen", [(1, 5), (2, 5)]),
    ],
)
def test_the_way_makes_the_group(
    make: Make,
    quadrants: Scheme,
    way: Consensus,
    possible: str,
    spans: list[tuple[Fraction, Fraction]],
) -> None:
    """The same answers may lead elsewhere in another way, and the analysis holds the way."""
    register = make("vve stad 145/235")
    analysis = analyse_area(register, quadrants, register.area("stad"), settling=Settling(way))
    outcome = analysis.outcome("vve")

    assert outcome.possible == tuple(possible.split())
    assert [item.span for item in outcome.assessments] == spans
    assert (analysis.consensus, analysis.quorum) == (way, 1)
    assert (analysis.settled_as, analysis.settled_by) == (way.label, way.explanation)


def test_median_by_default(make: Make, see: Callable[..., Analysis]) -> None:
    """The median counts unless somebody says otherwise."""
    analysis = see(make("vve stad 145/235"))

    assert analysis.consensus == Median()
    assert all(item.settled for item in analysis.outcome("vve").assessments)


@pytest.mark.parametrize("audience", Audience)
def test_redaction(make: Make, quadrants: Scheme, audience: Audience) -> None:
    """Only who may see everything gets the way itself; everybody gets its words."""
    register = make("vve stad 145/235")
    way = ChairDecides("w")
    analysis = analyse_area(register, quadrants, register.area("stad"), settling=Settling(way))
    shown = redact(analysis, POLICIES[audience])

    assert shown.consensus == (way if audience is Audience.INTERNAL else None)
    assert (shown.settled_as, shown.settled_by) == (way.label, way.explanation)
    assert shown.outcome("vve").group == "meedenken"


def test_redaction_of_words(make: Make, see: Callable[..., Analysis]) -> None:
    """Unknown fields in the words of a way stay inside."""
    analysis = see(make("vve stad 145/235"))
    unknown = freeze({"de": "geheim"})
    assert isinstance(unknown, Extra)
    odd = Text("nl", "en", extra=unknown)
    shown = redact(evolve(analysis, settled_as=odd, settled_by=odd), POLICIES[Audience.PUBLIC])

    assert (shown.settled_as, shown.settled_by) == (Text("nl", "en"), Text("nl", "en"))


@given(st.lists(st.integers(-9, 9), min_size=1))
def test_middle(values: list[int]) -> None:
    """The two in the middle are exact, and those of the standard library."""
    low, high = middle(values)
    exact = [Fraction(value) for value in values]

    assert (low, high) == (statistics.median_low(exact), statistics.median_high(exact))
    assert (type(low), type(high)) == (Fraction, Fraction)
