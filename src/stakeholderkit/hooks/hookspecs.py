"""The hooks that a plugin may implement, each without arguments and called once a load.

A hook offers records and does nothing else: no files, no network, no heavy imports. Which of
several offers is used is decided by name, later.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pluggy import HookimplMarker, HookspecMarker

from stakeholderkit.hooks.command import Command
from stakeholderkit.hooks.exporter import Exporter
from stakeholderkit.hooks.ladder_record import LadderRecord
from stakeholderkit.hooks.offer import Record
from stakeholderkit.hooks.reader import Reader
from stakeholderkit.hooks.scheme_record import SchemeRecord
from stakeholderkit.hooks.section import Section

PROJECT = "stakeholderkit"
"""The name of the project in pluggy."""

ENTRY_POINTS = "stakeholderkit.v1"
"""The entry-point group of plugins; its number rises when a hook or record breaks."""

hookspec = HookspecMarker(PROJECT)
hookimpl = HookimplMarker(PROJECT)
"""Marks a function of a plugin as an implementation of the hook of the same name."""


@hookspec
def stakeholderkit_exporters() -> Iterable[Exporter[Any]]:  # type: ignore[empty-body]
    """Offer file formats to write."""


@hookspec
def stakeholderkit_readers() -> Iterable[Reader]:  # type: ignore[empty-body]
    """Offer file formats to read."""


@hookspec
def stakeholderkit_schemes() -> Iterable[SchemeRecord[Any]]:  # type: ignore[empty-body]
    """Offer classification schemes."""


@hookspec
def stakeholderkit_ladders() -> Iterable[LadderRecord]:  # type: ignore[empty-body]
    """Offer ladders of groups, and the ways from one to another."""


@hookspec
def stakeholderkit_sections() -> Iterable[Section]:  # type: ignore[empty-body]
    """Offer sections of the report."""


@hookspec
def stakeholderkit_commands() -> Iterable[Command]:  # type: ignore[empty-body]
    """Offer commands for the command line."""


RECORDS: dict[str, type[Record]] = {
    "stakeholderkit_exporters": Exporter,
    "stakeholderkit_readers": Reader,
    "stakeholderkit_schemes": SchemeRecord,
    "stakeholderkit_ladders": LadderRecord,
    "stakeholderkit_sections": Section,
    "stakeholderkit_commands": Command,
}
"""The record that each hook offers."""
