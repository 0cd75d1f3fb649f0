"""What every test may lean on: the profiles of Hypothesis, the examples in the docs, the tools."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import Phase, settings
from sybil import Example, Sybil
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.sybil import SybilCollection

ROOT = Path(__file__).parent

# A slow or busy machine is no bug, hence no deadline. A gate must judge the same thing alike.
settings.register_profile("default", deadline=None)
# Thirty examples keep the gate within its time; for many more there is the thorough profile.
settings.register_profile("ci", deadline=None, derandomize=True, max_examples=30)
settings.register_profile("fast", deadline=None, derandomize=True, max_examples=20)
# What a mutant breaks need not be made small, and must be found again: see docs/mutation.md.
settings.register_profile(
    "mutation",
    deadline=None,
    derandomize=True,
    max_examples=20,
    phases=(Phase.explicit, Phase.generate),
)
settings.register_profile("thorough", deadline=None, max_examples=5_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

DOCUMENT_TOOLS = ("soffice", "pdftoppm", "pdftotext", "ooxml-validator")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test of documents where its tools are missing; fail it where they were promised."""
    if not item.get_closest_marker("documents"):
        return
    if missing := [tool for tool in DOCUMENT_TOOLS if not shutil.which(tool)]:
        reason = f"not on this machine: {', '.join(missing)}"
        if os.environ.get("STAKEHOLDERKIT_REQUIRE_DOCUMENT_TOOLS"):
            pytest.fail(reason)
        pytest.skip(reason)


def _enter(namespace: dict[str, Any]) -> None:
    """Let the examples of one page run in a folder of their own, with the example's register."""
    namespace["_came_from"] = Path.cwd()
    place = namespace["_place"] = mkdtemp()
    examples = shutil.copytree(ROOT / "examples", Path(place, "examples"))
    shutil.copy(examples / "eikenrode/eikenrode.json", place)
    os.chdir(place)


def _leave(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["_came_from"])
    shutil.rmtree(namespace["_place"])


def _in_the_shell(example: Example) -> None:
    """Run a shell example; it must succeed, and what it prints is not compared."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    command = ["bash", "-euc", str(example.parsed)]
    subprocess.run(command, check=True, env={**os.environ, "PATH": path})  # noqa: S603 - our docs


_pages = Sybil(
    [PythonCodeBlockParser(), CodeBlockParser("sh", _in_the_shell), SkipParser()],
    patterns=["docs/*.md", "docs/**/*.md"],
    setup=_enter,
    teardown=_leave,
)
# The shell examples of a README set up environments: too much for a test.
_readmes = Sybil([PythonCodeBlockParser()], patterns=["README.md"], setup=_enter, teardown=_leave)
_docstrings = Sybil([DocTestParser()], patterns=["src/**/*.py", "plugins/*/src/**/*.py"])

pytest_collect_file = SybilCollection((_pages, _readmes, _docstrings)).pytest()
