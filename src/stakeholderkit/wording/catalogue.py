"""Look up a sentence in the gettext catalogue of the package that wrote it.

The English sentence is its own key, so English needs no catalogue. Every package that
speaks, the core and each plugin alike, keeps its catalogue in its own folder ``locale``
under its own name as the domain.
"""

from __future__ import annotations

from gettext import NullTranslations, translation
from importlib.util import find_spec
from pathlib import Path

from stakeholderkit.errors import Language


def translations(package: str, language: Language) -> NullTranslations:
    """Give the translations of a package; a sentence that it lacks stays English."""
    spec = find_spec(package) if language != "en" else None
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        return NullTranslations()
    folder = Path(folders[0]) / "locale"
    return translation(package, folder, languages=[language], fallback=True)
