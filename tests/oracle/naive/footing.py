"""Whether decisions still rest on what they were taken on, as docs/understanding.md tells it."""

from . import decisions
from .facts import Data
from .groups import Rules
from .outcomes import answer


def footing(register: Data, question: Data, digest: str) -> dict[str, str]:
    """Say of each party with a decision in force whether that still rests on the same.

    The digest of the rules is given, since it cannot be worked out by hand.
    """
    found = {}
    for party, outcome in answer(register, question)["parties"].items():
        if outcome["decision"]:
            decision = decisions.in_force(register, question, party, Rules(question)) or {}
            possible = outcome["possible"]
            found[party] = state(decision.get("basis"), possible, register, question, digest)
    return found


def state(
    basis: Data | None, possible: list[str], register: Data, question: Data, digest: str
) -> str:
    """Compare what a decision was taken on with what holds now."""
    scheme = question["scheme"]
    if basis is None:
        return "unrecorded"
    if {*basis.get("possible", [])} != {*possible}:
        return "computed_changed"
    now = {
        "scheme": scheme["id"],
        "version": scheme["version"],
        "parameters": scheme.get("parameters", []),
        "digest": digest,
        "consensus": question.get("consensus") or "median",
        "quorum": question.get("quorum") or register.get("quorum", 1),
    }
    then = {"parameters": []} | basis
    return "firm" if all(then.get(key) == value for key, value in now.items()) else "rules_changed"
