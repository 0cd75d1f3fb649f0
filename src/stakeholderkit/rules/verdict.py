"""What a scheme says of one case: the rule, and the changes that would alter the group."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from stakeholderkit.model.scheme import Rule
from stakeholderkit.wording import Language, Message


@frozen
class Flip:
    """A change of one score that would change the group.

    Attributes:
        dimension: the id of the dimension that changes.
        value: the score now.
        bound: the score at which the other group begins.
        reached: whether the bound itself already gives the other group, or only what lies
            beyond it.
        rises: whether the score has to rise for it.
        group: the id of that other group.
    """

    dimension: str
    value: Fraction
    bound: Fraction
    reached: bool
    rises: bool
    group: str
    _sentence: Message = field(eq=False, repr=False)

    def text(self, language: Language) -> str:
        """Say which change of the score would change the group."""
        return self._sentence.text(language)

    @property
    def distance(self) -> Fraction:
        """How far the score is from the bound, in levels."""
        return abs(self.bound - self.value)

    @property
    def near(self) -> bool:
        """Whether one level is enough to get there."""
        return self.distance < 1 or (self.distance == 1 and self.reached)


@frozen
class Verdict:
    """What a scheme says of one case; all parties in that case share it.

    Attributes:
        rule: the rule that fires.
        flips: for each axis and direction the nearest change that alters the group, the nearest
            first.
    """

    rule: Rule
    flips: tuple[Flip, ...]

    @property
    def group(self) -> str:
        """The id of the group."""
        return self.rule.group

    @property
    def borderline(self) -> bool:
        """Whether one level more or less on one axis can give another group."""
        return any(flip.near for flip in self.flips)
