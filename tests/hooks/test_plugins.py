"""Looking up an offer by its name."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from attrs import evolve

from stakeholderkit.builtin.markdown import RECORD as MARKDOWN
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.hooks import (
    DISABLE,
    Command,
    Exporter,
    LadderRecord,
    Offer,
    Plugins,
    Problem,
    Record,
    load_plugins,
)
from stakeholderkit.rules import RINGEN, Crosswalk
from stakeholderkit.wording import Text, message, phrase

Install = Callable[..., Plugins]
RecordT = TypeVar("RecordT", bound=Record)


def offer(record: RecordT, distribution: str = "acme") -> Offer[RecordT]:
    """Make the offer of a record by a distribution."""
    return Offer(record, distribution, "1.0")


@pytest.fixture(autouse=True)
def _none_disabled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(DISABLE, raising=False)


BROKEN = Problem(
    plugin="smoke",
    distribution="acme-smoke",
    version="0.1",
    cause=message(Code.PLUGIN_IMPORT, "it burnt down."),
    advice=phrase("Build it again."),
)


SOUND = Plugins((offer(MARKDOWN, "stakeholderkit"),))


def test_a_name_and_an_address_find_the_same_offer() -> None:
    """An offer is found by its name and by its address."""
    assert SOUND.exporter("markdown") is SOUND.exporter("stakeholderkit:markdown")


@pytest.mark.parametrize("suffix", [".md", ".MD"])
def test_an_ending_finds_its_format(suffix: str) -> None:
    """The ending of a file name chooses a format, capitals aside."""
    assert SOUND.exporter_for(suffix).record is MARKDOWN


def test_an_unknown_name() -> None:
    """An unknown name brings what is installed, and the name that was probably meant."""
    with pytest.raises(UsageError) as caught:
        SOUND.exporter("markdwon")

    assert [complaint.code for complaint in caught.value.complaints] == [Code.UNKNOWN_NAME]
    assert str(caught.value) == (
        "There is no format 'markdwon'. Installed: markdown. Did you mean markdown?"
    )


@pytest.mark.parametrize("kind", ["exporter", "reader", "scheme", "ladder", "section", "command"])
def test_every_kind_of_name_can_be_unknown(kind: str) -> None:
    """Of every kind of offer, an unknown name is an error, also when there are none at all."""
    with pytest.raises(UsageError) as caught:
        getattr(Plugins(()), kind)("nonsense")

    assert caught.value.code == Code.UNKNOWN_NAME
    assert "Installed: -." in str(caught.value)


def test_an_unknown_name_brings_the_broken_plugins() -> None:
    """A plugin that failed to load usually explains an unknown name, so it is told with it."""
    with pytest.raises(UsageError) as caught:
        Plugins(SOUND.offers, (BROKEN,)).exporter("smoke")

    assert [complaint.code for complaint in caught.value.complaints] == [
        Code.UNKNOWN_NAME,
        Code.PLUGIN_IMPORT,
    ]
    assert "it burnt down. Build it again." in str(caught.value)


@pytest.mark.parametrize("suffix", [".xyz", ""])
def test_an_unknown_ending(suffix: str) -> None:
    """An ending that nobody writes brings those that somebody does."""
    with pytest.raises(UsageError) as caught:
        SOUND.exporter_for(suffix)

    assert [complaint.code for complaint in caught.value.complaints] == [Code.NO_FORMAT]
    assert f"end in {suffix or '…'}. Possible endings: .md." in str(caught.value)


@pytest.mark.parametrize(
    ("name", "distribution"),
    [
        ("word", "stakeholderkit-word"),
        ("Word", "stakeholderkit-word"),
        ("csv", "stakeholderkit-csv"),
    ],
)
def test_an_official_format_that_is_not_installed(name: str, distribution: str) -> None:
    """A format of this project that is missing brings the line that installs it."""
    with pytest.raises(UsageError) as caught:
        SOUND.exporter(name)

    assert [complaint.code for complaint in caught.value.complaints] == [Code.NOT_INSTALLED]
    assert f"pip install {distribution}" in str(caught.value)


@pytest.mark.parametrize(
    ("suffix", "distribution"),
    [
        (".docx", "stakeholderkit-word"),
        (".DOCX", "stakeholderkit-word"),
        (".csv", "stakeholderkit-csv"),
    ],
)
def test_an_official_ending_that_is_not_installed(suffix: str, distribution: str) -> None:
    """So does the ending of one."""
    with pytest.raises(UsageError) as caught:
        SOUND.exporter_for(suffix)

    assert [complaint.code for complaint in caught.value.complaints] == [Code.NOT_INSTALLED]
    assert f"pip install {distribution}" in str(caught.value)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("scheme", "power-interest"),
        ("scheme", "salience"),
        ("scheme", "stance"),
        ("scheme", "Trust"),
        ("ladder", "participatieladder"),
        ("ladder", "iap2"),
        ("section", "engagement"),
    ],
)
def test_an_official_scheme_that_is_not_installed(kind: str, name: str) -> None:
    """So does the name of what the plugin with schemes brings."""
    with pytest.raises(UsageError) as caught:
        getattr(SOUND, kind)(name)

    assert [complaint.code for complaint in caught.value.complaints] == [Code.NOT_INSTALLED]
    assert str(caught.value).endswith("pip install stakeholderkit-schemes")


def test_an_official_name_of_another_kind() -> None:
    """Where the plugin is installed, nobody is sent to install it: its ladder is no scheme."""
    rings = LadderRecord(name="iap2", summary=Text("a", "b"), ladder=RINGEN)
    plugins = Plugins((offer(rings, "stakeholderkit-schemes"),))

    with pytest.raises(UsageError) as caught:
        plugins.scheme("iap2")
    assert [complaint.code for complaint in caught.value.complaints] == [Code.UNKNOWN_NAME]
    assert plugins.ladder("iap2").record is rings


def test_a_name_offered_twice_by_one_distribution() -> None:
    """Even one distribution cannot give one name to two things of a kind."""
    twice = Plugins((offer(MARKDOWN), offer(evolve(MARKDOWN, suffixes=(".mdx",)))))

    with pytest.raises(UsageError) as caught:
        twice.exporter("markdown")
    assert caught.value.code == Code.AMBIGUOUS_NAME


def test_one_name_for_two_kinds() -> None:
    """A format and a command may have the same name."""
    command = Command(name="markdown", summary=Text("a", "b"), target="a:b")
    plugins = Plugins((offer(MARKDOWN), offer(command)))

    assert plugins.exporter("markdown").record is MARKDOWN
    assert plugins.command("markdown").record is command
    assert plugins.of(Exporter) == (offer(MARKDOWN),)


STEPS = evolve(RINGEN, id="steps", groups=RINGEN.groups[:2])
LOSSY = Crosswalk(
    origin=RINGEN,
    ladder=STEPS,
    groups=tuple((item.id, STEPS.groups[min(n, 1)].id) for n, item in enumerate(RINGEN.groups)),
    loss=Text("alles", "everything"),
    source=Text("wij", "we"),
)


OWN = evolve(RINGEN, id="own")
ALIKE = evolve(
    LOSSY, ladder=OWN, groups=tuple((item.id, item.id) for item in OWN.groups), loss=None
)


def ladder(crosswalks: tuple[Crosswalk, ...], distribution: str = "acme") -> Offer[LadderRecord]:
    """Make the offer of the rings with ways to other ladders."""
    record = LadderRecord(
        name="rings", summary=Text("a", "b"), ladder=RINGEN, crosswalks=crosswalks
    )
    return offer(record, distribution)


def test_a_ladder_is_found_by_its_name() -> None:
    """The library offers its own ladder like anybody's."""
    assert load_plugins().ladder("ringen").record.ladder is RINGEN


def test_a_way_from_one_ladder_to_another() -> None:
    """A crosswalk is found by its ends, also when both offer it, and backwards if it can be."""
    plugins = Plugins((ladder((LOSSY, ALIKE)), ladder((ALIKE,), "other")))

    assert plugins.crosswalk("ringen", "steps") is LOSSY
    assert plugins.crosswalk("ringen", "own") == ALIKE
    assert plugins.crosswalk("own", "ringen") == ALIKE.reverse()


def test_a_way_back_that_is_offered_itself() -> None:
    """What is offered in a direction goes before what could be reversed."""
    back = evolve(ALIKE.reverse(), loss=Text("iets", "something"))

    assert Plugins((ladder((ALIKE, back)),)).crosswalk("own", "ringen") is back


def test_no_way_back() -> None:
    """A crosswalk that loses something is not reversed."""
    with pytest.raises(UsageError) as caught:
        Plugins((ladder((LOSSY,)),)).crosswalk("steps", "ringen")

    assert caught.value.code == Code.LOSSY_CROSSWALK


def test_an_unknown_way() -> None:
    """Where no crosswalk leads, those that there are get told."""
    with pytest.raises(UsageError) as caught:
        Plugins((ladder((LOSSY, ALIKE)),)).crosswalk("ringen", "nowhere")
    with pytest.raises(UsageError) as none:
        Plugins(()).crosswalk("ringen", "nowhere")

    assert caught.value.code == Code.UNKNOWN_NAME
    assert str(caught.value) == (
        "There is no crosswalk from 'ringen' to 'nowhere'. Installed: ringen → own and "
        "ringen → steps."
    )
    assert str(none.value).endswith("Installed: -.")


def test_two_ways() -> None:
    """Two crosswalks that are not the same cannot both be meant."""
    other = evolve(LOSSY, source=Text("zij", "they"))
    with pytest.raises(UsageError) as caught:
        Plugins((ladder((LOSSY,)), ladder((other,), "other"))).crosswalk("ringen", "steps")

    assert caught.value.code == Code.AMBIGUOUS_NAME
    assert str(caught.value) == (
        "2 different crosswalks lead from ringen to steps: we and they. Leave one of them out "
        "with STAKEHOLDERKIT_DISABLE."
    )


def test_a_name_offered_twice(install: Install) -> None:
    """Asking for a name that two plugins offer is an error that names both; an address helps."""
    plugins = install("healthy", "clash")

    with pytest.raises(UsageError) as caught:
        plugins.exporter("plain")
    assert [complaint.code for complaint in caught.value.complaints] == [Code.AMBIGUOUS_NAME]
    assert "acme-clash:plain (1.2.3) and acme-healthy:plain (1.2.3)" in str(caught.value)
    assert str(caught.value).endswith(f"{DISABLE}=acme-healthy:healthy")
    with pytest.raises(UsageError) as caught:
        plugins.exporter_for(".txt")
    assert caught.value.code == Code.AMBIGUOUS_NAME
    assert plugins.exporter("acme-clash:plain").distribution == "acme-clash"
    assert plugins.exporter("acme-healthy:plain").distribution == "acme-healthy"


def test_a_clash_leaves_other_names_alone(install: Install) -> None:
    """Other names of plugins that clash work as always."""
    plugins = install("healthy", "clash")

    assert plugins.command("greet").distribution == "acme-healthy"


def test_an_official_plugin_that_is_broken(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is wrong with it is told, instead of the advice to install what is installed."""
    assert install("broken_official").problems == (), "the fixture leaves official ones out"
    monkeypatch.setenv(DISABLE, "stakeholderkit-csv:csv")
    plugins = install("broken_official")

    with pytest.raises(UsageError) as caught:
        plugins.exporter("word")
    assert [complaint.code for complaint in caught.value.complaints] == [
        Code.UNKNOWN_NAME,
        Code.PLUGIN_IMPORT,
    ]
    assert "stakeholderkit-word 9.9" in str(caught.value)
    assert "the module no_such_module_anywhere is missing" in str(caught.value)
    with pytest.raises(UsageError) as caught:
        plugins.exporter_for(".docx")
    assert [complaint.code for complaint in caught.value.complaints] == [
        Code.NO_FORMAT,
        Code.PLUGIN_IMPORT,
    ]


def test_an_official_plugin_that_is_disabled(install: Install) -> None:
    """Who left a plugin out is told that, instead of the advice to install it."""
    with pytest.raises(UsageError) as caught:
        install().exporter("word")

    assert [complaint.code for complaint in caught.value.complaints] == [Code.NOT_INSTALLED]
    assert DISABLE in str(caught.value)
    assert "pip install" not in str(caught.value)
