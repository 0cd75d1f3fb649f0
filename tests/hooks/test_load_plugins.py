"""All plugins loaded together."""

from collections.abc import Callable

from stakeholderkit.hooks import Exporter, Plugins

Addresses = Callable[[Plugins], set[str]]

Install = Callable[..., Plugins]


def test_strict_loading_of_sound_plugins(addresses: Addresses, install: Install) -> None:
    """Strict loading of sound plugins gives them."""
    assert addresses(install("healthy", strict=True)) == {
        "acme-healthy:plain",
        "acme-healthy:greet",
    }


def test_offers_come_in_one_order(install: Install) -> None:
    """Offers are sorted by name and then by source, whatever the order on the path."""
    one, other = install("healthy", "clash", "twin"), install("twin", "clash", "healthy")

    assert one.offers == tuple(
        sorted(one.offers, key=lambda offer: (offer.record.name, offer.distribution))
    )
    assert [offer.address for offer in one.offers] == [offer.address for offer in other.offers]


def test_the_built_ins_come_through_the_same_door(install: Install) -> None:
    """The library's own format is an offer like any other."""
    offers = {offer.address for offer in install().of(Exporter)}

    assert "stakeholderkit:markdown" in offers
