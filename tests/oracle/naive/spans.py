"""Steps 6 to 8: what the answers on one dimension come to, and why that may be in doubt."""

from fractions import Fraction

from .facts import Data, answers

Span = tuple[Fraction, Fraction]


def whole_scale(axis: Data) -> Span:
    """From the lowest level of a dimension to the highest."""
    return Fraction(axis["lowest"]), Fraction(axis["highest"])


def span_of(values: list[int], consensus: str) -> Span:
    """Step 7: the table, for one value or more."""
    ordered = sorted(Fraction(value) for value in values)
    count = len(ordered)
    if consensus == "median":
        return ordered[(count - 1) // 2], ordered[count // 2]
    if consensus == "all-answers":
        return ordered[0], ordered[-1]
    if consensus == "trimmed-mean":
        out = count // 4
        kept = ordered[out : count - out]
        mean = sum(kept, Fraction(0)) / len(kept)
        return mean, mean
    (of_the_chair,) = ordered
    return of_the_chair, of_the_chair


def assess(register: Data, question: Data, party: str, axis: Data) -> Data:
    """Steps 4 to 8 for one party and one dimension."""
    consensus = question.get("consensus") or "median"
    quorum = question.get("quorum") or register.get("quorum", 1)
    read = answers(register, question, party, axis["dimension"])
    counted = [one for one in read if not one["own"]]
    used = [one for one in counted if "value" in one]
    if consensus.startswith("chair="):
        used = [one for one in used if one["assessor"] == consensus.removeprefix("chair=")]
        quorum = 1
    span = whole_scale(axis)
    if used and len(used) >= quorum:
        span = span_of([one["value"] for one in used], consensus)
    doubt = None
    if span[0] != span[1]:
        if not used:
            doubt = "missing"
        elif len(used) < quorum:
            doubt = "quorum"
        else:
            doubt = "disagreement" if consensus == "all-answers" else "tie"
    return {
        "read": read,
        "used": used,
        "span": span,
        "doubt": doubt,
        "n": len(used),
        "of": len(counted),
        "oldest": min((one["date"] for one in used), default=None),
    }
