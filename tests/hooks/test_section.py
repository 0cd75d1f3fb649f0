"""What a section is made from."""

import datetime

from attrs import evolve

from stakeholderkit.analysis import analyse_area
from stakeholderkit.builtin.schemes import kwadranten
from stakeholderkit.hooks import View
from stakeholderkit.model import STANDARD_DIMENSIONS, Area, AreaKind, Register
from stakeholderkit.wording import Text, phrase

AREA = Area(id="a", name="Dorp", kind=AreaKind.GEMEENTE)
ANALYSIS = analyse_area(
    Register(title="t", owner="o", areas=(AREA,)),
    kwadranten.build(STANDARD_DIMENSIONS, kwadranten.Kwadranten()),
    AREA,
    None,
)


def test_a_view_writes_in_its_language() -> None:
    """A section need not know in which language it writes."""
    view = View(analysis=ANALYSIS, language="nl", date=datetime.date(2026, 3, 1))

    assert view.text(datetime.date(2026, 3, 1)) == "1 maart 2026"
    assert view.text(Text("belang", "interest")) == "belang"
    assert evolve(view, language="en").text(phrase("nobody")) == "nobody"
