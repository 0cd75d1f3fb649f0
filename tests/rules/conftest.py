"""What the tests of the rules share: a scheme on two axes of any length."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.rules import RINGEN, Axis, Rule, Scheme, above, all_of
from stakeholderkit.wording import Text

ANY = Text("a", "b")
AXIS = Axis(dimension="interest", label=Text("belang", "interest"), lowest=1, highest=5)


@pytest.fixture(scope="session")
def plane() -> Callable[[int, int], Scheme]:
    """A scheme on two axes with these numbers of levels, of which the first counts."""

    def build(width: int, height: int) -> Scheme:
        """Make a scheme on two axes with these numbers of levels, of which the first counts."""
        return Scheme(
            id="s",
            version="1",
            label=ANY,
            axes=(
                evolve(AXIS, highest=width),
                evolve(
                    AXIS, dimension="influence", label=Text("invloed", "influence"), highest=height
                ),
            ),
            ladder=RINGEN,
            rules=(
                Rule(when=above("interest", 3), group="meebeslissen", because=ANY),
                Rule(when=all_of(), group="meeweten", because=ANY),
            ),
            unused=("meedenken", "meewerken"),
            source=ANY,
            inference=ANY,
        )

    return build
