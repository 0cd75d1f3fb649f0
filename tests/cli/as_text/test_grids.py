"""A scheme as grids."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Shown = Callable[..., tuple[str, str]]
Write = Callable[..., str]
Lines = Callable[[str], list[str]]

EN = ("--language", "en")

CONSTANT = (("{all_of = []}", "meeweten"),)


def rows(out: str) -> list[list[str]]:
    """List the cells of the rows of the grids, the columns of which are three blanks apart."""
    return [line.split() for line in out.splitlines() if line[1:2].isdigit() and "  " in line]


def test_a_scheme_as_a_grid(shown: Shown) -> None:
    """The grid has the highest level of the second dimension on top, and names in its cells."""
    out, _ = shown("schemes", "show", "kwadranten", *EN)

    found = rows(out)
    assert "Influence ↑ interest →   1 " in out
    assert [row[0] for row in found] == ["5", "4", "3", "2", "1"]
    assert found[0][1:] == ["co-operate"] * 3 + ["co-decide"] * 2
    assert found[-1][1:] == ["stay", "informed"] * 3 + ["advise"] * 2


def test_levels_that_are_alike_share_a_grid(lines: Lines, shown: Shown) -> None:
    """Of a third dimension the levels that no rule tells apart are shown once."""
    out, _ = shown("schemes", "show", "kwadranten-plus", *EN)
    salience, _ = shown("schemes", "show", "salience", *EN)

    assert [line for line in lines(out) if line.startswith("Needed contribution")] == [
        "Needed contribution 0",
        "Needed contribution 1",
    ]
    assert [line for line in lines(salience) if line.startswith("Urgency")] == [
        "Urgency from 1 to 3",
        "Urgency from 4 to 5",
    ]


def test_the_first_grids_of_many(lines: Lines, shown: Shown, scheme: Write) -> None:
    """Of a scheme with more grids than anybody reads the first are shown, and the rest counted."""
    axes = tuple((f"d{n}", f"d{n}", f"d{n}", 1, 2) for n in range(6))
    choices = tuple((f'{{above = ["d{n}", 1]}}', "meedenken") for n in range(6))
    path = scheme(
        axes=axes, rules=(*choices, *CONSTANT), extra='unused = ["meewerken", "meebeslissen"]'
    )

    out, _ = shown("schemes", "show", path, *EN)

    assert out.count("D1 ↑ d0 →") == 12
    assert "D2 1, d3 1, d4 1 and d5 1" in lines(out)
    assert lines(out)[-1] == "There are 4 more grids like these."
    assert "Given to nobody: co-operate and co-decide." in lines(out)


def test_names_that_do_not_fit_get_a_number(lines: Lines, shown: Shown, scheme: Write) -> None:
    """Ten levels leave no room for names: the cells have numbers, told above the grid."""
    axes = tuple(
        (item[0], item[1], item[2], 1, 10)
        for item in (("interest", "a", "a"), ("influence", "b", "b"))
    )

    out, _ = shown("schemes", "show", scheme(axes=axes), *EN)

    found = rows(out)
    key = "In the grids: 1 = stay informed, 2 = advise, 3 = co-operate and 4 = co-decide."
    assert key in lines(out)
    assert [row[0] for row in found] == [str(level) for level in range(10, 0, -1)]
    assert found[0][1:] == ["3"] * 3 + ["4"] * 7
    assert found[-1][1:] == ["1"] * 3 + ["2"] * 7
    assert max(map(len, lines(out))) <= 100


def test_a_scale_with_very_many_levels(shown: Shown, scheme: Write) -> None:
    """Levels that no rule tells apart share a column where there are too many for one each."""
    axes = (("interest", "a", "a", 0, 10**12), ("influence", "b", "b", 1, 13))

    out, _ = shown("schemes", "show", scheme(axes=axes), *EN)

    assert "B ↑ a →   0–3             4–1000000000000" in out
    assert [row[0] for row in rows(out)] == ["4–13", "1–3"]


def test_a_threshold_between_two_levels(lines: Lines, shown: Shown, scheme: Write) -> None:
    """A level is put with those on its side of a threshold, whether this is a level or not."""
    axes = (("interest", "a", "a", 1, 20),)
    first = ('{at_least = ["interest", "7/2"]}', "meebeslissen")
    second = ('{at_least = ["interest", 3]}', "meewerken")
    path = scheme(axes=axes, rules=(first, second, *CONSTANT), extra='unused = ["meedenken"]')

    out, _ = shown("schemes", "show", path, *EN)

    assert lines(out)[-4].split() == ["A", "→", "1–2", "3", "4–20"]
    assert lines(out)[-2].split() == ["stay", "informed", "co-operate", "co-decide"]


def test_scales_with_too_many_different_levels(lines: Lines, shown: Shown, scheme: Write) -> None:
    """Where no grid fits, that is said, and the rules are there all the same."""
    axes = (("interest", "a", "a", 1, 50),)
    cuts = tuple(
        (f'{{above = ["interest", {n}]}}', "meedenken" if n % 2 else "meewerken")
        for n in range(40, 1, -1)
    )
    path = scheme(axes=axes, rules=(*cuts, *CONSTANT), extra='unused = ["meebeslissen"]')
    text = Path(path).read_text("utf-8").replace("highest = 50", "highest = 50\nmonotone = false")
    Path(path).write_text(text, "utf-8")

    out, _ = shown("schemes", "show", path, *EN)

    assert lines(out)[-1] == "The scales have too many levels to show a grid."
    assert "39. A above 2: co-operate. Because it is so." in lines(out)
