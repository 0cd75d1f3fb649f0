"""How far assessors agree: Krippendorff's alpha, exact.

K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011
(revised 2013). Alpha is 1 when all agree, 0 when they agree as often as chance would have it, and
below 0 when they agree less than that. It is for those who look after the method; no report
prints it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import combinations
from typing import TypeAlias, assert_never

from attrs import frozen

from stakeholderkit.analysis import Analysis
from stakeholderkit.wording import Message, phrase

Ratings: TypeAlias = Mapping[str, int] | Sequence[int | None]
"""What was said of one unit: by each rater's name, or in the order of the raters with None for
who said nothing."""


class Metric(StrEnum):
    """What makes two values differ more than two others.

    Attributes:
        NOMINAL: nothing: values are the same or not.
        ORDINAL: how many ratings lie between them.
        INTERVAL: how far they lie apart, squared.
    """

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"


@frozen(kw_only=True)
class Alpha:
    """Krippendorff's alpha of a set of ratings.

    Attributes:
        metric: how differences between values are weighed.
        value: alpha, exact and at most 1; None when it is not defined.
        reason: why it is not defined, or None when it is.
        units: how many units have two ratings or more; the others say nothing on agreement.
        raters: how many raters rated those units.
        ratings: how many ratings those units have.
    """

    metric: Metric
    value: Fraction | None
    reason: Message | None
    units: int
    raters: int
    ratings: int


def alpha(ratings: Iterable[Ratings], metric: Metric) -> Alpha:
    """Work out Krippendorff's alpha.

    Args:
        ratings: what was said of each unit.
        metric: how differences between values are weighed.

    Returns:
        Alpha; without a value when no unit has two ratings, or when all ratings of such units
        are the same: without differences nothing shows whether agreement means anything.
    """
    said = [_said(unit) for unit in ratings]
    units = [unit for unit in said if len(unit) > 1]
    totals = Counter(value for unit in units for value in unit.values())
    value, reason = None, None
    if not units:
        reason = phrase(
            "Nothing was scored by two assessors, so how far they agree cannot be worked out.",
        )
    elif len(totals) == 1:
        reason = phrase(
            "All scores are the same, so nothing shows whether assessors can tell high from low.",
        )
    else:
        value = _alpha(units, totals, metric)
    return Alpha(
        metric=metric,
        value=value,
        reason=reason,
        units=len(units),
        raters=len({rater for unit in units for rater in unit}),
        ratings=totals.total(),
    )


def agreement(analysis: Analysis) -> Mapping[str, Mapping[Metric, Alpha]]:
    """Tell how far assessors agree on each dimension of the scheme.

    The parties are the units, and the answers that count the ratings.

    Returns:
        Alpha by dimension and metric; nothing for an analysis from which answers were left out.
    """
    if analysis.consensus is None:
        return {}
    return {
        axis.dimension: {
            metric: alpha(
                [
                    assessment.counted
                    for outcome in analysis.outcomes
                    if (assessment := outcome.assessment(axis.dimension))
                ],
                metric,
            )
            for metric in Metric
        }
        for axis in analysis.scheme.axes
    }


def _said(unit: Ratings) -> Mapping[str | int, int]:
    given = unit.items() if isinstance(unit, Mapping) else enumerate(unit)
    return {rater: value for rater, value in given if value is not None}


def _alpha(
    units: Iterable[Mapping[str | int, int]], totals: Mapping[int, int], metric: Metric
) -> Fraction:
    """Compare the differences within units with those between any two ratings.

    It is 1 - (n - 1) * observed / expected, with n ratings: observed sums the differences over
    all pairs within a unit, each unit's divided by one less than its ratings, and expected sums
    them over all pairs (the paper's section E).
    """
    pairs = list(combinations(sorted(totals), 2))
    apart = {pair: _difference(*pair, totals, metric) for pair in pairs}
    expected = sum(totals[low] * totals[high] * apart[low, high] for low, high in pairs)
    observed = Fraction(0)
    for unit in units:
        found = Counter(unit.values())
        within = sum(
            found[low] * found[high] * apart[low, high]
            for low, high in combinations(sorted(found), 2)
        )
        observed += Fraction(within, len(unit) - 1)
    return 1 - (sum(totals.values()) - 1) * observed / expected


def _difference(low: int, high: int, totals: Mapping[int, int], metric: Metric) -> Fraction:
    match metric:
        case Metric.NOMINAL:
            return Fraction(1)
        case Metric.ORDINAL:
            between = sum(count for value, count in totals.items() if low <= value <= high)
            return (between - Fraction(totals[low] + totals[high], 2)) ** 2
        case Metric.INTERVAL:
            return Fraction((high - low) ** 2)
        case _:
            assert_never(metric)
