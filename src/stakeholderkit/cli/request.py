"""A request: what somebody asks of a command, as a value with a field for each word and option.

The fields of a request class say which words and options its command has, in their order:

    @frozen(kw_only=True)
    class About:
        register: str = argument("register")
        reader: str | None = given(options.READER)

The annotation must be what the option reads, or mypy objects.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar, cast

import click
from attrs import AttrsInstance, field, fields

from stakeholderkit.cli.options import Option
from stakeholderkit.errors import Language

RequestT = TypeVar("RequestT", bound=AttrsInstance)
ValueT = TypeVar("ValueT")


class _Argument(NamedTuple):
    name: str
    required: bool


def argument(name: str) -> str:
    """Make the field of a word that must be there."""
    return cast("str", field(metadata={_Argument: _Argument(name, required=True)}))


def optional_argument(name: str) -> str | None:
    """Make the field of a word that may be left out."""
    return cast("str | None", field(metadata={_Argument: _Argument(name, required=False)}))


def given(option: Option[ValueT]) -> ValueT:
    """Make the field of an option."""
    return cast("ValueT", field(metadata={Option: option}))


def together(kind: type[RequestT]) -> RequestT:
    """Make the field of options that are carried on together, as a class of their own."""
    return cast("RequestT", field(metadata={AttrsInstance: kind}))


class Runner(NamedTuple):
    """What a command does, and what can be asked of it.

    Attributes:
        request: the class of the request.
        run: does it, for what was given on the command line; returns the exit code.
    """

    request: type[AttrsInstance]
    run: Callable[[Mapping[str, Any], Language], int]


def runner(request: type[RequestT], run: Callable[[RequestT, Language], int]) -> Runner:
    """Make the runner of a function that does what a request asks."""
    return Runner(request, lambda words, language: run(make(request, words), language))


def arguments(kind: type[AttrsInstance]) -> Iterator[click.Argument]:
    """Make the words that a request consists of, in the order of its fields."""
    for item in fields(kind):
        if found := item.metadata.get(_Argument):
            name, required = found
            yield click.Argument([name], metavar=name.upper(), required=required)


def options_of(kind: type[AttrsInstance]) -> Iterator[Option[Any]]:
    """Find the options of a request, in the order of its fields."""
    for item in fields(kind):
        if inner := item.metadata.get(AttrsInstance):
            yield from options_of(inner)
        elif option := item.metadata.get(Option):
            yield option


def make(kind: type[RequestT], words: Mapping[str, Any]) -> RequestT:
    """Make a request of what click found on the command line, by the names of the parameters.

    Raises:
        UsageError: when a value cannot be read.
    """
    return kind(**{item.name: _value(item.metadata, words) for item in fields(kind)})


def _value(metadata: Mapping[Any, Any], words: Mapping[str, Any]) -> object:
    if inner := metadata.get(AttrsInstance):
        return make(inner, words)
    if option := metadata.get(Option):
        return option.read(_texts(words[option.key]))
    return words[metadata[_Argument].name]


def _texts(found: object) -> tuple[str, ...]:
    """Take as a sequence what click gives: nothing, True for a flag, one text or several."""
    match found:
        case None | False:
            return ()
        case tuple():
            return found
        case _:
            return (str(found),)
