"""Look into built distributions: nothing in them that should not be, no translation missing."""

import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

FORBIDDEN = {"plugins", "uv.lock", "constraints.txt", ".venv", ".ci"}


def main(folder: Path) -> None:
    """Fail with one sentence about the first thing that is wrong."""
    for path in folder.glob("*.tar.gz"):
        with tarfile.open(path) as archive:
            names = [PurePosixPath(name) for name in archive.getnames()]
        for member in names:
            if FORBIDDEN.intersection(member.parts) or member.match("pylock*.toml"):
                raise SystemExit(f"{path.name} carries {member}")

    sources = [*Path("src").glob("*"), *Path("plugins").glob("*/src/*")]
    packages = {path.name: path for path in sources if (path / "py.typed").exists()}
    wheels = {path.name.split("-", 1)[0]: path for path in folder.glob("*.whl")}
    if wheels.keys() != packages.keys():
        raise SystemExit(f"the typed packages {set(packages)} and the wheels {set(wheels)} differ")
    for package, source in packages.items():
        with zipfile.ZipFile(wheels[package]) as archive:
            carried = set(archive.namelist())
        needed = {source / "py.typed", *(po.with_suffix(".mo") for po in source.rglob("*.po"))}
        for path in sorted(needed):
            name = path.relative_to(source.parent).as_posix()
            if name not in carried:
                raise SystemExit(f"{wheels[package].name} lacks {name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
