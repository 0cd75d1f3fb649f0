"""A section of the report, and the view that it is made from."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

from attrs import field, frozen

from stakeholderkit.analysis import Analysis
from stakeholderkit.document import Block
from stakeholderkit.hooks.validators import function
from stakeholderkit.model import Audience
from stakeholderkit.model.validators import Instance, identifier
from stakeholderkit.wording import Language, Text, Value, render


@frozen(kw_only=True)
class View:
    """What a section of a report is made from.

    Attributes:
        analysis: the analysis, already redacted for its audience.
        language: the language to write in.
        date: the date of the report, or None when nothing in the register is dated.
    """

    analysis: Analysis
    language: Language
    date: datetime.date | None

    def text(self, value: Value) -> str:
        """Put a message, a label, a number or a date into the language of the report."""
        return render(value, self.language)


@frozen(kw_only=True)
class Section:
    """A section of the report.

    Attributes:
        name: the name by which it is chosen, as in ``matrix``.
        summary: what it shows, in a few words.
        order: its place in the report; the sections of the library stand at 100, 200 and so
            on, which leaves room between them.
        audiences: who gets to see it.
        build: makes its blocks; none leaves the section out.
    """

    name: str = field(validator=identifier)
    summary: Text = field(validator=Instance(Text))
    order: int = field(validator=Instance(int))
    audiences: frozenset[Audience] = field(validator=Instance(frozenset))
    build: Callable[[View], Iterable[Block]] = field(validator=function)
