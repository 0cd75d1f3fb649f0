"""The command ``check``: every mistake in a register."""

from __future__ import annotations

from attrs import frozen

from stakeholderkit.cli import options
from stakeholderkit.cli.request import argument, given
from stakeholderkit.errors import Language


@frozen(kw_only=True)
class Check:
    """The request: which register."""

    register: str = argument("register")
    reader: str | None = given(options.READER)
    as_json: bool = given(options.JSON)


def check(request: Check, language: Language) -> int:
    """List all findings in a register; 1 when there are errors among them."""
    from stakeholderkit import verbs
    from stakeholderkit.cli.as_json import plain_finding, print_json
    from stakeholderkit.cli.as_text import show_findings
    from stakeholderkit.cli.inputs import loaded_plugins
    from stakeholderkit.errors import InputError
    from stakeholderkit.wording import Severity, findings_of

    plugins = loaded_plugins(language)
    try:
        reading = verbs.inspect(request.register, reader=request.reader, plugins=plugins)
        register, findings = reading.register, reading.findings
    except InputError as error:
        register, findings = None, findings_of(error)
    if request.as_json:
        print_json({"findings": [plain_finding(item) for item in findings]})
    else:
        show_findings(findings, register, language)
    return 1 if any(item.severity is Severity.ERROR for item in findings) else 0
