"""A file format that can be written, and the job that it gets."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cached_property
from typing import Generic, TypeVar

from attrs import field, frozen

from stakeholderkit.analysis import Analysis
from stakeholderkit.document import Document
from stakeholderkit.hooks.validators import attrs_class, function, suffixes
from stakeholderkit.model.validators import Instance, identifier
from stakeholderkit.wording import Language, Text

OptionsT = TypeVar("OptionsT")


@frozen
class NoOptions:
    """The options of whatever has none."""


@frozen(kw_only=True)
class Job(Generic[OptionsT]):
    """One export: what an exporter gets, already redacted for its audience.

    Attributes:
        analysis: the analysis.
        options: the options of this export.
        language: the language to write in.
        date: the date on the output, or None when nothing in the register is dated.
        compose: makes the report; use `document` instead.
    """

    analysis: Analysis
    options: OptionsT
    language: Language
    date: datetime.date | None
    compose: Callable[[], Document] = field(repr=False)

    @cached_property
    def document(self) -> Document:
        """The report, composed when it is first asked for."""
        return self.compose()


@frozen(kw_only=True)
class Exporter(Generic[OptionsT]):
    """A file format that can be written.

    Attributes:
        name: the name by which it is asked for, as in ``word``.
        summary: what it makes, in a few words.
        suffixes: the file name endings that choose it, in small letters, as in ``.docx``.
        media_type: the media type of the file.
        render: makes the bytes of the one file; it opens none itself.
        options: an attrs class whose fields are the options, each with a default.
    """

    name: str = field(validator=identifier)
    summary: Text = field(validator=Instance(Text))
    suffixes: tuple[str, ...] = field(validator=suffixes)
    media_type: str = field(validator=Instance(str))
    render: Callable[[Job[OptionsT]], bytes] = field(validator=function)
    options: type[OptionsT] = field(validator=attrs_class)
