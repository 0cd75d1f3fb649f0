"""What the installed plugins offer, and how to find one offer by its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from stakeholderkit.errors import Code, PluginError, UsageError
from stakeholderkit.hooks.discovery import DISABLE, Offer, disabled, load_all
from stakeholderkit.hooks.problem import Problem
from stakeholderkit.hooks.records import (
    Command,
    Exporter,
    LadderRecord,
    Reader,
    SchemeRecord,
    Section,
)
from stakeholderkit.rules import Crosswalk
from stakeholderkit.wording import AnyOf, Message, message, phrase, suggestion

OFFICIAL = {
    "word": "stakeholderkit-word",
    ".docx": "stakeholderkit-word",
    "csv": "stakeholderkit-csv",
    ".csv": "stakeholderkit-csv",
    **dict.fromkeys(
        (
            *("power-interest", "salience", "stance", "trust"),
            *("participatieladder", "iap2"),
            "engagement",
        ),
        "stakeholderkit-schemes",
    ),
}
"""The distributions of this project, by the names and endings of what they bring."""


@frozen
class Plugins:
    """The offers of all plugins, and the problems met in loading them.

    Attributes:
        offers: every record with its source, sorted by name and then by source.
        problems: what was set aside, and why.
    """

    offers: tuple[Offer, ...]
    problems: tuple[Problem, ...] = ()

    def of(self, kind: type) -> tuple[Offer, ...]:
        """Give the offers of one kind of record."""
        return tuple(offer for offer in self.offers if isinstance(offer.record, kind))

    def exporter(self, name: str) -> Offer:
        """Find an exporter by name; raises UsageError when there is not exactly one."""
        return self._named(Exporter, phrase("format"), name)

    def exporter_for(self, suffix: str) -> Offer:
        """Find the exporter for a file name ending; raises UsageError likewise."""
        offers = self.of(Exporter)
        found = [offer for offer in offers if suffix.lower() in offer.record.suffixes]
        if found:
            return _only(found, suffix)
        endings = sorted({ending for offer in offers for ending in offer.record.suffixes})
        known = message(
            Code.NO_FORMAT,
            "No installed plugin writes files that end in {suffix}. Possible endings: {endings}.",
            suffix=suffix or "…",
            endings=AnyOf(tuple(endings)),
        )
        raise self._unknown(suffix, known)

    def reader(self, name: str) -> Offer:
        """Find a reader by name; raises UsageError when there is not exactly one."""
        return self._named(Reader, phrase("reader"), name)

    def scheme(self, name: str) -> Offer:
        """Find a scheme by name; raises UsageError when there is not exactly one."""
        return self._named(SchemeRecord, phrase("scheme"), name)

    def ladder(self, name: str) -> Offer:
        """Find a ladder by name; raises UsageError when there is not exactly one."""
        return self._named(LadderRecord, phrase("ladder"), name)

    def crosswalk(self, origin: str, target: str) -> Crosswalk:
        """Find the crosswalk from one ladder to another.

        When only one in the other direction is offered, it is reversed.

        Args:
            origin: the id of the ladder that it starts from.
            target: the id of the ladder that it leads to.

        Raises:
            UsageError: when there is none, when several are offered that are not the same, or
                when the only one leads the other way and something gets lost on it.
        """
        # Both ends may offer the same one.
        offered: dict[Crosswalk, None] = dict.fromkeys(
            item for offer in self.of(LadderRecord) for item in offer.record.crosswalks
        )
        ways = [(item.origin.id, item.ladder.id) for item in offered]
        found = [item for item, way in zip(offered, ways, strict=True) if way == (origin, target)]
        if not found:
            back = (target, origin)
            found = [item.reverse() for item, way in zip(offered, ways, strict=True) if way == back]
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(
                message(
                    Code.AMBIGUOUS_NAME,
                    "{number} different crosswalks lead from {origin} to {target}: {sources}. "
                    "Leave one of them out with {variable}.",
                    number=len(found),
                    origin=origin,
                    target=target,
                    sources=tuple(item.source for item in found),
                    variable=DISABLE,
                )
            )
        raise UsageError(
            message(
                Code.UNKNOWN_NAME,
                "There is no crosswalk from {origin} to {target}. Installed: {ways}.",
                origin=f"'{origin}'",
                target=f"'{target}'",
                ways=tuple(f"{start} → {end}" for start, end in sorted(set(ways))) or "-",
            )
        )

    def section(self, name: str) -> Offer:
        """Find a section by name; raises UsageError when there is not exactly one."""
        return self._named(Section, phrase("section"), name)

    def command(self, name: str) -> Offer:
        """Find a command by name; raises UsageError when there is not exactly one."""
        return self._named(Command, phrase("command"), name)

    def _named(self, kind: type, label: Message, name: str) -> Offer:
        offers = self.of(kind)
        found = [offer for offer in offers if name in {offer.record.name, offer.address}]
        if found:
            return _only(found, name)
        names = sorted({offer.record.name for offer in offers})
        unknown = message(
            Code.UNKNOWN_NAME,
            "There is no {kind} {name}. Installed: {names}.",
            kind=label,
            name=f"'{name}'",
            names=tuple(names) or "-",
        )
        raise self._unknown(name, unknown.followed_by(suggestion(name, names)))

    def _unknown(self, name: str, unknown: Message) -> UsageError:
        official = OFFICIAL.get(name.lower())
        if off := [address for address in disabled() if address.split(":")[0] == official]:
            return UsageError(
                message(
                    Code.NOT_INSTALLED,
                    "The plugin for {name} is turned off: {variable} names {address}.",
                    name=name,
                    variable=DISABLE,
                    address=off[0],
                )
            )
        broken = [problem for problem in self.problems if problem.distribution == official]
        # What it brings may be of another kind: a ladder is no scheme.
        installed = official in {offer.distribution for offer in self.offers}
        if official and not broken and not installed:
            unknown = message(
                Code.NOT_INSTALLED,
                "The plugin for {name} is not installed. Install {distribution}: "
                "pip install {distribution}",
                name=name,
                distribution=official,
            )
        # A plugin that failed to load usually explains why a name is unknown.
        return UsageError(unknown, *(broken or self.problems))


def _only(found: Sequence[Offer], name: str) -> Offer:
    if len(found) > 1:
        complaint = message(
            Code.AMBIGUOUS_NAME,
            "{name} is offered more than once: {addresses}. Ask for one of them by that name.",
            name=f"'{name}'",
            addresses=tuple(f"{offer.address} ({offer.version})" for offer in found),
        )
        last = found[-1]
        advice = phrase(
            "Or leave one out with {variable}={name}",
            variable=DISABLE,
            name=f"{last.distribution}:{last.plugin}",
        )
        raise UsageError(complaint.followed_by(advice if last.plugin else None))
    return found[0]


def collect(loaded: Iterable[Offer | Problem]) -> Plugins:
    """Sort what was loaded into offers and problems."""
    items: list[Any] = list(loaded)
    offers = [item for item in items if isinstance(item, Offer)]
    return Plugins(
        tuple(sorted(offers, key=lambda offer: (offer.record.name, offer.distribution))),
        tuple(item for item in items if isinstance(item, Problem)),
    )


def load_plugins(*, strict: bool = False) -> Plugins:
    """Load the installed plugins afresh.

    Args:
        strict: whether a problem is an error. Otherwise the others load, and `problems` tells.

    Raises:
        PluginError: when strict and there are problems, with all of them.
    """
    plugins = collect(load_all())
    if strict and plugins.problems:
        raise PluginError(*plugins.problems)
    return plugins
