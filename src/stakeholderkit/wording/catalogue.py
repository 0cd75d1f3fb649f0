"""Look up a sentence in the gettext catalogue of the package that wrote it.

The English sentence is its own key, so English needs no catalogue. Every package that
speaks, the core and each plugin alike, keeps its catalogue in its own folder ``locale``
under its own name as the domain.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from stakeholderkit.errors import Language

if TYPE_CHECKING:
    from gettext import NullTranslations


# A catalogue belongs to an installed package and changes as little as a module does.
@cache
def translations(package: str, language: Language) -> NullTranslations:
    """Load the translations of a package; a sentence that it lacks stays English."""
    # Imported here: most processes import the library and never put a sentence into words.
    # `gettext.translation` would do the rest as well, but imports the module `locale` for it.
    from gettext import GNUTranslations, NullTranslations
    from importlib.util import find_spec

    spec = find_spec(package) if language != "en" else None
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = os.path.join(folder, "locale", language, "LC_MESSAGES", f"{package}.mo")  # noqa: PTH118 - pathlib is slow to import
        if os.path.isfile(path):  # noqa: PTH113
            with open(path, "rb") as file:  # noqa: PTH123
                return GNUTranslations(file)
    return NullTranslations()
