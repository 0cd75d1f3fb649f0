"""What changed since a day."""

from __future__ import annotations

from stakeholderkit.analysis import Analysis, Change
from stakeholderkit.cli.as_text.console import show_under_heading
from stakeholderkit.cli.as_text.group_or_standing import group_or_standing
from stakeholderkit.errors import Language
from stakeholderkit.wording import capital, phrase, render


def show_changes(analysis: Analysis, language: Language) -> None:
    """Show every change since the day that was asked for; nothing when none was."""
    if analysis.since is None:
        return
    heading = phrase("What changed since {date}", date=analysis.since)
    changes = [_sentence(analysis, item, language) for item in analysis.changes]
    same = phrase("Every party has the group that it had then.").text(language)
    show_under_heading(heading, changes or [same], language, most=len(changes) or 1)


def _sentence(analysis: Analysis, change: Change, language: Language) -> str:
    before, after = (
        render(group_or_standing(analysis.scheme, group, standing), language)
        for group, standing in (
            (change.before, change.before_standing),
            (change.after, change.after_standing),
        )
    )
    reasons = (capital(reason.text(language)) for reason in change.reasons)
    sentences = (f"{before} → {after}.", *(f"{reason}." for reason in reasons))
    return f"{change.party.name}: {' '.join(sentences)}"
