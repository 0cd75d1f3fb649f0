"""Other ids and other words: wherever they stand, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import HealthCheck, given, settings, strategies as st

from stakeholderkit.errors import Code, ModelError
from stakeholderkit.model import LISTS, Register, Remark, Stakeholder
from stakeholderkit.model.condition import comparisons
from stakeholderkit.model.faults import KINDS
from stakeholderkit.model.reference import named, references
from stakeholderkit.testing import registers
from stakeholderkit.upkeep import rename
from stakeholderkit.upkeep.rename import with_words
from stakeholderkit.wording import Extra, Finding

quick = settings(
    max_examples=settings().max_examples * 2 // 5,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def paths_by_id(register: Register) -> dict[tuple[str, str], list[str]]:
    """Give, for each id of each list, every path at which it stands."""
    found: dict[tuple[str, str], list[str]] = {}
    for list_name, kind in LISTS.items():
        for index, item in enumerate(getattr(register, list_name)):
            ids = [(f.name, named(f), getattr(item, f.name)) for f in fields(kind) if named(f)]
            ids += [
                (path, reference.target, wanted)
                for reference in references(kind)
                for path, wanted in reference.ids(item)
            ]
            for path, of, wanted in ids:
                found.setdefault((of or "", wanted), []).append(f"{list_name}[{index}].{path}")
    return found


@quick
@given(registers(), st.sampled_from(sorted(KINDS)))
def test_an_id_changes_wherever_it_stands(register: Register, list_name: str) -> None:
    """All that referred to an item refers to it still, under its new id; other lists are as before.

    Renaming back gives the register as it was.
    """
    ids = {item.id: f"nieuw.{item.id}" for item in getattr(register, list_name)}
    renamed = rename(register, {list_name: ids})

    expected = {
        (of, ids[one] if of == list_name else one): paths
        for (of, one), paths in paths_by_id(register).items()
    }
    assert paths_by_id(renamed) == expected
    assert rename(renamed, {list_name: {new: old for old, new in ids.items()}}) == register


def test_a_dimension_changes_in_conditions_too(full: Register) -> None:
    """The rules of an own scheme look at the dimension under its new id."""
    renamed = rename(full, {"dimensions": {"interest": "belang"}})
    rule = renamed.schemes[0].rules[0]

    assert {item.dimension for item in comparisons(rule.when)} == {"belang"}
    assert renamed.schemes[0].axes[0].dimension == "belang"


def test_two_ids_may_swap(full: Register) -> None:
    """Ids are replaced all at once, so that two items can swap theirs."""
    one, other = (party.id for party in full.stakeholders[:2])
    swapped = rename(full, {"stakeholders": {one: other, other: one}})

    assert [party.id for party in swapped.stakeholders[:2]] == [other, one]
    assert rename(swapped, {"stakeholders": {one: other, other: one}}) == full


REFUSED: list[tuple[dict[str, dict[str, str]], list[str]]] = [
    ({"stakeholders": {"jop": "x"}}, [Code.UNKNOWN_REFERENCE]),
    ({"stakeholders": {"jo": "jo jo"}}, [Code.BAD_ID]),
    ({"areas": {"west": "oost"}}, [Code.DUPLICATE_ID]),
    ({"areas": {"west": "x", "oost": "x"}}, [Code.DUPLICATE_ID]),
    ({"nonsense": {"west": "x"}}, [Code.BAD_OPTION]),
    ({"scores": {}}, [Code.BAD_OPTION]),
    ({"areas": {"wst": "x", "west": "oost"}}, [Code.UNKNOWN_REFERENCE, Code.DUPLICATE_ID]),
]


@pytest.mark.parametrize(("ids", "codes"), REFUSED)
def test_what_cannot_be_renamed(
    full: Register, ids: dict[str, dict[str, str]], codes: list[str]
) -> None:
    """Unknown lists and ids, bad ids and doubled ones are refused, all at once."""
    with pytest.raises(ModelError) as raised:
        rename(full, ids)

    assert [item.code for item in raised.value.complaints if isinstance(item, Finding)] == codes


def test_nothing_to_rename(full: Register) -> None:
    """Without ids, and with ids that stay as they are, it is the same register."""
    assert rename(full, {}) == full
    assert rename(full, {"areas": {"west": "west"}}) == full


def swapped(text: str) -> str:
    """Change one word."""
    return text.replace("rood", "blauw")


EXTRAS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"x-a": "rood"}, {"x-a": "blauw"}),
    ({"x-rood": 1}, {"x-blauw": 1}),
    (
        {"x-a": {"x-rood": ["rood", {"diep": "rood"}]}},
        {"x-a": {"x-blauw": ["blauw", {"diep": "blauw"}]}},
    ),
    ({"x-a": [True, None, 1.5]}, {"x-a": [True, None, 1.5]}),
    ({"x-rood": 1, "x-blauw": 2}, {"x-blauw…": 1, "x-blauw": 2}),
    ({"x-blauw": 2, "x-rood": 1}, {"x-blauw…": 1, "x-blauw": 2}),
]


@pytest.mark.parametrize(("before", "after"), EXTRAS)
def test_words_in_unknown_fields(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Unknown fields are searched to the bottom, their names too; two names never become one."""
    party = Stakeholder(id="rood", name="rood", extra=Extra(before))

    assert with_words(party, swapped) == Stakeholder(id="rood", name="blauw", extra=Extra(after))


def test_numbers_in_unknown_fields() -> None:
    """A number is compared as it is written, and only then becomes a text."""
    party = Stakeholder(id="a", name="A", extra=Extra({"x-tel": 612, "x-n": 61, "x-f": 612.5}))
    changed = with_words(party, lambda text: text.replace("612", "…"))

    assert changed.extra == Extra({"x-tel": "…", "x-n": 61, "x-f": "….5"})


def test_true_is_no_number() -> None:
    """True and false are no words."""
    party = Stakeholder(id="a", name="A", extra=Extra({"x-yes": True}))

    assert with_words(party, lambda text: text.replace("True", "…")) is party


def test_what_does_not_change_is_the_same_object(full: Register) -> None:
    """A register in which no word changes is not built again."""
    assert with_words(full, lambda text: text) is full


def test_inner_texts_change() -> None:
    """A text deep inside an item changes as well, and its audience does not."""
    party = Stakeholder(id="a", name="A", tags=("rood", "x"), stake=Remark(text="rood"))

    changed = with_words(party, swapped)

    assert changed == evolve(party, tags=("blauw", "x"), stake=Remark(text="blauw"))
