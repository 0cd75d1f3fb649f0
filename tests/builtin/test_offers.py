"""What the library offers through its own hooks."""

from itertools import pairwise
from pathlib import Path

import pytest

from stakeholderkit import builtin
from stakeholderkit.builtin.sections import sections
from stakeholderkit.files import FORMAT
from stakeholderkit.hooks import Source
from stakeholderkit.testing import check_plugin, check_reader

EXAMPLE = Path(__file__).parents[2] / "examples" / "eikenrode" / "eikenrode.json"


def test_the_built_ins_keep_the_contract() -> None:
    """The library's own plugin implements hooks that exist and offers sound records."""
    check_plugin(builtin)


def test_the_reader_keeps_the_contract() -> None:
    """The register's own format is read, or it is said why not, whatever the file."""
    (reader,) = builtin.stakeholderkit_readers()

    check_reader(reader, EXAMPLE.read_bytes(), name="eikenrode.json")


@pytest.mark.parametrize(
    ("name", "data", "recognised"),
    [
        ("a.json", b"", True),
        ("A.JSON", b"anything", True),
        ("a.txt", f'{{"format": "{FORMAT}"'.encode(), True),
        ("a.txt", b'\xef\xbb\xbf\n {"title": "x", "format" :\n"' + FORMAT.encode() + b'"}', True),
        ("a.txt", b'{"x": "' + b"x" * 5_000 + f'", "format": "{FORMAT}"}}'.encode(), True),
        ("a.txt", f"# About {FORMAT}\n".encode(), False),
        ("a.txt", f'{{"about": "{FORMAT}"}}'.encode(), False),
        ("a.txt", b"{}", False),
        ("a.docx", b"PK", False),
    ],
)
def test_which_files_are_taken_for_registers(name: str, data: bytes, recognised: bool) -> None:
    """A register is known by its ending or by its format, wherever that stands in it."""
    (reader,) = builtin.stakeholderkit_readers()

    assert reader.recognises(Source(name, data)) is recognised


def test_sections_leave_room_between_them() -> None:
    """Each section has a place of its own, a hundred or more after the one before it."""
    orders = [section.order for section in sections()]

    assert orders == sorted(orders)
    assert all(later - earlier >= 100 for earlier, later in pairwise(orders))
    assert all(order % 100 == 0 for order in orders)
