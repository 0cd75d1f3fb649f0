"""Output for other programs."""

from __future__ import annotations

import pytest

from stakeholderkit.cli.as_json import print_json


def test_names_as_people_write_them(capsys: pytest.CaptureFixture[str]) -> None:
    """Letters stay letters, and a person can read it too."""
    print_json({"name": "Gülşen"})

    assert capsys.readouterr().out == '{\n  "name": "Gülşen"\n}\n'
