"""What makes a plugin's functions no hooks of ours."""

from __future__ import annotations

import inspect
from collections.abc import Callable

from pluggy import PluginManager

from stakeholderkit.errors import Code
from stakeholderkit.hooks.hookspecs import RECORDS
from stakeholderkit.wording import Message, message, suggestion


def misfit(manager: PluginManager, plugin: object) -> Message | None:
    """Say what makes a plugin's functions no hooks of ours, in better words than pluggy's."""
    found = False
    for name in dir(plugin):
        options = manager.parse_hookimpl_opts(plugin, name)
        if options is None:
            if name in RECORDS:
                return message(
                    Code.PLUGIN_HOOK, "its hook {hook} is not marked with hookimpl.", hook=name
                )
            continue
        found = True
        hook = options.get("specname") or name
        if hook not in RECORDS:
            cause = message(Code.PLUGIN_HOOK, "there is no hook {hook}.", hook=hook)
            return cause.followed_by(suggestion(hook, list(RECORDS)))
        if options.get("wrapper") or options.get("hookwrapper"):
            return message(
                Code.PLUGIN_HOOK, "its hook {hook} is a wrapper; a hook only offers.", hook=hook
            )
        if wanted := _arguments(getattr(plugin, name)):
            return message(
                Code.PLUGIN_HOOK,
                "its hook {hook} asks for {arguments}, and a hook gets nothing.",
                hook=hook,
                arguments=wanted,
            )
    if not found:
        return message(Code.PLUGIN_HOOK, "it has no hook at all.")
    return None


def _arguments(function: Callable[..., object]) -> tuple[str, ...]:
    parameters = inspect.signature(function).parameters.values()
    optional = {inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD}
    return tuple(
        item.name
        for item in parameters
        if item.default is inspect.Parameter.empty and item.kind not in optional
    )
