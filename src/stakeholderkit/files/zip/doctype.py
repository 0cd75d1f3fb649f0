"""What may not stand in the entries of an archive: definitions that XML parsers act upon.

A DOCTYPE can define entities that unfold to gigabytes, or that fetch a file or an address. No
Office file has one. Parsers differ in what they allow, so it is looked for here, in bytes: in
every entry, whatever its name is, since a reader may take any of them for XML. See "Prolog and
Document Type Declaration" in https://www.w3.org/TR/xml/, section 2.8, and its appendix F for how
the first bytes tell an encoding.
"""

from __future__ import annotations

import re

from attrs import define

from stakeholderkit.errors import Code
from stakeholderkit.wording import Message, message

_SUFFIXES = (".xml", ".rels", ".vml")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_DEFINITIONS = (b"<!DOCTYPE", b"<!ENTITY")
_LONGEST = 9
_DECLARATION = re.compile(rb"<\?XML\s([^>]*)>")
_ENCODING = re.compile(rb"""\bENCODING\s*=\s*["']([^"']*)["']""")
# Those in which a tag is spelt as in ASCII; in others, such as UTF-7, it may be spelt otherwise.
_ENCODINGS = frozenset(
    (b"UTF-8", b"UTF-16", b"UTF-16LE", b"UTF-16BE", b"US-ASCII", b"ISO-8859-1", b"WINDOWS-1252")
)
_EBCDIC = "<?xm".encode("cp037").upper()
_HEAD = 1_000


@define
class DoctypeSearch:
    """The search for definitions in one entry, which passes by in chunks of any size.

    Attributes:
        name: the name of the entry.
    """

    name: str
    _head: bytes = b""
    _tail: bytes = b""

    def complaint(self, chunk: bytes) -> Message | None:
        """Look at the next chunk; say what is wrong with it, if anything is."""
        # Without its NULs, UTF-16 and UTF-32 spell a tag as ASCII does.
        plain = chunk.replace(b"\0", b"").upper()
        seen = self._tail + plain
        self._tail = seen[-_LONGEST:]
        if any(definition in seen for definition in _DEFINITIONS):
            return message(
                Code.XML_DOCTYPE,
                "This part holds definitions (a DOCTYPE), which can be made to fill the memory or "
                "to read other files. Office files have none. Ask who sent it what it is.",
            )
        if len(self._head) < _HEAD:
            self._head = (self._head + plain).lstrip()[:_HEAD]
            return self._beginning()
        return None

    def _beginning(self) -> Message | None:
        head = self._head
        for mark in _MARKS:
            head = head.removeprefix(mark).lstrip()
        named_so = self.name.lower().endswith(_SUFFIXES)
        if head.startswith(_EBCDIC) or (named_so and head and not b"<".startswith(head[:1])):
            return _not_xml()
        if not head.startswith(b"<?XML"):
            return None
        declaration = _DECLARATION.match(head)
        if declaration is None:
            return _not_xml() if len(self._head) == _HEAD else None
        encoding = _ENCODING.search(declaration[1])
        return _not_xml() if encoding and encoding[1] not in _ENCODINGS else None


def _not_xml() -> Message:
    return message(
        Code.BAD_ENCODING,
        "This part should be XML in UTF-8, and it is not. Save the file again with Word, Excel or "
        "LibreOffice.",
    )
