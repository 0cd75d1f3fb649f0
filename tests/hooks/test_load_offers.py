"""Plugins as they are found on disk: which are loaded, and under which names."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.hooks import DISABLE, Command, Exporter, Plugins

Install = Callable[..., Plugins]


def addresses(plugins: Plugins) -> set[str]:
    """Give the addresses of what the plugins on the shelf offer."""
    return {offer.address for offer in plugins.offers if offer.distribution.startswith("acme-")}


def test_strict_loading_of_sound_plugins(install: Install) -> None:
    """Strict loading of sound plugins gives them."""
    assert addresses(install("healthy", strict=True)) == {
        "acme-healthy:plain",
        "acme-healthy:greet",
    }


def test_a_disabled_plugin_is_not_imported(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plugin named in the environment is left out before it can do anything."""
    monkeypatch.setenv(DISABLE, " acme-exits-at-import:exits_at_import , acme-old-api:old_api")

    plugins = install("healthy", "exits_at_import", "old_api")

    assert plugins.problems == ()
    assert addresses(plugins) == {"acme-healthy:plain", "acme-healthy:greet"}


def test_disabling_needs_the_whole_name(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name of the entry point alone disables nothing: it may be somebody else's."""
    monkeypatch.setenv(DISABLE, "healthy")

    assert addresses(install("healthy", "twin")) == {
        "acme-healthy:plain",
        "acme-healthy:greet",
        "acme-twin:twin",
    }


def test_two_distributions_may_use_one_entry_point_name(install: Install) -> None:
    """Neither of two plugins with the same entry-point name is dropped."""
    plugins = install("healthy", "twin")

    assert plugins.problems == ()
    assert {"acme-healthy:plain", "acme-twin:twin"} <= addresses(plugins)


def test_the_broken_list_of_somebody_else(install: Install, tmp_path: Path) -> None:
    """What is wrong with a distribution that has nothing to do with us is no concern of ours."""
    info = tmp_path / "other-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: other\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[pytest11]\nthis line has no equals sign\n")

    assert install("healthy", tmp_path).problems == ()


def test_a_distribution_found_twice_counts_once(install: Install) -> None:
    """Of a distribution that stands on the path twice, the first counts."""
    plugins = install("healthy", "healthy")

    assert [offer.address for offer in plugins.of(Command)] == ["acme-healthy:greet"]


def test_distributions_without_metadata(install: Install, tmp_path: Path) -> None:
    """A plugin whose distribution lost its name is known by its module; of two, both count."""
    (tmp_path / "b-1.dist-info").mkdir()
    entry = "[stakeholderkit.v1]\nsecond = nameless_plugin:nothing\n"
    (tmp_path / "b-1.dist-info" / "entry_points.txt").write_text(entry)
    plugins = install("nameless", tmp_path, "healthy")

    offer = plugins.exporter("nameless")
    assert (offer.address, offer.version) == ("nameless_plugin:nameless", "?")
    (problem,) = plugins.problems
    assert (problem.distribution, problem.plugin) == ("nameless_plugin", "second")


def test_a_name_offered_twice(install: Install) -> None:
    """Asking for a name that two plugins offer is an error that names both; an address helps."""
    plugins = install("healthy", "clash")

    with pytest.raises(UsageError) as caught:
        plugins.exporter("plain")
    assert [complaint.code for complaint in caught.value.complaints] == [Code.AMBIGUOUS_NAME]
    assert "acme-clash:plain (1.2.3) and acme-healthy:plain (1.2.3)" in str(caught.value)
    assert str(caught.value).endswith(f"{DISABLE}=acme-healthy:healthy")
    with pytest.raises(UsageError) as caught:
        plugins.exporter_for(".txt")
    assert caught.value.code == Code.AMBIGUOUS_NAME
    assert plugins.exporter("acme-clash:plain").distribution == "acme-clash"
    assert plugins.exporter("acme-healthy:plain").distribution == "acme-healthy"


def test_a_clash_leaves_other_names_alone(install: Install) -> None:
    """Other names of plugins that clash work as always."""
    plugins = install("healthy", "clash")

    assert plugins.command("greet").distribution == "acme-healthy"


def test_offers_come_in_one_order(install: Install) -> None:
    """Offers are sorted by name and then by source, whatever the order on the path."""
    one, other = install("healthy", "clash", "twin"), install("twin", "clash", "healthy")

    assert one.offers == tuple(
        sorted(one.offers, key=lambda offer: (offer.record.name, offer.distribution))
    )
    assert [offer.address for offer in one.offers] == [offer.address for offer in other.offers]


def test_an_official_plugin_that_is_broken(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is wrong with it is told, instead of the advice to install what is installed."""
    assert install("broken_official").problems == (), "the fixture leaves official ones out"
    monkeypatch.setenv(DISABLE, "stakeholderkit-csv:csv")
    plugins = install("broken_official")

    with pytest.raises(UsageError) as caught:
        plugins.exporter("word")
    assert [complaint.code for complaint in caught.value.complaints] == [
        Code.UNKNOWN_NAME,
        Code.PLUGIN_IMPORT,
    ]
    assert "stakeholderkit-word 9.9" in str(caught.value)
    assert "the module no_such_module_anywhere is missing" in str(caught.value)
    with pytest.raises(UsageError) as caught:
        plugins.exporter_for(".docx")
    assert [complaint.code for complaint in caught.value.complaints] == [
        Code.NO_FORMAT,
        Code.PLUGIN_IMPORT,
    ]


def test_an_official_plugin_that_is_disabled(install: Install) -> None:
    """Who left a plugin out is told that, instead of the advice to install it."""
    with pytest.raises(UsageError) as caught:
        install().exporter("word")

    assert [complaint.code for complaint in caught.value.complaints] == [Code.NOT_INSTALLED]
    assert DISABLE in str(caught.value)
    assert "pip install" not in str(caught.value)


INTERRUPTED = {
    "at import": "raise KeyboardInterrupt",
    "in a hook": """
        from stakeholderkit.hooks import hookimpl
        @hookimpl
        def stakeholderkit_exporters():
            raise KeyboardInterrupt
    """,
    "looking for hooks": """
        def __dir__():
            raise KeyboardInterrupt
    """,
    "asking what is wrong": """
        class SlowError(Exception):
            def __str__(self):
                raise KeyboardInterrupt
        raise SlowError
    """,
}


@pytest.mark.parametrize("source", INTERRUPTED.values(), ids=INTERRUPTED)
def test_keyboard_interrupt_is_no_fault_of_a_plugin(
    install: Install, tmp_path: Path, source: str
) -> None:
    """Whoever presses Ctrl-C while a plugin loads is obeyed."""
    info = tmp_path / "acme_slow-1.2.3.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-slow\nVersion: 1.2.3\n")
    (info / "entry_points.txt").write_text("[stakeholderkit.v1]\nslow = slow_plugin\n")
    (tmp_path / "slow_plugin.py").write_text(dedent(source))

    with pytest.raises(KeyboardInterrupt):
        install(tmp_path)


def test_the_built_ins_come_through_the_same_door(install: Install) -> None:
    """The library's own format is an offer like any other."""
    offers = {offer.address for offer in install().of(Exporter)}

    assert "stakeholderkit:markdown" in offers
