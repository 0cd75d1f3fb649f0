"""Right uses of the library, read by mypy and never run: they must pass."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, assert_type

from attrs import evolve, frozen

import stakeholderkit as sk
from stakeholderkit.analysis import IntendedRole, Outcome
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten
from stakeholderkit.document import Block, Document, Heading, Table, cell, line, strong
from stakeholderkit.hooks import (
    Exporter,
    Job,
    NoOptions,
    Offer,
    Plugins,
    Reader,
    Reading,
    Record,
    SchemeRecord,
    Section,
    Source,
    View,
    call,
    hookimpl,
)
from stakeholderkit.model import ActualRole, Dimension, Tier, WishedRole, WishSource
from stakeholderkit.redaction import PUBLIC, redact
from stakeholderkit.rules import Ladder, Rule, Scheme, above, all_of
from stakeholderkit.wording import Message, Text, phrase


def the_verbs(folder: Path) -> None:
    """Each verb takes and gives what the tutorial says."""
    register = sk.read("a.json", reader="json")
    assert_type(register, sk.Register)
    assert_type(sk.inspect(folder / "a.json").register, sk.Register | None)
    analysis = sk.analyse(register, area="Beukenhof", as_of=datetime.date(2026, 3, 1))
    assert_type(analysis, sk.Analysis)
    assert_type(analysis.as_of, datetime.date | None)
    sk.analyse(register, scheme=analysis.scheme)
    sk.analyse(register, parameters=Kwadranten(cut=Fraction(7, 2)))
    sk.analyse(register, parameters={"cut": "7/2"}, plugins=sk.load_plugins(strict=True))
    path = sk.export(
        analysis,
        folder / "a.docx",
        format="word",
        language="nl",
        audience="internal",
        sections=["glance"],
        options={"delimiter": ";"},
        date=datetime.date(2026, 3, 1),
    )
    assert_type(path, Path)
    sk.export(analysis, "a.md", audience=sk.Audience.SHARED, policy=PUBLIC, language="en")
    assert_type(sk.save(register, folder / "a.json"), Path)


def the_facts(register: sk.Register) -> sk.Register:
    """Facts are made by name, and a change gives a new register."""
    score = sk.Score(
        party="vve",
        dimension="interest",
        assessor="manager",
        area="wijk",
        date=datetime.date(2026, 3, 1),
        absence=sk.Absence.UNKNOWN,
    )
    assert_type(score.value, int | None)
    assert_type(register.stakeholder("vve").name, str)
    assert_type([area.kind for area in register.lineage("wijk")], list[sk.AreaKind])
    return evolve(register, scores=(*register.scores, score))


def the_roles(register: sk.Register, day: datetime.date) -> tuple[ActualRole, WishedRole]:
    """What a party does, what it wants and what we intend for it are kept apart."""
    actual = ActualRole(party="vve", area="wijk", group="meedenken", since=day)
    wished = WishedRole(party="vve", area="wijk", group="meewerken", source=WishSource.SAID)
    assert_type(evolve(register, actual_roles=(actual,)).actual_roles, tuple[ActualRole, ...])
    assert_type(register.wished_roles, tuple[WishedRole, ...])
    assert_type(register.team("wijk", day), tuple[sk.Stakeholder, ...])
    assert_type(register.tier("vve", "wijk", None), Tier)
    assert_type(register.takes_part("vve", "wijk", None), bool)
    return actual, wished


def the_outcomes(analysis: sk.Analysis) -> list[str]:
    """An outcome has a group or none, and a reason in either language."""
    outcome = analysis.outcome("vve")
    assert_type(outcome, Outcome)
    assert_type(outcome.group, str | None)
    assert_type(analysis.reason(outcome), Message)
    assert_type(redact(analysis, PUBLIC), sk.Analysis)
    assert_type(analysis.intended(outcome), IntendedRole | None)
    return [analysis.reason(item).text("nl") for item in analysis.outcomes]


def the_errors() -> None:
    """One base catches all, and each complaint has a code and words."""
    try:
        sk.read("a.json")
    except sk.InputError as error:
        assert_type(error.code, str)
    except sk.StakeholderkitError as error:
        for complaint in error.complaints:
            assert_type(complaint.text("en"), str)


@frozen
class Options:
    """The options of a format."""

    delimiter: str = ";"


def render(job: Job[Options]) -> bytes:
    """Write the captions of the tables of a report."""
    assert_type(job.options.delimiter, str)
    assert_type(job.document, Document)
    assert_type([*job.document.tables()], list[Table])
    return job.options.delimiter.join(table.caption for table in job.document.tables()).encode()


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[Options]]:
    """Offer a format with options."""
    yield Exporter(
        name="captions",
        summary=Text("titels", "captions"),
        suffixes=(".cap",),
        media_type="text/plain",
        options=Options,
        render=render,
    )


def recognises(source: Source) -> bool:
    """Tell whether a file is ours."""
    return source.suffix == ".cap" or source.data.startswith(b"cap")


def read(source: Source) -> Reading:
    """Read nothing at all."""
    return Reading(sk.Register(title=source.name, owner="o"))


@hookimpl
def stakeholderkit_readers() -> Iterator[Reader]:
    """Offer a reader."""
    yield Reader(name="cap", summary=Text("a", "b"), recognises=recognises, read=read)


def build(dimensions: tuple[Dimension, ...], parameters: NoOptions) -> Scheme:
    """Build a scheme."""
    del dimensions, parameters
    raise NotImplementedError


RULE = Rule(when=all_of(above("interest", 3)), group="meedenken", because=Text("a", "b"))
SCHEME = SchemeRecord(name="x", summary=Text("a", "b"), parameters=NoOptions, build=build)
assert_type(SCHEME, SchemeRecord[NoOptions])


def section(view: View) -> Iterator[Block]:
    """Make the blocks of a section."""
    yield Heading(view.text(phrase("nobody")), level=2)
    yield Table(
        caption=view.text(phrase("{n} of {date}", n=3, date=datetime.date(2026, 3, 1))),
        description="",
        columns=(),
        rows=((cell("a", line("b", strong("c")), tone=1),),),
    )


SECTION = Section(
    name="x",
    summary=Text("a", "b"),
    order=150,
    audiences=frozenset({sk.Audience.INTERNAL}),
    build=section,
)


def calling(offer: Offer[Exporter[Options]], job: Job[Options]) -> bytes:
    """Call what a plugin offers, and know what comes back."""
    assert_type(offer.address, str)
    assert_type(call(offer, lambda: offer.record.render(job), bytes), bytes)
    return call(offer, lambda: offer.record.render(job), bytes)


def the_offers(plugins: Plugins) -> tuple[Offer[Record], ...]:
    """An offer keeps the type of its record, found by its kind or by its name."""
    assert_type(plugins.of(Exporter), tuple[Offer[Exporter[Any]], ...])
    assert_type(plugins.of(Section), tuple[Offer[Section], ...])
    assert_type(plugins.of(SchemeRecord), tuple[Offer[SchemeRecord[Any]], ...])
    assert_type(plugins.exporter("word"), Offer[Exporter[Any]])
    assert_type(plugins.exporter_for(".docx").record.suffixes, tuple[str, ...])
    assert_type(plugins.reader("json"), Offer[Reader])
    assert_type(plugins.reader("json").record.recognises(Source("a", b"")), bool)
    assert_type(plugins.scheme("kwadranten"), Offer[SchemeRecord[Any]])
    assert_type(plugins.scheme("kwadranten").record.dimensions, tuple[Dimension, ...])
    assert_type(plugins.ladder("ringen").record.ladder, Ladder)
    assert_type(plugins.section("matrix").record.order, int)
    assert_type(plugins.command("greet").record.target, str)
    assert_type(plugins.proved(), Plugins)
    for offer in plugins.offers:
        assert_type(offer.record.summary, Text)
    one: Offer[Record] = plugins.reader("json")
    return (one, Offer(SECTION, "acme", "1.0"), *plugins.of(Exporter))
