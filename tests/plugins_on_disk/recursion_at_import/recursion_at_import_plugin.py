"""It never gets to the bottom of its own import."""


def deeper() -> None:
    """Go deeper."""
    deeper()


deeper()
