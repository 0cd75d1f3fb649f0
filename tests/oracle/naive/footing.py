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
            now = {
                "digest": digest,
                "consensus": (question.get("consensus") or "median").partition("=")[0],
                "quorum": question.get("quorum") or register.get("quorum", 1),
            }
            found[party] = state(decision.get("basis"), outcome["possible"], now)
    return found


def state(basis: Data | None, possible: list[str], now: Data) -> str:
    """Compare what a decision was taken on, as far as that was recorded, with what holds now."""
    if basis is None:
        return "unrecorded"
    if {*basis["possible"]} != {*possible}:
        return "computed_changed"
    same = all(basis.get(name) in (None, what) for name, what in now.items())
    return "firm" if same else "rules_changed"
