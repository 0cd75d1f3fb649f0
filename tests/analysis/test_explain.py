"""An outcome in words, in both languages."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit.analysis import Analysis, Standing, missing
from stakeholderkit.model import (
    Audience,
    Decision,
    DecisionKind,
    DecisionStatus,
    Function,
    Presence,
    Register,
    Remark,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.redaction import PUBLIC, redact
from stakeholderkit.rules import Scheme

Make = Callable[..., Register]
See = Callable[..., Analysis]
DAY = datetime.date(2026, 3, 1)


def reasons(analysis: Analysis, party: str = "vve") -> tuple[str, str]:
    """Return the reason of an outcome in Dutch and in English."""
    reason = analysis.reason(analysis.outcome(party))
    return reason.text("nl"), reason.text("en")


def decision(group: str, **changes: Any) -> Decision:
    """Make a decision of the college on the party ``vve``."""
    made = Decision(
        party="vve",
        area="stad",
        group=group,
        date=DAY,
        by="Het college",
        status=DecisionStatus.COLLEGE,
    )
    return evolve(made, **changes)


@pytest.mark.parametrize(
    ("row", "area", "words"),
    [
        (
            "vve stad 555/555",
            "stad",
            (
                [
                    "Groep volgens de scores: meebeslissen, met belang 5 en invloed 5.",
                    "De regel: belang boven 3 en invloed boven 3.",
                    "Er staat voor hen veel op het spel en zonder hen lukt het niet.",
                    "Bij belang 3 of lager wordt de groep: meewerken.",
                ],
                [
                    "Group by the scores: co-decide, with interest 5 and influence 5.",
                    "The rule: interest above 3 and influence above 3.",
                    "Much is at stake for them and it will not work without them.",
                    "With interest at 3 or lower the group becomes: co-operate.",
                ],
            ),
        ),
        (
            "vve west 222/34.",
            "west",
            (
                [
                    "Groep volgens de scores: meewerken, met belang 2 en invloed 3,5.",
                    "De regel: belang hoogstens 3 en invloed boven 3.",
                    "Hun medewerking is nodig, ook als dit niet hun eerste zorg is.",
                    "Bij invloed 3 of lager wordt de groep: meeweten.",
                ],
                [
                    "Group by the scores: co-operate, with interest 2 and influence 3.5.",
                    "The rule: interest at most 3 and influence above 3.",
                    "Their co-operation is needed, even if this is not their first concern.",
                    "With influence at 3 or lower the group becomes: stay informed.",
                ],
            ),
        ),
        (
            "vve stad .../555",
            "hof",
            (
                [
                    "Nog mogelijk: meewerken of meebeslissen.",
                    "Wat ontbreekt: belang is niet gevraagd.",
                ],
                [
                    "Still possible: co-operate or co-decide.",
                    "Missing: interest was not asked.",
                ],
            ),
        ),
        (
            "vve stad 333/111",
            "stad",
            (
                [
                    "Groep volgens de scores: meeweten, met belang 3 en invloed 1.",
                    "De regel: belang hoogstens 3 en invloed hoogstens 3.",
                    "Het raakt hen weinig en zij kunnen er weinig aan veranderen.",
                    "Bij belang boven 3 wordt de groep: meedenken.",
                ],
                [
                    "Group by the scores: stay informed, with interest 3 and influence 1.",
                    "The rule: interest at most 3 and influence at most 3.",
                    "It touches them little and they can change little about it.",
                    "With interest above 3 the group becomes: advise.",
                ],
            ),
        ),
        (
            "corp stad ..5/5..",
            "stad",
            (
                [
                    "Nog mogelijk: meewerken of meebeslissen.",
                    "Wat ontbreekt: belang is alleen door de partij zelf gescoord.",
                ],
                [
                    "Still possible: co-operate or co-decide.",
                    "Missing: interest was scored only by the party itself.",
                ],
            ),
        ),
    ],
)
def test_scored(
    make: Make, see: See, row: str, area: str, words: tuple[list[str], list[str]]
) -> None:
    """Scores, the reason and what would change it; or else what is possible, and missing."""
    party = row.split(maxsplit=1)[0]

    assert reasons(see(make(row), area), party) == (" ".join(words[0]), " ".join(words[1]))


@pytest.mark.parametrize(
    ("row", "en"),
    [
        (
            "vve stad 5../?-n",
            (
                "Still possible: advise or co-decide. Missing: influence (one assessor does not "
                "know, one assessor was not asked and one assessor says that it does not apply)."
            ),
        ),
        (
            "vve stad ---/ww.",
            (
                "Still possible: stay informed, advise, co-operate or co-decide. Missing: interest "
                "(3 assessors were not asked) and influence (2 assessors withdrew their answers)."
            ),
        ),
    ],
)
def test_absences_apart(make: Make, see: See, row: str, en: str) -> None:
    """Not knowing, not asked, not applicable and withdrawn are told apart, with how many."""
    assert reasons(see(make(row)))[1] == en


def test_taken_over(make: Make, see: See) -> None:
    """A score that comes from a larger area says so."""
    found = reasons(see(make("vve stad .../555", "vve west 111/..."), "hof"))
    scores = [text.partition(".")[0] for text in found]

    assert scores == [
        (
            "Groep volgens de scores: meewerken, met belang 1 (overgenomen van West) en invloed 5 "
            "(overgenomen van Stad)"
        ),
        (
            "Group by the scores: co-operate, with interest 1 (taken over from West) and "
            "influence 5 (taken over from Stad)"
        ),
    ]


@pytest.mark.parametrize(
    ("party", "nl", "en"),
    [
        (
            Stakeholder(id="vve", name="VvE", presence=(Presence(area="stad", present=False),)),
            "Deze partij doet hier niet mee.",
            "This party plays no part here.",
        ),
        (
            Stakeholder(id="vve", name="VvE", functions=(Function.DECIDES_FORMALLY,)),
            "Deze partij neemt de formele besluiten en staat buiten de groepen.",
            "It takes the formal decisions and stands outside the groups.",
        ),
        (
            Stakeholder(id="vve", name="VvE", kind=StakeholderKind.VOICELESS),
            "Kan niet zelf spreken, en nog niemand spreekt namens deze partij.",
            "It cannot speak for itself and nobody speaks for it yet.",
        ),
        (
            Stakeholder(
                id="vve", name="VvE", kind=StakeholderKind.VOICELESS, represented_by="de ecoloog"
            ),
            "Kan niet zelf spreken en doet mee via de ecoloog.",
            "It cannot speak for itself and takes part through de ecoloog.",
        ),
    ],
)
def test_not_scored(make: Make, see: See, party: Stakeholder, nl: str, en: str) -> None:
    """Who is not placed by scores has one sentence that says why."""
    assert reasons(see(make(parties=(party,)))) == (nl, en)


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
    found = reasons(see(make("vve stad 444/444", decisions=(decided,))))

    assert [text.split(". ", 3)[3] for text in found] == [nl, en]


def test_decided_while_open(make: Make, see: See) -> None:
    """A decision on an open case replaces no proposal."""
    found = reasons(see(make("vve stad 5../...", decisions=(decision("meedenken"),))))

    assert found[0].endswith("Het college besloot op 1 maart 2026: meedenken.")


def test_settled_without_all_scores(make: Make, quadrants: Scheme, see: See) -> None:
    """When what is missing does not matter, that is the reason."""
    outcome = see(make("vve stad 5../...")).outcome("vve")
    settled = evolve(
        outcome, standing=Standing.PLACED, proposed="meedenken", possible=("meedenken",)
    )
    reason = see(make()).reason(settled)

    assert reason.text("en") == (
        "Group by the scores: advise, with interest 5. Whatever is still missing, the group stays "
        "the same."
    )


def test_decided_without_all_scores(make: Make, see: See) -> None:
    """Where people decided, it is not told that the missing scores would change nothing."""
    outcome = see(make("vve stad 5../...")).outcome("vve")
    settled = evolve(
        outcome,
        standing=Standing.PLACED,
        proposed="meedenken",
        possible=("meedenken",),
        decision=decision("meedenken"),
    )

    assert see(make()).reason(settled).text("en") == (
        "Group by the scores: advise, with interest 5. Het college decided on 1 March 2026: advise."
    )


@pytest.mark.parametrize(
    ("row", "nl"),
    [
        (
            "vve stad 555/555",
            "Er staat voor hen veel op het spel en zonder hen lukt het niet.",
        ),
        ("vve stad 5../...", "De groep is nog niet bepaald."),
    ],
)
def test_redacted(make: Make, see: See, row: str, nl: str) -> None:
    """In public the reason keeps silent on scores, and on what is missing."""
    assert reasons(redact(see(make(row)), PUBLIC))[0] == nl


@pytest.mark.parametrize(
    ("digits", "en"),
    [
        ("...", "interest was not asked"),
        ("..w", "interest was not asked"),
        ("-..", "interest (one assessor was not asked)"),
        ("---", "interest (2 assessors were not asked)"),
        ("n..", "interest (one assessor says that it does not apply)"),
        ("nn.", "interest (2 assessors say that it does not apply)"),
        ("?.n", "interest (one assessor does not know)"),
        ("???", "interest (2 assessors do not know)"),
        ("w.?", "interest (one assessor withdrew the answer)"),
        ("ww-", "interest (2 assessors withdrew their answers)"),
        ("-?.", "interest (one assessor does not know and one assessor was not asked)"),
        ("..5", "interest was scored only by the party itself"),
        (
            "-?5",
            (
                "interest was scored only by the party itself (one assessor does not know and one "
                "assessor was not asked)"
            ),
        ),
    ],
)
def test_missing(make: Make, see: See, quadrants: Scheme, digits: str, en: str) -> None:
    """Each absence is told, with of how many; one's own party's does not matter."""
    assessment = see(make(f"corp stad {digits}/...")).outcome("corp").assessments[0]

    assert missing(quadrants, assessment).text("en") == en


def test_standing_labels() -> None:
    """Every standing has a short name of its own, in both languages."""
    for language in ("nl", "en"):
        labels = {standing.label.text(language) for standing in Standing}
        assert len(labels) == len(Standing)


DAYS = [datetime.date(2026, 3, n) for n in range(1, 4)]


def decided(group: str | None = "meewerken", **changes: Any) -> Decision:
    """Make a decision on the VvE in the whole city: on its group, or without one to exclude it."""
    kind = DecisionKind.EXCLUSION if group is None else DecisionKind.GROUP
    made: dict[str, Any] = {"party": "vve", "area": "stad", "date": DAYS[0], "by": "Het college"}
    made |= {"group": group, "kind": kind, "status": DecisionStatus.COLLEGE}
    return Decision(**(made | changes))


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
    analysis = see(make(row, decisions=(decided(None, status=status, reason=why),)))
    reason = analysis.reason(analysis.outcome("vve"))

    assert (reason.text("nl"), reason.text("en")) == (
        f"We vragen deze partij bewust niet om mee te doen. {words[0]} Reden: Doet elders mee.",
        f"It is deliberately not asked to take part. {words[1]} Reason: Doet elders mee.",
    )
