"""All that the author of a plugin imports: records to offer, and the marker for hooks."""

from stakeholderkit.hooks.call import call
from stakeholderkit.hooks.command import Command
from stakeholderkit.hooks.disable import DISABLE
from stakeholderkit.hooks.exporter import Exporter, Job, NoOptions
from stakeholderkit.hooks.hookspecs import ENTRY_POINTS, hookimpl
from stakeholderkit.hooks.ladder_record import LadderRecord
from stakeholderkit.hooks.load_plugins import load_plugins
from stakeholderkit.hooks.offer import Offer, Record
from stakeholderkit.hooks.plugins import Plugins
from stakeholderkit.hooks.problem import Problem
from stakeholderkit.hooks.reader import Reader, Reading, Source
from stakeholderkit.hooks.scheme_record import SchemeRecord
from stakeholderkit.hooks.section import Section, View

__all__ = [
    "DISABLE",
    "ENTRY_POINTS",
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
    "Record",
    "SchemeRecord",
    "Section",
    "Source",
    "View",
    "call",
    "hookimpl",
    "load_plugins",
]
