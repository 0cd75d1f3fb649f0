"""A register seen through a scheme: an outcome and a reason for every party."""

from stakeholderkit.analysis.agreement import Alpha, Metric, agreement, alpha
from stakeholderkit.analysis.analysing import analyse_area
from stakeholderkit.analysis.analysis import Analysis
from stakeholderkit.analysis.assessment import Answer, Assessment, Origin
from stakeholderkit.analysis.beside import Beside, Comparison, side_by_side
from stakeholderkit.analysis.change import (
    Change,
    ChangeKind,
    ChangeReason,
    ReasonKind,
    describe_reason,
)
from stakeholderkit.analysis.changing import changes
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
from stakeholderkit.analysis.explain import absence_label, describe_flip, missing, standing_label
from stakeholderkit.analysis.footing import Footing, Ground, footings, lost_footing
from stakeholderkit.analysis.outcome import Judgement, Outcome, Standing
from stakeholderkit.analysis.place import find_area, find_phase
from stakeholderkit.analysis.policy import INTERNAL, POLICIES, PUBLIC, SHARED, Naming, Policy
from stakeholderkit.analysis.questions import Question, describe_question, questions
from stakeholderkit.analysis.redaction import redact
from stakeholderkit.analysis.roles import RoleGap, RoleGapKind, describe_gap, role_gaps
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
    "Beside",
    "ChairDecides",
    "Change",
    "ChangeKind",
    "ChangeReason",
    "Comparison",
    "Consensus",
    "Contested",
    "Footing",
    "Ground",
    "Judgement",
    "LeftOut",
    "Median",
    "Metric",
    "Naming",
    "Origin",
    "Outcome",
    "Policy",
    "Question",
    "ReasonKind",
    "RoleGap",
    "RoleGapKind",
    "Sensitivity",
    "Shift",
    "Side",
    "Sides",
    "Standing",
    "TrimmedMean",
    "Unanimous",
    "absence_label",
    "agreement",
    "alpha",
    "analyse_area",
    "changes",
    "describe_flip",
    "describe_gap",
    "describe_question",
    "describe_reason",
    "find_area",
    "find_consensus",
    "find_phase",
    "footings",
    "lost_footing",
    "missing",
    "questions",
    "redact",
    "role_gaps",
    "sensitivity",
    "side_by_side",
    "sides",
    "standing_label",
    "to_discuss",
]
