"""The gemeente, its wijken and their buurten."""

from __future__ import annotations

import re
from enum import StrEnum

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.reference import names, refers
from stakeholderkit.model.validators import (
    Each,
    Instance,
    Maybe,
    identifier,
    one_line,
    refuse,
    whole_number,
)
from stakeholderkit.wording import Extra, kept, message, quoted


class AreaKind(StrEnum):
    """The kinds of area: three from large to small, and a set of any of them."""

    GEMEENTE = "gemeente"
    WIJK = "wijk"
    BUURT = "buurt"
    SET = "set"


# Wijk and buurt numbers hold letters where there are a hundred or more of them: Statistics
# Netherlands, explanatory notes to the map of wijken and buurten 2020-2022.
CBS_CODES = {
    AreaKind.GEMEENTE: ("GM[0-9]{4}", "GM0363"),
    AreaKind.WIJK: ("WK[0-9]{4}[0-9A-Z]{2}", "WK0363AA"),
    AreaKind.BUURT: ("BU[0-9]{4}[0-9A-Z]{4}", "BU0363AA01"),
}


@frozen(kw_only=True)
class Area:
    """A gemeente, wijk or buurt, or a set of them that is taken together.

    Attributes:
        id: its id in this register.
        name: its name.
        kind: gemeente, wijk, buurt or set.
        parent: the id of the area that it is part of; None for the whole.
        parts: the ids of the areas in a set; none for another kind. Facts are taken over from
            the parent, never from the parts.
        code: its CBS code, as in ``WK0363AA``; None for an area of the gemeente's own.
        division_year: the year of the division that the code belongs to; codes change when
            gemeenten merge.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier, metadata=names("areas"))
    name: str = field(validator=one_line)
    kind: AreaKind = field(validator=Instance(AreaKind))
    parent: str | None = field(default=None, validator=Maybe(identifier), metadata=refers("areas"))
    parts: tuple[str, ...] = field(default=(), validator=Each(identifier), metadata=refers("areas"))
    code: str | None = field(default=None, validator=Maybe(one_line))
    division_year: int | None = field(default=None, validator=Maybe(whole_number))
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse a code or parts that do not belong to this kind of area."""
        if bool(self.parts) != (self.kind is AreaKind.SET):
            complaint = message(
                Code.BAD_AREA_PARTS,
                "A set of areas names its parts, and no other area does; those say what they are "
                "part of by their parent.",
            )
            raise refuse(complaint, "parts")
        if self.code is None:
            return
        if self.kind not in CBS_CODES:
            complaint = message(
                Code.BAD_AREA_CODE,
                "A set of areas has no CBS code; its parts may have one. Leave it out.",
            )
            raise refuse(complaint, "code")
        pattern, example = CBS_CODES[self.kind]
        if not re.fullmatch(pattern, self.code):
            complaint = message(
                Code.BAD_AREA_CODE,
                "{value} is not a CBS code of a {kind}; one looks like {example}. Leave it out "
                "when the area has no code.",
                value=quoted(self.code),
                kind=str(self.kind),
                example=example,
            )
            raise refuse(complaint, "code")
