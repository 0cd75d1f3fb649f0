"""It is no Python: a module cannot return."""

return  # type: ignore[misc] # noqa: F706
