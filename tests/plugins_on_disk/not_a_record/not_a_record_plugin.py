"""It offers text where a record belongs, and then a sound record."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text


def render(job: Job[NoOptions]) -> bytes:
    """Write the name of the area."""
    return job.analysis.area.name.encode()


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions] | str]:
    """Offer one format."""
    yield "csv"
    yield Exporter(
        name="sound",
        summary=Text("de naam van het gebied", "the name of the area"),
        suffixes=(".sound",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
