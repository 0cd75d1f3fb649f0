"""Saving a register where nothing stands yet."""

from __future__ import annotations

import os

import click

from stakeholderkit import verbs
from stakeholderkit.errors import Code, Language, UsageError
from stakeholderkit.model import Register
from stakeholderkit.wording import message, phrase


def check_new(out: str) -> None:
    """Refuse a name that is taken: neither merging nor erasing can be undone."""
    if os.path.lexists(out):
        complaint = message(
            Code.SOURCE_OF_TRUTH,
            "{path} exists already, and this command replaces no file. Choose another name; when "
            "what it holds is right, put it in the place of the old file yourself.",
            path=out,
        )
        raise UsageError(complaint)


def save_new(register: Register, out: str, language: Language) -> None:
    """Save a register under a name that was checked, and say where it is."""
    path = verbs.save(register, out)
    click.echo(phrase("Done: {path}", path=str(path)).text(language))
