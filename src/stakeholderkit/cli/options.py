"""The options of all commands: what each is called, what it is for, and how it is read.

Nothing heavy is imported here: help must be quick.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from stakeholderkit.cli.parse import (
    every,
    last,
    last_or,
    maybe,
    parse_audience,
    parse_date,
    parse_exceptions,
    parse_keep,
    parse_option,
    parse_options,
    parse_parameter,
    parse_same,
    parse_whole,
)
from stakeholderkit.wording import Message, phrase

if TYPE_CHECKING:
    from stakeholderkit.errors import Language

ValueT = TypeVar("ValueT")


class Option(NamedTuple, Generic[ValueT]):
    """An option of the command line.

    Attributes:
        name: how it is written, as in ``--area``.
        shown: what stands for its value in the help; None for an option without a value.
        purpose: what it is for.
        read: makes a value of all that was written after it; of nothing where it was left out.
        repeated: whether it may be written more than once.
    """

    name: str
    shown: Message | str | None
    purpose: Message
    read: Callable[[tuple[str, ...]], ValueT]
    repeated: bool = False

    @property
    def key(self) -> str:
        """The name without what makes it an option, as in ``as_of``."""
        return self.name.removeprefix("--").replace("-", "_")

    def shown_in(self, language: Language) -> str | None:
        """What stands for its value, in one language."""
        return self.shown.text(language) if isinstance(self.shown, Message) else self.shown


# For every command.

LANGUAGE = Option(
    "--language",
    "nl|en",
    phrase("The language of the output: nl (Dutch) or en (English)."),
    last,
)
JSON = Option("--json", None, phrase("Write JSON, for other programs."), bool)

# The choice of an analysis.

AREA = Option(
    "--area",
    phrase("NAME"),
    phrase("The gemeente, wijk or buurt, by name; the whole gemeente if you leave it out."),
    last,
)
PHASE = Option(
    "--phase",
    phrase("NAME"),
    phrase("The phase of the work; what holds in any phase if you leave it out."),
    last,
)
SCHEME = Option(
    "--scheme",
    phrase("NAME"),
    phrase(
        "The rules that give the groups: a name, or a file that ends in .toml or .json; kwadranten "
        "if you leave it out."
    ),
    last_or("kwadranten"),
)
PARAMETER = Option(
    "--parameter",
    phrase("NAME=VALUE"),
    phrase("A choice in the rules, as in cut=4; repeat it for more."),
    parse_options(parse_parameter),
    repeated=True,
)
CONSENSUS = Option(
    "--consensus",
    "median|trimmed-mean|all-answers|chair=ID",
    phrase("How several scores become one: median if you leave it out."),
    last_or("median"),
)
QUORUM = Option(
    "--quorum",
    phrase("NUMBER"),
    phrase("How many scores a question needs; what the register says if you leave it out."),
    maybe(parse_whole),
)
LADDER = Option(
    "--ladder",
    phrase("NAME"),
    phrase("Say the groups on another ladder, such as iap2; FILE for one of your own."),
    last,
)
AS_OF = Option(
    "--as-of",
    phrase("DATE"),
    phrase(
        "Count facts up to this day only, as in 2026-03-01; up to the latest if you leave it out."
    ),
    maybe(parse_date),
)
SINCE = Option(
    "--since",
    phrase("DATE"),
    phrase("Tell what changed since this day, as in 2026-01-31."),
    maybe(parse_date),
)

# What is read, for whom, and what is written.

READER = Option(
    "--reader",
    phrase("NAME"),
    phrase("How to read the register, if that is not clear."),
    last,
)
REGISTER = Option(
    "--register",
    phrase("FILE"),
    phrase("A register: with its scales, and with its own schemes."),
    last,
)
ANALYSE_AUDIENCE = Option(
    "--audience",
    "public|shared|internal",
    phrase("Show what these readers may see; internal, which is everything, if you leave it out."),
    parse_audience("internal"),
)
EXPORT_AUDIENCE = Option(
    "--audience",
    "public|shared|internal",
    phrase(
        "Who will read it: everybody (public, the default), the parties (shared), or only you "
        "(internal)."
    ),
    parse_audience("public"),
)
POLICY = Option(
    "--policy",
    phrase("FILE"),
    phrase("A TOML file of your own that says what these readers may see."),
    last,
)
FORMAT = Option(
    "--format",
    phrase("NAME"),
    phrase("The file format, if the ending of OUT does not tell it."),
    last,
)
OPTION = Option(
    "--option",
    phrase("NAME=VALUE"),
    phrase("An option of the format, as in dialect=programs; repeat it for more."),
    parse_options(parse_option),
    repeated=True,
)
SECTION = Option(
    "--section",
    phrase("NAME"),
    phrase("A section of the report; repeat it for more. All of them if you leave it out."),
    every,
    repeated=True,
)
EXPORT_DATE = Option(
    "--date",
    phrase("DATE"),
    phrase(
        "The date on the report, as in 2026-03-01; that of the latest fact if you leave it out."
    ),
    maybe(parse_date),
)

# Adopting.

ADOPTED_BY = Option(
    "--by",
    phrase("WHO"),
    phrase("Who adopts it, as a body or a role."),
    last,
)
ADOPTION_DATE = Option(
    "--date",
    phrase("DATE"),
    phrase("The day of the adoption, as in 2026-03-01."),
    maybe(parse_date),
)
STATUS = Option(
    "--status",
    "project_team|college|raad",
    phrase("Who stands behind it: project_team if you leave it out."),
    last_or("project_team"),
)
EXCEPT = Option(
    "--except",
    phrase("PARTY=GROUP:REASON"),
    phrase("A party that gets another group, and why; repeat it for more."),
    parse_exceptions,
    repeated=True,
)

# Upkeep.

SAME = Option(
    "--same",
    "LIST:ID=ID",
    phrase("What is one under two ids, as in stakeholders:huurders=huurdersvereniging; repeat it."),
    parse_same,
    repeated=True,
)
KEEP = Option(
    "--keep",
    "base|incoming",
    phrase("Which to keep where the two registers differ."),
    maybe(parse_keep),
)
ALSO = Option(
    "--also",
    phrase("WORDS"),
    phrase("Other words that mean this person, to be taken from every text; repeat it."),
    every,
    repeated=True,
)
ERASURE_DATE = Option(
    "--date",
    phrase("DATE"),
    phrase("The day of the erasure, as in 2026-03-01; today if you leave it out."),
    maybe(parse_date),
)
