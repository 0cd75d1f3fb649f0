"""What the tests of the command line share: running it, and files that it reads."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.cli import inputs, main
from stakeholderkit.hooks import DISABLE

EIKENRODE = str(Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json")
SHELF = Path(__file__).parents[1] / "plugins_on_disk"

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]
Write = Callable[..., str]
Change = Callable[..., str]
Under = Callable[[str, str], list[str]]
Lines = Callable[[str], list[str]]
Shelf = Callable[[str], None]

HIGH = '{all_of = [{above = ["interest", 3]}, {above = ["influence", 3]}]}'
RULES = (
    (HIGH, "meebeslissen"),
    ('{above = ["influence", 3]}', "meewerken"),
    ('{above = ["interest", 3]}', "meedenken"),
    ("{all_of = []}", "meeweten"),
)
AXES = (("interest", "belang", "interest", 1, 5), ("influence", "invloed", "influence", 1, 5))
REGISTER = sk.Register(
    title="Lindenhof",
    owner="Gemeente Eikenrode",
    areas=(sk.Area(id="stad", name="Eikenrode", kind=sk.AreaKind.GEMEENTE),),
    stakeholders=(
        sk.Stakeholder(id="huurders", name="Huurdersvereniging", contacts=("p1",)),
        sk.Stakeholder(
            id="bakker",
            name="Bakker",
            stake=sk.Remark(text="Volgens Jan de Wit dicht. De heer De Wit\nbelt."),
        ),
    ),
    assessors=(sk.Assessor(id="pm", role="programmamanager", person="p2"),),
    persons=(
        sk.Person(id="p1", name="Jan de Wit", email="jan@example.org"),
        sk.Person(id="p2", name="An Bos", email="an@example.org"),
    ),
    scores=(
        sk.Score(
            party="bakker",
            dimension="interest",
            assessor="pm",
            area="stad",
            date=datetime.date(2026, 3, 1),
            value=4,
        ),
    ),
)
COLLEAGUE = evolve(
    REGISTER,
    stakeholders=(
        REGISTER.stakeholders[1],
        sk.Stakeholder(id="hv", name="huurdersvereniging"),
        sk.Stakeholder(id="school", name="School"),
    ),
)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime.date], None]:
    """Choose the day on which a command is run; the facts of the example are recent if not."""

    def choose(day: datetime.date) -> None:
        monkeypatch.setattr(inputs, "today", lambda: day)

    choose(datetime.date(2026, 3, 1))
    return choose


@pytest.fixture
def eikenrode() -> str:
    """The path of the example."""
    return EIKENRODE


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> Shown:
    """Run a command that must end with a code; give what it printed and complained."""

    def run(*words: object, code: int = 0) -> tuple[str, str]:
        assert main([*map(str, words)]) == code, capsys.readouterr()
        captured = capsys.readouterr()
        return captured.out, captured.err

    return run


@pytest.fixture
def english(shown: Shown) -> Shown:
    """Run a command in English."""
    return lambda *words, code=0: shown(*words, "--language", "en", code=code)


@pytest.fixture
def as_json(shown: Shown) -> AsJson:
    """Run a command with --json and give what it wrote."""
    return lambda *words, code=0: json.loads(shown(*words, "--json", code=code)[0])


@pytest.fixture
def scheme(tmp_path: Path) -> Write:
    """Write a scheme by hand; give the path of its file."""

    def write(
        *,
        rules: Sequence[tuple[str, str]] = RULES,
        axes: tuple[tuple[str, str, str, int, int], ...] = AXES,
        extra: str = "",
        ladder: str = "ringen",
        name: str = "mine",
    ) -> str:
        lines = [
            f'id = "{name}"',
            'version = "1"',
            'label = {nl = "mijn regels", en = "my rules"}',
            'source = {nl = "Zelf bedacht.", en = "Our own."}',
            'inference = {nl = "Alles.", en = "All of it."}',
            f'ladder = "{ladder}"',
            extra,
        ]
        for dimension, nl, en, lowest, highest in axes:
            lines += [
                "[[axes]]",
                f'dimension = "{dimension}"',
                f'label = {{nl = "{nl}", en = "{en}"}}',
            ]
            lines += [f"lowest = {lowest}", f"highest = {highest}"]
        for when, group in rules:
            lines += ["[[rules]]", f"when = {when}", f'group = "{group}"']
            lines.append('because = {nl = "Omdat het zo is.", en = "Because it is so."}')
        path = tmp_path / f"{name}.toml"
        path.write_text("\n".join(lines), "utf-8")
        return str(path)

    return write


@pytest.fixture
def changed(tmp_path: Path, eikenrode: str) -> Change:
    """Write the example with lists added to or replaced; give the path."""

    def write(**lists: Any) -> str:
        register = json.loads(Path(eikenrode).read_text("utf-8"))
        register.update(lists)
        path = tmp_path / "r.json"
        path.write_text(json.dumps(register), "utf-8")
        return str(path)

    return write


@pytest.fixture
def under() -> Under:
    """Find the items under a heading, each in one line; none when there is no such heading."""

    def find(out: str, heading: str) -> list[str]:
        _, _, after = f"\n{out}".partition(f"\n{heading}\n")
        block = after.partition("\n\n")[0]
        return [" ".join(item.split()) for item in f"\n{block}".split("\n- ")[1:]]

    return find


@pytest.fixture
def lines() -> Lines:
    """Split a text into lines without the blanks at their ends."""
    return lambda out: [line.rstrip() for line in out.splitlines()]


@pytest.fixture
def register() -> sk.Register:
    """A small register of ours, with two persons in it."""
    return REGISTER


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """That register in a file."""
    return sk.save(REGISTER, tmp_path / "ours.json")


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """That of a colleague, who knows one party under another id, and one more party."""
    return sk.save(COLLEAGUE, tmp_path / "theirs.json")


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install a plugin from the shelf; forget afterwards what was imported from it."""
    known = set(sys.modules)
    monkeypatch.delenv(DISABLE, raising=False)
    yield lambda name: monkeypatch.syspath_prepend(str(SHELF / name))
    for name in set(sys.modules) - known:
        if name.startswith(("healthy_", "raising_", "failing_", "optional_")):
            del sys.modules[name]
