"""What is wrong with a zip file, on its way to the guard."""

from __future__ import annotations

from stakeholderkit.errors import Code
from stakeholderkit.wording import Message, message


class BadArchive(Exception):  # noqa: N818 - the guard turns it into an error, which has a file
    """A zip file that is not let in.

    Attributes:
        complaint: what is wrong with it.
        entry: the name of the entry that it is about; empty for the whole.
    """

    def __init__(self, complaint: Message, entry: str = "") -> None:
        """Keep the complaint and the entry."""
        super().__init__(complaint, entry)
        self.complaint = complaint
        self.entry = entry


def damaged(entry: str = "") -> BadArchive:
    """Make the error for an archive, or an entry of it, that is damaged or contradicts itself."""
    return BadArchive(
        message(
            Code.ARCHIVE_BROKEN,
            "This Word, Excel or zip file is cut off, damaged or at odds with itself. Fetch or "
            "save it once more.",
        ),
        entry,
    )
