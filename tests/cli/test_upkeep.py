"""Keeping a register over the years, as a person does it at the command line."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.cli import main
from stakeholderkit.upkeep import erase
from stakeholderkit.wording import Extra

Capture = pytest.CaptureFixture[str]

DAY = datetime.date(2026, 3, 1)
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
            party="bakker", dimension="interest", assessor="pm", area="stad", date=DAY, value=4
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

ALIKE = (
    "stakeholders:hv has the same name as huurders. If they are one, add "
    "--same stakeholders:hv=huurders."
)
DOUBT = (
    "These places hold a part of the name, or the same details for somebody else. Look whether "
    "they are about this person; if so, mend them, or begin again with --also and the words."
)
REST = " still holds this person, and so do older copies and reports. Remove those as well."


def shown(capsys: Capture, *words: object, code: int = 0, language: str = "en") -> tuple[str, str]:
    """Run a command that must end with a code; give what it printed and complained."""
    given = [*map(str, words), "--language", language]
    assert main(given) == code, capsys.readouterr()
    captured = capsys.readouterr()
    return captured.out, captured.err


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """Our register."""
    return sk.save(REGISTER, tmp_path / "ours.json")


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """That of a colleague, who knows one party under another id, and one more party."""
    return sk.save(COLLEAGUE, tmp_path / "theirs.json")


def files(folder: Path) -> set[str]:
    """Give the names of all files in a folder."""
    return {path.name for path in folder.iterdir()}


# --- merge -------------------------------------------------------------------------------


def test_merge_shows_what_would_happen(capsys: Capture, ours: Path, theirs: Path) -> None:
    """Without a name to write, nothing is written; what may be one party is pointed out."""
    out, err = shown(capsys, "merge", ours, theirs)

    assert out.splitlines() == [
        "2 facts and parties are new.",
        "8 are in both.",
        ALIKE,
        "Nothing was written yet. Add a file name to write this.",
    ]
    assert err == ""
    assert files(ours.parent) == {"ours.json", "theirs.json"}


def test_merge_writes_a_new_file(capsys: Capture, ours: Path, theirs: Path) -> None:
    """With a name the merged register is written, and both others stay as they were."""
    before = ours.read_bytes(), theirs.read_bytes()
    target = ours.parent / "both.json"

    out, _ = shown(capsys, "merge", ours, theirs, target)

    assert out.splitlines()[-1] == f"Done: {target}"
    merged = sk.read(target)
    assert [party.id for party in merged.stakeholders] == ["huurders", "bakker", "hv", "school"]
    assert (ours.read_bytes(), theirs.read_bytes()) == before


def test_merge_what_is_the_same(capsys: Capture, ours: Path, theirs: Path) -> None:
    """What is one under two ids is merged as one, and what then differs must be chosen."""
    target = ours.parent / "both.json"
    same = ("--same", "stakeholders:hv=huurders")

    out, _ = shown(capsys, "merge", ours, theirs, target, *same, code=1)
    assert out.splitlines()[2:] == [
        "The two differ in stakeholders:huurders: name and contacts.",
        "Choose with --keep base or --keep incoming, or mend one of the registers.",
    ]
    assert not target.exists()

    shown(capsys, "merge", ours, theirs, target, *same, "--keep", "base")
    assert [party.id for party in sk.read(target).stakeholders] == ["huurders", "bakker", "school"]


@pytest.mark.parametrize(("side", "title"), [("base", "Lindenhof"), ("incoming", "Beukenhof")])
def test_merge_keeps_the_side_that_was_chosen(
    capsys: Capture, ours: Path, side: str, title: str
) -> None:
    """Where the two differ, the register that was chosen has its way."""
    other = sk.save(evolve(REGISTER, title="Beukenhof"), ours.parent / "other.json")
    target = ours.parent / "both.json"

    out, _ = shown(capsys, "merge", ours, other, target, code=1)
    assert "The two differ in title.\n" in out

    shown(capsys, "merge", ours, other, target, "--keep", side)
    assert sk.read(target).title == title


def test_merge_names_who_was_erased(capsys: Capture, ours: Path) -> None:
    """A colleague who did not know of an erasure learns of it."""
    newer = sk.save(erase(REGISTER, "p1", DAY), ours.parent / "newer.json")
    target = ours.parent / "both.json"

    out, _ = shown(capsys, "merge", ours, newer, target)

    assert "p1 was erased in one of the two, and now in both.\n" in out
    assert b"Jan de Wit" not in target.read_bytes()


def test_merge_in_dutch(capsys: Capture, ours: Path, theirs: Path) -> None:
    """No sentence of a merge is left in English."""
    out, _ = shown(capsys, "merge", ours, theirs, language="nl")

    english = shown(capsys, "merge", ours, theirs)[0]
    assert not set(out.splitlines()) & set(english.splitlines())


BAD_SAME = ["huurders=hv", "stakeholders:hv", "stakeholders:=hv", "stakeholders:hv=", ":a=b", ""]


@pytest.mark.parametrize("same", BAD_SAME)
def test_merge_with_half_an_answer(capsys: Capture, ours: Path, theirs: Path, same: str) -> None:
    """What is no list with two ids is refused, with an example."""
    _, err = shown(capsys, "merge", ours, theirs, "--same", same, code=2)

    assert "stakeholders:huurders=huurdersvereniging" in err


WRONG_SAME = [
    ("scores:a=b", "There is no list of items with an id 'scores'"),
    ("partijen:a=b", "There is no list of items with an id 'partijen'"),
    (
        "stakeholders:hw=huurders",
        "stakeholders: There is no party with the id 'hw'.",
    ),
    ("stakeholders:hv=huurder", "There is no party with the id 'huurder'. Did you mean huurders?"),
    ("stakeholders:hv=bakker", "stakeholders: Two items would have the id 'bakker'."),
]


@pytest.mark.parametrize(("same", "words"), WRONG_SAME)
def test_merge_of_what_is_not_there(
    capsys: Capture, ours: Path, theirs: Path, same: str, words: str
) -> None:
    """Unknown lists and ids are refused in plain words, and nothing is written."""
    target = ours.parent / "both.json"

    _, err = shown(capsys, "merge", ours, theirs, target, "--same", same, code=1)

    assert words in err
    assert not target.exists()


def test_merge_with_two_answers(capsys: Capture, ours: Path, theirs: Path) -> None:
    """One party cannot be two others at once."""
    two = ("--same", "stakeholders:hv=huurders", "--same", "stakeholders:hv=bakker")

    _, err = shown(capsys, "merge", ours, theirs, *two, code=2)

    assert err == "'hv' cannot be two things at once: give one --same for it.\n"


def test_merge_with_an_unknown_side(capsys: Capture, ours: Path, theirs: Path) -> None:
    """A side is the base or the incoming register."""
    _, err = shown(capsys, "merge", ours, theirs, "--keep", "bases", code=2)

    assert err == "There is no side 'bases'. Choose base or incoming. Did you mean base?\n"


def test_merge_into_what_is_no_register(capsys: Capture, ours: Path) -> None:
    """A scale that does not fit the scores is told by the score, and nothing is written."""
    interest, influence = REGISTER.dimensions
    short = evolve(interest, scale=evolve(interest.scale, levels=interest.scale.levels[:3]))
    other = evolve(REGISTER, dimensions=(short, influence), scores=())
    target = ours.parent / "both.json"
    incoming = sk.save(other, ours.parent / "short.json")

    _, err = shown(capsys, "merge", ours, incoming, target, "--keep", "incoming", code=1)

    assert err == "scores[0].value: 4 is off the scale, which goes from 1 to 3.\n"
    assert not target.exists()


# --- writing over something ----------------------------------------------------------------


@pytest.mark.parametrize("name", ["ours.json", "theirs.json", "report.docx", "folder"])
def test_merge_replaces_nothing(capsys: Capture, ours: Path, theirs: Path, name: str) -> None:
    """Merging cannot be undone, so a file that is there stays: an input above all."""
    folder = theirs.parent
    (folder / "report.docx").write_bytes(b"report")
    (folder / "folder").mkdir()
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}

    _, err = shown(capsys, "merge", ours, theirs, folder / name, code=2)

    assert err.startswith(f"{folder / name} exists already, and this command replaces no file.")
    assert {path: path.read_bytes() for path in before} == before


def test_an_input_by_another_name(
    capsys: Capture, ours: Path, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative name or a link to an input is that input."""
    monkeypatch.chdir(ours.parent)
    Path("link.json").symlink_to("ours.json")
    Path("broken.json").symlink_to("nowhere.json")

    for name in ("./ours.json", "link.json", "broken.json"):
        shown(capsys, "merge", ours, theirs, name, code=2)
    shown(capsys, "erase", "ours.json", "p1", "./ours.json", code=2)

    assert sk.read(ours) == REGISTER


def test_erase_replaces_nothing(capsys: Capture, ours: Path) -> None:
    """Erasing cannot be undone either."""
    before = ours.read_bytes()

    _, err = shown(capsys, "erase", ours, "p1", ours, code=2, language="nl")

    assert str(ours) in err
    assert ours.read_bytes() == before


# --- about -------------------------------------------------------------------------------


def test_about_lists_every_place(capsys: Capture, ours: Path) -> None:
    """Every place has a line: where, why, and what stands there."""
    out, err = shown(capsys, "about", ours, "p1")

    text = "Volgens Jan de Wit dicht. De heer De Wit belt."
    assert out.splitlines() == [
        "stakeholders[0].contacts[0] (refers to this person): p1",
        f"stakeholders[1].stake.text (names this person): {text}",
        f"stakeholders[1].stake.text (perhaps this person): {text}",
        "persons[0].id (own details): p1",
        "persons[0].name (own details): Jan de Wit",
        "persons[0].email (own details): jan@example.org",
    ]
    assert err == ""


@pytest.mark.parametrize("asked", ["p2", "An Bos", "an bos", "AN@EXAMPLE.ORG"])
def test_about_somebody_by_name(capsys: Capture, ours: Path, asked: str) -> None:
    """Who asks what is known of them knows no id: a name or an e-mail address will do."""
    out, _ = shown(capsys, "about", ours, asked)

    assert "scores[0].assessor (scored by this person): pm" in out.splitlines()


def test_about_as_json(capsys: Capture, ours: Path) -> None:
    """Other programs get path, kind and text."""
    out, _ = shown(capsys, "about", ours, "p2", "--json")

    assert json.loads(out)["traces"][0] == {
        "path": "assessors[0].role",
        "kind": "reference",
        "found": "programmamanager",
    }


def test_about_in_dutch(capsys: Capture, ours: Path) -> None:
    """The kinds are in Dutch too."""
    out, _ = shown(capsys, "about", ours, "p1", language="nl")

    english = shown(capsys, "about", ours, "p1")[0]
    assert not set(out.splitlines()) & set(english.splitlines())


@pytest.mark.parametrize("command", ["about", "erase"])
def test_nobody_by_that_name(capsys: Capture, ours: Path, command: str) -> None:
    """An unknown person is not found, and a mistyped id gets a hint."""
    target = [ours.parent / "out.json"] if command == "erase" else []

    _, err = shown(capsys, command, ours, "p11", *target, code=2)

    assert err == (
        "There is no person 'p11' in this register: give an id, a name or an e-mail address. "
        "Did you mean p1?\n"
    )
    assert files(ours.parent) == {"ours.json"}


def test_two_by_that_name(capsys: Capture, ours: Path) -> None:
    """Of two namesakes one is chosen by the id."""
    twins = evolve(REGISTER, persons=(*REGISTER.persons, sk.Person(id="p3", name="jan de wit")))
    path = sk.save(twins, ours.parent / "twins.json")

    _, err = shown(capsys, "about", path, "Jan de Wit", code=2)

    assert err == (
        "There are several persons 'Jan de Wit' in this register. "
        "Choose one by the id: p1 and p3.\n"
    )


def test_about_obeys_no_text(capsys: Capture, ours: Path) -> None:
    """What a terminal would obey is not printed, though an unknown field may hold it."""
    person = evolve(REGISTER.persons[0], extra=Extra({"x\u001b[2J": "a\u0007\r\nb\u009b"}))
    path = sk.save(evolve(REGISTER, persons=(person, REGISTER.persons[1])), ours.parent / "x.json")

    out, _ = shown(capsys, "about", path, "p1")

    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", out)
    assert "persons[0].extra.x\ufffd[2J (own details): a\ufffd b\ufffd" in out


# --- erase -------------------------------------------------------------------------------


def test_erase_writes_a_register_without_the_person(capsys: Capture, ours: Path) -> None:
    """The person is gone; what only a human being can judge is listed as it now stands."""
    target = ours.parent / "without.json"

    out, err = shown(capsys, "erase", ours, "p1", target, "--date", "2026-03-01")

    assert out.splitlines() == [
        f"Done: {target}",
        DOUBT,
        "stakeholders[1].stake.text: Volgens … dicht. De heer De Wit belt.",
        f"{ours}{REST}",
    ]
    assert err == ""
    assert sk.read(target) == erase(REGISTER, "p1", DAY)
    assert sk.read(ours) == REGISTER


def test_erase_other_words_too(capsys: Capture, ours: Path) -> None:
    """Words that mean the person go as well, and then nothing is left to judge."""
    target = ours.parent / "without.json"
    also = ("--also", "De heer De Wit", "--also", "de WIT")

    out, _ = shown(capsys, "erase", ours, "Jan de Wit", target, *also)

    assert [line.partition(":")[0] for line in out.splitlines()] == [
        "Done",
        f"{ours}{REST}",
    ]
    stake: Any = sk.read(target).stakeholders[1].stake
    assert stake.text == "Volgens … dicht. …\nbelt."


def test_erase_is_of_today(capsys: Capture, ours: Path) -> None:
    """Without a day it is the day on which the command is given."""
    target = ours.parent / "without.json"
    before = datetime.date.today()  # noqa: DTZ011 - as the command does

    shown(capsys, "erase", ours, "p1", target)

    erased = sk.read(target).persons[0].erased
    assert erased is not None
    assert before <= erased <= datetime.date.today()  # noqa: DTZ011


def test_erase_in_dutch(capsys: Capture, ours: Path) -> None:
    """No sentence of an erasure is left in English."""
    dutch, _ = shown(capsys, "erase", ours, "p1", ours.parent / "nl.json", language="nl")
    english, _ = shown(capsys, "erase", ours, "p1", ours.parent / "en.json")

    assert {*dutch.splitlines()} & {*english.splitlines()} == {
        "stakeholders[1].stake.text: Volgens … dicht. De heer De Wit belt."
    }


def test_erase_on_no_day(capsys: Capture, ours: Path) -> None:
    """What is no date is refused before anything is read or written."""
    target = ours.parent / "out.json"

    _, err = shown(capsys, "erase", ours, "p1", target, "--date", "1-3-2026", code=2)

    assert err == "'1-3-2026' is not a date. Write year, month and day, as in 2026-03-01.\n"
    assert not target.exists()


def test_erase_without_a_name_to_write(capsys: Capture, ours: Path) -> None:
    """Where to write is no guess."""
    _, err = shown(capsys, "erase", ours, "p1", code=2)

    assert "OUT" in err


# --- any of them -------------------------------------------------------------------------

READING = [("merge", "?", "ours.json"), ("merge", "ours.json", "?"), ("about", "?", "p1")]


@pytest.mark.parametrize("words", [*READING, ("erase", "?", "p1", "out.json")])
def test_no_such_register(
    capsys: Capture, ours: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """A file that is not there is said to be so."""
    monkeypatch.chdir(ours.parent)

    _, err = shown(capsys, *(word.replace("?", "weg.json") for word in words), code=1)

    assert "weg.json" in err
    assert files(ours.parent) == {"ours.json"}


def test_no_such_folder(capsys: Capture, ours: Path, theirs: Path) -> None:
    """A folder that is not there is not made."""
    target = ours.parent / "map" / "both.json"

    _, err = shown(capsys, "merge", ours, theirs, target, code=2)

    assert "There is no folder" in err


def test_schema(capsys: Capture) -> None:
    """The schema is JSON, and is about registers."""
    schema = json.loads(shown(capsys, "schema")[0])

    assert {"title", "owner", "stakeholders"} <= set(json.dumps(schema).split('"'))
    assert "$schema" in schema


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("command", ["merge", "about", "erase", "schema"])
def test_help(capsys: Capture, command: str, language: str) -> None:
    """Each command explains itself in both languages."""
    out, _ = shown(capsys, command, "--help", language=language)

    assert f"stakeholderkit {command}" in out
