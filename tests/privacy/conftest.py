"""A register with a canary in every text, id and unknown field, and eyes that see them anywhere.

A canary is a short word of its own, so that it can be recognised in any file. They are put in
field by field, by what attrs says of each class: a field that is added later gets one as well.
"""

from __future__ import annotations

import base64
import binascii
import datetime
import html
import io
import re
import types
import typing
import zipfile
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from fractions import Fraction
from functools import partial
from typing import Any
from urllib.parse import unquote

import pytest
from attrs import evolve, field, fields, frozen, has

import stakeholderkit as sk
from stakeholderkit.analysis import Analysis, ReasonKind
from stakeholderkit.model import (
    LISTS,
    STANDARD_DIMENSIONS,
    ActualRole,
    Audience,
    Basis,
    Homes,
    Nomination,
    Relation,
    RelationKind,
    Remark,
    Track,
    WishedRole,
    WishSource,
)
from stakeholderkit.model.reference import named, referred
from stakeholderkit.redaction import PUBLIC, Naming, Policy
from stakeholderkit.rules import (
    Axis,
    Group,
    GroupName,
    Ladder,
    Rule,
    Scheme,
    Typology,
    above,
    all_of,
    not_,
)
from stakeholderkit.wording import Extra, Text

DAY = datetime.date(2026, 3, 1)
WORDS = Text("woorden", "words")
CANARY = re.compile(r"QK\d{5}Z")

# Not free: the ids of the questions and the groups of the scheme, and codes of a fixed form.
FIXED = {
    ("Area", "code"),
    ("Decision", "group"),
    ("ActualRole", "group"),
    ("WishedRole", "group"),
    ("Group", "id"),
    ("GroupName", "group"),
    ("GroupName", "ladder"),
    ("Ladder", "voice"),
    ("Rule", "group"),
    ("Scheme", "unused"),
}
# What a class of the model imports for its type hints alone.
NAMES = {"Fraction": Fraction}
QUESTIONS = {dimension.id for dimension in STANDARD_DIMENSIONS}


@frozen(kw_only=True)
class Canary:
    """Where a canary sits.

    Attributes:
        word: the canary itself.
        path: the list of the register and the names of the fields down to the text; one that
            ends in ``extra`` is in an unknown field, one in ``key`` is the name of such a field.
        kind: the class and the field that hold it, as in ``Stakeholder.name``.
        item: the item of the register that holds it.
        audience: for whom the remark is that holds it, or None when it is in no remark.
    """

    word: str
    path: tuple[str, ...]
    kind: str
    item: Any = field(repr=False)
    audience: Audience | None


class _Filler:
    """Puts a canary in every text, id and unknown field."""

    def __init__(self) -> None:
        self.canaries: list[Canary] = []
        self._ids: dict[tuple[str, str], str] = {}

    def fill(self, item: Any, path: tuple[str, ...], owner: Any, audience: Any = None) -> Any:
        """Build an item anew with canaries in it."""
        kind = type(item)
        if kind is Remark:
            audience = item.audience
        values = {}
        for attribute in fields(kind):
            value = getattr(item, attribute.name)
            below = (*path, attribute.name)
            name = f"{kind.__name__}.{attribute.name}"
            if attribute.name == "extra":
                values["extra"] = self._extra(below, kind.__name__, owner, audience)
            elif list_name := named(attribute) or referred(attribute):
                values[attribute.name] = _mapped(
                    value, partial(self._id, list_name, below, name, owner)
                )
            elif (kind.__name__, attribute.name) in FIXED:
                values[attribute.name] = value
            else:
                inside = partial(self._inside, below, name, owner, audience)
                values[attribute.name] = _mapped(value, inside)
        return kind(**values)

    def _inside(
        self, path: tuple[str, ...], kind: str, owner: Any, audience: Any, value: Any
    ) -> Any:
        if has(type(value)):
            return self.fill(value, path, value if owner is None else owner, audience)
        if isinstance(value, str) and not isinstance(value, Enum):
            word = self._new(path, kind, owner, audience)
            # An identifier has no room for more than the word; a text gets all that is escaped.
            return word if re.fullmatch(r"[\w.=-]+", value) else f"{word} é’ & <b> “%41”"
        return value

    def _id(self, list_name: str, path: tuple[str, ...], kind: str, owner: Any, value: Any) -> Any:
        if value is None or value in QUESTIONS:
            return value
        if (list_name, value) not in self._ids:
            assert "id" in path, f"{path} refers to something that comes later"
            self._ids[list_name, value] = self._new(path, kind, owner, None)
        return self._ids[list_name, value]

    def _extra(self, path: tuple[str, ...], kind: str, owner: Any, audience: Any) -> Extra:
        key = self._new((*path, "key"), f"{kind}.extra", owner, audience)
        inside = self._new((*path, "key"), f"{kind}.extra", owner, audience)
        word = self._new(path, f"{kind}.extra", owner, audience)
        deep = self._new(path, f"{kind}.extra", owner, audience)
        return Extra({f"x-{key}": word, "x-deep": [{f"x-{inside}": [deep]}]})

    def _new(self, path: tuple[str, ...], kind: str, owner: Any, audience: Any) -> str:
        word = f"QK{len(self.canaries):05}Z"
        self.canaries.append(Canary(word=word, path=path, kind=kind, item=owner, audience=audience))
        return word


def _mapped(value: Any, change: Callable[[Any], Any]) -> Any:
    return tuple(change(one) for one in value) if isinstance(value, tuple) else change(value)


def _skeleton() -> sk.Register:
    """Return a register in which every field of every class is filled, for every audience."""
    levels = [_level(audience) for audience in Audience]
    lists: dict[str, Any] = {
        list_name: tuple(item for level in levels for item in level.get(list_name, ()))
        for list_name in LISTS
    }
    interest, influence = map(_with_looks, STANDARD_DIMENSIONS)
    extra_question = evolve(interest, id="ambition")
    whole: dict[str, Any] = {
        **lists,
        "areas": (
            sk.Area(id="g", name="de gemeente", kind=sk.AreaKind.GEMEENTE, code="GM9973"),
            sk.Area(id="w", name="de wijk", kind=sk.AreaKind.WIJK, parent="g"),
            sk.Area(id="s", name="een stel", kind=sk.AreaKind.SET, parent="g", parts=("w",)),
        ),
        "dimensions": (interest, influence, extra_question),
        "schemes": _schemes(),
        "group_names": (GroupName(ladder="ringen", group="meedenken", label=WORDS, noun=WORDS),),
        "stakeholders": (
            *lists["stakeholders"],
            sk.Stakeholder(id="mens", name="een mens", natural_person=True),
            sk.Stakeholder(
                id="hovenier",
                name="een hovenier",
                natural_person=True,
                person="p-public",
                public_label="de hovenier",
            ),
            sk.Stakeholder(id="markt", name="een bedrijf", public_label="een marktpartij"),
            sk.Stakeholder(
                id="natuur",
                name="de natuur",
                kind=sk.StakeholderKind.VOICELESS,
                represented_by="een vereniging",
            ),
            sk.Stakeholder(id="raad", name="de raad", functions=(sk.Function.DECIDES_FORMALLY,)),
            sk.Stakeholder(
                id="weg", name="de skiclub", presence=(sk.Presence(area="w", present=False),)
            ),
            sk.Stakeholder(id="buiten", name="de buren"),
        ),
        "decisions": (
            *lists["decisions"],
            *(_decision(party, Audience.INTERNAL) for party in ("mens", "markt")),
            sk.Decision(
                party="buiten",
                area="w",
                kind=sk.DecisionKind.EXCLUSION,
                date=DAY,
                by="het college",
                status=sk.DecisionStatus.COLLEGE,
            ),
        ),
        "scores": (
            *lists["scores"],
            *(
                _score(party, dimension, said, Audience.INTERNAL)
                for party in ("mens", "hovenier", "markt")
                for dimension in ("interest", "influence")
                for said in (("a-public", 2), ("a-shared", 5))
            ),
        ),
    }
    return sk.Register(title="een titel", owner="een gemeente", **whole)


def _with_looks(dimension: sk.Dimension) -> sk.Dimension:
    """Return a dimension of which every level shows a text of its own."""
    levels = [evolve(level, shown=f"niveau {level.value}") for level in dimension.scale.levels]
    return evolve(dimension, scale=evolve(dimension.scale, levels=tuple(levels)))


def _schemes() -> tuple[Scheme, ...]:
    group = Group(
        id="groep",
        label=WORDS,
        noun=WORDS,
        meaning=WORDS,
        ask=WORDS,
        expect=WORDS,
        original="een type",
    )
    groups = (group, evolve(group, id="leeg"))
    ruled = Scheme(
        id="eigen",
        version="versie 1",
        label=WORDS,
        axes=tuple(map(Axis.of, STANDARD_DIMENSIONS)),
        ladder=Ladder(id="ladder", label=WORDS, groups=groups, voice="groep", source=WORDS),
        rules=(
            Rule(when=not_(above("interest", 3)), group="groep", because=WORDS),
            Rule(when=all_of(), group="groep", because=WORDS),
        ),
        parameters=("cut=3",),
        unused=("leeg",),
        source=WORDS,
        inference=WORDS,
    )
    typology = Typology(id="typen", label=WORDS, groups=groups, source=WORDS)
    axes = tuple(evolve(axis, monotone=False) for axis in ruled.axes)
    return (ruled, evolve(ruled, id="soorten", axes=axes, ladder=None, typology=typology))


def _remark(audience: Audience) -> sk.Remark:
    return sk.Remark(text="een opmerking", audience=audience)


def _score(
    party: str,
    dimension: str,
    said: tuple[str, int],
    audience: Audience,
    phase: str | None = None,
) -> sk.Score:
    assessor, value = said
    return sk.Score(
        party=party,
        dimension=dimension,
        assessor=assessor,
        area="w",
        phase=phase,
        date=DAY,
        value=value,
        reason=_remark(audience),
    )


def _decision(party: str, audience: Audience) -> sk.Decision:
    return sk.Decision(
        party=party,
        area="w",
        phase="f-public" if audience is Audience.PUBLIC else None,
        group="meewerken",
        date=DAY,
        by="het college",
        status=sk.DecisionStatus.COLLEGE,
        reason=_remark(audience),
        basis=Basis(
            scheme="kwadranten",
            version="versie 1",
            parameters=("cut=3",),
            digest="0 en 1",
            possible=("meedenken",),
        ),
    )


def _level(audience: Audience) -> dict[str, tuple[Any, ...]]:
    """Return something in every list, with all that it can hold, its remarks for one audience."""
    here = str(audience)
    party, other = f"{here}-1", f"{here}-2"
    about: dict[str, Any] = {"area": "w", "phase": f"f-{here}"}
    role: dict[str, Any] = {
        "party": party,
        "group": "meedenken",
        "since": DAY,
        "remark": _remark(audience),
    }
    return {
        "phases": (sk.Phase(id=f"f-{here}", name="een fase"),),
        "persons": (
            sk.Person(id=f"p-{here}", name="een naam", email="een adres", phone="een nummer"),
        ),
        "stakeholders": (
            sk.Stakeholder(
                id=party,
                name="een partij",
                party_type="soort",
                functions=(sk.Function.OWNS,),
                powers=(sk.FormalPower.OWNERSHIP,),
                homes=(Homes(area="w", number=3),),
                legal_category=sk.LegalCategory.CITIZENS,
                stake=_remark(audience),
                represented_by="een woordvoerder",
                presence=(sk.Presence(area="w", present=True, since=DAY),),
                tags=("een merk",),
                tracks=(Track(edition="een editie", name="een spoor"),),
                nominations=(Nomination(by="een rol", date=DAY, reason=_remark(audience)),),
                contacts=(f"p-{here}",),
            ),
            sk.Stakeholder(id=other, name="een partij"),
        ),
        "assessors": (
            sk.Assessor(id=f"a-{here}", role="een rol", person=f"p-{here}"),
            sk.Assessor(id=f"o-{here}", role="een rol", party=party),
        ),
        "scores": (
            *(
                _score(party, dimension, said, audience)
                for dimension in ("interest", "influence", "ambition")
                for said in (("a-public", 2), ("a-shared", 5), (f"o-{here}", 5))
            ),
            _score(other, "interest", ("a-public", 4), audience, f"f-{here}"),
        ),
        "decisions": (_decision(party, audience),),
        "seats": (sk.Seat(party=party, area="w", since=DAY, person=f"p-{here}"),),
        "actual_roles": (ActualRole(**about, **role),),
        "wished_roles": (WishedRole(**about, **role, source=WishSource.SAID),),
        "relations": (
            Relation(
                party=party,
                kind=RelationKind.ADVISES,
                other=other,
                since=DAY,
                remark=_remark(audience),
            ),
        ),
        "moments": (
            sk.Moment(
                id=f"m-{here}",
                date=DAY,
                **about,
                what=_remark(audience),
                parties=(party, "mens", "markt"),
                persons=(f"p-{here}",),
                form="een wandeling",
                channel="een brief",
                keeper="een rol",
                learnt=_remark(audience),
            ),
        ),
        "milestones": (
            sk.Milestone(id=f"d-{here}", name="een besluit", date=DAY, **about, by="de raad"),
        ),
        "inputs": (
            # What was brought in may be told, though the moment at which it was may not.
            *(
                sk.Input(
                    id=f"i-{here}-{moment}",
                    party=party,
                    date=DAY,
                    **about,
                    moment=f"m-{moment}",
                    what=_remark(audience),
                    why=_remark(audience),
                )
                for moment in Audience
            ),
        ),
    }


def _released() -> tuple[sk.Register, tuple[Canary, ...]]:
    skeleton = _skeleton()
    filler = _Filler()
    values: dict[str, Any] = {}
    # Parties and areas before what refers to them; an area's parent comes before it.
    order = ["areas", "dimensions", "phases", "persons", "stakeholders", "assessors"]
    for name in (*order, *(name for name in LISTS if name not in order)):
        values[name] = tuple(filler.fill(item, (name,), item) for item in getattr(skeleton, name))
    bare: dict[str, Any] = dict.fromkeys(LISTS, ())
    whole = filler.fill(evolve(skeleton, **bare), (), None)
    return evolve(whole, **values), tuple(filler.canaries)


def persisted(kind: type = sk.Register) -> Iterator[type]:
    """Yield each class that is saved in a register, from its type hints alone."""
    seen = {kind: None}
    waiting = [kind]
    while waiting:
        here = waiting.pop()
        for hint in typing.get_type_hints(here, localns=NAMES).values():
            for inner in _arms(hint):
                if isinstance(inner, type) and has(inner) and inner not in seen:
                    seen[inner] = None
                    waiting.append(inner)
    yield from seen


def _arms(hint: Any) -> Iterator[Any]:
    if typing.get_origin(hint) in {typing.Union, types.UnionType, tuple}:
        for arm in typing.get_args(hint):
            yield from _arms(arm)
    else:
        yield hint


@pytest.fixture(scope="session")
def wanted() -> set[str]:
    """Every field that is saved and can hold a text, an own id or an unknown field."""
    return {
        f"{kind.__name__}.{attribute.name}"
        for kind in persisted()
        for attribute in fields(kind)
        if {str, Extra} & {*_arms(typing.get_type_hints(kind, localns=NAMES)[attribute.name])}
        and (kind.__name__, attribute.name) not in FIXED
        and not referred(attribute)  # it holds the canary of what it refers to
    }


def may_see(policy: Policy, canary: Canary) -> bool:  # noqa: C901 - one question after another
    """Tell from a policy whether a canary may appear under it: written apart from redaction."""
    if policy.everything:
        return True
    if "extra" in canary.path:
        return False
    list_name, *names = canary.path
    if list_name not in LISTS:
        return True  # title and owner
    if list_name == "group_names":
        return names[0] in {"label", "noun"}  # the scheme calls its groups so, to everybody
    if list_name not in policy.shows or names[0] not in policy.fields(list_name):
        return False
    if canary.audience is not None and not policy.audience.may_read(canary.audience):
        return False
    item = canary.item
    if isinstance(item, sk.Moment | sk.Input) and not item.what.readable_by(policy.audience):
        return False
    if isinstance(item, sk.Stakeholder) and canary.kind in {"Stakeholder.id", "Stakeholder.name"}:
        return not item.natural_person and item.public_label is None
    if isinstance(item, sk.Assessor):
        return canary.kind == "Assessor.role" and policy.assessors is Naming.ROLE
    if isinstance(item, sk.Score) and policy.assessors is Naming.NUMBER:
        return not item.assessor.startswith("o-")
    return True


def see(data: bytes | str) -> set[str]:
    """Find the canaries in a file or a text: in all its entries, however they are written there."""
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    return {word for content in _unpacked(raw) for word in _read(content)}


class Watch:
    """Who watches the canaries; no class of attrs, so that nobody prints them all."""

    def __init__(
        self, register: sk.Register, canaries: tuple[Canary, ...], analysis: Analysis
    ) -> None:
        """Keep the register full of canaries, all of them, and its analysis in the wijk."""
        self.register = register
        self.canaries = canaries
        self.analysis = analysis

    def see(self, data: bytes | str) -> set[str]:
        """Find the canaries in a file or a text, however they are written there."""
        return see(data)

    def kinds(self, words: Iterable[str]) -> set[str]:
        """Return the fields in which some canaries sit, as in ``Stakeholder.name``."""
        wanted = set(words)
        return {canary.kind for canary in self.canaries if canary.word in wanted}

    def allowed(self, policy: Policy) -> set[str]:
        """Return the canaries that may appear under a policy."""
        return {canary.word for canary in self.canaries if may_see(policy, canary)}

    def keys(self) -> set[str]:
        """Return the canaries in the names of unknown fields."""
        return {canary.word for canary in self.canaries if "key" in canary.path}

    def tellable(self) -> set[str]:
        """Return the fields that may stand in a repr, a log or a message.

        Ids, and what is public anyway; but no name of a party, which may be a human being, and
        no free text, whoever may read that.
        """
        public = self.kinds(self.allowed(PUBLIC)) - {"Stakeholder.name", "Remark.text"}
        ids = {canary.kind for canary in self.canaries if canary.kind.endswith(".id")}
        # What a decision rests on is a scheme, its version and its rules: nothing about anybody.
        basis = {f"Basis.{item.name}" for item in fields(Basis)} - {"Basis.extra"}
        return public | ids | basis | {"Scheme.version", "Scheme.parameters", "Group.original"}


@pytest.fixture(scope="session")
def watch() -> Watch:
    """A register with a canary in every text, id and unknown field, and its analysis."""
    register, canaries = _released()
    (area,) = (area for area in register.areas if area.kind is sk.AreaKind.WIJK)
    before = DAY - datetime.timedelta(days=1)
    analysis = sk.analyse(register, area=area.id, phase=register.phases[0].id, since=before)
    assert {reason.kind for item in analysis.changes for reason in item.reasons} >= {
        ReasonKind.ASSESSOR,
        ReasonKind.DECISION,
    }
    return Watch(register, canaries, analysis)


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Yield a file and all that can be unpacked from it, with the names of its entries."""
    yield data
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive.comment
            for entry in archive.infolist():
                yield entry.filename.encode() + b" " + entry.comment + b" " + entry.extra
                yield from _unpacked(archive.read(entry))


def _read(data: bytes) -> Iterator[str]:
    for text in _texts(data):
        # Markup may stand between the letters; letters may be written as references.
        bare = re.sub(r"<[^>]*>", "", text)
        for written in (text, bare):
            for plain in (written, html.unescape(written), unquote(written), _unescape(written)):
                yield from CANARY.findall(plain)


def _texts(data: bytes) -> Iterator[str]:
    yield data.decode("utf-8", "replace")
    for start in (0, 1):
        yield data[start:].decode("utf-16-le", "replace")
        yield data[start:].decode("utf-16-be", "replace")
    for run in re.findall(rb"[A-Za-z0-9+/]{12,}", data):
        for start in range(4):
            whole = run[start : start + (len(run) - start) // 4 * 4]
            try:
                yield base64.b64decode(whole).decode("utf-8", "replace")
            except (binascii.Error, ValueError):
                continue


def _unescape(text: str) -> str:
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), text)
