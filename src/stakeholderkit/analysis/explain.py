"""An outcome in a few plain sentences: the scores, the reason, what would change it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import reduce
from typing import assert_never

from stakeholderkit.analysis.assessment import Assessment, Origin
from stakeholderkit.analysis.outcome import Outcome, Standing
from stakeholderkit.model import Absence, DecisionStatus, Register
from stakeholderkit.rules import Flip, Scheme, describe
from stakeholderkit.wording import AnyOf, Message, capital, marked, message, plural, word

_FLIPS = {
    (True, True): marked("With {dimension} at {bound} or higher the group becomes: {group}."),
    (True, False): marked("With {dimension} above {bound} the group becomes: {group}."),
    (False, True): marked("With {dimension} at {bound} or lower the group becomes: {group}."),
    (False, False): marked("With {dimension} below {bound} the group becomes: {group}."),
}


def explain(register: Register, scheme: Scheme, outcome: Outcome) -> Message:
    """Say why a party has its outcome.

    A redacted outcome says less: where its scores are withheld, so are the sentences on them.
    """
    sentences = (*_proposal(register, scheme, outcome), *_decision(scheme, outcome))
    return reduce(Message.followed_by, sentences)


def describe_flip(scheme: Scheme, flip: Flip) -> Message:
    """Say which change of one score would change the group."""
    return message(
        "flip",
        _FLIPS[flip.rises, flip.reached],
        dimension=scheme.axis(flip.dimension).label,
        bound=flip.bound,
        group=scheme.group(flip.group).label,
    )


_MISSING = {
    (True, True): marked("{dimension} was scored only by the party itself ({absences})"),
    (True, False): marked("{dimension} was scored only by the party itself"),
    (False, True): marked("{dimension} ({absences})"),
    (False, False): marked("{dimension} was not asked"),
}


def missing(scheme: Scheme, assessment: Assessment) -> Message:
    """Say why a dimension has no consensus: each absence apart, with how many assessors it is of.

    Where there are values, but the way of settling them gives none, that is said first.

    Where no answer of anybody is recorded, nobody was asked. Absences of the party's own
    assessors are left out, since those never count.
    """
    label = scheme.axis(assessment.dimension).label
    gap = (assessment.gap,) if assessment.gap else ()
    itself = not gap and any(answer.value is not None for answer in assessment.answers)
    absences = (*gap, *_absences(assessment))
    told = {"absences": absences} if absences else {}
    return message("missing", _MISSING[itself, bool(absences)], dimension=label, **told)


def _absences(assessment: Assessment) -> Iterator[Message]:
    counted = Counter(answer.absence for answer in assessment.answers if answer.counts)
    for absence in Absence:
        if n := counted[absence]:
            yield _absent(absence, n)


def _absent(absence: Absence, n: int) -> Message:
    match absence:
        case Absence.UNKNOWN:
            return plural("missing", "one assessor does not know", "{n} assessors do not know", n=n)
        case Absence.NOT_ASKED:
            return plural(
                "missing", "one assessor was not asked", "{n} assessors were not asked", n=n
            )
        case Absence.NOT_APPLICABLE:
            return plural(
                "missing",
                "one assessor says that it does not apply",
                "{n} assessors say that it does not apply",
                n=n,
            )
        case Absence.WITHDRAWN:
            return plural(
                "missing",
                "one assessor withdrew the answer",
                "{n} assessors withdrew their answers",
                n=n,
            )
        case _:
            assert_never(absence)


def _proposal(register: Register, scheme: Scheme, outcome: Outcome) -> Iterator[Message]:
    match outcome.standing:
        case Standing.ABSENT:
            yield message("outcome", "This party plays no part here.")
        case Standing.FORMAL:
            yield message("outcome", "It takes the formal decisions and stands outside the groups.")
        case Standing.SPOKESPERSON_WANTED:
            yield message("outcome", "It cannot speak for itself and nobody speaks for it yet.")
        case Standing.SPOKEN_FOR:
            speaker = outcome.party.represented_by
            assert speaker is not None, "a party that is spoken for has a spokesperson"
            yield message(
                "outcome",
                "It cannot speak for itself and takes part through {speaker}.",
                speaker=speaker,
            )
        case Standing.OPEN:
            yield from _open(scheme, outcome)
        case Standing.PLACED:
            yield from _placed(register, scheme, outcome)
        case Standing.EXCLUDED:
            yield message("outcome", "It is deliberately not asked to take part.")
        case _:
            assert_never(outcome.standing)


def _open(scheme: Scheme, outcome: Outcome) -> Iterator[Message]:
    if outcome.possible:
        groups = tuple(scheme.group(group).label for group in outcome.possible)
        yield message("outcome", "Still possible: {groups}.", groups=AnyOf(groups))
    else:
        yield message("outcome", "Its group is not settled yet.")
    gaps = tuple(missing(scheme, item) for item in outcome.assessments if item.consensus is None)
    if gaps:
        yield message("outcome", "Missing: {gaps}.", gaps=gaps)


def _placed(register: Register, scheme: Scheme, outcome: Outcome) -> Iterator[Message]:
    known = tuple(
        _score(register, scheme, item) for item in outcome.assessments if item.consensus is not None
    )
    if known and outcome.proposed:
        yield message(
            "outcome",
            "Group by the scores: {group}, with {scores}.",
            group=scheme.group(outcome.proposed).label,
            scores=known,
        )
    if outcome.rule and known:
        yield message("outcome", "The rule: {rule}.", rule=describe(scheme, outcome.rule.when))
    if outcome.rule:
        yield message("outcome", "{sentence}", sentence=outcome.rule.because)
    elif not outcome.decision:
        yield message("outcome", "Whatever is still missing, the group stays the same.")
    if not outcome.decision:
        # The nearest change always, so that nobody has to guess how sure this is.
        told = (flip for n, flip in enumerate(outcome.flips) if n == 0 or flip.near)
        yield from (describe_flip(scheme, flip) for flip in told)


def _score(register: Register, scheme: Scheme, assessment: Assessment) -> Message:
    assert assessment.consensus is not None, "only a settled dimension has a score to show"
    label = scheme.axis(assessment.dimension).label
    if assessment.origin is Origin.TAKEN_OVER and assessment.area:
        return message(
            "word",
            "{dimension} {value} (taken over from {area})",
            dimension=label,
            value=assessment.consensus,
            area=register.area(assessment.area).name,
        )
    return message("word", "{dimension} {value}", dimension=label, value=assessment.consensus)


_EXCLUDED = {
    (True, True): marked("{by} proposed on {date}: not to ask it, instead of {proposed}."),
    (True, False): marked("{by} proposed on {date}: not to ask it."),
    (False, True): marked("{by} decided on {date}: not to ask it, instead of {proposed}."),
    (False, False): marked("{by} decided on {date}: not to ask it."),
}
_DECIDED = {
    (True, True): marked("{by} proposed on {date}: {group} instead of {proposed}."),
    (True, False): marked("{by} proposed on {date}: {group}."),
    (False, True): marked("{by} decided on {date}: {group} instead of {proposed}."),
    (False, False): marked("{by} decided on {date}: {group}."),
}


def _decision(scheme: Scheme, outcome: Outcome) -> Iterator[Message]:
    decision = outcome.decision
    if decision is None:
        return
    tentative = decision.status is DecisionStatus.PROPOSAL
    other = outcome.proposed if outcome.departs else None
    labels = {
        name: scheme.group(group).label
        for name, group in (("group", decision.group), ("proposed", other))
        if group is not None
    }
    sentences = _EXCLUDED if decision.group is None else _DECIDED
    yield message(
        "decision",
        sentences[tentative, other is not None],
        by=capital(decision.by),
        date=decision.date,
        **labels,
    )
    if decision.reason and decision.reason.text.strip():
        yield message("decision", "Reason: {reason}", reason=decision.reason.text)


def absence_label(absence: Absence) -> Message:
    """Give the short name of an absence, as one assessor's answer."""
    match absence:
        case Absence.UNKNOWN:
            return word("does not know")
        case Absence.NOT_ASKED:
            return word("not asked")
        case Absence.NOT_APPLICABLE:
            return word("does not apply")
        case Absence.WITHDRAWN:
            return word("withdrawn")
        case _:
            assert_never(absence)


def standing_label(standing: Standing) -> Message:
    """Give the short name of a standing."""
    match standing:
        case Standing.PLACED:
            return word("settled")
        case Standing.OPEN:
            return word("open")
        case Standing.SPOKEN_FOR:
            return word("through a spokesperson")
        case Standing.SPOKESPERSON_WANTED:
            return word("spokesperson wanted")
        case Standing.FORMAL:
            return word("decides formally")
        case Standing.EXCLUDED:
            return word("not asked to take part")
        case Standing.ABSENT:
            return word("absent")
        case _:
            assert_never(standing)
