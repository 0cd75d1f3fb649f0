"""It loads, and fails when it is asked to write."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text


def render(job: Job[NoOptions]) -> bytes:
    """Fail."""
    raise RuntimeError(f"out of ink for {job.analysis.area.id}")


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="failing",
        summary=Text("niets", "nothing"),
        suffixes=(".fail",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
