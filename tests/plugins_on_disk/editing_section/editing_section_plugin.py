"""Its section tries to change the analysis for those after it."""

from collections.abc import Iterator

from stakeholderkit.document import Block
from stakeholderkit.hooks import Section, View, hookimpl
from stakeholderkit.model import Audience
from stakeholderkit.wording import Text


def build(view: View) -> Iterator[Block]:
    """Try to change what others read."""
    view.analysis.area.name = "mine"  # type: ignore[misc]
    yield from ()


@hookimpl
def stakeholderkit_sections() -> Iterator[Section]:
    """Offer one section."""
    yield Section(
        name="editing",
        summary=Text("niets", "nothing"),
        order=150,
        audiences=frozenset(Audience),
        build=build,
    )
