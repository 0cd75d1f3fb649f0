"""Random registers, small and nasty, and questions to ask about them."""

from random import Random
from typing import Any

from .draw_schemes import Data, dimension, draw_crosswalk, draw_scheme

DAYS = ("2025-11-01", "2026-01-15", "2026-02-01", "2026-02-02", "2026-03-01")
AREAS = ("stad", "west", "hof")
KINDS = ("gemeente", "wijk", "buurt")
ABSENCES = ("unknown", "not_asked", "not_applicable", "withdrawn", "withdrawn", "withdrawn")


def draw_case(seed: int) -> tuple[Data, Data]:
    """Draw a register and a question about it; the same for the same seed, everywhere."""
    random = Random(seed)  # noqa: S311 - nothing here is a secret
    scheme = draw_scheme(random)
    drawn = Drawn(random, scheme)
    register = drawn.register()
    return register, drawn.question()


def draw_before(seed: int, register: Data, question: Data) -> tuple[Data, Data]:
    """Draw what came before: fewer facts, maybe a party less, and maybe an earlier day."""
    random = Random(-1 - seed)  # noqa: S311 - nothing here is a secret
    fewer = {
        name: [item for item in register[name] if random.random() < 0.8]
        for name in ("scores", "decisions", "adoptions")
    }
    found = register | fewer
    if random.random() < 0.2:
        found = without(found, random.choice(register["stakeholders"])["id"])
    if random.random() < 0.5:
        question = question | {"as_of": random.choice(DAYS)}
    return found, question


def without(register: Data, party: str) -> Data:
    """Leave out a party and all that is said of it."""
    about_others = {
        name: [item for item in register[name] if item["party"] != party]
        for name in ("scores", "decisions", "inputs")
    }
    assessors = [
        {name: what for name, what in item.items() if (name, what) != ("party", party)}
        for item in register["assessors"]
    ]
    adoptions = [
        adoption | {"groups": [item for item in adoption["groups"] if item["party"] != party]}
        for adoption in register["adoptions"]
    ]
    adoptions = [adoption for adoption in adoptions if adoption["groups"]]
    parties = [item for item in register["stakeholders"] if item["id"] != party]
    others = {"stakeholders": parties, "assessors": assessors, "adoptions": adoptions}
    return register | about_others | others


class Drawn:
    """A register as it is being drawn."""

    def __init__(self, random: Random, scheme: Data) -> None:
        """Draw what all else refers to."""
        self.random = random
        self.scheme = scheme
        self.areas = AREAS[: random.randint(1, 3)]
        self.phases = ("start", "plan")[: random.randint(0, 2)]
        self.parties = "abcd"[: random.randint(1, 4)]
        self.assessors = "vwxyz"[: random.choice((0, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5))]
        self.beside = random.random() < 0.3
        # Some registers say much in one place, others a little everywhere; in calm ones everybody
        # answers, so that their doubts are ties.
        self.calm = random.random() < 0.3
        self.spread = 0.05 if self.calm else random.choice((0.1, 0.4, 1.0))
        self.silence = 0.0 if self.calm else random.choice((0.05, 0.15, 0.3))
        self.home: Data = {"area": random.choice(self.areas)}
        if self.phases and random.random() < 0.4:
            self.home["phase"] = random.choice(self.phases)
        self.crosswalk = draw_crosswalk(random, scheme)
        own = scheme.get("ladder") or scheme["typology"]
        self.groups = [group["id"] for group in own["groups"]]

    def chance(self, probability: float) -> bool:
        """Toss a coin that is not fair."""
        return self.random.random() < probability

    def area(self) -> str:
        """Draw an area, one beside the others at times."""
        if self.beside and self.chance(0.15):
            return self.random.choice(("oost", "rand"))
        return self.random.choice(self.areas)

    def where(self) -> Data:
        """Draw an area, and a phase or any: those of most of the facts, or others."""
        if not self.chance(self.spread):
            return dict(self.home)
        found: Data = {"area": self.area()}
        if self.phases and self.chance(0.4):
            found["phase"] = self.random.choice(self.phases)
        return found

    def day(self) -> str:
        """Draw a day."""
        return self.random.choice(DAYS)

    def period(self) -> Data:
        """Draw a period, most of them without a beginning or an end."""
        first, last = sorted(self.random.sample(DAYS, 2))
        found: Data = {}
        if self.chance(0.08):
            found["since"] = first
        if self.chance(0.08):
            found["until"] = last
        return found

    def group(self) -> str:
        """Draw a group, at times one that the scheme does not have."""
        return "elders" if self.chance(0.12) else self.random.choice(self.groups)

    def register(self) -> Data:
        """Draw the register."""
        areas: list[Data] = [
            {"id": area, "name": area, "kind": kind} | ({"parent": above} if above else {})
            for area, kind, above in zip(AREAS, KINDS, (None, *AREAS), strict=False)
            if area in self.areas
        ]
        if self.beside:
            areas.append({"id": "oost", "name": "oost", "kind": "wijk", "parent": "stad"})
            parts = [area for area in ("oost", *self.areas) if area != "stad"]
            areas.append({"id": "rand", "name": "rand", "kind": "set", "parts": parts})
            if self.chance(0.5):
                areas[-1]["parent"] = "stad"
        found: Data = {
            "format": "stakeholderkit-register",
            "version": "1.0",
            "title": "Proef",
            "owner": "Gemeente",
            "dimensions": [dimension(axis) for axis in self.scheme["axes"]],
            "areas": areas,
            "phases": [{"id": phase, "name": phase} for phase in self.phases],
            "stakeholders": [self.party(party) for party in self.parties],
            "assessors": [self.assessor(assessor) for assessor in self.assessors],
            "scores": self.scores(),
            "decisions": self.decisions(),
            "adoptions": self.adoptions(),
            "inputs": self.inputs(),
        }
        if self.chance(0.3):
            found["quorum"] = self.random.randint(1, 3)
        return found

    def party(self, party: str) -> Data:
        """Draw a party."""
        found: Data = {"id": party, "name": party} | self.period()
        if self.chance(0.2):
            found["kind"] = self.random.choice(("voiceless", "voiceless", "group"))
        if self.chance(0.1):
            found["functions"] = self.random.choice((["decides_formally"], ["owns"]))
        if self.chance(0.15):
            found["natural_person"] = True
        if self.chance(0.3):
            found["represented_by"] = "de stadsecoloog"
        if self.chance(0.15):
            areas = [*self.areas, "oost", "rand"] if self.beside else [*self.areas]
            areas = self.random.sample(areas, self.random.randint(1, len(areas)))
            found["presence"] = [
                {"area": area, "present": self.chance(0.5)} | self.period() for area in areas
            ]
        return found

    def assessor(self, assessor: str) -> Data:
        """Draw an assessor."""
        found: Data = {"id": assessor, "role": assessor}
        if self.chance(0.25):
            found["party"] = self.random.choice(self.parties)
        if self.chance(0.3):
            found["people"] = self.random.randint(1, 3)
        return found

    def scores(self) -> list[Data]:
        """Draw scores: some assessors say little, others change their minds often."""
        found = []
        busy = 1.0 if self.calm else self.random.choice((0.7, 0.9, 1.0))
        for party in self.parties:
            for axis in self.scheme["axes"]:
                levels = range(axis["lowest"], axis["highest"] + 1)
                near = self.random.choice(levels)
                step_up = min(near + 1, levels[-1])
                for assessor in self.assessors:
                    if not self.chance(busy):
                        continue
                    for _ in range(self.random.choice((1, 1, 1, 2, 3, 5))):
                        score: Data = {"party": party, "dimension": axis["dimension"]}
                        score |= {"assessor": assessor} | self.where() | {"date": self.day()}
                        if self.chance(0.3):
                            score["sequence"] = self.random.randint(0, 2)
                        if self.chance(self.silence):
                            score["absence"] = self.random.choice(ABSENCES)
                        else:
                            score["value"] = self.random.choice(
                                [near, near, step_up, step_up, *levels]
                            )
                        found.append(score)
        return self.mixed(self.unique(found, "scores"), again=0.05)

    def unique(self, facts: list[Data], name: str) -> list[Data]:
        """Leave out what has the key of another."""
        keys = {
            "scores": ("party", "dimension", "assessor", "area", "phase", "date"),
            "decisions": ("party", "area", "phase", "date", "status"),
            "adoptions": ("area", "phase", "date", "status"),
        }[name]
        found: dict[tuple[Any, ...], Data] = {}
        for fact in facts:
            key = tuple(fact.get(field) for field in keys)
            seat = fact.get("kind") == "seat"
            found.setdefault((*key, fact.get("sequence", 0), seat), fact)
        return list(found.values())

    def mixed(self, facts: list[Data], again: float) -> list[Data]:
        """Put facts in any order, at times one twice: their order states nothing."""
        facts = facts + [dict(fact) for fact in facts if self.chance(again)]
        self.random.shuffle(facts)
        return facts

    def basis(self) -> Data:
        """Draw what a decision was taken on, with a word in place of the digest."""
        digest = "same" if self.chance(0.8) else "other"
        found: Data = {"scheme": self.scheme["id"], "version": "1", "digest": digest}
        if self.chance(0.8):
            found |= {"consensus": self.random.choice(("median", "median", "all-answers"))}
            found |= {"quorum": self.random.choice((1, 1, 1, 2))}
        return found

    def were_possible(self) -> Data:
        """Draw the groups that were possible when something was decided."""
        found = [group for group in self.groups if self.chance(0.4)]
        return {"possible": found or [self.random.choice(self.groups)]}

    def decisions(self) -> list[Data]:
        """Draw decisions of each status and kind."""
        found = []
        for _ in range(0 if self.calm else self.random.choice((0, 1, 2, 4, 7))):
            decision: Data = {"party": self.random.choice(self.parties)} | self.where()
            kind = self.random.choice(("group", "group", "group", "exclusion", "seat"))
            decision |= {"kind": kind, "date": self.day(), "by": "wie besluit"}
            decision["status"] = self.random.choice(("proposal", "project_team", "college", "raad"))
            if kind == "group":
                decision["group"] = self.group()
            if self.chance(0.5):
                decision["basis"] = self.basis() | self.were_possible()
            found.append(decision)
        return self.mixed(self.unique(found, "decisions"), again=0.05)

    def adoptions(self) -> list[Data]:
        """Draw adoptions, of some of the parties each."""
        found = []
        for _ in range(0 if self.calm else self.random.choice((0, 0, 1, 2, 3))):
            adoption = self.where() | {"date": self.day(), "by": self.random.choice("stuv")}
            adoption["status"] = self.random.choice(("project_team", "college", "raad"))
            listed = [party for party in self.parties if self.chance(0.7)] or self.parties[:1]
            adoption["groups"] = [
                {"party": party, "group": self.group()} | self.were_possible() for party in listed
            ]
            if self.chance(0.6):
                adoption["basis"] = self.basis()
            found.append(adoption)
        return self.mixed(self.unique(found, "adoptions"), again=0.05)

    def inputs(self) -> list[Data]:
        """Draw what sets the day and nothing else."""
        if not self.chance(0.15):
            return []
        where = {"area": self.area(), "party": self.random.choice(self.parties)}
        return [where | {"id": "inbreng", "date": self.day(), "what": {"text": "Iets."}}]

    def question(self) -> Data:
        """Draw a question."""
        found: Data = {"scheme": self.scheme} | self.where()
        if self.chance(0.2):
            found["area"] = self.random.choice(self.areas)
        if self.phases and self.chance(0.3):
            found["phase"] = self.random.choice(self.phases)
        if self.chance(0.3):
            found["as_of"] = self.day()
        consensus = ["median", "median", "median", "trimmed-mean", "all-answers"]
        if self.assessors:
            consensus.append(f"chair={self.random.choice(self.assessors)}")
        found["consensus"] = self.random.choice(consensus)
        if self.chance(0.3):
            found["quorum"] = self.random.randint(1, 4)
        if self.crosswalk:
            found["ladder"] = self.crosswalk
        return found
