"""Steps 9 to 20 for each party, and what there is to say of the whole."""

from . import decisions
from .facts import Data, takes_part, the_day
from .groups import Rules, Spans
from .spans import assess, whole_scale

STRENGTH = ["missing", "quorum", "disagreement", "tie"]
NOT_FOR_SCORES = ("spoken_for", "spokesperson_wanted", "absent", "formal")


def answer(register: Data, question: Data) -> Data:
    """Answer a question about a register, as plain data."""
    rules = Rules(question)
    adoption = decisions.adopted(register, question, rules)
    return {
        "day": the_day(register, question),
        "adopted": adoption and {"by": adoption["by"], "date": adoption["date"]},
        "parties": {
            party["id"]: outcome(register, question, party, rules)
            for party in register.get("stakeholders", [])
        },
    }


def outcome(register: Data, question: Data, party: Data, rules: Rules) -> Data:
    """Work out the outcome for one party."""
    consensus = question.get("consensus") or "median"
    between = consensus == "trimmed-mean"
    known = {
        axis["dimension"]: assess(register, question, party["id"], axis) for axis in rules.axes
    }
    spans: Spans = {dimension: one["span"] for dimension, one in known.items()}
    scale = {axis["dimension"]: whole_scale(axis) for axis in rules.axes}

    # Steps 9 and 10.
    possible = rules.possible(spans, between=between)
    box = rules.box(spans, between=between)
    reasons = [known[one]["doubt"] for one in rules.keep_open(spans, between=between)]
    open_because = min(reasons, key=STRENGTH.index, default=None)

    # Steps 12 to 16.
    standing = first_that_fits(register, question, party, rules, possible)
    decision = None
    if standing not in ("absent", "formal"):
        decision = decisions.in_force(register, question, party["id"], rules)
    if standing == "excluded":
        open_because = None
    computed = {
        "spoken_for": rules.voice,
        "spokesperson_wanted": None,
        "absent": None,
        "formal": None,
    }.get(standing, possible[0] if len(possible) == 1 else None)
    group = computed
    if decision is not None:
        group = None if decision["kind"] == "exclusion" else rules.translation[decision["group"]]

    # Step 17.
    judged = judgements(register, party, rules, known, scale)
    shown, provisional = group, False
    if standing == "open" and decision is None and open_because == "tie" and rules.is_ladder:
        alone = [one["groups"] for one in judged if one["counts"] and len(one["groups"]) == 1]
        led_to = [group for group in possible if [group] in alone]
        shown, provisional = (led_to or possible)[-1], True

    # Step 18.
    if standing == "placed" and decision is None and not consensus.startswith("chair="):
        people = {item["id"]: item.get("people", 1) for item in register.get("assessors", [])}
        for dimension, one in known.items():
            without = spans | {dimension: scale[dimension]}
            several = len(rules.possible(without, between=between)) > 1
            if one["n"] == 1 and people[one["used"][0]["assessor"]] == 1 and several:
                provisional = True

    return {
        "standing": standing,
        "computed": computed,
        "possible": possible,
        "rules": sorted({*box.values()}),
        "decision": told(decision, rules),
        "proposal": told(
            decisions.proposal(register, question, party["id"], rules, decision), rules
        ),
        "open_because": open_because,
        "group": group,
        "shown": shown,
        "provisional": provisional,
        **quote(standing, rules, known, spans, scale, between=between),
        "dimensions": {dimension: shown_as_data(one) for dimension, one in known.items()},
        "judgements": {one["assessor"]: one["groups"] for one in judged},
        "divided": any(
            one["counts"] and other["counts"] and not {*one["groups"]} & {*other["groups"]}
            for one in judged
            for other in judged
        ),
    }


def first_that_fits(
    register: Data, question: Data, party: Data, rules: Rules, possible: list[str]
) -> str:
    """Step 12: the standing."""
    if not takes_part(register, party, question["area"], the_day(register, question)):
        return "absent"
    if "decides_formally" in party.get("functions", []):
        return "formal"
    decision = decisions.in_force(register, question, party["id"], rules)
    if decision and decision["kind"] == "exclusion":
        return "excluded"
    if party.get("kind") == "voiceless" and rules.voice:
        return "spoken_for" if party.get("represented_by") else "spokesperson_wanted"
    return "placed" if len(possible) == 1 else "open"


def judgements(
    register: Data, party: Data, rules: Rules, known: dict[str, Data], scale: Spans
) -> list[Data]:
    """Step 11: the groups to which each assessor alone leads."""
    found = []
    for assessor in register.get("assessors", []):
        gave = {
            dimension: (one["value"], one["value"])
            for dimension, each in known.items()
            for one in each["read"]
            if one["assessor"] == assessor["id"] and "value" in one
        }
        if gave:
            groups = rules.possible(scale | gave, between=False)
            counts = assessor.get("party") != party["id"]
            found.append({"assessor": assessor["id"], "groups": groups, "counts": counts})
    return found


def quote(
    standing: str,
    rules: Rules,
    known: dict[str, Data],
    spans: Spans,
    scale: Spans,
    *,
    between: bool,
) -> Data:
    """Step 20: n of m, and the oldest answer."""
    if standing in NOT_FOR_SCORES:
        return {"n": 0, "of": 0, "oldest": None}
    could_change = [
        dimension
        for dimension in known
        if dimension
        in rules.keep_open(spans | {dimension: scale[dimension]}, between=between)
    ]
    quoted = min(could_change or known, key=lambda dimension: known[dimension]["n"])
    days = [one["oldest"] for one in known.values() if one["oldest"]]
    return {
        "n": known[quoted]["n"],
        "of": known[quoted]["of"],
        "oldest": min(days, default=None),
    }


def told(decision: Data | None, rules: Rules) -> Data | None:
    """Say which decision or proposal it is, with its group as it is called here."""
    if decision is None:
        return None
    group = decision.get("group")
    return {
        "kind": decision["kind"],
        "group": rules.translation[group] if decision["kind"] == "group" else None,
        "date": decision["date"],
        "status": decision["status"],
        "by_adoption": decision["by_adoption"],
    }


def shown_as_data(assessed: Data) -> Data:
    """Say what is known on one dimension, with fractions as text."""
    return {
        "span": [str(end) for end in assessed["span"]],
        "doubt": assessed["doubt"],
        "n": assessed["n"],
        "of": assessed["of"],
        "oldest": assessed["oldest"],
        "answers": [
            {key: one[key] for key in ("assessor", "value", "absence") if one.get(key) is not None}
            for one in assessed["read"]
        ],
    }
