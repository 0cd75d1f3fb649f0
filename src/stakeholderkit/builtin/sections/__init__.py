"""The sections that the library itself brings to a report."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.builtin.sections import (
    annexes,
    areas,
    changes,
    discuss,
    glance,
    matrix,
    rings,
    studied,
)
from stakeholderkit.builtin.sections.parts import EVERYONE, INTERNAL, PARTNERS
from stakeholderkit.hooks import Section
from stakeholderkit.wording import Text


def sections() -> Iterator[Section]:
    """Offer the sections, in the order of the report."""
    yield Section(
        name="glance",
        summary=Text("in het kort, op bladzijde 1", "at a glance, on page 1"),
        order=100,
        audiences=EVERYONE,
        build=glance.build,
    )
    yield Section(
        name="studied",
        summary=Text("wat is onderzocht en met wie", "what was studied, and with whom"),
        order=200,
        audiences=EVERYONE,
        build=studied.build,
    )
    yield Section(
        name="matrix",
        summary=Text("de stakeholdermatrix", "the stakeholder matrix"),
        order=400,
        audiences=EVERYONE,
        build=matrix.build,
    )
    yield Section(
        name="groups",
        summary=Text(
            "de groepen: wie, waarom, wat wij vragen", "the groups: who, why, what we ask"
        ),
        order=500,
        audiences=EVERYONE,
        build=rings.build,
    )
    yield Section(
        name="areas",
        summary=Text("de verschillen tussen de wijken", "the differences between the wijken"),
        order=800,
        audiences=EVERYONE,
        build=areas.build,
    )
    yield Section(
        name="changes",
        summary=Text("wat er is veranderd, en waarom", "what changed, and why"),
        order=1000,
        audiences=EVERYONE,
        build=changes.build,
    )
    yield Section(
        name="discuss",
        summary=Text("te bespreken", "to discuss"),
        order=1100,
        audiences=INTERNAL,
        build=discuss.build,
    )
    yield Section(
        name="annex-parties",
        summary=Text("bijlage: de partijen een voor een", "annex: the parties one by one"),
        order=2000,
        audiences=PARTNERS,
        build=annexes.parties,
    )
    yield Section(
        name="annex-method",
        summary=Text("bijlage: hoe dit is gemaakt", "annex: how this was made"),
        order=2100,
        audiences=EVERYONE,
        build=annexes.method,
    )
