"""Keeping a register over the years: bring two together, and do right by the people in it."""

from __future__ import annotations

import datetime
import json
import os
from collections import defaultdict
from collections.abc import Sequence
from unicodedata import category

import click

from stakeholderkit import verbs
from stakeholderkit.cli import data
from stakeholderkit.cli.work import loaded_plugins, parse_date, print_json, read_register
from stakeholderkit.errors import Code, Language, UsageError
from stakeholderkit.model import LISTS, Register
from stakeholderkit.upkeep import Keep, MentionKind, MergePlan, merge_plan, remains
from stakeholderkit.upkeep import about as find_mentions
from stakeholderkit.upkeep import erase as erase_person
from stakeholderkit.wording import (
    Message,
    marked,
    message,
    phrase,
    plural,
    suggestion,
    unknown_choice,
)


def merge(
    *,
    base: str,
    incoming: str,
    out: str | None,
    same: Sequence[str],
    keep: str | None,
    reader: str | None,
    language: Language,
) -> int:
    """Show what merging two registers would do, and do it when there is a name to write."""
    side = _side(keep) if keep else None
    one_id = _same(same)
    _check_new(out)
    plugins = loaded_plugins(language)
    one = read_register(base, reader, plugins, language)
    other = read_register(incoming, reader, plugins, language)
    plan = merge_plan(one, other, same=one_id)
    for line in _shown(plan):
        click.echo(line.text(language))
    if plan.conflicting and side is None:
        advice = phrase("Choose with --keep base or --keep incoming, or mend one of the registers.")
        click.echo(advice.text(language))
        return 1
    if out is None:
        click.echo(phrase("Nothing was written yet. Add a file name to write this.").text(language))
    else:
        _save(plan.apply(side), out, language)
    return 0


def about(
    *, register: str, person: str, reader: str | None, as_json: bool, language: Language
) -> int:
    """List every place in a register that is about a person."""
    facts = read_register(register, reader, loaded_plugins(language), language)
    mentions = find_mentions(facts, _known(facts, person))
    if as_json:
        print_json({"traces": [data.mention(item) for item in mentions]})
        return 0
    for mention in mentions:
        kind = _KINDS[mention.kind].text(language)
        click.echo(f"{_line(mention.path)} ({kind}): {_line(mention.found)}")
    return 0


def erase(
    *,
    register: str,
    person: str,
    out: str,
    also: Sequence[str],
    date: str | None,
    reader: str | None,
    language: Language,
) -> int:
    """Write a register without a person, and list what only a human being can judge."""
    # The library reads no clock; whoever gives this command means today.
    day = parse_date(date) if date else datetime.date.today()  # noqa: DTZ011 - the day here
    _check_new(out)
    facts = read_register(register, reader, loaded_plugins(language), language)
    known = _known(facts, person)
    words = tuple(also)
    without = erase_person(facts, known, day, words)
    _save(without, out, language)
    doubtful = tuple(remains(facts, without, known, words))
    if doubtful:
        advice = phrase(
            "These places hold a part of the name, or the same details for somebody else. Look "
            "whether they are about this person; if so, mend them, or begin again with --also and "
            "the words."
        )
        click.echo(advice.text(language))
    for mention in doubtful:
        click.echo(f"{_line(mention.path)}: {_line(mention.found)}")
    rest = phrase(
        "{file} still holds this person, and so do older copies and reports. Remove those as well.",
        file=register,
    )
    click.echo(rest.text(language))
    return 0


def schema(*, language: Language) -> int:
    """Print the JSON Schema of a register's file."""
    del language  # a schema has one
    from stakeholderkit.files import register_schema

    # In ASCII: its patterns hold characters that no terminal shows.
    click.echo(json.dumps(register_schema(), indent=2))
    return 0


_KINDS = {
    MentionKind.DETAILS: phrase("own details"),
    MentionKind.REFERENCE: phrase("refers to this person"),
    MentionKind.ANSWER: phrase("scored by this person"),
    MentionKind.WORDS: phrase("names this person"),
    MentionKind.PERHAPS: phrase("perhaps this person"),
}


def _check_new(out: str | None) -> None:
    """Refuse a name that is taken: neither merging nor erasing can be undone."""
    if out is not None and os.path.lexists(out):
        complaint = message(
            Code.SOURCE_OF_TRUTH,
            "{path} exists already, and this command replaces no file. Choose another name; when "
            "what it holds is right, put it in the place of the old file yourself.",
            path=out,
        )
        raise UsageError(complaint)


def _save(register: Register, out: str, language: Language) -> None:
    path = verbs.save(register, out)
    click.echo(phrase("Done: {path}", path=str(path)).text(language))


def _line(text: str) -> str:
    """Write a text on one line, without anything that a terminal would obey."""
    plain = " ".join(text.split())
    return "".join("\ufffd" if category(one) == "Cc" else one for one in plain)


def _known(register: Register, person: str) -> str:
    """Find a person by id, or else by name or e-mail address: who asks knows no id."""
    ids = [item.id for item in register.persons]
    asked = person.casefold()
    found = [item for item in ids if item == person] or [
        item.id
        for item in register.persons
        if asked in {(item.name or "").casefold(), (item.email or "").casefold()}
    ]
    if len(found) == 1:
        return found[0]
    if found:
        complaint = message(
            Code.AMBIGUOUS_NAME,
            "There are several persons {name} in this register. Choose one by the id: {ids}.",
            name=f"'{person}'",
            ids=tuple(found),
        )
        raise UsageError(complaint)
    complaint = message(
        Code.UNKNOWN_NAME,
        "There is no person {name} in this register: give an id, a name or an e-mail address.",
        name=f"'{person}'",
    )
    raise UsageError(complaint.followed_by(suggestion(person, ids)))


def _side(name: str) -> Keep:
    sides = [str(side) for side in Keep]
    if name not in sides:
        raise UsageError(unknown_choice(phrase("side"), name, sides))
    return Keep(name)


def _same(given: Sequence[str]) -> dict[str, dict[str, str]]:
    """Read ``stakeholders:huurders=huurdersvereniging``."""
    same: dict[str, dict[str, str]] = defaultdict(dict)
    for text in given:
        part, colon, pair = text.partition(":")
        incoming, equals, base = pair.partition("=")
        if not (part and colon and incoming and equals and base):
            complaint = message(
                Code.BAD_OPTION,
                "{value} is no list with two ids. Write it as in {example}: first the id of the "
                "incoming register.",
                value=f"'{text}'",
                example="stakeholders:huurders=huurdersvereniging",
            )
            raise UsageError(complaint)
        if same[part].setdefault(incoming, base) != base:
            complaint = message(
                Code.BAD_OPTION,
                "{id} cannot be two things at once: give one {option} for it.",
                id=f"'{incoming}'",
                option="--same",
            )
            raise UsageError(complaint)
    return same


def _shown(plan: MergePlan) -> list[Message]:
    new, equal = (
        sum(match.list_name in LISTS for match in matches) for matches in (plan.new, plan.equal)
    )
    lines = [
        plural("{n} fact or party is new.", "{n} facts and parties are new.", n=new),
        plural("{n} is in both.", "{n} are in both.", n=equal),
    ]
    for match in plan.conflicting:
        if match.differs:
            msgid = marked("The two differ in {place}: {fields}.")
            lines.append(phrase(msgid, place=match.address, fields=match.differs))
        else:
            lines.append(phrase("The two differ in {place}.", place=match.address))
    lines += [
        phrase(
            "{incoming} has the same name as {base}. If they are one, add {option}.",
            incoming=match.address,
            base=match.base.id,
            option=f"--same {match.address}={match.base.id}",
        )
        for match in plan.alike
    ]
    lines += [
        phrase("{person} was erased in one of the two, and now in both.", person=person)
        for person in plan.erased
    ]
    return lines
