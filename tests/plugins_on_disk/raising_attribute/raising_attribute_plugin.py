"""Looking at one of its names raises."""


def __dir__() -> list[str]:
    return ["stakeholderkit_exporters", "treasure"]


def __getattr__(name: str) -> object:
    raise RuntimeError(f"do not look at {name}")
