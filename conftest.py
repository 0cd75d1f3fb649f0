"""What every test may lean on: the profiles of Hypothesis, the examples in the docs, the tools."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from sybil import Example, Sybil
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.sybil import SybilCollection

ROOT = Path(__file__).parent

# A slow or busy machine is no bug: hence no deadline, nor a complaint that drawing takes long.
# Whole registers are large, and one that grew too large is drawn anew, which is no bug either.
_PATIENT: Any = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}
settings.register_profile("default", **_PATIENT)
# `run.py tests`: few examples, and the same each time, so that nobody meets a stranger's bug.
settings.register_profile("fast", **_PATIENT, derandomize=True, max_examples=10)
# The gate must judge the same thing alike; thirty examples keep it within its time.
settings.register_profile("ci", **_PATIENT, derandomize=True, max_examples=30)
# What a mutant breaks need not be made small, and must be found again: see docs/mutation.md.
settings.register_profile(
    "mutation",
    **_PATIENT,
    derandomize=True,
    max_examples=20,
    phases=(Phase.explicit, Phase.generate),
)
# `run.py tests --thorough`, and `.ci/long` with as many as it is told.
settings.register_profile("thorough", **_PATIENT, max_examples=200)
settings.register_profile("exhaustive", **_PATIENT, max_examples=5_000)
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


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say what `run.py tests` leaves out."""
    if "not long" in config.option.markexpr:
        examples = settings().max_examples
        terminalreporter.section("left out")
        terminalreporter.line(
            f"Tests marked `long`, most of them of large hostile files, and all but {examples} "
            "examples of each property.\n`python3 run.py tests --thorough` runs everything, in "
            "about ten minutes."
        )


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
