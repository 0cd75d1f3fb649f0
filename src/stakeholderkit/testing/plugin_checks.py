"""Checks of what every plugin must do, each a suite that its author runs in one line.

Each raises AssertionError with a sentence that says what was promised and what came instead.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from itertools import product
from types import ModuleType
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import HealthCheck, Phase, Verbosity, given, settings, strategies as st
from hypothesis.errors import HypothesisWarning
from hypothesis.strategies import SearchStrategy

from stakeholderkit.analysis import Analysis, analyse_area
from stakeholderkit.document import Document
from stakeholderkit.hooks import Exporter, Job, Reader, Reading, SchemeRecord, Source
from stakeholderkit.hooks.hookspecs import PROJECT, RECORDS
from stakeholderkit.model import (
    INFLUENCE,
    STANDARD_DIMENSIONS,
    Area,
    AreaKind,
    Audience,
    Dimension,
    Register,
    Stakeholder,
)
from stakeholderkit.redaction import POLICIES, redact
from stakeholderkit.rules import RINGEN, Axis, Rule, Scheme, above, all_of, compile_scheme, prove
from stakeholderkit.testing.analyses import analyses
from stakeholderkit.testing.dimensions import dimensions as dimension_strategy
from stakeholderkit.testing.documents import documents
from stakeholderkit.testing.schemes import values
from stakeholderkit.wording import Language, Severity, Text

P = TypeVar("P")

# A plugin may be slow, and what it is given is large: neither is a fault in it. Explaining
# which lines were run takes minutes here, and says little about somebody else's code.
_PATIENT: Any = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
    "phases": [Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
}
# An analysis is so large that looking for a smaller one, or printing it, helps nobody.
_LARGE: Any = _PATIENT | {"phases": [Phase.generate], "verbosity": Verbosity.quiet}
_LANGUAGES: tuple[Language, ...] = ("nl", "en")

_WHY = Text("daarom", "because")
_SCHEME = Scheme(
    id="contract",
    version="1",
    label=Text("een ladder van twee", "a ladder of two"),
    axes=tuple(Axis.of(dimension) for dimension in STANDARD_DIMENSIONS),
    ladder=RINGEN,
    rules=(
        Rule(when=above(INFLUENCE, 3), group="meebeslissen", because=_WHY),
        Rule(when=all_of(), group="meeweten", because=_WHY),
    ),
    unused=("meedenken", "meewerken"),
    source=Text("verzonnen", "invented"),
    inference=Text("alles", "everything"),
)
_EMPTY = Register(
    title="Leeg",
    owner="Gemeente",
    areas=(Area(id="gemeente", name="Gemeente", kind=AreaKind.GEMEENTE),),
)
_UNSCORED = evolve(_EMPTY, stakeholders=(Stakeholder(id="vve", name="VvE ’t Hofje"),))


def check_exporter(exporter: Exporter[Any], *, options: object = None) -> None:
    """Prove that an exporter writes whatever it is given, and the same bytes each time.

    It gets the empty register, parties without scores, and reports and analyses full of hostile
    text, in both languages and for every audience.

    Args:
        exporter: the record.
        options: the options to export with; None for the defaults.

    Raises:
        AssertionError: when it breaks a promise; what the exporter itself raises, passes.
    """
    settled = exporter.options() if options is None else options

    def prove_job(analysis: Analysis, document: Document, language: Language) -> None:
        def job() -> Job[Any]:
            return Job(
                analysis=analysis,
                options=settled,
                language=language,
                date=document.date,
                compose=lambda: evolve(document, language=language),
            )

        first = exporter.render(job())
        assert isinstance(first, bytes), (
            f"the exporter {exporter.name} must give bytes, not {type(first).__name__}"
        )
        assert first, f"the exporter {exporter.name} must not give an empty file"
        assert exporter.render(job()) == first, (
            f"the exporter {exporter.name} must give the same bytes for the same job"
        )

    bare = Document(
        title="Leeg", subtitle="", language="nl", author="Gemeente", date=None, blocks=()
    )
    for register, audience, language in product((_EMPTY, _UNSCORED), Audience, _LANGUAGES):
        analysis = analyse_area(register, _SCHEME, register.areas[0], None)
        prove_job(redact(analysis, POLICIES[audience]), bare, language)

    @settings(**_PATIENT)
    @given(documents(), st.sampled_from(_LANGUAGES))
    def prove_documents(document: Document, language: Language) -> None:
        prove_job(analyse_area(_EMPTY, _SCHEME, _EMPTY.areas[0], None), document, language)

    @settings(**_LARGE)
    @given(
        st.sampled_from(Audience).flatmap(lambda audience: analyses(audience=audience)),
        st.sampled_from(_LANGUAGES),
    )
    def prove_analyses(analysis: Analysis, language: Language) -> None:
        try:
            prove_job(analysis, bare, language)
        except Exception as error:
            error.add_note(
                f"for the audience {analysis.audience}, in {language}, of a register with "
                f"{len(analysis.outcomes)} parties and {len(analysis.register.scores)} scores"
            )
            raise

    _run(prove_documents)
    _run(prove_analyses)


def check_scheme(
    record: SchemeRecord[P],
    *,
    parameters: P | None = None,
    dimensions: tuple[Dimension, ...] | None = None,
) -> None:
    """Prove that a scheme gives every score on every scale exactly one group.

    Args:
        record: the record.
        parameters: the parameters to build it with; None for the defaults.
        dimensions: dimensions with the ids that it asks for; their scales are varied. None for
            those of the record.

    Raises:
        AssertionError: when it breaks a promise; what the scheme itself raises, passes.
    """
    settled = record.parameters() if parameters is None else parameters
    needed = record.dimensions if dimensions is None else dimensions
    scales = st.tuples(*[dimension_strategy(dimension.id) for dimension in needed])

    @settings(**_PATIENT)
    @given(st.just(needed) | scales, st.data())
    def prove_scales(scored: tuple[Dimension, ...], data: st.DataObject) -> None:
        scheme = record.build(scored, settled)
        assert isinstance(scheme, Scheme), (
            f"{record.name} must build a Scheme, not a {type(scheme).__name__}"
        )
        faults = "; ".join(fault.text("en") for fault in prove(scheme))
        assert not faults, f"{record.name} fails its proof: {faults}"
        again = record.build(scored, settled)
        assert scheme.digest() == again.digest(), (
            f"{record.name} must build the same scheme from the same dimensions"
        )
        table = compile_scheme(scheme)
        exact = data.draw(values(scheme.axes))
        (group,) = table.possible({name: (one, one) for name, one in exact.items()}).groups
        assert table.rule(exact).group == group, f"{record.name} must give one group for {exact}"

    _run(prove_scales)


def check_reader(reader: Reader, *samples: bytes, name: str = "sample") -> None:
    """Prove that a reader answers to any file by a register or by saying what is wrong.

    Args:
        reader: the record.
        samples: sound files, of which damaged ones are made.
        name: the file name that it is given.

    Raises:
        AssertionError: when it breaks a promise; what the reader itself raises, passes.
    """
    for sample in samples:
        reading = _read(reader, Source(name, sample))
        assert reading.register is not None, (
            f"the reader {reader.name} must read a sound file; it found {reading.findings}"
        )
        assert reader.recognises(Source(name, sample)), (
            f"the reader {reader.name} must recognise a sound file"
        )

    @settings(**_PATIENT)
    @given(st.one_of(st.binary(), *map(_damaged, samples)))
    def prove_files(data: bytes) -> None:
        source = Source(name, data)
        claimed = reader.recognises(source)
        assert isinstance(claimed, bool), (
            f"the reader {reader.name} must recognise a file or not, by True or False"
        )
        reading = _read(reader, source)
        errors = [item for item in reading.findings if item.severity is Severity.ERROR]
        assert reading.register is not None or errors, (
            f"the reader {reader.name} gives no register and no error that says why"
        )

    _run(prove_files)


def _run(prove_all: Callable[[], None]) -> None:
    with warnings.catch_warnings():
        # Where warnings are errors, this one would hide what went wrong.
        warnings.filterwarnings("ignore", "Generating overly large repr", HypothesisWarning)
        prove_all()


def _read(reader: Reader, source: Source) -> Reading:
    reading = reader.read(source)
    assert isinstance(reading, Reading), (
        f"the reader {reader.name} must give a Reading, not a {type(reading).__name__}"
    )
    return reading


def _damaged(sample: bytes) -> SearchStrategy[bytes]:
    """Draw files that were cut off, or in which some bytes were lost, repeated or overwritten."""
    index = st.integers(0, len(sample))

    def damage(start: int, end: int, filling: bytes) -> bytes:
        return sample[:start] + filling + sample[end:]

    return st.builds(damage, index, index, st.binary(max_size=8)) | index.map(
        lambda end: sample[:end]
    )


def check_plugin(module: ModuleType) -> None:
    """Prove that a plugin implements hooks that exist, and offers sound records by them.

    Args:
        module: what the entry point of the plugin names.

    Raises:
        AssertionError: when it breaks a promise; what a hook itself raises, passes.
    """
    plugin = module.__name__
    hooks = [name for name in vars(module) if name.startswith(f"{PROJECT}_")]
    assert hooks, f"{plugin} implements no hook: none of its functions begins with {PROJECT}_"
    for hook in hooks:
        assert hook in RECORDS, f"{plugin}: there is no hook {hook}; choose from {list(RECORDS)}"
        function: Any = getattr(module, hook)
        assert getattr(function, f"{PROJECT}_impl", None), (
            f"{plugin}: {hook} must be marked @hookimpl"
        )
        records: list[Any] = list(function())
        assert records, f"{plugin}: {hook} offers nothing; leave it out"
        for record in records:
            fits = isinstance(record, RECORDS[hook])
            assert fits, (
                f"{plugin}: {hook} offers a {type(record).__name__}, "
                f"where a {RECORDS[hook].__name__} was expected"
            )
            for fault in _record_faults(record):
                raise AssertionError(f"{plugin}: {record.name} {fault}")
        names = [record.name for record in records]
        assert len(set(names)) == len(names), f"{plugin}: {hook} offers one name twice: {names}"
        assert [record.name for record in function()] == names, (
            f"{plugin}: {hook} must offer the same each time"
        )


def _record_faults(record: Any) -> Iterator[str]:
    for language in _LANGUAGES:
        if not record.summary.text(language).strip():
            yield f"has no summary in {language}"
