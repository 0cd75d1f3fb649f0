"""The command ``analyse``: the outcome of every party, with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.choice import Choice
from stakeholderkit.cli.request import argument, given, together
from stakeholderkit.errors import Language

if TYPE_CHECKING:
    from stakeholderkit.model import Audience


@frozen(kw_only=True)
class Analyse:
    """The request: which register, how it is analysed, and who may see what of it."""

    register: str = argument("register")
    choice: Choice = together(Choice)
    reader: str | None = given(options.READER)
    audience: Audience = given(options.ANALYSE_AUDIENCE)
    policy: str | None = given(options.POLICY)
    as_json: bool = given(options.JSON)


def analyse(request: Analyse, language: Language) -> int:
    """Show the outcome of every party, and what the outcomes give cause for."""
    from stakeholderkit import verbs
    from stakeholderkit.cli.as_json import plain_analysis, print_json
    from stakeholderkit.cli.as_text import show_insights, show_outcomes
    from stakeholderkit.cli.inputs import analyse_register, loaded_plugins, read_register
    from stakeholderkit.redaction import POLICIES, redact
    from stakeholderkit.verbs.unknown_groups import refuse_unknown_groups

    plugins = loaded_plugins(language)
    register = read_register(request.register, request.reader, plugins, language)
    policy = verbs.read_policy(request.policy) if request.policy else POLICIES[request.audience]
    whole = analyse_register(register, request.choice, plugins, language)
    refuse_unknown_groups(whole, policy.audience, plugins)
    analysis = redact(whole, policy)
    if request.as_json:
        print_json(plain_analysis(analysis))
    else:
        show_outcomes(analysis, language)
        show_insights(analysis, language)
    return 0
