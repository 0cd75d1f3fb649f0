"""Whatever a municipality writes in a policy: the analysis is valid, and nothing else gets out."""

from __future__ import annotations

import pickle
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.strategies import DrawFn

import stakeholderkit as sk
from stakeholderkit.analysis import Analysis
from stakeholderkit.errors import Code
from stakeholderkit.hooks import Exporter, load_plugins
from stakeholderkit.model import LISTS, Audience
from stakeholderkit.redaction import POLICIES, PUBLIC, SHARED, Naming, Policy, redact
from stakeholderkit.testing import analyses
from stakeholderkit.wording import Language

NEEDED = ("areas", "decisions", "dimensions", "phases", "stakeholders")
PLUGINS = load_plugins(strict=True)
SUFFIXES = [offer.record.suffixes[0] for offer in PLUGINS.of(Exporter)]

# The fixtures are of one session and nothing changes them.
CALM = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@st.composite
def policies(draw: DrawFn) -> Policy:
    """Draw any policy that can be."""
    audience = draw(st.sampled_from(Audience))
    naming = draw(st.sampled_from(Naming))
    shows = {}
    for list_name, kind in LISTS.items():
        if list_name in {"assessors", "scores"}:
            shown = naming is not Naming.NONE
        elif list_name == "persons":
            shown = audience is Audience.INTERNAL and draw(st.booleans())
        else:
            shown = list_name in NEEDED or draw(st.booleans())
        if shown:
            known = [item.name for item in fields(kind) if item.name != "extra"]
            shows[list_name] = tuple(draw(st.lists(st.sampled_from(known), unique=True)))
    return Policy(name="eigen", audience=audience, assessors=naming, shows=shows)


@CALM
@given(policies(), st.sampled_from(SUFFIXES), st.sampled_from(("nl", "en")))
def test_any_policy(watch: Any, policy: Policy, suffix: str, language: Language) -> None:
    """The analysis holds exactly what the policy says, and every exporter can write it."""
    analysis = watch.analysis
    redacted = redact(analysis, policy)

    seen = watch.see(pickle.dumps(redacted))
    assert watch.kinds(seen ^ watch.allowed(policy)) == set()
    with TemporaryDirectory() as folder:
        path = sk.export(
            analysis,
            Path(folder, f"uit{suffix}"),
            language=language,
            policy=policy,
            plugins=PLUGINS,
        )
        assert watch.kinds(watch.see(path.read_bytes()) - watch.allowed(policy)) == set()


@given(analyses(), policies())
def test_any_policy_on_any_register(analysis: Analysis, policy: Policy) -> None:
    """Redaction never makes a register that contradicts itself, and never changes a group."""
    redacted = redact(analysis, policy)

    assert [item.group for item in redacted.outcomes] == [item.group for item in analysis.outcomes]
    assert [item.party for item in redacted.outcomes] == list(redacted.register.stakeholders)
    assert all(redacted.reason(outcome).text("nl") for outcome in redacted.outcomes)
    assert evolve(redacted.register) == redacted.register
    assert redact(redacted, policy).register == redacted.register


@pytest.mark.parametrize(
    ("policy", "list_name"), list(product((PUBLIC, SHARED), ("areas", "decisions", "phases")))
)
def test_what_groups_are_about(policy: Policy, list_name: str) -> None:
    """No policy can leave out what the groups are about: they would say something else."""
    shows = {name: names for name, names in policy.shows.items() if name != list_name}

    with pytest.raises(sk.ModelError) as caught:
        evolve(policy, shows=shows)

    assert caught.value.code == Code.BAD_POLICY


def test_persons_stay_inside() -> None:
    """Persons are never shown outside, whoever writes the policy."""
    for audience in (Audience.PUBLIC, Audience.SHARED):
        policy = POLICIES[audience]
        with pytest.raises(sk.ModelError) as caught:
            evolve(policy, shows={**policy.shows, "persons": ("name",)})
        assert caught.value.code == Code.BAD_POLICY


def test_many_mistakes() -> None:
    """Of thousands of mistakes the first twenty are told."""
    shows = {**PUBLIC.shows, "moments": tuple(f"veld{n}" for n in range(10_000))}

    with pytest.raises(sk.ModelError) as caught:
        evolve(PUBLIC, shows=shows)

    assert len(caught.value.complaints) == 20


def test_a_moment_that_may_not_be_told(watch: Any) -> None:
    """What was brought in stays, though the moment at which it was brought in may not be told."""
    public = redact(watch.analysis, PUBLIC).register

    told = {moment.id for moment in public.moments}
    assert len(told) == 1
    assert {item.moment for item in public.inputs} == {None, *told}
    assert len(public.inputs) == 3


def test_who_says_the_same_has_no_number_of_his_own(watch: Any) -> None:
    """Of assessors who gave a party the same scores, the order is not that of the register."""
    first, second, _ = (item.id for item in watch.register.assessors if item.party is None)
    scores = [score for score in watch.register.scores if score.assessor == first]
    register = evolve(
        watch.register,
        scores=tuple(
            evolve(score, assessor=name, reason=sk.Remark(text=text, audience=Audience.SHARED))
            for score in scores
            for name, text in ((first, "b"), (second, "a"))
        ),
    )

    shown = redact(evolve(watch.analysis, register=register), SHARED).register.scores
    assert {(score.assessor, score.reason and score.reason.text) for score in shown} == {
        ("assessor-1", "a"),
        ("assessor-2", "b"),
    }
