"""Wrong uses of the library, read by mypy and never run.

Each must be an error: mypy complains about an ignore that is not needed, so that none of
these can become legal unnoticed.
"""

from __future__ import annotations

import datetime

from attrs import evolve, frozen

import stakeholderkit as sk
from stakeholderkit.analysis import IntendedRole
from stakeholderkit.document import Bullets, Heading, Paragraph, Table, cell, line
from stakeholderkit.hooks import (
    Exporter,
    Job,
    NoOptions,
    Offer,
    Plugins,
    Reader,
    Reading,
    Section,
    Source,
    View,
    call,
)
from stakeholderkit.model import ActualRole, WishedRole
from stakeholderkit.redaction import Naming, Policy
from stakeholderkit.rules import Rule, above
from stakeholderkit.wording import Text, message, phrase

DAY = datetime.date(2026, 3, 1)


def the_verbs(register: sk.Register, analysis: sk.Analysis) -> None:
    """The verbs refuse what they cannot mean."""
    sk.read(3)  # type: ignore[arg-type]
    sk.read("a.json", "json")  # type: ignore[call-arg]
    sk.analyse("a.json")  # type: ignore[arg-type]
    sk.analyse(register, "kwadranten")  # type: ignore[call-arg]
    sk.analyse(register, as_of="2026-03-01")  # type: ignore[arg-type]
    sk.analyse(register, scheme=None)  # type: ignore[arg-type]
    sk.export(register, "a.md")  # type: ignore[arg-type]
    sk.export(analysis, "a.md", language="de")  # type: ignore[arg-type]
    sk.export(analysis, "a.md", sections=[3])  # type: ignore[list-item]
    sk.export(analysis, "a.md", audiance="public")  # type: ignore[call-arg]
    sk.save(analysis, "a.json")  # type: ignore[arg-type]
    sk.inspect("a.json").register.title  # type: ignore[union-attr] # noqa: B018
    sk.nonsense()  # type: ignore[attr-defined]


def the_facts(register: sk.Register, party: sk.Stakeholder) -> None:
    """Facts are made by name, hold their own types, and never change."""
    sk.Area("a", "A", sk.AreaKind.WIJK)  # type: ignore[call-arg]
    sk.Area(id="a", name="A", kind="wijk")  # type: ignore[arg-type]
    sk.Area(id="a", name="A")  # type: ignore[call-arg]
    sk.Stakeholder(id="a", name="A", naam="A")  # type: ignore[call-arg]
    sk.Person(id="p", name=3)  # type: ignore[arg-type]
    sk.Score(party="a", dimension="b", assessor="c", area="d", date="2026")  # type: ignore[arg-type]
    party.name = "other"  # type: ignore[misc]
    register.stakeholders.append(party)  # type: ignore[attr-defined]
    sk.Register(title="t", owner="o", scores=[])  # type: ignore[arg-type]
    evolve(register, titel="t")  # type: ignore[call-arg]


def the_outcomes(analysis: sk.Analysis, outcome: sk.Outcome) -> None:
    """A group may be missing, and a reason is no text until it has a language."""
    outcome.group.upper()  # type: ignore[union-attr]
    outcome.party.stake.text  # type: ignore[union-attr] # noqa: B018
    analysis.reason(outcome).upper()  # type: ignore[attr-defined]
    analysis.reason(outcome).text("fr")  # type: ignore[arg-type]
    analysis.with_standing("placed")  # type: ignore[arg-type]
    Policy(audience="public")  # type: ignore[call-arg, arg-type]
    Policy(audience=sk.Audience.PUBLIC, assessors=Naming.NONE)  # type: ignore[call-arg]
    Policy(name="a", audience=sk.Audience.PUBLIC, assessors="none")  # type: ignore[arg-type]
    analysis.intended(outcome).group  # type: ignore[union-attr] # noqa: B018


def the_roles(actual: ActualRole, wished: WishedRole, intended: IntendedRole) -> None:
    """The three readings of a role are three types: none stands in for another."""
    sk.Register(title="t", owner="o", actual_roles=(wished,))  # type: ignore[arg-type]
    sk.Register(title="t", owner="o", wished_roles=(actual,))  # type: ignore[arg-type]
    sk.Register(title="t", owner="o", actual_roles=(intended,))  # type: ignore[arg-type]
    sk.Register(title="t", owner="o", wished_roles=(intended,))  # type: ignore[arg-type]
    role: ActualRole = wished  # type: ignore[assignment]
    role = intended  # type: ignore[assignment]
    wish: WishedRole = role  # type: ignore[assignment]
    wish = intended  # type: ignore[assignment]
    aim: IntendedRole = role  # type: ignore[assignment]
    aim = wish  # type: ignore[assignment]
    evolve(actual, source="said")  # type: ignore[call-arg]
    WishedRole(party="a", area="b", group="c")  # type: ignore[call-arg]
    WishedRole(party="a", area="b", group="c", source="said")  # type: ignore[arg-type]
    del aim


@frozen
class Options:
    """The options of a format."""

    delimiter: str = ";"


def gives_text(job: Job[NoOptions]) -> str:
    """Pass text where bytes belong."""
    return job.document.title


def wants_options(job: Job[Options]) -> bytes:
    """Ask for options that the record does not have."""
    return job.options.delimiter.encode()


def no_options(job: Job[NoOptions]) -> bytes:
    """Use an option that there is not."""
    return job.options.delimiter.encode()  # type: ignore[attr-defined, no-any-return]


EXPORTERS: list[Exporter[NoOptions]] = [
    Exporter(
        name="a",
        summary=Text("a", "b"),
        suffixes=(".a",),
        media_type="",
        options=NoOptions,
        render=gives_text,  # type: ignore[arg-type]
    ),
    Exporter(
        name="a",
        summary=Text("a", "b"),
        suffixes=(".a",),
        media_type="",
        options=NoOptions,
        render=wants_options,  # type: ignore[arg-type]
    ),
    Exporter(
        name="a",
        summary="a",  # type: ignore[arg-type]
        suffixes=".a",  # type: ignore[arg-type]
        media_type="",
        options=NoOptions,
        render=no_options,
    ),
]


def reads_nothing(source: Source) -> sk.Register | None:
    """Pass a bare register where a reading belongs."""
    return sk.Register(title=source.name, owner="o")


Reader(
    name="a",
    summary=Text("a", "b"),
    recognises=lambda source: source.name,  # type: ignore[arg-type, return-value]
    read=reads_nothing,  # type: ignore[arg-type]
)
Reading()  # type: ignore[call-arg]


def says(view: View) -> list[str]:
    """Pass texts where blocks belong."""
    return [view.text("a")]


Section(
    name="a",
    summary=Text("a", "b"),
    order=1,
    audiences={sk.Audience.PUBLIC},  # type: ignore[arg-type]
    build=says,  # type: ignore[arg-type]
)


def the_offers(plugins: Plugins, reader: Offer[Reader], job: Job[Options]) -> None:
    """An offer has the record that it has, and no other; a kind is a kind of record."""
    plugins.reader("json").record.render  # type: ignore[attr-defined] # noqa: B018
    plugins.exporter("word").record.recognises  # type: ignore[attr-defined] # noqa: B018
    plugins.scheme("kwadranten").record.ladder  # type: ignore[attr-defined] # noqa: B018
    plugins.section("matrix").record.suffixes  # type: ignore[attr-defined] # noqa: B018
    plugins.of(Reader)[0].record.options  # type: ignore[attr-defined] # noqa: B018
    plugins.offers[0].record.render  # type: ignore[union-attr] # noqa: B018
    plugins.of(str)  # type: ignore[type-var]
    plugins.exporter(".docx").record.suffix  # type: ignore[attr-defined] # noqa: B018
    one: Offer[Exporter[Options]] = plugins.reader("json")  # type: ignore[assignment]
    Offer("a record", "acme", "1.0")  # type: ignore[type-var]
    one.distribution = "other"  # type: ignore[misc]
    call(reader, lambda: reader.record.read("a.json"), Reading)  # type: ignore[arg-type]
    call(one, lambda: one.record.render(job), str)  # type: ignore[arg-type, return-value]
    call(one.record, lambda: b"", bytes)  # type: ignore[arg-type]


def the_report() -> None:
    """Blocks hold lines and cells, and no markup."""
    Heading("a", 4)  # type: ignore[arg-type]
    Paragraph("a")  # type: ignore[arg-type]
    Paragraph(line("a"), "title")  # type: ignore[arg-type]
    Bullets(("a",))  # type: ignore[arg-type]
    Table("a", "b", ("c",), ())  # type: ignore[arg-type]
    cell(3)  # type: ignore[arg-type]


def the_words() -> None:
    """A sentence has a code and is filled by values that can be written."""
    message("only a sentence")  # type: ignore[call-arg]
    phrase("{x}", x=3.5)  # type: ignore[arg-type]
    phrase("{x}", x=None)  # type: ignore[arg-type]
    Text("alleen Nederlands")  # type: ignore[call-arg]
    Rule(when="interest > 3", group="a", because=Text("a", "b"))  # type: ignore[arg-type]
    above("interest", 3.5)  # type: ignore[arg-type]
