"""Zip files, such as workbooks: checked whole before any reader of their format sees them."""

from stakeholderkit.files.zip.archive import check_archive
from stakeholderkit.files.zip.bad_archive import BadArchive

__all__ = ["BadArchive", "check_archive"]
