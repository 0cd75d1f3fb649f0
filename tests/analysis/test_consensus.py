"""The ways to settle several answers: what each gives, and what holds of all."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, strategies as st

from stakeholderkit.analysis import (
    Analysis,
    ChairDecides,
    Consensus,
    Median,
    Standing,
    TrimmedMean,
    Unanimous,
    analyse_area,
    find_consensus,
)
from stakeholderkit.analysis.consensus import median, quartiles
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import Audience, Register
from stakeholderkit.redaction import POLICIES, redact
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import Extra, Text, freeze

Make = Callable[..., Register]
CHAIR = ChairDecides("c")
ASSESSORS = ["p", "w", "c", "d", "e"]
ANSWERS = st.dictionaries(st.sampled_from(ASSESSORS), st.integers(1, 5))
SHARES = st.fractions(0, Fraction(1, 2), max_denominator=10**9).filter(
    lambda share: share < Fraction(1, 2)
)
POOLED = st.one_of(st.just(Median()), st.builds(TrimmedMean, SHARES), st.just(Unanimous()))
WAYS = st.one_of(POOLED, st.builds(ChairDecides, st.sampled_from(ASSESSORS)))


@given(ANSWERS)
def test_median(answers: Mapping[str, int]) -> None:
    """The median is the exact middle of the answers."""
    assume(answers)

    assert Median().settle(answers) == statistics.median(map(Fraction, answers.values()))


@given(ANSWERS, SHARES)
def test_trimmed_mean(answers: Mapping[str, int], share: Fraction) -> None:
    """The lowest and the highest go, one by one, as long as the share allows for it."""
    assume(answers)
    rest = sorted(answers.values())
    left_out = 1
    while left_out <= share * len(answers):
        rest.remove(min(rest))
        rest.remove(max(rest))
        left_out += 1

    assert TrimmedMean(share).settle(answers) == statistics.mean(map(Fraction, rest))


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

    assert TrimmedMean(share).settle(answers) == expected


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
    """What the chair says counts, and without it the question is open."""
    assert ChairDecides(chair).settle(answers) == answers.get(chair)


@given(ANSWERS)
def test_unanimous(answers: Mapping[str, int]) -> None:
    """One answer from all counts; otherwise the question is open."""
    lowest, highest = min(answers.values(), default=0), max(answers.values(), default=1)

    assert Unanimous().settle(answers) == (lowest if lowest == highest else None)


@given(WAYS, ANSWERS)
def test_within_the_answers(way: Consensus, answers: Mapping[str, int]) -> None:
    """A settled value is exact and lies within the answers; no answers settle nothing."""
    found = way.settle(answers)

    if found is not None:
        assert isinstance(found, Fraction)
        assert min(answers.values()) <= found <= max(answers.values())
    assert way.settle({}) is None


@given(WAYS, st.lists(st.sampled_from(ASSESSORS), unique=True, min_size=1), st.integers(1, 5))
def test_agreement(way: Consensus, assessors: list[str], level: int) -> None:
    """When all say the same, that is the value, as soon as the chair is among them."""
    assume(not isinstance(way, ChairDecides) or way.chair in assessors)

    assert way.settle(dict.fromkeys(assessors, level)) == level


@given(POOLED, ANSWERS, st.randoms(use_true_random=True))
def test_who_says_what(way: Consensus, answers: Mapping[str, int], order: Random) -> None:
    """Where nobody is the chair, it does not matter who gives which answer."""
    shuffled: Sequence[int] = order.sample(list(answers.values()), len(answers))

    assert way.settle(dict(zip(answers, shuffled, strict=True))) == way.settle(answers)


@given(WAYS, ANSWERS, st.integers(-3, 3), st.integers(1, 3))
def test_rescaling(way: Consensus, answers: Mapping[str, int], shift: int, factor: int) -> None:
    """On a scale with other numbers the value lies as far along it."""
    found = way.settle(answers)
    other = way.settle({name: factor * value + shift for name, value in answers.items()})

    assert other == (None if found is None else factor * found + shift)


@given(WAYS, ANSWERS, st.sampled_from(ASSESSORS), st.integers(1, 4))
def test_monotone(way: Consensus, answers: Mapping[str, int], who: str, rise: int) -> None:
    """Who scores higher never lowers the value."""
    assume(who in answers)
    found = way.settle(answers)
    higher = way.settle({**answers, who: answers[who] + rise})

    assert found is None or higher is None or higher >= found


@given(WAYS)
def test_words(way: Consensus) -> None:
    """Each way says in both languages what it does, and never who the chair is."""
    for language in ("nl", "en"):
        for text in (way.label, way.explanation, way.gap):
            assert text.text(language).strip()
        assert way.explanation.text(language).endswith(".")
        assert not way.gap.text(language).endswith(".")


def test_share_in_words() -> None:
    """The sentence on a trimmed mean tells how much is left out."""
    assert "2.5%" in TrimmedMean(Fraction(1, 40)).explanation.en
    assert "2,5%" in TrimmedMean(Fraction(1, 40)).explanation.nl


def test_chair_is_not_named() -> None:
    """Who the chair is stands neither in the words nor in what Python shows of it."""
    way = ChairDecides("wijkregisseur")

    assert "wijkregisseur" not in f"{way!r}{way.label}{way.explanation}{way.gap}"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("median", Median()),
        ("trimmed-mean", TrimmedMean()),
        ("unanimous", Unanimous()),
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
        ("", Code.BAD_OPTION, "Choose median, trimmed-mean, unanimous or chair."),
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
    ("way", "row", "reason"),
    [
        (Unanimous(), "vve stad 55./4.4", None),
        (
            Unanimous(),
            "vve stad 55./454",
            "influence (the assessors do not agree).",
        ),
        (
            Unanimous(),
            "vve stad .../454",
            "interest was not asked and influence (the assessors do not agree).",
        ),
        (
            ChairDecides("w"),
            "vve stad 151/5?5",
            (
                "influence (the chair has not given a score yet that counts and one assessor does "
                "not know)."
            ),
        ),
        (
            ChairDecides("p"),
            "corp stad 3../..5",
            "influence was scored only by the party itself.",
        ),
        (
            CHAIR,
            "corp stad 5.5/5..",
            f"interest ({CHAIR.gap.en}) and influence ({CHAIR.gap.en}).",
        ),
        (
            ChairDecides("w"),
            "vve stad 151/...",
            "influence was not asked.",
        ),
    ],
)
def test_open(make: Make, quadrants: Scheme, way: Consensus, row: str, reason: str | None) -> None:
    """What is open because of the way of settling says so, and not that nobody was asked."""
    register = make(row)
    analysis = analyse_area(register, quadrants, register.area("stad"), consensus=way)
    outcome = analysis.outcome(row.partition(" ")[0])

    if reason is None:
        assert outcome.standing is Standing.PLACED
    else:
        assert outcome.standing is Standing.OPEN
        assert analysis.reason(outcome).text("en").partition("Missing: ")[2] == reason


@pytest.mark.parametrize(
    ("way", "group", "values"),
    [
        (Median(), "meedenken", [4, 3]),
        (TrimmedMean(), "meebeslissen", [Fraction(10, 3), Fraction(10, 3)]),
        (ChairDecides("p"), "meeweten", [1, 2]),
        (ChairDecides("c"), "meebeslissen", [5, 5]),
        (Unanimous(), None, [None, None]),
    ],
)
def test_the_way_makes_the_group(
    make: Make,
    quadrants: Scheme,
    way: Consensus,
    group: str | None,
    values: list[Fraction | None],
) -> None:
    """The same answers may lead elsewhere in another way, and the analysis holds the way."""
    register = make("vve stad 145/235")
    analysis = analyse_area(register, quadrants, register.area("stad"), consensus=way)
    outcome = analysis.outcome("vve")

    assert (outcome.group, [item.consensus for item in outcome.assessments]) == (group, values)
    assert analysis.consensus == way
    assert (analysis.settled_as, analysis.settled_by) == (way.label, way.explanation)


def test_median_by_default(make: Make, see: Callable[..., Analysis]) -> None:
    """The median counts unless somebody says otherwise."""
    analysis = see(make("vve stad 145/235"))

    assert analysis.consensus == Median()
    assert all(item.gap is None for item in analysis.outcome("vve").assessments)


@pytest.mark.parametrize("audience", Audience)
def test_redaction(make: Make, quadrants: Scheme, audience: Audience) -> None:
    """Only who may see everything gets the way itself; everybody gets its words."""
    register = make("vve stad 145/235")
    way = ChairDecides("w")
    analysis = analyse_area(register, quadrants, register.area("stad"), consensus=way)
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


VALUES = st.lists(st.integers(-9, 9), min_size=1)


@given(VALUES)
def test_median_of_values(values: list[int]) -> None:
    """The median is exact, and that of the standard library."""
    assert median(values) == statistics.median([Fraction(value) for value in values])
    assert isinstance(median(values), Fraction)


@given(st.lists(st.integers(-9, 9), min_size=2))
def test_quartiles(values: list[int]) -> None:
    """The quartiles are exact, and those of the standard library's inclusive method."""
    exact = [Fraction(value) for value in values]
    found = quartiles(values)
    assert found is not None

    assert list(found) == statistics.quantiles(exact, method="inclusive")
    assert all(isinstance(value, Fraction) for value in found)


@given(VALUES)
def test_quartiles_lie_around_the_median(values: list[int]) -> None:
    """The second quartile is the median, and all three lie in order within the values."""
    found = quartiles(values)
    assert found is not None
    low, middle, high = found

    assert middle == median(values)
    assert min(values) <= low <= middle <= high <= max(values)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([3], (3, 3, 3)),
        ([1, 2], (Fraction(5, 4), Fraction(3, 2), Fraction(7, 4))),
        ([5, 1, 3], (2, 3, 4)),
        ([1, 2, 3, 5], (Fraction(7, 4), Fraction(5, 2), Fraction(7, 2))),
    ],
)
def test_a_few_values(values: list[int], expected: tuple[Fraction, ...]) -> None:
    """With few values the quartiles lie between them, along a straight line."""
    assert quartiles(values) == expected


def test_nothing() -> None:
    """Without values there is neither: missing is never zero and never the middle."""
    assert median([]) is None
    assert quartiles([]) is None
