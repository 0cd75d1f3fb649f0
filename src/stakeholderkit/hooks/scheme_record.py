"""A classification scheme as a plugin offers it: what builds it, and on what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from attrs import field, frozen

from stakeholderkit.hooks.exporter import NoOptions
from stakeholderkit.hooks.validators import attrs_class, function
from stakeholderkit.model import STANDARD_DIMENSIONS, Dimension
from stakeholderkit.model.validators import Each, Instance, identifier
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import Text

ParametersT = TypeVar("ParametersT")


@frozen(kw_only=True)
class SchemeRecord(Generic[ParametersT]):
    """A classification scheme that can be built.

    Attributes:
        name: the name by which it is asked for, as in ``kwadranten``.
        summary: what it is, in a few words.
        parameters: an attrs class whose fields are the parameters, each with a default.
        build: builds the scheme for the dimensions of a register.
        dimensions: the dimensions that it asks for, in their standard form: on these plugins are
            checked, and it is shown where there is no register.
    """

    name: str = field(validator=identifier)
    summary: Text = field(validator=Instance(Text))
    parameters: type[ParametersT] = field(validator=attrs_class)
    build: Callable[[tuple[Dimension, ...], ParametersT], Scheme] = field(validator=function)
    dimensions: tuple[Dimension, ...] = field(
        default=STANDARD_DIMENSIONS, validator=Each(Instance(Dimension))
    )

    @classmethod
    def of(cls, scheme: Scheme, summary: Text) -> SchemeRecord[NoOptions]:
        """Offer a scheme that is data: it has no parameters, and fits its own scales only."""
        return SchemeRecord(
            name=scheme.id,
            summary=summary,
            parameters=NoOptions,
            build=lambda _dimensions, _parameters: scheme,
            dimensions=(),
        )
