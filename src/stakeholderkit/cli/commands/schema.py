"""The command ``schema``: the JSON Schema of a register's file."""

from __future__ import annotations

import click
from attrs import frozen

from stakeholderkit.errors import Language


@frozen
class PrintSchema:
    """The request, in which there is nothing to choose."""


def schema(_request: PrintSchema, _language: Language) -> int:
    """Print the JSON Schema, which is in one language."""
    import json

    from stakeholderkit.files import register_schema

    # In ASCII: its patterns hold characters that no terminal shows.
    click.echo(json.dumps(register_schema(), indent=2))
    return 0
