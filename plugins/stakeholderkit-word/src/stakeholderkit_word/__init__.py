"""The report as a Word file that a municipality can publish and edit."""

from __future__ import annotations

from collections.abc import Iterator

from stakeholderkit.hooks import Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text

# What it has comes through its hook; nobody need import anything.
__all__: list[str] = []


def render(job: Job[NoOptions]) -> bytes:
    """Return the job's document as the bytes of a .docx file."""
    # Loading python-docx and lxml takes longer than the rest of the program together; only
    # who writes a Word file should wait for it.
    from stakeholderkit_word.report import render_document

    return render_document(job.document)


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Offer the Word report."""
    yield Exporter(
        name="word",
        summary=Text(
            nl="Rapport in Word, toegankelijk en bewerkbaar",
            en="Word report, accessible and editable",
        ),
        suffixes=(".docx",),
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        options=NoOptions,
        render=render,
    )
