"""Its hook never gets to the bottom of itself."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, NoOptions, hookimpl


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Call itself."""
    yield from stakeholderkit_exporters()
