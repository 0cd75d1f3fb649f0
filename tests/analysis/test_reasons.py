"""Reasons beside scores: what people decided, and what the public reads, in both languages."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.model import (
    STANDARD_DIMENSIONS,
    Audience,
    Decision,
    DecisionKind,
    DecisionStatus,
    Register,
    Remark,
    Stakeholder,
)
from stakeholderkit.redaction import PUBLIC, redact
from stakeholderkit.rules import Scheme

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 3, 9)
COUNTS = {
    "nl": "Dit rust op 3 van de 3 beoordelaars; het oudste antwoord is van 1 maart 2026.",
    "en": "This rests on 3 of 3 assessors; the oldest answer is of 1 March 2026.",
}


def reasons(analysis: Analysis, party: str = "vve") -> tuple[str, str]:
    """Return the reason of an outcome in Dutch and in English."""
    reason = analysis.reason(analysis.outcome(party))
    return reason.text("nl"), reason.text("en")


def decision(group: str | None, **changes: Any) -> Decision:
    """Make a decision of the college on the VvE: on its group, or without one to exclude it."""
    made = Decision(
        party="vve",
        area="stad",
        kind=DecisionKind.EXCLUSION if group is None else DecisionKind.GROUP,
        group=group,
        date=DAY,
        by="Het college",
        status=DecisionStatus.COLLEGE,
    )
    return evolve(made, **changes)


@pytest.mark.parametrize(
    ("decided", "nl", "en"),
    [
        (
            decision("meewerken"),
            "Het college besloot op 1 maart 2026: meewerken in plaats van meebeslissen.",
            "Het college decided on 1 March 2026: co-operate instead of co-decide.",
        ),
        (
            decision("meebeslissen", reason=Remark(text="Zo is het {afgesproken}.")),
            "Het college besloot op 1 maart 2026: meebeslissen. Reden: Zo is het {afgesproken}.",
            "Het college decided on 1 March 2026: co-decide. Reason: Zo is het {afgesproken}.",
        ),
        (
            decision("meewerken", status=DecisionStatus.PROJECT_TEAM),
            "Het college besloot op 1 maart 2026: meewerken in plaats van meebeslissen.",
            "Het college decided on 1 March 2026: co-operate instead of co-decide.",
        ),
    ],
)
def test_decided(make: Make, see: See, decided: Decision, nl: str, en: str) -> None:
    """A decision comes last, with what it replaces and why; then no flip is worth telling."""
    plain = reasons(see(make("vve stad 444/444")))
    found = reasons(see(make("vve stad 444/444", decisions=(decided,))))

    assert found == (
        f"{plain[0].partition(' Bij ')[0]} {nl}",
        f"{plain[1].partition(' With ')[0]} {en}",
    )


def test_decided_and_proposed(make: Make, see: See) -> None:
    """What was proposed since a decision comes after it."""
    decisions = (
        decision("meewerken"),
        decision("meedenken", status=DecisionStatus.PROPOSAL, date=LATER),
    )
    found = reasons(see(make("vve stad 444/444", decisions=decisions)))

    assert found[1].endswith(
        "Het college decided on 1 March 2026: co-operate instead of co-decide. "
        "Het college proposed on 9 March 2026: advise."
    )


def test_decided_while_open(make: Make, see: See) -> None:
    """A decision on an open case replaces nothing, and ends what is provisional."""
    missing = reasons(see(make("vve stad 5../...", decisions=(decision("meedenken"),))))
    tied = reasons(see(make("vve stad 35./555", decisions=(decision("meewerken"),))))

    assert missing[0].endswith("Het college besloot op 1 maart 2026: meedenken.")
    assert tied[1] == (
        "Still possible: co-operate or co-decide. The answers on interest are tied between 3 and "
        "5. This rests on 2 of 2 assessors; the oldest answer is of 1 March 2026. Het college "
        "decided on 1 March 2026: "
        "co-operate."
    )


@pytest.mark.parametrize(
    ("row", "status", "words"),
    [
        (
            "vve stad 444/444",
            DecisionStatus.COLLEGE,
            (
                "Het college besloot op 1 maart 2026: niet vragen, in plaats van meebeslissen.",
                "Het college decided on 1 March 2026: not to ask it, instead of co-decide.",
            ),
        ),
        (
            "vve stad 4../...",
            DecisionStatus.PROJECT_TEAM,
            (
                "Het college besloot op 1 maart 2026: niet vragen.",
                "Het college decided on 1 March 2026: not to ask it.",
            ),
        ),
    ],
)
def test_exclusion_in_words(
    make: Make, see: See, row: str, status: DecisionStatus, words: tuple[str, str]
) -> None:
    """An exclusion is told with who decided, when, instead of what, and why."""
    why = Remark(text="Doet elders mee.", audience=Audience.PUBLIC)
    analysis = see(make(row, decisions=(decision(None, status=status, reason=why),)))
    nl = "Volgens besluit vragen wij deze partij niet om mee te doen."

    assert reasons(analysis) == (
        f"{nl} {words[0]} Reden: Doet elders mee.",
        f"By decision, this party is not asked to take part. {words[1]} Reason: Doet elders mee.",
    )


@pytest.mark.parametrize(
    ("row", "nl", "en"),
    [
        (
            "vve stad 555/555",
            f"Belang en invloed zijn beide hoog gescoord. {COUNTS['nl']}",
            f"Both interest and influence are scored high. {COUNTS['en']}",
        ),
        (
            "vve stad 5../555",
            (
                "Belang en invloed zijn beide hoog gescoord. Dit is voorlopig. "
                "Dit rust op één beoordelaar; het oudste antwoord is van 1 maart 2026."
            ),
            (
                "Both interest and influence are scored high. This is provisional. "
                "This rests on one assessor; the oldest answer is of 1 March 2026."
            ),
        ),
        (
            "vve stad 222/34.",
            (
                "Dit is voorlopig. "
                "Dit rust op 2 van de 2 beoordelaars; het oudste antwoord is van 1 maart 2026."
            ),
            (
                "This is provisional. "
                "This rests on 2 of 2 assessors; the oldest answer is of 1 March 2026."
            ),
        ),
        (
            "vve stad 5../...",
            (
                "De groep is nog niet bepaald. Het oudste antwoord op een andere vraag is van 1 "
                "maart "
                "2026."
            ),
            (
                "Its group is not settled yet. The oldest answer to another question is of 1 March "
                "2026."
            ),
        ),
        ("vve stad .../...", "De groep is nog niet bepaald.", "Its group is not settled yet."),
    ],
)
def test_redacted(make: Make, see: See, row: str, nl: str, en: str) -> None:
    """In public the reason keeps silent on scores, and on what is missing."""
    assert reasons(redact(see(make(row)), PUBLIC)) == (nl, en)


def test_what_people_wrote(make: Make, see: See) -> None:
    """In public what people wrote of a party goes before the sentence of a rule."""
    wrote = Remark(text="Zij wonen er.", audience=Audience.PUBLIC)
    party = Stakeholder(id="vve", name="VvE", stake=wrote)
    placed, still_open = (
        reasons(redact(see(make(row, parties=(party,))), PUBLIC))[1]
        for row in ("vve stad 555/555", "vve stad .../...")
    )

    assert placed == f"Zij wonen er. {COUNTS['en']}"
    assert still_open == "Zij wonen er. Its group is not settled yet."


def test_no_rule_is_quoted_alone(make: Make) -> None:
    """Where several rules may hold, none of them says in public what was not scored."""
    scheme = build(STANDARD_DIMENSIONS, Kwadranten(interest_only="meeweten"))
    register = make("vve stad .../111")
    analysis = redact(analyse_area(register, scheme, register.area("stad")), PUBLIC)

    assert reasons(analysis)[1] == COUNTS["en"]


def test_no_rule_for_what_people_decided(make: Make, see: See) -> None:
    """Where people chose among several groups, no rule says in public why."""
    register = make("vve stad 5../...", decisions=(decision("meedenken"),))
    agreed = make("vve stad 444/111", decisions=(decision("meedenken"),))
    told = "Het college decided on 1 March 2026: advise."

    assert reasons(redact(see(register), PUBLIC))[1] == (
        f"The oldest answer to another question is of 1 March 2026. {told}"
    )
    assert reasons(redact(see(agreed), PUBLIC))[1] == (
        f"Interest is scored high, influence less so. {COUNTS['en']} {told}"
    )


def test_nothing_is_scored_and_nothing_would_matter(make: Make, quadrants: Scheme) -> None:
    """Whatever is not scored where all leads to one group, there still is a reason."""
    same = tuple(evolve(rule, group="meewerken") for rule in quadrants.rules)
    unused = ("meeweten", "meedenken", "meebeslissen")
    register = make("vve stad .../...")
    scheme = evolve(quadrants, rules=same, unused=unused)
    analysis = analyse_area(register, scheme, register.area("stad"))

    for seen in (analysis, redact(analysis, PUBLIC)):
        assert reasons(seen)[1] == "Whatever is still missing, the group stays the same."


def test_not_judged(make: Make, quadrants: Scheme) -> None:
    """A scheme that judges says of a natural person that it is left out, and nothing else."""
    register = make("vve stad 555/555")
    persons = tuple(evolve(item, natural_person=True) for item in register.stakeholders)
    judging = evolve(quadrants, judges=True, audience=Audience.INTERNAL)
    analysis = analyse_area(evolve(register, stakeholders=persons), judging, register.area("stad"))

    assert reasons(analysis) == (
        "Een natuurlijk persoon. Deze indeling oordeelt en laat personen daarom weg.",
        "A natural person, whom this scheme leaves out: it judges.",
    )
