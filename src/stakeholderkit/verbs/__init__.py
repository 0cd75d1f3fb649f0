"""The verbs: read, analyse, adopt, export, save, and what they need.

Only they touch the disk, and of them only those that read or write a file.
"""

from stakeholderkit.files.policy import read_policy
from stakeholderkit.verbs.adopt import adopt
from stakeholderkit.verbs.analyse import analyse
from stakeholderkit.verbs.arguments import find_audience
from stakeholderkit.verbs.compose import compose
from stakeholderkit.verbs.export import export
from stakeholderkit.verbs.find_scheme import find_scheme, read_crosswalk, read_scheme
from stakeholderkit.verbs.read import inspect, read
from stakeholderkit.verbs.save import save

__all__ = [
    "adopt",
    "analyse",
    "compose",
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
