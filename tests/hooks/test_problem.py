"""Why a plugin is set aside, in words."""

from stakeholderkit.errors import Code
from stakeholderkit.hooks import Problem
from stakeholderkit.wording import message, phrase

BROKEN = Problem(
    plugin="smoke",
    distribution="acme-smoke",
    version="0.1",
    cause=message(Code.PLUGIN_IMPORT, "it burnt down."),
    advice=phrase("Build it again."),
)


def test_a_problem_in_dutch() -> None:
    """A problem can be told in both languages."""
    assert BROKEN.text("en") == (
        "The plugin smoke of acme-smoke 0.1 is set aside: it burnt down. Build it again."
    )
    assert "acme-smoke 0.1" in BROKEN.text("nl")
