"""Free text and who may read it."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from stakeholderkit.model.validators import Instance, paragraph
from stakeholderkit.wording import Extra, kept


class Audience(StrEnum):
    """Who reads something, from the widest to the narrowest circle.

    A text for an audience may also be read by every narrower one.
    """

    PUBLIC = "public"
    SHARED = "shared"
    INTERNAL = "internal"

    def may_read(self, narrowest: Audience) -> bool:
        """Tell whether this audience may read what is meant for `narrowest`."""
        order = list(Audience)
        return order.index(self) >= order.index(narrowest)


@frozen(kw_only=True)
class Remark:
    """Free text, which counts as personal until somebody says who may read it.

    Attributes:
        text: the words.
        audience: the widest audience that may read it; internal unless said otherwise.
        extra: unknown fields, kept and written back.
    """

    text: str = field(validator=paragraph, repr=False)
    audience: Audience = field(default=Audience.INTERNAL, validator=Instance(Audience))
    extra: Extra = kept()

    def readable_by(self, audience: Audience) -> bool:
        """Tell whether an audience may read this."""
        return audience.may_read(self.audience)
