"""What the commands write for other programs: plain data, the same in every language."""

from stakeholderkit.cli.as_json.analysis import plain_analysis
from stakeholderkit.cli.as_json.finding import plain_finding
from stakeholderkit.cli.as_json.mention import plain_mention
from stakeholderkit.cli.as_json.plugins import plain_offer, plain_plugins
from stakeholderkit.cli.as_json.print_json import print_json
from stakeholderkit.cli.as_json.scheme import plain_differences, plain_proof

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
