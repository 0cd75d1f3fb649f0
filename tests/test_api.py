"""The public names: they exist, they are documented, and each is found in one place."""

import ast
import inspect
import pkgutil
from enum import Enum
from importlib import import_module
from types import ModuleType

import pytest

import stakeholderkit

ROOMS = sorted(
    info.name
    for info in pkgutil.iter_modules(stakeholderkit.__path__, "stakeholderkit.")
    if not info.name.endswith((".__main__", ".cli"))
)
PUBLIC = [
    "stakeholderkit.analysis",
    "stakeholderkit.document",
    "stakeholderkit.files",
    "stakeholderkit.hooks",
    "stakeholderkit.model",
    "stakeholderkit.report",
    "stakeholderkit.rules",
    "stakeholderkit.testing",
    "stakeholderkit.wording",
]
SOURCE = ast.parse(inspect.getsource(stakeholderkit))


def offered(module: ModuleType) -> list[str]:
    """Give the public names of a module, in their order."""
    return list(module.__all__)


def test_the_rooms_are_all_known() -> None:
    """A new room must be looked at here."""
    others = {"stakeholderkit.builtin", "stakeholderkit.errors", "stakeholderkit.verbs"}

    assert set(ROOMS) == {*PUBLIC, *others}


@pytest.mark.parametrize("room", PUBLIC)
def test_every_public_name_exists_and_is_documented(room: str) -> None:
    """Each public name of a room is there, and a class or function says what it is for."""
    module = import_module(room)

    assert module.__doc__
    assert len(set(offered(module))) == len(offered(module))
    for name in offered(module):
        value = getattr(module, name)
        # An alias of a plain type has no place for words of its own.
        if inspect.isfunction(value) or (inspect.isclass(value) and value not in {int, str}):
            assert inspect.getdoc(value), f"{room}.{name} has no docstring"
            assert value.__module__.startswith("stakeholderkit."), f"{name} is not ours"


@pytest.mark.parametrize("room", PUBLIC)
def test_documented_attributes_are_those_that_there_are(room: str) -> None:
    """Each attribute of a public class is described, in the order in which it stands."""
    module = import_module(room)
    for name in offered(module):
        value = getattr(module, name)
        attributes = [item.name for item in getattr(value, "__attrs_attrs__", ())]
        if inspect.isclass(value) and issubclass(value, Enum):
            attributes = list(value.__members__)
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
    names = offered(stakeholderkit)

    assert names == sorted(set(names))
    for name in names:
        assert getattr(stakeholderkit, name) is not None


def test_root_names_are_written_three_times_alike() -> None:
    """What is offered, what is looked up and what type checkers see are the same."""
    looked_up = {room: set(names.split()) for room, names in stakeholderkit._ROOMS.items()}
    seen = {
        (node.module or "").removeprefix("stakeholderkit."): {alias.name for alias in node.names}
        for node in ast.walk(SOURCE)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("stakeholderkit.")
    }

    assert seen == looked_up
    assert set(offered(stakeholderkit)) == set().union(*looked_up.values())


def test_root_names_are_those_of_the_rooms() -> None:
    """A name of the root is the very same thing as in its room, and public there."""
    for room, names in stakeholderkit._ROOMS.items():
        module = import_module(f"stakeholderkit.{room}")
        for name in names.split():
            assert getattr(stakeholderkit, name) is getattr(module, name)
            assert name in getattr(module, "__all__", dir(module))


def test_each_public_name_has_one_home() -> None:
    """No name means one thing in one room and another in the next."""
    homes: dict[str, set[int]] = {}
    for room in PUBLIC:
        module = import_module(room)
        for name in offered(module):
            homes.setdefault(name, set()).add(id(getattr(module, name)))

    # A table in a report, and the table that a scheme is compiled to: they never meet.
    assert {name for name, found in homes.items() if len(found) > 1} == {"Table"}


def test_dir_shows_the_names_before_they_are_loaded() -> None:
    """Whoever looks around sees every public name."""
    assert set(offered(stakeholderkit)) <= set(dir(stakeholderkit))
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

    assert set(namespace) - {"__builtins__"} == set(offered(stakeholderkit))
