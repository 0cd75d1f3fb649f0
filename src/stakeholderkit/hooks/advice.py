"""What to type next when something is wrong with a plugin."""

from __future__ import annotations

from stakeholderkit.hooks.disable import DISABLE
from stakeholderkit.wording import Message, phrase


def install_again(distribution: str) -> Message:
    """Advise to install a distribution again."""
    return phrase(
        "Install it again with: pip install --force-reinstall {distribution}",
        distribution=distribution,
    )


def upgrade_both(distribution: str) -> Message:
    """Advise to bring a distribution and the library up to date."""
    return phrase(
        "Bring both up to date with: pip install --upgrade stakeholderkit {distribution}",
        distribution=distribution,
    )


def upgrade_older(distribution: str) -> Message:
    """Advise to bring the older of the two up to date."""
    return phrase(
        "The older of the two is {distribution}: pip install --upgrade {distribution}",
        distribution=distribution,
    )


def tell_or_leave_out(distribution: str, plugin: str) -> Message:
    """Advise to tell the maker of a plugin, or to go on without it."""
    return phrase(
        "Tell its maker, or leave it out with {variable}={name}",
        variable=DISABLE,
        name=f"{distribution}:{plugin}",
    )
