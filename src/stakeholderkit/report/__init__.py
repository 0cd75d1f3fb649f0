"""The report: sections that plugins offer, put together into one document."""

from stakeholderkit.report.compose import compose

__all__ = ["compose"]
