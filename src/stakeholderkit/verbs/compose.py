"""From an analysis and a choice of sections to a report."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from stakeholderkit.analysis import Analysis, adopted_by
from stakeholderkit.document import Document
from stakeholderkit.hooks import Section, View
from stakeholderkit.model import Audience
from stakeholderkit.wording import Language, Message, capital, phrase


def compose(
    analysis: Analysis,
    sections: Iterable[Section],
    language: Language,
    date: datetime.date | None,
) -> Document:
    """Make the report of an analysis that is already redacted for its audience.

    Sections come in their own order; those for other audiences, and those that have nothing to
    say, are left out.
    """
    view = View(analysis=analysis, language=language, date=date)
    chosen = sorted(
        (section for section in sections if analysis.audience in section.audiences),
        key=lambda section: (section.order, section.name),
    )
    return Document(
        title=view.text(_title(analysis)),
        subtitle=view.text(_subtitle(analysis, date)),
        language=language,
        author=analysis.register.owner,
        date=date,
        status=capital(view.text(_status(analysis))),
        blocks=tuple(block for section in chosen for block in section.build(view)),
    )


def _title(analysis: Analysis) -> Message:
    area = analysis.area.name
    # In public nobody is called a stakeholder: the plain word is party.
    if analysis.audience is Audience.PUBLIC and analysis.scheme.typology:
        return phrase("The parties in {area}", area=area)
    if analysis.audience is Audience.PUBLIC:
        return phrase("Who takes part in {area}?", area=area)
    return phrase("Stakeholder analysis of {area}", area=area)


def _subtitle(analysis: Analysis, date: datetime.date | None) -> Message:
    owner = analysis.register.owner
    edition = _EDITIONS[analysis.audience]
    if date is None:
        return phrase("{owner} · {edition}", owner=owner, edition=edition)
    return phrase("{owner} · {date} · {edition}", owner=owner, date=date, edition=edition)


def _status(analysis: Analysis) -> Message:
    """Say on every page whether this was adopted, and of which day it is."""
    adopted = adopted_by(analysis.adoption)
    if analysis.as_of is None:
        return adopted
    return phrase("{adopted} · as of {date}", adopted=adopted, date=analysis.as_of)


_EDITIONS = {
    Audience.PUBLIC: phrase("public edition"),
    Audience.SHARED: phrase("edition for the parties involved"),
    Audience.INTERNAL: phrase("internal edition"),
}
