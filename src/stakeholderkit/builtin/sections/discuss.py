"""What people must talk about: doubt, disagreement, gaps, and decisions that differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from stakeholderkit.analysis import (
    Outcome,
    Standing,
)
from stakeholderkit.builtin.sections import labels, parties
from stakeholderkit.builtin.sections.audiences import INTERNAL
from stakeholderkit.document import Block, Bullets, Column, Heading, Table, cell, line
from stakeholderkit.hooks import Section, View
from stakeholderkit.insights import (
    DiscussionCause,
    DiscussionPoint,
    not_adopted,
    outdated_decisions,
    questions,
    role_gaps,
    to_discuss,
)
from stakeholderkit.wording import Message, Text, capital, phrase

_MOST_QUESTIONS = 10
"""How many questions are told: nobody asks more of them at once."""


def build(view: View) -> Iterator[Block]:
    """List what to discuss, the most doubtful first; nothing when all is clear."""
    points = {item.party: item for item in to_discuss(view.analysis)}
    blocks = [
        *_divided(view, points),
        *_open(view),
        *_departing(view),
        *_outdated(view),
        *_not_adopted(view),
        *_borderline(view, points),
        *_roles(view),
        *(labels.body(view, remark) for remark in view.analysis.remarks),
    ]
    if blocks:
        yield Heading(view.text(phrase("To discuss")))
        yield from blocks


def _divided(view: View, points: Mapping[str, DiscussionPoint]) -> Iterator[Block]:
    divided = [item for item in view.analysis.outcomes if item.divided and not item.decision]
    divided.sort(key=lambda outcome: -len({item.groups for item in outcome.judgements}))
    found = _in_order(divided, points)
    if not found:
        return
    roles = {item.id: item.role for item in view.analysis.register.assessors}
    yield Heading(view.text(phrase("Divided judgements")), level=2)
    yield labels.body(
        view,
        phrase(
            "The scores of these assessors lead to different groups. Let each explain, and only "
            "then score again. The most divided come first."
        ),
    )
    yield _table(
        view,
        phrase("Parties on which the assessors differ"),
        (phrase("Party"), phrase("Where each assessor's scores lead")),
        [
            (
                outcome.party.name,
                [
                    *(
                        f"{capital(roles[item.assessor])}: "
                        f"{labels.possible_labels(view, item.groups)}"
                        for item in outcome.judgements
                        if item.counts
                    ),
                    *_perspectives(view, points.get(outcome.party.id)),
                ],
            )
            for outcome in found
        ],
    )


def _in_order(
    outcomes: Iterable[Outcome], points: Mapping[str, DiscussionPoint]
) -> tuple[Outcome, ...]:
    """Put what to discuss first in front; without such a list, keep the order as it is."""
    order = {party: index for index, party in enumerate(points)}
    return tuple(sorted(outcomes, key=lambda outcome: order.get(outcome.party.id, len(order))))


def _perspectives(view: View, point: DiscussionPoint | None) -> Iterator[str]:
    """Say that gemeente and partners differ, where they do."""
    for reason in point.reasons if point else ():
        if reason.cause is DiscussionCause.PERSPECTIVES:
            yield view.text(reason)


def _open(view: View) -> Iterator[Block]:
    if found := parties.unsettled(view):
        yield Heading(view.text(phrase("Open questions")), level=2)
        yield _table(
            view,
            phrase("Parties without a settled group"),
            (phrase("Party"), phrase("What is missing")),
            [(item.party.name, [view.text(view.analysis.reason(item))]) for item in found],
        )
    wanted = questions(view.analysis)[:_MOST_QUESTIONS]
    if not wanted:
        return
    if not found:
        yield Heading(view.text(phrase("Open questions")), level=2)
    yield labels.body(view, phrase("What to ask first, so that most groups settle:"))
    yield Bullets(tuple(line(view.text(item)) for item in wanted))


def _outdated(view: View) -> Iterator[Block]:
    if found := outdated_decisions(view.analysis):
        yield Heading(view.text(phrase("Decisions to look at again")), level=2)
        yield labels.body(
            view,
            phrase(
                "These decisions hold, adopted groups included. The scores lead elsewhere than "
                "when they were taken, or to the same by other rules."
            ),
        )
        yield _table(
            view,
            phrase("Decisions that no longer rest on the scores and rules of then"),
            (phrase("Party"), phrase("What changed")),
            [(item.outcome.party.name, [view.text(item)]) for item in found],
        )


def _not_adopted(view: View) -> Iterator[Block]:
    if found := not_adopted(view.analysis):
        yield Heading(view.text(phrase("Not adopted yet")), level=2)
        yield labels.body(
            view,
            phrase("These parties came after the groups were adopted. Decide on each of them."),
        )
        yield _table(
            view,
            phrase("Parties on whose group nobody decided"),
            (phrase("Party"), phrase("Group")),
            [(item.party.name, [capital(labels.group_label(view, item.group))]) for item in found],
        )


def _roles(view: View) -> Iterator[Block]:
    if found := role_gaps(view.analysis):
        yield Heading(view.text(phrase("Roles")), level=2)
        yield _table(
            view,
            phrase("Parties whose role is not the intended one"),
            (phrase("Party"), phrase("Intended"), phrase("What differs")),
            [
                (
                    gap.party.name,
                    [capital(labels.group_label(view, gap.intended.group))],
                    [view.text(gap)],
                )
                for gap in found
            ],
        )


def _departing(view: View) -> Iterator[Block]:
    found = [outcome for outcome in view.analysis.outcomes if outcome.departs]
    if found:
        yield Heading(view.text(phrase("Decisions that differ from what the scores give")), level=2)
        yield _table(
            view,
            phrase("What the scores give, and what was decided"),
            (phrase("Party"), phrase("Decision")),
            [(item.party.name, [view.text(view.analysis.reason(item))]) for item in found],
        )


def _borderline(view: View, points: Mapping[str, DiscussionPoint]) -> Iterator[Block]:
    near = [
        outcome
        for outcome in view.analysis.outcomes
        if outcome.borderline
        and outcome.standing is Standing.PLACED
        and not outcome.divided  # those stand above, with more to say
        and not outcome.decision
    ]
    found = _in_order(near, points)
    if not found:
        return
    yield Heading(view.text(phrase("Borderline cases")), level=2)
    yield labels.body(
        view,
        phrase("One step on one scale would change the group. Discuss whether the score is right."),
    )
    yield _table(
        view,
        phrase("Parties close to another group"),
        (phrase("Party"), phrase("Now"), phrase("What would change it")),
        [
            (
                outcome.party.name,
                [capital(labels.group_label(view, outcome.group))],
                [view.text(flip) for flip in outcome.flips if flip.near],
            )
            for outcome in found
        ],
    )


def _table(
    view: View,
    caption: Message,
    titles: tuple[Message, ...],
    rows: list[tuple[str, list[str]]] | list[tuple[str, list[str], list[str]]],
) -> Table:
    weights = (2, 4) if len(titles) == 2 else (3, 2, 4)
    return Table(
        caption=view.text(caption),
        description=view.text(phrase("{caption}, one a row.", caption=caption)),
        columns=tuple(
            Column(view.text(title), weight) for title, weight in zip(titles, weights, strict=True)
        ),
        rows=tuple((cell(name), *(cell(*lines) for lines in cells)) for name, *cells in rows),
        header_column=True,
    )


RECORD = Section(
    name="discuss",
    summary=Text("te bespreken", "to discuss"),
    order=1100,
    audiences=INTERNAL,
    build=build,
)
