"""The plugin as the library meets it."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from stakeholderkit.document import Document
from stakeholderkit.hooks import Job, NoOptions
from stakeholderkit_word import render, stakeholderkit_exporters
from stakeholderkit_word.report import render_document


def test_one_exporter_is_offered() -> None:
    """A file name that ends in .docx finds the Word exporter."""
    (exporter,) = stakeholderkit_exporters()

    assert (exporter.name, exporter.suffixes) == ("word", (".docx",))
    assert exporter.media_type.endswith("wordprocessingml.document")
    assert exporter.summary.nl != exporter.summary.en


def test_the_document_of_the_job_is_rendered() -> None:
    """A job is rendered through its document and through nothing else."""
    document = Document(
        title="Rapport", subtitle="", language="nl", author="", date=None, blocks=()
    )
    nothing: Any = None
    job = Job(
        analysis=nothing,
        options=NoOptions(),
        language="nl",
        date=None,
        compose=lambda: document,
    )

    assert render(job) == render_document(document)


def test_offering_is_cheap() -> None:
    """Loading the plugin loads neither python-docx nor lxml."""
    program = (
        "import sys, stakeholderkit_word as word; list(word.stakeholderkit_exporters());"
        "print(sorted({'docx', 'lxml'} & {name.partition('.')[0] for name in sys.modules}))"
    )

    seen = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert seen.stdout.strip() == "[]"
