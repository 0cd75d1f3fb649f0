"""Whether an analysis is a draft, or who adopted it and when."""

from __future__ import annotations

from stakeholderkit.model import Adoption
from stakeholderkit.wording import Message, phrase

_ARTICLES = ("Het ", "De ", "The ", "Onze ", "Our ")


def adopted_by(adoption: Adoption | None) -> Message:
    """Say that an analysis is a draft, or who adopted it and when, inside a sentence."""
    if adoption is None:
        return phrase("draft")
    return phrase("adopted by {by} on {date}", by=_inside(adoption.by), date=adoption.date)


def _inside(body: str) -> str:
    """Write the name of a body as it stands inside a sentence: "Het college" is "het college"."""
    return body[:1].lower() + body[1:] if body.startswith(_ARTICLES) else body
