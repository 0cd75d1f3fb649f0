"""One value from several assessors: four ways to settle it, as values that can be replaced."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from typing import Protocol, TypeAlias

from attrs import field, frozen

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import Register
from stakeholderkit.wording import Text, format_number, message, phrase, unknown_choice

Quartiles: TypeAlias = tuple[Fraction, Fraction, Fraction]
"""A quarter of the values lies at or below the first, half at or below the second, and so on."""


def median(values: Collection[int]) -> Fraction | None:
    """Return the exact median, or None for no values.

    With an even number it is halfway between the two in the middle: 3 and 4 give 3½. That
    value is then compared with the thresholds as it is, and never rounded.
    """
    if not values:
        return None
    ordered = sorted(values)
    half = len(ordered) // 2
    return Fraction(ordered[half] + ordered[~half], 2)


def quartiles(values: Collection[int]) -> Quartiles | None:
    """Return the exact quartiles, or None for no values; of one value, that value three times.

    The values are seen as all there are, from the lowest (0 %) to the highest (100 %), at equal
    distances, and what lies between two of them is interpolated linearly: definition 7 of
    R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American
    Statistician 50 (1996), pages 361-365. It is the method ``inclusive`` of Python's
    ``statistics.quantiles`` and ``QUARTILE.INC`` in spreadsheets.
    """
    if not values:
        return None
    ordered = sorted(values)
    return _at(ordered, 1), _at(ordered, 2), _at(ordered, 3)


def _at(ordered: list[int], quarter: int) -> Fraction:
    index, rest = divmod(quarter * (len(ordered) - 1), 4)
    low, high = ordered[index], ordered[min(index + 1, len(ordered) - 1)]
    return low + Fraction((high - low) * rest, 4)


class Consensus(Protocol):
    """A way to settle what the answers of several assessors come to.

    The words go into reports for every audience, so they name no assessor.
    """

    @property
    def name(self) -> str:
        """The short name."""

    @property
    def label(self) -> Text:
        """What the settled value is called, as in ``median``."""

    @property
    def explanation(self) -> Text:
        """One plain sentence on how the value comes about."""

    @property
    def gap(self) -> Text:
        """Why there may be answers that count and no value, as a clause without a full stop."""

    def settle(self, answers: Mapping[str, int]) -> Fraction | None:
        """Work out the value from the answers that count, or None when it stays open.

        Args:
            answers: the level that each assessor gave, by the assessor's id.

        Returns:
            An exact value from the lowest answer to the highest; None without answers.
        """


@frozen
class Median:
    """The middle answer counts; one answer far off does not move it."""

    name = "median"
    label = Text("mediaan", "median")
    explanation = Text(
        "De mediaan telt: de middelste score. Bij een even aantal ligt die halverwege tussen de "
        "twee middelste, zonder afronding.",
        "The median counts: the middle score. With an even number it lies halfway between the two "
        "in the middle, and is not rounded.",
    )
    gap = Text("er zijn geen scores", "there are no scores")

    def settle(self, answers: Mapping[str, int]) -> Fraction | None:
        """Return the exact median of the answers."""
        return median(answers.values())


def _share(_: object, __: object, share: object) -> None:
    if not isinstance(share, Fraction) or not 0 <= share < Fraction(1, 2):
        raise UsageError(
            message(
                Code.BAD_OPTION,
                "The share that a trimmed mean leaves out at each end is an exact fraction from 0 "
                "up to, and not including, a half.",
            )
        )


@frozen
class TrimmedMean:
    """The average counts, without the answers at either end.

    Attributes:
        share: the share of the answers that is left out at each end, from 0 and below a half;
            the number left out is rounded down.

    Raises:
        UsageError: when the share is no such fraction.
    """

    share: Fraction = field(default=Fraction(1, 4), validator=_share)

    name = "trimmed-mean"
    label = Text("getrimd gemiddelde", "trimmed mean")
    gap = Text("er zijn geen scores", "there are no scores")

    @property
    def explanation(self) -> Text:
        """One plain sentence on how the value comes about, with the share in it."""
        percent = self.share * 100
        return Text(
            f"Het getrimd gemiddelde telt: de {format_number(percent, 'nl')}% laagste en de "
            f"{format_number(percent, 'nl')}% hoogste scores vallen weg (aantal naar beneden "
            "afgerond), en van de andere telt het gemiddelde, zonder afronding.",
            f"The trimmed mean counts: the lowest {format_number(percent, 'en')}% and the highest "
            f"{format_number(percent, 'en')}% of the scores are left out (their number rounded "
            "down), and of the others the average counts, not rounded.",
        )

    def settle(self, answers: Mapping[str, int]) -> Fraction | None:
        """Return the exact average of the answers that are not left out."""
        if not answers:
            return None
        ordered = sorted(answers.values())
        left_out = int(self.share * len(ordered))
        kept = ordered[left_out : len(ordered) - left_out]
        return Fraction(sum(kept), len(kept))


@frozen
class ChairDecides:
    """The answer of the chair counts, and the others' are there to be talked about.

    Whoever knows who the chair is can read the chair's answers wherever settled values are
    shown.

    Attributes:
        chair: the id of the assessor who is the chair.
    """

    chair: str = field(repr=False)

    name = "chair"
    label = Text("score van de voorzitter", "score of the chair")
    explanation = Text(
        "De score van de voorzitter telt. Zonder die score blijft de vraag open.",
        "The score of the chair counts. Without it the question stays open.",
    )
    gap = Text(
        "er is nog geen score van de voorzitter die meetelt",
        "the chair has not given a score yet that counts",
    )

    def settle(self, answers: Mapping[str, int]) -> Fraction | None:
        """Return the chair's answer, or None without it."""
        return Fraction(answers[self.chair]) if self.chair in answers else None


@frozen
class Unanimous:
    """The answer counts that all assessors give; as long as they differ the question is open."""

    name = "unanimous"
    label = Text("eensgezind", "unanimous")
    explanation = Text(
        "Een score telt als alle beoordelaars dezelfde geven. Anders blijft de vraag open.",
        "A score counts when all assessors give the same. Otherwise the question stays open.",
    )
    gap = Text("de beoordelaars zijn het niet eens", "the assessors do not agree")

    def settle(self, answers: Mapping[str, int]) -> Fraction | None:
        """Return the answer that all give, or None when they differ."""
        given = set(answers.values())
        return Fraction(given.pop()) if len(given) == 1 else None


MEDIAN = Median()
"""What counts unless somebody chooses otherwise."""

_NAMED: Mapping[str, Consensus] = {item.name: item for item in (MEDIAN, TrimmedMean(), Unanimous())}


def find_consensus(wanted: str | Consensus, register: Register) -> Consensus:
    """Find the way to settle scores that somebody means.

    Args:
        wanted: ``median``, ``trimmed-mean``, ``unanimous`` or ``chair=`` with the id of an
            assessor; or such a way itself.
        register: the register that is to be analysed.

    Raises:
        UsageError: when there is no such way, or the chair is no assessor of the register.
    """
    found = _named(wanted) if isinstance(wanted, str) else wanted
    if isinstance(found, ChairDecides):
        assessors = [item.id for item in register.assessors]
        if found.chair not in assessors:
            raise UsageError(
                unknown_choice(
                    phrase("assessor"), found.chair, assessors or ("–",), Code.UNKNOWN_NAME
                )
            )
    return found


def _named(text: str) -> Consensus:
    name, _, chair = text.partition("=")
    if text in _NAMED:
        return _NAMED[text]
    if name == ChairDecides.name and chair:
        return ChairDecides(chair)
    if name == ChairDecides.name:
        complaint = message(
            Code.BAD_OPTION,
            "Say which assessor is the chair, by id, as in {example}.",
            example="chair=wijkregisseur",
        )
        raise UsageError(complaint)
    raise UsageError(
        unknown_choice(phrase("way to settle scores"), text, (*_NAMED, ChairDecides.name))
    )
