"""Its record has a name that nobody could type."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text


def render(job: Job[NoOptions]) -> bytes:
    """Write the name of the area."""
    return job.analysis.area.name.encode()


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="two words",
        summary=Text("niets", "nothing"),
        suffixes=(".broken",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
