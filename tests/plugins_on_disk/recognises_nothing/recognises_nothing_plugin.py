"""Its reader does not say whether a file is for it."""

from collections.abc import Iterator

from stakeholderkit.hooks import Reader, Reading, Source, hookimpl
from stakeholderkit.wording import Text


def recognises(source: Source) -> bool:
    """Forget to answer."""
    return None  # type: ignore[return-value]


def read(source: Source) -> Reading:
    """Fail."""
    raise NotImplementedError


@hookimpl
def stakeholderkit_readers() -> Iterator[Reader]:
    """Offer one reader."""
    yield Reader(
        name="recognises-nothing",
        summary=Text("niets", "nothing"),
        recognises=recognises,
        read=read,
    )
