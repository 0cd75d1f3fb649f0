"""The command ``adopt``: the groups of a whole analysis, adopted in one act."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

import stakeholderkit as sk

Shown = Callable[..., tuple[str, str]]

TEAM = ("--area", "Beukenhof", "--by", "Het projectteam", "--date", "2026-03-05")
EXCEPT = ("--except", "waterschap=meedenken:Zij praten liever mee.")


def test_adopt_shows_what_would_happen(english: Shown, eikenrode: str, tmp_path: Path) -> None:
    """Without a name to write nothing is written; groups and exceptions are shown."""
    out, err = english("adopt", eikenrode, *TEAM, *EXCEPT)
    lines = out.splitlines()

    assert (
        lines[0] == "Het projectteam adopts the groups of 18 parties in Beukenhof, on 5 March 2026:"
    )
    assert lines[1].startswith("- co-decide: Grote woningcorporatie, ")
    assert "- Waterschap by exception: advise. Reason: Zij praten liever mee." in lines
    assert lines[-1] == "Nothing was written yet. Add a file name to write this."
    assert err == ""
    assert list(tmp_path.iterdir()) == []


def test_adopt_writes_a_new_register(english: Shown, eikenrode: str, tmp_path: Path) -> None:
    """The register with the adoption is written beside the old one, which stays as it is."""
    target = tmp_path / "adopted.json"
    before = Path(eikenrode).read_bytes()

    out, _ = english("adopt", eikenrode, target, *TEAM, *EXCEPT, "--status", "college")

    assert out.splitlines()[-1] == f"Done: {target}"
    expected = sk.adopt(
        sk.analyse(sk.read(eikenrode), area="Beukenhof"),
        by="Het projectteam",
        date=datetime.date(2026, 3, 5),
        status="college",
        exceptions={"waterschap": ("meedenken", "Zij praten liever mee.")},
    )
    assert sk.read(target) == expected
    assert Path(eikenrode).read_bytes() == before
    _, err = english("adopt", eikenrode, target, *TEAM, code=2)
    assert "exists already" in err
    assert sk.read(target) == expected


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--by", "x"), "--date is missing."),
        (("--date", "2026-03-05"), "--by is missing."),
        ((*TEAM, "--except", "waterschap=meedenken"), "Write a party, a group and why"),
        ((*TEAM, "--except", "waterschap=meedenken: "), "Write a party, a group and why"),
        ((*TEAM, *EXCEPT, "--except", "waterschap=meeweten:Nee."), "two things at once"),
        ((*TEAM, "--except", "waterschp=meedenken:Ja."), "Did you mean Waterschap?"),
        ((*TEAM, "--ladder", "iap2"), "on the ladder of its scheme"),
        ((*TEAM, "--status", "raadt"), "Did you mean raad?"),
    ],
)
def test_what_is_refused(
    english: Shown, eikenrode: str, words: tuple[str, ...], complaint: str
) -> None:
    """What is missing or does not fit is told before anything is shown."""
    out, err = english("adopt", eikenrode, *words, code=2)

    assert out == ""
    assert complaint in err
