"""What a register records, as frozen values; nothing here reads or writes files."""

from stakeholderkit.model.adoption import AdoptedGroup, Adoption
from stakeholderkit.model.area import Area, AreaKind
from stakeholderkit.model.decision import Basis, Decision, DecisionKind, DecisionStatus
from stakeholderkit.model.graded_dimensions import GRADED_DIMENSIONS
from stakeholderkit.model.period import in_force
from stakeholderkit.model.person import Assessor, Person
from stakeholderkit.model.process import Input, InputResult, Milestone, Moment, Phase
from stakeholderkit.model.register import LISTS, Register
from stakeholderkit.model.relation import Relation, RelationKind
from stakeholderkit.model.remark import Audience, Remark
from stakeholderkit.model.role import ActualRole, Seat, Tier, WishedRole, WishSource
from stakeholderkit.model.scale import Dimension, Level, Scale
from stakeholderkit.model.score import Absence, Score
from stakeholderkit.model.stakeholder import (
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
from stakeholderkit.model.standard_dimensions import (
    CONTRIBUTION,
    INFLUENCE,
    INTEREST,
    NEEDED_CONTRIBUTION,
    STANDARD_DIMENSIONS,
)

__all__ = [
    "CONTRIBUTION",
    "GRADED_DIMENSIONS",
    "INFLUENCE",
    "INTEREST",
    "LISTS",
    "NEEDED_CONTRIBUTION",
    "STANDARD_DIMENSIONS",
    "Absence",
    "ActualRole",
    "AdoptedGroup",
    "Adoption",
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
