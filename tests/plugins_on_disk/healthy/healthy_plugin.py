"""Sound: it offers a format and a command."""

from collections.abc import Iterator

from stakeholderkit.hooks import Command, Exporter, Job, NoOptions, hookimpl
from stakeholderkit.wording import Text


def render(job: Job[NoOptions]) -> bytes:
    """Write the name of the area."""
    return job.analysis.area.name.encode()


@hookimpl
def stakeholderkit_exporters() -> Iterator[Exporter[NoOptions]]:
    """Offer one format."""
    yield Exporter(
        name="plain",
        summary=Text("de naam van het gebied", "the name of the area"),
        suffixes=(".txt",),
        media_type="text/plain",
        options=NoOptions,
        render=render,
    )


@hookimpl
def stakeholderkit_commands() -> Iterator[Command]:
    """Offer one command."""
    yield Command(
        name="greet",
        summary=Text("groet", "greet"),
        target="healthy_command:greet",
    )
