"""What is not imported until it is needed, seen from a fresh Python."""

import subprocess
import sys

import pytest

HEAVY = {"attr", "attrs", "cattrs", "click", "docx", "lxml", "pluggy", "rich"}
HEAVY |= {"gettext", "hypothesis", "importlib.metadata", "json", "logging"}


def loaded_after(code: str) -> set[str]:
    """Return the names of the heavy modules that a fresh Python has loaded after some code."""
    # -I and -S keep out what the environment would load of itself; the path is given instead.
    script = f"import sys; sys.path[:] = {sys.path!r}\n{code}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", script],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return set(done.stdout.split()) & HEAVY


@pytest.mark.parametrize(
    "code", ["import stakeholderkit", "import stakeholderkit as sk; dir(sk); sk.__all__"]
)
def test_importing_the_library_loads_nothing(code: str) -> None:
    """Importing the library, and looking at what it has, loads none of what it is made with."""
    assert loaded_after(code) == set()


@pytest.mark.parametrize("name", ["Register", "Stakeholder", "ModelError", "Text", "Finding"])
def test_the_model_loads_no_more_than_it_is_made_with(name: str) -> None:
    """The facts need attrs and nothing that reads, writes or finds plugins."""
    found = loaded_after(f"import stakeholderkit\nstakeholderkit.{name}")

    assert not found & {"cattrs", "pluggy", "docx", "lxml", "click", "rich", "importlib.metadata"}
    assert not found & {"hypothesis", "logging"}


def test_errors_load_nothing_at_all() -> None:
    """An error can be named in an ``except`` at no cost."""
    assert loaded_after("import stakeholderkit\nstakeholderkit.StakeholderkitError") == set()


def test_listing_plugins_loads_no_format_library() -> None:
    """A plugin offers its formats without the libraries that write them."""
    found = loaded_after("import stakeholderkit\nassert stakeholderkit.load_plugins().offers")

    assert "pluggy" in found
    assert not found & {"docx", "lxml", "click", "rich", "hypothesis"}


def test_the_verbs_load_no_format_library() -> None:
    """Reading and analysing load neither a format library nor the command line."""
    found = loaded_after("import stakeholderkit\nstakeholderkit.analyse, stakeholderkit.export")

    assert not found & {"docx", "lxml", "click", "rich", "hypothesis"}


@pytest.mark.parametrize(
    "words",
    [["--help"], ["analyse", "--help"], ["schemes", "--help"], ["schemes", "show", "--help"]],
)
def test_help_loads_little(words: list[str]) -> None:
    """Help is quick: it loads the command line itself, and nothing that a command works with."""
    found = loaded_after(f"from stakeholderkit.cli import main\nassert main({words}) == 0")

    assert "click" in found
    assert not found & {"cattrs", "pluggy", "docx", "lxml", "rich", "json", "hypothesis"}


def test_commands_load_what_they_need() -> None:
    """Proving a scheme loads neither a format library nor what only tests need."""
    code = "from stakeholderkit.cli import main\nassert main(['schemes', 'prove', 'ringen']) == 0"

    assert not loaded_after(code) & {"docx", "lxml", "hypothesis"}
