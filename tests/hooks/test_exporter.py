"""An exporter and its job."""

from attrs import evolve

from stakeholderkit.analysis import analyse_area
from stakeholderkit.builtin import markdown
from stakeholderkit.builtin.schemes import kwadranten
from stakeholderkit.document import Document
from stakeholderkit.hooks import Job, NoOptions
from stakeholderkit.model import STANDARD_DIMENSIONS, Area, AreaKind, Register

AREA = Area(id="a", name="Dorp", kind=AreaKind.GEMEENTE)
ANALYSIS = analyse_area(
    Register(title="t", owner="o", areas=(AREA,)),
    kwadranten.build(STANDARD_DIMENSIONS, kwadranten.Kwadranten()),
    AREA,
    None,
)


def test_an_exporter_may_have_no_suffix() -> None:
    """A format that no ending chooses is asked for by name."""
    assert evolve(markdown.RECORD, suffixes=()).suffixes == ()


def test_a_job_composes_its_document_once_and_only_on_demand() -> None:
    """An exporter of data never pays for the report; one of reports gets the same one always."""
    composed: list[Document] = []

    def compose() -> Document:
        composed.append(
            Document(title="t", subtitle="s", language="nl", author="o", date=None, blocks=())
        )
        return composed[-1]

    job = Job(analysis=ANALYSIS, options=NoOptions(), language="nl", date=None, compose=compose)
    assert composed == []
    assert job.document is job.document
    assert len(composed) == 1
