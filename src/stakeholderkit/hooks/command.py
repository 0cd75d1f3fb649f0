"""A command that a plugin adds to the command line."""

from __future__ import annotations

from attrs import field, frozen

from stakeholderkit.model.validators import Instance, identifier
from stakeholderkit.wording import Text


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
