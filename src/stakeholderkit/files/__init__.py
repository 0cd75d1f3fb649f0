"""The one door in and the one door out, and the register's own file format between them."""

from stakeholderkit.files.codec import (
    FORMAT,
    VERSION,
    dump_register,
    load_register,
    looks_like_register,
    settle_options,
)
from stakeholderkit.files.guard import Limits, open_source
from stakeholderkit.files.save import write

__all__ = [
    "FORMAT",
    "VERSION",
    "Limits",
    "dump_register",
    "load_register",
    "looks_like_register",
    "open_source",
    "settle_options",
    "write",
]
