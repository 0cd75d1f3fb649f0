"""A plugin that cannot be used: never silent, never fatal for the others."""

from __future__ import annotations

from attrs import frozen

from stakeholderkit.wording import Language, Message, phrase

DISABLE = "STAKEHOLDERKIT_DISABLE"
"""The environment variable with plugins that are not to be loaded, as
``distribution:entry-point``, separated by commas."""

_LONGEST = 300


@frozen(kw_only=True)
class Problem:
    """Why a plugin, or one of its offers, is set aside.

    Attributes:
        plugin: the name of its entry point.
        distribution: the distribution that it came with.
        version: the version of that distribution.
        cause: what went wrong; its code is the kind of problem.
        advice: what to type or do next.
    """

    plugin: str
    distribution: str
    version: str
    cause: Message
    advice: Message

    @property
    def code(self) -> str:
        """The kind of problem."""
        return self.cause.code

    def text(self, language: Language) -> str:
        """Say what is wrong with the plugin, and what to do next."""
        sentence = phrase(
            "The plugin {plugin} of {distribution} {version} is set aside: {cause}",
            plugin=self.plugin,
            distribution=self.distribution,
            version=self.version,
            cause=self.cause,
        )
        return sentence.followed_by(self.advice).text(language)


def quote(error: BaseException) -> str:
    """Give what somebody else's code raised in one line, whatever it does when it is asked."""
    name = type(error).__name__
    try:
        text = " ".join(str(error).split()).rstrip(".")
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - an error that cannot even say what it is
        return name
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST]}…"
    return f"{name}: {text}" if text else name


# What to type next.


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
