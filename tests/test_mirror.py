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
    # To be looked at: rooms whose tests are being moved.
    "builtin/schemes/axes": "to be looked at",
    "builtin/schemes/kwadranten": "to be looked at",
    "builtin/schemes/kwadranten_plus": "to be looked at",
    "builtin/schemes/ringen": "to be looked at",
    "builtin/sections/annexes": "to be looked at",
    "builtin/sections/areas": "to be looked at",
    "builtin/sections/changes": "to be looked at",
    "builtin/sections/discuss": "to be looked at",
    "builtin/sections/glance": "to be looked at",
    "builtin/sections/matrix": "to be looked at",
    "builtin/sections/parts": "to be looked at",
    "builtin/sections/rings": "to be looked at",
    "builtin/sections/studied": "to be looked at",
    "files/archive": "to be looked at",
    "files/codec/condition": "to be looked at",
    "files/codec/converter": "to be looked at",
    "files/codec/diagnose": "to be looked at",
    "files/codec/options": "to be looked at",
    "files/codec/partial": "to be looked at",
    "files/codec/register": "to be looked at",
    "files/codec/text": "to be looked at",
    "files/codec/unproven": "to be looked at",
    "files/codec/version": "to be looked at",
    "files/definitions": "to be looked at",
    "files/ladders": "to be looked at",
    "files/limits": "to be looked at",
    "files/members": "to be looked at",
    "files/schema/generate": "to be looked at",
    "files/schema/leaves": "to be looked at",
    "files/schema/prose": "to be looked at",
    "files/schema/rules": "to be looked at",
    "files/shape": "to be looked at",
    "files/toml": "to be looked at",
    "files/written": "to be looked at",
    "hooks/problem": "to be looked at",
    "hooks/spec": "to be looked at",
    "stakeholderkit-schemes/classes": "to be looked at",
    "stakeholderkit-schemes/crosswalks": "to be looked at",
    "stakeholderkit-schemes/dimensions": "to be looked at",
    "stakeholderkit-schemes/levels": "to be looked at",
    "stakeholderkit-schemes/parts": "to be looked at",
    "stakeholderkit-schemes/power_interest": "to be looked at",
    "stakeholderkit-schemes/salience": "to be looked at",
    "stakeholderkit-schemes/stance": "to be looked at",
    "stakeholderkit-schemes/trust": "to be looked at",
    "stakeholderkit-word/grid": "to be looked at",
    "stakeholderkit-word/report": "to be looked at",
    "stakeholderkit-word/text": "to be looked at",
}
"""Each source module that has no test module of its own, with the reason."""

ACROSS: dict[str, str] = {
    "analysis/test_eikenrode": "the story of the example, from its scores to its groups",
    "analysis/test_score_facts": "which scores are read, against an oracle that walks the areas",
    "analysis/test_twelve": "what holds of every register and scheme, rules to reports",
    "cli/test_main": "the one function of the front door of cli",
    "files/hostile": "what damaged and hostile files do to all that reads them",
    "privacy": "nothing gets out, by any way out",
    "redaction/test_changes": "changes as an audience may read them: analysis and redaction",
    "rules/test_brute_force": "the proof against trying every score on a fine grid",
    "strings": "every text, in every field and every output",
    "test_api": "the names of all rooms and plugins",
    "test_hooks_documented": "hooks, their records and their pages",
    "test_lazy": "what importing loads, over all rooms",
    "test_mirror": "this test",
    "test_register_machine": "a register through its life, from verb to verb",
    "upkeep/test_merge_laws": "what holds of merging any registers; test_merge has the cases",
    # To be looked at: rooms whose tests are being moved.
    "builtin/test_areas": "to be looked at",
    "builtin/test_changes": "to be looked at",
    "builtin/test_discuss": "to be looked at",
    "builtin/test_kwadranten": "to be looked at",
    "builtin/test_offers": "to be looked at",
    "builtin/test_schemes": "to be looked at",
    "builtin/test_sections": "to be looked at",
    "files/test_complaints": "to be looked at",
    "files/test_condition": "to be looked at",
    "files/test_options": "to be looked at",
    "files/test_parse": "to be looked at",
    "files/test_round_trip": "to be looked at",
    "files/test_save_under_fire": "to be looked at",
    "files/test_schema": "to be looked at",
    "files/test_strictness": "to be looked at",
    "files/test_unknown_fields": "to be looked at",
    "files/test_unproven": "to be looked at",
    "files/test_versions": "to be looked at",
    "hooks/test_broken_plugins": "to be looked at",
    "stakeholderkit-csv/test_csv": "to be looked at",
    "stakeholderkit-schemes/test_reports": "to be looked at",
    "stakeholderkit-schemes/test_schemes": "to be looked at",
    "stakeholderkit-schemes/test_truth_tables": "to be looked at",
    "stakeholderkit-word/test_blocks": "to be looked at",
    "stakeholderkit-word/test_example": "to be looked at",
    "stakeholderkit-word/test_hostile_text": "to be looked at",
    "stakeholderkit-word/test_plugin": "to be looked at",
}
"""Each test module, or folder of them, that mirrors no source module, with the reason."""

LONG: dict[str, str] = {
    # To be looked at: rooms whose tests are being moved.
    "builtin/test_sections": "to be looked at",
    "files/test_save_under_fire": "to be looked at",
    "files/test_scheme": "to be looked at",
}
"""Each test module of more than 500 lines, with the reason."""


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


def covers(place: str, test: str) -> bool:
    """Tell whether a place in ``ACROSS`` is a test module, or a folder around it."""
    return test == place or test.startswith(f"{place}/")


def test_each_module_has_its_tests() -> None:
    """A module without tests of its own has a reason, and a reason without need goes."""
    assert set(WITHOUT_MIRROR) == ALONE


def test_each_test_module_has_its_source() -> None:
    """A test module that mirrors nothing has a reason, and a reason without need goes."""
    assert {test for test in STRAY if not any(covers(place, test) for place in ACROSS)} == set()
    assert {place for place in ACROSS if not any(covers(place, test) for test in STRAY)} == set()


def test_no_test_module_is_long() -> None:
    """A test module has at most 500 lines, or else a reason."""
    lines = {test: len(path.read_text("utf-8").splitlines()) for test, path in TESTS.items()}

    assert {test for test, count in lines.items() if count > MOST_LINES} == set(LONG)


def test_each_reason_says_something() -> None:
    """A reason is in words."""
    for reasons in (WITHOUT_MIRROR, ACROSS, LONG):
        assert all(reasons.values())
