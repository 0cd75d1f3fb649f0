"""Plain text made safe for an XML file, the same way everywhere."""

from __future__ import annotations

import re

# What XML 1.0 cannot hold, not even escaped: control characters, halves of surrogate pairs
# and two non-characters.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return text that XML can hold.

    What it cannot hold becomes U+FFFD, so that a reader sees that something stood there;
    every line end becomes a line feed, as any XML reader would make of it.
    """
    return _ILLEGAL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def escape(text: str) -> str:
    """Write clean text as it stands between two tags."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Write clean text as it stands between the quotes of an attribute.

    Line feeds and tabs are written as references: bare ones are read back as spaces.
    """
    quoted = escape(text).replace('"', "&quot;")
    return quoted.replace("\n", "&#10;").replace("\t", "&#9;")


def shorten(text: str, limit: int) -> str:
    """Return clean text of at most `limit` characters, with an ellipsis where it was cut."""
    text = clean(text)
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
