"""The command ``schemes diff``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]
Write = Callable[..., str]

EN = ("--language", "en")

CONSTANT = (("{all_of = []}", "meeweten"),)

ONLY = ('{above = ["influence", 3]}', "meewerken")

TAIL = (ONLY, ('{above = ["interest", 3]}', "meedenken"), *CONSTANT)

HIGHER = '{all_of = [{above = ["interest", 4]}, {above = ["influence", 3]}]}'


def test_two_that_differ(shown: Shown, as_json: AsJson, scheme: Write) -> None:
    """A difference tells for which scores which two groups, and the exit code says that it is."""
    path = scheme(rules=((HIGHER, "meebeslissen"), *TAIL))

    out, _ = shown("schemes", "diff", "kwadranten", path, *EN, code=1)
    (first, *_) = as_json("schemes", "diff", "kwadranten", path, code=1)["differences"]

    assert out == (
        "Interest above 3, interest at most 4 and influence above 3: co-decide by the first, "
        "co-operate by the second.\n"
    )
    assert (first["group"], first["other"]) == ("meebeslissen", "meewerken")
    assert first["message"]["en"] == out[0].lower() + out[1:-1]
    assert {"above": ["influence", 3]} in first["when"]["all_of"]
