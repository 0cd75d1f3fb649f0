"""Its reader gives nothing when it reads."""

from collections.abc import Iterator

from stakeholderkit.hooks import Reader, Reading, Source, hookimpl
from stakeholderkit.wording import Text


def recognises(source: Source) -> bool:
    """Leave all files to others, unless asked."""
    return source.suffix == ".broken"


def read(source: Source) -> Reading:
    """Fail."""
    return None  # type: ignore[return-value]


@hookimpl
def stakeholderkit_readers() -> Iterator[Reader]:
    """Offer one reader."""
    yield Reader(
        name="reads-nothing",
        summary=Text("niets", "nothing"),
        recognises=recognises,
        read=read,
    )
