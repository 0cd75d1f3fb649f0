"""Words that belong to data, in both languages."""

from hypothesis import given

from stakeholderkit.testing import labels
from stakeholderkit.wording import Extra, Text


@given(labels())
def test_text(words: Text) -> None:
    """Each language has its own words."""
    assert (words.text("nl"), words.text("en")) == (words.nl, words.en)


@given(labels(), labels())
def test_followed_by(first: Text, second: Text) -> None:
    """What follows comes after a blank, in each language, and takes no unknown fields along."""
    both = first.followed_by(second)

    for language in ("nl", "en"):
        assert both.text(language) == f"{first.text(language)} {second.text(language)}"
    assert both.extra == Extra()


def test_third_language() -> None:
    """A text keeps a language that this version does not know."""
    text = Text("belang", "interest", Extra({"fr": "intérêt"}))

    assert text.extra["fr"] == "intérêt"
    assert text != Text("belang", "interest")
