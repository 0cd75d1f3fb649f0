"""What the proof says of a register's own schemes, as remarks: the facts are sound without them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stakeholderkit.errors import Code
from stakeholderkit.model.condition import comparisons
from stakeholderkit.model.scheme import Scheme
from stakeholderkit.rules import prove
from stakeholderkit.wording import Finding, Location, Message, Severity, message

MOST_WORK = 2_000_000
"""How many comparisons a proof may take while a file is read: more than a second or two."""


def proof_findings(schemes: Sequence[Scheme]) -> Iterator[Finding]:
    """Yield a warning for each fault of each scheme, placed in the list ``schemes``.

    A scheme so large that its proof would keep whoever opens the file waiting is not proved
    here, and the warning says so.
    """
    left = MOST_WORK
    for index, scheme in enumerate(schemes):
        left -= _work(scheme)
        location = Location(field=f"schemes[{index}]")
        for fault in prove(scheme) if left >= 0 else (_too_large(),):
            yield Finding(fault, location, Severity.WARNING)


def _work(scheme: Scheme) -> int:
    """Tell how many steps a proof takes at most; no more than just too many are counted."""
    cuts: dict[str, set[object]] = {}
    rules, compared = len(scheme.rules), 0
    for rule in scheme.rules:
        for comparison in comparisons(rule.when):
            cuts.setdefault(comparison.dimension, set()).add(comparison.threshold)
            compared += 1
    cases = 1
    for found in cuts.values():
        cases = min(cases * (2 * len(found) + 1), MOST_WORK + 1)
    size = 1 + rules + len(scheme.axes) + len(scheme.groups)
    pairs = rules * rules if scheme.exclusive else 0
    return cases * (size + compared + pairs) + rules * size


def _too_large() -> Message:
    return message(
        Code.SCHEME_TOO_LARGE,
        "This scheme has so many rules and thresholds that it is not proved when the file is "
        "read. Use fewer.",
    )
