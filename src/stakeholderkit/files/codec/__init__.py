"""The register's own file format: strict JSON with a format and a version."""

from stakeholderkit.files.codec.converter import structure_date
from stakeholderkit.files.codec.options import TypedTexts, settle_options
from stakeholderkit.files.codec.register import (
    FORMAT,
    VERSION,
    dump_register,
    load_register,
    looks_like_register,
)

__all__ = [
    "FORMAT",
    "VERSION",
    "TypedTexts",
    "dump_register",
    "load_register",
    "looks_like_register",
    "settle_options",
    "structure_date",
]
