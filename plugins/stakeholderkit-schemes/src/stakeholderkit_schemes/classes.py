"""The classes and degrees of stakeholder salience, in words that a party may read itself.

Source: R. K. Mitchell, B. R. Agle and D. J. Wood, "Toward a Theory of Stakeholder Identification
and Salience", Academy of Management Review 22(4), 1997, 853–886. The labels are ours where the
original could be read as a judgement; the field `original` has the authors' word.
"""

from __future__ import annotations

from stakeholderkit.rules import Group, Ladder, Typology
from stakeholderkit.wording import Text

SOURCE = Text(
    "Mitchell, Agle en Wood, ‘Toward a Theory of Stakeholder Identification and Salience’, "
    "Academy of Management Review 22(4), 1997, 853–886; de woorden zijn van ons.",
    "Mitchell, Agle and Wood, ‘Toward a Theory of Stakeholder Identification and Salience’, "
    "Academy of Management Review 22(4), 1997, 853–886; the wording is ours.",
)


def _class(id_: str, original: str, label: Text, noun: Text, meaning: Text) -> Group:
    return Group(id=id_, label=label, noun=noun, meaning=meaning, original=original)


CLASSES = Typology(
    id="salience",
    label=Text("klassen van aandacht (salience)", "classes of salience"),
    groups=(
        _class(
            "definitive",
            "definitive stakeholder",
            Text("doorslaggevend", "definitive"),
            Text("doorslaggevende partijen", "definitive parties"),
            Text(
                "Hoog gescoord op invloed, legitimiteit en urgentie: alle drie de kenmerken.",
                "Scored high on influence, legitimacy and urgency: all three attributes.",
            ),
        ),
        _class(
            "dominant",
            "dominant stakeholder",
            Text("gezaghebbend", "dominant"),
            Text("gezaghebbende partijen", "dominant parties"),
            Text(
                "Hoog gescoord op invloed en legitimiteit: twee van de drie kenmerken.",
                "Scored high on influence and legitimacy: two of the three attributes.",
            ),
        ),
        _class(
            "forceful",
            "dangerous stakeholder",
            Text("krachtig", "forceful"),
            Text("krachtige partijen", "forceful parties"),
            Text(
                "Hoog gescoord op invloed en urgentie: twee van de drie kenmerken.",
                "Scored high on influence and urgency: two of the three attributes.",
            ),
        ),
        _class(
            "dependent",
            "dependent stakeholder",
            Text("afhankelijk", "dependent"),
            Text("afhankelijke partijen", "dependent parties"),
            Text(
                "Hoog gescoord op legitimiteit en urgentie: twee van de drie kenmerken. Let op of "
                "iemand met invloed voor hen opkomt.",
                "Scored high on legitimacy and urgency: two of the three attributes. See whether "
                "somebody with influence stands up for them.",
            ),
        ),
        _class(
            "dormant",
            "dormant stakeholder",
            Text("sluimerend", "dormant"),
            Text("sluimerende partijen", "dormant parties"),
            Text(
                "Hoog gescoord op invloed alleen: een van de drie kenmerken.",
                "Scored high on influence alone: one of the three attributes.",
            ),
        ),
        _class(
            "discretionary",
            "discretionary stakeholder",
            Text("erkend", "discretionary"),
            Text("erkende partijen", "discretionary parties"),
            Text(
                "Hoog gescoord op legitimiteit alleen: een van de drie kenmerken.",
                "Scored high on legitimacy alone: one of the three attributes.",
            ),
        ),
        _class(
            "pressing",
            "demanding stakeholder",
            Text("dringend", "pressing"),
            Text("dringende partijen", "pressing parties"),
            Text(
                "Hoog gescoord op urgentie alleen: een van de drie kenmerken.",
                "Scored high on urgency alone: one of the three attributes.",
            ),
        ),
        _class(
            "non-stakeholder",
            "nonstakeholder",
            Text("niet opvallend", "not salient"),
            Text("niet opvallende partijen", "parties that are not salient"),
            Text(
                "Op geen van de drie kenmerken hoog gescoord, voor dit moment.",
                "Scored high on none of the three attributes, for now.",
            ),
        ),
    ),
    source=SOURCE,
)
"""Which of the three attributes a party has: seven classes, and those with none."""


DEGREES = Ladder(
    id="salience-degree",
    label=Text("mate van aandacht (salience)", "degree of salience"),
    groups=(
        _class(
            "non-stakeholder",
            "nonstakeholder",
            Text("niet opvallend", "not salient"),
            Text("niet opvallende partijen", "parties that are not salient"),
            Text(
                "Geen van de drie kenmerken is hoog gescoord.",
                "None of the three attributes is scored high.",
            ),
        ),
        _class(
            "latent",
            "latent stakeholder",
            Text("latent", "latent"),
            Text("latente partijen", "latent parties"),
            Text(
                "Een van de drie kenmerken is hoog gescoord.",
                "One of the three attributes is scored high.",
            ),
        ),
        _class(
            "expectant",
            "expectant stakeholder",
            Text("verwachtend", "expectant"),
            Text("verwachtende partijen", "expectant parties"),
            Text(
                "Twee van de drie kenmerken zijn hoog gescoord.",
                "Two of the three attributes are scored high.",
            ),
        ),
        _class(
            "definitive",
            "definitive stakeholder",
            Text("doorslaggevend", "definitive"),
            Text("doorslaggevende partijen", "definitive parties"),
            Text(
                "Alle drie de kenmerken zijn hoog gescoord.",
                "All three attributes are scored high.",
            ),
        ),
    ),
    source=SOURCE,
)
"""How many of the three attributes a party has: a ladder of none, one, two and three."""
