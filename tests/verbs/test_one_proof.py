"""One report proves and compiles its scheme once."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType, FunctionType

import pytest
from attrs import evolve

import stakeholderkit as sk
from stakeholderkit.hooks import SchemeRecord
from stakeholderkit.model import NEEDED_CONTRIBUTION
from stakeholderkit.rules import compile_scheme
from stakeholderkit.rules.prove import prove_cases

EIKENRODE = Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json"


def counted(work: Callable[[], object]) -> tuple[int, int]:
    """Count how often a piece of work proves a scheme, and compiles one, from wherever."""
    watched = [
        item.__code__ for item in (prove_cases, compile_scheme) if isinstance(item, FunctionType)
    ]
    calls: Counter[object] = Counter()

    def profile(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code in watched:
            calls[frame.f_code] += 1

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(before)
    proofs, compiled = (calls[code] for code in watched)
    return proofs, compiled


@pytest.fixture(scope="module")
def register() -> sk.Register:
    """The register of the example, with all that our own schemes ask for."""
    found = sk.read(EIKENRODE)
    return evolve(found, dimensions=(*found.dimensions, NEEDED_CONTRIBUTION))


@pytest.mark.parametrize("scheme", ["kwadranten", "kwadranten-plus", "ringen", "power-interest"])
def test_one_report(register: sk.Register, tmp_path: Path, scheme: str) -> None:
    """The plugins are loaded afresh, parts and changes are told, and the scheme is proved once."""

    def report() -> None:
        analysis = sk.analyse(register, scheme=scheme, area="eikenrode")
        sk.export(analysis, tmp_path / "report.md", audience="internal")

    assert counted(report) == (1, 1)


@pytest.mark.parametrize("audience", ["public", "shared", "internal"])
@pytest.mark.parametrize("ending", ["md", "docx", "csv"])
def test_writing_proves_nothing(
    register: sk.Register, tmp_path: Path, audience: str, ending: str
) -> None:
    """Whatever is written of an analysis, for whomever, goes by the table that it has."""
    analysis = sk.analyse(register, area="beukenhof")
    path = tmp_path / f"report.{ending}"

    assert counted(lambda: sk.export(analysis, path, audience=audience)) == (0, 0)


def test_another_ladder(register: sk.Register) -> None:
    """On another ladder there are two schemes: that which is translated, and what comes of it."""
    assert counted(lambda: sk.analyse(register, area="beukenhof", ladder="iap2")) == (2, 1)


def test_loading_plugins() -> None:
    """Loading proves nothing, unless it is to be strict: then each scheme once."""
    schemes = len(sk.load_plugins().of(SchemeRecord))

    assert counted(sk.load_plugins) == (0, 0)
    assert counted(lambda: sk.load_plugins(strict=True)) == (schemes, 0)
