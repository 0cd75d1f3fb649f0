"""Its reader raises when it reads."""

from collections.abc import Iterator

from stakeholderkit.hooks import Reader, Reading, Source, hookimpl
from stakeholderkit.wording import Text


def recognises(source: Source) -> bool:
    """Leave all files to others, unless asked."""
    return source.suffix == ".broken"


def read(source: Source) -> Reading:
    """Fail."""
    raise RuntimeError("out of light")


@hookimpl
def stakeholderkit_readers() -> Iterator[Reader]:
    """Offer one reader."""
    yield Reader(
        name="failing-reader",
        summary=Text("niets", "nothing"),
        recognises=recognises,
        read=read,
    )
