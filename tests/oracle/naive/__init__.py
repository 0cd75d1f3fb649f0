"""A second implementation, written from the documentation alone.

It works out what docs/format.md says under "From facts to groups", step by step, on the plain data
of a file and with nothing of the library: no class, no table, no shortcut. Where a step speaks of
all combinations, it tries all combinations. It is slow and easy to read, so that it can be judged
by eye; the library is then held against it.

A *question* is plain data as well: ``scheme`` as in the file format, ``area``, and maybe ``phase``,
``as_of``, ``consensus``, ``quorum`` and ``ladder``, which is a crosswalk as in its file.
"""

from .changes import changes
from .draw_registers import draw_before, draw_case
from .footing import footing
from .outcomes import answer
from .shrink import shrink

__all__ = ["answer", "changes", "draw_before", "draw_case", "footing", "shrink"]
