"""Strategies for the ways from one ladder to another."""

from __future__ import annotations

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from stakeholderkit.rules import Crosswalk, Ladder
from stakeholderkit.testing.schemes import ladders
from stakeholderkit.wording import Text


@st.composite
def crosswalks(draw: DrawFn, origin: Ladder | None = None) -> Crosswalk:  # noqa: D417 - draw is given
    """Draw crosswalks that keep the order and tell their loss; now and then nothing is lost.

    Args:
        origin: the ladder that they start from; None for any.
    """
    start = origin if origin is not None else draw(ladders())
    target = draw(st.just(evolve(start, label=Text("anders", "else"))) | ladders())
    last = len(target.groups) - 1
    ranks = [draw(st.integers(0, last)) for _ in start.groups]
    alike = list(range(len(start.groups)))
    if last == alike[-1] and draw(st.booleans()):
        ranks = alike
    lossy = sorted(ranks) != list(range(last + 1))
    loss = Text("een nuance gaat verloren", "a nuance is lost")
    return Crosswalk(
        origin=start,
        ladder=evolve(target, id="target"),
        groups=tuple(
            (group.id, target.groups[rank].id)
            for group, rank in zip(start.groups, sorted(ranks), strict=True)
        ),
        loss=loss if lossy else draw(st.sampled_from((None, loss))),
        source=Text("verzonnen", "invented"),
    )
