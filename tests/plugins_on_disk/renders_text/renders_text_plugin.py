"""It gives text where bytes were expected."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text


def render(job: Job[NoOptions]) -> str:
    """Fail."""
    return job.analysis.area.name


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="renders-text",
        summary=Text("niets", "nothing"),
        suffixes=(".broken",),
        media_type="text/plain",
        options=NoOptions,
        render=render,  # type: ignore[arg-type]
    )
