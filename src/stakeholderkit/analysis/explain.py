"""An outcome in a few plain sentences: the scores, the reason, what would change it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from stakeholderkit.analysis.assessment import Assessment, Origin
from stakeholderkit.analysis.decided_in_words import decided_in_words
from stakeholderkit.analysis.outcome import Outcome, Standing
from stakeholderkit.errors import Translatable
from stakeholderkit.model import Absence, Register
from stakeholderkit.rules import Scheme, describe
from stakeholderkit.wording import (
    AnyOf,
    Message,
    Text,
    in_turn,
    phrase,
    plural,
)


def explain(register: Register, scheme: Scheme, outcome: Outcome) -> Message:
    """Say why a party has its outcome.

    A redacted outcome says less: where its scores are withheld, so are the sentences on them.
    """
    computed = _computed(register, scheme, outcome)
    return in_turn(*computed, *decided_in_words(scheme, outcome))


def missing(scheme: Scheme, assessment: Assessment) -> Message:
    """Say why a dimension has no consensus: each absence apart, with how many assessors it is of.

    Where there are values, but the way of settling them leaves the dimension open, that is said
    first. Where no answer of anybody is recorded, it says that nobody was asked. Absences of the
    party's own assessors are left out, since those never count.
    """
    label = scheme.axis(assessment.dimension).label
    gap = (assessment.gap,) if assessment.gap else ()
    itself = not gap and any(answer.value is not None for answer in assessment.answers)
    absences = (*gap, *_absences(assessment))
    if itself:
        return _only_itself(label, absences)
    if not absences:
        return phrase("{dimension} was not asked", dimension=label)
    return phrase("{dimension} ({absences})", dimension=label, absences=absences)


def _only_itself(label: Text, absences: tuple[Translatable, ...]) -> Message:
    if not absences:
        return phrase("{dimension} was scored only by the party itself", dimension=label)
    return phrase(
        "{dimension} was scored only by the party itself ({absences})",
        dimension=label,
        absences=absences,
    )


def _absences(assessment: Assessment) -> Iterator[Message]:
    counted = Counter(answer.absence for answer in assessment.answers if answer.counts)
    for absence in Absence:
        if n := counted[absence]:
            yield _absent(absence, n)


def _absent(absence: Absence, n: int) -> Message:
    match absence:
        case Absence.UNKNOWN:
            return plural("one assessor does not know", "{n} assessors do not know", n=n)
        case Absence.NOT_ASKED:
            return plural("one assessor was not asked", "{n} assessors were not asked", n=n)
        case Absence.NOT_APPLICABLE:
            return plural(
                "one assessor says that it does not apply",
                "{n} assessors say that it does not apply",
                n=n,
            )
        case Absence.WITHDRAWN:
            return plural(
                "one assessor withdrew the answer",
                "{n} assessors withdrew their answers",
                n=n,
            )
        case _:
            assert_never(absence)


def _computed(register: Register, scheme: Scheme, outcome: Outcome) -> Iterator[Translatable]:
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
        case Standing.OPEN:
            yield from _open(scheme, outcome)
        case Standing.PLACED:
            yield from _placed(register, scheme, outcome)
        case Standing.EXCLUDED:
            yield phrase("It is deliberately not asked to take part.")
        case _:
            assert_never(outcome.standing)


def _open(scheme: Scheme, outcome: Outcome) -> Iterator[Message]:
    if outcome.possible:
        groups = tuple(scheme.group(group).label for group in outcome.possible)
        yield phrase("Still possible: {groups}.", groups=AnyOf(groups))
    else:
        yield phrase("Its group is not settled yet.")
    gaps = tuple(missing(scheme, item) for item in outcome.assessments if item.consensus is None)
    if gaps:
        yield phrase("Missing: {gaps}.", gaps=gaps)


def _placed(register: Register, scheme: Scheme, outcome: Outcome) -> Iterator[Translatable]:
    known = tuple(
        _score(register, scheme, item) for item in outcome.assessments if item.consensus is not None
    )
    if known and outcome.proposed:
        yield phrase(
            "Group by the scores: {group}, with {scores}.",
            group=scheme.group(outcome.proposed).label,
            scores=known,
        )
    if outcome.rule and known:
        yield phrase("The rule: {rule}.", rule=describe(scheme, outcome.rule.when))
    if outcome.rule:
        yield phrase("{sentence}", sentence=outcome.rule.because)
    elif not outcome.decided_apart:
        yield phrase("Whatever is still missing, the group stays the same.")
    if not outcome.decided_apart:
        # The nearest change is always told, so that a reader sees how sure the group is.
        told = (flip for n, flip in enumerate(outcome.flips) if n == 0 or flip.near)
        yield from told


def _score(register: Register, scheme: Scheme, assessment: Assessment) -> Message:
    assert assessment.consensus is not None, "only a settled dimension has a score to show"
    label = scheme.axis(assessment.dimension).label
    if assessment.origin is Origin.TAKEN_OVER and assessment.area:
        return phrase(
            "{dimension} {value} (taken over from {area})",
            dimension=label,
            value=assessment.consensus,
            area=register.area(assessment.area).name,
        )
    return phrase("{dimension} {value}", dimension=label, value=assessment.consensus)
