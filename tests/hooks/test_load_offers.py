"""Whoever interrupts the loading of a plugin is obeyed; `test_broken_plugins` has the rest."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from stakeholderkit.hooks import Plugins

Install = Callable[..., Plugins]
INTERRUPTED = {
    "at import": "raise KeyboardInterrupt",
    "in a hook": """
        from stakeholderkit.hooks import hookimpl
        @hookimpl
        def stakeholderkit_exporters():
            raise KeyboardInterrupt
    """,
    "looking for hooks": """
        def __dir__():
            raise KeyboardInterrupt
    """,
    "asking what is wrong": """
        class SlowError(Exception):
            def __str__(self):
                raise KeyboardInterrupt
        raise SlowError
    """,
}


@pytest.mark.parametrize("source", INTERRUPTED.values(), ids=INTERRUPTED)
def test_keyboard_interrupt_is_no_fault_of_a_plugin(
    install: Install, tmp_path: Path, source: str
) -> None:
    """Whoever presses Ctrl-C while a plugin loads is obeyed."""
    info = tmp_path / "acme_slow-1.2.3.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-slow\nVersion: 1.2.3\n")
    (info / "entry_points.txt").write_text("[stakeholderkit.v1]\nslow = slow_plugin\n")
    (tmp_path / "slow_plugin.py").write_text(dedent(source))

    with pytest.raises(KeyboardInterrupt):
        install(tmp_path)
