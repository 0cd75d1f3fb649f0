"""Looking for a person in texts.

Texts are compared in a plain form: small letters without accents or invisible characters, close to
a compatibility caseless match (The Unicode Standard, section 3.13). That form may be longer or
shorter than the text, so for each of its characters it is remembered which character of the text
it came from; what is found in the plain form can then be cut out of the text itself.

There are two searches. What is *certain* names the person: the whole name, the address, the number,
in the ways in which people write them. What is *perhaps* the person is a single word of the name,
which may belong to somebody else: it is shown to a human being and never erased.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from stakeholderkit.model import Person, Register
from stakeholderkit.model.validators import wrong_type
from stakeholderkit.wording import phrase

_IDLE = re.compile(
    "aan|al|bij|da|de|del|den|der|des|di|du|el|en|het|in|la|le|op|over|te|ten|ter|the|tot|uit|van|"
    "vd|vom|von|voor|zu|zum|zur|dhr|fam|familie|heer|info|mail|meneer|mevr|mevrouw"
)
"""Words of names, titles and mailboxes that say nothing about whose they are."""

_DIGITS = 6
"""The digits that a telephone number has at least: with fewer it may be a year or an amount."""

# A word ends where neither a letter nor a digit is next to it: hyphens, dots and underscores
# stand between the words of an id.
_BEGIN, _END = r"(?<![^\W_])", r"(?![^\W_])"
_GAP = r"[\W_]+"


class PersonFinder:
    """Finds a person in texts and ids: by name, e-mail address, telephone number, other words.

    Capitals, accents, white space, punctuation between the words of a name and the way in which a
    telephone number is written make no difference. Whole words are found: ``Jan`` is not in
    ``januari``.
    """

    def __init__(self, person: Person, also: Iterable[str] = ()) -> None:
        """Prepare to look for a person, and for other words that mean the same person."""
        name, mail, phone = person.name or "", person.email or "", person.phone or ""
        words = _tokens(name)
        numbers = [digits for digits in _numbers(phone) if len(digits) >= _DIGITS]
        # The longer patterns first: an e-mail address may begin with the name, and must go whole.
        certain = [*_mail(mail), *map(_number, numbers)]
        certain += [pattern for text in (*also, name) for pattern in _name(text)]
        self._certain = _any(certain)
        single = {*words, *_tokens(mail.partition("@")[0]), "".join(words[1:])}
        single |= {words[0][:1] + "".join(words[1:])} if words else set()
        telling = sorted(one for one in single if len(one) > 1 and not _IDLE.fullmatch(one))
        self._perhaps = _any(rf"{_BEGIN}{re.escape(word)}s?{_END}" for word in telling)

    @classmethod
    def of(cls, register: Register, person: Person, also: Iterable[str] = ()) -> PersonFinder:
        """Look for a person in a register, by the names of the parties that it is as well.

        Raises:
            ModelError: when the other words are one text, which would be taken letter by letter.
        """
        if isinstance(also, str):
            raise wrong_type("also", also, phrase("a list"))
        names = [party.name for party in register.stakeholders if party.person == person.id]
        # A party of one word, such as "bewoner", is no name.
        return cls(person, (*also, *(name for name in names if len(_tokens(name)) > 1)))

    def is_in(self, text: str) -> bool:
        """Tell whether a text or an id names the person."""
        return self._certain.search(_folded(text)[0]) is not None

    def may_be_in(self, text: str) -> bool:
        """Tell whether a text or an id has a word of the person's name, outside the whole name."""
        return self._perhaps.search(_folded(self.without(text))[0]) is not None

    def without(self, text: str) -> str:
        """Return a text with an ellipsis wherever it names the person."""
        # Again until nothing changes: what is left on both ends of a name may make a name again.
        while (shorter := self._once(text)) != text:
            text = shorter
        return text

    def _once(self, text: str) -> str:
        folded, indexes = _folded(text)
        done, kept = 0, []
        for match in self._certain.finditer(folded):
            begin = indexes[match.start()]
            if begin >= done:
                # One character, so that no text can grow beyond what its field holds.
                kept += [text[done:begin], "…"]
                done = max(indexes[match.end()], begin + 1)
        return "".join((*kept, text[done:]))


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Return a text as it is compared, and for each character of that the index it comes from."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    found, indexes = [], []
    for index, character in enumerate(text):
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
        for one in plain:
            category = unicodedata.category(one)
            if category not in {"Mn", "Cf"}:  # accents, and what nobody sees
                found.append("-" if category == "Pd" else one)
                indexes.append(index)
    return "".join(found), [*indexes, len(text)]


def _tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", _folded(text)[0])


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    nothing = r"(?!)"
    return re.compile("|".join(patterns) or nothing, re.MULTILINE)


def _name(text: str) -> Iterator[str]:
    """Make the patterns of a name, or of other words."""
    words = [re.escape(word) for word in _tokens(text)]
    if not words:
        whole = _folded(text)[0].strip()
        if whole and text.strip() != "…":  # which stands for those who were erased before
            yield re.escape(whole)
        return
    # "Jan de Wits huis": Dutch adds an s without an apostrophe, though not to one word alone.
    ending = "s?" if len(words) > 1 else ""
    yield rf"{_BEGIN}{_GAP.join(words)}{ending}{_END}"
    if len(words) > 1:
        if len("".join(words)) >= _DIGITS:
            yield rf"{_BEGIN}{''.join(words)}{_END}"
        # "Wit, Jan de", alone on its line: within a line it may be the end of another's name.
        turned = (words[at:] + words[:at] for at in range(1, min(len(words), 6)))
        yield rf"^\W*(?:{'|'.join(_GAP.join(order) for order in turned)})\W*$"


def _mail(text: str) -> Iterator[str]:
    folded = re.escape(_folded(text)[0].strip())
    if folded:
        # Not "piet.jan@…" for "jan@…": that is somebody else.
        yield rf"{_BEGIN}(?<!\w[.+-]){folded.replace('@', '(?:@|%40)')}{_END}"


def _numbers(text: str) -> set[str]:
    """Find the digits of each telephone number in a field that may hold several."""
    folded = _folded(text)[0]
    found = {re.sub(r"\D", "", one) for one in (folded, *re.split(r"[/,;|]|[^\W\d_]+", folded))}
    return {digits for digits in found if 0 < len(digits) <= 15}


def _number(digits: str) -> str:
    # 06-12345678, +31 6 12345678, +31 (0)6 12345678 and 0031612345678 are one number: nine
    # digits, and before them a country or a zero.
    core = digits[-9:] if len(digits) > 9 else digits
    between = r"[\s().\-/]*"
    country = rf"(?:(?:\+|00){between}\d{{1,3}}|31)?{between}0?{between}"
    return rf"{_BEGIN}{country}{between.join(core)}(?!\d)"
