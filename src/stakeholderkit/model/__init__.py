"""The facts of a stakeholder analysis as frozen values; nothing here reads or writes files."""

from stakeholderkit.model.area import Area, AreaKind
from stakeholderkit.model.course import Input, InputResult, Milestone, Moment, Phase
from stakeholderkit.model.decision import Basis, Decision, DecisionKind, DecisionStatus
from stakeholderkit.model.fact import Absence, Score
from stakeholderkit.model.part import (
    ActualRole,
    IntendedRole,
    Relation,
    RelationKind,
    Seat,
    Tier,
    WishedRole,
    WishSource,
)
from stakeholderkit.model.party import (
    FormalPower,
    Function,
    Homes,
    LegalCategory,
    Nomination,
    Presence,
    Stakeholder,
    StakeholderKind,
    Track,
)
from stakeholderkit.model.period import in_force
from stakeholderkit.model.person import Assessor, Person
from stakeholderkit.model.register import PARTS, Register
from stakeholderkit.model.scale import Dimension, Level, Scale
from stakeholderkit.model.standard import (
    CONTRIBUTION,
    INFLUENCE,
    INTEREST,
    NEEDED_CONTRIBUTION,
    STANDARD_DIMENSIONS,
)
from stakeholderkit.model.text import Audience, Remark

__all__ = [
    "CONTRIBUTION",
    "INFLUENCE",
    "INTEREST",
    "NEEDED_CONTRIBUTION",
    "PARTS",
    "STANDARD_DIMENSIONS",
    "Absence",
    "ActualRole",
    "Area",
    "AreaKind",
    "Assessor",
    "Audience",
    "Basis",
    "Decision",
    "DecisionKind",
    "DecisionStatus",
    "Dimension",
    "FormalPower",
    "Function",
    "Homes",
    "Input",
    "InputResult",
    "IntendedRole",
    "LegalCategory",
    "Level",
    "Milestone",
    "Moment",
    "Nomination",
    "Person",
    "Phase",
    "Presence",
    "Register",
    "Relation",
    "RelationKind",
    "Remark",
    "Scale",
    "Score",
    "Seat",
    "Stakeholder",
    "StakeholderKind",
    "Tier",
    "Track",
    "WishSource",
    "WishedRole",
    "in_force",
]
