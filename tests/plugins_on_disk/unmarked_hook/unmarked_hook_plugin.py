"""Its hook has the right name, but is not marked as one."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions
from stakeholderkit.wording import Text


def render(job: Job[NoOptions]) -> bytes:
    """Write the name of the area."""
    return job.analysis.area.name.encode()


def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="unmarked",
        summary=Text("niets", "nothing"),
        suffixes=(".broken",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
