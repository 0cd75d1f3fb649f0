"""The one door in and the one door out, and the register's own file format between them."""

from stakeholderkit.files.codec import (
    FORMAT,
    VERSION,
    TypedTexts,
    dump_register,
    load_register,
    looks_like_register,
    settle_options,
    structure_date,
)
from stakeholderkit.files.crosswalk import inspect_crosswalk, load_crosswalk
from stakeholderkit.files.guard import open_source
from stakeholderkit.files.limits import LIMITS, Limits
from stakeholderkit.files.save import write
from stakeholderkit.files.schema import register_schema
from stakeholderkit.files.scheme import dump_scheme, inspect_scheme, load_scheme

__all__ = [
    "FORMAT",
    "LIMITS",
    "VERSION",
    "Limits",
    "TypedTexts",
    "dump_register",
    "dump_scheme",
    "inspect_crosswalk",
    "inspect_scheme",
    "load_crosswalk",
    "load_register",
    "load_scheme",
    "looks_like_register",
    "open_source",
    "register_schema",
    "settle_options",
    "structure_date",
    "write",
]
