"""Its section raises after its first block."""

from collections.abc import Iterator

from stakeholderkit.document import Block, Heading
from stakeholderkit.hooks import Section, View, hookimpl
from stakeholderkit.model import Audience
from stakeholderkit.wording import Text


def build(view: View) -> Iterator[Block]:
    """Begin, and fail."""
    yield Heading(view.analysis.area.name)
    raise RuntimeError("out of words")


@hookimpl
def stakeholderkit_sections() -> Iterator[Section]:
    """Offer one section."""
    yield Section(
        name="failing",
        summary=Text("niets", "nothing"),
        order=150,
        audiences=frozenset(Audience),
        build=build,
    )
