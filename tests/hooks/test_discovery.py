"""Broken plugins beside sound ones, as they are found on disk."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from stakeholderkit.errors import Code, PluginError, UsageError
from stakeholderkit.hooks import DISABLE, Command, Exporter, Plugins

Install = Callable[..., Plugins]

BROKEN = [
    (
        "import_error",
        Code.PLUGIN_IMPORT,
        "importing it failed with RuntimeError: the moon is in the wrong house",
        "pip install --force-reinstall acme-import-error",
    ),
    (
        "missing_dependency",
        Code.PLUGIN_IMPORT,
        "the module no_such_module_anywhere is missing",
        "pip install --force-reinstall acme-missing-dependency",
    ),
    (
        "syntax_error",
        Code.PLUGIN_IMPORT,
        "SyntaxError: 'return' outside function",
        "pip install --force-reinstall acme-syntax-error",
    ),
    (
        "exits_at_import",
        Code.PLUGIN_IMPORT,
        "SystemExit: goodbye",
        "pip install --force-reinstall acme-exits-at-import",
    ),
    (
        "misspelt_hook",
        Code.PLUGIN_HOOK,
        "there is no hook stakeholderkit_exporter. Did you mean stakeholderkit_exporters?",
        f"{DISABLE}=acme-misspelt-hook:misspelt_hook",
    ),
    ("wrong_argument", Code.PLUGIN_HOOK, "config", f"{DISABLE}=acme-wrong-argument:wrong_argument"),
    (
        "raising_hook",
        Code.PLUGIN_HOOK,
        "its hook stakeholderkit_sections failed with RuntimeError: out of order",
        f"{DISABLE}=acme-raising-hook:raising_hook",
    ),
    (
        "exits_in_hook",
        Code.PLUGIN_HOOK,
        "its hook stakeholderkit_sections failed with SystemExit: goodbye",
        f"{DISABLE}=acme-exits-in-hook:exits_in_hook",
    ),
    (
        "not_a_record",
        Code.PLUGIN_RECORD,
        "its hook stakeholderkit_exporters offers a str, where a Exporter was expected",
        f"{DISABLE}=acme-not-a-record:not_a_record",
    ),
    (
        "raising_dir",
        Code.PLUGIN_HOOK,
        "do not look inside",
        f"{DISABLE}=acme-raising-dir:raising_dir",
    ),
    (
        "old_api",
        Code.PLUGIN_API,
        "it is made for stakeholderkit.v0, and this version of stakeholderkit for stakeholderkit",
        "pip install --upgrade stakeholderkit acme-old-api",
    ),
    (
        "unreadable_list",
        Code.PLUGIN_IMPORT,
        "its list of plugins cannot be read",
        "pip install --force-reinstall acme-unreadable-list",
    ),
]


def addresses(plugins: Plugins) -> set[str]:
    """Give the addresses of what the plugins on the shelf offer."""
    return {offer.address for offer in plugins.offers if offer.distribution.startswith("acme-")}


HEALTHY = {"acme-healthy:plain", "acme-healthy:greet", "acme-other-healthy:upper"}


@pytest.mark.parametrize(
    ("folder", "code", "cause", "advice"), BROKEN, ids=[case[0] for case in BROKEN]
)
def test_a_broken_plugin_costs_only_itself(
    install: Install, folder: str, code: Code, cause: str, advice: str
) -> None:
    """Sound plugins work beside it, and it is told by name, version, cause and cure."""
    plugins = install("healthy", folder, "other_healthy")

    assert addresses(plugins) >= HEALTHY
    (problem,) = plugins.problems
    assert problem.code == code
    assert problem.plugin == ("?" if folder == "unreadable_list" else folder)
    assert problem.distribution == f"acme-{folder.replace('_', '-')}"
    assert problem.version == "1.2.3"
    assert cause in problem.cause.text("en")
    assert advice in problem.advice.text("en")
    text = problem.text("en")
    assert text.startswith(f"The plugin {problem.plugin} of {problem.distribution} 1.2.3 ")
    assert text.endswith(problem.advice.text("en"))


@pytest.mark.parametrize(
    ("folder", "left"), [("raising_hook", "survivor"), ("not_a_record", "sound")]
)
def test_the_other_offers_of_a_broken_plugin_count(
    install: Install, folder: str, left: str
) -> None:
    """A plugin that fails in one hook still offers what is sound."""
    plugins = install(folder)

    assert addresses(plugins) == {f"acme-{folder.replace('_', '-')}:{left}"}


def test_a_plugin_for_other_hooks_is_never_imported(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written for another version of the hooks is told about, and not run."""
    monkeypatch.delenv("OLD_API_WAS_IMPORTED", raising=False)

    assert [problem.code for problem in install("old_api").problems] == [Code.PLUGIN_API]
    assert "OLD_API_WAS_IMPORTED" not in os.environ


def test_all_broken_plugins_at_once(install: Install) -> None:
    """However many plugins are broken, each is told once and the sound ones work."""
    plugins = install("healthy", *(case[0] for case in BROKEN), "other_healthy")

    assert addresses(plugins) >= HEALTHY
    assert {problem.distribution for problem in plugins.problems} == {
        f"acme-{case[0].replace('_', '-')}" for case in BROKEN
    }
    assert len(plugins.problems) == len(BROKEN)


def test_strict_loading_raises_every_problem(install: Install) -> None:
    """Strict loading makes one error of all problems, each with its own code and words."""
    with pytest.raises(PluginError) as caught:
        install("healthy", "import_error", "misspelt_hook", "old_api", strict=True)

    assert {complaint.code for complaint in caught.value.complaints} == {
        Code.PLUGIN_IMPORT,
        Code.PLUGIN_HOOK,
        Code.PLUGIN_API,
    }
    for name in ("acme-import-error", "acme-misspelt-hook", "acme-old-api"):
        assert name in str(caught.value)


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


def test_a_distribution_found_twice_counts_once(install: Install) -> None:
    """Of a distribution that stands on the path twice, the first counts."""
    plugins = install("healthy", "healthy")

    assert [offer.address for offer in plugins.of(Command)] == ["acme-healthy:greet"]


def test_a_distribution_without_metadata(install: Install) -> None:
    """A plugin whose distribution lost its name is known by its module."""
    offer = install("nameless", "healthy").exporter("nameless")

    assert (offer.address, offer.version) == ("nameless_plugin:nameless", "?")


def test_a_name_offered_twice(install: Install) -> None:
    """Asking for a name that two plugins offer is an error that names both; an address helps."""
    plugins = install("healthy", "clash")

    with pytest.raises(UsageError) as caught:
        plugins.exporter("plain")
    assert [complaint.code for complaint in caught.value.complaints] == [Code.AMBIGUOUS_NAME]
    assert "acme-clash:plain (1.2.3) and acme-healthy:plain (1.2.3)" in str(caught.value)
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


def test_keyboard_interrupt_is_no_fault_of_a_plugin(install: Install, tmp_path: Path) -> None:
    """Whoever presses Ctrl-C while a plugin loads is obeyed."""
    info = tmp_path / "acme_slow-1.2.3.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-slow\nVersion: 1.2.3\n")
    (info / "entry_points.txt").write_text("[stakeholderkit.v1]\nslow = slow_plugin\n")
    (tmp_path / "slow_plugin.py").write_text("raise KeyboardInterrupt\n")

    with pytest.raises(KeyboardInterrupt):
        install(tmp_path)


def test_the_built_ins_come_through_the_same_door(install: Install) -> None:
    """The library's own format is an offer like any other."""
    offers = {offer.address for offer in install().of(Exporter)}

    assert "stakeholderkit:markdown" in offers
