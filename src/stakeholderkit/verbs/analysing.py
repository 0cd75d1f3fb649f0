"""The verb `analyse`."""

from __future__ import annotations

import datetime

from stakeholderkit.analysis import (
    Analysis,
    Consensus,
    analyse_area,
    find_area,
    find_consensus,
    find_phase,
)
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.files import settle_options
from stakeholderkit.hooks import Plugins, call
from stakeholderkit.model import Register
from stakeholderkit.rules import Scheme
from stakeholderkit.verbs.asked import check_day
from stakeholderkit.verbs.loading import using
from stakeholderkit.wording import message


def analyse(
    register: Register,
    *,
    scheme: str | Scheme = "kwadranten",
    parameters: object = None,
    area: str | None = None,
    phase: str | None = None,
    as_of: datetime.date | None = None,
    consensus: str | Consensus = "median",
    plugins: Plugins | None = None,
) -> Analysis:
    """Give an outcome and a reason for every party.

    Args:
        register: the facts.
        scheme: the name of an installed scheme, or a scheme.
        parameters: the parameters of a named scheme, as its own class or as names and values.
        area: the id or the name of an area; None for the area that all others are part of.
        phase: the id or the name of a phase; None for what holds in any phase.
        as_of: the last day whose facts count; None for the day of the latest fact.
        consensus: how several answers become one value: "median", "trimmed-mean", "unanimous" or
            "chair=" with the id of an assessor; or such a way itself.
        plugins: plugins loaded before; None loads them for this call.

    Raises:
        UsageError: when scheme, parameter, area, phase, date or consensus does not fit, or is not
            clear.
        SchemeError: when the scheme fails its proof.
        PluginError: when a plugin's scheme fails to build.
    """
    check_day(as_of)
    place = find_area(register, area)
    about = None if phase is None else find_phase(register, phase)
    settled = find_consensus(consensus, register)
    if isinstance(scheme, Scheme):
        if parameters is not None:
            complaint = message(
                Code.BAD_OPTION, "A scheme that is given whole has its parameters already."
            )
            raise UsageError(complaint)
        return analyse_area(register, scheme, place, as_of, about, consensus=settled)
    with using(plugins) as loaded:
        offer = loaded.scheme(scheme)
    choices = settle_options(offer.record.parameters, parameters)
    built = call(offer, lambda: offer.record.build(register.dimensions, choices), Scheme)
    return analyse_area(register, built, place, as_of, about, consensus=settled)
