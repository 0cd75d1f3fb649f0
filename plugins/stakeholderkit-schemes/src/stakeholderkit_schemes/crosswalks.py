"""Where each of the four rings would stand on another ladder, and what gets lost on the way.

No source maps the rings to either ladder: the crosswalks are ours, made by what is promised and
not by how the words look.
"""

from __future__ import annotations

from stakeholderkit.hooks import LadderRecord
from stakeholderkit.rules import RINGEN, Crosswalk
from stakeholderkit.wording import Text
from stakeholderkit_schemes.ladders import IAP2, PARTICIPATION

_SOURCE = Text(
    "Onze eigen conclusie, uit wat elke groep vraagt en belooft; geen bron legt dit vast.",
    "Our own conclusion, from what each group asks and promises; no source lays this down.",
)

RINGS_TO_PARTICIPATION = Crosswalk(
    origin=RINGEN,
    ladder=PARTICIPATION,
    groups=(
        ("meeweten", "informeren"),
        ("meedenken", "adviseren"),
        ("meewerken", "coproduceren"),
        # By name it would be "meebeslissen", but there the municipality leaves the decision to
        # others; on our rings the parties seek agreement, and council and college decide.
        ("meebeslissen", "coproduceren"),
    ),
    loss=Text(
        "Meewerken en meebeslissen vallen samen: dat iemand een deel van het werk doet, kent deze "
        "ladder niet. Coproduceren bindt binnen vooraf gestelde randvoorwaarden; de ringen kennen "
        "die niet. Raadplegen en meebeslissen blijven leeg: op de ringen krijgt elke inbreng een "
        "antwoord, en nemen raad en college het besluit.",
        "Co-operating and co-deciding fall together: this ladder has no word for doing part of the "
        "work. To co-produce binds within conditions set beforehand; the rings have none. Consult "
        "and co-decide stay empty: on the rings all input gets an answer, and council and college "
        "take the decision.",
    ),
    source=_SOURCE,
)
"""From the rings to the Dutch participation ladder."""

RINGS_TO_IAP2 = Crosswalk(
    origin=RINGEN,
    ladder=IAP2,
    groups=(
        ("meeweten", "inform"),
        ("meedenken", "consult"),
        ("meewerken", "involve"),
        ("meebeslissen", "collaborate"),
    ),
    loss=Text(
        "Empower blijft leeg: op de ringen nemen raad en college het besluit. Meewerken gaat over "
        "een deel van het werk doen, involve over meewegen: dat de afspraken over het werk ook "
        "binden, gaat verloren.",
        "Empower stays empty: on the rings council and college take the decision. Co-operating is "
        "about doing part of the work, involve about weighing concerns: that agreements on the "
        "work bind as well gets lost.",
    ),
    source=_SOURCE,
)
"""From the rings to IAP2's spectrum."""

RECORDS = (
    LadderRecord(
        name=PARTICIPATION.id,
        summary=Text(
            "de participatieladder van Edelenbos en Monnikhof (2001)",
            "the Dutch participation ladder of Edelenbos and Monnikhof (2001)",
        ),
        ladder=PARTICIPATION,
        crosswalks=(RINGS_TO_PARTICIPATION,),
    ),
    LadderRecord(
        name=IAP2.id,
        summary=Text(
            "het spectrum van IAP2, van informeren tot laten beslissen",
            "the spectrum of IAP2, from inform to empower",
        ),
        ladder=IAP2,
        crosswalks=(RINGS_TO_IAP2,),
    ),
)
"""What is offered to the library."""
