"""Sound, in a distribution whose entry point has the name of that of `healthy`."""

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
        name="twin",
        summary=Text("de naam van het gebied", "the name of the area"),
        suffixes=(".twin",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
