"""Do the first two things that anyone wants: write the example's report, or run the tests.

    python3 run.py report              on Windows: py run.py report
    python3 run.py tests               on Windows: py run.py tests
    python3 run.py tests --thorough    everything, with many examples

Each sets up a local environment in the folder .venv when needed, and touches nothing
outside this folder. What follows the first word goes on to the command: `tests -k word`.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))

REQUIREMENTS = {
    "report": "-e .[cli] -e plugins/stakeholderkit-word",
    "tests": "-r requirements-test.txt",
}
COMMANDS = {
    "report": "stakeholderkit export examples/eikenrode/eikenrode.json rapport-beukenhof.docx"
    " --area beukenhof",
    "tests": "pytest",
}
# More than four processes spend most of their time on finding the tests, each for itself. A file
# stays together: the examples of a page follow on each other, and some tests share a fixture.
# In their own order, the short pages come last, so that no process waits for another for long.
PARALLEL = "-n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder"
PIP_OPTIONS = "--quiet --no-input --no-cache-dir --disable-pip-version-check -c constraints.txt"


def main(arguments: "list[str]") -> int:  # quoted: an older Python must come as far as the check
    """Run one job and give its exit code."""
    if sys.version_info < (3, 11):
        return complain(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    if not arguments or arguments[0] not in COMMANDS:
        return complain("Say what to run: `run.py report` or `run.py tests`.")
    job, *rest = arguments
    try:
        install(job)
    except subprocess.CalledProcessError as error:
        print(error.output, file=sys.stderr)
        return complain(
            "The environment could not be set up; what went wrong stands above. Is there a way\n"
            "to the internet? On Debian and Ubuntu, `apt install python3-venv` may be the cure."
        )
    if job == "tests":
        return tests(rest)
    say("Writing the report of Beukenhof ...")
    return execute(job, *rest)


def tests(words: "list[str]") -> int:
    """Run all tests, or those that are asked for, and give the exit code."""
    thorough = "--thorough" in words
    others = [word for word in words if word != "--thorough"]
    os.environ.setdefault("HYPOTHESIS_PROFILE", "thorough" if thorough else "fast")
    if others:
        return execute("tests", *others)
    say("Running the tests that measure the processor, one by one ...")
    first = execute("tests", "-m", "alone")
    if first not in {0, 1}:  # one that failed must not hide what the others find
        return first
    say("Running all other tests, in parallel ...")
    second = execute(
        "tests", *PARALLEL.split(), "-m", "not alone" if thorough else "not alone and not long"
    )
    return second or first


def execute(job: str, *words: str) -> int:
    """Run the command of a job with more words behind it, in sight, and give its exit code."""
    return run(PYTHON, "-m", *COMMANDS[job].split(), *words, show=True).returncode


def install(job: str) -> None:
    """Make the environment and put in it what the job needs, unless it is all there."""
    if not Path(PYTHON).exists():
        say("Making a local environment in .venv ...")
        # Debian has ensurepip in a package of its own; without it, our own pip does the work.
        bare = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
        run(sys.executable, "-m", "venv", "--clear", *bare, str(VENV)).check_returncode()
    state = fingerprint()
    stamps = {name: VENV / f"installed-for-{name}" for name in COMMANDS}
    # What the tests need includes all that the report needs.
    if any(stamps[name].exists() and stamps[name].read_text() == state for name in {job, "tests"}):
        return
    say("Installing what it needs in .venv (about a minute, the first time only) ...")
    has_pip = run(PYTHON, "-c", "import pip").returncode == 0
    pip = [PYTHON, "-m", "pip"] if has_pip else [sys.executable, "-m", "pip", "--python", PYTHON]
    run(*pip, "install", *PIP_OPTIONS.split(), *REQUIREMENTS[job].split()).check_returncode()
    stamps[job].write_text(state)


def fingerprint() -> str:
    """Tell one state of the requirements, the catalogues and the place from another."""
    names = ("*.py", "*.toml", "*.txt", "plugins/*/*.toml", "src/**/*.po", "plugins/*/src/**/*.po")
    # An editable installation points at this very folder, so that a moved folder installs anew.
    digest = hashlib.sha256(str(ROOT).encode())
    for path in sorted(path for name in names for path in ROOT.glob(name)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def run(*command: str, show: bool = False) -> "subprocess.CompletedProcess[str]":
    """Run a command in this folder, keeping what it prints unless it is to be shown."""
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "PIP_USER": "0"},  # a habit of `--user` has no place in .venv
        check=False,
        text=True,
        errors="replace",
        stdin=None if show else subprocess.DEVNULL,
        stdout=None if show else subprocess.PIPE,
        stderr=None if show else subprocess.STDOUT,
    )


def say(line: str) -> None:
    """Tell what happens now, before it takes its time."""
    print(line, flush=True)


def complain(line: str) -> int:
    """Tell what is wrong and give the exit code for it."""
    print(line, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
