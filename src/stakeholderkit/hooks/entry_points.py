"""Where plugins are found: the entry points made for stakeholderkit, of any version."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import Distribution, EntryPoint, distributions

from stakeholderkit.errors import Code
from stakeholderkit.hooks.advice import install_again
from stakeholderkit.hooks.hookspecs import ENTRY_POINTS, PROJECT
from stakeholderkit.hooks.problem import Problem, in_one_line
from stakeholderkit.wording import message


def entry_points() -> Iterator[EntryPoint | Problem]:
    """Find the entry points made for stakeholderkit, for whatever version of its hooks.

    Of a distribution that is installed twice, the first on the path counts, as for imports. One
    that has plugins for several versions of the hooks means us to take those for ours.
    """
    seen: set[str] = set()
    for distribution in distributions():
        try:
            # Most distributions are not about us: their lists need not even be sound.
            if PROJECT not in (distribution.read_text("entry_points.txt") or ""):
                continue
            points = [
                point for point in distribution.entry_points if point.group.split(".")[0] == PROJECT
            ]
        except Exception as error:  # noqa: BLE001 - a broken list of anybody's breaks none of ours
            yield _unlisted(distribution, error)
            continue
        # The name is only looked up where it matters: it means parsing the metadata.
        name = _identity(distribution)[0] if points else ""
        if name not in seen:
            seen |= {name} - {""}
            yield from [point for point in points if point.group == ENTRY_POINTS] or points


def source_of(point: EntryPoint) -> tuple[str, str]:
    """Return the distribution and version of an entry point; without one, its module counts."""
    name, version = _identity(point.dist) if point.dist else ("", "?")
    return name or point.value.partition(":")[0].strip(), version


def _identity(distribution: Distribution) -> tuple[str, str]:
    """Return the name and version of a distribution; a damaged one may have lost either."""
    try:
        return distribution.name or "", distribution.version or "?"
    except Exception:  # noqa: BLE001 - metadata that cannot be read
        return "", "?"


def _unlisted(distribution: Distribution, error: Exception) -> Problem:
    name, version = _identity(distribution)
    cause = message(
        Code.PLUGIN_IMPORT, "its list of plugins cannot be read: {error}.", error=in_one_line(error)
    )
    return Problem(
        plugin="?",
        distribution=name or "?",
        version=version,
        cause=cause,
        advice=install_again(name or "?"),
    )
