"""Ladders without rules, for what was promised to a party: say on them, and be held to it."""

from __future__ import annotations

from stakeholderkit.rules import Group, Ladder
from stakeholderkit.wording import Text

PARTICIPATION = Ladder(
    id="participatieladder",
    label=Text("participatieladder", "Dutch participation ladder"),
    groups=(
        Group(
            id="informeren",
            label=Text("informeren", "inform"),
            noun=Text("geïnformeerden", "those informed"),
            meaning=Text(
                "De gemeente bepaalt zelf en houdt betrokkenen op de hoogte; er is geen inbreng.",
                "The municipality settles it and keeps those concerned informed; there is no "
                "input.",
            ),
        ),
        Group(
            id="raadplegen",
            label=Text("raadplegen", "consult"),
            noun=Text("geraadpleegden", "those consulted"),
            meaning=Text(
                "Betrokkenen zijn gesprekspartner; de gemeente is niet aan de uitkomst gebonden.",
                "Those concerned are partners in a conversation; its outcome does not bind the "
                "municipality.",
            ),
        ),
        Group(
            id="adviseren",
            label=Text("adviseren", "advise"),
            noun=Text("adviseurs", "advisers"),
            meaning=Text(
                "Betrokkenen brengen problemen en oplossingen in; de gemeente volgt die, of legt "
                "uit waarom niet.",
                "Those concerned bring problems and solutions; the municipality follows these, or "
                "gives reasons why not.",
            ),
        ),
        Group(
            id="coproduceren",
            label=Text("coproduceren", "co-produce"),
            noun=Text("coproducenten", "co-producers"),
            meaning=Text(
                "Samen bepalen wat het probleem is en een oplossing zoeken; die bindt de gemeente, "
                "binnen vooraf gestelde randvoorwaarden.",
                "Settling the problem and seeking a solution together; it binds the municipality, "
                "within conditions set beforehand.",
            ),
        ),
        Group(
            id="meebeslissen",
            label=Text("meebeslissen", "co-decide"),
            noun=Text("meebeslissers", "co-deciders"),
            meaning=Text(
                "De gemeente laat het maken en het besluiten over aan betrokkenen en adviseert; "
                "zij neemt de uitkomst over, binnen vooraf gestelde grenzen.",
                "The municipality leaves making and deciding to those concerned and advises; it "
                "adopts the outcome, within limits set beforehand.",
            ),
        ),
    ),
    source=Text(
        "Edelenbos en Monnikhof (red.), Lokale interactieve beleidsvorming (Lemma, 2001); gelezen "
        "in de weergave van de gemeente Schiedam (schiedam.nl, ‘Participatieladder’); de "
        "randvoorwaarden bij coproduceren staan in weergaven van anderen. De woorden zijn van "
        "ons.",
        "Edelenbos and Monnikhof (eds), Lokale interactieve beleidsvorming (Lemma, 2001); read as "
        "the municipality of Schiedam gives it (schiedam.nl, ‘Participatieladder’); the "
        "conditions at co-produce are as others give it. The wording is ours.",
    ),
)
"""The participation ladder of Edelenbos and Monnikhof (2001): each step binds more."""

IAP2 = Ladder(
    id="iap2",
    label=Text("IAP2-spectrum", "IAP2 spectrum"),
    groups=(
        Group(
            id="inform",
            label=Text("informeren", "inform"),
            noun=Text("geïnformeerden", "those informed"),
            meaning=Text(
                "Zij krijgen eerlijke en volledige informatie om het vraagstuk te begrijpen.",
                "They get fair and full information to understand the matter.",
            ),
            expect=Text("Wij houden u op de hoogte.", "You will hear how it stands."),
            original="Inform",
        ),
        Group(
            id="consult",
            label=Text("raadplegen", "consult"),
            noun=Text("geraadpleegden", "those consulted"),
            meaning=Text(
                "Zij geven hun oordeel over wat voorligt.",
                "They give their opinion on what is put before them.",
            ),
            expect=Text(
                "Wij luisteren, en melden wat uw inbreng heeft uitgemaakt.",
                "We listen, and report what difference your input made.",
            ),
            original="Consult",
        ),
        Group(
            id="involve",
            label=Text("betrekken", "involve"),
            noun=Text("betrokkenen", "those involved"),
            meaning=Text(
                "Zij werken het hele traject mee, zodat hun zorgen steeds meewegen.",
                "They work with us all along, so that their concerns weigh at every turn.",
            ),
            expect=Text(
                "U ziet uw zorgen en wensen terug in wat wij uitwerken, en hoort wat zij "
                "uitmaakten.",
                "You will find your concerns and wishes in what we work out, and hear what "
                "difference they made.",
            ),
            original="Involve",
        ),
        Group(
            id="collaborate",
            label=Text("samenwerken", "collaborate"),
            noun=Text("partners", "partners"),
            meaning=Text(
                "Zij zijn partner bij elke stap: mogelijkheden bedenken en er een kiezen.",
                "They are partners at every step: thinking up options and choosing one.",
            ),
            expect=Text(
                "Wij zoeken de oplossing met u en nemen uw advies zo ver mogelijk over.",
                "We seek the solution with you and take over your advice as far as we can.",
            ),
            original="Collaborate",
        ),
        Group(
            id="empower",
            label=Text("laten beslissen", "empower"),
            noun=Text("beslissers", "those who decide"),
            meaning=Text("Zij nemen het besluit.", "They take the decision."),
            expect=Text("Wij voeren uit wat u besluit.", "What you decide is what we do."),
            original="Empower",
        ),
    ),
    source=Text(
        "International Association for Public Participation, Spectrum of Public Participation "
        "(uitgave van IAP2 Canada, 2015); doel en belofte in onze woorden. Vraag IAP2 om "
        "toestemming voordat u hun eigen tekst gebruikt.",
        "International Association for Public Participation, Spectrum of Public Participation "
        "(as given by IAP2 Canada, 2015); goal and promise in our words. Ask IAP2 for permission "
        "before you use their own text.",
    ),
)
"""IAP2's spectrum: levels that each fit somewhere, not steps to be climbed."""
