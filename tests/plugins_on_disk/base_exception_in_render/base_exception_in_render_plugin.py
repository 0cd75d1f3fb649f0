"""It raises what is no ordinary error when it is asked to write."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text


def render(job: Job[NoOptions]) -> bytes:
    """Fail."""
    raise GeneratorExit(f"enough of {job.analysis.area.id}")


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="base-exception-in-render",
        summary=Text("niets", "nothing"),
        suffixes=(".broken",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
