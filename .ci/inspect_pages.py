"""Look at the reports that LibreOffice made pages of: how many, and is the title there."""

import subprocess
import sys
from pathlib import Path

import docx

# Public and shared reports are for reading in one sitting; the internal one has its annexes.
MOST_PAGES = {"public": 10, "shared": 25, "internal": 30}


def main(folder: Path) -> None:
    """Fail with one sentence about the first report that is not right."""
    for report in sorted(folder.glob("*.docx")):
        pdf = report.with_suffix(".pdf")
        _, audience = report.stem.split("-")
        pages = int(fact(pdf, "Pages"))
        print(f"{report.name}: {pages} pages, {fact(pdf, 'Page size')}")
        if not 1 < pages <= MOST_PAGES[audience]:
            raise SystemExit(f"{report.name} has {pages} pages")
        if "(A4)" not in fact(pdf, "Page size"):
            raise SystemExit(f"{report.name} is not on A4")
        if len(list(folder.glob(f"{report.stem}-*.png"))) != pages:
            raise SystemExit(f"{report.name}: not every page could be drawn")
        title = docx.Document(str(report)).core_properties.title.split()
        if not title or " ".join(title) not in " ".join(output("pdftotext", pdf, "-").split()):
            raise SystemExit(f"{report.name}: its title, {title}, is not on its pages")


def fact(pdf: Path, name: str) -> str:
    """Give one line of what pdfinfo tells."""
    lines = dict(line.split(":", 1) for line in output("pdfinfo", pdf).splitlines() if ":" in line)
    return lines[name].strip()


def output(*command: str | Path) -> str:
    """Run a command and give what it prints."""
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]))
