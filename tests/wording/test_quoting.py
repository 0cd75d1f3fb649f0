"""What somebody wrote, in a sentence of ours."""

import pytest

from stakeholderkit.wording import in_short, quoted


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a", "'a'"),
        ("a" * 40, f"'{'a' * 40}'"),
        ("a" * 41, f"'{'a' * 39}…'"),
        ("a\x00\x1bb", "'a\ufffd\ufffdb'"),
    ],
)
def test_quoted(value: str, expected: str) -> None:
    """A found text is shown short and harmless."""
    assert quoted(value) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a", "a"), (" a\tb\n c ", "a b c"), ("a" * 41, f"{'a' * 39}…"), ("a\x00b", "a\ufffdb")],
)
def test_in_short(name: str, expected: str) -> None:
    """A found name is shown on one line, and without quotes."""
    assert in_short(name) == expected
