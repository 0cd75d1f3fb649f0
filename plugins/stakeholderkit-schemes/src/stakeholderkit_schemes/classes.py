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
                "Invloed, legitimiteit en urgentie: alle drie. Definitief: deze vraag gaat voor.",
                "Influence, legitimacy and urgency: all three. Definitive: this claim comes first.",
            ),
        ),
        _class(
            "dominant",
            "dominant stakeholder",
            Text("gezaghebbend", "dominant"),
            Text("gezaghebbende partijen", "dominant parties"),
            Text(
                "Invloed en legitimiteit, zonder haast. Verwachtend: twee van de drie.",
                "Influence and legitimacy, without haste. Expectant: two of the three.",
            ),
        ),
        _class(
            "forceful",
            "dangerous stakeholder",
            Text("krachtig", "forceful"),
            Text("krachtige partijen", "forceful parties"),
            Text(
                "Invloed en urgentie, terwijl over de legitimiteit twijfel bestaat. Verwachtend: "
                "twee van de drie.",
                "Influence and urgency, while the legitimacy is in doubt. Expectant: two of the "
                "three.",
            ),
        ),
        _class(
            "dependent",
            "dependent stakeholder",
            Text("afhankelijk", "dependent"),
            Text("afhankelijke partijen", "dependent parties"),
            Text(
                "Legitimiteit en urgentie, zonder eigen invloed: anderen moeten voor hen opkomen. "
                "Verwachtend: twee van de drie.",
                "Legitimacy and urgency, without influence of their own: others must stand up for "
                "them. Expectant: two of the three.",
            ),
        ),
        _class(
            "dormant",
            "dormant stakeholder",
            Text("sluimerend", "dormant"),
            Text("sluimerende partijen", "dormant parties"),
            Text(
                "Alleen invloed, die zij nu niet gebruiken. Latent: een van de drie.",
                "Influence alone, which they do not use now. Latent: one of the three.",
            ),
        ),
        _class(
            "discretionary",
            "discretionary stakeholder",
            Text("erkend", "discretionary"),
            Text("erkende partijen", "discretionary parties"),
            Text(
                "Alleen legitimiteit. Niets dwingt ons: aandacht is een keuze. Latent: een van de "
                "drie.",
                "Legitimacy alone. Nothing presses us: attention is a choice. Latent: one of the "
                "three.",
            ),
        ),
        _class(
            "pressing",
            "demanding stakeholder",
            Text("dringend", "pressing"),
            Text("dringende partijen", "pressing parties"),
            Text(
                "Alleen urgentie: een dringende vraag. Latent: een van de drie.",
                "Urgency alone: a pressing claim. Latent: one of the three.",
            ),
        ),
        _class(
            "non-stakeholder",
            "nonstakeholder",
            Text("niet opvallend", "not salient"),
            Text("niet opvallende partijen", "parties that are not salient"),
            Text(
                "Geen van de drie, voor dit moment: in dit model vraagt deze partij geen aandacht.",
                "None of the three, for now: in this model the party asks for no attention.",
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
                "Geen van de drie kenmerken: invloed, legitimiteit en urgentie zijn laag.",
                "None of the three attributes: influence, legitimacy and urgency are low.",
            ),
        ),
        _class(
            "latent",
            "latent stakeholder",
            Text("latent", "latent"),
            Text("latente partijen", "latent parties"),
            Text(
                "Een van de drie kenmerken. Zij vallen weinig op; met één erbij verandert dat.",
                "One of the three attributes. They are little noticed; one more changes that.",
            ),
        ),
        _class(
            "expectant",
            "expectant stakeholder",
            Text("verwachtend", "expectant"),
            Text("verwachtende partijen", "expectant parties"),
            Text(
                "Twee van de drie kenmerken. Zij verwachten iets van ons.",
                "Two of the three attributes. They expect something of us.",
            ),
        ),
        _class(
            "definitive",
            "definitive stakeholder",
            Text("doorslaggevend", "definitive"),
            Text("doorslaggevende partijen", "definitive parties"),
            Text(
                "Alle drie de kenmerken. Hun vraag gaat voor.",
                "All three attributes. Their claim comes first.",
            ),
        ),
    ),
    source=SOURCE,
)
"""How many of the three attributes a party has: a ladder of none, one, two and three."""
