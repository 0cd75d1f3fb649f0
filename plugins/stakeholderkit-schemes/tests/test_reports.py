"""Reports by each scheme: whole in both languages and for every audience, and naming no names."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.errors import Code
from stakeholderkit.model import ActualRole, Audience, Register
from stakeholderkit.wording import Language, capital
from stakeholderkit_schemes import ENGAGEMENT

EDITIONS: list[tuple[Audience, Language]] = list(product(Audience, ("nl", "en")))
SCHEMES: list[tuple[str, dict[str, Any] | None]] = [
    ("power-interest", None),
    ("salience", None),
    ("salience", {"by": "degree"}),
    ("stance", {"engaged": "activity"}),
    ("trust", {"cut": 2}),
]
WITHIN = {"salience", "stance", "trust"}
JUDGING = re.compile("saviour|saboteur|sleeping giant|time bomb|irritant|trip wire|dangerous")


def written(analysis: sk.Analysis, folder: Path, audience: Audience, language: Language) -> str:
    """Write a report and read it."""
    path = sk.export(analysis, folder / "report.md", audience=audience, language=language)
    return path.read_text("utf-8")


@pytest.mark.parametrize(("audience", "language"), EDITIONS)
@pytest.mark.parametrize(("scheme", "parameters"), SCHEMES)
def test_every_edition(  # noqa: PLR0917 - parametrised
    register: Register,
    tmp_path: Path,
    scheme: str,
    parameters: dict[str, Any] | None,
    audience: Audience,
    language: Language,
) -> None:
    """Every group in use has its heading, the source is cited, and no verdict gets in."""
    analysis = sk.analyse(register, scheme=scheme, parameters=parameters, area="Beukenhof")
    if scheme in WITHIN and audience is not Audience.INTERNAL:
        with pytest.raises(sk.UsageError) as raised:
            written(analysis, tmp_path, audience, language)

        assert raised.value.code == Code.NOT_FOR_AUDIENCE
        assert not list(tmp_path.iterdir())
        return

    report = written(analysis, tmp_path, audience, language)

    grouped = analysis.grouped()
    for group in analysis.scheme.groups:
        label = capital(group.label.text(language))
        assert f"| {label} |" in report
        assert not grouped[group.id] or f"\n### {label}\n" in report
    assert analysis.scheme.source.text(language)[:40] in report
    assert not JUDGING.search(report.lower())


@pytest.mark.parametrize("scheme", sorted(WITHIN))
@pytest.mark.parametrize("language", ["nl", "en"])
def test_persons_are_not_judged(
    register: Register, tmp_path: Path, scheme: str, language: Language
) -> None:
    """A natural person gets no group by what judges: no score is read, and the report says so."""
    first, *others = register.stakeholders
    person = evolve(first, name="Jo de Wit", natural_person=True)
    register = evolve(register, stakeholders=(person, *others))
    analysis = sk.analyse(register, scheme=scheme, area="Beukenhof")

    report = written(analysis, tmp_path, Audience.INTERNAL, language)

    assert analysis.outcome(first.id).standing is sk.Standing.NOT_JUDGED
    assert not analysis.outcome(first.id).assessments
    said = {"nl": "Natuurlijke personen vallen daarom", "en": "natural persons are left out of it"}
    (told,) = [line for line in report.splitlines() if said[language] in line]
    assert told.endswith(": Jo de Wit.")
    rows = [line for line in report.splitlines() if "Jo de Wit" in line and line != told]
    # One row, among all parties with their scores: no scores, and no group.
    assert [row.count("–") for row in rows] == [len(analysis.scheme.axes)]


def test_outcomes(register: Register) -> None:
    """The parties stand where their scores put them: three readings of the same facts."""

    def groups(scheme: str) -> dict[str, str | None]:
        analysis = sk.analyse(register, scheme=scheme, area="Beukenhof")
        return {outcome.party.id: outcome.group for outcome in analysis.outcomes}

    operator = [groups(name)["netbeheerder"] for name in ("power-interest", "salience", "trust")]
    assert operator == ["context-setter", "dominant", "friend"]
    assert groups("salience")["huurdersvereniging"] == "dependent"
    assert groups("salience")["winkeliers"] == "non-stakeholder"
    assert groups("stance")["actiegroep"] == "weak-near-not-for"
    assert groups("trust")["actiegroep"] == "opponent"


def test_by_activity(register: Register) -> None:
    """Whoever has much at stake and does not act is at a distance in the reading of the source."""
    stake = sk.analyse(register, scheme="stance", area="Beukenhof")
    acts = sk.analyse(
        register, scheme="stance", parameters={"engaged": "activity"}, area="Beukenhof"
    )

    assert stake.outcome("belegger").group == "strong-near-not-for"
    assert acts.outcome("belegger").group == "strong-far-not-for"


@pytest.mark.parametrize(("audience", "language"), EDITIONS)
def test_engagement(
    register: Register, tmp_path: Path, audience: Audience, language: Language
) -> None:
    """The engagement matrix stands in the internal edition, and nothing of it in the others."""
    role = ActualRole(party="winkeliers", area="beukenhof", group="leading")
    analysis = sk.analyse(evolve(register, actual_roles=(role,)), area="Beukenhof")

    report = written(analysis, tmp_path, audience, language)

    label = capital(ENGAGEMENT.group("leading").label.text(language))
    assert (label in report) is (audience is Audience.INTERNAL)
