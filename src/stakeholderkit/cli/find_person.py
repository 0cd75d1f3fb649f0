"""Who is meant by what somebody typed."""

from __future__ import annotations

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.model import Register
from stakeholderkit.wording import message, quoted, suggestion


def find_person(register: Register, name: str) -> str:
    """Find a person by id, or else by name or e-mail address: who asks knows no id.

    Returns:
        The id.

    Raises:
        UsageError: when there is no such person, or more than one.
    """
    ids = [item.id for item in register.persons]
    folded = name.casefold()
    found = [item for item in ids if item == name] or [
        item.id
        for item in register.persons
        if folded in {(item.name or "").casefold(), (item.email or "").casefold()}
    ]
    if len(found) == 1:
        return found[0]
    if found:
        complaint = message(
            Code.AMBIGUOUS_NAME,
            "There are several persons {name} in this register. Choose one by the id: {ids}.",
            name=quoted(name),
            ids=tuple(found),
        )
        raise UsageError(complaint)
    complaint = message(
        Code.UNKNOWN_NAME,
        "There is no person {name} in this register: give an id, a name or an e-mail address.",
        name=quoted(name),
    )
    raise UsageError(complaint.followed_by(suggestion(name, ids)))
