"""An offer: a record with where it comes from."""

from __future__ import annotations

from stakeholderkit.builtin.markdown import RECORD
from stakeholderkit.hooks import Exporter, Offer, Reader
from stakeholderkit.hooks.offer import offers_a

OFFER = Offer(RECORD, "acme", "2.1")


def test_the_address_is_unmistakable() -> None:
    """Two distributions may offer one name, and their addresses differ."""
    assert OFFER.address == "acme:markdown"


def test_the_kind_of_an_offer() -> None:
    """An offer is of the kind of its record, and of no other."""
    assert offers_a(OFFER, Exporter)
    assert not offers_a(OFFER, Reader)
