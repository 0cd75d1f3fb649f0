"""Its entry point names a number."""

ANSWER = 42
