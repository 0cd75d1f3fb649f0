"""Zip files made to do harm: refused at the door, before any reader of their format sees them.

They are built by hand, since what writes archives refuses to make most of these. Each is read
by a process of its own that may not take more than 512 megabytes and 5 seconds of a processor.
"""

import io
import random
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from attrs import frozen

from stakeholderkit.errors import Code, InputError
from stakeholderkit.files import Limits, open_source
from stakeholderkit.wording import Finding

Verdict: TypeAlias = dict[str, Any]
MEGABYTE = 1_000_000
SHEET = b'<?xml version="1.0" encoding="UTF-8"?><worksheet><row/></worksheet>'


def squeeze(data: bytes) -> bytes:
    """Deflate as a zip file does."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@frozen(kw_only=True)
class Entry:
    """An entry of a zip file, each of whose two descriptions may lie.

    Attributes:
        data: what it holds.
        name: its name, as bytes in the file.
        local_name: its name in the header before it.
        method: how it is said to be packed: 0 stored, 8 deflated.
        local_method: how its own header says that it is packed.
        packed: the packed bytes; None packs them as the method says.
        flags: the flags of both descriptions.
        local_flags: the flags in its own header.
        packed_size: the stated size packed.
        size: the stated size unpacked.
        local_size: the size that its own header states.
        check: the stated sum.
        offset: where the list says that it begins.
    """

    data: bytes = SHEET
    name: bytes = b"xl/workbook.xml"
    local_name: bytes | None = None
    method: int = 8
    local_method: int | None = None
    packed: bytes | None = None
    flags: int = 0
    local_flags: int | None = None
    packed_size: int | None = None
    size: int | None = None
    local_size: int | None = None
    check: int | None = None
    offset: int | None = None


def zip_file(
    *entries: Entry, before: bytes = b"", comment: bytes = b"", after: bytes = b""
) -> bytes:
    """Make a zip file of entries, believing all that they say of themselves."""
    body = bytearray(before)
    listed = bytearray()
    for entry in entries:
        packed = entry.packed
        if packed is None:
            packed = squeeze(entry.data) if entry.method == zipfile.ZIP_DEFLATED else entry.data
        length = len(packed) if entry.packed_size is None else entry.packed_size
        check = zlib.crc32(entry.data) if entry.check is None else entry.check
        size = len(entry.data) if entry.size is None else entry.size
        here = size if entry.local_size is None else entry.local_size
        method = entry.method if entry.local_method is None else entry.local_method
        flags = entry.flags if entry.local_flags is None else entry.local_flags
        name = entry.name if entry.local_name is None else entry.local_name
        offset = len(body) if entry.offset is None else entry.offset
        body += b"PK\3\4\x14\0" + struct.pack("<HHHHLL", flags, method, 0, 33, check, length)
        body += struct.pack("<LHH", here, len(name), 0) + name + packed
        listed += b"PK\1\2\x14\0\x14\0"
        listed += struct.pack("<HHHHLL", entry.flags, entry.method, 0, 33, check, length)
        listed += (
            struct.pack("<LHHHHHLL", size, len(entry.name), 0, 0, 0, 0, 0, offset) + entry.name
        )
    count = min(len(entries), 0xFFFF)
    end = struct.pack("<HHHHLLH", 0, 0, count, count, len(listed), len(body), len(comment))
    return bytes(body + listed) + b"PK\5\6" + end + comment + after


def xml(data: bytes | str) -> bytes:
    """Make a zip file with one entry of XML."""
    return zip_file(Entry(data=data if isinstance(data, bytes) else data.encode()))


def named(*names: bytes) -> bytes:
    """Make a zip file with entries of these names."""
    return zip_file(*(Entry(name=name) for name in names))


def blanks(size: int) -> bytes:
    """Deflate blanks without having them all in memory."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    piece = b" " * MEGABYTE
    return b"".join(packer.compress(piece) for _ in range(size // MEGABYTE)) + packer.flush()


def overlapping(count: int) -> bytes:
    """Make many entries that all unpack the same bytes."""
    first = Entry(data=b"x" * 100_000, method=0, name=b"a0")
    rest = (
        Entry(data=b"x" * 100_000, packed=b"", name=b"a%d" % n, offset=0) for n in range(1, count)
    )
    return zip_file(first, *rest)


def written(method: int, data: bytes = SHEET) -> bytes:
    """Make a zip file as Python does."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr("[Content_Types].xml", data)
        archive.writestr("xl/media/image1.png", bytes(range(256)))
    return file.getvalue()


def noise(size: int) -> bytes:
    """Return bytes that cannot be packed."""
    return random.Random(size).randbytes(size)  # noqa: S311 - noise, not a secret


GOOD = written(zipfile.ZIP_DEFLATED)
BOMB = ['<!DOCTYPE lolz [<!ENTITY lol "lol">']
BOMB += [f'<!ENTITY lol{n + 1} "{f"&lol{n or str()};" * 10}">' for n in range(9)]
LAUGHS = "".join(BOMB) + "]><worksheet>&lol9;</worksheet>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
DOCTYPE = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'

ARCHIVES: Mapping[str, tuple[Callable[[], bytes], str]] = {
    # Sound ones reach the reader, which then says that they are no register.
    "sound": (lambda: GOOD, Code.BAD_JSON),
    "sound, not packed": (lambda: written(zipfile.ZIP_STORED), Code.BAD_JSON),
    "sound, with a remark": (lambda: zip_file(Entry(), comment=b"hello"), Code.BAD_JSON),
    "sound, UTF-16": (
        lambda: xml('<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16")),
        Code.BAD_JSON,
    ),
    # Too much.
    "half a gigabyte of blanks": (
        lambda: zip_file(Entry(packed=blanks(500 * MEGABYTE), size=500 * MEGABYTE)),
        Code.ARCHIVE_TOO_LARGE,
    ),
    "forty megabytes of blanks": (
        lambda: zip_file(Entry(data=b" " * 40 * MEGABYTE)),
        Code.ARCHIVE_TOO_LARGE,
    ),
    "blanks in many entries": (
        lambda: zip_file(
            *(Entry(name=b"a%d" % n, packed=blanks(MEGABYTE), size=MEGABYTE) for n in range(100))
        ),
        Code.ARCHIVE_TOO_LARGE,
    ),
    "half a gigabyte that says it is small": (
        lambda: zip_file(Entry(packed=blanks(500 * MEGABYTE), size=1000)),
        Code.ARCHIVE_BROKEN,
    ),
    "an entry that says it is an exabyte": (
        lambda: zip_file(Entry(size=0xFFFFFFFF)),
        Code.ARCHIVE_TOO_LARGE,
    ),
    "fifty-one megabytes of noise": (
        lambda: zip_file(
            Entry(name=b"a.bin", data=noise(25 * MEGABYTE), method=0),
            Entry(name=b"b.bin", data=noise(26 * MEGABYTE), method=0),
        ),
        Code.ARCHIVE_TOO_LARGE,
    ),
    "five million paragraphs": (
        lambda: xml(b"<d>" + b"<p/>" * 5 * MEGABYTE + b"</d>"),
        Code.ARCHIVE_TOO_LARGE,
    ),
    "five million various paragraphs": (
        lambda: zip_file(
            *(
                Entry(
                    name=b"%d.xml" % number,
                    data=b"<d>" + b"".join(b"<p>%d</p>" % n for n in range(300_000)) + b"</d>",
                )
                for number in range(9)
            )
        ),
        Code.ARCHIVE_TOO_LARGE,
    ),
    "three thousand entries": (
        lambda: named(*(b"%d.xml" % number for number in range(3000))),
        Code.ARCHIVE_TOO_LARGE,
    ),
    "half a million entries": (
        lambda: zip_file(*(Entry(data=b"", method=0, name=b"%d" % n) for n in range(500_000))),
        Code.ARCHIVE_TOO_LARGE,
    ),
    "entries that overlap": (lambda: overlapping(400), Code.ARCHIVE_BROKEN),
    "twice the same bytes": (
        lambda: zip_file(Entry(), Entry(name=b"b", offset=0)),
        Code.ARCHIVE_BROKEN,
    ),
    # A password, or something that nobody uses.
    "a password": (lambda: zip_file(Entry(flags=1)), Code.ARCHIVE_ENCRYPTED),
    "a strong password": (lambda: zip_file(Entry(flags=0x41)), Code.ARCHIVE_ENCRYPTED),
    "a hidden list": (lambda: zip_file(Entry(flags=0x2000)), Code.ARCHIVE_ENCRYPTED),
    "a password in one description": (
        lambda: zip_file(Entry(local_flags=1)),
        Code.ARCHIVE_BROKEN,
    ),
    "a workbook with a password": (
        lambda: OLE + "EncryptedPackage".encode("utf-16-le") + bytes(1000),
        Code.ARCHIVE_ENCRYPTED,
    ),
    "an old workbook": (lambda: OLE, Code.ARCHIVE_UNSUPPORTED),
    "packed with bzip2": (lambda: written(zipfile.ZIP_BZIP2), Code.ARCHIVE_UNSUPPORTED),
    "packed with lzma": (lambda: written(zipfile.ZIP_LZMA), Code.ARCHIVE_UNSUPPORTED),
    "a patch": (lambda: zip_file(Entry(flags=0x20)), Code.ARCHIVE_UNSUPPORTED),
    "a patch in one description": (lambda: zip_file(Entry(local_flags=0x20)), Code.ARCHIVE_BROKEN),
    "packed in no known way": (lambda: zip_file(Entry(method=99)), Code.ARCHIVE_UNSUPPORTED),
    # Names.
    "two entries of one name": (lambda: named(b"a.xml", b"a.xml"), Code.ARCHIVE_NAMES),
    "two entries of nearly one name": (lambda: named(b"xl/a.xml", b"XL/A.XML"), Code.ARCHIVE_NAMES),
    "two entries with two slashes": (lambda: named(b"xl/a.xml", b"xl\\a.xml"), Code.ARCHIVE_NAMES),
    "a way out": (lambda: named(b"../../etc/passwd"), Code.ARCHIVE_NAMES),
    "a way out for Windows": (lambda: named(b"..\\..\\autoexec.bat"), Code.ARCHIVE_NAMES),
    "a way out from within": (lambda: named(b"xl/../../x.xml"), Code.ARCHIVE_NAMES),
    "a name from the root": (lambda: named(b"/etc/passwd"), Code.ARCHIVE_NAMES),
    "a drive": (lambda: named(b"C:\\x.xml"), Code.ARCHIVE_NAMES),
    "a name with a NUL": (lambda: named(b"a.xml\0.png"), Code.ARCHIVE_NAMES),
    "a name with a line break": (lambda: named(b"a\nb.xml"), Code.ARCHIVE_NAMES),
    "a name of nothing": (lambda: named(b""), Code.ARCHIVE_NAMES),
    # Damage and lies.
    "cut off at a quarter": (lambda: GOOD[: len(GOOD) // 4], Code.ARCHIVE_BROKEN),
    "cut off at half": (lambda: GOOD[: len(GOOD) // 2], Code.ARCHIVE_BROKEN),
    "cut off before the end": (lambda: GOOD[:-1], Code.ARCHIVE_BROKEN),
    "the first bytes only": (lambda: b"PK\3\4", Code.ARCHIVE_BROKEN),
    "the last bytes only": (lambda: b"PK\5\6" + bytes(18), Code.ARCHIVE_BROKEN),
    "something before it": (lambda: zip_file(Entry(), before=b"MZ" * 100), Code.ARCHIVE_BROKEN),
    "something before it, unnoticed": (lambda: b"MZ" * 100 + GOOD, Code.ARCHIVE_BROKEN),
    "a register before it": (lambda: b'{"format": "x"}' + GOOD, Code.ARCHIVE_BROKEN),
    "something after it": (lambda: zip_file(Entry(), after=b"x" * 100), Code.ARCHIVE_BROKEN),
    "a second end": (lambda: GOOD + b"PK\5\6" + bytes(18), Code.ARCHIVE_BROKEN),
    "another sum": (lambda: zip_file(Entry(check=1)), Code.ARCHIVE_BROKEN),
    "a flipped bit in an entry": (lambda: zip_file(Entry(packed=b"\7" * 20)), Code.ARCHIVE_BROKEN),
    "an entry cut off": (lambda: zip_file(Entry(packed=squeeze(SHEET)[:-4])), Code.ARCHIVE_BROKEN),
    "something behind an entry": (
        lambda: zip_file(Entry(packed=squeeze(SHEET) + b"more")),
        Code.ARCHIVE_BROKEN,
    ),
    "much behind an entry": (
        lambda: zip_file(Entry(packed=squeeze(SHEET) + noise(MEGABYTE))),
        Code.ARCHIVE_BROKEN,
    ),
    "another name before the entry": (
        lambda: zip_file(Entry(local_name=b"xl/other.xml")),
        Code.ARCHIVE_BROKEN,
    ),
    "another packing before the entry": (
        lambda: zip_file(Entry(local_method=0)),
        Code.ARCHIVE_BROKEN,
    ),
    "another size before the entry": (lambda: zip_file(Entry(local_size=7)), Code.ARCHIVE_BROKEN),
    "a smaller size than there is": (lambda: zip_file(Entry(size=5)), Code.ARCHIVE_BROKEN),
    "a larger size than there is": (lambda: zip_file(Entry(size=5000)), Code.ARCHIVE_BROKEN),
    "an entry beyond the end of the file": (
        lambda: zip_file(Entry(packed_size=5000)),
        Code.ARCHIVE_BROKEN,
    ),
    "an entry outside the file": (lambda: zip_file(Entry(offset=MEGABYTE)), Code.ARCHIVE_BROKEN),
    # Definitions.
    "a billion laughs": (lambda: xml(LAUGHS), Code.XML_DOCTYPE),
    "an outside entity": (lambda: xml(DOCTYPE), Code.XML_DOCTYPE),
    "a parameter entity": (
        lambda: xml('<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.org/x"> %x;]><a/>'),
        Code.XML_DOCTYPE,
    ),
    "definitions in UTF-8 with a mark": (
        lambda: xml(DOCTYPE.encode("utf-8-sig")),
        Code.XML_DOCTYPE,
    ),
    "definitions in UTF-16": (lambda: xml(DOCTYPE.encode("utf-16")), Code.XML_DOCTYPE),
    "definitions in big UTF-16": (lambda: xml(DOCTYPE.encode("utf-16-be")), Code.XML_DOCTYPE),
    "definitions in UTF-32": (lambda: xml(DOCTYPE.encode("utf-32")), Code.XML_DOCTYPE),
    "definitions in small letters": (lambda: xml(DOCTYPE.lower()), Code.XML_DOCTYPE),
    "definitions behind a remark": (
        lambda: xml(f"<!--{'x' * 900_000}-->{DOCTYPE}"),
        Code.XML_DOCTYPE,
    ),
    "definitions behind white space": (lambda: xml(" " * 262_140 + DOCTYPE), Code.XML_DOCTYPE),
    "definitions behind nothing": (
        lambda: zip_file(
            Entry(
                data=DOCTYPE.encode(),
                packed=b"\0\0\0\xff\xff" * 60_000 + squeeze(DOCTYPE.encode()),
            )
        ),
        Code.XML_DOCTYPE,
    ),
    "definitions in an entry of any name": (
        lambda: zip_file(Entry(name=b"word/document.bin", data=DOCTYPE.encode())),
        Code.XML_DOCTYPE,
    ),
    "definitions in UTF-7": (
        lambda: xml('<?xml version="1.0" encoding="UTF-7"?>+ADw-!DOCTYPE a+AD4-<a/>'),
        Code.BAD_ENCODING,
    ),
    "definitions in UTF-7, far off": (
        lambda: xml(f'<?xml version="1.0" {" " * 5000} encoding="UTF-7"?>+ADw-!DOCTYPE a+AD4-'),
        Code.BAD_ENCODING,
    ),
    "definitions in EBCDIC": (
        lambda: xml(
            '<?xml version="1.0" encoding="cp037"?>'.encode("cp037") + DOCTYPE.encode("cp037")
        ),
        Code.BAD_ENCODING,
    ),
    "definitions in EBCDIC, of another name": (
        lambda: zip_file(Entry(name=b"a.bin", data="<?xml version='1.0'?>".encode("cp037"))),
        Code.BAD_ENCODING,
    ),
    "a picture for XML": (lambda: xml(b"\x89PNG\r\n"), Code.BAD_ENCODING),
}


# These take long to make.
SLOW = {name for name in ARCHIVES if "half a" in name or "million" in name or "megabytes" in name}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot bound a process")
@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.long if name in SLOW else ()) for name in ARCHIVES],
)
def test_a_hostile_archive(judge: Callable[[Callable[[Path], bytes]], Verdict], name: str) -> None:
    """It is refused with one located complaint; a sound one reaches the reader."""
    content, code = ARCHIVES[name]
    verdict = judge(lambda _: content())

    assert verdict["codes"] == [code], verdict
    assert verdict["kind"] == ("complaints" if name.startswith("sound") else "refused")


@pytest.mark.parametrize("name", [name for name in ARCHIVES if name not in SLOW])
def test_the_door(tmp_path: Path, name: str) -> None:
    """It is the door that refuses, by the same code, whatever the file is called."""
    content, code = ARCHIVES[name]

    assert refused(tmp_path, content(), Limits()) == (None if name.startswith("sound") else code)


def refused(folder: Path, data: bytes, limits: Limits) -> str | None:
    """Return the code of the one complaint about an archive, or None when it comes in."""
    file = folder / "a.xlsx"
    file.write_bytes(data)
    try:
        source = open_source(file, limits)
    except InputError as error:
        (finding,) = error.complaints
        assert isinstance(finding, Finding)
        assert finding.location.file == str(file)
        return finding.code
    assert source.data == data
    return None


@pytest.mark.parametrize(("entries", "code"), [(3, None), (4, Code.ARCHIVE_TOO_LARGE)])
def test_as_many_entries_as_may_be(tmp_path: Path, entries: int, code: str | None) -> None:
    """The most entries that fit, fit."""
    data = named(*(b"%d.xml" % number for number in range(entries)))

    assert refused(tmp_path, data, Limits(entries=3)) == code


@pytest.mark.parametrize(("size", "code"), [(1000, None), (1001, Code.ARCHIVE_TOO_LARGE)])
@pytest.mark.parametrize("method", [0, 8])
def test_as_much_as_may_be(tmp_path: Path, size: int, method: int, code: str | None) -> None:
    """The most bytes that fit, fit, in several entries together."""
    data = zip_file(
        Entry(name=b"a", data=b"x" * 400, method=method),
        Entry(name=b"b", data=b"x" * (size - 400), method=method),
    )

    assert refused(tmp_path, data, Limits(unpacked=1000)) == code


@pytest.mark.parametrize(("ratio", "code"), [(1500, None), (10, Code.ARCHIVE_TOO_LARGE)])
def test_as_tight_as_may_be(tmp_path: Path, ratio: int, code: str | None) -> None:
    """A large entry may not be packed tighter than the ratio; a small one may."""
    large = zip_file(Entry(data=b" " * 1_000_001))
    small = zip_file(Entry(data=b" " * 1_000_000))

    assert refused(tmp_path, large, Limits(ratio=ratio)) == code
    assert refused(tmp_path, small, Limits(ratio=ratio)) is None


@pytest.mark.parametrize(("tags", "code"), [(100, None), (101, Code.ARCHIVE_TOO_LARGE)])
def test_as_many_tags_as_may_be(tmp_path: Path, tags: int, code: str | None) -> None:
    """The most tags that fit, fit, in several entries together."""
    data = zip_file(Entry(name=b"a", data=b"<a>" * 50), Entry(name=b"b", data=b"<a>" * (tags - 50)))

    assert refused(tmp_path, data, Limits(tags=100)) == code


@pytest.mark.parametrize("more", [0, 1, 25, 258])
def test_what_the_unpacker_holds_back(tmp_path: Path, more: int) -> None:
    """An entry that is unpacked in pieces is complete, wherever the pieces end."""
    data = zip_file(Entry(data=b" " * ((1 << 18) + more)))

    assert refused(tmp_path, data, Limits()) is None


def test_sizes_behind_the_entry(tmp_path: Path) -> None:
    """What writes to a pipe states the sizes behind each entry; such a file is sound."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    file = Pipe()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", SHEET)

    assert refused(tmp_path, file.getvalue(), Limits()) is None


def test_folders_and_letters_of_all_kinds(tmp_path: Path) -> None:
    """Folders are listed in some archives, and names may have any letters."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.mkdir("map")
        archive.writestr("map/coöperatie – ’t Hof.xml", SHEET)

    assert refused(tmp_path, file.getvalue(), Limits()) is None


def test_sizes_beyond_four_gigabytes_of_a_small_entry(tmp_path: Path) -> None:
    """The long form of the sizes is no reason to refuse."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w") as archive,
        archive.open("a.xml", "w", force_zip64=True) as entry,
    ):
        entry.write(SHEET)

    assert refused(tmp_path, file.getvalue(), Limits()) is None


def test_the_entry_is_named(tmp_path: Path) -> None:
    """The complaint says in which entry of the file the fault is, in harmless letters."""
    (tmp_path / "a.xlsx").write_bytes(named(b"a\x1b[31m.xml"))

    with pytest.raises(InputError) as caught:
        open_source(tmp_path / "a.xlsx")
    (finding,) = caught.value.complaints
    assert isinstance(finding, Finding)
    assert finding.location.field == "'a\ufffd[31m.xml'"


@pytest.mark.parametrize(
    "data", [b"PK;naam\n", b"PKZIP", b"\x1f\x8b\x08", b"%PDF-1.7", b"a;b\nPK\1\2", b"<a/>"]
)
def test_other_files_are_left_alone(tmp_path: Path, data: bytes) -> None:
    """What is no zip file is not looked into."""
    assert refused(tmp_path, data, Limits(entries=0, unpacked=0, tags=0)) is None
