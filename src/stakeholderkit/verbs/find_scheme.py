"""Which scheme and which ladder a caller means: given whole, in a file, or by name."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeAlias, TypeVar

from stakeholderkit.errors import Code, PluginError, SchemeError, UsageError
from stakeholderkit.files import inspect_crosswalk, inspect_scheme, settle_options
from stakeholderkit.hooks import LadderRecord, Plugins, SchemeRecord, call
from stakeholderkit.model import Register
from stakeholderkit.rules import Crosswalk, Ladder, Scheme
from stakeholderkit.verbs.using import using, warn
from stakeholderkit.wording import Finding, message, phrase, quoted, suggestion

FoundT = TypeVar("FoundT")

_Path: TypeAlias = str | os.PathLike[str]


def find_scheme(
    scheme: str | Scheme, parameters: object, register: Register | None, plugins: Plugins
) -> Scheme:
    """Find the scheme that is meant, built on the scales of a register.

    Args:
        scheme: the name of a scheme, installed or the register's own; or a scheme.
        parameters: the parameters of an installed scheme; None for those that it has.
        register: the register; None for the scales that the scheme has in its standard form.
        plugins: the plugins.

    Raises:
        UsageError: when there is no such scheme or parameter, when a scheme that is whole is
            given parameters, when the register and a plugin have a scheme of that name, or when
            the scheme of a plugin cannot even be built in its standard form.
        SchemeError: when the scheme does not fit the register.
        PluginError: when a plugin fails to build its scheme for this register.
    """
    if isinstance(scheme, Scheme):
        return _whole(scheme, parameters)
    own = {item.id: item for item in register.schemes} if register else {}
    # An unsound one of that name, which can never be meant, costs the register nothing.
    if scheme in own and _offers(plugins, scheme) and _offers(plugins.proved(), scheme):
        complaint = message(
            Code.AMBIGUOUS_NAME,
            "The register has a scheme {name} of its own, and one of that name is installed. Give "
            "your own another id.",
            name=quoted(scheme),
        )
        raise UsageError(complaint)
    if scheme in own:
        return _whole(own[scheme], parameters)
    try:
        offer = plugins.scheme(scheme)
    except UsageError as error:
        if own and error.code == Code.UNKNOWN_NAME:
            hint = phrase("The register has {names}.", names=tuple(own))
            raise UsageError(
                *error.complaints, hint.followed_by(suggestion(scheme, list(own)))
            ) from None
        raise
    settled = settle_options(offer.record.parameters, parameters)
    dimensions = register.dimensions if register else offer.record.dimensions
    with blaming(scheme, plugins):
        return call(offer, lambda: offer.record.build(dimensions, settled), Scheme)


@contextmanager
def blaming(scheme: str | Scheme, plugins: Plugins) -> Iterator[None]:
    """Blame the plugin when a scheme of it fails that is unsound by itself.

    A scheme is proved when it is used. One that fails there, on the scales of a register or with
    the parameters of a caller, is proved in its standard form only then: if it fails in that too,
    no other scales or parameters are to be advised, but to leave the plugin out.

    Args:
        scheme: the name of the scheme, or a scheme, for which no plugin is to blame.
        plugins: the plugins.

    Raises:
        UsageError: as for a name that is not installed, with the problem of the plugin.
    """
    try:
        yield
    except (PluginError, SchemeError):
        if isinstance(scheme, str):
            plugins.blame(scheme)
        raise


def find_crosswalk(
    ladder: str | Crosswalk | None, scheme: Scheme, plugins: Plugins
) -> Crosswalk | None:
    """Find the crosswalk from the groups of a scheme to another ladder, or None for none.

    Raises:
        UsageError: when there is no such ladder, or no crosswalk that leads to it.
    """
    if ladder is None or isinstance(ladder, Crosswalk):
        return ladder
    target = plugins.ladder(ladder).record.ladder
    return (
        None
        if target.id == scheme.grouping.id
        else plugins.crosswalk(scheme.grouping.id, target.id)
    )


def read_scheme(path: str | os.PathLike[str], *, plugins: Plugins | None = None) -> Scheme:
    """Read a scheme from a file in TOML or JSON; an installed ladder may be named in it.

    What is remarkable in the file but no error is logged as a warning. Whether the scheme gives
    every party one group is proved when it is used, or with `prove`.

    Raises:
        InputError: with all errors in the file at once, each with its path.
    """
    return _read(inspect_scheme, path, plugins)


def read_crosswalk(path: str | os.PathLike[str], *, plugins: Plugins | None = None) -> Crosswalk:
    """Read a crosswalk to a ladder of one's own from a file in TOML or JSON.

    An installed ladder may be named in it. What is remarkable in the file but no error is logged
    as a warning.

    Raises:
        InputError: with all errors in the file at once, each with its path.
    """
    return _read(inspect_crosswalk, path, plugins)


def _read(
    inspect: Callable[[_Path, Sequence[Ladder]], tuple[FoundT, tuple[Finding, ...]]],
    path: _Path,
    plugins: Plugins | None,
) -> FoundT:
    """Read a file in which the installed ladders may be named; log what is remarkable in it."""
    with using(plugins) as loaded:
        ladders = tuple(offer.record.ladder for offer in loaded.of(LadderRecord))
        found, findings = inspect(path, ladders)
    for finding in findings:
        warn(finding.text("en"))
    return found


def _offers(plugins: Plugins, scheme: str) -> bool:
    return any(offer.record.name == scheme for offer in plugins.of(SchemeRecord))


def _whole(scheme: Scheme, parameters: object) -> Scheme:
    if parameters is not None:
        complaint = message(
            Code.BAD_OPTION, "A scheme that is given whole has its parameters already."
        )
        raise UsageError(complaint)
    return scheme
