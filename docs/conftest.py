"""Run the console examples of the pages, and hold what they print against what is shown.

Python examples and plain ``sh`` examples are the business of the conftest above this one. Here:

- a ``code-block`` with a caption is a file: it is written under that name;
- a ``console`` example is typed line by line: what follows ``$`` is a command, and what stands
  under it is all that the command prints, with ``...`` for any stretch of text. A command
  without output under it must succeed.

Whether facts are told to be old depends on the day on which the examples are run, and is left out.

The examples of a page share one empty folder, with the folder ``examples`` in it.
"""

import doctest
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from sybil import Document, Example, Region, Sybil
from sybil.parsers.myst import CodeBlockParser
from sybil.parsers.myst.lexers import DirectiveLexer

ROOT = Path(__file__).parent.parent
CHECKER = doctest.OutputChecker()
OLD_FACTS = ("The facts end on ", "De feiten eindigen op ")


def enter(namespace: dict[str, Any]) -> None:
    """Give a page its folder."""
    folder = namespace["folder"] = Path(mkdtemp())
    namespace["status"] = 0
    shutil.copytree(ROOT / "examples", folder / "examples")


def leave(namespace: dict[str, Any]) -> None:
    """Remove the folder of a page."""
    shutil.rmtree(namespace["folder"])


def files(document: Document) -> Iterable[Region]:
    """Find the examples that are files."""
    for region in DirectiveLexer("code-block", r"\w+")(document):
        if name := region.lexemes["options"].get("caption"):
            region.parsed = (name, region.lexemes["source"])
            region.evaluator = write
            yield region


def write(example: Example) -> None:
    """Write a file."""
    name, text = example.parsed
    (example.namespace["folder"] / name).write_text(text, encoding="utf-8")


def console(example: Example) -> str | None:
    """Type the commands of an example; give what differs from what is shown."""
    differences = []
    for command, shown in steps(example.parsed):
        printed = run(command, example.namespace)
        expected = shown or ("" if example.namespace["status"] == 0 else "success\n")
        if (shown or expected) and not CHECKER.check_output(expected, printed, doctest.ELLIPSIS):
            differences.append(f"$ {command}\nshows\n{expected}\nbut it printed\n{printed}")
    return "\n".join(differences) or None


def steps(text: str) -> Iterator[tuple[str, str]]:
    """Give each command with the output shown under it."""
    for step in ("\n" + text).split("\n$ ")[1:]:
        command, _, shown = step.partition("\n")
        while command.endswith("\\"):
            line, _, shown = shown.partition("\n")
            command = f"{command[:-1]}{line.removeprefix('>').strip()}"
        yield command, tidy(shown)


def run(command: str, namespace: dict[str, Any]) -> str:
    """Run one command in the folder of the page and give all that it prints."""
    folder: Path = namespace["folder"]
    done = subprocess.run(  # noqa: S603 - the commands of our own pages
        # `echo $?` tells how the command before it ended.
        ["bash", "-c", f"(exit {namespace['status']}); {command}"],  # noqa: S607
        cwd=folder,
        env={
            **os.environ,
            "PYTEST_ADDOPTS": "",  # a page's own run of pytest is no part of ours
            "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
            "PYTHONPATH": str(folder),  # so that a plugin made on a page is found
            "PYTHONUTF8": "1",
            "NO_COLOR": "1",
        },
        check=False,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    namespace["status"] = done.returncode
    lines = done.stdout.splitlines(keepends=True)
    return tidy("".join(line for line in lines if not line.startswith(OLD_FACTS)))


def tidy(text: str) -> str:
    """Leave out spaces at the ends of lines, and empty lines around the text."""
    lines = "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")
    return f"{lines}\n" if lines else ""


pytest_collect_file = Sybil(
    [files, CodeBlockParser("console", console)], patterns=["*.md"], setup=enter, teardown=leave
).pytest()
