"""Plugins that are turned off."""

from collections.abc import Callable

import pytest

from stakeholderkit.hooks import DISABLE, Plugins

Addresses = Callable[[Plugins], set[str]]

Install = Callable[..., Plugins]


def test_a_disabled_plugin_is_not_imported(
    addresses: Addresses, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plugin named in the environment is left out before it can do anything."""
    monkeypatch.setenv(DISABLE, " acme-exits-at-import:exits_at_import , acme-old-api:old_api")

    plugins = install("healthy", "exits_at_import", "old_api")

    assert plugins.problems == ()
    assert addresses(plugins) == {"acme-healthy:plain", "acme-healthy:greet"}


def test_disabling_needs_the_whole_name(
    addresses: Addresses, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name of the entry point alone disables nothing: it may be somebody else's."""
    monkeypatch.setenv(DISABLE, "healthy")

    assert addresses(install("healthy", "twin")) == {
        "acme-healthy:plain",
        "acme-healthy:greet",
        "acme-twin:twin",
    }
