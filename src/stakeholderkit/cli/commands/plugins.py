"""The command ``plugins``: what is installed, and what does not work."""

from __future__ import annotations

from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.request import given
from stakeholderkit.errors import Language


@frozen(kw_only=True)
class ListPlugins:
    """The request."""

    as_json: bool = given(options.JSON)


def plugins(request: ListPlugins, language: Language) -> int:
    """List what plugins offer, and what is wrong with any; 3 when there is something.

    Every scheme is proved for it.
    """
    from stakeholderkit.cli.as_json import plain_plugins, print_json
    from stakeholderkit.cli.as_text import show_plugins
    from stakeholderkit.hooks import load_plugins

    loaded = load_plugins().proved()
    if request.as_json:
        print_json(plain_plugins(loaded))
    else:
        show_plugins(loaded, language)
    return 3 if loaded.problems else 0
