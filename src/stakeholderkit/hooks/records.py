"""What a plugin offers: frozen records, checked when they are made.

A record is data with a function or two on it. It has no optional members to guess at, mypy
checks it whole, and it can grow by defaulted fields without breaking anybody.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import PurePath
from typing import Any, Generic, TypeVar

from attrs import NOTHING, Attribute, field, fields, frozen, has

from stakeholderkit.analysis import Analysis
from stakeholderkit.document import Block, Document
from stakeholderkit.errors import Code
from stakeholderkit.model import STANDARD_DIMENSIONS, Audience, Dimension, Register
from stakeholderkit.model.validators import Each, Instance, identifier, refuse
from stakeholderkit.rules import Crosswalk, Ladder, Scheme
from stakeholderkit.wording import Finding, Language, Severity, Text, Value, message, render

OptionsT = TypeVar("OptionsT")
ParametersT = TypeVar("ParametersT")


@frozen
class NoOptions:
    """The options of whatever has none."""


def _attrs_class(_: object, attribute: Attribute[Any], value: object) -> None:
    if not (isinstance(value, type) and has(value)):
        complaint = message(Code.PLUGIN_RECORD, "The options must be a class made with attrs.")
        raise refuse(complaint, attribute.name)
    if without := [item.name for item in fields(value) if item.init and item.default is NOTHING]:
        complaint = message(
            Code.PLUGIN_RECORD,
            "Every option needs a default; {names} has none.",
            names=tuple(without),
        )
        raise refuse(complaint, attribute.name)


def _function(_: object, attribute: Attribute[Any], value: object) -> None:
    if not callable(value):
        complaint = message(Code.PLUGIN_RECORD, "This must be a function.")
        raise refuse(complaint, attribute.name)


def _suffixes(_: object, attribute: Attribute[Any], value: object) -> None:
    if not isinstance(value, tuple) or not all(
        isinstance(suffix, str) and suffix.startswith(".") and suffix == suffix.lower()
        for suffix in value
    ):
        complaint = message(
            Code.PLUGIN_RECORD, "Suffixes are written in small letters with a dot, as in .docx."
        )
        raise refuse(complaint, attribute.name)


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
    suffixes: tuple[str, ...] = field(validator=_suffixes)
    media_type: str = field(validator=Instance(str))
    render: Callable[[Job[OptionsT]], bytes] = field(validator=_function)
    options: type[OptionsT] = field(validator=_attrs_class)


@frozen
class Source:
    """A file that has passed the guarded door in: whole in memory, within the limits.

    Attributes:
        name: the name of the file, for complaints.
        data: its bytes.
    """

    name: str
    data: bytes = field(repr=False)

    @property
    def suffix(self) -> str:
        """The ending of the name, in small letters, as in ``.json``."""
        return PurePath(self.name).suffix.lower()


@frozen
class Reading:
    """What a reader made of a file.

    Attributes:
        register: the register, or None when errors leave none.
        findings: all complaints and remarks, each located.
    """

    register: Register | None
    findings: tuple[Finding, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop the work."""
        return tuple(item for item in self.findings if item.severity is Severity.ERROR)


@frozen(kw_only=True)
class Reader:
    """A file format that can be read as a register.

    Attributes:
        name: the name by which it is asked for, as in ``json``.
        summary: what it reads, in a few words.
        recognises: tells whether a file looks like this format.
        read: makes a register of a file, or says what is wrong with it.
    """

    name: str = field(validator=identifier)
    summary: Text = field(validator=Instance(Text))
    recognises: Callable[[Source], bool] = field(validator=_function)
    read: Callable[[Source], Reading] = field(validator=_function)


@frozen(kw_only=True)
class SchemeRecord(Generic[ParametersT]):
    """A classification scheme that can be built.

    Attributes:
        name: the name by which it is asked for, as in ``kwadranten``.
        summary: what it is, in a few words.
        parameters: an attrs class whose fields are the parameters, each with a default.
        build: builds the scheme for the dimensions of a register.
        dimensions: the dimensions that it asks for, in their standard form: on these it is
            proved when it is offered, and shown where there is no register.
    """

    name: str = field(validator=identifier)
    summary: Text = field(validator=Instance(Text))
    parameters: type[ParametersT] = field(validator=_attrs_class)
    build: Callable[[tuple[Dimension, ...], ParametersT], Scheme] = field(validator=_function)
    dimensions: tuple[Dimension, ...] = field(
        default=STANDARD_DIMENSIONS, validator=Each(Instance(Dimension))
    )

    @classmethod
    def of(cls, scheme: Scheme, summary: Text) -> SchemeRecord[NoOptions]:
        """Offer a scheme that is data: it has no parameters, and fits its own scales only."""
        return SchemeRecord(
            name=scheme.id,
            summary=summary,
            parameters=NoOptions,
            build=lambda _dimensions, _parameters: scheme,
            dimensions=(),
        )


@frozen(kw_only=True)
class LadderRecord:
    """A ladder without rules: groups that people decide on, or that a scheme is put on.

    Attributes:
        name: the name by which it is asked for, as in ``ringen``.
        summary: what it is, in a few words.
        ladder: the groups, in order of involvement.
        crosswalks: ways from this ladder to others, or from others to this one.
    """

    name: str = field(validator=identifier)
    summary: Text = field(validator=Instance(Text))
    ladder: Ladder = field(validator=Instance(Ladder))
    crosswalks: tuple[Crosswalk, ...] = field(default=(), validator=Each(Instance(Crosswalk)))

    def __attrs_post_init__(self) -> None:
        """Refuse a crosswalk that has nothing to do with the ladder."""
        for index, item in enumerate(self.crosswalks):
            if self.ladder not in {item.origin, item.ladder}:
                complaint = message(
                    Code.PLUGIN_RECORD,
                    "A crosswalk that is offered with {ladder} starts or ends there; this one goes "
                    "from {origin} to {target}.",
                    ladder=self.ladder.label,
                    origin=item.origin.label,
                    target=item.ladder.label,
                )
                raise refuse(complaint, f"crosswalks[{index}]")


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
    build: Callable[[View], Iterable[Block]] = field(validator=_function)


@frozen(kw_only=True)
class Command:
    """A command added to the command line.

    Attributes:
        name: the word by which it is called, after ``stakeholderkit``.
        summary: what it does, in a few words.
        target: where the click command is, as in ``package.module:name``; imported when the
            command is called.
    """

    name: str = field(validator=identifier)
    summary: Text = field(validator=Instance(Text))
    target: str = field(validator=Instance(str))
