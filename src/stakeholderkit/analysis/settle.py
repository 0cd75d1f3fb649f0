"""From answers to a span: what a consensus and a quorum together make of them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import field, frozen

from stakeholderkit.analysis.consensus import MEDIAN, Consensus
from stakeholderkit.analysis.doubt import OpenBecause
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import Scale
from stakeholderkit.rules import Span
from stakeholderkit.wording import message


@frozen
class Settled:
    """What answers come to.

    Attributes:
        low: the lowest value that they leave possible.
        high: the highest one; the same when it is settled.
        doubt: why there are several, or None when there is one.
        used: the answers on which it rests, by the id of the assessor.
    """

    low: Fraction
    high: Fraction
    doubt: OpenBecause | None
    used: Mapping[str, int]

    @property
    def span(self) -> Span:
        """The lowest and the highest value that are possible."""
        return self.low, self.high


def _quorum(_: object, __: object, quorum: object) -> None:
    if not isinstance(quorum, int) or isinstance(quorum, bool) or quorum < 1:
        raise UsageError(
            message(
                Code.BAD_OPTION,
                "The quorum is how many answers are needed: a whole number from 1.",
            )
        )


@frozen
class Settling:
    """How several answers become one value.

    Attributes:
        consensus: what they come to.
        quorum: how many of them are needed, 1 or more. With fewer nothing is settled.

    Raises:
        UsageError: when the quorum is no such number.
    """

    consensus: Consensus = MEDIAN
    quorum: int = field(default=1, validator=_quorum)

    def settle(self, answers: Mapping[str, int], scale: Scale) -> Settled:
        """Work out the values that answers leave possible: the whole scale without enough of them.

        Args:
            answers: the level that each assessor gave, of those whose answers may count.
            scale: the scale of the answers.
        """
        used = self.consensus.used(answers)
        if not used:
            return _unsettled(scale, OpenBecause.MISSING, used)
        if self.consensus.quorate and len(used) < self.quorum:
            return _unsettled(scale, OpenBecause.QUORUM, used)
        low, high = self.consensus.span(used)
        return Settled(low, high, None if low == high else self.consensus.doubt, used)


def _unsettled(scale: Scale, doubt: OpenBecause, used: Mapping[str, int]) -> Settled:
    return Settled(Fraction(scale.lowest), Fraction(scale.highest), doubt, used)
