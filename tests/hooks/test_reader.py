"""What a reader gets."""

import pytest

from stakeholderkit.hooks import Source


@pytest.mark.parametrize(
    ("name", "suffix"), [("a/b/Register.JSON", ".json"), ("register", ""), (".json", "")]
)
def test_the_suffix_of_a_source(name: str, suffix: str) -> None:
    """The ending of a file's name comes in small letters; a hidden file has none."""
    assert Source(name, b"").suffix == suffix


def test_a_source_does_not_show_its_bytes() -> None:
    """What stands in a file does not end up in a log by way of a repr."""
    assert "secret" not in repr(Source("a.json", b"secret"))
