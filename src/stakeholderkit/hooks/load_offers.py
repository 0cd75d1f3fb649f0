"""Load plugins one at a time, so that a broken one costs only itself.

Our own loop instead of pluggy's ``load_setuptools_entrypoints``, which stops at the first
plugin that fails to import and drops one of two with the same name without a word. Each
plugin gets a plugin manager of its own, and each of its hooks is called by itself: one that
raises cannot take another's offers along.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import EntryPoint

from attrs import validate
from pluggy import PluginManager

from stakeholderkit.errors import Code
from stakeholderkit.hooks import hookspecs
from stakeholderkit.hooks.advice import (
    install_again,
    tell_or_leave_out,
    upgrade_both,
    upgrade_older,
)
from stakeholderkit.hooks.disable import disabled
from stakeholderkit.hooks.entry_points import entry_points, source_of
from stakeholderkit.hooks.hookspecs import ENTRY_POINTS, PROJECT, RECORDS
from stakeholderkit.hooks.misfit import misfit
from stakeholderkit.hooks.offer import Offer, Record
from stakeholderkit.hooks.problem import Problem, in_one_line
from stakeholderkit.wording import Message, message, quoted


def load_offers() -> Iterator[Offer[Record] | Problem]:
    """Load every plugin that is installed and not disabled; yield its offers and problems."""
    off = disabled()
    for point in entry_points():
        if isinstance(point, Problem):
            yield point
            continue
        if f"{source_of(point)[0]}:{point.name}" in off:
            continue
        if point.group == ENTRY_POINTS:
            yield from _load(point)
        else:
            yield _made_for_others(point)


def _made_for_others(point: EntryPoint) -> Problem:
    # Not imported: what was written for other hooks could do anything here.
    cause = message(
        Code.PLUGIN_API,
        "it is made for {theirs}, and this version of stakeholderkit for {ours}.",
        theirs=point.group,
        ours=ENTRY_POINTS,
    )
    distribution, _ = source_of(point)
    number = point.group.removeprefix(f"{PROJECT}.v")
    if not number.isdecimal():
        return _problem(point, cause, upgrade_both(distribution))
    theirs_is_newer = int(number) > int(ENTRY_POINTS.removeprefix(f"{PROJECT}.v"))
    older = PROJECT if theirs_is_newer else distribution
    return _problem(point, cause, upgrade_older(older))


def _load(point: EntryPoint) -> Iterator[Offer[Record] | Problem]:
    if not point.pattern.match(point.value):
        cause = message(
            Code.PLUGIN_IMPORT,
            "its entry point {value} names no module.",
            value=quoted(point.value),
        )
        yield _problem(point, cause, install_again(source_of(point)[0]))
        return
    try:
        plugin = point.load()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever a plugin does at import
        yield _not_imported(point, error)
        return
    manager = PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    try:
        if unfit := misfit(manager, plugin):
            yield _problem(point, unfit)
            return
        manager.register(plugin, point.name)
        manager.check_pending()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - every name of the plugin is looked at
        cause = message(
            Code.PLUGIN_HOOK, "its hooks cannot be used: {error}.", error=in_one_line(error)
        )
        yield _problem(point, cause)
        return
    for hook, kind in RECORDS.items():
        for implementation in getattr(manager.hook, hook).get_hookimpls():
            yield from _collect(point, implementation.function, hook, kind)


def _collect(
    point: EntryPoint,
    function: Callable[..., Iterable[Record]],
    hook: str,
    kind: type[Record],
) -> Iterator[Offer[Record] | Problem]:
    distribution, version = source_of(point)
    try:
        records = list(function())
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever a plugin does in a hook
        cause = message(
            Code.PLUGIN_HOOK,
            "its hook {hook} failed with {error}.",
            hook=hook,
            error=in_one_line(error),
        )
        # A field that we do not know was added to the record in a later version.
        newer = isinstance(error, TypeError) and "unexpected keyword argument" in str(error)
        yield _problem(point, cause, upgrade_both(distribution) if newer else None)
        return
    causes = set()
    for record in records:
        if flaw := _unsound(record, hook, kind):
            causes.add(flaw)
        else:
            yield Offer(record, distribution, version, point.name)
    for cause in sorted(causes, key=str):
        yield _problem(point, cause)


def _unsound(record: Record, hook: str, kind: type[Record]) -> Message | None:
    # By its type: an object may say of itself that it is anything.
    if not issubclass(type(record), kind):
        return message(
            Code.PLUGIN_RECORD,
            "its hook {hook} offers a {found}, where a {expected} was expected.",
            hook=hook,
            found=type(record).__name__,
            expected=kind.__name__,
        )
    try:
        validate(record)
    except Exception as error:  # noqa: BLE001 - made in a way that nobody foresaw
        return message(
            Code.PLUGIN_RECORD,
            "its hook {hook} offers an unsound {expected}: {error}.",
            hook=hook,
            expected=kind.__name__,
            error=in_one_line(error),
        )
    return None


def _not_imported(point: EntryPoint, error: BaseException) -> Problem:
    distribution, _ = source_of(point)
    ours = isinstance(error, ImportError) and (error.name or "").split(".")[0] == PROJECT
    if isinstance(error, ModuleNotFoundError) and error.name:
        cause = message(Code.PLUGIN_IMPORT, "the module {name} is missing.", name=error.name)
    else:
        cause = message(
            Code.PLUGIN_IMPORT, "importing it failed with {error}.", error=in_one_line(error)
        )
    # What it wants of us and cannot find was added in a later version, or taken away in one.
    advice = upgrade_both(distribution) if ours else install_again(distribution)
    return _problem(point, cause, advice)


def _problem(point: EntryPoint, cause: Message, advice: Message | None = None) -> Problem:
    distribution, version = source_of(point)
    return Problem(
        plugin=point.name,
        distribution=distribution,
        version=version,
        cause=cause,
        advice=advice or tell_or_leave_out(distribution, point.name),
    )
