"""Who should be at the table? Stakeholder analysis for Dutch municipalities.

Read a register of parties, analyse it, export a report and save it again::

    import stakeholderkit as sk

    register = sk.read("eikenrode.json")
    analysis = sk.analyse(register, area="Beukenhof")
    sk.export(analysis, "rapport.docx", audience="internal")

Here stand the names that most programs need; the rarer ones are in the rooms, such as
`stakeholderkit.model` and `stakeholderkit.rules`. Importing this package loads nothing; each name
is looked up when it is first used.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # each name twice, which tells a type checker that it is offered here
    from stakeholderkit.analysis import (
        Analysis as Analysis,
        Outcome as Outcome,
        Standing as Standing,
    )
    from stakeholderkit.errors import (
        InputError as InputError,
        ModelError as ModelError,
        OutputError as OutputError,
        PluginError as PluginError,
        SchemeError as SchemeError,
        StakeholderkitError as StakeholderkitError,
        UsageError as UsageError,
    )
    from stakeholderkit.hooks import (
        load_plugins as load_plugins,
    )
    from stakeholderkit.insights import (
        questions as questions,
        to_discuss as to_discuss,
    )
    from stakeholderkit.model import (
        Absence as Absence,
        Adoption as Adoption,
        Area as Area,
        AreaKind as AreaKind,
        Assessor as Assessor,
        Audience as Audience,
        Decision as Decision,
        DecisionKind as DecisionKind,
        DecisionStatus as DecisionStatus,
        Dimension as Dimension,
        FormalPower as FormalPower,
        Function as Function,
        Input as Input,
        LegalCategory as LegalCategory,
        Milestone as Milestone,
        Moment as Moment,
        Person as Person,
        Phase as Phase,
        Presence as Presence,
        Register as Register,
        Remark as Remark,
        Score as Score,
        Seat as Seat,
        Stakeholder as Stakeholder,
        StakeholderKind as StakeholderKind,
    )
    from stakeholderkit.upkeep import (
        about as about,
        erase as erase,
        merge_plan as merge_plan,
        rename as rename,
    )
    from stakeholderkit.verbs import (
        adopt as adopt,
        analyse as analyse,
        export as export,
        inspect as inspect,
        read as read,
        read_crosswalk as read_crosswalk,
        read_policy as read_policy,
        read_scheme as read_scheme,
        save as save,
    )
    from stakeholderkit.wording import (
        Finding as Finding,
        Severity as Severity,
        Text as Text,
    )

_ROOMS = {
    "analysis": "Analysis Outcome Standing",
    "errors": (
        "InputError ModelError OutputError PluginError SchemeError StakeholderkitError UsageError"
    ),
    "hooks": "load_plugins",
    "insights": "questions to_discuss",
    "model": (
        "Absence Adoption Area AreaKind Assessor Audience Decision DecisionKind DecisionStatus "
        "Dimension FormalPower Function Input LegalCategory Milestone Moment Person Phase "
        "Presence Register Remark Score Seat Stakeholder StakeholderKind"
    ),
    "upkeep": "about erase merge_plan rename",
    "verbs": "adopt analyse export inspect read read_crosswalk read_policy read_scheme save",
    "wording": "Finding Severity Text",
}

_HOMES = {name: room for room, names in _ROOMS.items() for name in names.split()}

__all__ = tuple(sorted(_HOMES))


if not TYPE_CHECKING:  # type checkers know the names above, and must not take any other

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return list(__all__)
