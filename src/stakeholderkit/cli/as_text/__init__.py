"""What the commands show to people: tables, sentences and grids."""

from stakeholderkit.cli.as_text.adoption import show_adoption, show_renamed
from stakeholderkit.cli.as_text.findings import show_findings
from stakeholderkit.cli.as_text.grids import show_grids
from stakeholderkit.cli.as_text.insights import show_insights
from stakeholderkit.cli.as_text.mentions import show_erasure, show_mentions
from stakeholderkit.cli.as_text.merge_plan import show_merge_plan, show_undecided, show_unwritten
from stakeholderkit.cli.as_text.outcomes import show_outcomes
from stakeholderkit.cli.as_text.plugins import show_offers, show_plugins
from stakeholderkit.cli.as_text.proof import show_proof, show_sentences
from stakeholderkit.cli.as_text.scheme import show_scheme

__all__ = [
    "show_adoption",
    "show_erasure",
    "show_findings",
    "show_grids",
    "show_insights",
    "show_mentions",
    "show_merge_plan",
    "show_offers",
    "show_outcomes",
    "show_plugins",
    "show_proof",
    "show_renamed",
    "show_scheme",
    "show_sentences",
    "show_undecided",
    "show_unwritten",
]
