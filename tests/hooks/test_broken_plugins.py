"""Every kind of broken plugin beside two sound ones: it costs only itself, and is told in full."""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, get_args

import pytest
from attrs import evolve, frozen

import stakeholderkit as sk
from stakeholderkit.errors import Code, Complaint, Language, PluginError
from stakeholderkit.hooks import DISABLE, Exporter, Job, NoOptions, Plugins

Addresses = Callable[[Plugins], set[str]]

Install = Callable[..., Plugins]

REGISTER = sk.Register(
    title="t", owner="o", areas=(sk.Area(id="dorp", name="Dorp", kind=sk.AreaKind.GEMEENTE),)
)
OLD = b"the old report"

AGAIN = "pip install --force-reinstall {distribution}"
LEAVE_OUT = f"{DISABLE}={{distribution}}:{{plugin}}"
UPGRADE = "pip install --upgrade stakeholderkit {distribution}"


@frozen
class Case:
    """A broken plugin on the shelf, and what must be told of it.

    Attributes:
        folder: where it stands on the shelf, which is also the name of its entry point.
        code: the kind of problem.
        cause: what is said of the cause.
        advice: what to type next, at the end.
        hook: the hook that is named, if one is to blame.
        use: what one has to do to see it fail; nothing when it fails at loading.
        distribution: its name, where that is not like the folder.
        version: the version that is told.
        plugin: the name that is told, where that is not the folder.
    """

    folder: str
    code: Code
    cause: str
    advice: str = LEAVE_OUT
    hook: str = ""
    use: str = ""
    distribution: str = ""
    version: str = "1.2.3"
    plugin: str = ""

    def named(self, text: str) -> str:
        """Fill in the names of distribution and plugin."""
        distribution = self.distribution or f"acme-{self.folder.replace('_', '-')}"
        return text.format(distribution=distribution, plugin=self.plugin or self.folder)


def importing(folder: str, cause: str, advice: str = AGAIN, **others: str) -> Case:
    """Make the case of a plugin that cannot be imported."""
    return Case(folder, Code.PLUGIN_IMPORT, cause, advice, **others)


def hook(folder: str, cause: str, advice: str = LEAVE_OUT, **others: str) -> Case:
    """Make the case of a plugin with a bad hook for exporters, or another."""
    others = {"hook": "stakeholderkit_exporters", **others}
    return Case(folder, Code.PLUGIN_HOOK, cause, advice, **others)


def record(folder: str, cause: str, hook: str = "stakeholderkit_exporters") -> Case:
    """Make the case of a plugin that offers no sound record."""
    return Case(folder, Code.PLUGIN_RECORD, cause, hook=hook)


def api(folder: str, cause: str, advice: str) -> Case:
    """Make the case of a plugin that was made for other hooks."""
    return Case(folder, Code.PLUGIN_API, cause, advice)


def failing(folder: str, cause: str, use: str = "export") -> Case:
    """Make the case of a plugin that fails at work."""
    return Case(folder, Code.PLUGIN_FAILED, cause, use=use)


def giving(folder: str, cause: str, use: str = "export") -> Case:
    """Make the case of a plugin that gives something of another type at work."""
    return Case(folder, Code.PLUGIN_RESULT, cause, use=use)


CASES = [
    # It cannot be imported.
    importing("import_error", "RuntimeError: the moon is in the wrong house"),
    importing("missing_dependency", "no_such_module_anywhere"),
    importing("missing_module", "missing_module_plugin"),
    importing("missing_attribute", "AttributeError: module 'missing_attribute_plugin' has no attr"),
    importing("bad_entry_point", "not a module!"),
    importing("syntax_error", "SyntaxError: 'return' outside function"),
    importing("recursion_at_import", "RecursionError: maximum recursion depth exceeded"),
    importing("warns_at_import", "DeprecationWarning: use the new moon instead"),
    importing("exits_at_import", "SystemExit: goodbye"),
    importing("base_exception_at_import", "Stop: all of you"),
    importing("unspeakable_error", "UnspeakableError"),
    importing("future_import", "ImportError: cannot import name 'Hologram'", UPGRADE),
    importing("unreadable_list", "Error: ", plugin="?"),
    # Its metadata is damaged, so that not all can be told.
    importing("versionless", "RuntimeError: who am I", version="?"),
    importing(
        "unreadable_metadata",
        "RuntimeError: who am I",
        distribution="unreadable_metadata_plugin",
        version="?",
    ),
    # It is made for other hooks.
    api("old_api", "stakeholderkit.v0", "pip install --upgrade {distribution}"),
    api("new_api", "stakeholderkit.v2", "pip install --upgrade stakeholderkit"),
    api("odd_group", "stakeholderkit.plugins", UPGRADE),
    # Its hooks are no hooks.
    hook("no_hooks", "", hook=""),
    hook("not_a_module", "", hook=""),
    hook("unmarked_hook", "hookimpl"),
    hook("misspelt_hook", "stakeholderkit_exporters?", hook="stakeholderkit_exporter"),
    hook("hostile_attribute", "stakeholderkit_exporters?", hook="stakeholderkit_exporter"),
    hook("wrong_argument", "config"),
    hook("hook_wrapper", "wrapper"),
    hook("raising_dir", "RuntimeError: do not look inside", hook=""),
    # Its hooks fail.
    hook("raising_hook", "RuntimeError: out of order", hook="stakeholderkit_sections"),
    hook("exits_in_hook", "SystemExit: goodbye", hook="stakeholderkit_sections"),
    hook("base_exception_in_hook", "GeneratorExit: out of patience"),
    hook("recursion_in_hook", "RecursionError: maximum recursion depth exceeded"),
    hook("raises_half_way", "RuntimeError: half way"),
    hook("returns_nothing", "TypeError: 'NoneType' object is not iterable"),
    hook("returns_one", "TypeError: 'Exporter' object is not iterable"),
    hook("bad_record", "ModelError"),
    hook("future_record", "unexpected keyword argument 'hologram'", UPGRADE),
    # What it offers is no record.
    record("not_a_record", "str"),
    record("returns_text", "str"),
    record("fake_record", "Fake"),
    record("unchecked_record", "AttributeError"),
    # Its scheme cannot be built, or fails its proof.
    record("failing_scheme", "RuntimeError: cannot order 2", hook=""),
    record("builds_nothing", "NoneType", hook=""),
    record("unproven_scheme", "unproven-scheme", hook=""),
    # It fails at work.
    failing("failing_exporter", "RuntimeError: out of ink for dorp"),
    failing("exits_in_render", "SystemExit: goodbye dorp"),
    failing("base_exception_in_render", "GeneratorExit: enough of dorp"),
    failing("recursion_in_render", "RecursionError: maximum recursion depth exceeded"),
    failing("unspeakable_in_render", "UnspeakableError"),
    failing("edits_analysis", "FrozenInstanceError"),
    giving("renders_text", "str"),
    giving("renders_nothing", "NoneType"),
    giving("renders_bytearray", "bytearray"),
    failing("failing_section", "RuntimeError: out of words", "report"),
    failing("empty_section", "TypeError: 'NoneType' object is not iterable", "report"),
    failing("editing_section", "FrozenInstanceError", "report"),
    failing("failing_reader", "RuntimeError: out of light", "read"),
    giving("reads_nothing", "NoneType", "read"),
]
AT_LOADING = [case for case in CASES if not case.use]

HEALTHY = {"acme-healthy:plain", "acme-healthy:greet", "acme-other-healthy:upper"}


def check_healthy(plugins: Plugins, folder: Path) -> None:
    """Check that the sound plugins offer what they have, and that it works."""
    assert {offer.address for offer in plugins.offers} >= HEALTHY
    analysis = sk.analyse(REGISTER, plugins=plugins)
    for name in ("a.txt", "a.up"):
        assert sk.export(analysis, folder / name, plugins=plugins).read_bytes() == b"Dorp"
    assert sk.load_plugins().command("greet").distribution == "acme-healthy"


def work(case: Case, plugins: Plugins, old: Path) -> None:
    """Do that in which a plugin fails."""
    name = case.folder.replace("_", "-")
    if case.use == "read":
        sk.read(old, reader=name, plugins=plugins)
    else:
        sk.export(sk.analyse(REGISTER, plugins=plugins), old, plugins=plugins)


def told(case: Case, plugins: Plugins, folder: Path) -> Complaint:
    """Make a plugin fail, and give what is told of it; no file may have changed by then."""
    if not case.use:
        (problem,) = plugins.proved().problems
        assert (problem.plugin, problem.version) == (case.plugin or case.folder, case.version)
        return problem
    assert plugins.problems == ()
    endings = [
        offer.record.suffixes[0]
        for offer in plugins.of(Exporter)
        if offer.distribution == case.named("{distribution}")
    ]
    old = folder / f"old{(endings or ['.md'])[0]}"
    old.write_bytes(OLD)
    before = sorted(folder.iterdir())
    with pytest.raises(PluginError) as caught:
        work(case, plugins, old)
    assert old.read_bytes() == OLD
    assert sorted(folder.iterdir()) == before
    (complaint,) = caught.value.complaints
    return complaint


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.folder)
def test_a_broken_plugin_costs_only_itself(
    addresses: Addresses,
    install: Install,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    case: Case,
) -> None:
    """Two sound plugins work beside it, and it is told by name, hook, cause and what to type."""
    plugins = install("healthy", case.folder, "other_healthy")
    check_healthy(plugins, tmp_path)

    complaint = told(case, plugins, tmp_path)

    assert complaint.code == case.code
    for language in get_args(Language):
        text = complaint.text(language)
        assert case.named("{distribution}") in text
        assert case.version in text
        assert case.hook in text
        assert case.cause in text
        assert text.endswith(case.named(case.advice))
    assert complaint.text("nl") != complaint.text("en")
    assert sk.analyse(REGISTER, plugins=plugins).register == REGISTER
    check_healthy(plugins, tmp_path)
    if case.advice == LEAVE_OUT:
        # What is advised does help.
        typed = case.named("{distribution}:{plugin}")
        monkeypatch.setenv(DISABLE, f"{os.environ[DISABLE]},{typed}")
        without = install()
        assert without.problems == ()
        assert addresses(without) == HEALTHY


def test_the_shelf_is_used_up(install: Install) -> None:
    """Whatever stands on the shelf is a case above, or is sound as far as it goes."""
    shelf = Path(__file__).parents[1] / "plugins_on_disk"
    others = {item.name for item in shelf.iterdir()} - {case.folder for case in CASES}
    official = {"broken_official"}

    assert others - official == {
        "both_apis",
        "clash",
        "healthy",
        "nameless",
        "other_healthy",
        "prints_at_import",
        "raising_recogniser",
        "recognises_nothing",
        "twin",
    }
    assert install(*(others - official)).proved().problems == ()


def test_all_broken_plugins_at_once(install: Install, tmp_path: Path) -> None:
    """However many plugins are broken, each is told once and the sound ones work."""
    plugins = install("healthy", *(case.folder for case in AT_LOADING), "other_healthy")

    check_healthy(plugins, tmp_path)
    assert sorted(problem.distribution for problem in plugins.proved().problems) == sorted(
        case.named("{distribution}") for case in AT_LOADING
    )


def test_strict_loading_raises_every_problem(install: Install) -> None:
    """Strict loading makes one error of all problems, each with its own code and words."""
    with pytest.raises(PluginError) as caught:
        install("healthy", *(case.folder for case in AT_LOADING), strict=True)

    assert sorted(complaint.code for complaint in caught.value.complaints) == sorted(
        case.code for case in AT_LOADING
    )
    for case in AT_LOADING:
        assert case.named("{distribution}") in str(caught.value)


@pytest.mark.parametrize(
    ("folder", "left"),
    [
        ("raising_hook", "survivor"),
        ("not_a_record", "sound"),
        ("unproven_scheme", "whole-scheme"),
    ],
)
def test_the_other_offers_of_a_broken_plugin_count(
    addresses: Addresses, install: Install, folder: str, left: str
) -> None:
    """A plugin that fails in one hook still offers what is sound."""
    assert addresses(install(folder).proved()) == {f"acme-{folder.replace('_', '-')}:{left}"}


@pytest.mark.parametrize("folder", ["old_api", "new_api"])
def test_a_plugin_for_other_hooks_is_never_imported(
    install: Install, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    """What was written for another version of the hooks is told about, and not run."""
    mark = f"{folder.upper()}_WAS_IMPORTED"
    monkeypatch.delenv(mark, raising=False)

    assert [problem.code for problem in install(folder).problems] == [Code.PLUGIN_API]
    assert mark not in os.environ


def test_a_plugin_for_these_hooks_and_others(addresses: Addresses, install: Install) -> None:
    """Who serves two versions of the hooks is asked for ours, and nothing is wrong with that."""
    plugins = install("both_apis")

    assert plugins.problems == ()
    assert addresses(plugins) == {"acme-both-apis:both"}


def test_a_warning_at_import_is_no_fault(addresses: Addresses, install: Install) -> None:
    """Where warnings are only warnings, a plugin that warns works."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        plugins = install("warns_at_import")

    assert plugins.problems == ()
    assert addresses(plugins) == {"acme-warns-at-import:warned"}
    assert [str(item.message) for item in caught] == ["use the new moon instead"]


def test_a_plugin_may_talk(
    addresses: Addresses, install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a plugin prints is its own affair: it is offered all the same."""
    assert addresses(install("prints_at_import")) == {"acme-prints-at-import:printed"}
    assert capsys.readouterr().out == "hello from the moon\n"


@pytest.mark.parametrize("folder", ["raising_recogniser", "recognises_nothing"])
def test_a_reader_that_cannot_tell_its_files(
    install: Install, tmp_path: Path, caplog: pytest.LogCaptureFixture, folder: str
) -> None:
    """A reader that fails to look at a file is told in a warning, and others read the file."""
    plugins = install("healthy", folder)
    path = sk.save(REGISTER, tmp_path / "a.json")
    caplog.set_level(logging.WARNING, "stakeholderkit")

    assert sk.read(path, plugins=plugins) == REGISTER
    (warning,) = [item.getMessage() for item in caplog.records]
    name = folder.replace("_", "-")
    assert f"acme-{name}:{name} (1.2.3)" in warning
    assert warning.endswith(f"{DISABLE}=acme-{name}:{folder}")


def test_an_interrupt_while_a_plugin_writes(install: Install, tmp_path: Path) -> None:
    """Ctrl-C while a plugin writes is obeyed, and the old file is whole."""

    def render(_: Job[NoOptions]) -> NoReturn:
        raise KeyboardInterrupt

    offer = install("healthy").exporter("plain")
    plugins = Plugins((evolve(offer, record=evolve(offer.record, render=render)),))
    old = tmp_path / "a.txt"
    old.write_bytes(OLD)
    analysis = sk.analyse(REGISTER)

    with pytest.raises(KeyboardInterrupt):
        sk.export(analysis, old, plugins=plugins)
    assert old.read_bytes() == OLD
    assert [item.name for item in tmp_path.iterdir()] == ["a.txt"]
