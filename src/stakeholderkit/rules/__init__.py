"""Classification schemes as data, proved and compiled before they are used."""

from stakeholderkit.rules.conditions import (
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
from stakeholderkit.rules.explain import describe
from stakeholderkit.rules.ladder import RINGEN, Group, Ladder
from stakeholderkit.rules.prove import prove
from stakeholderkit.rules.scheme import Axis, Rule, Scheme
from stakeholderkit.rules.table import Flip, Table, compile_scheme

__all__ = [
    "RINGEN",
    "Axis",
    "Condition",
    "Flip",
    "Group",
    "Ladder",
    "Rule",
    "Scheme",
    "Table",
    "above",
    "all_of",
    "any_of",
    "at_least",
    "at_most",
    "below",
    "compile_scheme",
    "describe",
    "holds",
    "not_",
    "prove",
]
