"""Its reader fails already when it looks whether a file is for it."""

from collections.abc import Iterator

from stakeholderkit.hooks import Reader, Reading, Source, hookimpl
from stakeholderkit.wording import Text


def recognises(source: Source) -> bool:
    """Fail."""
    raise RuntimeError(f"what is {source.suffix}")


def read(source: Source) -> Reading:
    """Fail."""
    raise NotImplementedError


@hookimpl
def stakeholderkit_readers() -> Iterator[Reader]:
    """Offer one reader."""
    yield Reader(
        name="raising-recogniser",
        summary=Text("niets", "nothing"),
        recognises=recognises,
        read=read,
    )
