"""A scheme as sentences."""

from __future__ import annotations

from collections.abc import Callable

Shown = Callable[..., tuple[str, str]]
Write = Callable[..., str]
Lines = Callable[[str], list[str]]

EN = ("--language", "en")

QUADRANTS = """\
1. Interest above 3 and influence above 3: co-decide. Both interest and influence are scored high.
2. Interest at most 3 and influence above 3: co-operate. Influence is scored high, interest less so.
"""


def test_a_scheme_as_sentences(lines: Lines, shown: Shown) -> None:
    """A scheme tells its name, choices, questions, source and rules, each rule with its reason."""
    out, err = shown("schemes", "show", "kwadranten", *EN)

    text = "\n".join(lines(out))
    assert text.startswith("Quadrants of interest and influence\nName: kwadranten, version 1.0.\n")
    assert "Choices: cut=3, interest_only=meedenken and influence_only=meewerken." in text
    assert "Asks for: interest, from 1 to 5." in text
    assert "\nSource: The groups: Dutch central government" in text
    assert "\nOur own conclusion: Which group belongs" in text
    assert QUADRANTS in f"{text}\n"
    assert err == ""


def test_a_scheme_in_dutch(shown: Shown) -> None:
    """The words of the scheme are in the language of the reader."""
    out, _ = shown("schemes", "show", "kwadranten")

    assert "1. Belang boven 3 en invloed boven 3: meebeslissen. Belang en invloed zijn" in out
    assert "Invloed ↑ belang →" in out


def test_words_from_the_source(shown: Shown) -> None:
    """What the source calls a group stands beside what it is called here."""
    out, _ = shown("schemes", "show", "salience", *EN)

    assert "In the source: definitive = definitive stakeholder, dominant = " in " ".join(
        out.split()
    )


def test_who_may_read_it(lines: Lines, shown: Shown, scheme: Write) -> None:
    """A scheme that is not for everybody says so."""
    out, _ = shown("schemes", "show", scheme(extra='audience = "internal"'), *EN)
    public, _ = shown("schemes", "show", scheme(), *EN)
    judging, _ = shown("schemes", "show", scheme(extra='audience = "internal"\njudges = true'), *EN)

    assert "Only for the audience internal." in lines(out)
    assert "Only for" not in public
    assert "It judges, so natural persons are left out." in lines(judging)
    assert "judges" not in out
