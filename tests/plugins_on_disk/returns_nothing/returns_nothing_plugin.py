"""Its hook forgets to return what it offers."""

from stakeholderkit.hooks import hookimpl


@hookimpl
def stakeholderkit_exporters() -> None:
    """Offer nothing at all, not even a list."""
