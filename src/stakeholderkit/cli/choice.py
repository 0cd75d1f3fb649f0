"""What somebody chooses about an analysis."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.request import given

if TYPE_CHECKING:
    from stakeholderkit.files import TypedTexts


@frozen(kw_only=True)
class Choice:
    """What somebody chooses about an analysis, carried from the options to the verb.

    Attributes:
        area: the area, by id or name; None for the whole.
        phase: the phase, by id or name; None for what holds in any.
        scheme: the name of a scheme, or of a file that holds one.
        parameters: the parameters of the scheme; None for those that it has.
        consensus: how several answers become one.
        quorum: how many answers are needed; None for what the register says.
        ladder: the name of another ladder, or of a file with a crosswalk to one; None for none.
        as_of: the last day that counts; None for the latest.
        since: the day since which changes are told; None for none.
    """

    area: str | None = given(options.AREA)
    phase: str | None = given(options.PHASE)
    scheme: str = given(options.SCHEME)
    parameters: TypedTexts | None = given(options.PARAMETER)
    consensus: str = given(options.CONSENSUS)
    quorum: int | None = given(options.QUORUM)
    ladder: str | None = given(options.LADDER)
    as_of: datetime.date | None = given(options.AS_OF)
    since: datetime.date | None = given(options.SINCE)
