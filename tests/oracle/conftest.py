"""What the tests of this folder share: the naive implementation, and the library asked likewise."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import stakeholderkit as sk
from stakeholderkit.analysis import Analysis, Outcome
from stakeholderkit.files import load_crosswalk, load_register, load_scheme, open_source

HERE = Path(__file__).parent

Data = dict[str, Any]


@pytest.fixture(scope="session")
def naive() -> ModuleType:
    """The naive implementation: a package of this folder, which is on nobody's path."""
    name = "stakeholderkit_naive"
    home = HERE / "naive"
    spec = spec_from_file_location(
        name, home / "__init__.py", submodule_search_locations=[str(home)]
    )
    assert spec
    assert spec.loader
    module = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
