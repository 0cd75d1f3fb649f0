"""The pages keep up with the code: no field, code, hook, section or standing goes unmentioned."""

from __future__ import annotations

import inspect
import json
import re
import shutil
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import fields

import stakeholderkit as sk
from stakeholderkit import hooks, model
from stakeholderkit.cli import main
from stakeholderkit.errors import Code
from stakeholderkit.files import register_schema
from stakeholderkit.hooks import hookspecs
from stakeholderkit.model.faults import KINDS

DOCS = Path(__file__).parent
ROOT = DOCS.parent

SCHEMA = register_schema()
"""What the file format has, held against the model by tests of its own."""

CLASSES = {"Register": SCHEMA} | {
    name: said for name, said in SCHEMA["$defs"].items() if "title" in said and "properties" in said
}
FIELDS = [
    pytest.param(kind, name, said, id=f"{kind}.{name}")
    for kind, known in CLASSES.items()
    for name, said in known["properties"].items()
]
CHOICES = {
    name: {word["const"] for word in said["oneOf"]}
    for name, said in SCHEMA["$defs"].items()
    if "oneOf" in said
}
RECORDS = {
    "Exporters": hooks.Exporter,
    "Readers": hooks.Reader,
    "Schemes": hooks.SchemeRecord,
    "Ladders": hooks.LadderRecord,
    "Sections": hooks.Section,
    "Commands": hooks.Command,
}


def page(name: str) -> str:
    """Read a page."""
    return (DOCS / name).read_text(encoding="utf-8")


def under(text: str, heading: str) -> str:
    """Give what stands under a heading of the second level."""
    found = re.search(rf"^## {re.escape(heading)}$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"the page has no heading {heading}"
    return found[1]


def rows(text: str) -> list[list[str]]:
    """Give the cells of the rows of all tables whose first cell is code."""
    lines = re.findall(r"^\| (`.*) \|$", text, re.MULTILINE)
    return [[cell.strip() for cell in line.split(" | ")] for line in lines]


def codes(text: str) -> list[str]:
    """Give the first cells of the tables, without their quotes."""
    return [row[0].strip("`") for row in rows(text)]


@pytest.mark.parametrize("kind", CLASSES)
def test_every_class_of_the_file_format(kind: str) -> None:
    """The page on the format has each class, with its fields and no others, in order."""
    text = page("format.md")
    header = fields_of("Header") if kind == "Register" else {}

    assert [*header, *fields_of(kind)] == list(CLASSES[kind]["properties"])
    assert text.count(f"\n## {kind}\n") == 1


@pytest.mark.parametrize(("kind", "name", "said"), FIELDS)
def test_every_field_of_the_file_format(kind: str, name: str, said: dict[str, Any]) -> None:
    """The page on the format says of each field whether it is required, or else its default."""
    heading = "Header" if name in {"format", "version"} and kind == "Register" else kind
    shown = fields_of(heading)[name][2]

    assert (shown == "–") == (name in CLASSES[kind]["required"])
    if "default" in said:
        assert shown == default(said["default"])
    else:
        assert name == "dimensions" or shown == "–"


def fields_of(heading: str) -> dict[str, list[str]]:
    """Give the rows of the table of fields under a heading of the page on the format."""
    shown = [row for row in rows(under(page("format.md"), heading)) if len(row) == 4]
    return {row[0].strip("`"): row for row in shown}


def default(value: object) -> str:
    """Write a default as the page does."""
    if value is None or value == []:
        return "none"
    return f"`{value}`" if isinstance(value, str) else str(value).lower()


@pytest.mark.parametrize(("kind", "name", "said"), FIELDS)
def test_every_choice_of_the_file_format(kind: str, name: str, said: dict[str, Any]) -> None:
    """A field with a few possible words shows them all, in its row or in a table of their own."""
    for choice in set(re.findall(r"#/\$defs/(\w+)", json.dumps(said))) & CHOICES.keys():
        cell = fields_of(kind)[name][1]
        words = set(re.findall(r"`([^`]+)`", cell))
        if not words:
            assert f"](#{choice.lower()})" in cell
            section = under(page("format.md"), kind).partition(f"\n### {choice}\n")[2]
            words = {row[0].strip("`") for row in rows(section) if len(row) == 2}
        assert words == CHOICES[choice]


def test_every_condition() -> None:
    """The page on the format has each kind of condition."""
    shown = re.findall(r'^\| `\{"(\w+)": ', under(page("format.md"), "Rule"), re.MULTILINE)

    assert shown == list(SCHEMA["$defs"]["condition"]["properties"])


def test_every_list_with_ids() -> None:
    """The page on the format names the lists whose items have an id."""
    text = under(page("format.md"), "Keys and references").partition(":")[2].partition(".")[0]

    assert re.findall(r"`(\w+)`", text) == list(KINDS)


def test_the_page_on_writing_a_register() -> None:
    """The page on the register file tells of each list of a register, with an example."""
    text = page("register.md")

    for name in model.LISTS:
        assert f'  "{name}": [' in text, name


def test_every_standing() -> None:
    """The page on groups has each standing."""
    assert codes(under(page("groups.md"), "5. The outcome")) == list(sk.Standing)


def test_every_code() -> None:
    """The page on errors has each code once, in the order of the code."""
    assert codes(under(page("errors.md"), "Codes")) == list(Code)


def test_every_exception() -> None:
    """The page on errors has each exception."""
    shown = codes(under(page("errors.md"), "Exceptions"))

    known = {item.__name__ for item in sk.StakeholderkitError.__subclasses__()}
    assert set(shown) == known


@pytest.mark.parametrize(("heading", "record"), RECORDS.items(), ids=RECORDS)
def test_every_field_of_a_record(heading: str, record: type) -> None:
    """The page on hooks has each field of each record, in order."""
    assert codes(under(page("hooks.md"), heading)) == [item.name for item in fields(record)]


def test_every_hook() -> None:
    """The page on hooks has the signature of each hook as it is."""
    shown = re.findall(r"^def (\w+)\(\) -> (.+): \.\.\.$", page("hooks.md"), re.MULTILINE)

    known = [
        (name, getattr(hookspecs, name).__annotations__["return"]) for name in hookspecs.RECORDS
    ]
    assert shown == known


def test_every_public_name() -> None:
    """The API pages have each public name of each room once, and nothing that is private."""
    listed = re.findall(r"^\| \[`(stakeholderkit\.\w+)`\]", page("api/index.md"), re.MULTILINE)
    rooms = [import_module(room) for room in ("stakeholderkit.verbs", *listed)]
    known = {(name, id(getattr(room, name))) for room in rooms for name in public(room)}

    shown = [item for file in sorted(DOCS.glob("api/*.md")) for item in described(file)]
    assert sorted(name for _, name in shown) == sorted(name for name, _ in known)
    assert {(name, id(getattr(import_module(home), name))) for home, name in shown} == known


def public(room: ModuleType) -> list[str]:
    """Find the public names of a room; without a list these are the classes that it defines."""
    if hasattr(room, "__all__"):
        return list(room.__all__)
    classes = {name: item for name, item in vars(room).items() if inspect.isclass(item)}
    return [name for name, item in classes.items() if item.__module__ == room.__name__]


def described(file: Path) -> Iterator[tuple[str, str]]:
    """Find the names that an API page describes, each with where it can be imported from."""
    home = ""
    text = file.read_text(encoding="utf-8")
    for directive, name in re.findall(r"^\.\. ([\w:]+):: ([\w.]+)$", text, re.MULTILINE):
        if directive in {"automodule", "module", "currentmodule"}:
            home = name
        else:
            package, _, last = name.rpartition(".")
            yield package or home, last


def test_house_words() -> None:
    """There are at most forty house words, sorted, and what they are called in code exists."""
    table = under(page("glossary.md"), "House words")
    words = re.findall(r"^\| (\w+) \|.*\| (?:`(\w+)\.(\w+)` )?\|$", table, re.MULTILINE)

    assert [word for word, *_ in words] == sorted({word for word, *_ in words})
    assert len(words) == table.count("\n| ") - 1 <= 40
    for _, room, name in words:
        assert not room or name in public(import_module(f"stakeholderkit.{room}"))


def test_every_room() -> None:
    """The page on the design has every room, in the order in which rooms import each other."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]

    rooms = [room for layer in layers for room in layer.split(" | ") if room != "__main__"]
    assert codes(under(page("design.md"), "Rooms")) == rooms


@pytest.mark.parametrize("walk", re.findall(r"^### (.+)$", page("design.md"), re.MULTILINE))
def test_every_walk(walk: str) -> None:
    """A walk on the page on the design passes modules that exist, and no room twice."""
    table = page("design.md").partition(f"### {walk}\n")[2].partition("\n#")[0]
    stops = re.findall(r"^\| (`\w+`|the plugin) \| (.+?) \| .+ \|$", table, re.MULTILINE)

    assert len(stops) > 2
    assert len({room for room, _ in stops}) == len(stops)
    for room, modules in stops:
        names = re.findall(r"`([\w/]+)`", modules)
        package = names.pop(0) if room == "the plugin" else f"stakeholderkit.{room.strip('`')}"
        for name in names:
            import_module(f"{package}.{name.replace('/', '.')}")


def test_every_exit_code() -> None:
    """The page on errors explains the exit codes that the command promises."""
    table = under(page("errors.md"), "Exit codes")

    assert re.findall(r"^\| (\d) \|", table, re.MULTILINE) == ["0", "1", "2", "3"]


def test_shell_examples_of_the_readme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line for the shell in the README does what it says."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^stakeholderkit (.+)$", readme, re.MULTILINE)
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)

    assert len(commands) == 4
    for command in commands:
        assert main(command.split()) == 0
    assert (tmp_path / "rapport.docx").exists()


EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/README.md"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_shell_examples_of_the_examples(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example: Path
) -> None:
    """Each line for the shell in the README of an example does what it says."""
    readme = (example / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^stakeholderkit (.+)$", readme, re.MULTILINE)
    monkeypatch.chdir(shutil.copytree(example, tmp_path / example.name))

    assert len(commands) > 3
    for command in commands:
        assert main(command.split()) == 0


def test_the_table_of_zandermolen() -> None:
    """The README of the second example has every party, with its scores and where it is shown."""
    folder = ROOT / "examples" / "zandermolen"
    rows = re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", read(folder), re.MULTILINE)[1:]
    analysis = sk.analyse(sk.read(folder / "zandermolen.json"))
    expected = {}
    for outcome in analysis.outcomes:
        said: dict[str, list[str]] = {}
        for assessment in outcome.assessments:
            for answer in assessment.answers:
                said.setdefault(answer.assessor, []).append(str(answer.value or answer.absence))
        mark = ", provisional" if outcome.provisional else ""
        shown = f"{outcome.shown}{mark}" if outcome.shown else outcome.standing.label.text("en")
        scores = [", ".join(answers) for answers in said.values()] or ["–", "–"]
        expected[outcome.party.name] = (*scores, shown)

    assert {name: (*cells,) for name, *cells in rows} == expected


def read(folder: Path) -> str:
    """Read the README of a folder."""
    return (folder / "README.md").read_text(encoding="utf-8")


def test_links_between_the_pages() -> None:
    """A link from the README or an example to a file leads somewhere."""
    for file in (ROOT / "README.md", *(example / "README.md" for example in EXAMPLES)):
        for link in re.findall(r"\]\(([^)#:]+)\)", file.read_text(encoding="utf-8")):
            assert (file.parent / link).exists(), f"{file.name}: {link}"
