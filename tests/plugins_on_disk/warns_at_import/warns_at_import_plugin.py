"""It warns when it is imported, which is an error where warnings are errors."""

import warnings
from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text

warnings.warn("use the new moon instead", DeprecationWarning, stacklevel=2)


def render(job: Job[NoOptions]) -> bytes:
    """Write the name of the area."""
    return job.analysis.area.name.encode()


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="warned",
        summary=Text("niets", "nothing"),
        suffixes=(".broken",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )
