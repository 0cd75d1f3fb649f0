"""Sound, in a distribution whose metadata went missing."""

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
        name="nameless",
        summary=Text("de naam van het gebied", "the name of the area"),
        suffixes=(".nameless",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
