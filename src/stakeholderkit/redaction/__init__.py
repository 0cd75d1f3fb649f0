"""What each audience may read: policies, and the analysis without what they leave out."""

from stakeholderkit.redaction.policy import INTERNAL, POLICIES, PUBLIC, SHARED, Naming, Policy
from stakeholderkit.redaction.redact import redact

__all__ = [
    "INTERNAL",
    "POLICIES",
    "PUBLIC",
    "SHARED",
    "Naming",
    "Policy",
    "redact",
]
