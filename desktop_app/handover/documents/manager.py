"""One page to the manager: what the group has done, which support it asks for, and the mandate that is needed (R17).

It stays in the municipality and is not sent to the county board. Made of the same plain blocks as a hand-over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.course import Course
from desktop_app.domain.group import Group
from desktop_app.domain.session import GroupProgress
from desktop_app.domain.support import SupportRequest
from desktop_app.handover.documents.model import (
    Block,
    Document,
    DocumentWords,
    Facts,
    Heading,
    Paragraph,
    named_with_codes,
    support_facts,
)

BLANK = "_" * 36
"""A line to write on by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForManager:
    """What the page tells of."""

    course: Course
    group: Group
    progress: GroupProgress
    request: SupportRequest
    made_at: datetime


def manager_page(told: ForManager, words: DocumentWords) -> Document:
    """Return the page."""
    course, group, request = told.course, told.group, told.request
    asked = course.feedback.prompts if course.feedback else ()
    done = (
        (words.municipalities if group.others else words.municipality, named_with_codes(group)),
        (words.unit if len(group.units) < 2 else words.units, ", ".join(group.units)),
        (words.meetings_held, str(told.progress.sessions)),
        (words.films_seen, words.seen_of(told.progress.seen(), len(course.lectures))),
        (words.questions_answered, words.seen_of(sum(one in told.progress.answered for one in asked), len(asked))),
        (words.day_label, words.day(told.made_at.date())),
    )
    blocks: list[Block] = [Facts(tuple((name, value) for name, value in done if value))]
    offer = course.support_offer
    if offer is not None:
        blocks += [Heading(words.support_offer), Paragraph(offer.text)]
    wanted = support_facts(request, words, mandate=False)
    if wanted.rows:
        blocks += [Heading(words.support_request), wanted]
    blocks.append(Heading(words.mandate_wanted))
    if offer is not None and offer.mandate:
        blocks.append(Paragraph(offer.mandate))
    given = request.mandate
    blocks.append(
        Facts(
            (
                (words.mandate_name, given.name.strip() or BLANK),
                (words.mandate_role, given.role.strip() or BLANK),
                (words.mandate_day, words.day(given.day) if given.day else BLANK),
                (words.signature, BLANK),
            )
        )
    )
    return Document(
        language=words.language,
        letterhead=(group.municipality_name, *group.units),
        overline=course.title,
        title=words.manager_title,
        blocks=tuple(blocks),
        foot="",
        author=group.municipality_name,
        made_at=told.made_at,
        labels=words.labels,
    )
