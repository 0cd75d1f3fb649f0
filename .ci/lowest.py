"""Print constraints.txt with every dependency that we declare put at its lowest version.

A plugin that needs a newer core dependency than the core itself raises it for both.
"""

import re
import tomllib
from pathlib import Path

DECLARED = re.compile(r"(?P<name>[\w.-]+)[^>]*>=(?P<lowest>[\d.]+)")
PINNED = re.compile(r"(?P<name>[\w.-]+)==")


def declared() -> dict[str, str]:
    """Give the lowest version of each dependency, by its normalised name."""
    lowest: dict[str, str] = {}
    for file in [Path("pyproject.toml"), *Path("plugins").glob("*/pyproject.toml")]:
        project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
        extras = project.get("optional-dependencies", {}).values()
        for requirement in sum(extras, start=project["dependencies"]):
            found = DECLARED.match(requirement)
            if not found:
                raise SystemExit(f"{file}: no lowest version in {requirement!r}")
            name = normal(found["name"])
            if name != "stakeholderkit":
                lowest[name] = max(lowest.get(name, "0"), found["lowest"], key=parts)
    return lowest


def normal(name: str) -> str:
    """Spell a distribution's name in the one way that compares."""
    return re.sub(r"[-_.]+", "-", name).lower()


def parts(version: str) -> list[int]:
    """Make versions compare as numbers."""
    return [int(part) for part in version.split(".")]


def main() -> None:
    """Print the constraints."""
    lowest = declared()
    for line in Path("constraints.txt").read_text(encoding="utf-8").splitlines():
        pinned = PINNED.match(line)
        if not (pinned and normal(pinned["name"]) in lowest):
            print(line)
    for name, version in sorted(lowest.items()):
        print(f"{name}=={version}")


if __name__ == "__main__":
    main()
