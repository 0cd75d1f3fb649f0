"""Steps 13 to 15 and 21: decisions, proposals and adoptions."""

from .facts import Data, in_time
from .groups import Rules

BINDING = ["raad", "college", "project_team"]
ABOUT_THE_ROLE = ("group", "exclusion")


def applies(fact: Data, question: Data) -> bool:
    """Whether a fact is about exactly the area, and about the phase or any."""
    return fact["area"] == question["area"] and fact.get("phase") in (None, question.get("phase"))


def about_the_role(register: Data, question: Data, party: str, rules: Rules) -> list[Data]:
    """Step 13: decisions and proposals about the role of a party, in groups of the scheme."""
    found = []
    for decision in in_time(register, question, "decisions"):
        kind = decision.get("kind", "group")
        known = kind == "exclusion" or rules.has(decision.get("group", ""))
        mine = decision["party"] == party and applies(decision, question)
        if mine and kind in ABOUT_THE_ROLE and known:
            found.append(decision | {"kind": kind, "by_adoption": False})
    return found


def by_adoption(register: Data, question: Data, party: str, rules: Rules) -> list[Data]:
    """Step 13: what adoptions decide about a party."""
    found = []
    for adoption in in_time(register, question, "adoptions"):
        for item in adoption["groups"]:
            if item["party"] == party and applies(adoption, question) and rules.has(item["group"]):
                basis = adoption.get("basis")
                basis = basis and basis | {"possible": item.get("possible", [])}
                more = {"kind": "group", "by_adoption": True, "basis": basis}
                found.append(adoption | item | more)
    return found


def for_the_phase(fact: Data, question: Data) -> bool:
    """Whether a fact is about the phase itself rather than about any."""
    return fact.get("phase") is not None and fact.get("phase") == question.get("phase")


def in_force(register: Data, question: Data, party: str, rules: Rules) -> Data | None:
    """Step 14: the decision in force."""
    decided = [
        decision
        for decision in about_the_role(register, question, party, rules)
        if decision["status"] != "proposal"
    ]
    decided += by_adoption(register, question, party, rules)
    first = None
    for decision in decided:
        if first is None or before(decision, first, question):
            first = decision
    return first


def before(one: Data, other: Data, question: Data) -> bool:
    """Step 14: whether one decision goes before another."""
    for_it, for_other = for_the_phase(one, question), for_the_phase(other, question)
    if for_it != for_other:
        return for_it
    if one["date"] != other["date"]:
        return bool(one["date"] > other["date"])
    if one["status"] != other["status"]:
        return BINDING.index(one["status"]) < BINDING.index(other["status"])
    return bool(other["by_adoption"]) and not one["by_adoption"]


def proposal(
    register: Data, question: Data, party: str, rules: Rules, decision: Data | None
) -> Data | None:
    """Step 15: the proposal that is shown."""
    latest = None
    for one in about_the_role(register, question, party, rules):
        if one["status"] != "proposal" or (decision and one["date"] <= decision["date"]):
            continue
        later = latest is None or (one["date"], for_the_phase(one, question)) > (
            latest["date"],
            for_the_phase(latest, question),
        )
        if later:
            latest = one
    return latest


def adopted(register: Data, question: Data, rules: Rules) -> Data | None:
    """Step 21: the adoption of the analysis, if it is adopted."""
    found = None
    for adoption in in_time(register, question, "adoptions"):
        groups = [item["group"] for item in adoption["groups"]]
        if not applies(adoption, question) or not all(rules.has(one) for one in groups):
            continue
        if found is None or goes_first(adoption, found, question):
            found = adoption
    return found


def goes_first(one: Data, other: Data, question: Data) -> bool:
    """Step 21: whether one adoption goes before another; of one day the most binding."""
    for_it, for_other = for_the_phase(one, question), for_the_phase(other, question)
    if for_it != for_other:
        return for_it
    if one["date"] != other["date"]:
        return bool(one["date"] > other["date"])
    return BINDING.index(one["status"]) < BINDING.index(other["status"])
