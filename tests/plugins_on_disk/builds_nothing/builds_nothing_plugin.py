"""Its scheme is nothing when it is built."""

from collections.abc import Iterator

from stakeholderkit.hooks import NoOptions, SchemeRecord, hookimpl
from stakeholderkit.model import Dimension
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import Text


def build(dimensions: tuple[Dimension, ...], parameters: NoOptions) -> Scheme:
    """Fail."""
    del dimensions, parameters
    return None  # type: ignore[return-value]


@hookimpl
def stakeholderkit_schemes() -> Iterator[SchemeRecord[NoOptions]]:
    """Offer one scheme."""
    yield SchemeRecord(
        name="builds-nothing",
        summary=Text("niets", "nothing"),
        parameters=NoOptions,
        build=build,
    )
