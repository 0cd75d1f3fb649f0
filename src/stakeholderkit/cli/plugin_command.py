"""The commands that plugins add."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

import click

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.hooks import Command, call, load_plugins
from stakeholderkit.wording import phrase, unknown_choice


def plugin_command(name: str, own: Iterable[str]) -> click.Command:
    """Find a command that a plugin adds.

    Args:
        name: its name.
        own: the names of our own commands, of which one may be meant.

    Raises:
        UsageError: when no plugin has such a command.
        PluginError: when it cannot be imported.
    """
    loaded = load_plugins()
    offered = [offer.record.name for offer in loaded.of(Command)]
    if name not in offered:
        known = sorted({*own, *offered})
        complaint = unknown_choice(phrase("command"), name, known, Code.UNKNOWN_NAME)
        raise UsageError(complaint, *loaded.problems)
    offer = loaded.command(name)
    module, _, attribute = offer.record.target.partition(":")
    return call(offer, lambda: getattr(import_module(module), attribute), click.Command)
