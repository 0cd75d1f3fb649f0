"""What the tests of the commands share: running one, and schemes in files of their own."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from stakeholderkit.cli import main

EIKENRODE = str(Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json")

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]
Write = Callable[..., str]

HIGH = '{all_of = [{above = ["interest", 3]}, {above = ["influence", 3]}]}'
RULES = (
    (HIGH, "meebeslissen"),
    ('{above = ["influence", 3]}', "meewerken"),
    ('{above = ["interest", 3]}', "meedenken"),
    ("{all_of = []}", "meeweten"),
)
AXES = (("interest", "belang", "interest", 1, 5), ("influence", "invloed", "influence", 1, 5))


@pytest.fixture
def eikenrode() -> str:
    """Give the path of the example."""
    return EIKENRODE


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> Shown:
    """Run a command that must end with a code; give what it printed and complained."""

    def run(*words: str, code: int = 0) -> tuple[str, str]:
        assert main(words) == code, capsys.readouterr()
        captured = capsys.readouterr()
        return captured.out, captured.err

    return run


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
