"""One hook raises; the other is sound."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, Section, hookimpl
from stakeholderkit.wording import Text


def render(job: Job[NoOptions]) -> bytes:
    """Write the name of the area."""
    return job.analysis.area.name.encode()


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="survivor",
        summary=Text("de naam van het gebied", "the name of the area"),
        suffixes=(".sur",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )


@hookimpl
def stakeholderkit_sections() -> Iterator[Section]:
    """Fail."""
    raise RuntimeError("out of order")
