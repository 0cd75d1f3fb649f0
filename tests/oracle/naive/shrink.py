"""Make a register smaller that shows a difference, so that somebody can read it."""

from collections.abc import Callable

from .facts import Data


def shrink(register: Data, differs: Callable[[Data], bool]) -> Data:
    """Drop one item after another, as long as the difference stays."""
    lists = [name for name, items in register.items() if isinstance(items, list)]
    smaller = True
    while smaller:
        smaller = False
        for name in lists:
            for item in list(register[name]):
                fewer = register | {name: [one for one in register[name] if one is not item]}
                if differs(fewer):
                    register, smaller = fewer, True
    return register
