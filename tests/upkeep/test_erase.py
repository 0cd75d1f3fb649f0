"""Erasing a person: nothing of the person is left, and nothing else is lost."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.files import dump_register, load_register
from stakeholderkit.hooks import Source
from stakeholderkit.model import (
    LISTS,
    AdoptedGroup,
    Area,
    Assessor,
    Basis,
    Moment,
    Nomination,
    Person,
    Register,
    Remark,
    Stakeholder,
    StakeholderKind,
    Track,
)
from stakeholderkit.model.reference import inner_class, innermost
from stakeholderkit.model.validators import Each, bilingual, one_line, paragraph
from stakeholderkit.rules import Axis, Scheme
from stakeholderkit.testing import registers, schemes
from stakeholderkit.upkeep import MentionKind, about, erase, rename
from stakeholderkit.upkeep.about import FIXED
from stakeholderkit.wording import Extra, Text

Left = Callable[..., list[str]]

DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 9, 1)
ZOE = Person(
    id="px",
    name="Zoë van ’t Zwartewater",
    email="Zoe.Zwartewater@Example.org",
    phone="06-12345678 / 030 765 43 21",
    extra=Extra({"x-note": "belt graag"}),
)


ADOPTED = AdoptedGroup(party="jo", group="meedenken", reason=Remark(text="om"))
ALSO = ("de juf van nummer 12",)
NAMES = [
    "Zoë van ’t Zwartewater",
    "ZOË VAN 'T ZWARTEWATER",
    "zoe van t  zwartewater",
    unicodedata.normalize("NFD", "Zoë van ’t Zwartewater"),
    "Zoë\u00a0van ’t\u2009Zwartewater",
    "Zo\u00adë van ’t Zwarte\u200bwater",
    "Ｚｏë van ’t Zwartewater",
    "Zoë-van-'t-Zwartewater",
    "Zoë van ’t Zwartewaters",
    "ZoëvantZwartewater",
    "zoe.zwartewater@example.org",
    "ZOE.ZWARTEWATER@EXAMPLE.ORG",
    "mailto:zoe.zwartewater%40example.org",
    "De Juf van  nummer 12",
]


NUMBERS = [
    "06-12345678",
    "0612345678",
    "06 12 34 56 78",
    "06–1234 5678",
    "(06) 12.34.56.78",
    "+31 6 12345678",
    "+31 (0)6 12345678",
    "0031612345678",
    "612345678",
    "030-7654321",
    "+31 30 765 43 21",
]


IDS = ["zoe.van-t_zwartewater", "ZOEVANTZWARTEWATER", "x-zoe-van-t-zwartewater-2"]


quick = settings(
    max_examples=settings().max_examples * 2 // 5,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


class Gardener:
    """Plants words in every text and unknown field of a value, whatever its class.

    Whatever a field may hold follows from its check, so that a field that is added later is
    planted as well.
    """

    def __init__(self, form: str) -> None:
        """Plant these words."""
        self.form = form
        self.paths: list[str] = []
        self.seen: set[tuple[type, str]] = set()

    def plant(self, item: Any, path: str = "") -> Any:
        """Return an item with the words in every text of it."""
        changes = {}
        for attribute in fields(type(item)):
            below = f"{path}.{attribute.name}" if path else attribute.name
            if may_hold_words(type(item), attribute.name):
                self.seen.add((type(item), attribute.name))
                changes[attribute.name] = self._words(attribute, below)
            elif (kind := inner_class(attribute)) is not None:
                changes[attribute.name] = self._inner(kind, getattr(item, attribute.name), below)
        return evolve(item, **changes)

    def _words(self, attribute: Any, path: str) -> Any:
        if attribute.name == "extra":
            self.paths += [f"{path}.x-a", f"{path}.x {self.form}", f"{path}.x {self.form}[0].deep"]
            return Extra({"x-a": self.form, f"x {self.form}": [{"deep": f"a {self.form}."}]})
        check = innermost(attribute)
        if isinstance(attribute.validator, Each) and check is bilingual:
            return ()  # one text a level, and no word of it without the others
        if check is bilingual:
            self.paths += [f"{path}.nl", f"{path}.en"]
            return Text(f"Voor {self.form}", f"{self.form} after")
        if isinstance(attribute.validator, Each):
            self.paths.append(f"{path}[0]")
            return (self.form,)
        self.paths.append(path)
        if path.endswith("].shown"):  # no two levels may look the same
            return f"{self.form} {'abcdefghij'[int(path[-8])]}"
        return self.form if check is one_line else f"Gesproken met\n{self.form}, en verder."

    def _inner(self, kind: type, value: Any, path: str) -> Any:
        if isinstance(value, tuple):
            return tuple(self.plant(one, f"{path}[{n}]") for n, one in enumerate(value))
        if value is None and kind is Remark:
            value = Remark(text="")
        return None if value is None else self.plant(value, path)


def may_hold_words(kind: type, name: str) -> bool:
    """Tell whether a field may hold a text in which a person is named."""
    attribute = {one.name: one for one in fields(kind)}[name]
    if kind is Person and name in {"name", "email", "phone"}:
        return False  # somebody else's own
    if (kind, name) == (Area, "code"):
        return False  # a CBS code, and nothing else
    return name == "extra" or innermost(attribute) in {one_line, paragraph, bilingual}


def classes(kind: type = Register) -> Iterator[type]:
    """Yield every class of which a register has values."""
    yield kind
    for attribute in fields(kind):
        inner = inner_class(attribute)
        if inner is not None:
            yield from classes(inner)


@pytest.fixture
def garden(full: Register) -> Register:
    """A register with a value of every class, and one more person in it."""
    jo, vve = full.stakeholders
    basis = Basis(scheme="kwadranten", version="1.0", digest="0" * 64, consensus="median")
    return evolve(
        full,
        stakeholders=(
            evolve(
                jo,
                tracks=(Track(edition="e", name="t"),),
                nominations=(Nomination(by="raad"),),
            ),
            vve,
        ),
        decisions=tuple(evolve(one, basis=basis) for one in full.decisions),
        adoptions=(evolve(full.adoptions[0], basis=basis, groups=(ADOPTED,)),),
        persons=(*full.persons, ZOE),
    )


def planted(garden: Register, form: str) -> tuple[Register, Gardener]:
    """Return the register with a form of the name in every text; the person stays as she is."""
    gardener = Gardener(form)
    result: Register = gardener.plant(garden)
    persons = tuple(ZOE if one.id == ZOE.id else one for one in result.persons)
    gardener.paths = [path for path in gardener.paths if not path.startswith("persons[2]")]
    return evolve(result, persons=persons), gardener


CANARIES = ("zwartewater", "12345678", "7654321", "nummer12")


def test_every_class_is_planted(garden: Register) -> None:
    """The garden has a place for every text that a register can hold."""
    _, gardener = planted(garden, "Zoë")

    wanted = {
        (kind, attribute.name)
        for kind in {*classes(), Remark}
        for attribute in fields(kind)
        if may_hold_words(kind, attribute.name)
    }
    assert wanted - gardener.seen == set()


@pytest.mark.parametrize("form", [*NAMES, *NUMBERS])
def test_no_form_of_the_person_is_left(left: Left, garden: Register, form: str) -> None:
    """However the person is written down, and wherever: it is told, and it goes."""
    register, gardener = planted(garden, form)

    told = {t.path for t in about(register, ZOE.id, ALSO) if t.kind is MentionKind.WORDS}
    erased = erase(register, ZOE.id, DAY, ALSO)

    assert told == set(gardener.paths)
    assert left(register, *CANARIES)
    assert left(erased, *CANARIES) == []
    assert erased.persons[2] == Person(id=ZOE.id, erased=DAY)
    assert erased.persons[:2] == erase(register, ZOE.id, DAY, ALSO).persons[:2]
    assert load(erased) == erased
    assert erase(erased, ZOE.id, LATER, ALSO) == erased


def load(register: Register) -> Register | None:
    """Save a register and load it again."""
    return load_register(Source("r.json", dump_register(register))).register


@pytest.mark.parametrize("form", IDS)
def test_no_id_tells_the_name(left: Left, garden: Register, form: str) -> None:
    """An id that was made from the name is told, and gets another one everywhere."""
    register = garden
    for list_name in LISTS:
        ids = {
            item.id: f"{form}.{n}"
            for n, item in enumerate(getattr(garden, list_name))
            if hasattr(item, "id") and item.id != ZOE.id and list_name not in FIXED
        }
        register = rename(register, {list_name: ids}) if ids else register

    told = {
        mention.path for mention in about(register, ZOE.id) if mention.kind is MentionKind.WORDS
    }
    erased = erase(register, ZOE.id, DAY)

    assert told >= {
        f"{list_name}[0].id" for list_name in ("areas", "stakeholders", "inputs", "persons")
    }
    assert told >= {"scores[0].party", "moments[0].persons[1]", "areas[3].parts[0]"}
    assert left(register, *CANARIES)
    assert left(erased, *CANARIES) == []
    assert [one.id for one in erased.areas] == [f"erased-px-{n}" for n in (1, 2, 3, 4)]
    assert [one.id for one in erased.persons] == ["erased-1", "erased-2", "px"]
    assert load(erased) == erased
    assert erase(erased, ZOE.id, LATER) == erased


def test_an_own_id_that_tells_the_name(left: Left, garden: Register) -> None:
    """The tombstone of somebody whose id was made from the name has another id."""
    register = rename(garden, {"persons": {"px": "zoe-van-t-zwartewater"}})
    register = evolve(
        register,
        assessors=(
            *register.assessors,
            Assessor(id="z", role="juf", person=register.persons[2].id),
        ),
    )

    erased = erase(register, "zoe-van-t-zwartewater", DAY)

    assert left(erased, *CANARIES) == []
    assert erased.persons[2] == Person(id="erased-1", erased=DAY)
    assert erased.assessors[-1].person == "erased-1"
    assert erase(erased, "erased-1", LATER) == erased


def test_ids_by_which_an_analysis_goes(garden: Register) -> None:
    """Dimensions, groups, schemes and types of parties keep their ids; they are told as perhaps."""
    name = "zoe-van-t-zwartewater"
    register = evolve(
        rename(garden, {"dimensions": {"interest": name}}),
        stakeholders=tuple(evolve(one, party_type=name) for one in garden.stakeholders),
        decisions=tuple(evolve(one, group=name) for one in garden.decisions),
        actual_roles=tuple(evolve(one, group=name) for one in garden.actual_roles),
    )

    told = {
        mention.path for mention in about(register, "px") if mention.kind is MentionKind.PERHAPS
    }
    erased = erase(register, "px", DAY)

    assert told >= {"dimensions[0].id", "scores[0].dimension", "stakeholders[0].party_type"}
    assert told >= {"decisions[0].group", "actual_roles[0].group"}
    assert erased == evolve(register, persons=(*garden.persons[:2], Person(id="px", erased=DAY)))


def test_other_persons_keep_their_own_details(left: Left, garden: Register) -> None:
    """A namesake, and who has the same telephone, is somebody else: told as perhaps, untouched."""
    namesake = Person(id="py", name=ZOE.name, email=ZOE.email, phone="0612345678")
    register = evolve(garden, persons=(*garden.persons, namesake))

    told = {
        mention.path for mention in about(register, "px") if mention.kind is MentionKind.PERHAPS
    }
    erased = erase(register, "px", DAY)

    assert told >= {"persons[3].name", "persons[3].email", "persons[3].phone"}
    assert erased.persons[3] == namesake
    assert left(erase(erased, "py", DAY), *CANARIES) == []


def test_numbers_and_names_of_unknown_fields(garden: Register) -> None:
    """A telephone number that became a number goes too, and no unknown field goes with it."""
    extra = Extra(
        {"x-tel": 612345678, "x-n": 612, f"tel {ZOE.name}": 1, "tel zoe van t zwartewater": 2}
    )
    register = evolve(garden, extra=extra)

    erased = erase(register, "px", DAY)

    assert erased.extra == Extra({"x-tel": "…", "x-n": 612, "tel …": 1, "tel ……": 2})


@pytest.fixture
def herself(garden: Register) -> Register:
    """A register in which the first party is the person, with words in every text."""
    jo, vve = garden.stakeholders
    party = evolve(jo, person="px", name="Huize Zonnehoek 12", represented_by="haar zus")
    alone = Moment(
        id="thuis", date=DAY, area="west", what=Remark(text="x"), parties=("jo",), persons=("px",)
    )
    register = evolve(garden, stakeholders=(party, vve), moments=(*garden.moments, alone))
    secret: Register = Gardener("geheim").plant(register)
    party = evolve(secret.stakeholders[0], name="Huize Zonnehoek 12")
    remark = Remark(text="Bij huize  zonnehoek 12 gezien.")
    return evolve(
        secret,
        persons=garden.persons,
        stakeholders=(party, evolve(secret.stakeholders[1], stake=remark)),
    )


def test_what_was_written_about_a_party_that_is_the_person(left: Left, herself: Register) -> None:
    """Its name and all that was written about it are told, and go; the moment alone with it too."""
    erased = erase(herself, "px", DAY)

    told = {mention.path for mention in about(herself, "px")}
    gone = {
        *("stakeholders[0].name", "stakeholders[0].stake.text", "stakeholders[0].tags[0]"),
        *("stakeholders[0].tracks[0].name", "stakeholders[0].nominations[0].by"),
        *("scores[0].reason.text", "decisions[0].reason.text", "relations[0].remark.text"),
        *("inputs[0].what.text", "inputs[0].why.text", "moments[1].what.text"),
        *("moments[1].learnt.text", "scores[0].extra.x-a", "stakeholders[1].stake.text"),
    }
    assert told >= gone
    own = [erased.stakeholders[0], erased.scores[0], erased.relations[0], erased.inputs[0]]
    assert "geheim" not in repr(own)
    assert (erased.moments[1].what.text, erased.moments[1].learnt) == ("…", None)
    assert erased.decisions[0].reason is None
    assert left(erased, "zonnehoek") == []
    assert erase(erased, "px", LATER) == erased


def test_what_stays_of_a_party_that_is_the_person(herself: Register) -> None:
    """What an analysis goes by stays, under an id that tells nothing."""
    before, after = herself.stakeholders[0], erase(herself, "px", DAY).stakeholders[0]

    assert (after.id, after.name, after.person) == ("erased-px-1", "…", "px")
    assert (after.kind, after.functions, after.powers) == (
        before.kind,
        before.functions,
        before.powers,
    )
    assert [one.present for one in after.presence] == [one.present for one in before.presence]
    assert (after.homes, after.contacts, after.public_label) == ((), (), None)
    assert after.represented_by == "…"


def test_a_moment_with_others_stays(herself: Register) -> None:
    """What was said at a moment with others is theirs too: only the names go."""
    erased = erase(herself, "px", DAY)

    assert "geheim" in erased.moments[0].what.text
    assert set(erased.moments[0].parties) == {"erased-px-1", "vve"}


def test_a_party_of_one_word_is_no_name(garden: Register) -> None:
    """A person who is the party "bewoner" does not take that word from every text."""
    jo, vve = garden.stakeholders
    stake = Remark(text="Elke bewoner betaalt mee.")
    register = evolve(
        garden,
        stakeholders=(evolve(jo, person="px", name="Bewoner"), evolve(vve, stake=stake)),
    )

    assert erase(register, "px", DAY).stakeholders[1].stake == stake


def test_two_copies_get_the_same_new_ids(garden: Register) -> None:
    """The order of the parties makes no difference to the ids that they get."""
    jo, vve = garden.stakeholders
    parties = (evolve(jo, person="px"), evolve(jo, id="jo2", person="px"), vve)

    one = erase(evolve(garden, stakeholders=parties), "px", DAY)
    other = erase(evolve(garden, stakeholders=parties[::-1]), "px", DAY)

    assert set(one.stakeholders) == set(other.stakeholders)
    assert one.scores == other.scores


def test_long_ids(garden: Register) -> None:
    """New ids fit, however long the person's own id is."""
    long = "p" * 64
    register = rename(garden, {"persons": {"px": long}})
    register = rename(register, {"stakeholders": {"jo": "zoe-van-t-zwartewater"}})

    erased = erase(register, long, DAY)

    assert erased.stakeholders[0].id == f"erased-{'p' * 52}-1"


@quick
@given(registers(min_areas=1), st.data())
def test_every_analysis_stays_the_same(register: Register, data: st.DataObject) -> None:
    """From any area and in any phase each party has the same outcome, whoever was erased."""
    assume(register.persons and register.stakeholders)
    person = data.draw(st.sampled_from(register.persons)).id
    scheme = data.draw(schemes([Axis.of(item) for item in register.dimensions]))

    erased = erase(register, person, DAY)

    assert outcomes(erased, scheme) == outcomes(register, scheme)


def outcomes(register: Register, scheme: Scheme) -> list[Any]:
    """Return what every analysis says of each party, by order, since ids may change."""
    return [
        list(_said(analyse_area(register, scheme, area, phase=phase)))
        for area in register.areas
        for phase in (None, *register.phases)
    ]


def _said(analysis: Analysis) -> Iterator[Any]:
    for outcome in analysis.outcomes:
        values = [(item.origin, item.span, item.n, item.of) for item in outcome.assessments]
        yield outcome.standing, outcome.shown, outcome.computed, outcome.possible, values


@quick
@given(registers(), st.data())
def test_erasure_leaves_a_sound_register(register: Register, data: st.DataObject) -> None:
    """Whoever is erased leaves a tombstone, and a register that loads and is otherwise whole.

    Other persons have their details, every list is as long as before, and there is nothing more
    to erase.
    """
    assume(register.persons)
    index = data.draw(st.integers(0, len(register.persons) - 1))
    person = register.persons[index]

    erased = erase(register, person.id, DAY)

    grave = erased.persons[index]
    assert grave == Person(id=grave.id, erased=person.erased or DAY)
    for before, after in zip(register.persons, erased.persons, strict=True):
        if before.id != person.id:
            assert (after.name, after.email, after.phone, after.erased) == (
                before.name,
                before.email,
                before.phone,
                before.erased,
            )
    for list_name in LISTS:
        assert len(getattr(erased, list_name)) == len(getattr(register, list_name))
    assert load(erased) == erased
    assert erase(erased, grave.id, LATER) == erased


def test_an_unknown_person(full: Register) -> None:
    """Nobody can be erased who is not there."""
    with pytest.raises(KeyError):
        erase(full, "niemand", DAY)


def test_a_voiceless_party_is_no_person(garden: Register) -> None:
    """A person named as a spokesperson goes, and nature still has a spokesperson."""
    nature = Stakeholder(
        id="natuur", name="Natuur", kind=StakeholderKind.VOICELESS, represented_by=ZOE.name
    )
    register = evolve(garden, stakeholders=(*garden.stakeholders, nature))

    assert erase(register, "px", DAY).stakeholders[-1].represented_by == "…"
