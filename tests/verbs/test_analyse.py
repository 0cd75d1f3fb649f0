"""Analysing: from a register to outcomes, for an area, a day and a way to settle scores."""

import datetime

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.analysis import AllAnswers, ChairDecides, Consensus, Median, TrimmedMean
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.errors import Code
from stakeholderkit.hooks import (
    Plugins,
)


def codes(error: sk.StakeholderkitError) -> list[str]:
    """List the codes of all complaints of an error."""
    return [complaint.code for complaint in error.complaints]


@pytest.mark.parametrize("name", ["beukenhof", "Beukenhof", "BEUKENHOF"])
def test_an_area_by_its_name_or_id(built_in: Plugins, register: sk.Register, name: str) -> None:
    """An area is found by its id and by its name, capitals aside."""
    assert sk.analyse(register, area=name, plugins=built_in).area.id == "beukenhof"


def test_the_whole_area_by_default(built_in: Plugins, register: sk.Register) -> None:
    """Without an area, the one that all others are part of is analysed."""
    assert sk.analyse(register, plugins=built_in).area.id == "eikenrode"


def test_an_unknown_area(built_in: Plugins, register: sk.Register) -> None:
    """An unknown area brings those there are, and the one probably meant."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, area="Beukehof", plugins=built_in)
    assert codes(caught.value) == [Code.UNKNOWN_NAME]
    assert "Eikenrode, Beukenhof and Boszoom. Did you mean Beukenhof?" in str(caught.value)


def test_an_area_that_is_not_clear(built_in: Plugins, register: sk.Register) -> None:
    """Two areas of one name, or several that are part of no other, must be told apart by id."""
    twice = evolve(
        register,
        areas=(
            *register.areas,
            sk.Area(id="beukenhof-2", name="Beukenhof", kind=sk.AreaKind.BUURT),
        ),
    )

    for name, ids in (("Beukenhof", "beukenhof and beukenhof-2"), (None, "Eikenrode")):
        with pytest.raises(sk.UsageError) as caught:
            sk.analyse(twice, area=name, plugins=built_in)
        assert codes(caught.value) == [Code.AMBIGUOUS_NAME]
        assert ids in str(caught.value)
    assert sk.analyse(twice, area="beukenhof-2", plugins=built_in).area.id == "beukenhof-2"


@pytest.mark.parametrize("area", [None, "Beukenhof"])
def test_a_register_without_areas(built_in: Plugins, area: str | None) -> None:
    """A register without areas cannot be analysed, and says so."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(sk.Register(title="t", owner="o"), area=area, plugins=built_in)
    assert codes(caught.value) == [Code.UNKNOWN_NAME]


@pytest.mark.parametrize(
    ("consensus", "settled"),
    [("median", Median()), ("all-answers", AllAnswers()), (TrimmedMean(), TrimmedMean())],
)
@pytest.mark.parametrize("whole", [False, True])
def test_how_scores_are_settled(
    built_in: Plugins,
    register: sk.Register,
    consensus: str | Consensus,
    settled: Consensus,
    whole: bool,
) -> None:
    """A way to settle several answers is given by name or itself, for any scheme."""
    scheme = build(register.dimensions, Kwadranten()) if whole else "kwadranten"
    found = sk.analyse(register, scheme=scheme, consensus=consensus, plugins=built_in)

    assert found.consensus == settled


@pytest.mark.parametrize(
    ("consensus", "code"),
    [("average", Code.BAD_OPTION), (ChairDecides("nobody"), Code.UNKNOWN_NAME)],
)
def test_an_unknown_way_to_settle_scores(
    built_in: Plugins, register: sk.Register, consensus: str | Consensus, code: Code
) -> None:
    """A way that there is not, and a chair who is no assessor, are refused."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, consensus=consensus, plugins=built_in)
    assert codes(caught.value) == [code]


def test_a_scheme_that_the_register_has_no_scores_for(
    built_in: Plugins, register: sk.Register
) -> None:
    """A register that lacks a dimension of the scheme is told which."""
    bare = evolve(register, dimensions=register.dimensions[:1], scores=())

    with pytest.raises(sk.SchemeError) as caught:
        sk.analyse(bare, plugins=built_in)
    assert codes(caught.value) == [Code.UNKNOWN_DIMENSION]


def test_the_date_is_that_of_the_latest_fact(built_in: Plugins, register: sk.Register) -> None:
    """Without a date, the latest fact in the register gives it: no clock is read."""
    assert sk.analyse(register, plugins=built_in).as_of == register.latest()


def test_a_date_before_any_fact(built_in: Plugins, register: sk.Register) -> None:
    """Before the first fact nothing is known: parties are open, and nobody is placed."""
    early = datetime.date(1900, 1, 1)
    found = sk.analyse(register, area="Beukenhof", as_of=early, plugins=built_in)

    assert found.as_of == early
    assert found.register.scores == ()
    assert found.assessors == 0
    assert found.with_standing(sk.Standing.PLACED) == ()
    assert len(found.with_standing(sk.Standing.OPEN)) > 10


def test_since(eikenrode: sk.Register) -> None:
    """With a day to look back to, the analysis tells what changed; a moment is no day."""
    last = eikenrode.latest()
    assert last is not None
    before = last - datetime.timedelta(days=1)
    analysis = sk.analyse(eikenrode, since=before)
    whole = sk.analyse(eikenrode, scheme=analysis.scheme, since=before)

    assert analysis.since == whole.since == before
    assert analysis.changes == whole.changes
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(eikenrode, since=datetime.datetime(2026, 1, 1, 12, 0))  # noqa: DTZ001
    assert caught.value.code == Code.BAD_DATE
    with pytest.raises(sk.UsageError):
        sk.analyse(eikenrode, since=last)
