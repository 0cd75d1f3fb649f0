"""The command of the sound plugin, imported when it is called."""

import click


@click.command()
@click.argument("name")
def greet(name: str) -> None:
    """Greet somebody."""
    click.echo(f"dag {name}")
