"""A text is taken as it is, or refused at its place: the model never changes one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import Attribute, fields, has
from hypothesis import given, settings, strategies as st

import stakeholderkit as sk
from stakeholderkit.errors import Code
from stakeholderkit.model import LISTS
from stakeholderkit.model.reference import innermost
from stakeholderkit.model.validators import Each, Instance, Maybe, bilingual, one_line, paragraph
from stakeholderkit.wording import Extra, Finding, Text

CODES = {Code.BAD_TEXT, Code.EMPTY_TEXT, Code.LONG_TEXT}


def classes(kind: type = sk.Register) -> Iterator[type]:
    """Yield each class of the model that a register can hold."""
    yield kind
    for attribute in fields(kind):
        check = innermost(attribute)
        if isinstance(check, Instance) and has(check.kind):
            yield from classes(check.kind)


FIELDS: dict[str, Attribute[Any]] = {
    f"{kind.__name__}.{attribute.name}": attribute
    for kind in classes()
    for attribute in fields(kind)
    if innermost(attribute) in {one_line, paragraph, bilingual}
}


def test_fields() -> None:
    """The fields that hold a text were found, in every list of the register but the bare facts."""
    found = {name.split(".")[0] for name in FIELDS}

    assert len(FIELDS) >= 30
    assert {kind.__name__ for kind in LISTS.values()} - found == {
        "Score",
        "Seat",
        "ActualRole",
        "WishedRole",
        "Relation",
        "Input",
    }
    assert found >= {"Register", "Remark", "Level", "Track", "Nomination", "Basis"}


def verdict(attribute: Attribute[Any], text: str) -> Finding | None:
    """Return what a field says of a text: nothing when it is taken."""
    value: Any = Text(text, text) if innermost(attribute) is bilingual else text
    check = attribute.validator
    if isinstance(check, Maybe):
        check = check.check
    value = (value,) if isinstance(check, Each) else value
    assert attribute.validator is not None
    try:
        attribute.validator(None, attribute, value)
    except sk.ModelError as error:
        (finding,) = error.complaints
        assert isinstance(finding, Finding)
        return finding
    return None


def agree(strings: Any, attribute: Attribute[Any], text: str) -> None:
    """Hold what a field says of a text against the rule as it stands in these tests."""
    found = verdict(attribute, text)
    free = innermost(attribute) is not one_line
    assert (found is None) == (strings.as_text(text) if free else strings.as_line(text))
    if found:
        assert found.code in CODES
        assert found.location.field.startswith(attribute.name)
        for words_ in (found.text("nl"), found.text("en")):
            assert len(words_) < 300
            assert not any(char < " " or "\ud800" <= char <= "\udfff" for char in words_)


@pytest.mark.parametrize("name", FIELDS)
def test_every_string_in_every_field(strings: Any, name: str) -> None:
    """Each field takes a text or refuses it with a code, at its place, and says no nonsense."""
    for text in strings.every:
        agree(strings, FIELDS[name], text)


@settings(max_examples=settings().max_examples * 2)
@given(text=st.text(st.characters(exclude_categories=[])))
def test_any_text(strings: Any, text: str) -> None:
    """So does any text at all, halves of characters included."""
    for attribute in FIELDS.values():
        agree(strings, attribute, text)


def test_enough(strings: Any) -> None:
    """There are more than 150 strings, and the model takes most of them."""
    assert len(strings.every) > 250
    assert len(strings.lines) > 200
    assert len(strings.texts) > 220


def test_unknown_fields(strings: Any, tmp_path: Path) -> None:
    """An unknown field takes any text that JSON can hold, and gives it back."""
    sound = [text for text in strings.every if not any("\ud800" <= c <= "\udfff" for c in text)]
    register = sk.Register(
        title="t", owner="o", extra=Extra({f"x-{text}": [text, {text: text}] for text in sound})
    )

    assert sk.read(sk.save(register, tmp_path / "r.json")) == register
    for text in set(strings.every) - set(sound):
        with pytest.raises(TypeError):
            Extra({"x": text})


def test_the_register_itself(strings: Any, tmp_path: Path) -> None:
    """The register's own file gives back every text exactly."""
    register = strings.register(strings.lines, strings.texts)

    assert sk.read(sk.save(register, tmp_path / "r.json")) == register
    first = (tmp_path / "r.json").read_bytes()
    sk.save(sk.read(tmp_path / "r.json"), tmp_path / "r.json")
    assert (tmp_path / "r.json").read_bytes() == first
