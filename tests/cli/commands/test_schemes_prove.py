"""The command ``schemes prove``: each fault of a scheme is a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]
Write = Callable[..., str]
Lines = Callable[[str], list[str]]

EN = ("--language", "en")

CONSTANT = (("{all_of = []}", "meeweten"),)

HIGH = '{all_of = [{above = ["interest", 3]}, {above = ["influence", 3]}]}'

ONLY = ('{above = ["influence", 3]}', "meewerken")

TAIL = (ONLY, ('{above = ["interest", 3]}', "meedenken"), *CONSTANT)

RULES = ((HIGH, "meebeslissen"), *TAIL)


def test_proof(shown: Shown, scheme: Write) -> None:
    """A sound scheme is proved, with the number of cases that were looked at."""
    out, _ = shown("schemes", "prove", scheme(), *EN)

    assert out == "Proved: mine has 9 cases, and each gets exactly one group.\n"


def test_proof_of_one_case(shown: Shown, scheme: Write) -> None:
    """One case reads as one case."""
    path = scheme(
        axes=(("interest", "a", "a", 1, 5),),
        rules=CONSTANT,
        extra='unused = ["meedenken", "meewerken", "meebeslissen"]',
    )

    assert shown("schemes", "prove", path, *EN)[0] == (
        "Proved: mine has one case, and it gets exactly one group.\n"
    )


GAP = ('{all_of = [{at_most = ["interest", 3]}, {below = ["influence", 3]}]}', "meeweten")

Faulty = tuple[dict[str, Any], str, str]

FAULTY: list[Faulty] = [
    ({"last": GAP}, "scheme-gap", "Interest 3 and influence 3 falls under no rule."),
    (
        {"more": ('{above = ["interest", 4]}', "meewerken")},
        "dead-rule",
        "Rule 5 never gives a group: no case is left for it.",
    ),
    (
        {"first": (ONLY[0], "meewerken")},
        "unreachable-group",
        "No combination of scores leads to meebeslissen.",
    ),
    (
        {"last": ("{all_of = []}", "meewerken")},
        "not-monotone",
        "More interest lowers the group: interest 3 and influence below 3 gives meewerken, but ",
    ),
    (
        {"first": ('{above = ["trust", 3]}', "meebeslissen")},
        "unknown-dimension",
        "Rule 1 looks at trust, which the scheme does not ask for.",
    ),
    (
        {"first": ('{above = ["interest", 9]}', "meebeslissen")},
        "threshold-off-scale",
        "Rule 1 compares interest with 9, but its scale goes from 1 to 5.",
    ),
    (
        {"first": ('{above = ["interest", 3]}', "baas")},
        "bad-scheme",
        "Rule 1 gives the group baas, which the scheme does not have.",
    ),
    (
        {"extra": "exclusive = true"},
        "ambiguous-rules",
        "Interest above 3 and influence above 3 falls under rule 1 (meebeslissen) and under ",
    ),
]


@pytest.mark.parametrize("faulty", FAULTY, ids=[item[1] for item in FAULTY])
def test_faulty_schemes(
    shown: Shown, as_json: AsJson, scheme: Write, eikenrode: str, faulty: Faulty
) -> None:
    """Each fault is a sentence of its own, in every command that uses the scheme."""
    fault, code, told = faulty
    first, *middle, last = RULES
    rules = [fault.get("first", first), *middle, fault.get("last", last)]
    rules += [fault["more"]] if "more" in fault else []
    path = scheme(rules=rules, extra=fault.get("extra", ""))

    out, err = shown("schemes", "prove", path, *EN, code=1)
    proof = as_json("schemes", "prove", path, code=1)
    sentences, _ = shown("schemes", "show", path, *EN, code=1)
    nothing, complaint = shown("analyse", eikenrode, "--scheme", path, *EN, code=1)

    assert f"\n{told}" in f"\n{out}"
    assert out.splitlines()[-1] == "Not proved: mine. Mend its rules and prove it again."
    assert err == nothing == ""
    assert not proof["proved"]
    assert code in [item["code"] for item in proof["faults"]]
    assert f"\n{told}" in sentences
    assert "2. Influence above 3: co-operate. Because it is so." in sentences
    assert "→" not in sentences
    assert f"\n{told}" in f"\n{complaint}"
