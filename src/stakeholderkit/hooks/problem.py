"""A plugin that cannot be used: never silent, never fatal for the others."""

from __future__ import annotations

from attrs import frozen

from stakeholderkit.wording import Language, Message, phrase

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


def in_one_line(error: BaseException) -> str:
    """Return what somebody else's code raised in one line, whatever it does when it is asked."""
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
