"""The four rings that Dutch municipalities use, as a ladder."""

from __future__ import annotations

from stakeholderkit.model.ladder import Group, Ladder
from stakeholderkit.wording import Text

RINGEN = Ladder(
    id="ringen",
    label=Text("ringen van invloed", "rings of influence"),
    groups=(
        Group(
            id="meeweten",
            label=Text("meeweten", "stay informed"),
            noun=Text("mee-geïnformeerden", "those kept informed"),
            meaning=Text(
                "Wij houden hen op de hoogte; een stap naar voren kan altijd.",
                "We keep them informed; moving up is always possible.",
            ),
            ask=Text(
                "Lees mee, en laat het weten als dit u meer raakt dan wij denken.",
                "Follow the news, and tell us when this touches you more than we think.",
            ),
            expect=Text(
                "Op tijd duidelijke informatie, en iemand die vragen beantwoordt.",
                "Clear information in time, and somebody who answers questions.",
            ),
        ),
        Group(
            id="meedenken",
            label=Text("meedenken", "advise"),
            noun=Text("meedenkers", "advisers"),
            meaning=Text(
                "Het raakt hen: wij vragen hun inbreng en melden wat ermee is gedaan.",
                "It touches them: we ask for input and report what became of it.",
            ),
            ask=Text(
                "Vertel wat u nodig heeft, wat u weet en wat u vreest.",
                "Tell us what you need, what you know and what you fear.",
            ),
            expect=Text(
                "Een gesprek voordat er iets vastligt, en een antwoord op elke inbreng.",
                "A conversation before anything is settled, and an answer to all input.",
            ),
        ),
        Group(
            id="meewerken",
            label=Text("meewerken", "co-operate"),
            noun=Text("meewerkers", "contributors"),
            meaning=Text(
                "Wij hebben hun medewerking nodig, ook als dit niet hun eerste zorg is.",
                "We need their co-operation, even if this is not their first concern.",
            ),
            ask=Text(
                "Maak met ons afspraken over uw deel van het werk en het tijdstip.",
                "Agree with us on your part of the work and on its timing.",
            ),
            expect=Text(
                "Een vaste gesprekspartner en vroeg zicht op de planning.",
                "One permanent contact and an early view of the planning.",
            ),
        ),
        Group(
            id="meebeslissen",
            label=Text("meebeslissen", "co-decide"),
            noun=Text("meebeslissers", "co-deciders"),
            meaning=Text(
                "Zij zijn bepalend voor het slagen en zoeken met ons overeenstemming; "
                "de raad en het college besluiten.",
                "They are decisive for success and seek agreement with us; "
                "the council and the college decide.",
            ),
            ask=Text(
                "Neem plaats aan tafel en zeg wat u wel en niet kunt toezeggen.",
                "Take a seat at the table and say what you can and cannot commit to.",
            ),
            expect=Text(
                "Keuzes die wij samen voorbereiden, met alle gegevens op tafel.",
                "Choices that we prepare together, with all data on the table.",
            ),
        ),
    ),
    voice="meedenken",
    source=Text(
        "Rijksoverheid, Factor C, ‘Ringen van invloed’ (communicatierijk.nl); de woorden zijn van "
        "ons.",
        "Dutch central government, Factor C, ‘Ringen van invloed’ (communicatierijk.nl); the "
        "wording is ours.",
    ),
)
"""The four groups, after Factor C's rings of influence; the wording is ours.

Source: Rijksoverheid, Factor C, "Ringen van invloed" (communicatierijk.nl).
"""
