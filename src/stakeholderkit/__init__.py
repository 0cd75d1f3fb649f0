"""Who should be at the table? Stakeholder analysis for Dutch municipalities.

Read a register of parties, analyse it, export a report and save it again::

    import stakeholderkit as sk

    register = sk.read("eikenrode.json")
    analysis = sk.analyse(register, area="Beukenhof")
    sk.export(analysis, "rapport.docx", audience="internal")

Importing this package loads nothing; each name is looked up when it is first used.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stakeholderkit.analysis import (
        Analysis,
        Outcome,
        Policy,
        Standing,
        agreement,
        lost_footing,
        questions,
        role_gaps,
        sensitivity,
        side_by_side,
        to_discuss,
    )
    from stakeholderkit.errors import (
        InputError,
        ModelError,
        OutputError,
        PluginError,
        SchemeError,
        StakeholderkitError,
        UsageError,
    )
    from stakeholderkit.files import register_schema
    from stakeholderkit.hooks import Plugins, Reading, load_plugins
    from stakeholderkit.model import (
        Absence,
        ActualRole,
        Area,
        AreaKind,
        Assessor,
        Audience,
        Basis,
        Decision,
        DecisionKind,
        DecisionStatus,
        Dimension,
        FormalPower,
        Function,
        Homes,
        Input,
        InputResult,
        IntendedRole,
        LegalCategory,
        Level,
        Milestone,
        Moment,
        Nomination,
        Person,
        Phase,
        Presence,
        Register,
        Relation,
        RelationKind,
        Remark,
        Scale,
        Score,
        Seat,
        Stakeholder,
        StakeholderKind,
        Tier,
        Track,
        WishedRole,
        WishSource,
    )
    from stakeholderkit.model.merge import Match, MergePlan, Side, merge_plan
    from stakeholderkit.model.traces import Trace, TraceKind
    from stakeholderkit.rules import Crosswalk, GroupName, Scheme, differences, prove
    from stakeholderkit.verbs import (
        analyse,
        export,
        inspect,
        read,
        read_crosswalk,
        read_policy,
        read_scheme,
        save,
    )
    from stakeholderkit.wording import Finding, Severity, Text

__all__ = [
    "Absence",
    "ActualRole",
    "Analysis",
    "Area",
    "AreaKind",
    "Assessor",
    "Audience",
    "Basis",
    "Crosswalk",
    "Decision",
    "DecisionKind",
    "DecisionStatus",
    "Dimension",
    "Finding",
    "FormalPower",
    "Function",
    "GroupName",
    "Homes",
    "Input",
    "InputError",
    "InputResult",
    "IntendedRole",
    "LegalCategory",
    "Level",
    "Match",
    "MergePlan",
    "Milestone",
    "ModelError",
    "Moment",
    "Nomination",
    "Outcome",
    "OutputError",
    "Person",
    "Phase",
    "PluginError",
    "Plugins",
    "Policy",
    "Presence",
    "Reading",
    "Register",
    "Relation",
    "RelationKind",
    "Remark",
    "Scale",
    "Scheme",
    "SchemeError",
    "Score",
    "Seat",
    "Severity",
    "Side",
    "Stakeholder",
    "StakeholderKind",
    "StakeholderkitError",
    "Standing",
    "Text",
    "Tier",
    "Trace",
    "TraceKind",
    "Track",
    "UsageError",
    "WishSource",
    "WishedRole",
    "agreement",
    "analyse",
    "differences",
    "export",
    "inspect",
    "load_plugins",
    "lost_footing",
    "merge_plan",
    "prove",
    "questions",
    "read",
    "read_crosswalk",
    "read_policy",
    "read_scheme",
    "register_schema",
    "role_gaps",
    "save",
    "sensitivity",
    "side_by_side",
    "to_discuss",
]

_ROOMS = {
    "analysis": (
        "Analysis Outcome Policy Standing agreement lost_footing questions role_gaps sensitivity "
        "side_by_side to_discuss"
    ),
    "errors": (
        "InputError ModelError OutputError PluginError SchemeError StakeholderkitError UsageError"
    ),
    "files": "register_schema",
    "hooks": "Plugins Reading load_plugins",
    "model": (
        "Absence ActualRole Area AreaKind Assessor Audience Basis Decision DecisionKind "
        "DecisionStatus Dimension FormalPower Function Homes Input InputResult IntendedRole "
        "LegalCategory Level Milestone Moment Nomination Person Phase Presence Register "
        "Relation RelationKind Remark Scale Score Seat Stakeholder StakeholderKind Tier Track "
        "WishSource WishedRole"
    ),
    "model.merge": "Match MergePlan Side merge_plan",
    "model.traces": "Trace TraceKind",
    "rules": "Crosswalk GroupName Scheme differences prove",
    "verbs": "analyse export inspect read read_crosswalk read_policy read_scheme save",
    "wording": "Finding Severity Text",
}


if not TYPE_CHECKING:  # type checkers know the names above, and must not take any other

    def __getattr__(name: str) -> object:
        for room, names in _ROOMS.items():
            if name in names.split():
                from importlib import import_module

                return getattr(import_module(f"{__name__}.{room}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
