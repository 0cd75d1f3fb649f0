"""The section that tells what changed."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from attrs import evolve

from stakeholderkit.analysis import Analysis, ReasonKind, analyse_area, changes
from stakeholderkit.analysis.change import ChangeReason
from stakeholderkit.builtin.sections import changes as section
from stakeholderkit.document import Block, Heading, Paragraph, Table
from stakeholderkit.hooks import View
from stakeholderkit.model import Audience, Register
from stakeholderkit.redaction import POLICIES, redact

Analysed = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)
BEFORE = datetime.date(2026, 2, 1)


def built(analysis: Analysis) -> list[Block]:
    """Build the section in English."""
    return list(section.build(View(analysis=analysis, language="en", date=None)))


def rows(block: Block) -> list[list[str]]:
    """List the rows of a table as texts, the lines of a cell apart."""
    assert isinstance(block, Table)
    return [
        [" / ".join("".join(span.text for span in line) for line in cell.lines) for cell in row]
        for row in block.rows
    ]


@pytest.fixture
def changed(register: Register, analysed: Analysed) -> Analysis:
    """An analysis that tells what changed since before there was any fact."""
    scheme = analysed(register, Audience.INTERNAL).scheme
    return analyse_area(register, scheme, register.area("wijk"), since=BEFORE)


def test_table(changed: Analysis) -> None:
    """Each party that changed has its group then and now, and all the reasons."""
    heading, table = built(changed)

    assert heading == Heading("What changed since 1 February 2026")
    found = {row[0]: row[1:] for row in rows(table)}
    assert found["Bakker"] == [
        "open",
        "Stay informed",
        "ROLE-manager: interest no answer → 3 / ROLE-manager: influence no answer → 2",
    ]
    assert found["Netbeheerder"][2].startswith(
        "Decision of 1 March 2026 by Het college: co-decide / ROLE-manager: interest no answer → 2"
    )
    assert "Skiclub" not in found


def test_public(changed: Analysis) -> None:
    """In public there are groups and decisions, and nothing on scores."""
    _, table = built(redact(changed, POLICIES[Audience.PUBLIC]))
    found = {row[0]: row[1:] for row in rows(table)}

    assert found["Bakker"] == ["open", "Stay informed", "–"]
    assert found["Netbeheerder"] == [
        "open",
        "Co-decide",
        "Decision of 1 March 2026 by Het college: co-decide",
    ]


def test_shared(changed: Analysis) -> None:
    """The parties involved read what kind of thing changed, and not whose."""
    _, table = built(redact(changed, POLICIES[Audience.SHARED]))
    found = {row[0]: row[1:] for row in rows(table)}

    assert found["Bakker"] == ["open", "Stay informed", "A new assessor"]


def test_every_kind_has_words(changed: Analysis) -> None:
    """Where its words are withheld, every kind of reason has a label of its own."""
    reasons = tuple(ChangeReason(kind, None) for kind in ReasonKind)
    change = evolve(changed.changes[0], reasons=reasons)
    _, table = built(evolve(changed, changes=(change,)))
    ((*_, why),) = rows(table)

    assert len(set(why.split(" / "))) == len(ReasonKind)


def test_nothing_changed(changed: Analysis) -> None:
    """When nothing changed, that is said."""
    _, text = built(evolve(changed, changes=()))

    assert isinstance(text, Paragraph)
    assert text.line[0].text == "Every party has the group that it had then."


def test_not_asked(register: Register, analysed: Analysed) -> None:
    """Without a day to tell changes since there is no section."""
    assert built(analysed(register, Audience.INTERNAL)) == []


def test_groups_of_other_rules(changed: Analysis) -> None:
    """A group that these rules do not have is called by its id."""
    other = evolve(changed.changes[0], before="ambassadeur", after="meedenken")
    _, table = built(evolve(changed, changes=(other,)))

    assert rows(table)[0][1:3] == ["ambassadeur", "Advise"]
    assert changes(changed, changed) == ()
