"""What stands in for names and ids that an audience may not read.

A stand-in is a word and a number, and nothing in it comes from what it hides: from a hash, say,
an id could be found again by hashing likely ones. Numbers that would give the id of a party that
is shown are passed over, so no two parties get one id.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from itertools import count

from stakeholderkit.model import Assessor, Register, Remark, Score, Stakeholder

_PARTY = "party-"
_ASSESSOR = "assessor-"


class Masks:
    """The stand-ins for one register.

    Args:
        register: the register.
        by_number: whether assessors are numbered, anew for each party; else they keep a number
            of their own in place of their id.
        seen: returns of a reason what the audience may read; the rest of it must not decide the
            order of assessors either, since an order can tell what it says.
    """

    def __init__(
        self,
        register: Register,
        *,
        by_number: bool,
        seen: Callable[[Remark | None], Remark | None] = lambda remark: remark,
    ) -> None:
        """Choose a stand-in for each id that may say too much."""
        self._by_number = by_number
        self._seen = seen
        # A party with a label needs another id too: the id may have been made from its name.
        hidden = [party.id for party in register.stakeholders if _is_hidden(party)]
        taken = {party.id for party in register.stakeholders if not _is_hidden(party)}
        numbered = (f"{_PARTY}{n}" for n in count(1))
        free = (name for name in numbered if name not in taken)
        self._parties = dict(zip(hidden, free, strict=False))
        self._own = {(item.id, item.party) for item in register.assessors if item.party}
        self._order = {item.id: n for n, item in enumerate(register.assessors, 1)}
        self._numbers = self._number(register) if by_number else {}

    def party(self, party: str) -> str:
        """Return the id by which a party is known outside."""
        return self._parties.get(party, party)

    def name(self, party: Stakeholder) -> str:
        """Return the name by which a party is known outside."""
        named = party.public_label or (None if party.natural_person else party.name)
        return named or f"natuurlijk persoon {self.party(party.id).removeprefix(_PARTY)}"

    def assessor(self, assessor: str, party: str | None) -> str:
        """Return the id of an assessor outside, for what was answered about a party."""
        known = self._numbers.get((party or "", assessor))
        return f"{_ASSESSOR}{known or self._order[assessor]}"

    def number(self, mask: str) -> int:
        """Return the number in the id of an assessor outside."""
        return int(mask.removeprefix(_ASSESSOR))

    def role(self, assessor: Assessor) -> str:
        """Return the role of an assessor outside."""
        return str(self._order[assessor.id]) if self._by_number else assessor.role

    def assessors(self) -> tuple[Assessor, ...]:
        """Return the numbered assessors: as many as ever answered about one party."""
        most = max(self._numbers.values(), default=0)
        return tuple(Assessor(id=f"{_ASSESSOR}{n}", role=str(n)) for n in range(1, most + 1))

    def counts(self, score: Score) -> bool:
        """Tell whether a score counts: one for one's own party does not."""
        return (score.assessor, score.party) not in self._own

    def _number(self, register: Register) -> dict[tuple[str, str], int]:
        """Number the assessors of each party in the order of what they answered.

        With one number for all parties an assessor could be recognised, as by the one party that
        number 2 did not score: its own. Sorted by what they answered, and not by who they are or
        when they were recorded, assessors get numbers that tell nothing but the answers, which
        the audience reads anyhow; and the same register gives the same numbers each time.
        """
        said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for score in register.scores:
            if self.counts(score):
                when = (score.dimension, score.area, score.phase, score.date, score.sequence)
                reason = self._seen(score.reason)
                why = reason and (reason.text, reason.audience)
                answer = repr((*when, score.value, score.absence, why))
                said[score.party][score.assessor].append(answer)
        return {
            (party, assessor): n
            for party, answers in said.items()
            for n, assessor in enumerate(sorted(answers, key=lambda one: _weight(answers[one])), 1)
        }


def _weight(answers: Collection[str]) -> tuple[list[str], list[str]]:
    """Return what puts assessors in order: a score that is listed twice is one score at first.

    Only between two who answered all the same it matters who repeats what.
    """
    return sorted(set(answers)), sorted(answers)


def _is_hidden(party: Stakeholder) -> bool:
    return party.natural_person or party.public_label is not None
