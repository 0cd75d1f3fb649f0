"""Compile the catalogues (.po to .mo) before a wheel is built, editable ones included.

The same file stands in every distribution of this workspace: each builds on its own.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)


class CompileCatalogues(BuildHookInterface):
    """Write each .mo beside its .po, where gettext looks for it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile, and have the wheel include what .gitignore leaves out."""
        for source in sorted(Path(self.root).glob("src/*/locale/*/LC_MESSAGES/*.po")):
            with source.open("rb") as file:
                catalogue = read_po(file, abort_invalid=True)
            # Babel would put in the time of day; the same words are to be the same bytes.
            catalogue.creation_date = catalogue.revision_date = LONG_AGO
            with source.with_suffix(".mo").open("wb") as file:
                write_mo(file, catalogue)
        build_data["artifacts"].append("/src/*/locale/**/*.mo")
