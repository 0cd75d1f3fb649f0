"""The verb `analyse`."""

from __future__ import annotations

import datetime

from attrs import evolve

from stakeholderkit.analysis import (
    Analysis,
    Consensus,
    Settling,
    analyse_area,
    find_area,
    find_consensus,
    find_phase,
)
from stakeholderkit.hooks import Plugins
from stakeholderkit.model import Register
from stakeholderkit.rules import Crosswalk, Scheme
from stakeholderkit.verbs.arguments import check_day
from stakeholderkit.verbs.find_scheme import blaming, find_crosswalk, find_scheme
from stakeholderkit.verbs.using import using


def analyse(
    register: Register,
    *,
    scheme: str | Scheme = "kwadranten",
    parameters: object = None,
    area: str | None = None,
    phase: str | None = None,
    as_of: datetime.date | None = None,
    consensus: str | Consensus = "median",
    quorum: int | None = None,
    ladder: str | Crosswalk | None = None,
    since: datetime.date | None = None,
    plugins: Plugins | None = None,
) -> Analysis:
    """Find an outcome and a reason for every party.

    Args:
        register: the facts.
        scheme: the name of a scheme, installed or the register's own; or a scheme.
        parameters: the parameters of a named scheme, as its own class or as names and values.
        area: the id or the name of an area; None for the area that all others are part of.
        phase: the id or the name of a phase; None for what holds in any phase.
        as_of: the last day whose facts count; None for the day of the latest fact.
        consensus: how several answers become one value: "median", "trimmed-mean", "all-answers"
            or "chair=" with the id of an assessor; or such a way itself.
        quorum: how many answers to a question are needed, 1 or more; None for the number that the
            register asks for.
        ladder: say all groups on another ladder: its name, to which an installed crosswalk leads,
            or a crosswalk; None for the ladder of the scheme.
        since: tell what changed since the end of this day, which is before `as_of`; None for
            nothing.
        plugins: plugins loaded before; None loads them for this call.

    Raises:
        UsageError: when scheme, parameter, area, phase, date, consensus, quorum or ladder does not
            fit, or is not clear; or when a plugin's scheme is unsound by itself.
        SchemeError: when the scheme fails its proof, on these scales or with these parameters.
        PluginError: when a plugin's scheme fails to build, on these or with these.
    """
    check_day(as_of)
    check_day(since)
    chosen_area = find_area(register, area)
    about = None if phase is None else find_phase(register, phase)
    needed = register.quorum if quorum is None else quorum
    settling = Settling(find_consensus(consensus, register), needed)
    named = isinstance(scheme, str) or isinstance(ladder, str)
    # What is given whole needs no plugins.
    with using(plugins if named else Plugins(())) as loaded, blaming(scheme, loaded):
        chosen = find_scheme(scheme, parameters, register, loaded)
        if crosswalk := find_crosswalk(ladder, chosen, loaded):
            chosen = crosswalk.translate_scheme(chosen)
            register = crosswalk.translate_register(register)
        analysis = analyse_area(
            register, chosen, chosen_area, as_of, about, settling=settling, since=since
        )
    # What is translated must not be written back: groups of two ladders may have one id.
    return _unadoptable(analysis) if crosswalk else analysis


def _unadoptable(analysis: Analysis) -> Analysis:
    parts = tuple(evolve(part, source=None) for part in analysis.parts)
    return evolve(analysis, source=None, parts=parts)
