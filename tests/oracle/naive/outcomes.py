"""Steps 9 to 20 for each party, and what there is to say of the whole."""

from . import decisions
from .facts import Data, takes_part, the_day
from .groups import Rules, Spans
from .spans import assess, whole_scale

STRENGTH = ["missing", "quorum", "disagreement", "tie"]
OUTSIDE = ("absent", "formal", "not_judged")
BY_VOICE = ("spoken_for", "spokesperson_wanted")


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
    known = {
        axis["dimension"]: assess(register, question, party["id"], axis) for axis in rules.axes
    }
    found = by_scores(register, question, party, rules, known)
    standing = without_exclusion(register, question, party, rules, found["possible"])
    decision = decisions.in_force(register, question, party["id"], rules)
    proposal = decisions.proposal(register, question, party["id"], rules, decision)
    if standing in OUTSIDE:
        known, found, decision = {}, nothing(), None
    if standing == "not_judged":
        proposal = None
    if standing in BY_VOICE:
        found = nothing() | {"possible": [rules.voice]}
        found["computed"] = rules.voice if standing == "spoken_for" else None

    # Step 16, and step 12 for an exclusion.
    group = found["computed"]
    excluded = bool(decision and decision["kind"] == "exclusion")
    if excluded:
        group, found["open_because"] = None, None
    elif decision:
        group = rules.translated(decision["group"])

    shown, provisional = group, False
    if decision is None and standing == "open":
        leans_to = lean(found, rules)
        shown, provisional = leans_to, leans_to is not None
    elif decision is None and standing == "placed":
        provisional = rests_on_one(register, question, rules, known)

    return {
        "standing": "excluded" if excluded else standing,
        **{name: what for name, what in found.items() if name != "alone"},
        "decision": told(decision, rules),
        "proposal": told(proposal, rules),
        "group": group,
        "shown": shown,
        "provisional": provisional,
        **quote(standing, rules, known, between=numbers_between(question)),
        "dimensions": {dimension: assessed(one) for dimension, one in known.items()},
    }


def nothing() -> Data:
    """What there is by scores for a party that scores do not place."""
    return {
        "computed": None,
        "possible": [],
        "rules": [],
        "open_because": None,
        "judgements": {},
        "divided": False,
    }


def numbers_between(question: Data) -> bool:
    """Step 9: whether the box has all numbers between the levels as well."""
    return question.get("consensus") == "trimmed-mean"


def whole(rules: Rules) -> Spans:
    """The whole scale of every dimension."""
    return {axis["dimension"]: whole_scale(axis) for axis in rules.axes}


def by_scores(
    register: Data, question: Data, party: Data, rules: Rules, known: dict[str, Data]
) -> Data:
    """Steps 9 to 11: what scores leave possible, why, and what each assessor thinks."""
    between = numbers_between(question)
    spans: Spans = {dimension: one["span"] for dimension, one in known.items()}
    possible = rules.possible(spans, between=between)
    reasons = [known[one]["doubt"] for one in rules.keep_open(spans, between=between)]
    judged = judgements(register, rules, known)
    own = {
        assessor["id"]
        for assessor in register.get("assessors", [])
        if assessor.get("party") == party["id"]
    }
    counted = {assessor: groups for assessor, groups in judged.items() if assessor not in own}
    return {
        "computed": possible[0] if len(possible) == 1 else None,
        "possible": possible,
        "rules": sorted({*rules.box(spans, between=between).values()}),
        "open_because": min(reasons, key=STRENGTH.index, default=None),
        "judgements": judged,
        "divided": any(
            not {*one} & {*other} for one in counted.values() for other in counted.values()
        ),
        "alone": [groups[0] for groups in counted.values() if len(groups) == 1],
    }


def judgements(register: Data, rules: Rules, known: dict[str, Data]) -> dict[str, list[str]]:
    """Step 11: the groups to which each assessor alone leads."""
    found = {}
    for assessor in register.get("assessors", []):
        gave = {
            dimension: (one["value"], one["value"])
            for dimension, each in known.items()
            for one in each["read"]
            if one["assessor"] == assessor["id"] and "value" in one
        }
        if gave:
            found[assessor["id"]] = rules.possible(whole(rules) | gave, between=False)
    return found


def without_exclusion(
    register: Data, question: Data, party: Data, rules: Rules, possible: list[str]
) -> str:
    """Step 12: the standing, as it is when there is no exclusion."""
    if not takes_part(register, party, question["area"], the_day(register, question)):
        return "absent"
    if "decides_formally" in party.get("functions", []):
        return "formal"
    if party.get("natural_person") and question["scheme"].get("judges"):
        return "not_judged"
    if party.get("kind") == "voiceless" and rules.voice:
        return "spoken_for" if party.get("represented_by") else "spokesperson_wanted"
    return "placed" if len(possible) == 1 else "open"


def lean(found: Data, rules: Rules) -> str | None:
    """Step 17: the group to which a tie leans."""
    if found["open_because"] != "tie" or not rules.is_ladder:
        return None
    possible: list[str] = found["possible"]
    led_to = [group for group in possible if group in found["alone"]]
    return (led_to or possible)[-1]


def rests_on_one(register: Data, question: Data, rules: Rules, known: dict[str, Data]) -> bool:
    """Step 18: whether a placed party rests on one answer of one person."""
    if (question.get("consensus") or "").startswith("chair="):
        return False
    people = {item["id"]: item.get("people", 1) for item in register.get("assessors", [])}
    for dimension, one in known.items():
        if one["n"] == 1 and people[one["used"][0]["assessor"]] == 1:
            spans = with_whole(dimension, rules, known)
            if len(rules.possible(spans, between=numbers_between(question))) > 1:
                return True
    return False


def with_whole(dimension: str, rules: Rules, known: dict[str, Data]) -> Spans:
    """Steps 18 and 20: the spans as they are, but for one dimension with its whole scale."""
    spans: Spans = {name: one["span"] for name, one in known.items()}
    return spans | {dimension: whole(rules)[dimension]}


def quote(standing: str, rules: Rules, known: dict[str, Data], *, between: bool) -> Data:
    """Step 20: n of m, and the oldest answer."""
    if standing in OUTSIDE or standing in BY_VOICE:
        return {"n": 0, "of": 0, "oldest": None}
    could_change = [
        dimension
        for dimension in known
        if dimension in rules.keep_open(with_whole(dimension, rules, known), between=between)
    ]
    quoted = min(could_change or known, key=lambda dimension: int(known[dimension]["n"]))
    days = [one["oldest"] for one in known.values() if one["oldest"]]
    return {"n": known[quoted]["n"], "of": known[quoted]["of"], "oldest": min(days, default=None)}


def told(decision: Data | None, rules: Rules) -> Data | None:
    """Say which decision or proposal it is, with its group as it is called here."""
    if decision is None:
        return None
    is_group = decision["kind"] == "group"
    return {
        "kind": decision["kind"],
        "group": rules.translated(decision["group"]) if is_group else None,
        "date": decision["date"],
        "status": decision["status"],
        "by_adoption": decision["by_adoption"],
    }


def assessed(one: Data) -> Data:
    """Say what is known on one dimension, with fractions as text."""
    fields = ("assessor", "value", "absence")
    return {
        "span": [str(end) for end in one["span"]],
        "doubt": one["doubt"],
        "n": one["n"],
        "of": one["of"],
        "oldest": one["oldest"],
        "answers": [{key: read[key] for key in fields if key in read} for read in one["read"]],
    }
