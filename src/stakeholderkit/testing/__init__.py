"""For the authors of plugins: strategies for Hypothesis, and suites that prove a plugin sound.

A suite is one line in a test::

    from stakeholderkit.testing import check_exporter

    def test_keeps_the_contract() -> None:
        check_exporter(my_plugin.RECORD)

How many cases it tries is Hypothesis's own setting ``max_examples``.
"""

from stakeholderkit.testing.analyses import analyses
from stakeholderkit.testing.consensuses import consensuses
from stakeholderkit.testing.crosswalks import crosswalks
from stakeholderkit.testing.dimensions import days, dimension_sets, dimensions, scales
from stakeholderkit.testing.documents import blocks, documents, matrices, tables
from stakeholderkit.testing.plugin_checks import (
    check_exporter,
    check_plugin,
    check_reader,
    check_scheme,
)
from stakeholderkit.testing.registers import registers
from stakeholderkit.testing.schemes import axis_sets, conditions, exact, ladders, schemes, values
from stakeholderkit.testing.texts import HOSTILE, extras, ids, labels, lines, remarks, texts

__all__ = [
    "HOSTILE",
    "analyses",
    "axis_sets",
    "blocks",
    "check_exporter",
    "check_plugin",
    "check_reader",
    "check_scheme",
    "conditions",
    "consensuses",
    "crosswalks",
    "days",
    "dimension_sets",
    "dimensions",
    "documents",
    "exact",
    "extras",
    "ids",
    "labels",
    "ladders",
    "lines",
    "matrices",
    "registers",
    "remarks",
    "scales",
    "schemes",
    "tables",
    "texts",
    "values",
]
