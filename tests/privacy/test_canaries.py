"""Nothing that an audience may not read is anywhere in any file that is made for it."""

from __future__ import annotations

import base64
import io
import json
import pickle
import typing
import zipfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, Literal, TypeAlias
from urllib.parse import quote

import pytest
from attrs import fields

import stakeholderkit as sk
from stakeholderkit.cli import main
from stakeholderkit.hooks import Exporter, load_plugins
from stakeholderkit.redaction import INTERNAL, POLICIES, PUBLIC, SHARED, Policy, redact
from stakeholderkit.wording import Language

Case: TypeAlias = tuple[Exporter[Any], Language, dict[str, object]]

LANGUAGES: tuple[Language, ...] = ("nl", "en")
PLUGINS = load_plugins(strict=True)
EXPORTERS: list[Exporter[Any]] = [offer.record for offer in PLUGINS.of(Exporter)]

# Said here once more, by hand, since a policy could let something out by mistake: the fields
# of which a text may be in the public edition, and those that the shared one has besides.
IN_PUBLIC = {
    *("Register.title", "Register.owner"),
    *("Area.id", "Area.name", "Phase.id", "Phase.name"),
    *("Dimension.id", "Level.shown", "Text.nl", "Text.en"),
    *("Stakeholder.id", "Stakeholder.name", "Stakeholder.party_type"),
    *("Stakeholder.represented_by", "Stakeholder.public_label"),
    *("Moment.id", "Moment.form", "Moment.channel", "Input.id"),
    *("Milestone.id", "Milestone.name", "Milestone.by"),
    *("Decision.by", "Remark.text"),
}
IN_SHARED = {
    *IN_PUBLIC,
    *("Track.edition", "Track.name"),
    *("Basis.scheme", "Basis.version", "Basis.parameters", "Basis.digest", "Basis.possible"),
}
# What a report must say; without these the tests above them could not fail.
SAID = {
    "Stakeholder.name",
    "Stakeholder.public_label",
    "Stakeholder.represented_by",
    "Decision.by",
}
SAID_IN_REPORTS = {"Register.owner", "Area.name", "Phase.name", "Remark.text"}


def choices(options: type) -> Iterator[dict[str, object]]:
    """Yield every choice of options that an exporter has."""
    hints = typing.get_type_hints(options)
    open_to = {
        item.name: typing.get_args(hints[item.name])
        for item in fields(options)
        if typing.get_origin(hints[item.name]) is Literal
    }
    for chosen in product(*open_to.values()):
        yield dict(zip(open_to, chosen, strict=True))


CASES = [
    pytest.param(
        (exporter, language, options),
        id="-".join((exporter.name, language, *map(str, options.values()))),
    )
    for exporter, language in product(EXPORTERS, LANGUAGES)
    for options in choices(exporter.options)
]


def test_every_field_has_a_canary(watch: Any, wanted: set[str]) -> None:
    """No field that is saved and can hold a text, an id or an unknown field was forgotten."""
    assert {canary.kind for canary in watch.canaries} == wanted
    assert sk.load_plugins().problems == ()
    assert {"markdown", "csv", "word"} <= {exporter.name for exporter in EXPORTERS}


def test_eyes(watch: Any) -> None:
    """A canary is seen in any encoding, behind any escape, in an archive and in its names."""
    word = "QK12345Z"
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as outer:
        inner = io.BytesIO()
        with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr("x.xml", f"<a>{word[:4]}</a><b/><a>{word[4:]}</a>")
        outer.writestr("inner.zip", inner.getvalue())
    named = io.BytesIO()
    with zipfile.ZipFile(named, "w") as outer:
        outer.writestr(f"{word}.xml", "")
    for hidden in (
        word.encode(),
        word.encode("utf-16-le"),
        b"x" + word.encode("utf-16-be"),
        "".join(f"&#{ord(char)};" for char in word).encode(),
        "".join(f"&#x{ord(char):x};" for char in word).encode(),
        "".join(f"\\u{ord(char):04x}" for char in word).encode(),
        "".join(f"%{ord(char):02X}" for char in word).encode(),
        quote(f"é{word}é").encode(),
        *(base64.b64encode(b"\0" * pad + b"--" + word.encode() + b"----") for pad in range(3)),
        archive.getvalue(),
        named.getvalue(),
        f'<a title="{word}"/>'.encode(),
    ):
        assert watch.see(hidden) == {word}, hidden
    assert watch.see(b"QK1234Z qk12345z") == set()


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_the_analysis_itself(watch: Any, policy: Policy) -> None:
    """What an exporter gets holds exactly what its audience may read: no more, and no less."""
    redacted = redact(watch.analysis, policy)

    seen = watch.see(pickle.dumps(redacted))
    assert watch.kinds(seen - watch.allowed(policy)) == set()
    assert watch.kinds(watch.allowed(policy) - seen) == set()


@pytest.mark.parametrize(("policy", "kinds"), [(PUBLIC, IN_PUBLIC), (SHARED, IN_SHARED)])
def test_the_policies(watch: Any, policy: Policy, kinds: set[str]) -> None:
    """The policies let out the fields that are named in this test, and no others."""
    out = watch.kinds(watch.allowed(policy))

    assert out == kinds
    personal = {kind for kind in (c.kind for c in watch.canaries) if kind.startswith("Person.")}
    assert personal == {"Person.id", "Person.name", "Person.email", "Person.phone", "Person.extra"}
    assert not personal & out
    assert watch.kinds(watch.allowed(INTERNAL)) == {canary.kind for canary in watch.canaries}


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
@pytest.mark.parametrize("case", CASES)
def test_files(watch: Any, tmp_path: Path, policy: Policy, case: Case) -> None:
    """No file of any exporter holds what its audience may not read, and it holds what it must."""
    exporter, language, options = case
    path = sk.export(
        watch.analysis,
        tmp_path / f"uit{exporter.suffixes[0]}",
        format=exporter.name,
        language=language,
        policy=policy,
        options=options,
        plugins=PLUGINS,
    )

    seen = watch.see(path.read_bytes())
    assert watch.kinds(seen - watch.allowed(policy)) == set()
    said = SAID if exporter.name == "csv" else {*SAID, *SAID_IN_REPORTS, f"Text.{language}"}
    if policy is INTERNAL:
        said = said - {"Stakeholder.public_label"}
    assert said - watch.kinds(seen) == set()
    # Every party is named as its audience knows it.
    names = {canary.word for canary in watch.canaries if canary.kind == "Stakeholder.name"}
    assert names & watch.allowed(policy) <= seen


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
@pytest.mark.parametrize("form", [["--json"], []], ids=["json", "words"])
def test_what_is_printed(
    watch: Any, tmp_path: Path, capfd: pytest.CaptureFixture[str], policy: Policy, form: list[str]
) -> None:
    """What the command prints for an audience holds no more than that audience may read."""
    path = sk.save(watch.register, tmp_path / "register.json")
    wijk = next(area.id for area in watch.register.areas if area.kind is sk.AreaKind.WIJK)

    words = ["analyse", str(path), "--area", wijk, "--audience", policy.name, *form]
    assert main(words) == 0

    printed, told = capfd.readouterr()
    seen = watch.see(printed.encode())
    if form:
        json.loads(printed)
    assert watch.kinds(seen - watch.allowed(policy)) == set()
    assert watch.kinds(seen) >= {"Area.name", "Stakeholder.name"}
    # The names of unknown fields are told to whoever holds the file, and nothing else of it.
    keys = watch.keys()
    assert watch.kinds(watch.see(told.encode()) - keys) == set()
