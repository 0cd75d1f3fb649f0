"""Its hook ends the program."""

import sys
from collections.abc import Iterator

from stakeholderkit.hooks import Section, hookimpl


@hookimpl
def stakeholderkit_sections() -> Iterator[Section]:
    """End the program."""
    sys.exit("goodbye")
