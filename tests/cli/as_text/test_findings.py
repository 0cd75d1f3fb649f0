"""What is wrong or remarkable in a register."""

from __future__ import annotations

import pytest

import stakeholderkit as sk
from stakeholderkit.cli.as_text import show_findings
from stakeholderkit.errors import Code
from stakeholderkit.wording import Finding, Severity, message

ERROR = Finding(message(Code.BAD_DATE, "Give a calendar date, without a time of day."))
NOTE = Finding(ERROR.sentence, severity=Severity.WARNING)


def test_errors_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """Notes are told but not counted; one error reads as one."""
    show_findings([ERROR, NOTE], None, "en")
    one = capsys.readouterr().out.splitlines()
    show_findings([ERROR, ERROR], None, "nl")
    two = capsys.readouterr().out.splitlines()

    assert [line.partition(":")[0] for line in one[:2]] == ["error", "note"]
    assert one[2] == "One error: mend it and check again."
    assert [line.partition(":")[0] for line in two[:2]] == ["fout", "fout"]
    assert two[2] == "2 fouten: herstel ze en controleer opnieuw."


def test_in_order(capsys: pytest.CaptureFixture[str], register: sk.Register) -> None:
    """Where there are notes only, the register is in order."""
    show_findings([NOTE], register, "en")

    *_, last = capsys.readouterr().out.splitlines()
    assert last == "In order: 2 parties, 1 assessors, 1 scores, 0 decisions."
