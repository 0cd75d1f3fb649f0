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
            noun=Text("meeweters", "those who stay informed"),
            meaning=Text(
                "Wij houden hen op de hoogte en horen het graag als zij meer willen.",
                "We keep them informed, and like to hear when they want more.",
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
                "Wij vragen hun inbreng en melden wat ermee is gedaan.",
                "We ask for their input and report what became of it.",
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
            noun=Text("meewerkers", "co-operators"),
            meaning=Text(
                "Wij vragen hun mee te werken en maken daar afspraken over.",
                "We ask them to co-operate and make agreements on it.",
            ),
            ask=Text(
                "Spreek met ons af wat u kunt doen, en wanneer.",
                "Agree with us on what you can do, and when.",
            ),
            expect=Text(
                "Eén aanspreekpunt en vroeg zicht op de planning.",
                "One person to turn to, and an early view of the planning.",
            ),
        ),
        Group(
            id="meebeslissen",
            label=Text("meebeslissen", "co-decide"),
            noun=Text("meebeslissers", "co-deciders"),
            meaning=Text(
                "Wij zoeken met hen overeenstemming; de raad en het college besluiten.",
                "We seek agreement with them; the council and the college decide.",
            ),
            ask=Text(
                "Neem plaats aan tafel en zeg wat u wel en niet kunt toezeggen.",
                "Take a seat at the table and say what you can and cannot commit to.",
            ),
            expect=Text(
                "Keuzes die wij samen voorbereiden, met de gegevens die wij mogen delen.",
                "Choices that we prepare together, with the data that we may share.",
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
