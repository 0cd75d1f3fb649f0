"""Every hook is described, has a record, and is shown by a plugin that uses it."""

import inspect
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from attrs import fields

from stakeholderkit import builtin, hooks
from stakeholderkit.hooks import ENTRY_POINTS, hookspecs

SHELF = Path(__file__).parents[1] / "plugins_on_disk"
HOOKS = sorted(
    name
    for name, value in vars(hookspecs).items()
    if inspect.isfunction(value) and hasattr(value, "stakeholderkit_spec")
)


def healthy() -> Any:
    """Load the sound plugin on the shelf."""
    found = spec_from_file_location("healthy", SHELF / "healthy" / "healthy_plugin.py")
    assert found is not None
    assert found.loader is not None
    module = module_from_spec(found)
    found.loader.exec_module(module)
    return module


def test_the_hooks_are_all_known() -> None:
    """A new hook must be looked at here, and each has the record that it offers."""
    assert (
        set(HOOKS)
        == set(hookspecs.RECORDS)
        == {
            f"stakeholderkit_{kind}"
            for kind in ("commands", "exporters", "ladders", "readers", "schemes", "sections")
        }
    )


@pytest.mark.parametrize("hook", HOOKS)
def test_each_hook_is_described(hook: str) -> None:
    """A hook says in a sentence what it offers, takes no arguments, and gives its records."""
    function = getattr(hookspecs, hook)
    record = hookspecs.RECORDS[hook]
    (offered,) = get_args(get_type_hints(function)["return"])

    assert inspect.getdoc(function)
    assert not inspect.signature(function).parameters
    assert getattr(offered, "__origin__", offered) is record


@pytest.mark.parametrize("hook", HOOKS)
def test_each_record_is_described(hook: str) -> None:
    """A record is public, and says of each of its fields what it is for."""
    record = hookspecs.RECORDS[hook]

    assert record.__name__ in hooks.__all__
    documentation = inspect.getdoc(record) or ""
    for attribute in fields(record):
        assert f"    {attribute.name}: " in documentation


@pytest.mark.parametrize("hook", HOOKS)
def test_each_hook_is_used(hook: str) -> None:
    """The library itself, or the sound plugin of the tests, implements the hook soundly."""
    users = [module for module in (builtin, healthy()) if hasattr(module, hook)]

    assert users
    for module in users:
        offers = list(getattr(module, hook)())
        assert offers
        assert all(isinstance(offer, hookspecs.RECORDS[hook]) for offer in offers)


def test_the_group_says_for_which_hooks_a_plugin_was_made() -> None:
    """The built-ins come through the entry-point group of this version of the hooks."""
    root = Path(__file__).parents[2] / "pyproject.toml"

    assert ENTRY_POINTS == "stakeholderkit.v1"
    assert f'entry-points."{ENTRY_POINTS}"' in root.read_text("utf-8")
