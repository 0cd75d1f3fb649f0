"""Output for other programs."""

from __future__ import annotations

import json

import click


def print_json(value: object) -> None:
    """Print plain data as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
