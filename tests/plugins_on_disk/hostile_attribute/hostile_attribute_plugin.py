"""Its hook lacks a letter, and one of its values fails when it is looked at."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text


class Hostile:
    """It cannot be asked for anything."""

    def __getattr__(self, name: str) -> None:
        raise RuntimeError(f"do not ask for {name}")


HOSTILE = Hostile()


def render(job: Job[NoOptions]) -> bytes:
    """Write the name of the area."""
    return job.analysis.area.name.encode()


@hookimpl
def stakeholderkit_exporter() -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="hostile",
        summary=Text("niets", "nothing"),
        suffixes=(".broken",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
