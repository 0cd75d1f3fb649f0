"""The command ``stakeholderkit``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from stakeholderkit.wording import word


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: the words after the command; None for those of the process.

    Returns:
        0 done, 1 errors in the input, 2 a wrong request or a missing part, 3 a plugin failed.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    try:
        import click  # noqa: F401 - an extra: the library does without it
    except ImportError:
        advice = word(
            'The command line is not installed. Install it with: pip install "stakeholderkit[cli]"'
        )
        sys.stderr.write(f"{advice.text('nl')}\n{advice.text('en')}\n")
        return 2
    from stakeholderkit.cli.run import run

    return run(words)
