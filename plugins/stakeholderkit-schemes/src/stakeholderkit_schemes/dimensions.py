"""What these schemes score besides interest and influence, for a register to take over.

The questions and the anchors are our own wording; the sources name what is scored, and give no
scale. Each anchor tells what a party at that level looks like, so that two people mean the same.
"""

from __future__ import annotations

from stakeholderkit.model import STANDARD_DIMENSIONS, Dimension, Level, Scale
from stakeholderkit.wording import Text

_LABELS = (
    Text("zeer laag", "very low"),
    Text("laag", "low"),
    Text("midden", "middle"),
    Text("hoog", "high"),
    Text("zeer hoog", "very high"),
)
_SIDES = (
    Text("sterk tegen", "strongly against"),
    Text("tegen", "against"),
    Text("geen van beide", "neither"),
    Text("voor", "in favour"),
    Text("sterk voor", "strongly in favour"),
)


def _five(anchors: tuple[Text, ...], labels: tuple[Text, ...] = _LABELS) -> Scale:
    pairs = zip(labels, anchors, strict=True)
    return Scale(
        levels=tuple(
            Level(value=n, label=label, anchor=anchor)
            for n, (label, anchor) in enumerate(pairs, start=1)
        )
    )


INTEREST, INFLUENCE = STANDARD_DIMENSIONS

LEGITIMACY = Dimension(
    id="legitimacy",
    label=Text("legitimiteit", "legitimacy"),
    question=Text(
        "Hoe terecht vindt men het dat deze partij hierin meepraat?",
        "How proper is it thought to be that this party has a say in this?",
    ),
    scale=_five(
        (
            Text("niemand vindt dat zij hierover gaat", "nobody thinks that it has a say"),
            Text("alleen zijzelf vindt dat", "only the party itself thinks so"),
            Text("de meningen zijn verdeeld", "opinions are divided"),
            Text("de meesten vinden haar inbreng terecht", "most think its input is proper"),
            Text(
                "wet, afspraak of achterban geeft haar het recht",
                "law, agreement or those it speaks for give it the right",
            ),
        )
    ),
)
URGENCY = Dimension(
    id="urgency",
    label=Text("urgentie", "urgency"),
    question=Text(
        "Hoeveel haast heeft wat deze partij vraagt, en hoe zwaar weegt het voor haar?",
        "How pressing is what this party asks, and how much does it matter to it?",
    ),
    scale=_five(
        (
            Text("zij vraagt niets", "it asks for nothing"),
            Text("het kan een jaar wachten", "it can wait a year"),
            Text("het moet dit jaar", "it has to be this year"),
            Text("binnen enkele maanden, anders is er schade", "within months, or harm is done"),
            Text("nu, anders is de schade blijvend", "now, or the harm is lasting"),
        )
    ),
)
ATTITUDE = Dimension(
    id="attitude",
    label=Text("houding", "attitude"),
    question=Text(
        "Steunt deze partij het plan of verzet zij zich?",
        "Does this party back the plan or resist it?",
    ),
    scale=_five(
        (
            Text("probeert het plan tegen te houden", "tries to stop the plan"),
            Text("heeft bezwaren en zegt dat", "has objections and says so"),
            Text("heeft nog geen oordeel", "has no opinion yet"),
            Text("vindt het een goed plan", "thinks it a good plan"),
            Text("beveelt het plan anderen aan", "recommends the plan to others"),
        ),
        _SIDES,
    ),
)
ACTIVITY = Dimension(
    id="activity",
    label=Text("inzet", "activity"),
    question=Text(
        "Komt deze partij zelf in actie?",
        "Does this party take action of its own accord?",
    ),
    scale=_five(
        (
            Text("laat niets horen", "is not heard of"),
            Text("antwoordt als wij iets vragen", "answers when we ask"),
            Text("komt naar bijeenkomsten", "comes to meetings"),
            Text("neemt zelf contact op", "gets in touch itself"),
            Text("brengt anderen in beweging", "gets others moving"),
        )
    ),
)
SHARED_INTEREST = Dimension(
    id="shared-interest",
    label=Text("gedeeld belang", "shared interest"),
    question=Text(
        "Hoe ver loopt wat deze partij wil gelijk op met wat wij willen?",
        "How far does what this party wants run parallel to what we want?",
    ),
    scale=_five(
        (
            Text("wil het tegenovergestelde", "wants the opposite"),
            Text("wil op hoofdpunten iets anders", "wants something else on main points"),
            Text("is het op sommige punten eens", "agrees on some points"),
            Text("wil op hoofdpunten hetzelfde", "wants the same on main points"),
            Text("wil hetzelfde", "wants the same"),
        )
    ),
)
TRUST = Dimension(
    id="trust",
    label=Text("vertrouwen", "trust"),
    question=Text(
        "Hoe goed is de relatie tussen deze partij en ons?",
        "How good is the relation between this party and us?",
    ),
    scale=_five(
        (
            Text("de relatie is verbroken", "the relation is broken"),
            Text("men wantrouwt elkaar", "there is distrust"),
            Text("men kent elkaar nauwelijks", "hardly acquainted"),
            Text("afspraken worden nagekomen", "agreements are kept"),
            Text("men vertelt elkaar ook slecht nieuws", "bad news is shared as well"),
        )
    ),
)

DIMENSIONS = (LEGITIMACY, URGENCY, ATTITUDE, ACTIVITY, SHARED_INTEREST, TRUST)
"""All that is scored here and is not standard."""
