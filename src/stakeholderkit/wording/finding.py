"""What was found in somebody's input, and where."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import evolve, frozen

from stakeholderkit.errors import Code, Language, StakeholderkitError
from stakeholderkit.wording.message import AnyOf, Message, message, phrase
from stakeholderkit.wording.quoting import quoted


class Severity(StrEnum):
    """How much a finding matters: only an error stops the work."""

    ERROR = "error"
    WARNING = "warning"


@frozen
class Location:
    """Where in an input something stands; what does not apply is empty.

    Attributes:
        file: the name of the file.
        field: the path to the field, as in ``scores[3].value``.
    """

    file: str = ""
    field: str = ""

    def inside(self, prefix: str) -> Location:
        """Put the field inside another one: ``value`` inside ``scores[3]``."""
        if not prefix or not self.field or self.field.startswith("["):
            return evolve(self, field=prefix + self.field)
        return evolve(self, field=f"{prefix}.{self.field}")

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.file, self.field)))


@frozen
class Finding:
    """One complaint or warning about an input: what was found, and where.

    Attributes:
        sentence: what was found, what was expected and what to do next.
        location: where it stands.
        severity: an error stops the work; a warning does not.
    """

    sentence: Message
    location: Location = Location()
    severity: Severity = Severity.ERROR

    @property
    def code(self) -> str:
        """The stable code of the sentence."""
        return self.sentence.code

    def text(self, language: Language) -> str:
        """Put the finding into words, its location first."""
        location = str(self.location)
        words = self.sentence.text(language)
        return f"{location}: {words}" if location else words

    def inside(self, prefix: str) -> Finding:
        """Return the same finding, one level deeper."""
        return evolve(self, location=self.location.inside(prefix))

    def in_file(self, file: str) -> Finding:
        """Return the same finding, with the name of the file."""
        return evolve(self, location=evolve(self.location, file=file))

    def __str__(self) -> str:
        return self.text("en")


def findings_of(error: StakeholderkitError) -> tuple[Finding, ...]:
    """Return what an error found in somebody's input, without its complaints about other things."""
    return tuple(item for item in error.complaints if isinstance(item, Finding))


_LONGEST = 64
"""The characters of a word that may be a misspelt name; looking for longer ones takes long."""


def suggestion(word: str, known: list[str]) -> Message | None:
    """Return "did you mean …?" when a known word is close to `word`, or else None."""
    if len(word) > _LONGEST:
        return None
    from difflib import get_close_matches

    folded = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), folded, n=1)
    if not close:
        return None
    return phrase("Did you mean {word}?", word=folded[close[0]])


def unknown_choice(
    kind: Message, name: str, choices: Iterable[str], code: Code = Code.BAD_OPTION
) -> Message:
    """Say that something is not one of the choices, with the nearest of them as a hint."""
    known = list(choices)
    complaint = message(
        code,
        "There is no {kind} {name}. Choose {choices}.",
        kind=kind,
        name=quoted(name),
        choices=AnyOf(tuple(known)),
    )
    return complaint.followed_by(suggestion(str(name), known))
