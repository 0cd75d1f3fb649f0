"""Random schemes that are sound: every combination has a group, and no step up lowers one."""

from fractions import Fraction
from itertools import product
from random import Random
from typing import Any

Data = dict[str, Any]
Cut = tuple[Fraction, bool]
"""Where a scale is cut, and whether the point itself lies above the cut."""

RINGS = ("meeweten", "meedenken", "meewerken", "meebeslissen")


def words(text: str) -> Data:
    """The same words in both languages."""
    return {"nl": text, "en": text}


def groups(names: tuple[str, ...] | list[str]) -> list[Data]:
    """Groups without anything to say about them."""
    return [
        {"id": name, "label": words(name), "noun": words(name), "meaning": words(name)}
        for name in names
    ]


def axis(dimension: str, lowest: int, highest: int, *, monotone: bool = True) -> Data:
    """One dimension as a scheme sees it."""
    found: Data = {"dimension": dimension, "label": words(dimension)}
    found |= {"lowest": lowest, "highest": highest}
    return found if monotone else found | {"monotone": False}


def dimension(axis: Data) -> Data:
    """The dimension of a register that an axis asks for."""
    name, levels = axis["dimension"], range(axis["lowest"], axis["highest"] + 1)
    return {
        "id": name,
        "label": words(name),
        "question": words(name),
        "scale": {
            "levels": [
                {"value": value, "label": words(str(value)), "anchor": words(str(value))}
                for value in levels
            ]
        },
    }


def scheme(name: str, axes: list[Data], rules: list[Data], **kind: Any) -> Data:
    """A scheme with the fields that it must have."""
    texts = {"source": words("bron"), "inference": words("alles")}
    head = {"id": name, "version": "1", "label": words(name), "axes": axes}
    return head | kind | {"rules": rules} | texts


def quadrants() -> Data:
    """The four quadrants of interest and influence, with the cut in the middle of five levels."""

    def rule(interest: str, influence: str, group: str) -> Data:
        when = {"all_of": [{interest: ["interest", 3]}, {influence: ["influence", 3]}]}
        return {"when": when, "group": group, "because": words(group)}

    return scheme(
        "vierdeling",
        [axis("interest", 1, 5), axis("influence", 1, 5)],
        [
            rule("above", "above", "meebeslissen"),
            rule("at_most", "above", "meewerken"),
            rule("above", "at_most", "meedenken"),
            rule("at_most", "at_most", "meeweten"),
        ],
        ladder={
            "id": "ringen",
            "label": words("ringen"),
            "groups": groups(RINGS),
            "voice": "meedenken",
        },
    )


def draw_scheme(random: Random) -> Data:
    """Draw the quadrants or a scheme of its own."""
    if random.random() < 0.3:
        return quadrants()
    return Drawn(random).scheme()


class Drawn:
    """A scheme as it is being drawn: scales that are cut, and a group for each of the cells."""

    def __init__(self, random: Random) -> None:
        """Draw the axes and the groups."""
        self.random = random
        self.typed = random.random() < 0.2
        self.axes = [self.axis(name) for name in ("interest", "influence", "third")]
        self.axes = self.axes[: random.choice((1, 2, 2, 2, 3))]
        self.cuts = [self.cut(axis) for axis in self.axes]
        self.names = [f"g{number}" for number in range(1, random.randint(2, 5) + 1)]

    def axis(self, name: str) -> Data:
        """Draw a scale of two to six levels."""
        lowest = self.random.choice((-1, 0, 1, 1, 1))
        highest = lowest + self.random.randint(1, 5)
        monotone = not self.typed and self.random.random() < 0.8
        return axis(name, lowest, highest, monotone=monotone)

    def cut(self, axis: Data) -> list[Cut]:
        """Draw up to three cuts of a scale, each with something on either side."""
        lowest, highest = axis["lowest"], axis["highest"]
        found: set[Cut] = set()
        for _ in range(self.random.choice((0, 1, 1, 1, 2, 3))):
            steps = self.random.choice((1, 1, 1, 2, 3))
            at = lowest + Fraction(self.random.randint(0, (highest - lowest) * steps), steps)
            includes = at > lowest and (at == highest or self.random.random() < 0.5)
            found.add((at, includes))
        # Of two cuts at one point, the one that leaves the point above lies below the other.
        return sorted(found, key=lambda cut: (cut[0], not cut[1]))

    def scheme(self) -> Data:
        """Give each cell a group and write rules that say so."""
        cells = list(product(*(range(len(cuts) + 1) for cuts in self.cuts)))
        level = {cell: self.random.randrange(len(self.names)) for cell in cells}
        for cell, other in product(cells, cells):
            if self.below(other, cell):
                level[cell] = max(level[cell], level[other])
        rules = self.rules(cells, level)
        given = {rule["group"] for rule in rules}
        label = words("eigen")
        own: Data = {"id": "eigen", "label": label, "groups": groups(self.names)}
        if not self.typed and self.random.random() < 0.6:
            own["voice"] = self.random.choice(self.names)
        kind: Data = {"typology" if self.typed else "ladder": own}
        if self.random.random() < 0.3:
            kind |= {"judges": True, "audience": "internal"}
        unused = [name for name in self.names if name not in given]
        return scheme("eigen", self.axes, rules, **kind, unused=unused)

    def below(self, one: tuple[int, ...], other: tuple[int, ...]) -> bool:
        """Whether a cell is reached from another by steps up where those may lower nothing."""
        return all(
            a <= b if axis.get("monotone", True) else a == b
            for axis, a, b in zip(self.axes, one, other, strict=True)
        )

    def rules(self, cells: list[tuple[int, ...]], level: dict[tuple[int, ...], int]) -> list[Data]:
        """Write the rules, each for some cells of one group; the last is at times for all cells.

        A rule may hold in cells of earlier rules as well, where it never gets its turn.
        """
        parts: list[list[tuple[int, ...]]] = []
        for group in {*level.values()}:
            alike = [cell for cell in cells if level[cell] == group]
            self.random.shuffle(alike)
            at = self.random.randint(0, len(alike)) if self.random.random() < 0.4 else 0
            parts += [part for part in (alike[:at], alike[at:]) if part]
        self.random.shuffle(parts)
        rules: list[Data] = []
        before: list[tuple[int, ...]] = []
        for number, part in enumerate(parts, 1):
            again = [cell for cell in before if self.random.random() < 0.3]
            when = self.condition(sorted([*part, *again]))
            if number == len(parts) and self.random.random() < 0.4:
                when = {"all_of": []}
            gives = self.names[level[part[0]]]
            rules.append({"when": when, "group": gives, "because": words(f"regel {number}")})
            before += part
        return rules

    def condition(self, cells: list[tuple[int, ...]]) -> Data:
        """Write a condition that holds in these cells and in no other."""
        if self.random.random() < 0.15:
            return {"not": {"not": self.condition(cells)}}
        each = [{"all_of": self.bounds(cell)} for cell in cells]
        return each[0] if len(each) == 1 else {"any_of": each}

    def bounds(self, cell: tuple[int, ...]) -> list[Data]:
        """Write the conditions that bound a cell."""
        found = []
        for axis, cuts, place in zip(self.axes, self.cuts, cell, strict=True):
            if place > 0:
                found.append(self.side(axis["dimension"], cuts[place - 1], above=True))
            if place < len(cuts):
                found.append(self.side(axis["dimension"], cuts[place], above=False))
        return found

    def side(self, dimension: str, cut: Cut, *, above: bool) -> Data:
        """Write a condition that holds on one side of a cut, straight or by what it is not."""
        at, includes = cut
        operands = [dimension, int(at) if at.denominator == 1 else str(at)]
        over = {"at_least" if includes else "above": operands}
        under = {"below" if includes else "at_most": operands}
        if self.random.random() < 0.2:
            return {"not": under} if above else {"not": over}
        return over if above else under


def draw_crosswalk(random: Random, scheme: Data) -> Data | None:
    """Draw a translation to another ladder, on which groups may fall together."""
    if "ladder" not in scheme or random.random() < 0.8:
        return None
    steps, at, found = [0], 0, {}
    for group in scheme["ladder"]["groups"]:
        found[group["id"]] = at
        steps.append(at)
        at += random.choice((0, 1))
    names = [f"s{number}" for number in range(1, max(steps) + 2)]
    ladder: Data = {"id": "trap", "label": words("trap"), "groups": groups(names)}
    if random.random() < 0.6:
        ladder["voice"] = random.choice(names)
    return {
        "origin": scheme["ladder"]["id"],
        "groups": {group: names[index] for group, index in found.items()},
        "ladder": ladder,
        "loss": words("er valt iets weg"),
        "source": words("bron"),
    }
