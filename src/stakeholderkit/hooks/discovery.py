"""Find plugins and load them one at a time, so that a broken one costs only itself.

Our own loop instead of pluggy's ``load_setuptools_entrypoints``, which stops at the first
plugin that fails to import and drops one of two with the same name without a word. Each
plugin gets a plugin manager of its own, and each of its hooks is called by itself: one that
raises cannot take another's offers along.
"""

from __future__ import annotations

import inspect
import os
from collections.abc import Iterator
from importlib.metadata import Distribution, EntryPoint, distributions
from typing import Any

from attrs import frozen, validate
from pluggy import PluginManager

from stakeholderkit.errors import Code
from stakeholderkit.hooks import spec
from stakeholderkit.hooks.problem import DISABLE as DISABLE  # noqa: PLC0414 - offered on
from stakeholderkit.hooks.problem import (
    Problem,
    install_again,
    quote,
    tell_or_leave_out,
    upgrade_both,
    upgrade_older,
)
from stakeholderkit.hooks.proof import unproven
from stakeholderkit.hooks.records import SchemeRecord
from stakeholderkit.wording import Message, message, suggestion


@frozen
class Offer:
    """A record and where it comes from.

    Attributes:
        record: the record.
        distribution: the distribution that offers it.
        version: the version of that distribution.
        plugin: the name of the entry point, if it came by one.
    """

    record: Any
    distribution: str
    version: str
    plugin: str = ""

    @property
    def address(self) -> str:
        """The unmistakable name of the record, as ``distribution:name``."""
        return f"{self.distribution}:{self.record.name}"


def disabled() -> frozenset[str]:
    """Give the addresses of the plugins that are turned off, as ``distribution:entry-point``."""
    return frozenset(name.strip() for name in os.environ.get(DISABLE, "").split(","))


def load_all() -> Iterator[Offer | Problem]:
    """Load every plugin that is installed and not disabled; give its offers and problems."""
    off = disabled()
    for point in _points():
        if isinstance(point, Problem):
            yield point
            continue
        if f"{_source(point)[0]}:{point.name}" in off:
            continue
        if point.group == spec.GROUP:
            yield from _load(point)
        else:
            yield _made_for_others(point)


def _points() -> Iterator[EntryPoint | Problem]:
    """Give the entry points made for stakeholderkit, for whatever version of its hooks.

    Of a distribution that is installed twice, the first on the path counts, as for imports. One
    that has plugins for several versions of the hooks means us to take those for ours.
    """
    seen: set[str] = set()
    for distribution in distributions():
        try:
            # Most distributions are not about us: their lists need not even be sound.
            if spec.PROJECT not in (distribution.read_text("entry_points.txt") or ""):
                continue
            points = [
                point
                for point in distribution.entry_points
                if point.group.split(".")[0] == spec.PROJECT
            ]
        except Exception as error:  # noqa: BLE001 - a broken list of anybody's breaks none of ours
            yield _unlisted(distribution, error)
            continue
        # The name is only looked up where it matters: it means parsing the metadata.
        name = _identity(distribution)[0] if points else ""
        if name not in seen:
            seen |= {name} - {""}
            yield from [point for point in points if point.group == spec.GROUP] or points


def _identity(distribution: Distribution) -> tuple[str, str]:
    """Give the name and version of a distribution; a damaged one may have lost either."""
    try:
        return distribution.name or "", distribution.version or "?"
    except Exception:  # noqa: BLE001 - metadata that cannot be read
        return "", "?"


def _source(point: EntryPoint) -> tuple[str, str]:
    name, version = _identity(point.dist) if point.dist else ("", "?")
    return name or point.value.partition(":")[0].strip(), version


def _unlisted(distribution: Distribution, error: Exception) -> Problem:
    name, version = _identity(distribution)
    cause = message(
        Code.PLUGIN_IMPORT, "its list of plugins cannot be read: {error}.", error=quote(error)
    )
    return Problem(
        plugin="?",
        distribution=name or "?",
        version=version,
        cause=cause,
        advice=install_again(name or "?"),
    )


def _made_for_others(point: EntryPoint) -> Problem:
    # Not imported: what was written for other hooks could do anything here.
    cause = message(
        Code.PLUGIN_API,
        "it is made for {theirs}, and this version of stakeholderkit for {ours}.",
        theirs=point.group,
        ours=spec.GROUP,
    )
    distribution, _ = _source(point)
    number = point.group.removeprefix(f"{spec.PROJECT}.v")
    if not number.isdecimal():
        return _problem(point, cause, upgrade_both(distribution))
    theirs_is_newer = int(number) > int(spec.GROUP.removeprefix(f"{spec.PROJECT}.v"))
    older = spec.PROJECT if theirs_is_newer else distribution
    return _problem(point, cause, upgrade_older(older))


def _load(point: EntryPoint) -> Iterator[Offer | Problem]:
    if not point.pattern.match(point.value):
        cause = message(
            Code.PLUGIN_IMPORT, "its entry point {value} names no module.", value=f"'{point.value}'"
        )
        yield _problem(point, cause, install_again(_source(point)[0]))
        return
    try:
        plugin = point.load()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever a plugin does at import
        yield _not_imported(point, error)
        return
    manager = PluginManager(spec.PROJECT)
    manager.add_hookspecs(spec)
    try:
        if misfit := _misfit(manager, plugin):
            yield _problem(point, misfit)
            return
        manager.register(plugin, point.name)
        manager.check_pending()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - every name of the plugin is looked at
        cause = message(Code.PLUGIN_HOOK, "its hooks cannot be used: {error}.", error=quote(error))
        yield _problem(point, cause)
        return
    for hook, kind in spec.RECORDS.items():
        for implementation in getattr(manager.hook, hook).get_hookimpls():
            yield from _collect(point, implementation.function, hook, kind)


def _misfit(manager: PluginManager, plugin: object) -> Message | None:
    """Say what makes a plugin's functions no hooks of ours, in better words than pluggy's."""
    found = False
    for name in dir(plugin):
        options = manager.parse_hookimpl_opts(plugin, name)
        if options is None:
            if name in spec.RECORDS:
                return message(
                    Code.PLUGIN_HOOK, "its hook {hook} is not marked with hookimpl.", hook=name
                )
            continue
        found = True
        hook = options.get("specname") or name
        if hook not in spec.RECORDS:
            cause = message(Code.PLUGIN_HOOK, "there is no hook {hook}.", hook=hook)
            return cause.followed_by(suggestion(hook, list(spec.RECORDS)))
        if options.get("wrapper") or options.get("hookwrapper"):
            return message(
                Code.PLUGIN_HOOK, "its hook {hook} is a wrapper; a hook only offers.", hook=hook
            )
        if wanted := _arguments(getattr(plugin, name)):
            return message(
                Code.PLUGIN_HOOK,
                "its hook {hook} asks for {arguments}, and a hook gets nothing.",
                hook=hook,
                arguments=wanted,
            )
    if not found:
        return message(Code.PLUGIN_HOOK, "it has no hook at all.")
    return None


def _arguments(function: Any) -> tuple[str, ...]:
    parameters = inspect.signature(function).parameters.values()
    optional = {inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD}
    return tuple(
        item.name
        for item in parameters
        if item.default is inspect.Parameter.empty and item.kind not in optional
    )


def _collect(point: EntryPoint, function: Any, hook: str, kind: type) -> Iterator[Offer | Problem]:
    distribution, version = _source(point)
    try:
        records = list(function())
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever a plugin does in a hook
        cause = message(
            Code.PLUGIN_HOOK,
            "its hook {hook} failed with {error}.",
            hook=hook,
            error=quote(error),
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


def _unsound(record: Any, hook: str, kind: type) -> Message | None:
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
        return unproven(record) if isinstance(record, SchemeRecord) else None
    except Exception as error:  # noqa: BLE001 - made in a way that nobody foresaw
        return message(
            Code.PLUGIN_RECORD,
            "its hook {hook} offers an unsound {expected}: {error}.",
            hook=hook,
            expected=kind.__name__,
            error=quote(error),
        )


def _not_imported(point: EntryPoint, error: BaseException) -> Problem:
    distribution, _ = _source(point)
    ours = isinstance(error, ImportError) and (error.name or "").split(".")[0] == spec.PROJECT
    if isinstance(error, ModuleNotFoundError) and error.name:
        cause = message(Code.PLUGIN_IMPORT, "the module {name} is missing.", name=error.name)
    else:
        cause = message(Code.PLUGIN_IMPORT, "importing it failed with {error}.", error=quote(error))
    # What it wants of us and cannot find was added in a later version, or taken away in one.
    advice = upgrade_both(distribution) if ours else install_again(distribution)
    return _problem(point, cause, advice)


def _problem(point: EntryPoint, cause: Message, advice: Message | None = None) -> Problem:
    distribution, version = _source(point)
    return Problem(
        plugin=point.name,
        distribution=distribution,
        version=version,
        cause=cause,
        advice=advice or tell_or_leave_out(distribution, point.name),
    )
