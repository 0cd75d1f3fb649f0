"""A proposal moves nobody, and an adoption is told once: in every output, for every audience."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.analysis import Analysis
from stakeholderkit.cli.as_json import plain_analysis
from stakeholderkit.cli.as_text import show_insights, show_outcomes
from stakeholderkit.redaction import POLICIES, redact

FACTS = datetime.date(2026, 2, 24)
DAY = datetime.date(2026, 3, 5)
LATER = datetime.date(2026, 3, 9)
WHY = "Zij willen liever eerst luisteren."
BODY = "De wijkregisseur"
AUDIENCES = list(sk.Audience)
ENDINGS = [".docx", ".md", ".csv"]


def proposed(register: sk.Register) -> sk.Register:
    """Return the example with somebody's proposals: another group, and not to ask somebody."""
    common: dict[str, Any] = {"area": "beukenhof", "date": LATER, "by": BODY}
    common |= {"status": sk.DecisionStatus.PROPOSAL}
    common |= {"reason": sk.Remark(text=WHY, audience=sk.Audience.PUBLIC)}
    proposals = (
        sk.Decision(party="waterschap", group="meeweten", **common),
        sk.Decision(party="provincie", kind=sk.DecisionKind.EXCLUSION, **common),
        sk.Decision(party="geloofsgemeenschap", group="meedenken", **common),
    )
    return evolve(register, decisions=(*register.decisions, *proposals))


def adopted(register: sk.Register) -> sk.Register:
    """Return the example as the project team adopted it, with one exception."""
    return sk.adopt(
        seen(register),
        by="Het projectteam",
        date=DAY,
        exceptions={"waterschap": ("meedenken", sk.Remark(text=WHY))},
    )


def seen(register: sk.Register) -> Analysis:
    """Analyse the wijk of the example, and what changed since before it was scored."""
    since = datetime.date(2026, 1, 31)
    return sk.analyse(register, area="Beukenhof", since=since)


@pytest.fixture
def outputs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[[Analysis, sk.Audience], dict[str, str]]:
    """Write every output of an analysis for an audience, and give the text of each."""

    def write(analysis: Analysis, audience: sk.Audience) -> dict[str, str]:
        texts = {}
        for ending in ENDINGS:
            path = sk.export(analysis, tmp_path / f"out{ending}", audience=audience)
            texts[ending] = "\n".join(words(path))
        shown = redact(analysis, POLICIES[audience])
        texts["json"] = json.dumps(plain_analysis(shown), ensure_ascii=False)
        show_outcomes(shown, "nl")
        show_insights(shown, "nl")
        texts["text"] = " ".join(capsys.readouterr().out.split())
        return texts

    return write


def words(path: Path) -> Iterator[str]:
    """Read the texts of a file; of Word each paragraph of the report and of its footer."""
    if path.suffix != ".docx":
        yield path.read_text("utf-8-sig")
        return
    with ZipFile(path) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"word/(document|footer\d+)\.xml", name):
                for paragraph in re.findall(r"<w:p[ >].*?</w:p>", archive.read(name).decode()):
                    yield "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", paragraph))


@pytest.mark.parametrize("audience", [sk.Audience.PUBLIC, sk.Audience.SHARED])
def test_proposals_are_for_the_team(
    eikenrode: sk.Register, outputs: Callable[..., dict[str, str]], audience: sk.Audience
) -> None:
    """In the other editions nothing at all tells that somebody proposed something."""
    assert outputs(seen(proposed(eikenrode)), audience) == outputs(seen(eikenrode), audience)


def test_proposals_move_nobody(
    eikenrode: sk.Register, outputs: Callable[..., dict[str, str]]
) -> None:
    """Inside a proposal is told beside the outcome, in each output; all else is as without it."""
    plain, after = seen(eikenrode), seen(proposed(eikenrode))
    told = "De wijkregisseur stelde op 9 maart 2026 voor: "

    for before, now in zip(plain.outcomes, after.outcomes, strict=True):
        assert evolve(now, proposal=None) == before
        assert (now.group, now.standing, now.departs) == (
            before.group,
            before.standing,
            before.departs,
        )
    assert after.changes == plain.changes
    assert after.remarks == plain.remarks
    assert after.as_of == plain.as_of == FACTS
    without = outputs(plain, sk.Audience.INTERNAL)
    for name, text in outputs(after, sk.Audience.INTERNAL).items():
        found = text
        for what in ("meeweten.", "niet vragen.", "meedenken."):
            assert f"{told}{what} Reden: {WHY}" in text, name
            found = found.replace(f" {told}{what} Reden: {WHY}", "")
        if name in ENDINGS and name != ".docx":
            assert found == without[name], name
    data = {item["party"]: item for item in plain_analysis(after)["outcomes"]}  # type: ignore[attr-defined]
    assert data["provincie"]["proposal"] == {
        "kind": "exclusion",
        "group": None,
        "date": "2026-03-09",
        "by": BODY,
    }
    assert data["provincie"]["decided"] is False
    assert data["belegger"]["proposal"] is None


STATUS = "Vastgesteld door het projectteam op 5 maart 2026"
EXCEPTION = "Het projectteam besloot op 5 maart 2026: meedenken in plaats van meebeslissen."


@pytest.mark.parametrize("audience", AUDIENCES)
def test_adopted(
    eikenrode: sk.Register, outputs: Callable[..., dict[str, str]], audience: sk.Audience
) -> None:
    """Who adopted it is told of the whole, and of no party but the exceptions."""
    texts = outputs(seen(adopted(eikenrode)), audience)
    drafts = outputs(seen(eikenrode), audience)

    for name in (".docx", ".md"):
        assert f"{STATUS} · stand op 24 februari 2026" in texts[name]
        assert "Concept · stand op 24 februari 2026" in drafts[name]
        assert STATUS not in drafts[name]
    assert f"{STATUS}." in texts["text"]
    adoption = json.loads(texts["json"])["adoption"]
    assert (adoption["by"], adoption["date"]) == ("Het projectteam", "2026-03-05")
    assert json.loads(drafts["json"])["adoption"] is None
    public = audience is sk.Audience.PUBLIC
    for name, text in texts.items():
        # The property investor stood apart before, and its reason was kept.
        exceptions = text.count("Het projectteam besloot op 5 maart 2026: ")
        assert exceptions >= 2, name
        assert (EXCEPTION in text) is not public, name
        assert (WHY in text) is (audience is sk.Audience.INTERNAL), name
    outcomes = {item["party"]: item for item in json.loads(texts["json"])["outcomes"]}
    assert (outcomes["waterschap"]["group"], outcomes["waterschap"]["adopted"]) == (
        "meedenken",
        False,
    )
    assert (outcomes["provincie"]["decided"], outcomes["provincie"]["adopted"]) == (True, True)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_adopted_as_it_was(eikenrode: sk.Register, audience: sk.Audience) -> None:
    """Without exceptions each party has the group and the reason that it had, in any edition."""
    bare = evolve(eikenrode, decisions=())
    draft = seen(bare)
    result = seen(sk.adopt(draft, by="De raad", date=DAY, status="raad"))
    before, after = (redact(item, POLICIES[audience]) for item in (draft, result))

    for old, new in zip(before.outcomes, after.outcomes, strict=True):
        assert (new.group, new.standing, after.reason(new)) == (
            old.group,
            old.standing,
            before.reason(old),
        )
    assert after.changes == before.changes
    assert after.register.adoptions[0].by == "De raad"
    possible = {item.possible for item in after.register.adoptions[0].groups}
    assert (possible == {()}) is (audience is sk.Audience.PUBLIC)
