"""What is left on the way: logs, messages, reprs, tracebacks and files give nobody away."""

from __future__ import annotations

import logging
import os
import tempfile
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields, has

import stakeholderkit as sk
from stakeholderkit.cli import main
from stakeholderkit.errors import Code
from stakeholderkit.hooks import Exporter, Job, NoOptions, Offer, Plugins, load_plugins
from stakeholderkit.model import LISTS, Basis, Homes, Nomination
from stakeholderkit.redaction import POLICIES, Policy, redact
from stakeholderkit.wording import Extra, Message, Text

PLUGINS = load_plugins(strict=True)


def records(value: Any) -> Iterator[Any]:
    """Yield a value and every value of a class of attrs in it."""
    if isinstance(value, tuple):
        for item in value:
            yield from records(item)
    # Sentences are made to be read; what holds them shows nothing of them.
    elif has(type(value)) and not isinstance(value, Message):
        yield value
        for attribute in fields(type(value)):
            yield from records(getattr(value, attribute.name))


def test_reprs(watch: Any) -> None:
    """No repr of anything in a register or an analysis holds a name, an address or a remark."""
    everything = (watch.register, watch.analysis, watch.analysis.outcomes)
    shown = {f"{value!r} {value}" for value in (*everything, *records(everything))}

    assert len(shown) > 200
    assert watch.kinds(watch.see("\n".join(shown))) - watch.tellable() == set()
    assert "Stakeholder.id" in watch.kinds(watch.see(repr(watch.register).encode()))


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_reprs_of_what_is_redacted(watch: Any, policy: Policy) -> None:
    """A repr of what an audience gets holds nothing that the audience may not read."""
    assert watch.see(repr(redact(watch.analysis, policy)).encode()) <= watch.allowed(policy)


def test_logs(watch: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """All that the verbs log, at any level, is where something is, and never what it is."""
    caplog.set_level(logging.DEBUG)
    path = sk.save(watch.register, tmp_path / "register.json")
    register = sk.read(path)
    analysis = sk.analyse(register, area=register.areas[1].id)
    for suffix in (".docx", ".csv", ".md"):
        for audience in POLICIES:
            sk.export(analysis, tmp_path / f"{audience}{suffix}", audience=audience)

    logged = "\n".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
    keys = watch.keys()
    assert len(caplog.records) > 100
    assert watch.kinds(watch.see(logged.encode()) - keys) - watch.tellable() == set()
    assert watch.see(logged.encode()) & keys


def failures(register: Any, folder: Path) -> Iterator[Callable[[], object]]:
    """Yield what goes wrong on this register, each in its own way."""
    analysis = sk.analyse(register, area=register.areas[1].id)
    out = folder / "uit.docx"
    party, person = register.stakeholders[0], register.persons[0]
    yield lambda: sk.analyse(register, area="nergens")
    yield lambda: sk.analyse(register, phase="nooit")
    yield lambda: sk.analyse(register, scheme="onzin")
    yield lambda: sk.analyse(evolve(register, areas=(*register.areas, _island())))
    yield lambda: sk.analyse(register, scheme="kwadrante")
    yield lambda: sk.export(analysis, folder / "uit.onzin")
    yield lambda: sk.export(analysis, out, sections=["onzin"])
    yield lambda: sk.export(analysis, out, options={"onzin": 1})
    yield lambda: sk.export(analysis, folder / "nergens" / "uit.docx")
    yield lambda: sk.export(analysis, sk.save(register, folder / "bron.json"), format="word")
    yield lambda: sk.save(register, folder)
    yield lambda: sk.read(folder)
    # Everything twice, and everything without what it refers to.
    for name in LISTS:
        items = getattr(register, name)
        changed = tuple(evolve(item, extra=Extra()) for item in items)
        yield partial(evolve, register, **{name: items + changed})
        yield partial(evolve, register, **{name: ()})
    for value in (party, person, *register.scores[:1], *register.moments[:1]):
        for attribute in fields(type(value))[:-1]:  # all but `extra`
            yield partial(evolve, value, **{attribute.name: ["\x00"]})


def _island() -> sk.Area:
    return sk.Area(id="eiland", name="Eiland", kind=sk.AreaKind.GEMEENTE)


def test_messages(watch: Any, tmp_path: Path) -> None:
    """Whatever goes wrong, the error tells where and not what: no name, address or remark."""
    raised = [error for fail in failures(watch.register, tmp_path) if (error := _raised(fail))]

    assert len(raised) > 40
    for error in raised:
        told = traceback.TracebackException.from_exception(error, capture_locals=False)
        words = [error.text("nl"), error.text("en"), repr(error), repr(error.args), *told.format()]
        assert watch.kinds(watch.see("".join(words))) - watch.tellable() == set(), words[0]


def _raised(fail: Callable[[], object]) -> sk.StakeholderkitError | None:
    try:
        fail()
    except sk.StakeholderkitError as error:
        return error
    return None


@pytest.mark.parametrize("audience", ["public", "shared", "internal"])
@pytest.mark.parametrize("how", ["repr", "format", "key", "attribute", "outcome", "nested"])
def test_tracebacks_of_a_failing_plugin(
    watch: Any, tmp_path: Path, audience: str, how: str
) -> None:
    """A plugin that fails on what it got, and says so at length, gives nobody away."""
    plugins = _with(_failing(how))

    with pytest.raises(sk.PluginError) as caught:
        sk.export(watch.analysis, tmp_path / "uit.kapot", audience=audience, plugins=plugins)

    told = traceback.TracebackException.from_exception(caught.value, capture_locals=False)
    text = "".join(told.format()) + caught.value.text("nl")
    assert caught.value.code == Code.PLUGIN_FAILED
    assert len(text) > 500
    assert watch.kinds(watch.see(text.encode())) - watch.tellable() == set()
    assert watch.see(text.encode()) <= watch.allowed(POLICIES[sk.Audience(audience)])
    assert list(tmp_path.iterdir()) == []


def _failing(how: str) -> Callable[[Job[Any]], bytes]:
    def render(job: Job[Any]) -> bytes:
        analysis, register = job.analysis, job.analysis.register
        match how:
            case "repr":
                raise ValueError(repr(job))
            case "format":
                raise ValueError(f"cannot write {register.stakeholders}")
            case "key":
                raise KeyError(register.stakeholders[0])
            case "attribute":
                raise AttributeError("no field naam", obj=analysis.outcomes[0].party)
            case "outcome":
                raise RuntimeError(analysis.outcomes, register.scores)
        raise ValueError(register.moments) from KeyError(register)

    return render


def _with(render: Callable[[Job[Any]], bytes]) -> Plugins:
    exporter = Exporter(
        name="kapot",
        summary=Text("kapot", "broken"),
        suffixes=(".kapot",),
        media_type="text/plain",
        render=render,
        options=NoOptions,
    )
    offer = Offer(plugin="kapot", distribution="kapot", version="1", record=exporter)
    return evolve(PLUGINS, offers=(*PLUGINS.offers, offer))


def test_files_left(watch: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the file that was asked for is left, and no file had a name from the register."""
    spare, out = tmp_path / "tijdelijk", tmp_path / "uit"
    spare.mkdir()
    out.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(spare))
    opened: list[str] = []
    really = os.open

    def watched(path: Any, *rest: Any, **named: Any) -> int:
        opened.append(str(path))
        return really(path, *rest, **named)

    monkeypatch.setattr(os, "open", watched)
    names = {f"uit{exporter.record.suffixes[0]}" for exporter in PLUGINS.of(Exporter)}
    for name in names:
        sk.export(watch.analysis, out / name, audience="internal", plugins=PLUGINS)
    sk.save(watch.register, out / "register.json")

    assert {path.name for path in out.iterdir()} == {*names, "register.json"}
    assert list(spare.iterdir()) == []
    assert len(opened) >= len(names)
    assert watch.see("\n".join(opened).encode()) == set()


def test_complaints_of_the_command(
    watch: Any, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The command tells of a faulty register where the faults are, in either form."""
    path = sk.save(watch.register, tmp_path / "register.json")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"kind": "wijk"', '"kind": "wijkje"'), encoding="utf-8")
    keys = watch.keys()

    for words in (["check"], ["check", "--json"], ["analyse"], ["analyse", "--language", "en"]):
        assert main([words[0], str(path), *words[1:]]) == 1
        printed = "".join(capfd.readouterr())
        assert "wijkje" in printed
        assert watch.kinds(watch.see(printed.encode()) - keys) - watch.tellable() == set()


def test_records_looks_everywhere(watch: Any) -> None:
    """The walk of these tests meets every class that is saved."""
    met = {type(value) for value in records(watch.register)}

    assert met >= {*LISTS.values(), sk.Register, sk.Remark, Basis, Homes, Nomination}
