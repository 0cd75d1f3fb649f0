"""A register seen through a scheme: an outcome and a reason for every party."""

from stakeholderkit.analysis.adopted_by import adopted_by
from stakeholderkit.analysis.analyse_area import analyse_area
from stakeholderkit.analysis.analysis import Analysis
from stakeholderkit.analysis.assessment import Answer, Assessment, Origin, spans
from stakeholderkit.analysis.change import Change, ChangeKind, ChangeReason, ReasonKind
from stakeholderkit.analysis.changes import changes
from stakeholderkit.analysis.consensus import (
    MEDIAN,
    AllAnswers,
    ChairDecides,
    Consensus,
    Median,
    TrimmedMean,
    find_consensus,
)
from stakeholderkit.analysis.doubt import OpenBecause
from stakeholderkit.analysis.doubt_in_words import doubt, missing
from stakeholderkit.analysis.find_area import find_area, find_phase
from stakeholderkit.analysis.outcome import IntendedRole, Judgement, Outcome, Standing
from stakeholderkit.analysis.sensitivity import LeftOut, Sensitivity, Shift, sensitivity
from stakeholderkit.analysis.settle import Settled, Settling

__all__ = [
    "MEDIAN",
    "AllAnswers",
    "Analysis",
    "Answer",
    "Assessment",
    "ChairDecides",
    "Change",
    "ChangeKind",
    "ChangeReason",
    "Consensus",
    "IntendedRole",
    "Judgement",
    "LeftOut",
    "Median",
    "OpenBecause",
    "Origin",
    "Outcome",
    "ReasonKind",
    "Sensitivity",
    "Settled",
    "Settling",
    "Shift",
    "Standing",
    "TrimmedMean",
    "adopted_by",
    "analyse_area",
    "changes",
    "doubt",
    "find_area",
    "find_consensus",
    "find_phase",
    "missing",
    "sensitivity",
    "spans",
]
