"""Its hook returns the name of a format."""

from stakeholderkit.hooks import hookimpl


@hookimpl
def stakeholderkit_exporters() -> str:
    """Offer letters, one by one."""
    return "csv"
