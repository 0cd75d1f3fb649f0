"""How much work it takes to try the rules of a scheme in every case: counted before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from stakeholderkit.errors import Code
from stakeholderkit.model.condition import Condition, Every, Not, Some
from stakeholderkit.model.scheme import Scheme
from stakeholderkit.rules.cases import count_cases
from stakeholderkit.wording import Message, message

MOST_CASES = 100_000
"""The most cases that are looked at: three dimensions with two dozen thresholds each."""

MOST_COMPARISONS = 5_000_000
"""The most comparisons that are made in all cases together: about ten seconds of work."""


def effort(*schemes: Scheme) -> int:
    """Tell how many comparisons the proofs of schemes take at most, without making them."""
    return sum(count_cases(scheme) * _comparisons(scheme) for scheme in schemes)


def too_much(schemes: Sequence[Scheme], cases: int) -> Message | None:
    """Say that schemes take too much work, if they do.

    Args:
        schemes: the schemes to prove.
        cases: how many cases are looked at.
    """
    if cases > MOST_CASES:
        return message(
            Code.SCHEME_TOO_LARGE,
            "The thresholds make {cases} cases, and at most {most} are looked at. Use fewer "
            "dimensions or thresholds.",
            cases=cases,
            most=MOST_CASES,
        )
    if (work := effort(*schemes)) > MOST_COMPARISONS:
        return message(
            Code.SCHEME_TOO_LARGE,
            "To try the rules in every case takes {work} comparisons, and at most {most} are "
            "made. Use fewer dimensions, thresholds, rules or comparisons.",
            work=work,
            most=MOST_COMPARISONS,
        )
    return None


def _comparisons(scheme: Scheme) -> int:
    """Count what is looked at in one case: conditions, and pairs of rules that exclude others."""
    pairs = len(scheme.rules) ** 2 // 2 if scheme.exclusive else 0
    return sum(_size(rule.when) for rule in scheme.rules) + pairs


def _size(condition: Condition) -> int:
    match condition:
        case Every(operands=operands) | Some(operands=operands):
            return 1 + sum(map(_size, operands))
        case Not(operand=operand):
            return 1 + _size(operand)
        case _:
            return 1
