"""Strategies for what is scored: days, scales and dimensions."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from functools import partial

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from stakeholderkit.model import INFLUENCE, INTEREST, Dimension, Level, Scale
from stakeholderkit.testing.texts import ids, labels
from stakeholderkit.wording import Text


def days() -> SearchStrategy[datetime.date]:
    """Draw calendar dates, mostly of our time."""
    ours = st.dates(datetime.date(2020, 1, 1), datetime.date(2030, 12, 31))
    return ours | st.dates()


def scales() -> SearchStrategy[Scale]:
    """Draw scales of 3 to 10 levels that begin anywhere around zero.

    Some show their levels otherwise: as halves, from high to low, or as letters.
    """
    return _words().flatmap(_scales)


@st.composite
def dimensions(draw: DrawFn, dimension: str | None = None) -> Dimension:  # noqa: D417 - draw is given
    """Draw dimensions on any scale.

    Args:
        dimension: the id of the dimension; None for any id.
    """
    name = draw(ids()) if dimension is None else dimension
    return draw(_dimensions(name, draw(_words())))


@st.composite
def dimension_sets(draw: DrawFn) -> tuple[Dimension, ...]:
    """Draw interest and influence, each on a scale of its own, and sometimes one more."""
    more = ["contribution"] if draw(st.integers(0, 3)) == 3 else []
    words = draw(_words())
    return tuple([draw(_dimensions(name, words)) for name in (INTEREST, INFLUENCE, *more)])


def _words() -> SearchStrategy[list[Text]]:
    return st.lists(labels(), min_size=1, max_size=3)


def _scales(words: Sequence[Text]) -> SearchStrategy[Scale]:
    return st.builds(
        partial(_scale, words),
        st.integers(-2, 3),
        st.integers(3, 10),
        # Numbers most often, as in life.
        st.sampled_from((_numbers, _numbers, _halves, _descending, _letters)),
    )


def _numbers(step: int, size: int) -> str | None:  # noqa: ARG001 - one of several
    return None


def _halves(step: int, size: int) -> str | None:  # noqa: ARG001 - one of several
    return f"{1 + step // 2}{'½' * (step % 2)}"


def _descending(step: int, size: int) -> str | None:
    return str(size - step)


def _letters(step: int, size: int) -> str | None:
    # One keeps its number, as where only the ends have a sign of their own.
    return None if step == size - 1 else "abcdefghij"[step]


def _scale(
    words: Sequence[Text], lowest: int, size: int, shown: Callable[[int, int], str | None]
) -> Scale:
    levels = tuple(
        Level(
            value=lowest + step,
            label=words[step % len(words)],
            anchor=words[-step % len(words)],
            shown=shown(step, size),
            extra=words[step % len(words)].extra,
        )
        for step in range(size)
    )
    return Scale(levels=levels, extra=words[-1].extra)


def _dimensions(name: str, words: Sequence[Text]) -> SearchStrategy[Dimension]:
    return st.builds(
        Dimension,
        id=st.just(name),
        label=st.sampled_from(words),
        question=st.sampled_from(words),
        scale=_scales(words),
        extra=st.just(words[0].extra),
    )
