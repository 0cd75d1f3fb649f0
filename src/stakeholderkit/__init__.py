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
    )
    from stakeholderkit.analysis import (
        Outcome as Outcome,
    )
    from stakeholderkit.analysis import (
        Standing as Standing,
    )
    from stakeholderkit.errors import (
        InputError as InputError,
    )
    from stakeholderkit.errors import (
        ModelError as ModelError,
    )
    from stakeholderkit.errors import (
        OutputError as OutputError,
    )
    from stakeholderkit.errors import (
        PluginError as PluginError,
    )
    from stakeholderkit.errors import (
        SchemeError as SchemeError,
    )
    from stakeholderkit.errors import (
        StakeholderkitError as StakeholderkitError,
    )
    from stakeholderkit.errors import (
        UsageError as UsageError,
    )
    from stakeholderkit.hooks import (
        load_plugins as load_plugins,
    )
    from stakeholderkit.insights import (
        questions as questions,
    )
    from stakeholderkit.insights import (
        to_discuss as to_discuss,
    )
    from stakeholderkit.model import (
        Absence as Absence,
    )
    from stakeholderkit.model import (
        Area as Area,
    )
    from stakeholderkit.model import (
        AreaKind as AreaKind,
    )
    from stakeholderkit.model import (
        Assessor as Assessor,
    )
    from stakeholderkit.model import (
        Audience as Audience,
    )
    from stakeholderkit.model import (
        Decision as Decision,
    )
    from stakeholderkit.model import (
        DecisionKind as DecisionKind,
    )
    from stakeholderkit.model import (
        DecisionStatus as DecisionStatus,
    )
    from stakeholderkit.model import (
        Dimension as Dimension,
    )
    from stakeholderkit.model import (
        FormalPower as FormalPower,
    )
    from stakeholderkit.model import (
        Function as Function,
    )
    from stakeholderkit.model import (
        Input as Input,
    )
    from stakeholderkit.model import (
        LegalCategory as LegalCategory,
    )
    from stakeholderkit.model import (
        Milestone as Milestone,
    )
    from stakeholderkit.model import (
        Moment as Moment,
    )
    from stakeholderkit.model import (
        Person as Person,
    )
    from stakeholderkit.model import (
        Phase as Phase,
    )
    from stakeholderkit.model import (
        Presence as Presence,
    )
    from stakeholderkit.model import (
        Register as Register,
    )
    from stakeholderkit.model import (
        Remark as Remark,
    )
    from stakeholderkit.model import (
        Score as Score,
    )
    from stakeholderkit.model import (
        Seat as Seat,
    )
    from stakeholderkit.model import (
        Stakeholder as Stakeholder,
    )
    from stakeholderkit.model import (
        StakeholderKind as StakeholderKind,
    )
    from stakeholderkit.upkeep import (
        about as about,
    )
    from stakeholderkit.upkeep import (
        erase as erase,
    )
    from stakeholderkit.upkeep import (
        merge_plan as merge_plan,
    )
    from stakeholderkit.upkeep import (
        rename as rename,
    )
    from stakeholderkit.verbs import (
        analyse as analyse,
    )
    from stakeholderkit.verbs import (
        export as export,
    )
    from stakeholderkit.verbs import (
        inspect as inspect,
    )
    from stakeholderkit.verbs import (
        read as read,
    )
    from stakeholderkit.verbs import (
        read_crosswalk as read_crosswalk,
    )
    from stakeholderkit.verbs import (
        read_policy as read_policy,
    )
    from stakeholderkit.verbs import (
        read_scheme as read_scheme,
    )
    from stakeholderkit.verbs import (
        save as save,
    )
    from stakeholderkit.wording import (
        Finding as Finding,
    )
    from stakeholderkit.wording import (
        Severity as Severity,
    )
    from stakeholderkit.wording import (
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
        "Absence Area AreaKind Assessor Audience Decision DecisionKind DecisionStatus Dimension "
        "FormalPower Function Input LegalCategory Milestone Moment Person Phase Presence "
        "Register Remark Score Seat Stakeholder StakeholderKind"
    ),
    "upkeep": "about erase merge_plan rename",
    "verbs": "analyse export inspect read read_crosswalk read_policy read_scheme save",
    "wording": "Finding Severity Text",
}

_HOMES = {name: room for room, names in _ROOMS.items() for name in names.split()}

__all__ = sorted(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]


if not TYPE_CHECKING:  # type checkers know the names above, and must not take any other

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return list(__all__)
