"""The four verbs: read, analyse, export, save. Only they and `inspect` touch the disk."""

from stakeholderkit.verbs.analysing import analyse
from stakeholderkit.verbs.asked import find_audience
from stakeholderkit.verbs.reading import inspect, read
from stakeholderkit.verbs.writing import export, save

__all__ = ["analyse", "export", "find_audience", "inspect", "read", "save"]
