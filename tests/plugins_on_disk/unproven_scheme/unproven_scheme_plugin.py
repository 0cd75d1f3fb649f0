"""One of its schemes leaves out a case; the other is sound."""

from collections.abc import Iterator

from attrs import evolve

from stakeholderkit.hooks import NoOptions, SchemeRecord, hookimpl
from stakeholderkit.model import STANDARD_DIMENSIONS
from stakeholderkit.rules import RINGEN, Axis, Rule, Scheme, all_of, below
from stakeholderkit.wording import Text

ANY = Text("a", "b")
GAPPED = Scheme(
    id="unproven-scheme",
    version="1",
    label=ANY,
    axes=(Axis.of(STANDARD_DIMENSIONS[0]),),
    ladder=RINGEN,
    unused=("meedenken", "meewerken", "meebeslissen"),
    rules=(Rule(when=below("interest", 3), group="meeweten", because=ANY),),
    source=ANY,
    inference=ANY,
)
WHOLE = evolve(
    GAPPED, id="whole-scheme", rules=(Rule(when=all_of(), group="meeweten", because=ANY),)
)


@hookimpl
def stakeholderkit_schemes() -> Iterator[SchemeRecord[NoOptions]]:
    """Offer two schemes that are data."""
    yield SchemeRecord.of(GAPPED, Text("een gat", "a gap"))
    yield SchemeRecord.of(WHOLE, Text("heel", "whole"))
