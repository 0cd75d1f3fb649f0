"""Its section gives nothing, not even a list."""

from collections.abc import Iterator

from stakeholderkit.hooks import Section, View, hookimpl
from stakeholderkit.model import Audience
from stakeholderkit.wording import Text


def build(view: View) -> None:
    """Forget to return."""
    del view


@hookimpl
def stakeholderkit_sections() -> Iterator[Section]:
    """Offer one section."""
    yield Section(
        name="empty",
        summary=Text("niets", "nothing"),
        order=150,
        audiences=frozenset(Audience),
        build=build,  # type: ignore[arg-type]
    )
