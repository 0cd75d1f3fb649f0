"""Exporting: from an analysis to a report in a file, redacted, whole or not at all."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from attrs import evolve, frozen

import stakeholderkit as sk
from stakeholderkit.document import Block, Heading
from stakeholderkit.errors import Code
from stakeholderkit.hooks import (
    Exporter,
    Job,
    Plugins,
    Section,
    View,
)
from stakeholderkit.model import Audience
from stakeholderkit.redaction import PUBLIC, SHARED, Policy
from stakeholderkit.wording import Text, message

EXAMPLE = Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json"
SUMMARY = Text("proef", "trial")


@frozen
class Choices:
    """The options of the exporter below."""

    loud: bool = False
    copies: int = 1


@pytest.fixture
def jobs() -> list[Job[Any]]:
    """The list of the jobs that the exporter below was given."""
    return []


@pytest.fixture
def spy(jobs: list[Job[Any]]) -> Exporter[Choices]:
    """An exporter that remembers its jobs."""

    def render(job: Job[Choices]) -> bytes:
        jobs.append(job)
        return b"rendered"

    return Exporter(
        name="spy",
        summary=SUMMARY,
        suffixes=(".spy",),
        media_type="text/plain",
        render=render,
        options=Choices,
    )


def failing(error: BaseException) -> Callable[..., NoReturn]:
    """Return a function that raises."""

    def fail(*_: object) -> NoReturn:
        raise error

    return fail


def codes(error: sk.StakeholderkitError) -> list[str]:
    """List the codes of all complaints of an error."""
    return [complaint.code for complaint in error.complaints]


def test_the_format_by_the_ending_or_by_name(
    having: Callable[..., Plugins], tmp_path: Path, analysis: sk.Analysis, spy: Exporter[Choices]
) -> None:
    """The ending of the file chooses the format, unless one is named."""
    by_ending = sk.export(analysis, tmp_path / "a.SPY", plugins=having(spy))
    by_name = sk.export(analysis, tmp_path / "b.md", format="spy", plugins=having(spy))

    assert by_ending.read_bytes() == by_name.read_bytes() == b"rendered"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"format": "markdwon"}, Code.UNKNOWN_NAME),
        ({"format": "word"}, Code.NOT_INSTALLED),
        ({"path": "a.docx"}, Code.NOT_INSTALLED),
        ({"path": "a.csv"}, Code.NOT_INSTALLED),
        ({"path": "a.xyz"}, Code.NO_FORMAT),
        ({"path": "a"}, Code.NO_FORMAT),
        ({"sections": ["matrix", "matricks"]}, Code.UNKNOWN_NAME),
        ({"audience": "everybody"}, Code.BAD_OPTION),
        ({"options": {"colour": "red"}}, Code.BAD_OPTION),
        ({"options": 3}, Code.BAD_OPTION),
    ],
    ids=repr,
)
def test_what_cannot_be_asked_for(
    built_in: Plugins, tmp_path: Path, analysis: sk.Analysis, arguments: dict[str, Any], code: Code
) -> None:
    """A format, section, audience or option that there is not leaves the older file whole."""
    path = tmp_path / arguments.pop("path", "a.md")
    path.write_bytes(b"old")

    with pytest.raises(sk.UsageError) as caught:
        sk.export(analysis, path, plugins=built_in, **arguments)
    assert codes(caught.value) == [code]
    assert caught.value.text("nl")
    assert path.read_bytes() == b"old"


def test_a_slip_is_recognised(built_in: Plugins, tmp_path: Path, analysis: sk.Analysis) -> None:
    """Slips in names bring what was probably meant."""
    slips: list[tuple[dict[str, Any], str]] = [
        ({"audience": "publik"}, "Did you mean public?"),
        ({"sections": ["matriks"]}, "Did you mean matrix?"),
        ({"format": "markdwn"}, "Did you mean markdown?"),
    ]
    for slip, meant in slips:
        with pytest.raises(sk.UsageError, match=meant.replace("?", r"\?")):
            sk.export(analysis, tmp_path / "a.md", plugins=built_in, **slip)


def test_two_formats_for_one_ending(
    having: Callable[..., Plugins], tmp_path: Path, analysis: sk.Analysis, spy: Exporter[Choices]
) -> None:
    """Where two plugins write one ending, one must be named."""
    plugins = having(spy, evolve(spy, name="other"))

    with pytest.raises(sk.UsageError) as caught:
        sk.export(analysis, tmp_path / "a.spy", plugins=plugins)
    assert codes(caught.value) == [Code.AMBIGUOUS_NAME]
    assert "acme:spy (1.0) and acme:other (1.0)" in str(caught.value)
    assert sk.export(analysis, tmp_path / "a.spy", format="other", plugins=plugins).exists()


def test_options(
    having: Callable[..., Plugins],
    tmp_path: Path,
    analysis: sk.Analysis,
    spy: Exporter[Choices],
    jobs: list[Job[Any]],
) -> None:
    """Options reach the exporter as its own class, however they were given."""
    for given in (None, {"loud": True}, Choices(copies=2)):
        sk.export(analysis, tmp_path / "a.spy", options=given, plugins=having(spy))

    assert [job.options for job in jobs] == [Choices(), Choices(loud=True), Choices(copies=2)]


def test_the_audience_decides_what_the_exporter_gets(
    having: Callable[..., Plugins],
    tmp_path: Path,
    analysis: sk.Analysis,
    spy: Exporter[Choices],
    jobs: list[Job[Any]],
) -> None:
    """The analysis is redacted before any exporter sees it, and public unless said otherwise."""
    plugins = having(spy)
    sk.export(analysis, tmp_path / "a.spy", plugins=plugins)
    for audience in ("shared", Audience.INTERNAL):
        sk.export(analysis, tmp_path / "a.spy", audience=audience, plugins=plugins)

    assert [job.analysis.audience for job in jobs] == [*Audience]
    assert [bool(job.analysis.register.persons) for job in jobs] == [False, False, True]
    assert [bool(job.analysis.register.scores) for job in jobs] == [False, True, True]


@pytest.mark.parametrize("policy", [PUBLIC, SHARED])
def test_a_policy_of_ones_own(
    *,
    having: Callable[..., Plugins],
    tmp_path: Path,
    analysis: sk.Analysis,
    spy: Exporter[Choices],
    jobs: list[Job[Any]],
    policy: Policy,
) -> None:
    """A policy that is given decides, whatever the audience says."""
    sk.export(analysis, tmp_path / "a.spy", audience="internal", policy=policy, plugins=having(spy))

    assert jobs[0].analysis.audience is policy.audience
    assert jobs[0].analysis.register.persons == ()


def test_the_language(
    having: Callable[..., Plugins],
    tmp_path: Path,
    analysis: sk.Analysis,
    spy: Exporter[Choices],
    jobs: list[Job[Any]],
) -> None:
    """The report is Dutch unless said otherwise."""
    sk.export(analysis, tmp_path / "a.spy", plugins=having(spy))
    sk.export(analysis, tmp_path / "a.spy", language="en", plugins=having(spy))

    assert [job.language for job in jobs] == ["nl", "en"]
    assert [job.document.language for job in jobs] == ["nl", "en"]


def test_sections(
    having: Callable[..., Plugins],
    tmp_path: Path,
    analysis: sk.Analysis,
    spy: Exporter[Choices],
    jobs: list[Job[Any]],
) -> None:
    """The sections that are named make the report, in their own order; none makes it empty."""
    plugins = having(spy)
    for names in (["annex-method", "matrix"], ["stakeholderkit:glance"], []):
        sk.export(analysis, tmp_path / "a.spy", sections=names, language="en", plugins=plugins)

    chapters = [
        [
            block.text
            for block in job.document.blocks
            if isinstance(block, Heading) and block.level == 1
        ]
        for job in jobs
    ]
    assert chapters == [["The matrix", "Annex A. How this was made"], ["At a glance"], []]


@pytest.fixture
def dated(
    having: Callable[..., Plugins],
    tmp_path: Path,
    analysis: sk.Analysis,
    spy: Exporter[Choices],
    jobs: list[Job[Any]],
) -> Callable[..., datetime.date | None]:
    """A function that exports with a date, or without, and gives the date of the report."""

    def export(date: datetime.date | None = None) -> datetime.date | None:
        sk.export(analysis, tmp_path / "a.spy", date=date, plugins=having(spy))
        assert jobs[-1].document.date == jobs[-1].date
        return jobs[-1].date

    return export


Dated = Callable[..., datetime.date | None]


def test_the_date_on_the_report(dated: Dated, analysis: sk.Analysis) -> None:
    """The date is that of the facts, unless one is given: no clock is read."""
    assert dated() == analysis.as_of
    assert dated(datetime.date(2026, 5, 4)) == datetime.date(2026, 5, 4)


@pytest.mark.parametrize(("seconds", "day"), [("1772323200", "2026-03-01"), ("0", "1970-01-01")])
def test_the_date_of_a_reproducible_build(
    dated: Dated, monkeypatch: pytest.MonkeyPatch, seconds: str, day: str
) -> None:
    """The date that reproducible builds set goes before that of the facts; one given goes first."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    assert dated() == datetime.date.fromisoformat(day)
    assert dated(datetime.date(2026, 5, 4)) == datetime.date(2026, 5, 4)


@pytest.mark.parametrize("seconds", ["", "yesterday", "9" * 30, "1e9", "-" + "9" * 12])
def test_a_build_date_that_is_none(
    dated: Dated, analysis: sk.Analysis, monkeypatch: pytest.MonkeyPatch, seconds: str
) -> None:
    """What is no moment in the environment is passed over."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    assert dated() == analysis.as_of


def test_the_same_job_gives_the_same_bytes(
    built_in: Plugins, tmp_path: Path, analysis: sk.Analysis
) -> None:
    """Two exports of one analysis are the same file."""
    one, other = (
        sk.export(analysis, tmp_path / name, plugins=built_in).read_bytes()
        for name in ("a.md", "b.md")
    )

    assert one == other


@pytest.mark.parametrize(
    "content",
    [
        EXAMPLE.read_bytes(),
        b"\xef\xbb\xbf" + EXAMPLE.read_bytes(),
        b'{"areas": [' + b'"x", ' * 1_000 + b'"x"], "format": "stakeholderkit-register"}',
        b'{\n  "format"\t:  "stakeholderkit-register", "broken',
    ],
    ids=["a register", "with a byte order mark", "its format at the end", "a broken one"],
)
@pytest.mark.parametrize("name", ["a.md", "a.json", "a.docx"])
def test_an_export_never_overwrites_a_register(
    built_in: Plugins, tmp_path: Path, analysis: sk.Analysis, content: bytes, name: str
) -> None:
    """The source of truth stays, whatever its name, the format, and the state it is in."""
    (tmp_path / name).write_bytes(content)

    with pytest.raises(sk.UsageError) as caught:
        sk.export(analysis, tmp_path / name, format="markdown", plugins=built_in)
    assert codes(caught.value) == [Code.SOURCE_OF_TRUTH]
    assert (tmp_path / name).read_bytes() == content


def test_an_export_never_overwrites_a_register_behind_a_link(
    built_in: Plugins, tmp_path: Path, analysis: sk.Analysis
) -> None:
    """Nor is a register overwritten by way of a link to it."""
    (tmp_path / "register.json").write_bytes(EXAMPLE.read_bytes())
    (tmp_path / "a.md").symlink_to("register.json")

    with pytest.raises(sk.UsageError) as caught:
        sk.export(analysis, tmp_path / "a.md", plugins=built_in)
    assert codes(caught.value) == [Code.SOURCE_OF_TRUTH]


def test_an_export_overwrites_an_older_one(
    built_in: Plugins, tmp_path: Path, analysis: sk.Analysis
) -> None:
    """A report, also one that speaks of registers, is replaced by the next."""
    (tmp_path / "a.md").write_text("# stakeholderkit-register\n")
    sk.export(analysis, tmp_path / "a.md", plugins=built_in)

    assert "Beukenhof" in (tmp_path / "a.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("render", "code"),
    [
        (failing(ZeroDivisionError("oops")), Code.PLUGIN_FAILED),
        (failing(SystemExit(3)), Code.PLUGIN_FAILED),
        (lambda _: "text", Code.PLUGIN_RESULT),
        (lambda _: None, Code.PLUGIN_RESULT),
        (failing(sk.UsageError(message("mine", "Not so."))), "mine"),
    ],
    ids=["raises", "exits", "gives text", "gives nothing", "refuses"],
)
def test_an_exporter_that_fails(
    *,
    having: Callable[..., Plugins],
    tmp_path: Path,
    analysis: sk.Analysis,
    spy: Exporter[Choices],
    render: Any,
    code: str,
) -> None:
    """When the exporter fails, the older report is untouched and nothing is left beside it."""
    (tmp_path / "a.spy").write_bytes(b"old")

    kind = sk.UsageError if code == "mine" else sk.PluginError
    with pytest.raises(kind) as caught:
        sk.export(analysis, tmp_path / "a.spy", plugins=having(evolve(spy, render=render)))
    assert codes(caught.value) == [code]
    assert code == "mine" or "acme:spy (1.0)" in str(caught.value)
    assert [item.name for item in tmp_path.iterdir()] == ["a.spy"]
    assert (tmp_path / "a.spy").read_bytes() == b"old"


def test_a_section_that_fails_is_reported_by_its_own_name(
    having: Callable[..., Plugins], tmp_path: Path, analysis: sk.Analysis
) -> None:
    """The plugin of the section is blamed, not that of the format."""

    def build(_: View) -> list[Block]:
        raise ZeroDivisionError("oops")

    broken = Section(
        name="broken", summary=SUMMARY, order=1, audiences=frozenset(Audience), build=build
    )

    with pytest.raises(sk.PluginError) as caught:
        sk.export(analysis, tmp_path / "a.md", plugins=having(broken))
    assert codes(caught.value) == [Code.PLUGIN_FAILED]
    assert str(caught.value).startswith("acme:broken (1.0) failed with ZeroDivisionError: oops")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("nowhere/a.md", Code.FOLDER_MISSING),
        ("folder.md", Code.CANNOT_WRITE),
        ("x" * 300 + ".md", Code.CANNOT_WRITE),
        ("a\0b.md", Code.CANNOT_WRITE),
    ],
    ids=["no folder", "a folder", "too long", "no name"],
)
def test_an_export_that_cannot_be_written(
    built_in: Plugins, tmp_path: Path, analysis: sk.Analysis, path: str, code: Code
) -> None:
    """A place where no file can stand is told, and nothing is made."""
    (tmp_path / "folder.md").mkdir()

    with pytest.raises(sk.OutputError) as caught:
        sk.export(analysis, tmp_path / path, plugins=built_in)
    assert codes(caught.value) == [code]
    assert [item.name for item in tmp_path.iterdir()] == ["folder.md"]
