"""What several answers come to: four ways to settle it, as values that can be replaced.

An answer is a level, and nobody says that the steps between levels are of one size. So where the
answers leave it open which level it is, as two that differ do, nothing between them is made up:
what they come to is a span, from the lowest level that is left to the highest.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from typing import Protocol

from attrs import field, frozen

from stakeholderkit.analysis.doubt import OpenBecause
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import Register
from stakeholderkit.rules import Span
from stakeholderkit.wording import Text, format_number, message, phrase, unknown_choice


def middle(values: Collection[int]) -> Span:
    """Return the span of the two values in the middle; of an odd number they are the same one."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return Fraction(ordered[~half]), Fraction(ordered[half])


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
    def doubt(self) -> OpenBecause:
        """Why several levels may be left where enough answers count."""

    @property
    def between(self) -> bool:
        """Whether what it gives may lie between two levels, as a mean does."""

    @property
    def quorate(self) -> bool:
        """Whether a quorum makes sense: not where one assessor settles it."""

    def used(self, answers: Mapping[str, int]) -> Mapping[str, int]:
        """Return the answers on which it rests, of those that may count.

        Args:
            answers: the level that each assessor gave, by the assessor's id.
        """

    def span(self, answers: Mapping[str, int]) -> Span:
        """Work out the lowest and the highest value that answers leave possible.

        Args:
            answers: the answers on which it rests; at least one.

        Returns:
            Two exact values, neither below the lowest answer nor above the highest; the same
            one twice when it is settled.
        """


@frozen
class Median:
    """The middle answer counts; where two share the middle and differ, both stay possible."""

    name = "median"
    label = Text("mediaan", "median")
    explanation = Text(
        "De mediaan telt: de middelste score. Verschillen bij een even aantal de twee middelste, "
        "dan blijven beide mogelijk, en alles ertussen.",
        "The median counts: the middle score. Where the two in the middle of an even number "
        "differ, both stay possible, and all between.",
    )
    doubt = OpenBecause.TIE
    between = False
    quorate = True

    def used(self, answers: Mapping[str, int]) -> Mapping[str, int]:
        """Return all answers."""
        return answers

    def span(self, answers: Mapping[str, int]) -> Span:
        """Return the two answers in the middle; of an odd number they are the same one."""
        return middle(answers.values())


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
    doubt = OpenBecause.TIE
    between = True
    quorate = True

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

    def used(self, answers: Mapping[str, int]) -> Mapping[str, int]:
        """Return all answers: which of them are left out, all of them decide."""
        return answers

    def span(self, answers: Mapping[str, int]) -> Span:
        """Return twice the exact average of the answers that are not left out."""
        ordered = sorted(answers.values())
        left_out = int(self.share * len(ordered))
        kept = ordered[left_out : len(ordered) - left_out]
        mean = Fraction(sum(kept), len(kept))
        return mean, mean


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
    doubt = OpenBecause.MISSING
    between = False
    quorate = False

    def used(self, answers: Mapping[str, int]) -> Mapping[str, int]:
        """Return the chair's answer alone."""
        return {self.chair: answers[self.chair]} if self.chair in answers else {}

    def span(self, answers: Mapping[str, int]) -> Span:
        """Return twice the chair's answer."""
        given = Fraction(answers[self.chair])
        return given, given


@frozen
class AllAnswers:
    """Every answer stays possible, and so does all between them; one step apart may leave it open.

    A party has a group as soon as all of these lead to the same one.
    """

    name = "all-answers"
    label = Text("alle scores", "all scores")
    explanation = Text(
        "Alle scores tellen, van de laagste tot de hoogste. Een groep staat vast als elk daarvan "
        "ernaar leidt.",
        "All scores count, from the lowest to the highest. A group is settled when every one of "
        "them leads to it.",
    )
    doubt = OpenBecause.DISAGREEMENT
    between = False
    quorate = True

    def used(self, answers: Mapping[str, int]) -> Mapping[str, int]:
        """Return all answers."""
        return answers

    def span(self, answers: Mapping[str, int]) -> Span:
        """Return the lowest and the highest answer."""
        return Fraction(min(answers.values())), Fraction(max(answers.values()))


MEDIAN = Median()
"""What counts unless somebody chooses otherwise."""

_NAMED: Mapping[str, Consensus] = {
    item.name: item for item in (MEDIAN, TrimmedMean(), AllAnswers())
}


def find_consensus(wanted: str | Consensus, register: Register) -> Consensus:
    """Find the way to settle scores that somebody means.

    Args:
        wanted: ``median``, ``trimmed-mean``, ``all-answers`` or ``chair=`` with the id of an
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
