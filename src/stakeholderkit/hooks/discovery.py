"""Find plugins and load them one at a time, so that a broken one costs only itself.

Our own loop instead of pluggy's ``load_setuptools_entrypoints``, which stops at the first
plugin that fails to import and drops one of two with the same name without a word. Each
plugin gets a plugin manager of its own: one that raises cannot take another's offers along.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.metadata import Distribution, EntryPoint, distributions
from typing import Any

from attrs import frozen
from pluggy import PluginManager

from stakeholderkit.errors import Code
from stakeholderkit.hooks import spec
from stakeholderkit.hooks.problem import Problem
from stakeholderkit.wording import Message, message, suggestion

DISABLE = "STAKEHOLDERKIT_DISABLE"
"""The environment variable with plugins that are not to be loaded, as
``distribution:entry-point``, separated by commas."""


@frozen
class Offer:
    """A record and where it comes from.

    Attributes:
        record: the record.
        distribution: the distribution that offers it.
        version: the version of that distribution.
    """

    record: Any
    distribution: str
    version: str

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
        if f"{_distribution(point)[0]}:{point.name}" in off:
            continue
        if point.group == spec.GROUP:
            yield from _load(point)
        else:
            # Not imported: what was written for other hooks could do anything here.
            cause = message(
                Code.PLUGIN_API,
                "it is made for {theirs}, and this version of stakeholderkit for {ours}.",
                theirs=point.group,
                ours=spec.GROUP,
            )
            yield _problem(point, cause, _upgrade(point))


def _points() -> Iterator[EntryPoint | Problem]:
    """Give the entry points made for stakeholderkit, for whatever version of its hooks.

    Of a distribution that is installed twice, the first on the path counts, as for imports.
    """
    seen: set[str] = set()
    for distribution in distributions():
        try:
            points = [
                point
                for point in distribution.entry_points
                if point.group.startswith(f"{spec.PROJECT}.v")
            ]
        except Exception as error:  # noqa: BLE001 - a broken list of anybody's breaks none of ours
            yield _unlisted(distribution, error)
            continue
        # The name is only looked up where it matters: it means parsing the metadata.
        if points and distribution.name not in seen:
            seen.add(distribution.name)
            yield from points


def _unlisted(distribution: Distribution, error: Exception) -> Problem:
    cause = message(
        Code.PLUGIN_IMPORT,
        "its list of plugins cannot be read: {error}.",
        error=f"{type(error).__name__}: {error}",
    )
    return Problem(
        plugin="?",
        distribution=distribution.name,
        version=distribution.version,
        cause=cause,
        advice=_again(distribution.name),
    )


def _load(point: EntryPoint) -> Iterator[Offer | Problem]:
    try:
        module = point.load()
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a plugin does at import
        yield _problem(point, _import_failed(error), _reinstall(point))
        return
    manager = PluginManager(spec.PROJECT)
    manager.add_hookspecs(spec)
    try:
        manager.register(module, point.name)
        manager.check_pending()
    except Exception as error:  # noqa: BLE001 - pluggy looks at every name of the module
        yield _problem(point, _bad_hook(module, error), _report(point))
        return
    for hook, kind in spec.RECORDS.items():
        yield from _collect(point, manager, hook, kind)


def _collect(
    point: EntryPoint, manager: PluginManager, hook: str, kind: type
) -> Iterator[Offer | Problem]:
    distribution, version = _distribution(point)
    try:
        records = [record for offered in getattr(manager.hook, hook)() for record in offered]
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a plugin does in a hook
        cause = message(
            Code.PLUGIN_HOOK,
            "its hook {hook} failed with {error}.",
            hook=hook,
            error=f"{type(error).__name__}: {error}",
        )
        yield _problem(point, cause, _report(point))
        return
    for record in records:
        if isinstance(record, kind):
            yield Offer(record, distribution, version)
            continue
        cause = message(
            Code.PLUGIN_RECORD,
            "its hook {hook} offers a {found}, where a {expected} was expected.",
            hook=hook,
            found=type(record).__name__,
            expected=kind.__name__,
        )
        yield _problem(point, cause, _report(point))


def _distribution(point: EntryPoint) -> tuple[str, str]:
    # A damaged installation may have lost its name.
    if point.dist is None or not point.dist.name:
        return point.module, "?"
    return point.dist.name, point.dist.version


def _problem(point: EntryPoint, cause: Message, advice: Message) -> Problem:
    distribution, version = _distribution(point)
    return Problem(
        plugin=point.name, distribution=distribution, version=version, cause=cause, advice=advice
    )


def _import_failed(error: BaseException) -> Message:
    if isinstance(error, ModuleNotFoundError) and error.name:
        return message(Code.PLUGIN_IMPORT, "the module {name} is missing.", name=error.name)
    return message(
        Code.PLUGIN_IMPORT,
        "importing it failed with {error}.",
        error=f"{type(error).__name__}: {error}",
    )


def _bad_hook(module: object, error: Exception) -> Message:
    known = list(spec.RECORDS)
    strange = [
        name
        for name, value in vars(module).items()
        if hasattr(value, f"{spec.PROJECT}_impl") and name not in known
    ]
    if strange:
        cause = message(Code.PLUGIN_HOOK, "there is no hook {hook}.", hook=strange[0])
        return cause.followed_by(suggestion(strange[0], known))
    last = (str(error).splitlines() or [type(error).__name__])[-1]
    return message(Code.PLUGIN_HOOK, "{error}.", error=last)


def _reinstall(point: EntryPoint) -> Message:
    return _again(_distribution(point)[0])


def _again(distribution: str) -> Message:
    return message(
        "advice",
        "Install it again with: pip install --force-reinstall {distribution}",
        distribution=distribution,
    )


def _upgrade(point: EntryPoint) -> Message:
    return message(
        "advice",
        "Bring both up to date with: pip install --upgrade stakeholderkit {distribution}",
        distribution=_distribution(point)[0],
    )


def _report(point: EntryPoint) -> Message:
    return message(
        "advice",
        "Tell its maker, or leave it out with {variable}={name}",
        variable=DISABLE,
        name=f"{_distribution(point)[0]}:{point.name}",
    )
