"""A report as a municipality might hand it to its council; every body in it is invented."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from stakeholderkit.document import (
    Block,
    Bullets,
    Column,
    Document,
    Heading,
    Line,
    Matrix,
    MatrixCell,
    Paragraph,
    Table,
    cell,
    line,
    strong,
)
from stakeholderkit_word.report import render_document

CORPORATION = "Woningcorporatie De Linde"
HEAT = "Kandidaat-warmtebedrijf"
TENANTS = "Huurdersvereniging Beukenhof"
OWNERS = "VvE's van de grote flats"
CARE = "Zorginstelling Het Hooge Bos"
INVESTOR = "Vastgoedbelegger"
WATER = "Waterschap"
GRID = "Netbeheerder"
DRINKING = "Drinkwaterbedrijf"
PROVINCE = "Provincie"
INITIATIVE = "Bewonersinitiatief Samen Warm"
COOPERATIVE = "Energiecoöperatie Eikenstroom"
WELFARE = "Welzijnsorganisatie"
BUSINESS = "Ondernemersvereniging"
NATURE = "Natuur (via de stadsecoloog)"
FAITH = "Geloofsgemeenschap"
HOMES = "Eigenaar-bewoners"
SMALL = "Kleine corporatie (ouderenwoningen)"
SUPPLIERS = "Energieleveranciers"

GROUPS = (
    (
        "Meebeslissen",
        (CORPORATION, HEAT, TENANTS, OWNERS, CARE, WATER),
        "Doorslaggevend voor het slagen. We zoeken overeenstemming; raad en college besluiten.",
    ),
    (
        "Meewerken",
        (GRID, DRINKING, PROVINCE, INVESTOR),
        "We hebben hun medewerking nodig, ook als dit niet hun eerste zorg is.",
    ),
    (
        "Meedenken",
        (INITIATIVE, COOPERATIVE, WELFARE, BUSINESS, NATURE, FAITH),
        "Het raakt hen. We vragen inbreng en melden terug wat we ermee doen.",
    ),
    (
        "Meeweten",
        (HOMES, SMALL, SUPPLIERS),
        "We houden hen op de hoogte. Opschuiven kan altijd.",
    ),
)


def glance() -> Table:
    """The four groups in one table, as on the first page."""
    return Table(
        caption="De vier groepen in Beukenhof",
        description="Per groep de partijen en wat de groep betekent.",
        columns=(Column("Groep", 3), Column("Partijen", 6), Column("Wat dit betekent", 6)),
        rows=tuple(
            (cell(name, tone=3 - number), cell(", ".join(parties)), cell(meaning))
            for number, (name, parties, meaning) in enumerate(GROUPS)
        ),
        header_column=True,
    )


def matrix() -> Matrix:
    """Twenty parties in five by five fields, some of them crowded."""
    names: dict[tuple[int, int], tuple[str, ...]] = {
        (5, 5): (CORPORATION, HEAT, TENANTS, OWNERS),
        (4, 5): (CARE,),
        (4, 4): (INVESTOR, WATER, "Vereniging van Eigenaren Torenhof"),
        (5, 3): (GRID,),
        (4, 3): (DRINKING, PROVINCE),
        (3, 5): (WELFARE, FAITH),
        (2, 4): (INITIATIVE, COOPERATIVE, BUSINESS, NATURE),
        (2, 3): (HOMES,),
        (2, 2): (SMALL, SUPPLIERS),
    }
    labels = {
        (5, 5): "Meebeslissen",
        (5, 1): "Meewerken",
        (3, 5): "Meedenken",
        (1, 1): "Meeweten",
    }

    def field(influence: int, interest: int) -> MatrixCell:
        tone = (2 if influence > 3 else 0) + (1 if interest > 3 else 0)
        point = (influence, interest)
        return MatrixCell(names.get(point, ()), tone, labels.get(point, ""))

    return Matrix(
        caption="De partijen in Beukenhof naar belang en invloed",
        description=(
            "Rechtsboven staan de partijen met veel belang en veel invloed: de corporatie, het "
            "warmtebedrijf, de huurdersvereniging en de VvE's van de grote flats."
        ),
        vertical="Invloed",
        horizontal="Belang",
        row_titles=("5 zeer groot", "4 groot", "3 gemiddeld", "2 klein", "1 zeer klein"),
        column_titles=("1 zeer klein", "2 klein", "3 gemiddeld", "4 groot", "5 zeer groot"),
        rows=tuple(
            tuple(field(influence, interest) for interest in range(1, 6))
            for influence in range(5, 0, -1)
        ),
    )


def planning() -> Table:
    """What happens when, with cells of more than one line."""
    rows: tuple[tuple[str, str, tuple[str | Line, ...]], ...] = (
        ("April 2026", "Startgesprek projectteam", (CORPORATION, TENANTS, OWNERS, HEAT)),
        ("Mei 2026", "Bewonersavond in het buurthuis", ("Alle bewoners", "Uitnodiging per brief")),
        ("Juni 2026", "Ontwerp-uitvoeringsplan", (line(strong("College"), " stelt vast"),)),
        ("September 2026", "Zienswijzen en gesprekken", ("Alle partijen",)),
        ("December 2026", "Vaststelling", (line(strong("Raad"), " besluit"),)),
    )
    return Table(
        caption="Planning van de gesprekken",
        description="Per maand wat er gebeurt en met wie.",
        columns=(Column("Wanneer", 3), Column("Wat", 5), Column("Met wie", 6)),
        rows=tuple((cell(when), cell(what), cell(*who)) for when, what, who in rows),
    )


def annex() -> Table:
    """All parties one by one; long enough to run over a page."""
    return Table(
        caption="De partijen één voor één",
        description="Per partij de groep en de reden.",
        columns=(Column("Partij", 5), Column("Groep", 3), Column("Waarom", 8)),
        rows=tuple(
            (
                cell(party),
                cell(group, tone=3 - number),
                cell(f"{meaning} De beoordelaars zijn het hierover grotendeels eens."),
            )
            for number, (group, parties, meaning) in enumerate(GROUPS)
            for party in parties
        ),
        header_column=True,
    )


def blocks() -> tuple[Block, ...]:
    """The report from the first page to the annexes."""
    return (
        Paragraph(
            line(
                "In Beukenhof ligt een warmtenet voor de hand. ",
                strong("Zes partijen zijn doorslaggevend"),
                "; met hen zoeken we overeenstemming voordat de raad besluit. Met vijf van hen "
                "vormen we het eerste projectteam.",
            ),
            role="lead",
        ),
        glance(),
        Heading("Wat we van u vragen", 2),
        Bullets(
            (
                line(strong("Kennis te nemen"), " van de partijen en hun rol in de wijkaanpak."),
                line(
                    strong("In te stemmen"),
                    " met de samenstelling van het projectteam: gemeente, woningcorporatie, "
                    "huurdersvereniging, VvE's en het kandidaat-warmtebedrijf.",
                ),
                line("Aan te geven welke partijen u in dit overzicht mist."),
            )
        ),
        Heading("Wat we hebben onderzocht"),
        Paragraph(
            line(
                "Drie beoordelaars gaven elke partij een score voor belang en voor invloed: de "
                "programmamanager, de wijkregisseur en een lid van het projectteam. Wie een eigen "
                "organisatie beoordeelde, telt bij die organisatie niet mee."
            )
        ),
        Paragraph(
            line(
                "Belang zegt wat er voor een partij op het spel staat, niet hoe enthousiast zij "
                "is. Invloed zegt of het plan zonder haar door kan gaan."
            )
        ),
        Heading("Wie formeel beslist", 2),
        Paragraph(
            line(
                "De gemeenteraad stelt het warmteprogramma vast, het college het uitvoeringsplan. "
                "Zij staan daarom buiten de vier groepen."
            )
        ),
        Heading("Waar de partijen staan"),
        Paragraph(
            line(
                "Het schema plaatst de twintig partijen naar hun belang en hun invloed. De kleur "
                "volgt de groep; de naam van de groep staat er in woorden bij."
            )
        ),
        matrix(),
        Paragraph(
            line(
                "Leeswijzer: hoe hoger een partij staat, hoe groter haar invloed; hoe verder naar "
                "rechts, hoe groter haar belang. De groep staat in elk kwart één keer vermeld."
            ),
            role="note",
        ),
        Heading("Grensgevallen", 3),
        Paragraph(
            line(
                "Het drinkwaterbedrijf staat precies op de grens. Het antwoord van de derde "
                "beoordelaar geeft de doorslag."
            )
        ),
        Heading("Planning"),
        planning(),
        Paragraph(
            line("De planning is onder voorbehoud van besluitvorming in het college."), role="note"
        ),
        Heading("Bijlage A: de partijen", new_page=True),
        annex(),
    )


def tool(name: str) -> str:
    """Return the path of a program; whoever runs these tests has made sure that it is there."""
    path = shutil.which(name)
    assert path is not None
    return path


def document() -> Document:
    """The whole report."""
    return Document(
        title="Wie doet mee in Beukenhof?",
        subtitle="Participatie bij de wijkaanpak aardgasvrij – openbare versie",
        language="nl",
        author="Gemeente Eikenrode",
        date=date(2026, 3, 1),
        blocks=blocks(),
    )


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report as a file."""
    path = tmp_path_factory.mktemp("word") / "rapport.docx"
    path.write_bytes(render_document(document()))
    return path


def test_the_outline_of_the_report(report: Path) -> None:
    """Who moves through the report by its headings meets every chapter once."""
    word = docx.Document(str(report))
    outline = [
        (item.style.name, item.text)
        for item in word.paragraphs
        if item.style and (item.style.name or "").startswith("Heading")
    ]

    assert outline == [
        ("Heading 2", "Wat we van u vragen"),
        ("Heading 1", "Wat we hebben onderzocht"),
        ("Heading 2", "Wie formeel beslist"),
        ("Heading 1", "Waar de partijen staan"),
        ("Heading 3", "Grensgevallen"),
        ("Heading 1", "Planning"),
        ("Heading 1", "Bijlage A: de partijen"),
    ]


def test_nothing_that_hinders_a_screen_reader(report: Path) -> None:
    """There are no text boxes, pictures, merged cells or empty paragraphs."""
    word = docx.Document(str(report))
    hindrances = ("w:pict", "w:drawing", "w:object", "w:gridSpan", "w:vMerge")

    assert not list(word.element.iter(*map(qn, hindrances)))
    assert all(item.text for item in word.paragraphs)


def test_every_name_in_use_exists(report: Path) -> None:
    """Every style that the text uses is one of ours: Word shows a missing one as Normal."""
    word = docx.Document(str(report))
    known = {style.style_id for style in word.styles}
    used = {
        item.get(qn("w:val"))
        for item in word.element.iter(qn("w:pStyle"), qn("w:tblStyle"), qn("w:rStyle"))
    }

    assert used <= known
    assert {"Title", "Subtitle", "Lead", "Note", "ListBullet", "Caption"} <= used


@pytest.mark.documents
def test_the_validator_accepts_it(report: Path) -> None:
    """The Open XML validator finds nothing that Word would stumble over."""
    answer = subprocess.run(
        [tool("ooxml-validator"), report], capture_output=True, text=True, check=False
    )

    assert json.loads(answer.stdout)["errors"] == []


@pytest.mark.documents
def test_libreoffice_opens_it(report: Path) -> None:
    """LibreOffice makes pages of it with every chapter and the page numbers."""
    folder = report.parent
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [tool("soffice"), "--headless", profile, "--convert-to", "pdf", "--outdir", folder, report],
        capture_output=True,
        check=True,
    )

    text = subprocess.run(
        [tool("pdftotext"), report.with_suffix(".pdf"), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    for words in ("Wie doet mee in Beukenhof?", "Meebeslissen", "Bijlage A", "Pagina 2 van"):
        assert words in text
