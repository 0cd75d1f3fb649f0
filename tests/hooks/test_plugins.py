"""Looking up an offer by its name."""

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from stakeholderkit.builtin.markdown import RECORD as MARKDOWN
from stakeholderkit.errors import Code, UsageError
from stakeholderkit.hooks import DISABLE, Command, Exporter, Offer, Plugins, Problem
from stakeholderkit.wording import Text, message

Install = Callable[..., Plugins]


def offer(record: Any, distribution: str = "acme") -> Offer:
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
    advice=message("advice", "Build it again."),
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


@pytest.mark.parametrize("kind", ["exporter", "reader", "scheme", "section", "command"])
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


def test_a_problem_in_dutch() -> None:
    """A problem can be told in both languages."""
    assert BROKEN.text("en") == (
        "The plugin smoke of acme-smoke 0.1 is set aside: it burnt down. Build it again."
    )
    assert "acme-smoke 0.1" in BROKEN.text("nl")
