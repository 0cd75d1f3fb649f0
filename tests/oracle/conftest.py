"""What the tests of this folder share: the naive implementation, and the library asked likewise."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

import stakeholderkit as sk
from stakeholderkit.analysis import Analysis, Assessment, Outcome, changes
from stakeholderkit.files import load_crosswalk, load_register, load_scheme
from stakeholderkit.hooks import Source
from stakeholderkit.insights import review_decisions
from stakeholderkit.rules import Ladder, Scheme

HERE = Path(__file__).parent

Data = dict[str, Any]


@pytest.fixture(scope="session")
def naive() -> Any:
    """The naive implementation: a package in this folder, which is on nobody's path."""
    name, home = "stakeholderkit_naive", HERE / "naive"
    spec = spec_from_file_location(
        name, home / "__init__.py", submodule_search_locations=[str(home)]
    )
    assert spec
    assert spec.loader
    module = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def ask() -> Callable[[Data, Data], Data]:
    """Ask the library a question about a register, both as plain data."""
    return lambda register, question: told(analyse(register, question), question)


@pytest.fixture(scope="session")
def ask_changes() -> Callable[[tuple[Data, Data], tuple[Data, Data]], dict[str, str]]:
    """Ask the library what changed between two questions about registers."""

    def ask(before: tuple[Data, Data], after: tuple[Data, Data]) -> dict[str, str]:
        found = changes(analyse(*before), analyse(*after))
        return {change.party.id: change.kind.value for change in found}

    return ask


@pytest.fixture(scope="session")
def ask_footing() -> Callable[[Data, Data], dict[str, str]]:
    """Ask the library which decisions still rest on what they were taken on."""

    def ask(register: Data, question: Data) -> dict[str, str]:
        reviews = review_decisions(analyse(register, question))
        return {review.outcome.party.id: review.state.value for review in reviews}

    return ask


@pytest.fixture(scope="session")
def digest() -> Callable[[Data], str]:
    """Work out the digest of the rules of a question, with the library."""
    return lambda question: scheme_of(question).rules_digest()


def scheme_of(question: Data) -> Scheme:
    """Make the scheme of a question."""
    return load_scheme(as_bytes(question["scheme"]), "scheme.json")


def as_bytes(data: Data) -> bytes:
    """Write plain data as a file."""
    return json.dumps(data).encode()


def analyse(register: Data, question: Data) -> Analysis:
    """Ask the library a question about a register, both as plain data."""
    reading = load_register(Source("register.json", as_bytes(register)))
    assert reading.register, reading.findings
    scheme = scheme_of(question)
    crosswalk, day = question.get("ladder"), question.get("as_of")
    return sk.analyse(
        reading.register,
        scheme=scheme,
        area=question["area"],
        phase=question.get("phase"),
        as_of=day and date.fromisoformat(day),
        consensus=question.get("consensus", "median"),
        quorum=question.get("quorum"),
        ladder=crosswalk and load_crosswalk(as_bytes(crosswalk), "ladder.json", known(scheme)),
    )


def known(scheme: Scheme) -> tuple[Ladder, ...]:
    """Give the ladder of a scheme, from which a crosswalk can lead to another."""
    return (scheme.ladder,) if scheme.ladder else ()


def told(analysis: Analysis, question: Data) -> Data:
    """Say what an analysis holds as the naive implementation says it."""
    adoption = analysis.adoption
    return {
        "day": written(analysis.as_of),
        "adopted": adoption and {"by": adoption.by, "date": written(adoption.date)},
        "parties": {item.party.id: outcome(item, analysis, question) for item in analysis.outcomes},
    }


def written(day: date | None) -> str | None:
    """Write a day."""
    return day.isoformat() if day else None


def outcome(found: Outcome, analysis: Analysis, question: Data) -> Data:
    """Say what an outcome holds."""
    reasons = [rule["because"]["nl"] for rule in question["scheme"]["rules"]]
    decision, proposal = found.decision, found.proposal
    return {
        "standing": found.standing.value,
        "computed": found.computed,
        "possible": [*found.possible],
        "rules": [reasons.index(rule.because.nl) for rule in found.rules],
        "decision": decision and decided(decision, analysis),
        "proposal": proposal and decided(proposal, analysis),
        "open_because": found.open_because and found.open_because.value,
        "group": found.group,
        "shown": found.shown,
        "provisional": found.provisional,
        "n": found.n,
        "of": found.of,
        "oldest": written(found.oldest),
        "dimensions": {item.dimension: assessed(item) for item in found.assessments},
        "judgements": {item.assessor: [*item.groups] for item in found.judgements},
        "divided": found.divided,
    }


def decided(decision: sk.Decision, analysis: Analysis) -> Data:
    """Say which decision or proposal it is; one that is not in the list comes by an adoption."""
    return {
        "kind": decision.kind.value,
        "group": decision.group,
        "date": written(decision.date),
        "status": decision.status.value,
        "by_adoption": decision not in analysis.register.decisions,
    }


def assessed(found: Assessment) -> Data:
    """Say what is known on a dimension."""
    return {
        "span": [str(found.low), str(found.high)],
        "doubt": found.doubt and found.doubt.value,
        "n": found.n,
        "of": found.of,
        "oldest": written(found.oldest),
        "answers": [
            {"assessor": answer.assessor}
            | ({"value": answer.value} if answer.absence is None else {})
            | ({"absence": answer.absence.value} if answer.absence else {})
            for answer in found.answers
        ],
    }
