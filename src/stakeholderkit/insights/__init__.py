"""What follows from the outcomes: what to discuss, to ask and to look at again."""

from stakeholderkit.insights.agreement import Alpha, Metric, agreement, alpha
from stakeholderkit.insights.areas import AreaComparison, AreaOutcome, compare_areas
from stakeholderkit.insights.decisions import (
    DecisionReview,
    DecisionState,
    not_adopted,
    outdated_decisions,
    review_decisions,
)
from stakeholderkit.insights.discussion import (
    DiscussionCause,
    DiscussionPoint,
    to_discuss,
)
from stakeholderkit.insights.perspectives import Perspective, Perspectives, perspectives
from stakeholderkit.insights.questions import Question, questions
from stakeholderkit.insights.role_gaps import RoleGap, RoleGapKind, role_gaps

__all__ = [
    "Alpha",
    "AreaComparison",
    "AreaOutcome",
    "DecisionReview",
    "DecisionState",
    "DiscussionCause",
    "DiscussionPoint",
    "Metric",
    "Perspective",
    "Perspectives",
    "Question",
    "RoleGap",
    "RoleGapKind",
    "agreement",
    "alpha",
    "compare_areas",
    "not_adopted",
    "outdated_decisions",
    "perspectives",
    "questions",
    "review_decisions",
    "role_gaps",
    "to_discuss",
]
