"""What a plugin offers: a record, and where it comes from."""

from __future__ import annotations

from typing import Any, Generic, TypeAlias, TypeGuard, TypeVar

from attrs import frozen

from stakeholderkit.hooks.command import Command
from stakeholderkit.hooks.exporter import Exporter
from stakeholderkit.hooks.ladder_record import LadderRecord
from stakeholderkit.hooks.reader import Reader
from stakeholderkit.hooks.scheme_record import SchemeRecord
from stakeholderkit.hooks.section import Section

Record: TypeAlias = Exporter[Any] | Reader | SchemeRecord[Any] | LadderRecord | Section | Command
"""What a plugin can offer: frozen, and checked when it is made.

A record is data with a function or two on it. It has no optional methods to guess at, mypy
checks it whole, and it can grow by defaulted fields without breaking anybody.
"""

# Covariant: an offer is never changed, so one of an exporter is an offer of a record too.
RecordT_co = TypeVar("RecordT_co", bound=Record, covariant=True)
KindT = TypeVar("KindT", bound=Record)


@frozen
class Offer(Generic[RecordT_co]):
    """A record and where it comes from.

    Attributes:
        record: the record.
        distribution: the distribution that offers it.
        version: the version of that distribution.
        plugin: the name of the entry point, if it came by one.
    """

    record: RecordT_co
    distribution: str
    version: str
    plugin: str = ""

    @property
    def address(self) -> str:
        """The unmistakable name of the record, as ``distribution:name``."""
        return f"{self.distribution}:{self.record.name}"


def offers_a(offer: Offer[Record], kind: type[KindT]) -> TypeGuard[Offer[KindT]]:
    """Tell whether an offer is of one kind of record."""
    return isinstance(offer.record, kind)
