"""It tries to change the facts before it writes them."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text


def render(job: Job[NoOptions]) -> bytes:
    """Fail."""
    job.analysis.register.title = "mine"  # type: ignore[misc]
    return b"mine"


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="edits-analysis",
        summary=Text("niets", "nothing"),
        suffixes=(".broken",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
