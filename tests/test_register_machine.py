"""A register through its life, with a naive model beside it: plain dictionaries and tuples.

Whatever is done, in whatever order, the register holds what the naive model holds; it comes back
from a file as it went; and who was erased is nowhere in it, older copies notwithstanding.
"""

from __future__ import annotations

import datetime
from typing import Any, TypeAlias

from attrs import evolve, field, frozen, mutable
from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from stakeholderkit.analysis import Settling
from stakeholderkit.analysis.assessment import Assessments
from stakeholderkit.files import dump_register, load_register
from stakeholderkit.hooks import Source
from stakeholderkit.model import (
    Absence,
    Area,
    AreaKind,
    Assessor,
    Decision,
    DecisionStatus,
    Person,
    Register,
    Remark,
    Score,
    Seat,
    Stakeholder,
)
from stakeholderkit.upkeep import Keep, erase, merge_plan, rename

FIRST = datetime.date(2026, 1, 1)
ASSESSORS = ("programmamanager", "wijkregisseur")
DIMENSIONS = ("interest", "influence")
SURNAMES = ("Abbekerk", "Beemster", "Castricum", "Diemen", "Enkhuizen", "Heiloo")

Fact: TypeAlias = tuple[str, str, str, str, int, int, "int | str", str]
"""A score: party, dimension, assessor, area, day, sequence, value or absence, reason."""

Answer: TypeAlias = "int | str | None"

days = st.integers(0, 30)
some = st.integers(0, 99)
"""Which of the things there are: counted round, so that it always is one of them."""


def date(day: int) -> datetime.date:
    """Return the date of a day."""
    return FIRST + datetime.timedelta(days=day)


@frozen
class Human:
    """What the naive model knows of a person."""

    surname: str = ""
    erased: int | None = None


@mutable
class Naive:
    """What a register holds, as plainly as it can be said."""

    areas: dict[str, str | None] = field(factory=dict)
    parties: dict[str, tuple[str, str | None]] = field(factory=dict)
    """The name of each party, and the person that it is, if any."""
    humans: dict[str, Human] = field(factory=dict)
    scores: list[Fact] = field(factory=list)
    decisions: list[tuple[str, str, str, int]] = field(factory=list)
    seats: list[tuple[str, str, int, int | None]] = field(factory=list)

    def renamed(self, old: str, new: str) -> None:
        """Change the id of a party."""
        self.parties = {new if one == old else one: what for one, what in self.parties.items()}
        self.scores = [(new if s[0] == old else s[0], *s[1:]) for s in self.scores]
        self.decisions = [(new if d[0] == old else d[0], *d[1:]) for d in self.decisions]
        self.seats = [(new if s[0] == old else s[0], *s[1:]) for s in self.seats]

    def erased(self, person: str, day: int) -> None:
        """Take a person out."""
        human = self.humans[person]
        if human.erased is not None:
            return
        own = [party for party, (_, who) in self.parties.items() if who == person]
        for n, party in enumerate(sorted(own), 1):
            self.parties[party] = ("…", person)
            self.scores = [(*s[:7], "") if s[0] == party else s for s in self.scores]
            self.renamed(party, f"erased-{person}-{n}")
        name = f"Jo {human.surname}"
        self.scores = [(*s[:7], s[7].replace(name, "…")) for s in self.scores]
        self.humans[person] = Human(erased=day)

    def current(self, party: str, dimension: str, assessor: str, area: str) -> Answer:
        """Return the current answer of an assessor about an area: a withdrawal takes two away.

        Where that leaves nothing, the answer is that it was withdrawn.
        """
        about = (party, dimension, assessor, area)
        history = sorted({(s[4], s[5], s[6]) for s in self.scores if s[:4] == about}, key=_moment)
        told = bool(history)
        while history:
            *history, (_, _, answer) = history
            if answer != "withdrawn":
                return answer
            history = _without_last(history)
        return "withdrawn" if told else None

    def team(self, area: str, day: int) -> set[str]:
        """Return the parties with a seat on a day."""
        return {
            party
            for party, where, begin, end in self.seats
            if where == area and begin <= day and (end is None or day < end)
        }


def _moment(answer: tuple[int, int, int | str]) -> tuple[int, int]:
    return answer[:2]


def _ended(seat: tuple[str, str, int, int | None]) -> bool:
    return seat[3] is not None


def _without_last(history: list[tuple[int, int, int | str]]) -> list[tuple[int, int, int | str]]:
    """Take away the current answer; withdrawals of their own take theirs first."""
    depth = 1
    kept = list(history)
    while kept and depth:
        depth += 1 if kept.pop()[2] == "withdrawn" else -1
    return kept


def load(data: bytes) -> Register:
    """Load a register that must be sound."""
    reading = load_register(Source("register.json", data))
    assert reading.findings == ()
    assert reading.register is not None
    return reading.register


class RegisterMachine(RuleBasedStateMachine):
    """The life of a register."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.register = Register(title="Register", owner="Gemeente")
        self.naive = Naive()
        self.count = 0
        self.gone: set[str] = set()
        self.saved: bytes | None = None

    def new_id(self, kind: str) -> str:
        """Return an id that was never used."""
        self.count += 1
        return f"{kind}{self.count}"

    def add(self, **items: Any) -> None:
        """Add items to lists of the register."""
        added: dict[str, Any] = {
            list_name: (*getattr(self.register, list_name), item)
            for list_name, item in items.items()
        }
        self.register = evolve(self.register, **added)

    def one(self, things: dict[str, Any], number: int) -> str:
        """Choose one of the ids of some things."""
        return list(things)[number % len(things)]

    # --- rules ---------------------------------------------------------------------------

    @initialize()
    def begin(self) -> None:
        """A gemeente, and those who score."""
        self.naive.areas["stad"] = None
        self.add(areas=Area(id="stad", name="Stad", kind=AreaKind.GEMEENTE))
        for role in ASSESSORS:
            self.add(assessors=Assessor(id=role, role=role))
        self.add_party()
        self.add_person(0)
        self.take_seat(0, 0, 0)

    @rule()
    def add_area(self) -> None:
        """A wijk of the gemeente."""
        name = self.new_id("wijk")
        self.naive.areas[name] = "stad"
        self.add(areas=Area(id=name, name=name, kind=AreaKind.WIJK, parent="stad"))

    @rule()
    def add_party(self) -> None:
        """An organisation."""
        name = self.new_id("partij")
        self.naive.parties[name] = (f"Partij {name}", None)
        self.add(stakeholders=Stakeholder(id=name, name=f"Partij {name}"))

    @precondition(lambda self: self.count < 60)
    @rule(number=some)
    def add_person(self, number: int) -> None:
        """A human being, who is a party as well."""
        person, party = self.new_id("mens"), self.new_id("partij")
        surname = f"{SURNAMES[number % len(SURNAMES)]}{self.count}"
        name = f"Jo {surname}"
        self.naive.humans[person] = Human(surname=surname)
        self.naive.parties[party] = (name, person)
        mail = f"{surname}@example.org"
        self.add(
            persons=Person(id=person, name=name, email=mail),
            stakeholders=Stakeholder(id=party, name=name, natural_person=True, person=person),
        )

    @precondition(lambda self: self.naive.parties)
    @rule(
        party=some,
        dimension=st.sampled_from(DIMENSIONS),
        assessor=st.sampled_from(ASSESSORS),
        area=some,
        day=days,
        answer=st.integers(1, 5) | st.sampled_from(("unknown", "withdrawn", "withdrawn")),
        about=some,
    )
    def score(  # noqa: PLR0917 - a score has this many
        self,
        party: int,
        dimension: str,
        assessor: str,
        area: int,
        day: int,
        answer: int | str,
        about: int,
    ) -> None:
        """An answer, or a withdrawal, with a reason in which somebody is named."""
        who, where = self.one(self.naive.parties, party), self.one(self.naive.areas, area)
        about_it = (who, dimension, assessor, where, day)
        sequence = sum(fact[:5] == about_it for fact in self.naive.scores)
        humans = {one: human for one, human in self.naive.humans.items() if human.surname}
        reason = ""
        if humans:
            reason = f"Volgens Jo {humans[self.one(humans, about)].surname}."
        if self.naive.parties[who][0] == "…":
            reason = ""  # nobody writes about who was erased
        self.naive.scores.append((*about_it, sequence, answer, reason))
        self.add(scores=self._score(self.naive.scores[-1]))

    def _score(self, fact: Fact) -> Score:
        party, dimension, assessor, area, day, sequence, answer, reason = fact
        return Score(
            party=party,
            dimension=dimension,
            assessor=assessor,
            area=area,
            date=date(day),
            sequence=sequence,
            value=answer if isinstance(answer, int) else None,
            absence=Absence(answer) if isinstance(answer, str) else None,
            reason=Remark(text=reason) if reason else None,
        )

    @precondition(lambda self: self.naive.parties)
    @rule(party=some, area=some, day=days, group=st.sampled_from(("meewerken", "meedenken")))
    def decide(self, party: int, area: int, day: int, group: str) -> None:
        """A decision, one a day about one party in one area."""
        who, where = self.one(self.naive.parties, party), self.one(self.naive.areas, area)
        if any((d[0], d[1], d[3]) == (who, where, day) for d in self.naive.decisions):
            return
        self.naive.decisions.append((who, where, group, day))
        self.add(
            decisions=Decision(
                party=who,
                area=where,
                group=group,
                date=date(day),
                by="college",
                status=DecisionStatus.PROJECT_TEAM,
            )
        )

    @precondition(lambda self: self.naive.parties)
    @rule(party=some, area=some, day=days)
    def take_seat(self, party: int, area: int, day: int) -> None:
        """A party comes into a project team in which it has no seat."""
        who, where = self.one(self.naive.parties, party), self.one(self.naive.areas, area)
        if any(seat[:2] == (who, where) for seat in self.naive.seats):
            return
        self.naive.seats.append((who, where, day, None))
        self.add(seats=Seat(party=who, area=where, since=date(day)))

    @precondition(lambda self: self.naive.seats)
    @rule(seat=some, days=st.integers(1, 9))
    def leave_seat(self, seat: int, days: int) -> None:
        """A seat ends; in an older copy it goes on."""
        self.put_aside()
        seats = self.naive.seats
        at = seats.index(sorted(seats, key=_ended)[seat % len(seats) // 2])
        who, where, begin, _ = self.naive.seats[at]
        self.naive.seats[at] = (who, where, begin, begin + days)
        ended = tuple(
            evolve(one, until=date(begin + days)) if (one.party, one.area) == (who, where) else one
            for one in self.register.seats
        )
        self.register = evolve(self.register, seats=ended)

    @precondition(lambda self: any(who is None for _, who in self.naive.parties.values()))
    @rule(party=some)
    def rename(self, party: int) -> None:
        """An organisation gets another id."""
        parties = {one: 0 for one, (_, who) in self.naive.parties.items() if who is None}
        old, new = self.one(parties, party), self.new_id("nieuw")
        self.naive.renamed(old, new)
        self.register = rename(self.register, {"stakeholders": {old: new}})
        if self.saved is not None:  # whoever has the older copy is told of the new id
            older = load(self.saved)
            if old in {one.id for one in older.stakeholders}:
                self.saved = dump_register(rename(older, {"stakeholders": {old: new}}))

    @precondition(lambda self: self.naive.humans)
    @rule(person=some, day=days)
    def erase(self, person: int, day: int) -> None:
        """Somebody asks to be erased; asking twice changes nothing, and an older copy remains."""
        self.put_aside()
        known = {one: human for one, human in self.naive.humans.items() if human.surname}
        who = self.one(known or self.naive.humans, person)
        if surname := self.naive.humans[who].surname:
            self.gone.add(surname.casefold())
        self.naive.erased(who, day)
        self.register = erase(self.register, who, date(day))

    def put_aside(self) -> None:
        """Keep a copy, unless an older one was kept."""
        self.saved = self.saved or dump_register(self.register)

    @precondition(lambda self: self.saved is not None)
    @rule(base=st.booleans())
    def merge_older(self, base: bool) -> None:
        """Merge the copy that was put aside: it has nothing that is not here, but what ended since.

        The register wins from the older copy, and who was erased stays so.
        """
        assert self.saved is not None
        older = load(self.saved)
        if base:
            plan = merge_plan(self.register, older)
            self.register = plan.apply(Keep.BASE)
        else:
            plan = merge_plan(older, self.register)
            self.register = plan.apply(Keep.INCOMING)
        assert {match.list_name for match in plan.conflicting} <= {"seats"}
        self.saved = None

    @precondition(lambda self: self.naive.parties)
    @rule(party=some, day=days, swap=st.booleans())
    def merge_newer(self, party: int, day: int, swap: bool) -> None:
        """Merge a colleague's copy, to which a party and a score were added."""
        who, name = self.one(self.naive.parties, party), self.new_id("collega")
        sequence = 100 + self.count
        fact: Fact = (who, "interest", ASSESSORS[0], "stad", day, sequence, 3, "")
        copied = evolve(
            self.register,
            stakeholders=(*self.register.stakeholders, Stakeholder(id=name, name=f"Van {name}")),
            scores=(*self.register.scores, self._score(fact)),
        )
        plan = merge_plan(copied, self.register) if swap else merge_plan(self.register, copied)
        new = [] if swap else [f"stakeholders:{name}", f"scores:{'/'.join(_key(fact))}"]
        assert [match.address for match in plan.new] == new
        self.naive.parties[name] = (f"Van {name}", None)
        self.naive.scores.append(fact)
        self.register = plan.apply()

    @rule()
    def save_and_load(self) -> None:
        """Go on with what was read back from the file."""
        self.register = load(dump_register(self.register))

    # --- what always holds -----------------------------------------------------------------

    @invariant()
    def register_is_the_naive_model(self) -> None:
        """The register holds what the naive model holds, and not a fact more."""
        register, naive = self.register, self.naive
        assert {area.id: area.parent for area in register.areas} == naive.areas
        assert {one.id: (one.name, one.person) for one in register.stakeholders} == naive.parties
        assert {one.id: (one.name, one.erased) for one in register.persons} == {
            person: (
                (f"Jo {human.surname}", None)
                if human.erased is None
                else (None, date(human.erased))
            )
            for person, human in naive.humans.items()
        }
        assert set(register.scores) == set(map(self._score, naive.scores))
        assert {(one.party, one.area, one.group, one.date) for one in register.decisions} == {
            (*decision[:3], date(decision[3])) for decision in naive.decisions
        }
        assert {(one.party, one.area, one.since, one.until) for one in register.seats} == {
            (party, area, date(begin), end and date(end)) for party, area, begin, end in naive.seats
        }

    @invariant()
    def current_scores(self) -> None:
        """The current answer of each assessor is what the naive rule says, from the area itself."""
        assessments = Assessments(self.register, Settling())
        for party, dimension, _, area, *_ in self.naive.scores[-3:]:
            wanted = {
                assessor: answer
                for assessor in ASSESSORS
                if (answer := self.naive.current(party, dimension, assessor, area)) is not None
            }
            read = assessments.read(party, dimension, area)
            if set(wanted.values()) - {"withdrawn"}:
                found = {one.assessor: one.value or str(one.absence) for one in read.answers}
                assert (read.area, found) == (area, wanted)
            else:
                assert read.area != area or read.n == 0

    @invariant()
    def teams(self) -> None:
        """Who is in a team on a day is what the naive rule says."""
        for area in self.naive.areas:
            for day in (0, 15, 40):
                found = {party.id for party in self.register.team(area, date(day))}
                assert found == self.naive.team(area, day)

    @invariant()
    def nothing_is_left_of_the_erased(self) -> None:
        """No name of anybody erased stands in the saved file; saved and loaded it is the same."""
        data = dump_register(self.register)
        text = data.decode().casefold()
        assert not [name for name in self.gone if f"{name}." in text or f"{name}@" in text]
        assert not [name for name in self.gone if f'{name}"' in text]
        assert load(data) == self.register

    @rule(day=days, later=st.integers(0, 9))
    def look_back(self, day: int, later: int) -> None:
        """A later day knows all that an earlier one does, and exactly what was known by then."""
        then, after = self.register.as_of(date(day)), self.register.as_of(date(day + later))

        assert set(then.scores) <= set(after.scores) <= set(self.register.scores)
        assert set(then.decisions) <= set(after.decisions) <= set(self.register.decisions)
        assert set(then.scores) == {
            self._score(fact) for fact in self.naive.scores if fact[4] <= day
        }
        assert len(then.decisions) == sum(one[3] <= day for one in self.naive.decisions)
        assert after.as_of(date(day)) == then


def _key(fact: Fact) -> tuple[str, ...]:
    party, dimension, assessor, area, day, sequence, *_ = fact
    return (party, dimension, assessor, area, "-", str(date(day)), str(sequence))


TestRegister = RegisterMachine.TestCase
TestRegister.settings = settings(
    max_examples=settings().max_examples // 5,
    stateful_step_count=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
