"""A decision on a group that exists nowhere stops what others would read."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.errors import Code
from stakeholderkit.hooks import Plugins, load_plugins
from stakeholderkit.model import AdoptedGroup
from stakeholderkit.rules import Scheme
from stakeholderkit.verbs.unknown_groups import refuse_unknown_groups

Make = Callable[..., sk.Register]

DAY = datetime.date(2026, 3, 1)
LATER = datetime.date(2026, 3, 5)


def decided(group: str, **changes: Any) -> sk.Decision:
    """Make a decision on the VvE in the whole city."""
    made: dict[str, Any] = {"party": "vve", "area": "stad", "date": DAY, "by": "Het college"}
    return sk.Decision(**(made | {"group": group, "status": sk.DecisionStatus.COLLEGE} | changes))


def adopted(group: str) -> sk.Adoption:
    """Make an adoption that puts the VvE in a group."""
    return sk.Adoption(
        area="stad",
        date=DAY,
        by="Het college",
        status=sk.DecisionStatus.COLLEGE,
        groups=(AdoptedGroup(party="vve", group=group),),
    )


@pytest.mark.parametrize(
    ("facts", "command"),
    [
        ({"decisions": (decided("meedenkers"),)}, "group meedenkers meedenken OUT"),
        ({"decisions": (decided("inspraak"),)}, "group inspraak NEW OUT"),
        ({"decisions": (decided("inspraak", area="west"),)}, "group inspraak NEW OUT"),
        ({"adoptions": (adopted("meebeslisers"),)}, "group meebeslisers meebeslissen OUT"),
        ({"decisions": (decided("meeweten"), decided("mee", date=LATER))}, "group mee NEW OUT"),
    ],
)
@pytest.mark.parametrize("audience", ["public", "shared"])
def test_a_group_that_is_nowhere(
    make: Make, tmp_path: Path, facts: dict[str, Any], command: str, audience: str
) -> None:
    """Party, day, group and the command that mends it are named; the team can read on."""
    analysis = sk.analyse(make("vve stad 555/555", **facts), area="stad")
    with pytest.raises(sk.UsageError) as raised:
        sk.export(analysis, tmp_path / "r.md", audience=audience)

    assert raised.value.code == Code.UNKNOWN_GROUP
    said = raised.value.text("en")
    assert f"stakeholderkit rename REGISTER {command}" in said
    assert "puts vve in" in said
    assert "2026" in said
    assert ("Or keep the scheme" in said) is ("NEW" in command)
    assert list(tmp_path.iterdir()) == []
    sk.export(analysis, tmp_path / "r.md", audience="internal")


@pytest.mark.parametrize(
    "decisions",
    [
        # A group of this scheme, of another ladder, or of a plugin of this project.
        (decided("meedenken"),),
        (decided("involve"),),
        (decided("supportive"),),
        # What decides nothing, or no longer does.
        (decided("meedenkers", status=sk.DecisionStatus.PROPOSAL),),
        (decided("meedenkers"), decided("meedenken", date=LATER)),
        # What is about another area, or another phase.
        (decided("meedenkers", area="hof"),),
        (decided("meedenkers", phase="start"),),
    ],
)
def test_what_stops_nothing(make: Make, tmp_path: Path, decisions: tuple[sk.Decision, ...]) -> None:
    """A group that is known anywhere, and whatever would not be in force."""
    start = sk.Phase(id="start", name="Start")
    analysis = sk.analyse(
        make("vve stad 555/555", decisions=decisions, phases=(start,)), area="stad"
    )

    sk.export(analysis, tmp_path / "r.md")


def test_own_schemes(make: Make, quadrants: Scheme) -> None:
    """A group of one of the register's own schemes is known; without the scheme it is not."""
    assert quadrants.ladder is not None
    groups = (evolve(quadrants.groups[0], id="horen"), *quadrants.groups[1:])
    rules = tuple(
        evolve(rule, group="horen") if rule.group == "meeweten" else rule
        for rule in quadrants.rules
    )
    own = evolve(quadrants, id="eigen", ladder=evolve(quadrants.ladder, groups=groups), rules=rules)
    register = make("vve stad 555/555", decisions=(decided("horen"),))
    plugins = load_plugins()
    held = sk.analyse(evolve(register, schemes=(own,)), area="stad")

    refuse_unknown_groups(held, sk.Audience.PUBLIC, plugins)
    with pytest.raises(sk.UsageError):
        refuse_unknown_groups(sk.analyse(register, area="stad"), sk.Audience.PUBLIC, plugins)


def test_without_any_plugin(make: Make) -> None:
    """Groups of this project's plugins are known where nothing is installed."""
    nothing = Plugins(())
    for group in ("involve", "supportive", "player", "raadplegen"):
        register = make("vve stad 555/555", decisions=(decided(group),))
        refuse_unknown_groups(sk.analyse(register, area="stad"), sk.Audience.PUBLIC, nothing)


def test_a_person_is_not_named(make: Make) -> None:
    """An error stays on screens: it calls a person as the public does."""
    jo = sk.Stakeholder(id="party-1", name="Jo Zandstra", natural_person=True)
    register = make(parties=(jo,), decisions=(decided("mee", party="party-1"),))
    with pytest.raises(sk.UsageError) as raised:
        refuse_unknown_groups(sk.analyse(register, area="stad"), sk.Audience.PUBLIC, Plugins(()))

    assert "party-1" in raised.value.text("en")
    assert "Zandstra" not in raised.value.text("en")
