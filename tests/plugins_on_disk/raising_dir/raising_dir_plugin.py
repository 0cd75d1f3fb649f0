"""Asking which names it has raises."""


def __dir__() -> list[str]:
    raise RuntimeError("do not look inside")
