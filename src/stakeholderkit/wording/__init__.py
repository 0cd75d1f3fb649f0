"""Sentences as values, put into Dutch or English by whoever shows them."""

from stakeholderkit.errors import Language
from stakeholderkit.wording.extra import Extra, Json, freeze, kept, thaw
from stakeholderkit.wording.finding import (
    Finding,
    Location,
    Severity,
    findings_of,
    suggestion,
    unknown_choice,
)
from stakeholderkit.wording.formats import capital, format_date, format_number, join
from stakeholderkit.wording.message import (
    AnyOf,
    Message,
    Value,
    in_turn,
    marked,
    message,
    phrase,
    plural,
    render,
)
from stakeholderkit.wording.quoting import in_short, quoted
from stakeholderkit.wording.text import Text

__all__ = [
    "AnyOf",
    "Extra",
    "Finding",
    "Json",
    "Language",
    "Location",
    "Message",
    "Severity",
    "Text",
    "Value",
    "capital",
    "findings_of",
    "format_date",
    "format_number",
    "freeze",
    "in_short",
    "in_turn",
    "join",
    "kept",
    "marked",
    "message",
    "phrase",
    "plural",
    "quoted",
    "render",
    "suggestion",
    "thaw",
    "unknown_choice",
]
