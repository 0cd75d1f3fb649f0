"""Sentences as values, put into Dutch or English by whoever shows them."""

from stakeholderkit.errors import Language
from stakeholderkit.wording.extra import Extra, Json, freeze, thaw
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
    Text,
    Value,
    kept,
    marked,
    message,
    plural,
    render,
    word,
)

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
    "join",
    "kept",
    "marked",
    "message",
    "plural",
    "render",
    "suggestion",
    "thaw",
    "unknown_choice",
    "word",
]
