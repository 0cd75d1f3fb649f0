"""Strategies for registers: valid ones, with everything in them that the model allows."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from stakeholderkit.model import Register
from stakeholderkit.rules import Axis
from stakeholderkit.testing.dimensions import dimension_sets
from stakeholderkit.testing.facts import Facts
from stakeholderkit.testing.parties import (
    make_areas,
    make_assessors,
    make_parties,
    make_persons,
    make_phases,
)
from stakeholderkit.testing.schemes import schemes
from stakeholderkit.testing.stock import Stock


@st.composite
def registers(draw: DrawFn, *, min_areas: int = 0) -> Register:  # noqa: D417 - draw is given
    """Give registers: empty, sparse or full, and always valid.

    Args:
        min_areas: the least number of areas; an analysis needs one.
    """
    stock = Stock(draw)
    areas = make_areas(stock, min_areas)
    phases = make_phases(stock)
    persons = make_persons(stock)
    parties = make_parties(stock, areas, persons)
    assessors = make_assessors(stock, parties, persons)
    scored = draw(dimension_sets())
    own = (draw(schemes([Axis.of(one) for one in scored])),) if stock.rarely() else ()
    facts = Facts(stock, areas, phases, parties, persons)
    moments = facts.moments()
    return Register(
        title=stock.line(),
        owner=stock.line(),
        areas=areas,
        dimensions=scored,
        schemes=own,
        group_names=facts.group_names(),
        phases=phases,
        stakeholders=parties,
        assessors=assessors,
        persons=persons,
        scores=stock.mixed(facts.scores(scored, assessors)),
        decisions=stock.mixed(facts.decisions()),
        seats=facts.seats(),
        actual_roles=facts.actual_roles(),
        wished_roles=facts.wished_roles(),
        relations=facts.relations(),
        moments=moments,
        milestones=facts.milestones(),
        inputs=facts.inputs(moments),
        extra=stock.extra(),
    )
