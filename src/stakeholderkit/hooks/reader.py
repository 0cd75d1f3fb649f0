"""A file format that can be read: what a reader gets, and what it makes of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from attrs import field, frozen

from stakeholderkit.hooks.validators import function
from stakeholderkit.model import Register
from stakeholderkit.model.validators import Instance, identifier
from stakeholderkit.wording import Finding, Severity, Text


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
    recognises: Callable[[Source], bool] = field(validator=function)
    read: Callable[[Source], Reading] = field(validator=function)
