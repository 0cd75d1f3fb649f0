"""What the library offers itself, through the same hooks as anybody's plugin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stakeholderkit.builtin import markdown
from stakeholderkit.builtin.schemes import schemes
from stakeholderkit.builtin.sections import sections
from stakeholderkit.files import load_register, looks_like_register
from stakeholderkit.hooks import (
    Exporter,
    LadderRecord,
    Reader,
    SchemeRecord,
    Section,
    Source,
    hookimpl,
)
from stakeholderkit.rules import RINGEN
from stakeholderkit.wording import Text


@hookimpl
def stakeholderkit_readers() -> Iterator[Reader]:
    """Offer the register's own format."""
    yield Reader(
        name="json",
        summary=Text("het register zelf, in JSON", "the register itself, in JSON"),
        recognises=_is_json,
        read=load_register,
    )


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[Any]]:
    """Offer Markdown."""
    yield markdown.RECORD


@hookimpl
def stakeholderkit_schemes() -> Iterator[SchemeRecord[Any]]:
    """Offer the three ways to the four rings."""
    yield from schemes()


@hookimpl
def stakeholderkit_ladders() -> Iterator[LadderRecord]:
    """Offer the four rings."""
    yield LadderRecord(
        name="ringen",
        summary=Text(
            "de vier ringen: meeweten, meedenken, meewerken en meebeslissen",
            "the four rings: stay informed, advise, co-operate and co-decide",
        ),
        ladder=RINGEN,
    )


@hookimpl
def stakeholderkit_sections() -> Iterator[Section]:
    """Offer the sections of the report."""
    yield from sections()


def _is_json(source: Source) -> bool:
    return source.suffix == ".json" or looks_like_register(source.data)
