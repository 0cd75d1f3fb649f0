"""How much a file may hold, each limit with its unit and its reason."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Limits:
    """How much a file may hold.

    The defaults are far above the register of any municipality. A file within them is read in a
    few seconds and within 512 megabytes of memory, the interpreter included.

    Attributes:
        bytes: the most bytes in a file: it is held in memory whole, and as text once more. A
            register of 100,000 parties and 200,000 scores has 48 million.
        memory: the most bytes of memory that reading a JSON file may take, the file included, by a
            bound that is counted before it is parsed (`json_memory`). Three bytes in a file can
            become two hundred in memory. With the 30 million of the interpreter this is within
            512 megabytes; the register above needs 489 million by this bound, and 463 in truth.
        depth: the most lists and objects inside each other in a JSON file. A register has ten,
            and a parser goes one call deeper for each.
        entries: the most entries in a zip file, such as a workbook. Each takes memory before
            anything is unpacked; an Office file has some dozens.
        unpacked: the most bytes in all entries of a zip file together, as stated and as counted.
            Readers take several times as much again.
        ratio: how many times larger than its packed form an entry of over a million bytes may be.
            Text shrinks ten to fifty times; what shrinks a thousand times was made to do harm.
        tags: the most tags in the XML of a zip file: a reader makes an object of each, whatever
            its size.
    """

    bytes: int = 64_000_000
    memory: int = 490_000_000
    depth: int = 100
    entries: int = 2_000
    unpacked: int = 50_000_000
    ratio: int = 200
    tags: int = 4_000_000


LIMITS = Limits()
"""The limits of every verb that reads a file."""

SMALL = Limits(bytes=1_000_000)
"""The limits of a file that people write by hand, such as a policy or a scheme."""
