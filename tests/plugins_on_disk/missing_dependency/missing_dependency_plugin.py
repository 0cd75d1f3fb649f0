"""It needs a module that nobody has."""

import no_such_module_anywhere  # type: ignore[import-not-found] # noqa: F401
