"""The library held against the naive implementation, on registers that chance drew.

300 registers in the ordinary suite; the long test takes a hundred for each example that the
profile of Hypothesis asks for, so that `run.py tests --thorough` compares 20,000.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import settings

import stakeholderkit as sk

Data = dict[str, Any]
Ask = Callable[[Data, Data], Data]

BLOCK = 30
FEW = range(0, 300, BLOCK)
MANY = range(300, 300 + 100 * settings().max_examples, BLOCK)


def differences(right: Any, found: Any, path: str = "") -> Iterator[str]:
    """Tell where two answers differ."""
    if isinstance(right, dict) and isinstance(found, dict):
        for name in sorted({*right, *found}):
            yield from differences(right.get(name), found.get(name), f"{path}.{name}")
    elif right != found:
        yield f"{path}: {right} by the documentation, {found} by the library"


def hold(naive: Any, seed: int, ask: Ask) -> None:
    """Hold the library against the naive implementation; say what differs on a small register."""
    register, question = naive.draw_case(seed)

    def differ(register: Data) -> list[str]:
        return [*differences(naive.answer(register, question), ask(register, question))]

    def still(fewer: Data) -> bool:
        try:
            return bool(differ(fewer))
        except (AssertionError, KeyError, sk.UsageError):  # what is left out was referred to
            return False

    if differ(register):
        register = naive.shrink(register, still)
        shown = [f"Seed {seed}:", json.dumps(register), json.dumps(question), *differ(register)]
        pytest.fail("\n".join(shown))


@pytest.mark.parametrize("first", FEW)
def test_outcomes(naive: Any, ask: Ask, first: int) -> None:
    """Whatever is recorded, the library finds the outcomes of the documentation."""
    for seed in range(first, first + BLOCK):
        hold(naive, seed, ask)


@pytest.mark.long
@pytest.mark.parametrize("first", MANY)
def test_outcomes_of_many(naive: Any, ask: Ask, first: int) -> None:
    """The same, for so many registers that rare meetings of rules are among them."""
    for seed in range(first, first + BLOCK):
        hold(naive, seed, ask)


@pytest.mark.parametrize("first", FEW)
def test_changes(naive: Any, ask_changes: Callable[..., Data], first: int) -> None:
    """The library finds the parties that changed, and how."""
    for seed in range(first, first + BLOCK):
        register, question = naive.draw_case(seed)
        before, earlier = naive.draw_before(seed, register, question)

        right = naive.changes(naive.answer(before, earlier), naive.answer(register, question))

        assert ask_changes((before, earlier), (register, question)) == right, seed


@pytest.mark.parametrize("first", FEW)
def test_footing(naive: Any, ask_footing: Ask, digest: Callable[[Data], str], first: int) -> None:
    """The library finds the decisions that no longer rest on what they were taken on."""
    for seed in range(first, first + BLOCK):
        drawn, question = naive.draw_case(seed)
        if "ladder" not in question:
            register = with_digest(drawn, digest(question))

            right = naive.footing(register, question, digest(question))

            assert ask_footing(register, question) == right, seed


def with_digest(register: Data, digest: str) -> Data:
    """Put the digest of the rules where a basis says that they are the same."""
    text = json.dumps(register).replace('"digest": "same"', f'"digest": "{digest}"')
    found: Data = json.loads(text)
    return found


def test_what_chance_draws(naive: Any) -> None:
    """Among the registers of the ordinary suite is all that the documentation tells apart."""
    seen: Counter[object] = Counter()
    for seed in range(300):
        register, question = naive.draw_case(seed)
        answer = naive.answer(register, question)
        seen["adopted", answer["adopted"] is not None] += 1
        seen["day", answer["day"] is not None] += 1
        for party in answer["parties"].values():
            seen[party["standing"]] += 1
            seen[party["open_because"]] += 1
            seen["provisional", party["standing"], party["provisional"]] += 1
            seen["divided", party["divided"]] += 1
            seen["proposal", party["proposal"] is not None] += 1
            if party["decision"]:
                seen["by adoption", party["decision"]["by_adoption"]] += 1

    standings = ("absent", "formal", "not_judged", "excluded", "spoken_for", "spokesperson_wanted")
    reasons = ("missing", "quorum", "disagreement", "tie", None)
    provisional = [("provisional", standing, True) for standing in ("open", "placed")]
    told = ("adopted", "day", "divided", "proposal", "by adoption")
    pairs = [(name, value) for name in told for value in (True, False)]
    for what in (*standings, "placed", "open", *reasons, *provisional, *pairs):
        assert seen[what] >= 3, what
