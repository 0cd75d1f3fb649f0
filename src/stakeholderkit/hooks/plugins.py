"""What the installed plugins offer, and how to find one offer by its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from attrs import frozen

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.hooks.command import Command
from stakeholderkit.hooks.disable import DISABLE, disabled
from stakeholderkit.hooks.exporter import Exporter
from stakeholderkit.hooks.ladder_record import LadderRecord
from stakeholderkit.hooks.offer import Offer, Record, offers_a
from stakeholderkit.hooks.official import official
from stakeholderkit.hooks.problem import Problem
from stakeholderkit.hooks.reader import Reader
from stakeholderkit.hooks.scheme_record import SchemeRecord
from stakeholderkit.hooks.section import Section
from stakeholderkit.hooks.unproven import unproven
from stakeholderkit.rules import Crosswalk
from stakeholderkit.wording import AnyOf, Message, message, phrase, quoted, suggestion

KindT = TypeVar("KindT", bound=Record)


@frozen
class Plugins:
    """The offers of all plugins, and the problems met in loading them.

    Attributes:
        offers: every record with its source, sorted by name and then by source.
        problems: what was set aside, and why.
    """

    offers: tuple[Offer[Record], ...]
    problems: tuple[Problem, ...] = ()

    def of(self, kind: type[KindT]) -> tuple[Offer[KindT], ...]:
        """Return the offers of one kind of record."""
        return tuple(offer for offer in self.offers if offers_a(offer, kind))

    def proved(self) -> Plugins:
        """Prove every scheme in its standard form; those that fail become problems."""
        found = [(offer, unproven(offer)) for offer in self.of(SchemeRecord)]
        broken = {id(offer) for offer, problem in found if problem}
        return Plugins(
            tuple(offer for offer in self.offers if id(offer) not in broken),
            (*self.problems, *(problem for _, problem in found if problem)),
        )

    def blame(self, scheme: str) -> None:
        """Prove a scheme that failed in use in its standard form; nothing if no plugin offers it.

        Raises:
            UsageError: when it fails in that form too, as if it were not there, with the problem.
        """
        found = self._called(SchemeRecord, scheme)
        # One that came by no entry point is somebody's own trial: its own error tells more.
        if any(offer.plugin and unproven(offer) for offer in found):
            self.proved().scheme(scheme)

    def exporter(self, name: str) -> Offer[Exporter[Any]]:
        """Find an exporter by name; raises UsageError when there is not exactly one."""
        return self._named(Exporter, phrase("format"), name)

    def exporter_for(self, suffix: str) -> Offer[Exporter[Any]]:
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

    def reader(self, name: str) -> Offer[Reader]:
        """Find a reader by name; raises UsageError when there is not exactly one."""
        return self._named(Reader, phrase("reader"), name)

    def scheme(self, name: str) -> Offer[SchemeRecord[Any]]:
        """Find a scheme by name; raises UsageError when there is not exactly one.

        One alone is proved when it is used, and not here. Of several, those that are unsound in
        their standard form do not count.
        """
        found = self._called(SchemeRecord, name)
        if len(found) > 1 and any(unproven(offer) for offer in found):
            return self.proved().scheme(name)
        return self._named(SchemeRecord, phrase("scheme"), name)

    def ladder(self, name: str) -> Offer[LadderRecord]:
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
                origin=quoted(origin),
                target=quoted(target),
                ways=tuple(f"{start} → {end}" for start, end in sorted(set(ways))) or "-",
            )
        )

    def section(self, name: str) -> Offer[Section]:
        """Find a section by name; raises UsageError when there is not exactly one."""
        return self._named(Section, phrase("section"), name)

    def command(self, name: str) -> Offer[Command]:
        """Find a command by name; raises UsageError when there is not exactly one."""
        return self._named(Command, phrase("command"), name)

    def _named(self, kind: type[KindT], label: Message, name: str) -> Offer[KindT]:
        if found := self._called(kind, name):
            return _only(found, name)
        names = sorted({offer.record.name for offer in self.of(kind)})
        unknown = message(
            Code.UNKNOWN_NAME,
            "There is no {kind} {name}. Installed: {names}.",
            kind=label,
            name=quoted(name),
            names=tuple(names) or "-",
        )
        raise self._unknown(name, unknown.followed_by(suggestion(name, names)))

    def _called(self, kind: type[KindT], name: str) -> list[Offer[KindT]]:
        return [offer for offer in self.of(kind) if name in {offer.record.name, offer.address}]

    def _unknown(self, name: str, unknown: Message) -> UsageError:
        source = official(name)
        if off := [address for address in disabled() if address.split(":")[0] == source]:
            return UsageError(
                message(
                    Code.NOT_INSTALLED,
                    "The plugin for {name} is turned off: {variable} names {address}.",
                    name=name,
                    variable=DISABLE,
                    address=off[0],
                )
            )
        broken = [problem for problem in self.problems if problem.distribution == source]
        # What it brings may be of another kind: a ladder is no scheme.
        installed = source in {offer.distribution for offer in self.offers}
        if source and not broken and not installed:
            unknown = message(
                Code.NOT_INSTALLED,
                "The plugin for {name} is not installed. Install {distribution}: "
                "pip install {distribution}",
                name=name,
                distribution=source,
            )
        # A plugin that failed to load usually explains why a name is unknown.
        return UsageError(unknown, *(broken or self.problems))


def _only(found: Sequence[Offer[KindT]], name: str) -> Offer[KindT]:
    if len(found) > 1:
        complaint = message(
            Code.AMBIGUOUS_NAME,
            "{name} is offered more than once: {addresses}. Ask for one of them by that name.",
            name=quoted(name),
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
