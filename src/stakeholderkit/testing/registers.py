"""Strategies for registers: valid ones, with everything in them that the model allows."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from stakeholderkit.model import Register
from stakeholderkit.rules import Axis
from stakeholderkit.testing.dimensions import dimension_sets
from stakeholderkit.testing.fact_draws import FactDraws
from stakeholderkit.testing.parties import (
    make_areas,
    make_assessors,
    make_parties,
    make_persons,
    make_phases,
)
from stakeholderkit.testing.pool import Pool
from stakeholderkit.testing.schemes import schemes


@st.composite
def registers(draw: DrawFn, *, min_areas: int = 0) -> Register:  # noqa: D417 - draw is given
    """Draw registers: empty, sparse or full, and always valid.

    Args:
        min_areas: the least number of areas; an analysis needs one.
    """
    pool = Pool(draw)
    areas = make_areas(pool, min_areas)
    phases = make_phases(pool)
    persons = make_persons(pool)
    parties = make_parties(pool, areas, persons)
    assessors = make_assessors(pool, parties, persons)
    scored = draw(dimension_sets())
    own = (draw(schemes([Axis.of(one) for one in scored])),) if pool.rarely() else ()
    draws = FactDraws(pool, areas, phases, parties, persons)
    moments = draws.moments()
    return Register(
        title=pool.line(),
        owner=pool.line(),
        areas=areas,
        dimensions=scored,
        quorum=pool.one_of([1, 1, 2, 3]),
        schemes=own,
        group_names=draws.group_names(),
        phases=phases,
        stakeholders=parties,
        assessors=assessors,
        persons=persons,
        scores=pool.mixed(draws.scores(scored, assessors)),
        decisions=pool.mixed(draws.decisions()),
        adoptions=pool.mixed(draws.adoptions()),
        seats=draws.seats(),
        actual_roles=draws.actual_roles(),
        wished_roles=draws.wished_roles(),
        relations=draws.relations(),
        moments=moments,
        milestones=draws.milestones(),
        inputs=draws.inputs(moments),
        extra=pool.extra(),
    )
