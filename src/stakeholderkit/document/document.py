"""A whole report, free of any file format."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from stakeholderkit.document.blocks import Block, Table
from stakeholderkit.errors import Language


@frozen(kw_only=True)
class Document:
    """A report as a sequence of blocks.

    Attributes:
        title: the title.
        subtitle: the words under it: the area, the edition.
        language: the language of the text, which the file must declare.
        author: the organisation that issues it; never a person.
        date: the date on the report, or None when it has none.
        status: one line for every page: whether it is a draft, who adopted it, and up to which day
            facts count; empty for none.
        blocks: the content, in reading order.
    """

    title: str
    subtitle: str
    language: Language
    author: str
    date: date | None
    status: str = ""
    blocks: tuple[Block, ...]

    def tables(self) -> Iterator[Table]:
        """Return the tables in reading order."""
        return (block for block in self.blocks if isinstance(block, Table))
