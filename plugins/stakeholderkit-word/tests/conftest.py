"""What the tests share: a document of a few blocks, rendered and opened again."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import pytest
from attrs import evolve
from docx.document import Document as Word

from stakeholderkit.document import Block, Document
from stakeholderkit_word.report import render_document


@pytest.fixture(scope="session")
def rendered() -> Callable[..., bytes]:
    """A function from blocks, and fields of the document, to the bytes of the file."""
    plain = Document(title="Rapport", subtitle="", language="nl", author="", date=None, blocks=())

    def render(*blocks: Block, **fields: Any) -> bytes:
        return render_document(evolve(plain, blocks=blocks, **fields))

    return render


@pytest.fixture(scope="session")
def opened(rendered: Callable[..., bytes]) -> Callable[..., Word]:
    """A function from blocks, and fields of the document, to the file opened again."""

    def render_and_open(*blocks: Block, **fields: Any) -> Word:
        return docx.Document(BytesIO(rendered(*blocks, **fields)))

    return render_and_open
