"""The four verbs: read, analyse, export, save.

Only they, `inspect` and `read_policy` touch the disk.
"""

from stakeholderkit.files import read_policy
from stakeholderkit.verbs.analysing import analyse
from stakeholderkit.verbs.asked import find_audience
from stakeholderkit.verbs.reading import inspect, read
from stakeholderkit.verbs.schemes import find_scheme
from stakeholderkit.verbs.writing import export, save

__all__ = [
    "analyse",
    "export",
    "find_audience",
    "find_scheme",
    "inspect",
    "read",
    "read_policy",
    "save",
]
