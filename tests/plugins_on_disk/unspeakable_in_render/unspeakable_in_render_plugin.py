"""It fails with an error that fails when it is asked what it is."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text


class UnspeakableError(Exception):
    """An error without words."""

    def __str__(self) -> str:
        raise RuntimeError("do not ask")


def render(job: Job[NoOptions]) -> bytes:
    """Fail."""
    raise UnspeakableError(job)


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="unspeakable-in-render",
        summary=Text("niets", "nothing"),
        suffixes=(".broken",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
