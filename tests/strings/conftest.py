# ruff: noqa: RUF001 - letters that look like other letters are the point
"""Strings that broke somebody's file before, and a register that has one in every text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Any

import pytest

import stakeholderkit as sk
from stakeholderkit.model import Audience, Level, Remark, Scale
from stakeholderkit.wording import Text

DAY = datetime.date(2026, 3, 1)
PUBLIC = Audience.PUBLIC

STRINGS: dict[str, list[str]] = {
    "controls": [
        *(f"a{chr(code)}b" for code in range(0x20)),
        "\x00",
        "\x1b[31mrood\x1b[0m",
        "bel\x07",
    ],
    "delete and C1": ["a\x7fb", "a\x80b", "a\x85b", "a\x9fb", "\x9b31m"],
    "halves of pairs": ["a\ud83d", "\ude00b", "\ude00\ud83d", "\udcff", "\ud800\udc00"],
    "non-characters": ["a\ufffe", "a\uffff", "\ufdd0", "\U0001fffe", "\U0010ffff"],
    "line ends": ["a\rb", "a\r\nb", "a\nb", "\na\n", "a\n\nb", "a\u2028b", "a\u2029b", "a\x0bb"],
    "white space": [
        " a",
        "a ",
        "  a  b  ",
        "a\tb",
        "\ta",
        "a\u00a0b",
        "\u00a0a\u00a0",
        "a\u3000b",
        "a\u2009b",
        "a\u202fb",
        " ",
        "   ",
        "\t",
        "\u00a0",
        "\u3000",
        "",
        "    vier spaties",
    ],
    "bidi": ["\u202eomgekeerd\u202c", "a\u2066b\u2069", "\u200fa\u200e", "a\u202b", "\u061ca"],
    "right to left": ["שלום עולם", "جمعية السكان", "مرحبا 123 abc", "עברית (abc)", "۱۲۳", "٣٫٥"],
    "zero width": ["a\u200bb", "a\u200db", "\ufeffa", "a\u2060b", "a\u00adb", "\u200b", "a\u034fb"],
    "combining": ["e\u0301", "é", "a\u0323\u0307", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A", "\u0301a", "ĳ Ĳ", "ﬁ ﬂ"],
    "emoji": ["👩🏽‍🚒", "👩‍👩‍👧", "🏳️‍🌈", "🇳🇱", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "1️⃣", "𝔘𝔫𝔦"],
    "private use": ["\ue000", "\uf8ff", "\U000f0000", "\U0010fffd"],
    "Excel's escapes": ["_x0041_", "_x000D_", "_x005F_x0041_", "_X0041_", "_x0000_"],
    "long": [
        "w" * 200,
        "w" * 201,
        "woord " * 33,
        "x" * 255,
        "x" * 256,
        "é" * 20_000,
        "👩" * 20_000,
        "x" * 20_001,
        "x" * 32_768,
        "x" * 131_073,
        "Llanfairpwllgwyngyll" * 9,
        ("a" * 99 + "\n") * 200,
    ],
    "formulas": [
        "=1+1",
        "==",
        "=",
        "+1",
        "-1",
        "@A1",
        "-5",
        '=HYPERLINK("http://example.org")',
        "=cmd|' /C calc'!A0",
        "+SUM(A1:A9)",
        "-2+3+cmd",
        "@SUM(A1)",
        "{=1}",
        "a;=1",
        "a,=1",
        " =1",
        "'=1",
        "''=1",
        '"=1"',
        "a\t=1",
        "a\n=1",
        "；=1",
        "＝1",
        "%=1",
        "|=1",
    ],
    "errors and other words": [
        "#N/A",
        "#REF!",
        "#DIV/0!",
        "TRUE",
        "ONWAAR",
        "null",
        "None",
        "undefined",
        "NaN",
        "nan",
        "inf",
        "-Infinity",
        "1e400",
        "1_000",
    ],
    "numbers and dates": [
        "00123",
        "+31612345678",
        "06-12345678",
        "1.250,50",
        "1,5",
        "1/2",
        "3-4",
        "2026-03-01",
        "1-3-2026",
        "12:30",
        "1E5",
        "５",
        "½",
        "9007199254740993",
        "0x1F",
    ],
    "apostrophes": ["'s-Gravenhage", "’t Hofje", "'", "''", "O'Brien", '"', "„a”", "`", "a'b'c"],
    "links": [
        "http://example.org",
        "https://example.org/?a=1&b=2#c",
        "www.example.org",
        "mailto:a@example.org",
        "a@example.org",
        "internal:Sheet1!A1",
        "external:c:\\x.xlsx",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "<http://example.org>",
        "ftp://example.org",
        "\\\\server\\map",
    ],
    "Markdown": [
        "# kop",
        "## kop",
        "a\n===",
        "a\n---",
        "---",
        "***",
        "- punt",
        "* punt",
        "+ punt",
        "1. punt",
        "1) punt",
        "> aanhaling",
        "*nadruk*",
        "**nadruk**",
        "_nadruk_",
        "~~weg~~",
        "`code`",
        "```\ncode\n```",
        "~~~",
        "[link](http://example.org)",
        "![beeld](x.png)",
        "[x]: http://example.org",
        "[^1]",
        "| a | b |",
        "a | b",
        "|---|",
        "a\\",
        "\\*",
        "&amp; &lt; &#65; &nbsp;",
        "<b>vet</b>",
        "<br>",
        "<!-- weg -->",
        "<script>alert(1)</script>",
        "</td></tr>",
        "$x^2$",
        "@iemand",
        "#12",
        ":smile:",
        "- [ ] taak",
        "a  \nb",
        "==merk==",
        "H~2~O",
        "    code",
        "{.klas}",
        "[[wiki]]",
    ],
    "XML": [
        "</w:t></w:r></w:p>",
        "]]>",
        "<![CDATA[x]]>",
        "<?xml version='1.0'?>",
        "<!DOCTYPE x>",
        "&#0;",
        "&xxe;",
        "<?stakeholderkit table?>",
        "a<b>c&d\"e'f",
        '<w:fldSimple w:instr="DATE"/>',
    ],
    "fields and templates": [
        "{party}",
        "{0}",
        "{",
        "}}",
        "{{ x }}",
        "{% for x in y %}",
        "{{",
        "%s",
        "%(n)s",
        "%",
        "100%",
        "%n%n",
        "$(id)",
        "${HOME}",
        "`id`",
        "\\n",
        "\\x00",
        "{ INCLUDETEXT x }",
        "{ DATE }",
        "«veld»",
        "{!r}",
        "{x.__class__}",
        "{n:>9999999}",
    ],
    "paths and code": [
        "../../etc/passwd",
        "CON",
        "C:\\Windows",
        "'; DROP TABLE partijen; --",
        "a/b",
        "-rf",
        "--help",
        "~",
        "*",
        "?",
        "a,b;c\td",
        '"a","b"',
        "sep=;",
        "ID",
    ],
    "languages": [
        "ĲSSELMONDE",
        "ijs",
        "Straße",
        "İstanbul",
        "ΣΊΣΥΦΟΣ",
        "田中さん",
        "한국어",
        "ภาษาไทย",
        "Ελλάδα",
        "Ωmega Ω Ω",
        "ſ",
        "ǅ",
        "नमस्ते",
    ],
}


def as_line(text: str) -> bool:
    """Tell whether a text can be one line of the model; said once more, apart from the model."""
    return (
        as_text(text) and not re.search("[\t\n]", text) and text.strip() != "" and len(text) <= 200
    )


def as_text(text: str) -> bool:
    """Tell whether a text can be a free text of the model."""
    hidden = re.search("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]", text)
    return hidden is None and len(text) <= 20_000


def make_register(lines: Sequence[str], texts: Sequence[str]) -> sk.Register:
    """Return a register that says each line and each text in whatever place a report shows.

    With one line and one text, these stand in the title and in every label as well.
    """
    single = len(lines) == len(texts) == 1
    label = Text(texts[0], texts[0]) if single else Text("belang", "interest")
    scale = Scale(levels=tuple(Level(value=n, label=label, anchor=label) for n in range(1, 6)))
    parties: list[sk.Stakeholder] = []
    facts: dict[str, list[Any]] = {"scores": [], "decisions": []}
    assessors = tuple(
        sk.Assessor(id=f"a{n}", role=text) for n, text in enumerate(lines if single else ["rol"])
    )
    for n in range(max(len(lines), len(texts))):
        line, text = lines[n % len(lines)], texts[n % len(texts)]
        remark = Remark(text=text, audience=PUBLIC)
        parties.append(sk.Stakeholder(id=f"p{n}", name=line, stake=remark))
        parties.append(
            sk.Stakeholder(
                id=f"v{n}",
                name=f"v{n}",
                kind=sk.StakeholderKind.VOICELESS,
                represented_by=line,
            )
        )
        parties.append(sk.Stakeholder(id=f"l{n}", name=f"l{n}", public_label=line))
        facts["decisions"].append(
            sk.Decision(
                party=f"p{n}",
                area="wijk",
                phase="f",
                group="meewerken",
                date=DAY,
                by=line,
                reason=remark,
                status=sk.DecisionStatus.PROJECT_TEAM,
            )
        )
        for dimension in ("interest", "influence"):
            facts["scores"].append(
                sk.Score(
                    party=f"p{n}",
                    dimension=dimension,
                    assessor="a0",
                    area="wijk",
                    date=DAY,
                    value=1 + n % 5,
                    reason=remark,
                )
            )
    title = lines[0] if single else "De wijk"
    return sk.Register(
        title=title,
        owner=title,
        areas=(
            sk.Area(id="stad", name=title, kind=sk.AreaKind.GEMEENTE),
            sk.Area(id="wijk", name=title, kind=sk.AreaKind.WIJK, parent="stad"),
        ),
        dimensions=tuple(
            sk.Dimension(id=name, label=label, question=label, scale=scale)
            for name in ("interest", "influence")
        ),
        phases=(sk.Phase(id="f", name=title),),
        assessors=assessors,
        stakeholders=tuple(parties),
        scores=tuple(facts["scores"]),
        decisions=tuple(facts["decisions"]),
    )


class Strings:
    """The strings, and what the model says of them."""

    every = tuple(dict.fromkeys(text for texts in STRINGS.values() for text in texts))
    lines = tuple(filter(as_line, every))
    texts = tuple(filter(as_text, every))
    # One of each kind, for what takes long with each and tries few examples of everything.
    few_lines = tuple(next(filter(as_line, kind), "") for kind in STRINGS.values())
    as_line = staticmethod(as_line)
    as_text = staticmethod(as_text)
    register = staticmethod(make_register)


@pytest.fixture(scope="session")
def strings() -> Strings:
    """Strings that broke somebody's file before."""
    return Strings()
