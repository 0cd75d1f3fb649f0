"""Its hook raises what is no ordinary error."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, NoOptions, hookimpl


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Fail."""
    raise GeneratorExit("out of patience")
