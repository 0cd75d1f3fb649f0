"""The Dutch catalogue: complete, exact, and without leftovers."""

from __future__ import annotations

from gettext import GNUTranslations
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po

SOURCE = Path(__file__).parents[2] / "src" / "stakeholderkit"
PO = SOURCE / "locale" / "nl" / "LC_MESSAGES" / "stakeholderkit.po"

# Which argument of which function is a sentence.
KEYWORDS: dict[str, Any] = {"message": (2,), "plural": (1, 2), "phrase": (1,), "marked": (1,)}


@pytest.fixture(scope="module")
def dutch() -> Catalog:
    """The catalogue as it stands in the source tree."""
    with PO.open("rb") as file:
        return read_po(file, abort_invalid=True)


@pytest.fixture(scope="module")
def written() -> dict[object, str]:
    """Every sentence in the source, with the path of the first module that has it."""
    found: dict[object, str] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        with path.open("rb") as file:
            for line, sentence, _, _ in extract("python", file, KEYWORDS):
                found.setdefault(sentence, f"{path.relative_to(SOURCE)}:{line}")
    return found


def test_complete(dutch: Catalog, written: dict[object, str]) -> None:
    """Every sentence in the source has a Dutch translation."""
    translated = {item.id for item in dutch if item.id and _all(item.string)}

    assert {item: path for item, path in written.items() if item not in translated} == {}
    assert len(written) > 200


def test_no_leftovers(dutch: Catalog, written: dict[object, str]) -> None:
    """Every translation is of a sentence in the source, and none is only a guess."""
    assert [item.id for item in dutch if item.id and item.id not in written] == []
    assert [item.id for item in dutch if item.fuzzy and item.id] == []


def test_same_values(dutch: Catalog) -> None:
    """A translation is filled with exactly the values of its sentence."""
    for item in dutch:
        for english, translated in zip(_all(item.id), _all(item.string), strict=False):
            assert _names(english) == _names(translated), english


def test_compiled(dutch: Catalog) -> None:
    """The compiled catalogue is that of the source; if not, install the project once more."""
    with PO.with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)

    for item in dutch:
        forms = _all(item.id)
        for n, translated in enumerate(_all(item.string) if forms else (), 1):
            counted = compiled.ngettext(forms[0], forms[1], n) if len(forms) > 1 else None
            assert translated == (counted or compiled.gettext(forms[0]))


def _all(sentence: Any) -> tuple[str, ...]:
    """List the forms of a sentence; none when one of them is still empty."""
    forms = (sentence,) if isinstance(sentence, str) else tuple(sentence)
    return forms if all(forms) else ()


def _names(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
