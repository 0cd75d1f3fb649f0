"""Every text comes out of every file as it went in, and nothing becomes anything but text.

What a file changes is said here and nowhere in silence: a table for people in CSV writes line
breaks and tabs as spaces and puts an apostrophe before what looks like a formula; Markdown has
no way to write blanks around a text.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import docx
import pytest
from attrs import evolve
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from hypothesis import given, settings, strategies as st
from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token

import stakeholderkit as sk
from stakeholderkit.analysis import Analysis
from stakeholderkit.cli import main
from stakeholderkit.hooks import load_plugins
from stakeholderkit.redaction import PUBLIC, redact

PLUGINS = load_plugins(strict=True)
Reader: TypeAlias = Callable[[bytes], "Said"]
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ADDED = re.compile(r"(^|[,;])( *)'(?='*[=+\-@])")


class Said:
    """What a file says, and how it is built.

    Attributes:
        texts: each paragraph, cell or field.
        shape: what the file consists of, the texts left out.
    """

    def __init__(self, texts: Sequence[str], shape: Sequence[object]) -> None:
        """Keep what was found."""
        self.texts = texts
        self.shape = shape
        self.whole = "\0".join(texts)


def read_word(data: bytes) -> Said:
    """Read a Word file with another library, after a strict parser took every entry of it."""
    shape: list[object] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            root = etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False))
            shape += [name, *_shape(root)]
    document = docx.Document(io.BytesIO(data))
    every = [Paragraph(item, document) for item in document.element.body.iter(qn("w:p"))]
    properties = document.core_properties
    texts = [item.text for item in every]
    return Said([*texts, properties.title, properties.author, properties.subject], shape)


def _shape(root: Any) -> Iterator[object]:
    for item in root.iter():
        tag = etree.QName(item).localname if isinstance(item.tag, str) else "?"
        # A line break and a tab are how Word writes a text; a style is what makes a heading.
        if tag not in {"br", "tab", "t"}:
            named = "Style" in tag or tag == "instrText" or "Type" in item.attrib
            yield (tag, sorted(item.attrib.values()) if named else item.text and tag == "instrText")


def read_markdown(data: bytes) -> Said:
    """Render Markdown as CommonMark with tables says."""
    texts: list[str] = []
    shape: list[object] = []
    for token in MARKDOWN.parse(data.decode()):
        shape.append((token.type, token.tag))
        if token.type == "inline":
            children = token.children or []
            texts.append("".join(map(_text, children)))
            shape += [(item.type, item.attrs) for item in children if not _is_text(item)]
        else:
            assert not token.content, token
    return Said(texts, shape)


def _is_text(token: Token) -> bool:
    return token.type in {"text", "text_special"} or _is_break(token)


def _is_break(token: Token) -> bool:
    return token.type == "html_inline" and token.content == "<br>"


def _text(token: Token) -> str:
    return "\n" if _is_break(token) else token.content


def read_people(data: bytes) -> Said:
    """Read a table for people, and take away the apostrophes that were put in."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    for cell in (cell for row in rows for cell in row):
        assert not re.match(r" *[=+\-@]", cell)
        assert not re.search(r"[;,] *[=+\-@]|[\n\t\r]", cell)
    return Said([ADDED.sub(r"\1\2", cell) for row in rows for cell in row], [*map(len, rows)])


def read_programs(data: bytes) -> Said:
    """Read a table for programs."""
    rows = list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))
    return Said([cell for row in rows for cell in row], [*map(len, rows)])


def spaced(text: str) -> str:
    """Return a text as a table for people has it."""
    return text.replace("\n", " ").replace("\t", " ")


def trimmed(text: str) -> str:
    """Return a text as Markdown has it: blanks around it, and around its lines, do not count."""
    return "\n".join(line.strip(" \t") for line in text.split("\n")).strip()


def same(text: str) -> str:
    """Return a text as it is."""
    return text


FILES: dict[str, tuple[str, dict[str, object], Reader, Callable[[str], str]]] = {
    "word": (".docx", {}, read_word, same),
    "markdown": (".md", {}, read_markdown, trimmed),
    "people": (".csv", {}, read_people, spaced),
    "programs": (".csv", {"dialect": "programs"}, read_programs, same),
}


def analysed(register: sk.Register) -> Analysis:
    """Analyse a register of these tests."""
    return sk.analyse(register, area="wijk", phase="f", plugins=PLUGINS)


def written(analysis: Analysis, folder: Path, kind: str, audience: str = "public") -> Said:
    """Write a file and read it again."""
    suffix, options, reader, _ = FILES[kind]
    path = folder / f"{kind}-{audience}{suffix}"
    sk.export(analysis, path, audience=audience, options=options, plugins=PLUGINS)
    return reader(path.read_bytes())


@pytest.fixture(scope="session")
def full(strings: Any) -> Analysis:
    """The analysis of a register with every string in it, hundreds of parties in all."""
    return analysed(strings.register(strings.lines, strings.texts))


@pytest.fixture(scope="session")
def plain(strings: Any) -> Analysis:
    """The analysis of the same register with plain words of as many lines in it."""
    lines = ["woord" for _ in strings.lines]
    return analysed(strings.register(lines, ["woord" if t.strip() else "" for t in strings.texts]))


@pytest.mark.parametrize("audience", ["public", "internal"])
@pytest.mark.parametrize("kind", FILES)
def test_says_the_same(
    strings: Any, full: Analysis, tmp_path: Path, kind: str, audience: str
) -> None:
    """A file says every name and every remark as it stands in the register."""
    said = written(full, tmp_path, kind, audience)

    meant = FILES[kind][3]
    cells = {meant(text) for text in said.texts}
    assert [text for text in strings.lines if meant(text) not in cells] == []
    texts = [text for text in strings.texts if text.strip()]
    assert [text for text in texts if meant(text) not in meant(said.whole)] == []


@pytest.mark.parametrize("audience", ["public", "internal"])
@pytest.mark.parametrize("kind", FILES)
def test_is_built_the_same(
    full: Analysis, plain: Analysis, tmp_path: Path, kind: str, audience: str
) -> None:
    """No text becomes a heading, a link, a field, a list, a row or any other markup."""
    hostile = written(full, tmp_path, kind, audience)
    harmless = written(plain, tmp_path, kind, audience)

    assert hostile.shape == harmless.shape


@pytest.mark.parametrize("kind", ["word", "markdown"])
def test_in_titles_and_labels(strings: Any, tmp_path: Path, kind: str) -> None:
    """The name of the area, the owner, the phase and the labels of a scale say the same too."""
    meant = FILES[kind][3]
    plain = written(analysed(strings.register(["woord"], ["woord"])), tmp_path, kind, "internal")
    for text in strings.lines if settings().max_examples > 10 else filter(None, strings.few_lines):
        analysis = analysed(strings.register([text], [text]))
        said = written(analysis, tmp_path, kind, "internal")
        assert said.shape == plain.shape, ascii(text)
        # A sentence begins with a capital, also when it begins with the text.
        whole = meant(said.whole).casefold()
        assert whole.count(meant(text).casefold()) >= 20, ascii(text)


def test_printed(strings: Any, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The command prints every name as it is, for programs and for people."""
    register = strings.register(strings.lines, strings.texts)
    path = str(sk.save(register, tmp_path / "r.json"))

    assert main(["analyse", path, "--area", "wijk", "--phase", "f", "--json"]) == 0
    names = {item["name"] for item in json.loads(capfd.readouterr().out)["outcomes"]}
    assert names >= set(strings.lines)
    for command in (["analyse", path, "--area", "wijk"], ["check", path]):
        assert main(command) == 0
        assert "\x1b" not in capfd.readouterr().out


def test_redaction_keeps_texts(full: Analysis) -> None:
    """What an audience may read, it reads unchanged."""
    public = redact(full, PUBLIC).register

    before = {party.id: party for party in full.register.stakeholders}
    for party in public.stakeholders:
        if party.id in before and before[party.id].public_label is None:
            assert party == evolve(before[party.id], extra=party.extra)


ANY = st.text(st.characters(exclude_categories=[]), min_size=1)


@settings(max_examples=settings().max_examples * 2)
@given(text=ANY, kind=st.sampled_from([*FILES]))
def test_any_text(strings: Any, tmp_path_factory: Any, text: str, kind: str) -> None:
    """Any text at all is refused, or comes out of each file as it went in."""
    if not strings.as_line(text):
        with pytest.raises(sk.ModelError):
            sk.Stakeholder(id="p", name=text)
        return
    register = strings.register([text, "woord"], [text, "woord"])
    folder = tmp_path_factory.getbasetemp()
    assert sk.read(sk.save(register, folder / "r.json")) == register
    said = written(analysed(register), folder, kind)
    plain = written(analysed(strings.register(["woord"] * 2, ["woord"] * 2)), folder, kind)

    meant = FILES[kind][3]
    assert said.shape == plain.shape
    assert meant(text) in {meant(item) for item in said.texts}
    assert said.texts.count("woord") >= 2
