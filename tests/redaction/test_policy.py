"""Policies: those that come with the library, and those that are refused."""

from __future__ import annotations

from typing import Any

import pytest

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import (
    Audience,
)
from stakeholderkit.redaction import INTERNAL, POLICIES, PUBLIC, SHARED, Naming, Policy
from stakeholderkit.wording import Finding

# A register full of canaries is large, and says little when it is printed.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")


def test_policies() -> None:
    """There is a policy for every audience, and the widest shows the least."""
    assert list(POLICIES) == list(Audience)
    assert all(policy.audience is audience for audience, policy in POLICIES.items())
    assert (PUBLIC.scores, PUBLIC.assessors, PUBLIC.everything) == (False, Naming.NONE, False)
    assert (SHARED.scores, SHARED.assessors, SHARED.everything) == (True, Naming.NUMBER, False)
    assert INTERNAL.everything


@pytest.mark.parametrize(
    ("audience", "naming"),
    [
        (Audience.PUBLIC, Naming.ROLE),
        (Audience.SHARED, Naming.ROLE),
        (Audience.INTERNAL, Naming.NUMBER),
        (Audience.INTERNAL, Naming.NONE),
    ],
)
def test_unsound_policy(audience: Audience, naming: Naming) -> None:
    """Nobody but the internal audience can be shown everything."""
    with pytest.raises(ModelError) as raised:
        Policy(name="x", audience=audience, assessors=naming, everything=True)

    assert raised.value.code == Code.BAD_POLICY


SOUND: dict[str, tuple[str, ...]] = {
    "areas": (),
    "decisions": (),
    "dimensions": (),
    "phases": (),
    "stakeholders": (),
}


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"shows": SOUND | {"partijen": ()}}, "shows", "partijen"),
        ({"shows": SOUND | {"stakeholder": ()}}, "shows", "Did you mean stakeholders?"),
        ({"shows": SOUND | {"moments": ("wat",)}}, "shows.moments", "what"),
        ({"shows": SOUND | {"moments": ("extra",)}}, "shows.moments", "extra"),
        ({"shows": SOUND | {"persons": ()}}, "shows", "internal"),
        ({"shows": SOUND | {"scores": ()}}, "assessors", "assessors and scores"),
        ({"shows": SOUND | {"assessors": ()}}, "assessors", "assessors and scores"),
        ({"assessors": Naming.ROLE}, "assessors", "assessors and scores"),
        (
            {"assessors": Naming.NUMBER, "shows": SOUND | {"scores": ()}},
            "assessors",
            "assessors and scores",
        ),
        *(
            ({"shows": {name: () for name in SOUND if name != list_name}}, "shows", list_name)
            for list_name in SOUND
        ),
    ],
)
def test_refused_policies(changes: dict[str, Any], field: str, words: str) -> None:
    """A policy names what there is, shows what groups are about, and no persons outside."""
    facts: dict[str, Any] = {
        "name": "eigen",
        "audience": Audience.SHARED,
        "assessors": Naming.NONE,
        "shows": SOUND,
    }
    assert Policy(**facts).shows == SOUND
    with pytest.raises(ModelError) as raised:
        Policy(**(facts | changes))
    (finding,) = raised.value.complaints

    assert isinstance(finding, Finding)
    assert (finding.code, finding.location.field) == (Code.BAD_POLICY, field)
    assert words in finding.text("en")
    assert finding.text("nl") != finding.text("en")


def test_many_mistakes_in_a_policy() -> None:
    """All mistakes in a policy come at once, each with its place; of very many, the first."""
    wrong = {"moments": ("wat", "wie"), "scorez": ()}
    with pytest.raises(ModelError) as raised:
        Policy(
            name="eigen",
            audience=Audience.SHARED,
            assessors=Naming.NONE,
            shows=SOUND | wrong,
        )
    found = [item.location.field for item in raised.value.complaints if isinstance(item, Finding)]
    assert found == ["shows.moments", "shows.moments", "shows"]

    with pytest.raises(ModelError) as raised:
        Policy(
            name="eigen",
            audience=Audience.SHARED,
            assessors=Naming.NONE,
            shows=SOUND | {"moments": tuple(f"wat{n}" for n in range(500))},
        )
    assert 1 < len(raised.value.complaints) < 100


def test_policy_is_frozen() -> None:
    """What a policy shows cannot be changed behind its back."""
    shows = {**SOUND, "moments": ["what"]}
    policy = Policy(name="x", audience=Audience.SHARED, assessors=Naming.NONE, shows=shows)
    shows["moments"] = ["what", "learnt"]

    assert policy.shows["moments"] == ("what",)
    with pytest.raises(TypeError):
        policy.shows["moments"] = ("learnt",)  # type: ignore[index]
    assert policy.fields("moments") == ("id", "date", "area", "what")
