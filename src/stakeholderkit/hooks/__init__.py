"""All that the author of a plugin imports: records to offer, and the marker for hooks."""

from stakeholderkit.hooks.call import call
from stakeholderkit.hooks.discovery import DISABLE, Offer
from stakeholderkit.hooks.plugins import Plugins, load_plugins
from stakeholderkit.hooks.problem import Problem
from stakeholderkit.hooks.records import (
    Command,
    Exporter,
    Job,
    LadderRecord,
    NoOptions,
    Reader,
    Reading,
    SchemeRecord,
    Section,
    Source,
    View,
)
from stakeholderkit.hooks.spec import GROUP, hookimpl

__all__ = [
    "DISABLE",
    "GROUP",
    "Command",
    "Exporter",
    "Job",
    "LadderRecord",
    "NoOptions",
    "Offer",
    "Plugins",
    "Problem",
    "Reader",
    "Reading",
    "SchemeRecord",
    "Section",
    "Source",
    "View",
    "call",
    "hookimpl",
    "load_plugins",
]
