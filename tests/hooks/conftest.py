"""Plugins as pip leaves them on disk, put on the path of Python for one test."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stakeholderkit.errors import ModelError
from stakeholderkit.hooks import DISABLE, Plugins, load_plugins
from stakeholderkit.wording import Finding

OFFICIAL = (
    "stakeholderkit-word:word",
    "stakeholderkit-csv:csv",
    "stakeholderkit-schemes:schemes",
)
SHELF = Path(__file__).parents[1] / "plugins_on_disk"


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Plugins]]:
    """A function that installs plugins from the shelf, and loads all that are there.

    The project's own plugins are left out, whether this machine has them or not.
    """
    known = set(sys.modules)
    monkeypatch.setenv(DISABLE, ",".join(OFFICIAL))

    def load(*names: str | Path, strict: bool = False) -> Plugins:
        for name in names:
            folder = SHELF / name
            assert folder.is_dir(), f"there is no plugin {name} on the shelf"
            monkeypatch.syspath_prepend(str(folder))
        return load_plugins(strict=strict)

    yield load
    for name in set(sys.modules) - known:
        if name.endswith("_plugin"):
            del sys.modules[name]


@pytest.fixture(scope="session")
def addresses() -> Callable[[Plugins], set[str]]:
    """Return the addresses of what the plugins on the shelf offer."""
    return lambda plugins: {
        offer.address for offer in plugins.offers if offer.distribution.startswith("acme-")
    }


@pytest.fixture(scope="session")
def refusal() -> Callable[[Callable[[], object]], tuple[str, str]]:
    """Return the code and the field of the one complaint about a value that is refused."""

    def refused(make: Callable[[], object]) -> tuple[str, str]:
        with pytest.raises(ModelError) as caught:
            make()
        (finding,) = caught.value.complaints
        assert isinstance(finding, Finding)
        return finding.code, finding.location.field

    return refused
