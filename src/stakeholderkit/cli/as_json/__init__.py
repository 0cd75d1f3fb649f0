"""What the commands write for other programs: plain data, the same in every language."""

from stakeholderkit.cli.as_json.analysis import plain_analysis
from stakeholderkit.cli.as_json.plugins import plain_offer, plain_plugins
from stakeholderkit.cli.as_json.scheme import plain_differences, plain_proof
from stakeholderkit.cli.as_json.values import plain_finding, plain_mention, print_json

__all__ = [
    "plain_analysis",
    "plain_differences",
    "plain_finding",
    "plain_mention",
    "plain_offer",
    "plain_plugins",
    "plain_proof",
    "print_json",
]
