"""It offers something that only says that it is a record."""

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, hookimpl


class Fake:
    """It says that it is an exporter, and has nothing of one."""

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        """Lie."""
        return Exporter


@hookimpl
def stakeholderkit_exporters() -> Iterator[Fake]:
    """Offer one fake."""
    yield Fake()
