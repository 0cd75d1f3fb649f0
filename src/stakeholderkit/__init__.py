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
    from stakeholderkit.analysis import Analysis, Outcome, Policy, Standing
    from stakeholderkit.errors import (
        InputError,
        ModelError,
        OutputError,
        PluginError,
        SchemeError,
        StakeholderkitError,
        UsageError,
    )
    from stakeholderkit.hooks import Plugins, Reading, load_plugins
    from stakeholderkit.model import (
        Absence,
        Area,
        AreaKind,
        Assessor,
        Audience,
        Decision,
        DecisionStatus,
        Dimension,
        LegalCategory,
        Level,
        Person,
        Register,
        Remark,
        Scale,
        Score,
        Stakeholder,
        StakeholderKind,
    )
    from stakeholderkit.rules import Scheme
    from stakeholderkit.verbs import analyse, export, inspect, read, save
    from stakeholderkit.wording import Finding, Severity, Text

__all__ = [
    "Absence",
    "Analysis",
    "Area",
    "AreaKind",
    "Assessor",
    "Audience",
    "Decision",
    "DecisionStatus",
    "Dimension",
    "Finding",
    "InputError",
    "LegalCategory",
    "Level",
    "ModelError",
    "Outcome",
    "OutputError",
    "Person",
    "PluginError",
    "Plugins",
    "Policy",
    "Reading",
    "Register",
    "Remark",
    "Scale",
    "Scheme",
    "SchemeError",
    "Score",
    "Severity",
    "Stakeholder",
    "StakeholderKind",
    "StakeholderkitError",
    "Standing",
    "Text",
    "UsageError",
    "analyse",
    "export",
    "inspect",
    "load_plugins",
    "read",
    "save",
]

_ROOMS = {
    "analysis": "Analysis Outcome Policy Standing",
    "errors": (
        "InputError ModelError OutputError PluginError SchemeError StakeholderkitError UsageError"
    ),
    "hooks": "Plugins Reading load_plugins",
    "model": (
        "Absence Area AreaKind Assessor Audience Decision DecisionStatus Dimension LegalCategory "
        "Level Person Register Remark Scale Score Stakeholder StakeholderKind"
    ),
    "rules": "Scheme",
    "verbs": "analyse export inspect read save",
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
