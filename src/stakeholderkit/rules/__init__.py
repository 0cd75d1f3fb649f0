"""Classification schemes as data, proved and compiled before they are used."""

from stakeholderkit.model.axis import Axis
from stakeholderkit.model.condition import (
    Condition,
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    holds,
    not_,
)
from stakeholderkit.model.ladder import Group, GroupName, Ladder, Typology
from stakeholderkit.model.scheme import Rule, Scheme
from stakeholderkit.rules.bands import Band, bands, level_bands, written_range
from stakeholderkit.rules.cases import count_cases
from stakeholderkit.rules.crosswalk import Crosswalk
from stakeholderkit.rules.cuts import Cut, cut_parameters, cut_scales, only_high, unused_groups
from stakeholderkit.rules.describe import describe
from stakeholderkit.rules.differences import Difference, differences
from stakeholderkit.rules.near_group import near_group
from stakeholderkit.rules.possible import Possible, Span, Spans
from stakeholderkit.rules.prove import prove
from stakeholderkit.rules.ringen import RINGEN
from stakeholderkit.rules.table import RuleTable, compile_scheme
from stakeholderkit.rules.tabulate import tabulate
from stakeholderkit.rules.verdict import Flip, Verdict

__all__ = [
    "RINGEN",
    "Axis",
    "Band",
    "Condition",
    "Crosswalk",
    "Cut",
    "Difference",
    "Flip",
    "Group",
    "GroupName",
    "Ladder",
    "Possible",
    "Rule",
    "RuleTable",
    "Scheme",
    "Span",
    "Spans",
    "Typology",
    "Verdict",
    "above",
    "all_of",
    "any_of",
    "at_least",
    "at_most",
    "bands",
    "below",
    "compile_scheme",
    "count_cases",
    "cut_parameters",
    "cut_scales",
    "describe",
    "differences",
    "holds",
    "level_bands",
    "near_group",
    "not_",
    "only_high",
    "prove",
    "tabulate",
    "unused_groups",
    "written_range",
]
