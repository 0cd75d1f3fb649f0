"""What plugins offer, as plain data."""

from __future__ import annotations

from stakeholderkit.cli.as_json.values import plain_words
from stakeholderkit.hooks import (
    Command,
    Exporter,
    LadderRecord,
    Offer,
    Plugins,
    Reader,
    Record,
    SchemeRecord,
    Section,
)

_KINDS: dict[type, str] = {
    Exporter: "exporter",
    Reader: "reader",
    SchemeRecord: "scheme",
    LadderRecord: "ladder",
    Section: "section",
    Command: "command",
}


def plain_offer(offer: Offer[Record]) -> dict[str, object]:
    """Return an offer of a plugin: what it is, and where it comes from."""
    return {
        "kind": _KINDS[type(offer.record)],
        "name": offer.record.name,
        "summary": plain_words(offer.record.summary),
        "distribution": offer.distribution,
        "version": offer.version,
    }


def plain_plugins(plugins: Plugins) -> dict[str, object]:
    """Return all offers and problems."""
    return {
        "offers": [plain_offer(item) for item in plugins.offers],
        "problems": [
            {
                "code": str(problem.code),
                "plugin": problem.plugin,
                "distribution": problem.distribution,
                "version": problem.version,
                "message": plain_words(problem),
            }
            for problem in plugins.problems
        ],
    }
