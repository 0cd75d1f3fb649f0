"""The public names: they exist, they are documented, and each is found in one place."""

import ast
import inspect
import pkgutil
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from attrs import fields, has

import stakeholderkit


def rooms() -> list[str]:
    """Return the names of the rooms: the packages and modules directly inside the root."""
    return sorted(
        info.name
        for info in pkgutil.iter_modules(stakeholderkit.__path__, "stakeholderkit.")
        if info.name != "stakeholderkit.__main__"
    )


PLUGINS = [
    "stakeholderkit_csv",
    "stakeholderkit_schemes",
    "stakeholderkit_word",
]
PUBLIC = ["stakeholderkit", *rooms(), *PLUGINS]
"""Everything that anybody may import from."""


def public(module: ModuleType) -> list[str]:
    """Return the public names of a module, in their order.

    A room and a plugin without a list of names offer what they define themselves.
    """
    if hasattr(module, "__all__"):
        return list(module.__all__)
    return [
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and getattr(value, "__module__", None) == module.__name__
    ]


def test_every_plugin_is_looked_at() -> None:
    """A new plugin must be added here."""
    folders = (Path(__file__).parents[1] / "plugins").glob("*/src/*/__init__.py")

    assert sorted(path.parent.name for path in folders) == PLUGINS


@pytest.mark.parametrize("room", PUBLIC)
def test_every_public_name_exists_and_is_documented(room: str) -> None:
    """Each public name of a room is there, and a class or function says what it is for."""
    module = import_module(room)

    assert module.__doc__
    assert len(set(public(module))) == len(public(module))
    for name in public(module):
        value = getattr(module, name)
        # An alias of a plain type has no place for words of its own.
        if inspect.isfunction(value) or (inspect.isclass(value) and value not in {int, str}):
            assert inspect.getdoc(value), f"{room}.{name} has no docstring"
            assert value.__module__.startswith("stakeholderkit"), f"{name} is not ours"


@pytest.mark.parametrize("room", PUBLIC)
def test_documented_attributes_are_those_that_there_are(room: str) -> None:
    """Each attribute of a public class is described, in the order in which it stands."""
    module = import_module(room)
    for name in public(module):
        value = getattr(module, name)
        if inspect.isclass(value) and issubclass(value, Enum):
            attributes = list(value.__members__)
        elif inspect.isclass(value) and has(value):
            attributes = [item.name for item in fields(value) if not item.name.startswith("_")]
        else:
            continue
        documentation = inspect.getdoc(value) or ""
        if "Attributes:" not in documentation:
            # The values of a choice may speak for themselves; the fields of a record do not.
            assert not hasattr(value, "__attrs_attrs__") or len(attributes) <= 1, f"{room}.{name}"
            continue
        described = [
            line.strip().partition(":")[0]
            for line in documentation.partition("Attributes:")[2].partition("\n\n")[0].splitlines()
            if line.startswith("    ") and not line.startswith("     ") and ":" in line
        ]
        assert described == attributes, f"{room}.{name}"


def test_root_names_are_sorted_and_exist() -> None:
    """The names of the root are unique and sorted, capitals first, and each can be had."""
    names = public(stakeholderkit)

    assert names == sorted(set(names))
    for name in names:
        assert getattr(stakeholderkit, name) is not None


def test_root_names_are_written_twice_alike() -> None:
    """What is looked up and what type checkers see are the same, in the same order."""
    source = ast.parse(inspect.getsource(stakeholderkit))
    seen = {
        node.module.removeprefix("stakeholderkit."): [alias.name for alias in node.names]
        for node in ast.walk(source)
        if isinstance(node, ast.ImportFrom)
        and node.module is not None
        and node.module.startswith("stakeholderkit.")
    }

    assert seen == {room: names.split() for room, names in stakeholderkit._ROOMS.items()}


@pytest.mark.parametrize("room", stakeholderkit._ROOMS)
def test_root_names_are_those_of_the_rooms(room: str) -> None:
    """A name of the root is the very same thing as in its room, and public there."""
    module = import_module(f"stakeholderkit.{room}")
    for name in stakeholderkit._ROOMS[room].split():
        assert getattr(stakeholderkit, name) is getattr(module, name)
        assert name in public(module), f"{name} is not public in {room}"


def test_each_public_name_is_one_object() -> None:
    """A public name is the same thing wherever it can be imported from."""
    objects: dict[str, dict[int, str]] = {}
    for room in PUBLIC:
        module = import_module(room)
        for name in public(module):
            objects.setdefault(name, {}).setdefault(id(getattr(module, name)), room)

    assert {name: list(found.values()) for name, found in objects.items() if len(found) > 1} == {}


def test_each_public_name_has_one_room() -> None:
    """No name is public in two rooms; the root repeats those that a beginner needs."""
    found: dict[str, list[str]] = {}
    for room in rooms():
        for name in public(import_module(room)):
            found.setdefault(name, []).append(room)

    assert {name: homes for name, homes in found.items() if len(homes) > 1} == {}


def test_dir_shows_the_names_before_they_are_loaded() -> None:
    """Whoever looks around sees every public name."""
    assert set(public(stakeholderkit)) <= set(dir(stakeholderkit))
    assert dir(stakeholderkit) == sorted(dir(stakeholderkit))


@pytest.mark.parametrize("name", ["Regster", "_private", "stakeholderkit", "load_register"])
def test_a_name_that_there_is_not(name: str) -> None:
    """A name that there is not raises what Python programs expect, with both names in it."""
    with pytest.raises(AttributeError, match=f"'stakeholderkit' has no attribute '{name}'"):
        getattr(stakeholderkit, name)


def test_star_import_works() -> None:
    """Even the star import gives all of the names, and no others."""
    namespace: dict[str, object] = {}
    exec("from stakeholderkit import *", namespace)  # noqa: S102 - the statement is the subject

    assert set(namespace) - {"__builtins__"} == set(public(stakeholderkit))
