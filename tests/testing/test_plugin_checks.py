"""The contract suites: sound plugins pass, and each broken promise is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit import builtin
from stakeholderkit.builtin import markdown
from stakeholderkit.builtin.schemes import kwadranten
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten
from stakeholderkit.hooks import (
    Exporter,
    Job,
    NoOptions,
    Reader,
    Reading,
    SchemeRecord,
    Source,
    hookimpl,
)
from stakeholderkit.model import Audience, Dimension
from stakeholderkit.rules import Scheme
from stakeholderkit.testing import check_exporter, check_plugin, check_reader, check_scheme
from stakeholderkit.wording import Finding, Message, Severity, Text

EXAMPLE = Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json"
SUMMARY = Text("iets", "something")
TICKS = count()


def exporter(render: Callable[[Job[NoOptions]], Any]) -> Exporter[NoOptions]:
    """Make an exporter that is sound but for what it renders."""
    return Exporter(
        name="test",
        summary=SUMMARY,
        suffixes=(".test",),
        media_type="text/plain",
        render=render,
        options=NoOptions,
    )


def reader(read: Callable[[Source], Any], recognised: Any = True) -> Reader:
    """Make a reader that is sound but for what it reads."""
    return Reader(name="test", summary=SUMMARY, recognises=lambda _: recognised, read=read)


def plugin(**hooks: Callable[[], Any]) -> ModuleType:
    """Make a plugin of hooks."""
    module = ModuleType("my_plugin")
    for name, function in hooks.items():
        setattr(module, name, function)
    return module


def test_sound_exporter() -> None:
    """The Markdown exporter keeps the contract."""
    check_exporter(markdown.RECORD)


def test_sound_scheme() -> None:
    """The default scheme keeps the contract, with other parameters too."""
    check_scheme(kwadranten.RECORD)
    check_scheme(kwadranten.RECORD, parameters=Kwadranten(interest_only="meewerken"))


def test_sound_reader() -> None:
    """The reader of registers keeps the contract."""
    (record,) = builtin.stakeholderkit_readers()

    check_reader(record, EXAMPLE.read_bytes(), name="eikenrode.json")


def test_sound_plugin() -> None:
    """What the library offers itself keeps the contract."""
    check_plugin(builtin)


def test_options_are_passed_on() -> None:
    """An exporter is tried with the options that are given, or else with the defaults."""
    seen: list[object] = []

    def render(job: Job[NoOptions]) -> bytes:
        seen.append(job.options)
        raise NotImplementedError

    for options in (None, "mine"):
        with pytest.raises(NotImplementedError):
            check_exporter(exporter(render), options=options)
    assert seen == [NoOptions(), "mine"]


def test_what_exporters_get() -> None:
    """An exporter is tried for every audience in both languages, without any parties too."""
    seen: set[tuple[object, ...]] = set()

    def render(job: Job[NoOptions]) -> bytes:
        assert job.document.language == job.language
        seen.add((job.analysis.audience, job.language, bool(job.analysis.outcomes)))
        return b"x"

    check_exporter(exporter(render))

    assert len(seen) == len(Audience) * 2 * 2


@pytest.mark.parametrize(
    ("render", "complaint"),
    [
        (lambda _: "text", "must give bytes, not str"),
        (lambda _: None, "must give bytes, not NoneType"),
        (lambda _: b"", "must not give an empty file"),
        (lambda _: b"%d" % next(TICKS), "must give the same bytes"),
    ],
)
def test_broken_exporter(render: Callable[[Job[NoOptions]], Any], complaint: str) -> None:
    """An exporter gives bytes, some bytes, and the same bytes."""
    with pytest.raises(AssertionError, match=f"the exporter test {complaint}"):
        check_exporter(exporter(render))


def test_raising_exporter() -> None:
    """What an exporter raises is shown as it is."""

    def render(job: Job[NoOptions]) -> bytes:
        if job.document.blocks:
            raise ValueError("cannot write blocks")
        return b"x"

    with pytest.raises(ValueError, match="write blocks"):
        check_exporter(exporter(render))


def test_raising_on_an_analysis() -> None:
    """Of an analysis that an exporter cannot write, the error tells the kind."""

    def render(job: Job[NoOptions]) -> bytes:
        if job.analysis.register.scores:
            raise ValueError("cannot write scores")
        return b"x"

    with pytest.raises(ValueError, match="write scores") as raised:
        check_exporter(exporter(render))
    assert "for the audience" in raised.value.__notes__[0]


def scheme(build: Callable[[tuple[Dimension, ...], Kwadranten], Any]) -> SchemeRecord[Kwadranten]:
    """Make a scheme that is sound but for how it is built."""
    return SchemeRecord(name="test", summary=SUMMARY, parameters=Kwadranten, build=build)


def gapped(dimensions: tuple[Dimension, ...], parameters: Kwadranten) -> Scheme:
    """Leave out the last rule, on a scale from below one only."""
    built = kwadranten.build(dimensions, parameters)
    return built if built.axes[0].lowest >= 1 else evolve(built, rules=built.rules[:-1])


def restless(dimensions: tuple[Dimension, ...], parameters: Kwadranten) -> Scheme:
    """Build another version each time."""
    return evolve(kwadranten.build(dimensions, parameters), version=str(next(TICKS)))


@pytest.mark.parametrize(
    ("build", "complaint"),
    [
        (lambda *_: "scheme", "test must build a Scheme, not a str"),
        (gapped, "test fails its proof: .* falls under no rule"),
        (restless, "test must build the same scheme"),
    ],
)
def test_broken_scheme(build: Callable[..., Any], complaint: str) -> None:
    """A scheme is a Scheme, proved on every scale, and the same each time."""
    with pytest.raises(AssertionError, match=complaint):
        check_scheme(scheme(build))


ERROR = Finding(Message("Bad.", code="bad"))
WARNING = Finding(Message("Odd.", code="odd"), severity=Severity.WARNING)


@pytest.mark.parametrize(
    ("record", "complaint"),
    [
        (reader(lambda _: None), "must give a Reading, not a NoneType"),
        (reader(lambda _: Reading(None)), "gives no register and no error that says why"),
        (reader(lambda _: Reading(None, (WARNING,))), "gives no register and no error"),
        (reader(lambda _: Reading(None, (ERROR,)), "yes"), "must recognise a file or not"),
    ],
)
def test_broken_reader(record: Reader, complaint: str) -> None:
    """A reader gives a register or says what is wrong, and knows its files by True or False."""
    with pytest.raises(AssertionError, match=f"the reader test {complaint}"):
        check_reader(record)


def test_reader_of_samples() -> None:
    """A sound file must be read and recognised, and damaged ones are made of it."""
    (sound,) = builtin.stakeholderkit_readers()
    sample = EXAMPLE.read_bytes()
    seen: list[bytes] = []

    def read(source: Source) -> Reading:
        seen.append(source.data)
        return sound.read(source)

    with pytest.raises(AssertionError, match="must read a sound file"):
        check_reader(reader(lambda _: Reading(None, (ERROR,))), sample)
    with pytest.raises(AssertionError, match="must recognise a sound file"):
        check_reader(evolve(sound, recognises=lambda _: False), sample)
    check_reader(evolve(sound, read=read), sample)
    assert any(sample.startswith(data) and data != sample for data in seen if data)


def test_raising_reader() -> None:
    """What a reader raises at a damaged file is shown as it is."""

    def read(source: Source) -> Reading:
        return Reading(None, (Finding(Message(source.data.decode("ascii"), code="x")),))

    with pytest.raises(UnicodeDecodeError):
        check_reader(reader(read))


RECORD: Any = exporter(lambda _: b"x")
QUADRANTS: Any = kwadranten.RECORD


@pytest.mark.parametrize(
    ("module", "complaint"),
    [
        (plugin(), "implements no hook"),
        (plugin(stakeholderkit_exporter=lambda: [RECORD]), "there is no hook stakeholderkit_exp"),
        (plugin(stakeholderkit_exporters=lambda: [RECORD]), "must be marked @hookimpl"),
        (plugin(stakeholderkit_exporters=hookimpl(lambda: iter(()))), "offers nothing"),
        (
            plugin(stakeholderkit_readers=hookimpl(lambda: [RECORD])),
            "offers a Exporter, where a Reader was expected",
        ),
        (
            plugin(stakeholderkit_exporters=hookimpl(lambda: [RECORD, RECORD])),
            "offers one name twice",
        ),
        (
            plugin(
                stakeholderkit_exporters=hookimpl(
                    lambda: [evolve(RECORD, name=f"test{next(TICKS)}")]
                )
            ),
            "must offer the same each time",
        ),
        (
            plugin(
                stakeholderkit_exporters=hookimpl(
                    lambda: [evolve(RECORD, summary=Text("iets", " "))]
                )
            ),
            "test has no summary in en",
        ),
    ],
)
def test_broken_plugin(module: ModuleType, complaint: str) -> None:
    """A plugin implements known hooks, and by each it offers sound records of its kind."""
    with pytest.raises(AssertionError, match=f"my_plugin.*{complaint}"):
        check_plugin(module)


def test_generators_are_welcome() -> None:
    """A hook may yield its records."""

    @hookimpl
    def stakeholderkit_exporters() -> Iterator[Exporter[Any]]:
        yield RECORD

    check_plugin(plugin(stakeholderkit_exporters=stakeholderkit_exporters))
