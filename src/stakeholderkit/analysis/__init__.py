"""A register seen through a scheme: an outcome and a reason for every party."""

from stakeholderkit.analysis.agreement import Alpha, Metric, agreement, alpha
from stakeholderkit.analysis.analysing import analyse_area
from stakeholderkit.analysis.analysis import Analysis
from stakeholderkit.analysis.assessment import Answer, Assessment, Origin
from stakeholderkit.analysis.consensus import (
    MEDIAN,
    ChairDecides,
    Consensus,
    Median,
    TrimmedMean,
    Unanimous,
    find_consensus,
)
from stakeholderkit.analysis.contested import Contested, to_discuss
from stakeholderkit.analysis.explain import describe_flip, missing, standing_label
from stakeholderkit.analysis.outcome import Judgement, Outcome, Standing
from stakeholderkit.analysis.place import find_area, find_phase
from stakeholderkit.analysis.policy import INTERNAL, POLICIES, PUBLIC, SHARED, Naming, Policy
from stakeholderkit.analysis.redaction import redact
from stakeholderkit.analysis.sensitivity import LeftOut, Sensitivity, Shift, sensitivity
from stakeholderkit.analysis.sides import Side, Sides, sides

__all__ = [
    "INTERNAL",
    "MEDIAN",
    "POLICIES",
    "PUBLIC",
    "SHARED",
    "Alpha",
    "Analysis",
    "Answer",
    "Assessment",
    "ChairDecides",
    "Consensus",
    "Contested",
    "Judgement",
    "LeftOut",
    "Median",
    "Metric",
    "Naming",
    "Origin",
    "Outcome",
    "Policy",
    "Sensitivity",
    "Shift",
    "Side",
    "Sides",
    "Standing",
    "TrimmedMean",
    "Unanimous",
    "agreement",
    "alpha",
    "analyse_area",
    "describe_flip",
    "find_area",
    "find_consensus",
    "find_phase",
    "missing",
    "redact",
    "sensitivity",
    "sides",
    "standing_label",
    "to_discuss",
]
