"""The names of what to keep."""

import pytest

from stakeholderkit.upkeep import Keep
from stakeholderkit.upkeep.keep import unknown_keep


@pytest.mark.parametrize("keep", Keep)
def test_each_is_known_by_its_name(keep: Keep) -> None:
    """Nothing is wrong with the name of a choice."""
    assert unknown_keep(str(keep)) is None


@pytest.mark.parametrize("name", ["", "us", "neither"])
def test_another_name_is_told_of_with_the_names_that_there_are(name: str) -> None:
    """The complaint lists both choices."""
    complaint = unknown_keep(name)

    assert complaint is not None
    assert complaint.text("en").endswith("Choose base or incoming.")
