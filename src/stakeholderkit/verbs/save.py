"""The verb `save`."""

from __future__ import annotations

import os
from pathlib import Path

from stakeholderkit.files import dump_register, write
from stakeholderkit.model import Register


def save(register: Register, path: str | os.PathLike[str]) -> Path:
    """Save a register as JSON, complete and never redacted.

    Returns:
        The absolute path of the file.

    Raises:
        OutputError: when it cannot be written; what stood there is untouched.
    """
    return write(path, dump_register(register))
