"""It fails with an error that fails when it is asked what it is."""


class UnspeakableError(Exception):
    """An error without words."""

    def __str__(self) -> str:
        raise RuntimeError("do not ask")


raise UnspeakableError
