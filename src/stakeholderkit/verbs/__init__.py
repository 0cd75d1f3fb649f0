"""The four verbs: read, analyse, export, save.

Only they, `inspect` and the verbs that begin with ``read_`` touch the disk.
"""

from stakeholderkit.files import read_policy
from stakeholderkit.verbs.analysing import analyse
from stakeholderkit.verbs.asked import find_audience
from stakeholderkit.verbs.reading import inspect, read
from stakeholderkit.verbs.schemes import find_scheme, read_crosswalk, read_scheme
from stakeholderkit.verbs.writing import export, save

__all__ = [
    "analyse",
    "export",
    "find_audience",
    "find_scheme",
    "inspect",
    "read",
    "read_crosswalk",
    "read_policy",
    "read_scheme",
    "save",
]
