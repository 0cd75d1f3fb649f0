"""The command line beside plugins: their commands, their formats and their faults."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from stakeholderkit.cli import main
from stakeholderkit.hooks import DISABLE

SHELF = Path(__file__).parents[1] / "plugins_on_disk"
EIKENRODE = str(Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json")


@pytest.fixture(autouse=True)
def _shelf(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Forget afterwards what was imported from the shelf."""
    known = set(sys.modules)
    monkeypatch.delenv(DISABLE, raising=False)
    yield
    for name in set(sys.modules) - known:
        if name.startswith(("healthy_", "raising_", "failing_")):
            del sys.modules[name]


def test_a_command_of_a_plugin(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command that a plugin adds runs like one of the library's own."""
    monkeypatch.syspath_prepend(str(SHELF / "healthy"))

    assert main(["greet", "Noor"]) == 0
    assert capsys.readouterr().out == "dag Noor\n"


def test_problems_are_told_and_the_rest_works(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken plugin is named with what to do next, and all others work."""
    monkeypatch.syspath_prepend(str(SHELF / "raising_hook"))

    assert main(["schemes"]) == 0
    captured = capsys.readouterr()
    assert "kwadranten" in captured.out
    assert "acme-raising-hook 1.2.3 doet niet mee" in captured.err
    assert f"{DISABLE}=acme-raising-hook:raising_hook" in captured.err


def test_plugins_lists_problems(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list of plugins ends with the problems, and the exit code says so."""
    monkeypatch.syspath_prepend(str(SHELF / "raising_hook"))

    assert main(["plugins"]) == 3
    assert "acme-raising-hook 1.2.3 doet niet mee" in " ".join(capsys.readouterr().out.split())
    assert main(["plugins", "--json"]) == 3
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["code"], problem["plugin"]) == ("plugin-hook", "raising_hook")


def test_a_plugin_that_fails_at_work(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A plugin that fails while writing is named, and the old report is whole."""
    monkeypatch.syspath_prepend(str(SHELF / "failing_exporter"))
    report = tmp_path / "rapport.fail"
    report.write_text("the old report", "utf-8")

    assert main(["export", EIKENRODE, str(report)]) == 3
    error = capsys.readouterr().err
    assert "acme-failing-exporter:failing (1.2.3)" in error
    assert "RuntimeError: out of ink for eikenrode" in error
    assert f"{DISABLE}=acme-failing-exporter:failing_exporter" in error
    assert "Traceback" not in error
    assert report.read_text("utf-8") == "the old report"
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.fail"]


def test_a_problem_that_explains_an_error_is_told_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Asking for the format of a plugin that failed to load tells of it once, in the error."""
    monkeypatch.syspath_prepend(str(SHELF / "raising_hook"))

    assert main(["export", EIKENRODE, str(tmp_path / "a.xyz")]) == 2
    assert capsys.readouterr().err.count("acme-raising-hook 1.2.3 doet niet mee") == 1
    assert main(["schemes"]) == 0
    assert capsys.readouterr().err.count("acme-raising-hook 1.2.3 doet niet mee") == 1
