"""The arguments of the verbs, checked before any work is done."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import Audience
from stakeholderkit.wording import Message, message, phrase, unknown_choice


def find_audience(name: str) -> Audience:
    """Find the audience with this name; raises UsageError when there is none."""
    one_of([str(audience) for audience in Audience], name, phrase("audience"))
    return Audience(name)


def one_of(choices: Sequence[str], name: str, kind: Message) -> None:
    """Refuse a name that is not one of the choices, with the nearest of them as a hint."""
    if name not in choices:
        raise UsageError(unknown_choice(kind, name, choices))


def check_day(day: object) -> None:
    """Refuse what is no calendar date, such as a moment, which Python takes for one."""
    if day is not None and (
        not isinstance(day, datetime.date) or isinstance(day, datetime.datetime)
    ):
        complaint = message(Code.BAD_DATE, "Give a calendar date, without a time of day.")
        raise UsageError(complaint)


def build_date() -> datetime.date | None:
    """Return the date that reproducible builds set, if they do."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        return None
