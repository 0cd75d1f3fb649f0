"""Steps 9 to 11: the groups that are possible, by trying every combination of values."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise, product

from .facts import Data
from .spans import Span

Values = dict[str, Fraction]
Spans = dict[str, Span]


def holds(condition: Data, values: Values) -> bool:
    """Whether a condition holds for a combination of values."""
    ((kind, inside),) = condition.items()
    if kind == "all_of":
        return all(holds(one, values) for one in inside)
    if kind == "any_of":
        return any(holds(one, values) for one in inside)
    if kind == "not":
        return not holds(inside, values)
    value, threshold = values[inside[0]], number(inside[1])
    return {
        "at_least": value >= threshold,
        "above": value > threshold,
        "at_most": value <= threshold,
        "below": value < threshold,
    }[kind]


def number(written: float | str) -> Fraction:
    """A threshold as it is written: 3, 3.5 or "7/2"."""
    return Fraction(str(written))


def thresholds(condition: Data, dimension: str) -> Iterator[Fraction]:
    """Every threshold in a condition on a dimension."""
    ((kind, inside),) = condition.items()
    if kind in ("all_of", "any_of"):
        for one in inside:
            yield from thresholds(one, dimension)
    elif kind == "not":
        yield from thresholds(inside, dimension)
    elif inside[0] == dimension:
        yield number(inside[1])


class Rules:
    """The rules of a scheme, with its groups as they are called on the ladder that is asked for."""

    def __init__(self, question: Data) -> None:
        """Take the scheme, and the translation of its groups when there is one."""
        scheme = question["scheme"]
        crosswalk = question.get("ladder")
        self.axes: list[Data] = scheme["axes"]
        self.rules: list[Data] = scheme["rules"]
        self.own: Data = scheme.get("ladder") or scheme["typology"]
        self.shown: Data = crosswalk["ladder"] if crosswalk else self.own
        self.is_ladder = bool(crosswalk or scheme.get("ladder"))
        self.order: list[str] = [group["id"] for group in self.shown["groups"]]
        self.translation: dict[str, str] = crosswalk["groups"] if crosswalk else {}
        voice = self.own.get("voice")
        self.voice: str | None = self.shown.get("voice") or (voice and self.translated(voice))
        self._first: dict[tuple[Fraction, ...], int] = {}

    def first(self, combination: tuple[Fraction, ...]) -> int:
        """Which rule is the first that holds; what was found before is remembered."""
        if combination not in self._first:
            names = [axis["dimension"] for axis in self.axes]
            values = dict(zip(names, combination, strict=True))
            self._first[combination] = next(
                index for index, rule in enumerate(self.rules) if holds(rule["when"], values)
            )
        return self._first[combination]

    def translated(self, group: str) -> str:
        """Step 19: what a group is called on the ladder that is asked for.

        One that the ladder of the scheme does not have stays what it is.
        """
        return self.translation.get(group, group)

    def has(self, group: str) -> bool:
        """Step 13: whether a recorded group is one of those that are asked for."""
        return self.translated(group) in self.order

    def group(self, rule: int) -> str:
        """The group that a rule gives."""
        return self.translated(self.rules[rule]["group"])

    def values(self, axis: Data, span: Span, *, between: bool) -> list[Fraction]:
        """Step 9: the levels within a span; with all numbers between, one of each stretch of them.

        No rule changes its mind between two neighbours among the levels, the thresholds and the
        ends of the span, so that the middle of them stands for all that lies between.
        """
        low, high = span
        levels = [Fraction(level) for level in range(axis["lowest"], axis["highest"] + 1)]
        if not between:
            return [level for level in levels if low <= level <= high]
        marks = {low, high, *levels}
        for rule in self.rules:
            marks.update(thresholds(rule["when"], axis["dimension"]))
        inside = sorted(mark for mark in marks if low <= mark <= high)
        return sorted([*inside, *((one + other) / 2 for one, other in pairwise(inside))])

    def box(self, spans: Spans, *, between: bool) -> dict[tuple[Fraction, ...], int]:
        """Step 9: every combination of values within the spans, with its rule."""
        each = [self.values(axis, spans[axis["dimension"]], between=between) for axis in self.axes]
        return {combination: self.first(combination) for combination in product(*each)}

    def possible(self, spans: Spans, *, between: bool) -> list[str]:
        """Step 9: the possible groups, in the order of the ladder or typology."""
        found = {self.group(rule) for rule in self.box(spans, between=between).values()}
        return [group for group in self.order if group in found]

    def keep_open(self, spans: Spans, *, between: bool) -> list[str]:
        """Step 10: the dimensions that keep the party open."""
        box = self.box(spans, between=between)
        found = []
        for index, axis in enumerate(self.axes):
            alike: dict[tuple[Fraction, ...], set[str]] = {}
            for combination, rule in box.items():
                others = combination[:index] + combination[index + 1 :]
                alike.setdefault(others, set()).add(self.group(rule))
            if any(len(groups) > 1 for groups in alike.values()):
                found.append(axis["dimension"])
        return found
