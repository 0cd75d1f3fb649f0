"""An outcome in a few plain sentences: the scores, the reason, what would change it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import assert_never

from attrs import frozen

from stakeholderkit.analysis.assessment import Assessment, Origin, spans
from stakeholderkit.analysis.decided_in_words import decided_in_words
from stakeholderkit.analysis.doubt import OpenBecause
from stakeholderkit.analysis.doubt_in_words import doubt, missing
from stakeholderkit.analysis.outcome import Outcome, Standing
from stakeholderkit.errors import Translatable
from stakeholderkit.model import Register
from stakeholderkit.rules import Axis, RuleTable, Scheme, written_range
from stakeholderkit.wording import (
    AnyOf,
    Message,
    Text,
    Value,
    in_turn,
    phrase,
    plural,
)


@frozen
class Seen:
    """What an explanation of one outcome needs to know of the analysis as a whole.

    Attributes:
        register: the register.
        table: the scheme, proved and compiled.
        settled_as: what a settled value is called.
        quorum: how many answers were needed.
    """

    register: Register
    table: RuleTable
    settled_as: Text
    quorum: int

    @property
    def scheme(self) -> Scheme:
        """The scheme."""
        return self.table.scheme


def explain(seen: Seen, outcome: Outcome) -> Message:
    """Say why a party has its outcome.

    Where scores are withheld the reason is what people wrote about the party, and only where
    nobody wrote anything the sentence of the rule. It says what was scored, and how many answers
    that rests on; not what nobody asked.
    """
    return in_turn(*_computed(seen, outcome), *decided_in_words(seen.scheme, outcome))


def _computed(seen: Seen, outcome: Outcome) -> Iterator[Translatable]:
    match outcome.standing:
        case Standing.ABSENT:
            yield phrase("This party plays no part here.")
        case Standing.FORMAL:
            yield phrase("It takes the formal decisions and stands outside the groups.")
        case Standing.SPOKESPERSON_WANTED:
            yield phrase("It cannot speak for itself and nobody speaks for it yet.")
        case Standing.SPOKEN_FOR:
            speaker = outcome.party.represented_by
            assert speaker is not None, "a party that is spoken for has a spokesperson"
            yield phrase(
                "It cannot speak for itself and takes part through {speaker}.",
                speaker=speaker,
            )
        case Standing.NOT_JUDGED:
            yield phrase("A natural person, whom this scheme leaves out: it judges.")
        case Standing.EXCLUDED:
            yield phrase("By decision, this party is not asked to take part.")
        case Standing.OPEN | Standing.PLACED if not outcome.assessments:
            yield from _published(outcome)
        case Standing.OPEN:
            yield from _open(seen, outcome)
        case Standing.PLACED:
            yield from _placed(seen, outcome)
        case _:
            assert_never(outcome.standing)


def _published(outcome: Outcome) -> Iterator[Translatable]:
    """Give the reason for those from whom scores are withheld."""
    stake = outcome.party.stake
    because = _because(outcome)
    counts = tuple(_how_many(outcome))
    if stake and stake.text.strip():
        yield phrase("{sentence}", sentence=stake.text)
    elif because:
        yield phrase("{sentence}", sentence=because)
    elif outcome.shown and not counts:
        # Nothing was scored, and nothing that could be would change it.
        yield phrase("Whatever is still missing, the group stays the same.")
    if outcome.shown is None:
        yield phrase("Its group is not settled yet.")
    if outcome.provisional:
        yield phrase("This is provisional.")
    yield from counts


def _because(outcome: Outcome) -> Text | None:
    """Return the sentence of the rules that gave a group, where these say one thing alone.

    Where several rules may hold, each would claim what was not scored; and so it would of a tie,
    of which half of the answers say otherwise.
    """
    if outcome.leans_to is not None:
        return None
    said = [rule.because for rule in outcome.rules if rule.group == outcome.shown]
    return said[0] if said and all(other == said[0] for other in said) else None


def _open(seen: Seen, outcome: Outcome) -> Iterator[Translatable]:
    scheme = seen.scheme
    groups = tuple(scheme.group(group).label for group in outcome.possible)
    yield phrase("Still possible: {groups}.", groups=AnyOf(groups))
    doubtful = [item for item in outcome.assessments if item.doubt is not None]
    gaps = tuple(missing(scheme, item) for item in doubtful if item.doubt is OpenBecause.MISSING)
    if gaps:
        yield phrase("Missing: {gaps}.", gaps=gaps)
    for item in doubtful:
        if item.doubt is not OpenBecause.MISSING:
            yield doubt(scheme, item, seen.quorum)
    if outcome.leans_to:
        label = scheme.group(outcome.leans_to).label
        yield phrase("Provisional until somebody settles it: {group}.", group=label)
    yield from _how_many(outcome)


def _placed(seen: Seen, outcome: Outcome) -> Iterator[Translatable]:
    yield from _scored(seen, outcome)
    if any(item.doubt in _TOO_FEW for item in outcome.assessments):
        yield phrase("Whatever is still missing, the group stays the same.")
    if outcome.provisional:
        yield phrase("This is provisional: it rests on the answer of one person.")
    yield from _how_many(outcome)
    if not outcome.decided_apart:
        yield from outcome.flips


_TOO_FEW = (OpenBecause.MISSING, OpenBecause.QUORUM)


def _scored(seen: Seen, outcome: Outcome) -> Iterator[Message]:
    """Say how many assessors score each dimension as the group asks for.

    Nothing is said of a dimension of which the group asks nothing.
    """
    together: dict[int, list[Message]] = {}
    apart: list[Message] = []
    for assessment in outcome.assessments:
        axis = seen.scheme.axis(assessment.dimension)
        low, high = _run(seen.table, axis, outcome, assessment)
        if (low, high) == (axis.lowest, axis.highest):
            continue
        n = sum(low <= value <= high for value in assessment.counted.values())
        where = _where(seen, assessment, _level(axis, low, high))
        if not n or assessment.low.denominator > 1:
            value = _level(axis, assessment.low, assessment.low)
            yield phrase(
                "The scores come to {value} ({label}).",
                value=_where(seen, assessment, value),
                label=seen.settled_as,
            )
        elif n == assessment.of:
            # Said of all, it needs to be said only once.
            together.setdefault(n, []).append(where)
        else:
            apart.append(_score(n, assessment.of, (where,)))
    yield from (_score(n, n, tuple(said)) for n, said in together.items())
    yield from apart


def _score(n: int, of: int, scores: tuple[Value, ...]) -> Message:
    if of == 1:
        return phrase("The only assessor scores {scores}.", scores=scores)
    return plural(
        "{n} of {of} assessors scores {scores}.",
        "{n} of {of} assessors score {scores}.",
        n=n,
        of=of,
        scores=scores,
    )


def _level(axis: Axis, low: int | Fraction, high: int | Fraction) -> Message:
    """Say between which levels something lies."""
    if low == high:
        return phrase("{dimension} {value}", dimension=axis.label, value=axis.written(low))
    if low == axis.lowest:
        return phrase("{dimension} {high} or lower", dimension=axis.label, high=axis.written(high))
    if high == axis.highest:
        return phrase("{dimension} {low} or higher", dimension=axis.label, low=axis.written(low))
    return phrase(
        "{dimension} {levels}", dimension=axis.label, levels=written_range(axis, low, high)
    )


def _where(seen: Seen, assessment: Assessment, score: Message) -> Message:
    """Add to a score from which larger area it was taken over, if it was."""
    if assessment.origin is not Origin.TAKEN_OVER or not assessment.area:
        return score
    return phrase(
        "{score} (taken over from {area})",
        score=score,
        area=seen.register.area(assessment.area).name,
    )


def _run(table: RuleTable, axis: Axis, outcome: Outcome, assessment: Assessment) -> tuple[int, int]:
    """Find the levels round a span that give the same group, with the other scores as they are."""
    known = spans(outcome.assessments)

    def same(level: int) -> bool:
        one = (Fraction(level), Fraction(level))
        return table.possible({**known, axis.dimension: one}).groups == outcome.possible

    low, high = ceil(assessment.low), floor(assessment.high)
    while low > axis.lowest and same(low - 1):
        low -= 1
    while high < axis.highest and same(high + 1):
        high += 1
    return low, high


def _how_many(outcome: Outcome) -> Iterator[Message]:
    """Say on how many assessors the group rests, and how old the oldest answer is."""
    if outcome.n and outcome.oldest:
        if outcome.of == 1:
            yield phrase(
                "This rests on one assessor; the oldest answer is of {date}.", date=outcome.oldest
            )
        else:
            yield phrase(
                "This rests on {n} of {of} assessors; the oldest answer is of {date}.",
                n=outcome.n,
                of=outcome.of,
                date=outcome.oldest,
            )
        return
    if outcome.of:
        yield plural(
            "The only assessor gave no score yet that counts.",
            "No score of the {n} assessors counts yet.",
            n=outcome.of,
        )
    if outcome.oldest:
        yield phrase("The oldest answer to another question is of {date}.", date=outcome.oldest)
