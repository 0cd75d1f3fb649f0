"""What is said of own schemes when a register is read."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from stakeholderkit.cli import main
from stakeholderkit.errors import Code
from stakeholderkit.files import dump_register, load_register
from stakeholderkit.files.codec.proof_findings import MOST_WORK, _work
from stakeholderkit.hooks import Source
from stakeholderkit.model import STANDARD_DIMENSIONS, Register
from stakeholderkit.rules import RINGEN, Axis, Rule, Scheme, above, all_of, any_of, at_most, prove
from stakeholderkit.testing import registers, schemes
from stakeholderkit.wording import Finding, Severity, Text

ANY = Text("nl", "en")
SOUND = Scheme(
    id="goed",
    version="1",
    label=ANY,
    axes=tuple(map(Axis.of, STANDARD_DIMENSIONS)),
    ladder=RINGEN,
    rules=(
        Rule(when=above("interest", 3), group="meedenken", because=ANY),
        Rule(when=all_of(), group="meeweten", because=ANY),
    ),
    unused=("meewerken", "meebeslissen"),
    source=ANY,
    inference=ANY,
)
GAP = evolve(SOUND, id="gat", rules=SOUND.rules[:1])
TWO = evolve(SOUND, id="twee", unused=(), rules=(*SOUND.rules, SOUND.rules[1]))


def read(*own: Scheme, **extra: object) -> tuple[Register, list[Finding]]:
    """Return the register that is read back, by the slow way when there are unknown fields."""
    register = Register(title="T", owner="O", schemes=own)
    plain = json.loads(dump_register(register)) | extra
    reading = load_register(Source("a.json", json.dumps(plain).encode()))
    assert reading.register is not None
    return reading.register, list(reading.findings)


@pytest.mark.parametrize("later", [{}, {"x-later": 1}], ids=["fast", "slow"])
def test_every_fault_of_every_scheme(later: dict[str, Any]) -> None:
    """Each fault is one note at its scheme, by either way of reading; a sound one has none."""
    register, found = read(SOUND, GAP, TWO, **later)
    told = [item for item in found if item.code != Code.UNKNOWN_FIELD]

    assert register.schemes == (SOUND, GAP, TWO)
    assert len(found) - len(told) == len(later)
    assert {item.severity for item in found} == {Severity.WARNING}
    assert {item.location.file for item in found} == {"a.json"}
    assert [(item.location.field, item.sentence) for item in told] == [
        *(("schemes[1]", fault) for fault in prove(GAP)),
        *(("schemes[2]", fault) for fault in prove(TWO)),
    ]
    assert {item.code for item in told} >= {
        Code.SCHEME_GAP,
        Code.DEAD_RULE,
        Code.UNREACHABLE_GROUP,
    }


@pytest.mark.parametrize("later", [{}, {"x-later": 1}], ids=["fast", "slow"])
def test_a_sound_scheme(later: dict[str, Any]) -> None:
    """A scheme that is proved adds nothing."""
    assert [item.code for item in read(SOUND, **later)[1]] == [Code.UNKNOWN_FIELD] * len(later)


@given(registers())
def test_registers_with_sound_schemes(register: Register) -> None:
    """No note comes of a register whose schemes are sound."""
    codes = {item.code for item in load_register(Source("a", dump_register(register))).findings}

    assert codes <= {Code.UNKNOWN_FIELD}


def large(**changes: Any) -> Scheme:
    """Return a scheme whose proof takes long."""
    cuts = [above("interest", n + 1) for n in range(99)] + [
        at_most("influence", n) for n in range(99)
    ]
    rules = tuple(Rule(when=any_of(*cuts), group="meeweten", because=ANY) for _ in range(9))
    axes = tuple(evolve(axis, lowest=0, highest=100) for axis in SOUND.axes)
    return evolve(SOUND, id="groot", axes=axes, rules=rules, **changes)


HALF = tuple(
    Rule(when=above("interest", n % 3 + 1), group="meeweten", because=ANY) for n in range(1_200)
)


@pytest.mark.alone
@pytest.mark.parametrize(
    "scheme",
    [
        large(),
        evolve(SOUND, id="groot", rules=HALF, exclusive=True),
        evolve(SOUND, id="groot", rules=HALF, unused=(), axes=SOUND.axes * 1_000),
    ],
    ids=["cases", "pairs", "parts"],
)
def test_too_large_to_prove(scheme: Scheme) -> None:
    """A scheme that would keep the reader waiting brings one note, at once."""
    start = time.process_time()
    _, found = read(scheme, SOUND)

    assert time.process_time() - start < 20
    assert found[0].code == Code.SCHEME_TOO_LARGE
    assert found[0].location.field == "schemes[0]"


def test_the_work_of_all_schemes_counts() -> None:
    """Many schemes of which each may be proved are too many together."""
    many = [evolve(SOUND, id=f"s{n}") for n in range(3)]

    assert read(*many)[1] == []
    found = read(large(), *many)[1]
    assert [item.location.field for item in found] == [f"schemes[{n}]" for n in range(4)]


@given(schemes())
def test_work(scheme: Scheme) -> None:
    """What the strategies draw, and so what people write, is far below the limit."""
    assert 0 < _work(scheme) < MOST_WORK / 10
    assert _work(evolve(scheme, exclusive=False)) <= _work(evolve(scheme, exclusive=True))


def test_check_tells_it(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """The command `check` prints the note, and ends as for any note."""
    path = tmp_path / "eigen.json"
    path.write_bytes(dump_register(Register(title="T", owner="O", schemes=(GAP,))))

    assert main(["check", str(path), "--language", "en"]) == 0
    printed = capsys.readouterr()
    assert "schemes[0]" in printed.out + printed.err
