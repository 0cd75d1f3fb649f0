"""Each module has its tests at its own place, and each test module tests what it is named after."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
MOST_LINES = 500

WITHOUT_MIRROR: dict[str, str] = {
    "__main__": "one call of the command line, which the tests of the command start",
    "model/process": "fields alone, each of which model/test_validators tries",
    "testing/fact_draws": "testing/test_registers sees everything that it draws",
    "testing/parties": "testing/test_registers sees everything that it draws",
    "testing/pool": "testing/test_registers sees everything that is drawn with it",
    "builtin/schemes/kwadranten_plus": "builtin/test_schemes tries all three alike",
    "builtin/schemes/ringen": "builtin/test_schemes tries all three alike",
    "builtin/sections/annex_parties": "builtin/test_sections reads it in whole reports",
    "builtin/sections/audiences": "three names for sets of audiences",
    "builtin/sections/glance": "builtin/test_sections reads it in whole reports",
    "builtin/sections/grid": "builtin/sections/test_matrix draws it",
    "builtin/sections/labels": "builtin/test_sections reads it in whole reports",
    "builtin/sections/parties": "builtin/test_sections reads it in whole reports",
    "hooks/advice": "hooks/test_broken_plugins reads each advice with its problem",
    "hooks/command": "fields alone, each of which hooks/test_validators tries",
    "hooks/misfit": "hooks/test_broken_plugins has a plugin for each misfit",
    "hooks/scheme_record": "hooks/test_unproven builds it, hooks/test_validators tries fields",
    "files/limits": "numbers alone; files/test_guard and files/hostile meet each of them",
    "files/named_ladders": "files/test_scheme and test_crosswalk name ladders in their files",
    "files/schema/constraints": "data, which files/schema/test_register tries on objects",
    "files/schema/docstring": "files/schema/test_register reads what it makes of docstrings",
    "files/schema/values": "data, which files/schema/test_register tries on values",
    "files/toml": "files/test_handwritten and test_policy parse with it",
    "files/zip/archive": "files/hostile/test_archives has a file for each of its checks",
    "files/zip/bad_archive": "files/hostile/test_archives has a file for each of its checks",
    "files/zip/doctype": "files/hostile/test_archives has a file for each of its checks",
    "files/zip/entries": "files/hostile/test_archives has a file for each of its checks",
    "stakeholderkit-schemes/classes": "data, which its test_schemes looks at",
    "stakeholderkit-schemes/crosswalks": "data, which its test_ladders looks at",
    "stakeholderkit-schemes/cut_dimensions": "its test_schemes sees each scheme use it",
    "stakeholderkit-schemes/dimensions": "data, which its test_schemes looks at",
    "stakeholderkit-schemes/levels": "data, which its test_engagement looks at",
    "stakeholderkit-schemes/power_interest": "its test_truth_tables has the rows",
    "stakeholderkit-schemes/salience": "its test_truth_tables has the rows",
    "stakeholderkit-schemes/stance": "its test_truth_tables has the rows",
    "stakeholderkit-schemes/trust": "its test_truth_tables has the rows",
    "stakeholderkit-word/markup": "its test_tables and test_matrix read what it writes",
    "stakeholderkit-word/xml_text": "its test_hostile_text writes any text with it",
}
"""Each source module that has no test module of its own, with the reason."""

ACROSS: dict[str, str] = {
    "analysis/test_eikenrode": "the story of the example, from its scores to its groups",
    "analysis/test_score_facts": "which scores are read, against an oracle that walks the areas",
    "analysis/test_laws": "what holds of every register and scheme, rules to reports",
    "cli/test_main": "the one function of the front door of cli",
    "files/hostile": "what damaged and hostile files do to all that reads them",
    "insights/test_zandermolen": "the story of the second example, with two assessors",
    "files/test_save_for_real": "full disks, other people's files, killed processes: save for real",
    "files/test_save_under_fire": "every call of save may fail or be the last",
    "oracle": "outcomes against an implementation of the documentation, and conformance vectors",
    "privacy": "nothing gets out, by any way out",
    "redaction/test_changes": "changes as an audience may read them: analysis and redaction",
    "report": "the words of whole reports, whatever the section",
    "rules/test_brute_force": "the proof against trying every score on a fine grid",
    "strings": "every text, in every field and every output",
    "test_api": "the names of all rooms and plugins",
    "test_decided_outputs": "a proposal and an adoption, walked through every output",
    "test_lazy": "what importing loads, over all rooms",
    "test_mirror": "this test",
    "test_register_machine": "a register through its life, from verb to verb",
    "upkeep/test_merge_laws": "what holds of merging any registers; test_merge has the cases",
    "analysis/test_reasons": "decisions, and the public edition, in reasons: explain and redaction",
    "builtin/test_offers": "what the front door of builtin offers",
    "builtin/test_schemes": "what the three schemes keep alike, on every scale",
    "builtin/test_sections": "whole reports: which sections, for whom, and what none holds",
    "hooks/test_broken_plugins": "every way in which a plugin can fail, from loading to use",
    "stakeholderkit-csv/test_csv": "the plugin is one module, its front door",
    "stakeholderkit-schemes/test_reports": "reports by each scheme",
    "stakeholderkit-schemes/test_schemes": "what every scheme of the plugin keeps alike",
    "stakeholderkit-schemes/test_truth_tables": "the rows of each scheme as its source gives them",
    "stakeholderkit-word/test_blocks": "paragraphs and lists, which report writes itself",
    "stakeholderkit-word/test_example": "a whole report, opened by other programs",
    "stakeholderkit-word/test_hostile_text": "any text, in every block",
    "stakeholderkit-word/test_plugin": "the front door of the plugin",
    "verbs/test_one_proof": "how often a report proves its scheme, from verb to section",
}
"""Each test module, or folder of them, that mirrors no source module, with the reason."""


def modules(folder: Path, prefix: str = "") -> set[str]:
    """Find the modules in a package by their paths in it; front doors hold nothing of their own."""
    found = (path.relative_to(folder).with_suffix("") for path in folder.rglob("*.py"))
    return {prefix + path.as_posix() for path in found if path.name != "__init__"}


def mirrors(folder: Path, prefix: str = "") -> dict[str, Path]:
    """Find the test modules in a folder, by their paths in it."""
    return {
        prefix + path.relative_to(folder).with_suffix("").as_posix(): path
        for path in folder.rglob("test_*.py")
        if "plugins_on_disk" not in path.parts
    }


def mirror(module: str) -> str:
    """Name the test module that belongs to a source module."""
    folder, _, name = module.rpartition("/")
    return f"{folder}/test_{name}" if folder else f"test_{name}"


SOURCES = modules(ROOT / "src" / "stakeholderkit")
TESTS = mirrors(ROOT / "tests")
for plugin in (ROOT / "plugins").glob("stakeholderkit-*"):
    SOURCES |= modules(plugin / "src" / plugin.name.replace("-", "_"), f"{plugin.name}/")
    TESTS |= mirrors(plugin / "tests", f"{plugin.name}/")

ALONE = {module for module in SOURCES if mirror(module) not in TESTS}
STRAY = set(TESTS) - set(map(mirror, SOURCES))


def covers(path: str, test: str) -> bool:
    """Tell whether a path in ``ACROSS`` is that of a test module, or of a folder around it."""
    return test == path or test.startswith(f"{path}/")


def test_each_module_has_its_tests() -> None:
    """A module without tests of its own has a reason, and a reason without need goes."""
    assert set(WITHOUT_MIRROR) == ALONE


def test_each_test_module_has_its_source() -> None:
    """A test module that mirrors nothing has a reason, and a reason without need goes."""
    assert {test for test in STRAY if not any(covers(path, test) for path in ACROSS)} == set()
    assert {path for path in ACROSS if not any(covers(path, test) for test in STRAY)} == set()


def test_no_test_module_is_long() -> None:
    """No test module has more than 500 lines."""
    lines = {test: len(path.read_text("utf-8").splitlines()) for test, path in TESTS.items()}

    assert {test for test, count in lines.items() if count > MOST_LINES} == set()


def test_each_reason_says_something() -> None:
    """A reason is in words."""
    for reasons in (WITHOUT_MIRROR, ACROSS):
        assert all(reasons.values())
