"""No sentence of ours in a public edition judges a party, promises too much, or runs on.

The rules of tone are in CONTRIBUTING.md. What people wrote themselves, such as what is at stake for
a party or why they decided, is theirs and is not looked at: here it is one word.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import Any

import pytest
from attrs import evolve, frozen
from hypothesis import given, settings, strategies as st

import stakeholderkit as sk
from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.builtin.schemes import schemes
from stakeholderkit.builtin.sections import sections
from stakeholderkit.document import Block, Bullets, Heading, Line, Matrix, Paragraph, Table
from stakeholderkit.errors import SchemeError
from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import (
    CONTRIBUTION,
    NEEDED_CONTRIBUTION,
    STANDARD_DIMENSIONS,
    Level,
    Register,
    Scale,
)
from stakeholderkit.redaction import PUBLIC, redact
from stakeholderkit.rules import RINGEN
from stakeholderkit.testing import registers
from stakeholderkit.verbs import compose
from stakeholderkit.wording import Language, Text

MOST, MEAN = 25, 14
"""How many words a sentence has at most, and how many on average."""

LANGUAGES: tuple[Language, ...] = ("nl", "en")
SINCE = datetime.date(2026, 1, 31)
RECORDS = tuple(schemes())
CONTRIBUTES = {"huurdersvereniging": 1, "netbeheerder": 1, "natuur": 1, "provincie": 0}


@frozen
class Banned:
    """A phrase that no sentence of ours in a public edition has.

    Attributes:
        pattern: what to look for.
        why: what is wrong with it.
        example: a sentence that has it.
    """

    pattern: str
    why: str
    example: str


FACT = "a fact about a party that nobody gave: only scores were given"
SIDE = "puts a party on a side, and an attitude is nobody's business outside"
WEIGHT = "says what a party counts for"
PROMISE = "a promise that nobody can keep"
CONTROL = "says who determines what, which no score tells"

JUDGING: dict[Language, tuple[Banned, ...]] = {
    "nl": (
        Banned(r"\bzonder (hen|haar|hem)\b", FACT, "Zonder hen lukt het niet."),
        Banned(r"\braakt (hen|haar|hem|deze partij)\b", FACT, "Het raakt hen weinig."),
        Banned(r"\bop het spel\b", FACT, "Er staat voor hen veel op het spel."),
        Banned(r"\b(hun|haar|zijn) (mede)?werking\b", FACT, "Wij hebben hun medewerking nodig."),
        Banned(r"\beerste zorg\b", FACT, "Dit is niet hun eerste zorg."),
        Banned(r"\bweinig aan veranderen\b", CONTROL, "Zij kunnen er weinig aan veranderen."),
        Banned(r"\banderen (bepalen|beslissen|de uitkomst)", CONTROL, "Anderen bepalen het."),
        Banned(
            r"(^|[,;] ?)(zij|ze|deze partij) (zijn|is|hebben|heeft|kunnen|kan|willen|wil|moeten)\b",
            FACT,
            "Zij hebben beslissende invloed.",
        ),
        Banned(
            r"\b(is|zijn) (niet |heel )?(on)?(belangrijk|bepalend|doorslaggevend|machtig|nodig)\b",
            WEIGHT,
            "Zij zijn bepalend voor het slagen.",
        ),
        Banned(r"\b(lastig|onwillig|machteloos|onmisbaar)", WEIGHT, "Een lastige partij."),
        Banned(
            r"\b(tegenstander|voorstander|tegenwerk|dwarsligg|weerstand)", SIDE, "Een tegenstander."
        ),
        Banned(r"\b(be)?twijfel", SIDE, "Of zij erover gaan, wordt betwijfeld."),
        Banned(r"\bgeen aandacht\b", WEIGHT, "Deze partij vraagt geen aandacht."),
        Banned(r"\bbewust niet\b", SIDE, "Bewust niet gevraagd."),
        Banned(r"\bkan altijd\b|\baltijd mogelijk\b", PROMISE, "Een stap vooruit kan altijd."),
        Banned(r"\b(garandeert|garanderen|gegarandeerd|beloven)\b", PROMISE, "Wij beloven dat."),
        Banned(r"\balle gegevens\b", PROMISE, "Met alle gegevens op tafel."),
    ),
    "en": (
        Banned(r"\bwithout (them|it)\b", FACT, "It will not work without them."),
        Banned(r"\b(touches|affects) (them|it)\b", FACT, "It touches them little."),
        Banned(r"\bat stake\b", FACT, "Much is at stake for them."),
        Banned(r"\btheir co-operation\b", FACT, "Their co-operation is needed."),
        Banned(r"\bfirst concern\b", FACT, "This is not their first concern."),
        Banned(r"\bchange (little|nothing) about it\b", CONTROL, "They change little about it."),
        Banned(r"\bothers (determine|decide)\b", CONTROL, "Others determine the outcome."),
        Banned(
            r"(^|[,;] ?)(they|this party) (are|is|have|has|can|cannot|want|wants|must)\b",
            FACT,
            "They have a decisive influence.",
        ),
        Banned(
            r"\b(they are|it is|party is) (not |very )?(un)?(important|decisive|powerful|needed)\b",
            WEIGHT,
            "It is important.",
        ),
        Banned(r"\b(difficult|unwilling|powerless|indispensable)\b", WEIGHT, "A difficult party."),
        Banned(r"\b(opponent|supporter|adversar|resist|obstruct)", SIDE, "A party that resists."),
        Banned(r"\bin doubt\b", SIDE, "Whether it has a say is in doubt."),
        Banned(r"\bno attention\b", WEIGHT, "It asks for no attention."),
        Banned(r"\bdeliberately\b", SIDE, "It is deliberately not asked."),
        Banned(r"\balways possible\b", PROMISE, "Moving up is always possible."),
        Banned(r"\b(guarantee|we promise)", PROMISE, "We promise it."),
        Banned(r"\ball data\b", PROMISE, "With all data on the table."),
    ),
}
"""What no sentence of a public edition says, with the reason and a sentence that says it."""


def judged(sentence: str, language: Language) -> list[str]:
    """Return what is wrong with a sentence."""
    return [
        f"{sentence!r}: {item.why}"
        for item in JUDGING[language]
        if re.search(item.pattern, sentence, re.IGNORECASE)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_banned_phrase_is_recognised(language: Language) -> None:
    """Each pattern finds its example, and says why that cannot be published."""
    for item in JUDGING[language]:
        assert any(item.why in complaint for complaint in judged(item.example, language))
        assert re.search(item.pattern, item.example, re.IGNORECASE), item.pattern


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield every text of a report, a line at a time, what is read aloud included."""
    for block in blocks:
        match block:
            case Heading():
                yield block.text
            case Paragraph():
                yield flat(block.line)
            case Bullets():
                yield from map(flat, block.items)
            case Table():
                yield from (block.caption, block.description)
                yield from (column.title for column in block.columns)
                yield from (flat(one) for row in block.rows for cell in row for one in cell.lines)
            case Matrix():
                yield from (block.caption, block.description, block.vertical, block.horizontal)


def flat(line: Line) -> str:
    """Return the text of a line."""
    return "".join(span.text for span in line)


def sentences(
    analysis: Analysis, language: Language, strings: Callable[[Any], Iterator[str]]
) -> list[str]:
    """Return our own sentences in the public edition, with one word for what people wrote."""
    public = redact(analysis, PUBLIC)
    document = compose(public, sections(), language, analysis.as_of)
    # What people wrote, and not the words of the program, such as ids of groups and choices.
    written = sorted(
        {text for text in strings(public.register) if len(text) > 7 and "(" not in text[:40]},
        key=len,
        reverse=True,
    )
    theirs = re.compile("|".join(map(re.escape, written)) or r"(?!)", re.IGNORECASE)
    names = re.compile(r"NAAM(?:(?:, | en | of | and | or )NAAM)+")
    whole = [document.title, document.subtitle, *texts(document.blocks)]
    told = (names.sub("NAAM", theirs.sub("NAAM", text)) for text in whole)
    return [sentence for text in told for sentence in re.split(r"(?<=[.!?])\s+", text) if sentence]


def check(found: list[str], language: Language) -> None:
    """Check that sentences judge nobody, and that they are short."""
    assert not [complaint for sentence in found for complaint in judged(sentence, language)]
    long = {sentence for sentence in found if len(sentence.split()) > MOST}
    assert not long
    # Headings and cells of one word are no sentences, and would only lower the mean.
    lengths = [len(sentence.split()) for sentence in found if sentence[-1] in ".!?"]
    assert sum(lengths) <= MEAN * len(lengths)


@pytest.fixture(scope="module")
def example(eikenrode: Register) -> Register:
    """The example, of which some parties are scored on the third question as well."""
    usual = next(score for score in eikenrode.scores if score.value is not None)
    more = (
        evolve(usual, party=party, dimension=CONTRIBUTION, value=value, reason=None, area=area.id)
        for party, value in CONTRIBUTES.items()
        for area in eikenrode.areas
    )
    return evolve(
        eikenrode,
        dimensions=(*eikenrode.dimensions, NEEDED_CONTRIBUTION),
        scores=(*eikenrode.scores, *more),
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", ["Eikenrode", "Beukenhof", "Boszoom"])
@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_example(
    example: Register,
    strings: Callable[[Any], Iterator[str]],
    record: SchemeRecord[Any],
    area: str,
    language: Language,
) -> None:
    """The public editions of the example judge nobody, and are short, whatever the scheme."""
    analysis = sk.analyse(example, scheme=record.name, area=area, since=SINCE)

    check(sentences(analysis, language, strings), language)


def plain(register: Register) -> Register:
    """Return a register in which everything that people write is a plain word."""
    words = Text("Vraagwoorden", "Vraagwoorden")

    def scale(old: Scale) -> Scale:
        levels = (Level(value=item.value, label=words, anchor=words) for item in old.levels)
        return Scale(levels=tuple(levels))

    known = {item.id: item for item in (*STANDARD_DIMENSIONS, NEEDED_CONTRIBUTION)}
    return evolve(
        register,
        title="Titelwoord",
        owner="Eigenaarwoord",
        areas=tuple(evolve(item, name=f"Gebied{n:03}") for n, item in enumerate(register.areas)),
        phases=tuple(evolve(item, name=f"Faseding{n}") for n, item in enumerate(register.phases)),
        dimensions=tuple(
            evolve(known[item.id], scale=scale(item.scale)) for item in register.dimensions
        ),
        stakeholders=tuple(
            evolve(
                item,
                name=f"Partij{n:03}",
                represented_by=item.represented_by and "Woordvoerder",
                public_label=None,
                stake=None,
            )
            for n, item in enumerate(register.stakeholders)
        ),
        decisions=tuple(
            evolve(item, by="Besluitnemer", reason=None) for item in register.decisions
        ),
        group_names=(),
        schemes=(),
    )


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
@given(data=st.data(), register=registers(min_areas=1).map(plain))
@settings(max_examples=25)
def test_any_register(
    strings: Callable[[Any], Iterator[str]],
    record: SchemeRecord[Any],
    data: st.DataObject,
    register: Register,
) -> None:
    """The public editions of any register judge nobody, and are short."""
    try:
        scheme = record.build(register.dimensions, record.parameters())
    except SchemeError:
        return  # a question that this register does not ask
    area, language = (
        data.draw(st.sampled_from(register.areas)),
        data.draw(st.sampled_from(LANGUAGES)),
    )

    check(sentences(analyse_area(register, scheme, area), language, strings), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_words_of_schemes(record: SchemeRecord[Any], language: Language) -> None:
    """Reasons, groups and conclusions keep to the same rules, with any choice of parameters."""
    known = {item.name for item in record.parameters.__attrs_attrs__}
    rings = [group.id for group in RINGEN.groups]
    for one, other in product(rings, rings):
        chosen = {"interest_only": one, "influence_only": other} if len(known) > 1 else {}
        scheme = record.build(record.dimensions, record.parameters(**chosen))
        told = [
            *(rule.because for rule in scheme.rules),
            *(
                text
                for group in scheme.groups
                for text in (group.label, group.noun, group.meaning, group.ask, group.expect)
            ),
            scheme.source,
            scheme.inference,
            RINGEN.source,
        ]
        words = (text.text(language) for text in told if text)
        check([one for text in words for one in re.split(r"(?<=[.!?])\s+", text)], language)
