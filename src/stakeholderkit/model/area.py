"""The gemeente, its wijken and their buurten."""

from __future__ import annotations

import re
from enum import StrEnum

from attrs import field, frozen

from stakeholderkit.errors import Code
from stakeholderkit.model.checks import (
    identifier,
    instance,
    line,
    optional,
    quoted,
    refuse,
    whole_number,
)
from stakeholderkit.wording import Extra, kept, message


class AreaKind(StrEnum):
    """The kinds of area, from large to small."""

    GEMEENTE = "gemeente"
    WIJK = "wijk"
    BUURT = "buurt"


# Wijk and buurt numbers hold letters where there are a hundred or more of them: Statistics
# Netherlands, explanatory notes to the map of wijken and buurten 2020-2022.
_CBS_CODES = {
    AreaKind.GEMEENTE: ("GM[0-9]{4}", "GM0363"),
    AreaKind.WIJK: ("WK[0-9]{4}[0-9A-Z]{2}", "WK0363AA"),
    AreaKind.BUURT: ("BU[0-9]{4}[0-9A-Z]{4}", "BU0363AA01"),
}


@frozen(kw_only=True)
class Area:
    """A gemeente, wijk or buurt.

    Attributes:
        id: its id in this register.
        name: its name.
        kind: gemeente, wijk or buurt.
        parent: the id of the area that it is part of; None for the whole.
        code: its CBS code, as in ``WK0363AA``; None for an area of the gemeente's own.
        division_year: the year of the division that the code belongs to; codes change when
            gemeenten merge.
        extra: unknown fields, kept and written back.
    """

    id: str = field(validator=identifier)
    name: str = field(validator=line)
    kind: AreaKind = field(validator=instance(AreaKind))
    parent: str | None = field(default=None, validator=optional(identifier))
    code: str | None = field(default=None, validator=optional(line))
    division_year: int | None = field(default=None, validator=optional(whole_number))
    extra: Extra = kept()

    def __attrs_post_init__(self) -> None:
        """Refuse a code that is not one of this kind of area."""
        pattern, example = _CBS_CODES[self.kind]
        if self.code is not None and not re.fullmatch(pattern, self.code):
            complaint = message(
                Code.BAD_AREA_CODE,
                "{value} is not a CBS code of a {kind}; one looks like {example}. Leave it out "
                "when the area has no code.",
                value=quoted(self.code),
                kind=str(self.kind),
                example=example,
            )
            raise refuse(complaint, "code")
