"""Strategies for the ways to settle what several assessors say."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from stakeholderkit.analysis import AllAnswers, ChairDecides, Consensus, Median, TrimmedMean
from stakeholderkit.model import Register


def consensuses(register: Register) -> SearchStrategy[Consensus]:
    """Draw ways to settle several answers, with any assessor of a register as the chair."""
    half = Fraction(1, 2)
    shares = st.fractions(0, half, max_denominator=12).filter(lambda share: share < half)
    chairs = [ChairDecides(item.id) for item in register.assessors]
    fixed: list[Consensus] = [Median(), AllAnswers(), *chairs]
    return st.sampled_from(fixed) | st.builds(TrimmedMean, shares)
