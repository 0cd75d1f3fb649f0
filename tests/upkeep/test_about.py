"""All that is known of one person, wherever it stands."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from enum import Enum
from typing import Any

import pytest
from attrs import evolve, fields, has
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from stakeholderkit.model import AdoptedGroup, Person, Register, Remark, Stakeholder
from stakeholderkit.model.reference import innermost, named
from stakeholderkit.model.validators import identifier
from stakeholderkit.testing import registers
from stakeholderkit.upkeep import Mention, MentionKind, about, erase, remains
from stakeholderkit.wording import Extra

DAY = datetime.date(2026, 3, 1)

quick = settings(
    max_examples=settings().max_examples * 2 // 5,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def kinds(mentions: tuple[Mention, ...]) -> dict[str, MentionKind]:
    """Return the kind of each mention."""
    return {mention.path: mention.kind for mention in mentions}


def test_every_mention_of_a_person_who_is_a_party(full: Register) -> None:
    """Own details, all that refers to the person or the party, and what was written about it."""
    reference, details = MentionKind.REFERENCE, MentionKind.DETAILS

    assert kinds(about(full, "p1")) == {
        "stakeholders[0].id": reference,
        "stakeholders[0].name": MentionKind.WORDS,
        "stakeholders[0].person": reference,
        "stakeholders[0].contacts[0]": reference,
        "persons[0].id": details,
        "persons[0].name": details,
        "scores[0].party": reference,
        "decisions[0].party": reference,
        "decisions[0].by": reference,
        # Of an adoption only what it says of the party is about the party.
        "adoptions[0].groups[0].party": reference,
        "relations[0].other": reference,
        "moments[0].parties[0]": reference,
        "moments[0].persons[0]": reference,
        "moments[0].what.text": reference,
        "inputs[0].party": reference,
        "inputs[0].what.text": reference,
    }


def test_every_mention_of_a_person_with_a_role(full: Register) -> None:
    """The person's role and seat, the scores given in that role, and what was written there."""
    score = evolve(full.scores[0], reason=Remark(text="Eigen woorden."))
    register = evolve(full, scores=(score,))
    reference = MentionKind.REFERENCE

    assert kinds(about(register, "p2")) == {
        "stakeholders[0].contacts[1]": reference,
        "assessors[0].role": reference,
        "assessors[0].person": reference,
        "persons[1].id": MentionKind.DETAILS,
        "persons[1].name": MentionKind.DETAILS,
        "scores[0].assessor": MentionKind.ANSWER,
        "scores[0].reason.text": MentionKind.ANSWER,
        "seats[0].person": reference,
        "moments[0].persons[1]": reference,
        "moments[0].what.text": reference,
    }


def test_a_contact_is_not_what_it_is_a_contact_of(full: Register) -> None:
    """What is written about an organisation is not about the person to reach it by."""
    party = Stakeholder(
        id="club", name="Club", contacts=("p2",), stake=Remark(text="Een veld."), tags=("sport",)
    )
    register = evolve(full, stakeholders=(*full.stakeholders, party))

    told = [mention.path for mention in about(register, "p2") if "stakeholders[2]" in mention.path]
    assert told == ["stakeholders[2].contacts[0]"]


def test_a_text_that_is_certain_and_perhaps() -> None:
    """A name and, elsewhere in the text, a part of it: both are told, with the whole text."""
    text = "Jan de Wit was er. Mevrouw De Wit niet."
    register = Register(
        title=text, owner="G", persons=(Person(id="p", name="Jan de Wit", phone="030-1234567"),)
    )

    assert about(register, "p")[:2] == (
        Mention("title", MentionKind.WORDS, text),
        Mention("title", MentionKind.PERHAPS, text),
    )


def test_unknown_fields_and_numbers(full: Register) -> None:
    """Unknown fields are told by their path, with their names and their numbers."""
    person = Person(id="p3", name="Jan de Wit", phone="0612345678", extra=Extra({"x-shoe": 43}))
    extra = Extra({"x": [1, {"tel": 612345678}], "jan de wit": True, "y": "de Wit"})
    register = evolve(full, persons=(*full.persons, person), extra=extra)

    found = {(mention.path, mention.kind, mention.found) for mention in about(register, "p3")}

    assert found == {
        ("persons[2].id", MentionKind.DETAILS, "p3"),
        ("persons[2].name", MentionKind.DETAILS, "Jan de Wit"),
        ("persons[2].phone", MentionKind.DETAILS, "0612345678"),
        ("persons[2].extra.x-shoe", MentionKind.DETAILS, "x-shoe"),
        ("persons[2].extra.x-shoe", MentionKind.DETAILS, "43"),
        ("extra.x[1].tel", MentionKind.WORDS, "612345678"),
        ("extra.jan de wit", MentionKind.WORDS, "jan de wit"),
        ("extra.y", MentionKind.PERHAPS, "de Wit"),
    }


def test_other_words(full: Register) -> None:
    """Other words that mean the person are looked for when they are given."""
    area = evolve(full.areas[0], name="Achter de bakker")
    register = evolve(full, areas=(area, *full.areas[1:]))

    assert "areas[0].name" not in kinds(tuple(about(register, "p2")))
    assert kinds(tuple(about(register, "p2", ("De Bakker",))))["areas[0].name"] is MentionKind.WORDS


def test_a_part_of_a_name_in_an_id(full: Register) -> None:
    """An id with a part of the name is told, and what refers to it too."""
    person = Person(id="p3", name="An West")
    told = kinds(about(evolve(full, persons=(*full.persons, person)), "p3"))

    assert told["areas[1].id"] is MentionKind.PERHAPS
    assert told["scores[0].area"] is MentionKind.PERHAPS
    assert told["areas[1].name"] is MentionKind.PERHAPS


def test_of_the_erased_nothing_is_known_but_where_they_were(full: Register) -> None:
    """After an erasure only references are left."""
    left = kinds(about(erase(full, "p1", DAY), "p1"))

    assert set(left.values()) == {MentionKind.DETAILS, MentionKind.REFERENCE}
    assert [path for path, kind in left.items() if kind is MentionKind.DETAILS] == ["persons[0].id"]


def test_an_unknown_person(full: Register) -> None:
    """Nothing can be told about nobody."""
    with pytest.raises(KeyError):
        about(full, "niemand")


def test_what_was_found_is_in_no_repr() -> None:
    """Traces end up in logs, and what they found must not."""
    register = Register(title="t", owner="o", persons=(Person(id="p", name="Jan de Wit"),))

    assert "Wit" not in repr(about(register, "p"))


def test_what_is_left_to_judge(full: Register) -> None:
    """After an erasure parts of the name are told as they stand then, and what went is not."""
    jan = Person(id="p3", name="Jan de Wit")
    son = Person(id="p4", name="Jan de Wit")
    title = "Jan de Wit was er. Mevrouw De Wit niet."
    before = evolve(full, persons=(*full.persons, jan, son), title=title, owner="Jan de Wit")

    left = [(t.path, t.found) for t in remains(before, erase(before, "p3", DAY), "p3")]

    assert left == [("title", "… was er. Mevrouw De Wit niet."), ("persons[3].name", "Jan de Wit")]


@quick
@given(registers(), st.data())
def test_what_an_erasure_changes_was_told(register: Register, data: st.DataObject) -> None:
    """Every text and every own id that changes when a person is erased is told beforehand."""
    assume(register.persons)
    person = data.draw(st.sampled_from(register.persons)).id

    before = texts(register, "")
    after = texts(erase(register, person, DAY), "")
    changed = {path for path, text in before.items() if after.get(path) != text}
    told = {mention.path for mention in about(register, person)}

    # An unknown field whose name changes takes all that stands in it along.
    assert {path for path in changed if not any(path.startswith(one) for one in told)} == set()


def texts(item: Any, path: str) -> dict[str, str]:
    """Return every text, and every id of an item itself, by its path."""
    return dict(_texts(item, path, is_text=True))


def _texts(item: Any, path: str, *, is_text: bool) -> Iterator[tuple[str, str]]:
    if isinstance(item, Extra):
        for key, value in item.items():
            yield from _texts(value, f"{path}.{key}", is_text=True)
    elif isinstance(item, tuple):
        for index, value in enumerate(item):
            yield from _texts(value, f"{path}[{index}]", is_text=is_text)
    elif has(type(item)):
        for attribute in fields(type(item)):
            below = f"{path}.{attribute.name}" if path else attribute.name
            own = innermost(attribute) is not identifier or named(attribute) is not None
            yield from _texts(getattr(item, attribute.name), below, is_text=own)
    elif isinstance(item, str) and not isinstance(item, Enum) and is_text:
        yield path, item


def test_the_walk_of_this_test_sees_texts() -> None:
    """The walk that the test above leans on finds texts, ids and unknown fields."""
    party = Stakeholder(id="a", name="A", tags=("t",), extra=Extra({"x": ["y"]}))

    assert texts(party, "p") == {"p.id": "a", "p.name": "A", "p.tags[0]": "t", "p.extra.x[0]": "y"}


def test_adoption_of_several_parties(full: Register) -> None:
    """The reason for one party is about that party, is listed for it and goes with it."""
    (adoption,) = full.adoptions
    groups = (
        AdoptedGroup(party="jo", group="meedenken", reason=Remark(text="Wil dat zo.")),
        AdoptedGroup(party="vve", group="meewerken", reason=Remark(text="Heeft de sleutels.")),
    )
    register = evolve(full, adoptions=(evolve(adoption, groups=groups),))

    found = kinds(about(register, "p1"))
    assert {path for path in found if path.startswith("adoptions")} == {
        "adoptions[0].groups[0].party",
        "adoptions[0].groups[0].reason.text",
    }
    (erased,) = erase(register, "p1", DAY).adoptions
    assert [item.reason for item in erased.groups] == [None, groups[1].reason]
    assert [item.group for item in erased.groups] == ["meedenken", "meewerken"]
