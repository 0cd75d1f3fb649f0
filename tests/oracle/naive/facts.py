"""Steps 1 to 6: the day, what holds on it, and which answers are read."""

from typing import Any

Data = dict[str, Any]

SAYS_NOTHING = ("not_asked", "withdrawn")


def in_time(register: Data, question: Data, name: str) -> list[Data]:
    """Step 1: the facts of a list that are there already; equal ones are one fact."""
    as_of = question.get("as_of")
    found: list[Data] = []
    for fact in register.get(name, []):
        if (as_of is None or fact["date"] <= as_of) and fact not in found:
            found.append(fact)
    return found


def the_day(register: Data, question: Data) -> str | None:
    """Steps 1 and 2: the day of the question, else that of the latest fact that sets it."""
    if question.get("as_of"):
        return str(question["as_of"])
    days = [fact["date"] for name in ("scores", "inputs") for fact in register.get(name, [])]
    decisions = register.get("decisions", [])
    days += [one["date"] for one in decisions if one["status"] != "proposal"]
    return max(days, default=None)


def holds(item: Data, day: str | None) -> bool:
    """Step 3: whether what has a period holds on the day."""
    since, until = item.get("since"), item.get("until")
    if day is None:
        return until is None
    return (since is None or since <= day) and (until is None or day < until)


def upwards(register: Data, area: str) -> list[str]:
    """An area, its parent, the parent of that, and so on."""
    parents = {item["id"]: item.get("parent") for item in register["areas"]}
    found = []
    at: str | None = area
    while at is not None:
        found.append(at)
        at = parents[at]
    return found


def takes_part(register: Data, party: Data, area: str, day: str | None) -> bool:
    """Whether a party is one on the day, and plays a part in the area by what is said nearest."""
    if not holds(party, day):
        return False
    for at in upwards(register, area):
        for presence in party.get("presence", []):
            if presence["area"] == at and holds(presence, day):
                return bool(presence["present"])
    return True


def current(scores: list[Data]) -> Data:
    """Step 4: the current score, of the scores of one assessor in one layer."""
    left: list[Data] = []
    last: Data = {}
    for score in sorted(scores, key=lambda score: (score["date"], score.get("sequence", 0))):
        last = score
        if score.get("absence") != "withdrawn":
            left.append(score)
        elif left:
            left.pop()
    return left[-1] if left else last


def layers(register: Data, question: Data) -> list[tuple[str, str | None]]:
    """Step 5: the layers in the order in which they are looked through."""
    found: list[tuple[str, str | None]] = []
    for area in upwards(register, question["area"]):
        if question.get("phase"):
            found.append((area, question["phase"]))
        found.append((area, None))
    return found


def answers(register: Data, question: Data, party: str, dimension: str) -> list[Data]:
    """Steps 4 to 6: the answers that are read, in the order of the assessors."""
    own = {item["id"] for item in register.get("assessors", []) if item.get("party") == party}
    known = [
        score
        for score in in_time(register, question, "scores")
        if score["party"] == party and score["dimension"] == dimension
    ]
    first: list[Data] = []
    for area, phase in layers(register, question):
        read = []
        for assessor in register.get("assessors", []):
            scores = [
                score
                for score in known
                if score["assessor"] == assessor["id"]
                and score["area"] == area
                and score.get("phase") == phase
            ]
            if scores:
                read.append(current(scores) | {"own": assessor["id"] in own})
        if any(not one["own"] and one.get("absence") not in SAYS_NOTHING for one in read):
            return read
        first = first or read
    return first
