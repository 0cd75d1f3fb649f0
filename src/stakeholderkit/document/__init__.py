"""The report as a tree of plain values that every file format renders alike."""

from stakeholderkit.document.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Line,
    Matrix,
    MatrixCell,
    Paragraph,
    Run,
    Table,
    Tone,
    cell,
    line,
    strong,
)
from stakeholderkit.document.document import Document

__all__ = [
    "Block",
    "Bullets",
    "Cell",
    "Column",
    "Document",
    "Heading",
    "Line",
    "Matrix",
    "MatrixCell",
    "Paragraph",
    "Run",
    "Table",
    "Tone",
    "cell",
    "line",
    "strong",
]
