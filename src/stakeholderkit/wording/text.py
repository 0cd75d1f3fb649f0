"""Words that belong to data, in both languages."""

from __future__ import annotations

from attrs import frozen

from stakeholderkit.errors import Language
from stakeholderkit.wording.extra import Extra, kept


@frozen
class Text:
    """Words that belong to data, in both languages: the label of a level, a group, a scheme.

    Attributes:
        nl: the Dutch words.
        en: the English words.
        extra: unknown fields, such as a third language; kept and written back.
    """

    nl: str
    en: str
    extra: Extra = kept()

    def text(self, language: Language) -> str:
        """Return the words in one language."""
        return self.nl if language == "nl" else self.en

    def followed_by(self, other: Text) -> Text:
        """Return this text with another one after it; unknown fields stay behind."""
        return Text(f"{self.nl} {other.nl}", f"{self.en} {other.en}")
