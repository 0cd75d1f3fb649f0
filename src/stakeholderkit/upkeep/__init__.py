"""Keeping a register over the years: bring two together, find and erase a person, rename."""

from stakeholderkit.upkeep.about import Mention, MentionKind, about, remains
from stakeholderkit.upkeep.erase import erase
from stakeholderkit.upkeep.keep import Keep
from stakeholderkit.upkeep.merge import Match, MergePlan, merge_plan
from stakeholderkit.upkeep.rename import rename
from stakeholderkit.upkeep.rename_group import group_paths, rename_group

__all__ = [
    "Keep",
    "Match",
    "Mention",
    "MentionKind",
    "MergePlan",
    "about",
    "erase",
    "group_paths",
    "merge_plan",
    "remains",
    "rename",
    "rename_group",
]
