"""The four verbs, from a file to a report, and every way in which each can fail."""

import datetime
import json
import logging
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any, NoReturn

import pytest
from attrs import evolve, frozen

import stakeholderkit as sk
from stakeholderkit.analysis import ChairDecides, Consensus, Median, TrimmedMean, Unanimous
from stakeholderkit.builtin import (
    stakeholderkit_exporters,
    stakeholderkit_ladders,
    stakeholderkit_readers,
    stakeholderkit_schemes,
    stakeholderkit_sections,
)
from stakeholderkit.builtin.schemes.kwadranten import Kwadranten, build
from stakeholderkit.document import Block, Heading
from stakeholderkit.errors import Code
from stakeholderkit.files import dump_register, dump_scheme
from stakeholderkit.hooks import (
    Exporter,
    Job,
    LadderRecord,
    Offer,
    Plugins,
    Problem,
    Reader,
    Reading,
    Section,
    View,
)
from stakeholderkit.model import STANDARD_DIMENSIONS, Audience
from stakeholderkit.redaction import PUBLIC, SHARED, Policy
from stakeholderkit.verbs.find_scheme import read_crosswalk, read_scheme
from stakeholderkit.wording import Extra, Finding, Location, Text, message, phrase

EXAMPLE = Path(__file__).parents[1] / "examples" / "eikenrode" / "eikenrode.json"
DAY = datetime.date(2026, 3, 1)
SUMMARY = Text("proef", "trial")


def offer(record: Any, distribution: str = "acme") -> Offer:
    """Make the offer of a record by a distribution."""
    return Offer(record, distribution, "1.0")


BUILT_IN = Plugins(
    tuple(
        offer(record, "stakeholderkit")
        for hook in (
            stakeholderkit_exporters,
            stakeholderkit_ladders,
            stakeholderkit_readers,
            stakeholderkit_schemes,
            stakeholderkit_sections,
        )
        for record in hook()
    )
)


def having(*records: Any) -> Plugins:
    """Give the built-ins with other records beside them."""
    return Plugins((*BUILT_IN.offers, *map(offer, records)))


@frozen
class Choices:
    """The options of the exporter below."""

    loud: bool = False
    copies: int = 1


@pytest.fixture
def jobs() -> list[Job[Any]]:
    """Give the list of the jobs that the exporter below was given."""
    return []


@pytest.fixture
def spy(jobs: list[Job[Any]]) -> Exporter[Choices]:
    """Give an exporter that remembers its jobs."""

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


@pytest.fixture
def register() -> sk.Register:
    """Give the example's register."""
    return sk.read(EXAMPLE, plugins=BUILT_IN)


@pytest.fixture
def analysis(register: sk.Register) -> sk.Analysis:
    """Give the example's analysis of one wijk."""
    return sk.analyse(register, area="Beukenhof", plugins=BUILT_IN)


@pytest.fixture(autouse=True)
def _without_build_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def failing(error: BaseException) -> Callable[..., NoReturn]:
    """Give a function that raises."""

    def fail(*_: object) -> NoReturn:
        raise error

    return fail


def codes(error: sk.StakeholderkitError) -> list[str]:
    """Give the codes of all complaints of an error."""
    return [complaint.code for complaint in error.complaints]


# --- the whole way ---------------------------------------------------------------------------


def test_the_whole_way(tmp_path: Path) -> None:
    """From a register's file to a report and back to a file, with whatever is installed."""
    register = sk.read(EXAMPLE)
    analysis = sk.analyse(register, scheme="kwadranten", area="Beukenhof", as_of=DAY)
    report = sk.export(analysis, tmp_path / "rapport.md", language="nl", audience="internal")
    saved = sk.save(register, tmp_path / "eikenrode.json")

    assert report == (tmp_path / "rapport.md").resolve()
    assert report.read_text("utf-8").startswith("# Stakeholderanalyse van Beukenhof\n")
    assert saved.read_bytes() == EXAMPLE.read_bytes()
    assert sorted(item.name for item in tmp_path.iterdir()) == ["eikenrode.json", "rapport.md"]


# --- read ------------------------------------------------------------------------------------


def test_reading_gives_the_register(register: sk.Register) -> None:
    """A sound file gives its register, by recognition and by the reader's name alike."""
    assert register.title == "Stakeholderanalyse Eikenrode"
    assert sk.read(str(EXAMPLE), reader="json", plugins=BUILT_IN) == register
    assert sk.read(EXAMPLE, reader="stakeholderkit:json", plugins=BUILT_IN) == register


def test_inspecting_gives_findings_without_raising(tmp_path: Path) -> None:
    """Inspecting a faulty file gives all that is wrong with it, and no register."""
    file = tmp_path / "a.json"
    file.write_text('{"format": "stakeholderkit-register", "version": "1.0", "title": 3}')
    reading = sk.inspect(file, plugins=BUILT_IN)

    assert reading.register is None
    assert {(item.code, item.location.field) for item in reading.findings} == {
        (Code.WRONG_TYPE, "title"),
        (Code.MISSING_FIELD, "owner"),
    }
    assert {item.location.file for item in reading.findings} == {str(file)}


def test_reading_a_faulty_file_raises_everything_at_once(tmp_path: Path) -> None:
    """Reading a faulty file raises one error with every complaint, warnings left out."""
    file = tmp_path / "a.json"
    file.write_text('{"format": "stakeholderkit-register", "version": "1.7", "title": 3}')

    with pytest.raises(sk.InputError) as caught:
        sk.read(file, plugins=BUILT_IN)
    assert sorted(codes(caught.value)) == [Code.MISSING_FIELD, Code.WRONG_TYPE]
    assert str(caught.value).count(str(file)) == 2


def test_what_is_remarkable_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A warning about a file that can be read is logged under the library's name."""
    file = tmp_path / "a.json"
    file.write_text(
        '{"format": "stakeholderkit-register", "version": "1.0", "title": "t", "owner": "o",'
        ' "later": 1}'
    )
    sk.read(file, plugins=BUILT_IN)

    ((name, level, text),) = caplog.record_tuples
    assert (name, level) == ("stakeholderkit", logging.WARNING)
    assert text.startswith(f"{file}: 'later': This version does not know the field")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda _: None, Code.FILE_MISSING),
        (lambda file: file.mkdir(), Code.FILE_NOT_REGULAR),
        (lambda file: file.write_text(""), Code.FILE_EMPTY),
        (lambda file: file.write_text("{"), Code.BAD_JSON),
        (lambda file: file.write_text("[]"), Code.NOT_A_REGISTER),
        (lambda file: file.write_bytes(b'"\xff"'), Code.BAD_ENCODING),
    ],
    ids=["missing", "folder", "empty", "cut off", "other", "encoding"],
)
def test_files_that_cannot_be_read(
    tmp_path: Path, make: Callable[[Path], object], code: Code
) -> None:
    """Whatever is wrong with a file as a whole is one complaint that names it."""
    make(tmp_path / "a.json")

    with pytest.raises(sk.InputError) as caught:
        sk.read(tmp_path / "a.json", plugins=BUILT_IN)
    assert codes(caught.value) == [code]
    assert str(caught.value).startswith(f"{tmp_path / 'a.json'}: ")


def reader(name: str, *, claims: object = True, gives: object = None) -> Reader:
    """Make a reader that claims every file, or none, and gives the same for each."""
    found: Any = gives
    claimed: Any = claims
    return Reader(
        name=name,
        summary=SUMMARY,
        recognises=claimed if callable(claimed) else lambda _: claimed,
        read=found if callable(found) else lambda _: found,
    )


def test_no_reader_recognises_the_file(tmp_path: Path) -> None:
    """A file that nobody recognises brings the names of the readers to choose from."""
    (tmp_path / "a.xyz").write_text("what?")

    with pytest.raises(sk.InputError) as caught:
        sk.read(tmp_path / "a.xyz", plugins=having(reader("other", claims=False)))
    assert codes(caught.value) == [Code.FILE_UNRECOGNISED]
    assert "stakeholderkit:json or acme:other" in str(caught.value)


def test_several_readers_recognise_the_file() -> None:
    """A file that two readers claim is read by neither, until one is chosen."""
    plugins = having(reader("other", gives=Reading(sk.Register(title="other", owner="o"))))

    with pytest.raises(sk.UsageError) as caught:
        sk.read(EXAMPLE, plugins=plugins)
    assert codes(caught.value) == [Code.AMBIGUOUS_NAME]
    assert "stakeholderkit:json or acme:other" in str(caught.value)
    assert sk.read(EXAMPLE, reader="other", plugins=plugins).title == "other"


def test_a_reader_that_is_not_installed() -> None:
    """A reader by an unknown name is an error that names those there are."""
    with pytest.raises(sk.UsageError) as caught:
        sk.read(EXAMPLE, reader="jsonn", plugins=BUILT_IN)
    assert codes(caught.value) == [Code.UNKNOWN_NAME]
    assert "Installed: json. Did you mean json?" in str(caught.value)


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (reader("bad", gives=failing(KeyError("oops"))), Code.PLUGIN_FAILED),
        (reader("bad", gives=None), Code.PLUGIN_RESULT),
        (reader("bad", gives=Reading(None)), Code.PLUGIN_FAILED),
    ],
    ids=["raises", "gives nothing", "gives no reason"],
)
def test_a_reader_that_fails(record: Reader, code: Code) -> None:
    """A reader that fails, or gives neither a register nor a reason, is reported by its name."""
    plugins = Plugins((offer(record),))

    with pytest.raises(sk.PluginError) as caught:
        sk.read(EXAMPLE, plugins=plugins)
    assert codes(caught.value) == [code]
    assert "acme:bad (1.0)" in str(caught.value)


@pytest.mark.parametrize("claims", [failing(ZeroDivisionError("oops")), "yes"])
def test_a_reader_that_fails_to_recognise(
    claims: object, register: sk.Register, caplog: pytest.LogCaptureFixture
) -> None:
    """A reader that fails when it is asked for its files keeps no other from reading them."""
    plugins = having(reader("bad", claims=claims))

    assert sk.read(EXAMPLE, plugins=plugins) == register
    assert ["acme:bad (1.0)" in item.getMessage() for item in caplog.records] == [True]


def test_the_findings_of_a_reader_are_raised() -> None:
    """What another reader says is wrong is raised as it said it."""
    finding = Finding(phrase("This is odd."), Location("b.xyz", "row 3"))
    plugins = Plugins((offer(reader("other", gives=Reading(None, (finding,)))),))

    with pytest.raises(sk.InputError) as caught:
        sk.read(EXAMPLE, plugins=plugins)
    assert caught.value.complaints == (finding,)


def test_a_register_with_an_error_is_not_given() -> None:
    """A reader may give a register with errors in it; reading then raises all the same."""
    finding = Finding(phrase("This is odd."))
    register = sk.Register(title="t", owner="o")
    plugins = Plugins((offer(reader("other", gives=Reading(register, (finding,)))),))

    with pytest.raises(sk.InputError) as caught:
        sk.read(EXAMPLE, plugins=plugins)
    assert codes(caught.value) == ["odd"]
    assert sk.inspect(EXAMPLE, plugins=plugins).register is register


# --- save ------------------------------------------------------------------------------------


def test_saving_over_a_register(tmp_path: Path, register: sk.Register) -> None:
    """A register may replace a register: that is what saving is for."""
    for item in (sk.Register(title="t", owner="o"), register):
        assert sk.save(item, tmp_path / "a.json").read_bytes() == dump_register(item)


def test_saving_is_never_redacted(tmp_path: Path, register: sk.Register) -> None:
    """The saved register is complete, persons included."""
    assert "Noor Verhulst" in sk.save(register, tmp_path / "a.json").read_text("utf-8")


def test_a_register_that_cannot_be_saved(tmp_path: Path, register: sk.Register) -> None:
    """A folder that is not there is told, and not made."""
    with pytest.raises(sk.OutputError) as caught:
        sk.save(register, tmp_path / "nowhere" / "a.json")
    assert codes(caught.value) == [Code.FOLDER_MISSING]
    assert list(tmp_path.iterdir()) == []


# --- analyse ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["beukenhof", "Beukenhof", "BEUKENHOF"])
def test_an_area_by_its_name_or_id(register: sk.Register, name: str) -> None:
    """An area is found by its id and by its name, capitals aside."""
    assert sk.analyse(register, area=name, plugins=BUILT_IN).area.id == "beukenhof"


def test_the_whole_area_by_default(register: sk.Register) -> None:
    """Without an area, the one that all others are part of is analysed."""
    assert sk.analyse(register, plugins=BUILT_IN).area.id == "eikenrode"


def test_an_unknown_area(register: sk.Register) -> None:
    """An unknown area brings those there are, and the one probably meant."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, area="Beukehof", plugins=BUILT_IN)
    assert codes(caught.value) == [Code.UNKNOWN_NAME]
    assert "Eikenrode, Beukenhof and Boszoom. Did you mean Beukenhof?" in str(caught.value)


def test_an_area_that_is_not_clear(register: sk.Register) -> None:
    """Two areas of one name, or several that are part of no other, must be told apart by id."""
    twice = evolve(
        register,
        areas=(
            *register.areas,
            sk.Area(id="beukenhof-2", name="Beukenhof", kind=sk.AreaKind.BUURT),
        ),
    )

    for name, ids in (("Beukenhof", "beukenhof and beukenhof-2"), (None, "Eikenrode")):
        with pytest.raises(sk.UsageError) as caught:
            sk.analyse(twice, area=name, plugins=BUILT_IN)
        assert codes(caught.value) == [Code.AMBIGUOUS_NAME]
        assert ids in str(caught.value)
    assert sk.analyse(twice, area="beukenhof-2", plugins=BUILT_IN).area.id == "beukenhof-2"


@pytest.mark.parametrize("area", [None, "Beukenhof"])
def test_a_register_without_areas(area: str | None) -> None:
    """A register without areas cannot be analysed, and says so."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(sk.Register(title="t", owner="o"), area=area, plugins=BUILT_IN)
    assert codes(caught.value) == [Code.UNKNOWN_NAME]


def test_an_unknown_scheme(register: sk.Register) -> None:
    """An unknown scheme brings those there are, and the one probably meant."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, scheme="kwadrant", plugins=BUILT_IN)
    assert codes(caught.value) == [Code.UNKNOWN_NAME]
    assert str(caught.value) == (
        "There is no scheme 'kwadrant'. Installed: kwadranten, kwadranten-plus and ringen. Did you "
        "mean kwadranten?"
    )


def test_a_scheme_of_ones_own(register: sk.Register) -> None:
    """A scheme may be given itself; then no plugin is asked for it."""
    scheme = build(register.dimensions, Kwadranten(cut=Fraction(2)))

    assert sk.analyse(register, scheme=scheme, plugins=Plugins(())).scheme == scheme


@pytest.fixture
def own(register: sk.Register) -> sk.Register:
    """Give the example's register with a scheme of its own in it."""
    scheme = evolve(build(register.dimensions, Kwadranten(cut=Fraction(2))), id="eikenrode")
    return evolve(register, schemes=(scheme,))


def test_a_scheme_of_the_register(own: sk.Register) -> None:
    """A scheme that the register holds is found by its id, beside those that are installed."""
    assert sk.analyse(own, scheme="eikenrode", plugins=BUILT_IN).scheme == own.schemes[0]
    assert sk.analyse(own, scheme="kwadranten", plugins=BUILT_IN).scheme != own.schemes[0]


def test_a_scheme_of_the_register_has_no_parameters(own: sk.Register) -> None:
    """It is whole, so parameters for it would change nothing."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(own, scheme="eikenrode", parameters={"cut": 4}, plugins=BUILT_IN)
    assert codes(caught.value) == [Code.BAD_OPTION]


def test_a_scheme_of_the_register_by_the_name_of_another(own: sk.Register) -> None:
    """A scheme of the register never hides an installed one, nor the other way round."""
    scheme = evolve(own.schemes[0], id="ringen")
    clashing = evolve(own, schemes=(*own.schemes, scheme))

    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(clashing, scheme="ringen", plugins=BUILT_IN)
    assert codes(caught.value) == [Code.AMBIGUOUS_NAME]
    assert str(caught.value) == (
        "The register has a scheme 'ringen' of its own, and one of that name is installed. Give "
        "your own another id."
    )
    assert sk.analyse(clashing, scheme="eikenrode", plugins=BUILT_IN).scheme == own.schemes[0]
    assert sk.analyse(clashing, scheme=scheme, plugins=BUILT_IN).scheme == scheme
    assert sk.analyse(clashing, scheme="ringen", plugins=Plugins(())).scheme == scheme


@pytest.mark.parametrize(("name", "hint"), [("eikenrood", " Did you mean eikenrode?"), ("xyz", "")])
def test_an_unknown_scheme_beside_those_of_the_register(
    own: sk.Register, name: str, hint: str
) -> None:
    """An unknown name brings the register's own schemes as well."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(own, scheme=name, plugins=BUILT_IN)
    assert codes(caught.value)[0] == Code.UNKNOWN_NAME
    assert str(caught.value).splitlines() == [
        f"There is no scheme '{name}'. Installed: kwadranten, kwadranten-plus and ringen.",
        f"The register has eikenrode.{hint}",
    ]


def test_files_of_ones_own(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A scheme and a ladder in files may name an installed ladder; warnings are logged."""
    rings = next(stakeholderkit_ladders()).ladder
    steps = evolve(rings, id="steps")
    plugins = having(LadderRecord(name="steps", summary=SUMMARY, ladder=steps))
    whole = build(STANDARD_DIMENSIONS, Kwadranten())
    scheme, crosswalk = tmp_path / "scheme.json", tmp_path / "eigen.toml"
    data = json.loads(dump_scheme(whole)) | {"ladder": "steps", "x-note": "mine"}
    scheme.write_text(json.dumps(data), "utf-8")
    pairs = "\n".join(f'{group.id} = "{group.id}"' for group in rings.groups)
    crosswalk.write_text(
        'origin = "steps"\nladder = "ringen"\nx-note = "mine"\nsource = {nl = "a", en = "b"}\n'
        f"[groups]\n{pairs}\n",
        "utf-8",
    )
    caplog.set_level(logging.WARNING, "stakeholderkit")
    read = read_scheme(scheme, plugins=plugins)
    way = read_crosswalk(crosswalk, plugins=plugins)

    assert evolve(read, extra=Extra()) == evolve(whole, ladder=steps)
    assert (way.origin, way.ladder) == (steps, rings)
    logged = [item.getMessage() for item in caplog.records]
    assert [path.name in line for path, line in zip((scheme, crosswalk), logged, strict=True)]
    assert all("'x-note'" in line for line in logged)
    other = sk.analyse(sk.read(EXAMPLE), scheme=read, ladder=way)
    assert other.scheme.grouping == rings
    for path, verb in ((scheme, read_scheme), (crosswalk, read_crosswalk)):
        with pytest.raises(sk.InputError) as caught:
            verb(path, plugins=BUILT_IN)
        assert codes(caught.value) == [Code.UNKNOWN_NAME]


def test_a_ladder_by_its_name(register: sk.Register) -> None:
    """The ladder that a scheme has already changes nothing; an unknown one is an error."""
    rings = sk.analyse(register, plugins=BUILT_IN)

    assert sk.analyse(register, ladder="ringen", plugins=BUILT_IN) == rings
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, ladder="rinegn", plugins=BUILT_IN)
    assert codes(caught.value) == [Code.UNKNOWN_NAME]
    assert "Did you mean ringen?" in str(caught.value)


def test_a_scheme_that_is_offered_twice_beside_those_of_the_register(own: sk.Register) -> None:
    """Another complaint about a name is not mixed with what the register has."""
    kwadranten = next(stakeholderkit_schemes())
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(own, plugins=having(kwadranten))
    assert codes(caught.value) == [Code.AMBIGUOUS_NAME]
    assert "eikenrode" not in str(caught.value)


@pytest.mark.parametrize(
    "parameters", [{"cut": "7/2"}, {"cut": Fraction(7, 2)}, Kwadranten(cut=Fraction(7, 2))]
)
def test_parameters(register: sk.Register, parameters: object) -> None:
    """Parameters are given as names and values or as their own class."""
    found = sk.analyse(register, parameters=parameters, plugins=BUILT_IN)

    assert found.scheme.parameters[0] == "cut=7/2"


@pytest.mark.parametrize("parameters", [{"cutt": 3}, {"cut": True}, "cut=3"])
def test_parameters_that_do_not_fit(register: sk.Register, parameters: object) -> None:
    """A parameter that is unknown or does not fit is refused."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, parameters=parameters, plugins=BUILT_IN)
    assert codes(caught.value) == [Code.BAD_OPTION]


def test_parameters_beside_a_scheme(register: sk.Register) -> None:
    """Parameters for a scheme that is given whole are refused: they would change nothing."""
    scheme = sk.analyse(register).scheme

    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, scheme=scheme, parameters={"cut": 4})
    assert codes(caught.value) == [Code.BAD_OPTION]


def test_a_moment_is_no_date(tmp_path: Path, register: sk.Register, analysis: sk.Analysis) -> None:
    """A moment with a time of day, which Python takes for a date, is refused."""
    moment = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)

    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, as_of=moment)
    assert codes(caught.value) == [Code.BAD_DATE]
    with pytest.raises(sk.UsageError) as caught:
        sk.export(analysis, tmp_path / "x.md", date=moment)
    assert codes(caught.value) == [Code.BAD_DATE]


@pytest.mark.parametrize(
    ("consensus", "settled"),
    [("median", Median()), ("unanimous", Unanimous()), (TrimmedMean(), TrimmedMean())],
)
@pytest.mark.parametrize("whole", [False, True])
def test_how_scores_are_settled(
    register: sk.Register, consensus: str | Consensus, settled: Consensus, whole: bool
) -> None:
    """A way to settle several answers is given by name or itself, for any scheme."""
    scheme = build(register.dimensions, Kwadranten()) if whole else "kwadranten"
    found = sk.analyse(register, scheme=scheme, consensus=consensus, plugins=BUILT_IN)

    assert found.consensus == settled


@pytest.mark.parametrize(
    ("consensus", "code"),
    [("average", Code.BAD_OPTION), (ChairDecides("nobody"), Code.UNKNOWN_NAME)],
)
def test_an_unknown_way_to_settle_scores(
    register: sk.Register, consensus: str | Consensus, code: Code
) -> None:
    """A way that there is not, and a chair who is no assessor, are refused."""
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(register, consensus=consensus, plugins=BUILT_IN)
    assert codes(caught.value) == [code]


def test_an_unknown_language(tmp_path: Path, analysis: sk.Analysis) -> None:
    """A language that nothing is written in is refused by its name."""
    with pytest.raises(sk.UsageError) as caught:
        sk.export(analysis, tmp_path / "x.md", language="de")  # type: ignore[arg-type]
    assert codes(caught.value) == [Code.BAD_OPTION]
    assert str(caught.value) == "There is no language 'de'. Choose nl or en."


def test_a_scheme_that_fails_its_proof(register: sk.Register) -> None:
    """Parameters that break the scheme are an error with counter-examples."""
    with pytest.raises(sk.SchemeError) as caught:
        sk.analyse(register, parameters={"cut": 5}, plugins=BUILT_IN)
    assert set(codes(caught.value)) == {Code.DEAD_RULE, Code.UNREACHABLE_GROUP}


def test_a_scheme_that_the_register_has_no_scores_for(register: sk.Register) -> None:
    """A register that lacks a dimension of the scheme is told which."""
    bare = evolve(register, dimensions=register.dimensions[:1], scores=())

    with pytest.raises(sk.SchemeError) as caught:
        sk.analyse(bare, plugins=BUILT_IN)
    assert codes(caught.value) == [Code.UNKNOWN_DIMENSION]


def test_a_scheme_plugin_that_fails(register: sk.Register) -> None:
    """A plugin that cannot build its scheme is reported by its name."""
    kwadranten = next(stakeholderkit_schemes())
    ways: list[tuple[Any, Code]] = [
        (failing(ZeroDivisionError("oops")), Code.PLUGIN_FAILED),
        (lambda *_: None, Code.PLUGIN_RESULT),
    ]
    for broken, code in ways:
        record = evolve(kwadranten, name="broken", build=broken)
        with pytest.raises(sk.PluginError) as caught:
            sk.analyse(register, scheme="broken", plugins=having(record))
        assert codes(caught.value) == [code]
        assert "acme:broken (1.0)" in str(caught.value)


def test_the_date_is_that_of_the_latest_fact(register: sk.Register) -> None:
    """Without a date, the latest fact in the register gives it: no clock is read."""
    assert sk.analyse(register, plugins=BUILT_IN).as_of == register.latest()


def test_a_date_before_any_fact(register: sk.Register) -> None:
    """Before the first fact nothing is known: parties are open, and nobody is placed."""
    early = datetime.date(1900, 1, 1)
    found = sk.analyse(register, area="Beukenhof", as_of=early, plugins=BUILT_IN)

    assert found.as_of == early
    assert found.register.scores == ()
    assert found.assessors == 0
    assert found.with_standing(sk.Standing.PLACED) == ()
    assert len(found.with_standing(sk.Standing.OPEN)) > 10


# --- export ----------------------------------------------------------------------------------


def test_the_format_by_the_ending_or_by_name(
    tmp_path: Path, analysis: sk.Analysis, spy: Exporter[Choices]
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
    tmp_path: Path, analysis: sk.Analysis, arguments: dict[str, Any], code: Code
) -> None:
    """A format, section, audience or option that there is not leaves the older file whole."""
    path = tmp_path / arguments.pop("path", "a.md")
    path.write_bytes(b"old")

    with pytest.raises(sk.UsageError) as caught:
        sk.export(analysis, path, plugins=BUILT_IN, **arguments)
    assert codes(caught.value) == [code]
    assert caught.value.text("nl")
    assert path.read_bytes() == b"old"


def test_a_slip_is_recognised(tmp_path: Path, analysis: sk.Analysis) -> None:
    """Slips in names bring what was probably meant."""
    slips: list[tuple[dict[str, Any], str]] = [
        ({"audience": "publik"}, "Did you mean public?"),
        ({"sections": ["matriks"]}, "Did you mean matrix?"),
        ({"format": "markdwn"}, "Did you mean markdown?"),
    ]
    for slip, meant in slips:
        with pytest.raises(sk.UsageError, match=meant.replace("?", r"\?")):
            sk.export(analysis, tmp_path / "a.md", plugins=BUILT_IN, **slip)


def test_two_formats_for_one_ending(
    tmp_path: Path, analysis: sk.Analysis, spy: Exporter[Choices]
) -> None:
    """Where two plugins write one ending, one must be named."""
    plugins = having(spy, evolve(spy, name="other"))

    with pytest.raises(sk.UsageError) as caught:
        sk.export(analysis, tmp_path / "a.spy", plugins=plugins)
    assert codes(caught.value) == [Code.AMBIGUOUS_NAME]
    assert "acme:spy (1.0) and acme:other (1.0)" in str(caught.value)
    assert sk.export(analysis, tmp_path / "a.spy", format="other", plugins=plugins).exists()


def test_options(
    tmp_path: Path, analysis: sk.Analysis, spy: Exporter[Choices], jobs: list[Job[Any]]
) -> None:
    """Options reach the exporter as its own class, however they were given."""
    for given in (None, {"loud": True}, Choices(copies=2)):
        sk.export(analysis, tmp_path / "a.spy", options=given, plugins=having(spy))

    assert [job.options for job in jobs] == [Choices(), Choices(loud=True), Choices(copies=2)]


def test_the_audience_decides_what_the_exporter_gets(
    tmp_path: Path, analysis: sk.Analysis, spy: Exporter[Choices], jobs: list[Job[Any]]
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
    tmp_path: Path, analysis: sk.Analysis, spy: Exporter[Choices], jobs: list[Job[Any]]
) -> None:
    """The report is Dutch unless said otherwise."""
    sk.export(analysis, tmp_path / "a.spy", plugins=having(spy))
    sk.export(analysis, tmp_path / "a.spy", language="en", plugins=having(spy))

    assert [job.language for job in jobs] == ["nl", "en"]
    assert [job.document.language for job in jobs] == ["nl", "en"]


def test_sections(
    tmp_path: Path, analysis: sk.Analysis, spy: Exporter[Choices], jobs: list[Job[Any]]
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
    tmp_path: Path, analysis: sk.Analysis, spy: Exporter[Choices], jobs: list[Job[Any]]
) -> Callable[..., datetime.date | None]:
    """Give a function that exports with a date, or without, and gives the date of the report."""

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


def test_the_same_job_gives_the_same_bytes(tmp_path: Path, analysis: sk.Analysis) -> None:
    """Two exports of one analysis are the same file."""
    one, other = (
        sk.export(analysis, tmp_path / name, plugins=BUILT_IN).read_bytes()
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
    tmp_path: Path, analysis: sk.Analysis, content: bytes, name: str
) -> None:
    """The source of truth stays, whatever its name, the format, and the state it is in."""
    (tmp_path / name).write_bytes(content)

    with pytest.raises(sk.UsageError) as caught:
        sk.export(analysis, tmp_path / name, format="markdown", plugins=BUILT_IN)
    assert codes(caught.value) == [Code.SOURCE_OF_TRUTH]
    assert (tmp_path / name).read_bytes() == content


def test_an_export_never_overwrites_a_register_behind_a_link(
    tmp_path: Path, analysis: sk.Analysis
) -> None:
    """Nor is a register overwritten by way of a link to it."""
    (tmp_path / "register.json").write_bytes(EXAMPLE.read_bytes())
    (tmp_path / "a.md").symlink_to("register.json")

    with pytest.raises(sk.UsageError) as caught:
        sk.export(analysis, tmp_path / "a.md", plugins=BUILT_IN)
    assert codes(caught.value) == [Code.SOURCE_OF_TRUTH]


def test_an_export_overwrites_an_older_one(tmp_path: Path, analysis: sk.Analysis) -> None:
    """A report, also one that speaks of registers, is replaced by the next."""
    (tmp_path / "a.md").write_text("# stakeholderkit-register\n")
    sk.export(analysis, tmp_path / "a.md", plugins=BUILT_IN)

    assert "Beukenhof" in (tmp_path / "a.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("render", "code"),
    [
        (failing(ZeroDivisionError("oops")), Code.PLUGIN_FAILED),
        (failing(SystemExit(3)), Code.PLUGIN_FAILED),
        (lambda _: "text", Code.PLUGIN_RESULT),
        (lambda _: None, Code.PLUGIN_RESULT),
        (failing(sk.UsageError(phrase("Not so."))), "mine"),
    ],
    ids=["raises", "exits", "gives text", "gives nothing", "refuses"],
)
def test_an_exporter_that_fails(
    tmp_path: Path, analysis: sk.Analysis, spy: Exporter[Choices], render: Any, code: str
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
    tmp_path: Path, analysis: sk.Analysis
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
    tmp_path: Path, analysis: sk.Analysis, path: str, code: Code
) -> None:
    """A place where no file can stand is told, and nothing is made."""
    (tmp_path / "folder.md").mkdir()

    with pytest.raises(sk.OutputError) as caught:
        sk.export(analysis, tmp_path / path, plugins=BUILT_IN)
    assert codes(caught.value) == [code]
    assert [item.name for item in tmp_path.iterdir()] == ["folder.md"]


# --- plugins ---------------------------------------------------------------------------------


def test_problems_with_plugins_are_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, register: sk.Register
) -> None:
    """A verb that loads the plugins itself logs what is wrong with them, and goes on."""
    problem = Problem(
        plugin="smoke",
        distribution="acme-smoke",
        version="0.1",
        cause=message(Code.PLUGIN_IMPORT, "it burnt down."),
        advice=phrase("Build it again."),
    )
    monkeypatch.setattr(
        "stakeholderkit.verbs.using.load_plugins", lambda: evolve(BUILT_IN, problems=(problem,))
    )
    sk.analyse(register)

    assert caplog.record_tuples == [("stakeholderkit", logging.WARNING, problem.text("en"))]


def test_plugins_that_are_given_are_not_loaded_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whoever loads the plugins once loads them no more."""
    monkeypatch.setattr(
        "stakeholderkit.verbs.using.load_plugins", failing(AssertionError("loaded"))
    )
    register = sk.read(EXAMPLE, plugins=BUILT_IN)
    sk.export(sk.analyse(register, plugins=BUILT_IN), tmp_path / "a.md", plugins=BUILT_IN)
    sk.save(register, tmp_path / "a.json")

    assert len(list(tmp_path.iterdir())) == 2


def test_since(eikenrode: sk.Register) -> None:
    """With a day to look back to, the analysis tells what changed; a moment is no day."""
    last = eikenrode.latest()
    assert last is not None
    before = last - datetime.timedelta(days=1)
    analysis = sk.analyse(eikenrode, since=before)
    whole = sk.analyse(eikenrode, scheme=analysis.scheme, since=before)

    assert analysis.since == whole.since == before
    assert analysis.changes == whole.changes
    with pytest.raises(sk.UsageError) as caught:
        sk.analyse(eikenrode, since=datetime.datetime(2026, 1, 1, 12, 0))  # noqa: DTZ001
    assert caught.value.code == Code.BAD_DATE
    with pytest.raises(sk.UsageError):
        sk.analyse(eikenrode, since=last)
