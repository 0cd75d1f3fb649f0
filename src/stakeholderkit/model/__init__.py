"""The facts of a stakeholder analysis as frozen values; nothing here reads or writes files."""

from stakeholderkit.model.area import Area, AreaKind
from stakeholderkit.model.fact import Absence, Basis, Decision, DecisionStatus, Score
from stakeholderkit.model.party import (
    Assessor,
    LegalCategory,
    Person,
    Stakeholder,
    StakeholderKind,
)
from stakeholderkit.model.register import Register
from stakeholderkit.model.scale import Dimension, Level, Scale
from stakeholderkit.model.standard import INFLUENCE, INTEREST, STANDARD_DIMENSIONS
from stakeholderkit.model.text import Audience, Remark

__all__ = [
    "INFLUENCE",
    "INTEREST",
    "STANDARD_DIMENSIONS",
    "Absence",
    "Area",
    "AreaKind",
    "Assessor",
    "Audience",
    "Basis",
    "Decision",
    "DecisionStatus",
    "Dimension",
    "LegalCategory",
    "Level",
    "Person",
    "Register",
    "Remark",
    "Scale",
    "Score",
    "Stakeholder",
    "StakeholderKind",
]
