"""Strategies for analyses: any register through any scheme, from any area and in any phase."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.model import Audience, Register
from stakeholderkit.redaction import POLICIES, redact
from stakeholderkit.rules import Axis
from stakeholderkit.testing.registers import registers
from stakeholderkit.testing.schemes import schemes


@st.composite
def analyses(  # noqa: D417 - `draw` is not the caller's
    draw: DrawFn, *, register: Register | None = None, audience: Audience | None = None
) -> Analysis:
    """Draw analyses, redacted for an audience; some tell what changed since a day.

    Args:
        register: what to analyse; None for any register.
        audience: who will read it; None for the internal one, from whom nothing is kept.
    """
    if register is None:
        register = draw(registers(min_areas=1))
    scheme = draw(schemes([Axis.of(dimension) for dimension in register.dimensions]))
    days = sorted({score.date for score in register.scores})
    as_of = draw(st.sampled_from((None, *days)))
    area = draw(st.sampled_from(register.areas))
    phase = draw(st.sampled_from((None, *register.phases)))
    last = as_of or register.latest()
    if last:
        # What was adopted or proposed after the last fact counts, unless that day is asked for:
        # without it, whoever asks for the day of an analysis gets the same one again.
        register = register.as_of(last)
    earlier = [day for day in days if last and day < last]
    since = draw(st.sampled_from((None, *earlier)))
    analysis = analyse_area(register, scheme, area, as_of, phase, since=since)
    return redact(analysis, POLICIES[audience]) if audience else analysis
