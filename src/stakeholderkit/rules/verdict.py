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
        bound: the score at which the other group begins.
        reached: whether the bound itself already gives the other group, or only what lies
            beyond it.
        rises: whether the score has to rise for it.
        group: the id of that other group.
    """

    dimension: str
    bound: Fraction
    reached: bool
    rises: bool
    group: str
    _sentence: Message = field(eq=False, repr=False)

    def text(self, language: Language) -> str:
        """Say which change of the score would change the group."""
        return self._sentence.text(language)


@frozen
class Verdict:
    """What a scheme says of one case; all parties in that case share it.

    Attributes:
        rule: the rule that fires.
        flips: for each axis and direction the first change that alters the group.
    """

    rule: Rule
    flips: tuple[Flip, ...]

    @property
    def group(self) -> str:
        """The id of the group."""
        return self.rule.group
