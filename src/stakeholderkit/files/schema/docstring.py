"""What the docstrings of the model say, for readers of the file who never see Python."""

from __future__ import annotations

import inspect
import re

from attrs import frozen

from stakeholderkit.wording import capital

_ENTRY = re.compile(r"^ {4}(\w+): (.+(?:\n {8,}.+)*)", re.MULTILINE)


@frozen
class Docstring:
    """What a docstring says.

    Attributes:
        about: what the class is, in its first paragraph.
        items: what each field of a class is, or each value of an enumeration, by its name.
    """

    about: str
    items: dict[str, str]


def read_docstring(kind: type) -> Docstring:
    """Read the docstring of a class of the model."""
    text = inspect.getdoc(kind) or ""
    about, _, _ = text.partition("\n\n")
    _, _, section = text.partition("\nAttributes:\n")
    section, _, _ = section.partition("\n\n")
    return Docstring(_plain(about), {name: _plain(item) for name, item in _ENTRY.findall(section)})


def _plain(text: str) -> str:
    words = " ".join(text.split()).replace("``", "`")
    return capital(re.sub(r"\bNone\b", "null", words))
