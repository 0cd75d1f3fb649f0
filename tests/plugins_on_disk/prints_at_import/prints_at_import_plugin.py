"""Sound, but it talks when it is imported."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text

print("hello from the moon")  # noqa: T201


def render(job: Job[NoOptions]) -> bytes:
    """Write the name of the area."""
    return job.analysis.area.name.encode()


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="printed",
        summary=Text("niets", "nothing"),
        suffixes=(".printed",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
