"""Why a dimension is not settled, in words: what is missing, and what answers leave open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from stakeholderkit.analysis.assessment import Assessment
from stakeholderkit.analysis.doubt import OpenBecause
from stakeholderkit.errors import Translatable
from stakeholderkit.model import Absence
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import Message, Text, Value, phrase, plural


def missing(scheme: Scheme, assessment: Assessment) -> Message:
    """Say which answers a dimension lacks: each absence apart, with how many assessors it is of.

    Where no answer of anybody is recorded, it says that nobody was asked. Absences of the
    party's own assessors are left out, since those never count.
    """
    label = scheme.axis(assessment.dimension).label
    itself = not assessment.counted and any(item.value is not None for item in assessment.answers)
    absences = tuple(_absences(assessment))
    if itself:
        return _only_itself(label, absences)
    if assessment.counted:
        return phrase("{dimension} (the chair gave no score that counts)", dimension=label)
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


def doubt(scheme: Scheme, assessment: Assessment, quorum: int) -> Message:
    """Say why answers leave several levels of a dimension possible, though there are answers."""
    axis = scheme.axis(assessment.dimension)
    told: dict[str, Value] = {
        "dimension": axis.label,
        "low": axis.written(assessment.low),
        "high": axis.written(assessment.high),
    }
    match assessment.doubt:
        case OpenBecause.QUORUM:
            return phrase(
                "Too few answers on {dimension}: {n} of the {quorum} that are needed.",
                n=assessment.n,
                quorum=quorum,
                **told,
            )
        case OpenBecause.TIE:
            return phrase(
                "The answers on {dimension} are tied between {low} and {high}.",
                **told,
            )
        case _:
            return phrase("The answers on {dimension} run from {low} to {high}.", **told)
