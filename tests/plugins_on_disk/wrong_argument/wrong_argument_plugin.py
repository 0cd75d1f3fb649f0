"""Its hook asks for an argument that no hook has."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text


def render(job: Job[NoOptions]) -> bytes:
    """Write the name of the area."""
    return job.analysis.area.name.encode()


@hookimpl
def stakeholderkit_exporters(config: object) -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="wrong",
        summary=Text("de naam van het gebied", "the name of the area"),
        suffixes=(".wrong",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
