"""A plugin that cannot be used: never silent, never fatal for the others."""

from __future__ import annotations

from attrs import frozen

from stakeholderkit.wording import Language, Message, message


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

    @property
    def message(self) -> Message:
        """The problem in one sentence, and what to do next."""
        sentence = message(
            self.code,
            "The plugin {plugin} of {distribution} {version} is set aside: {cause}",
            plugin=self.plugin,
            distribution=self.distribution,
            version=self.version,
            cause=self.cause,
        )
        return sentence.followed_by(self.advice)

    def text(self, language: Language) -> str:
        """Put the problem into words."""
        return self.message.text(language)
