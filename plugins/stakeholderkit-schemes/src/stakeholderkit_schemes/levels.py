"""The five levels of the engagement assessment matrix.

Source: Project Management Institute, *A Guide to the Project Management Body of Knowledge (PMBOK
Guide)*, 6th edition (2017), 13.2.2.5, read as others give it. The levels are no scale: the first
is about knowing of a plan, the others are about standing behind it. So they are a typology, and
the space between two of them is no distance.
"""

from __future__ import annotations

from stakeholderkit.rules import Group, Typology
from stakeholderkit.wording import Text

ENGAGEMENT = Typology(
    id="engagement",
    label=Text("betrokkenheid", "engagement"),
    groups=(
        Group(
            id="unaware",
            label=Text("onbekend", "unaware"),
            noun=Text("partijen die het plan niet kennen", "parties unaware of the plan"),
            meaning=Text(
                "Zij kennen het plan en de gevolgen ervan niet.",
                "They do not know the plan and its consequences.",
            ),
            original="unaware",
        ),
        Group(
            id="resistant",
            label=Text("met bezwaren", "with objections"),
            noun=Text("partijen met bezwaren", "parties with objections"),
            meaning=Text(
                "Zij kennen het plan en hebben bezwaar tegen de verandering.",
                "They know the plan and object to the change.",
            ),
            original="resistant",
        ),
        Group(
            id="neutral",
            label=Text("neutraal", "neutral"),
            noun=Text("neutrale partijen", "neutral parties"),
            meaning=Text(
                "Zij kennen het plan en zijn niet voor en niet tegen.",
                "They know the plan and are neither for nor against.",
            ),
        ),
        Group(
            id="supportive",
            label=Text("steunend", "supportive"),
            noun=Text("steunende partijen", "supportive parties"),
            meaning=Text(
                "Zij kennen het plan en steunen het.", "They know the plan and support it."
            ),
        ),
        Group(
            id="leading",
            label=Text("trekkend", "leading"),
            noun=Text("trekkers", "leading parties"),
            meaning=Text(
                "Zij kennen het plan en zetten zich in om het te laten slagen.",
                "They know the plan and work to make it succeed.",
            ),
            original="leading",
        ),
    ),
    source=Text(
        "Project Management Institute, PMBOK Guide, 6e editie (2017), 13.2.2.5, stakeholder "
        "engagement assessment matrix; gelezen in weergaven van anderen, de woorden zijn van ons.",
        "Project Management Institute, PMBOK Guide, 6th edition (2017), 13.2.2.5, stakeholder "
        "engagement assessment matrix; read as others give it, the wording is ours.",
    ),
)
"""Unaware, resistant, neutral, supportive, leading."""
