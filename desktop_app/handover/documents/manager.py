"""One page to the manager: what the group has done, which support it asks for, and the mandate that is needed (R17).

It stays in the municipality and is not sent to the county board. Made of the same plain blocks as a hand-over. A
manager reads one page: texts that would make it two are shortened, with a sentence that says so and where all of it is.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.domain.course import Course
from desktop_app.domain.group import Group
from desktop_app.domain.session import GroupProgress
from desktop_app.domain.support import SupportRequest
from desktop_app.handover.documents.model import (
    Block,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    named_with_codes,
    support_facts,
)
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.documents.plain import readable

LINE = 78
"""Letters in a line of the page's text; one beside its name holds fewer."""
BESIDE = 48
_OFFER, _MANDATE, _NEED, _SHORT, _UNITS = 4, 2, 6, 2, 1
"""Lines that each text may take: together with the rest they fill the page (`tests/handover/test_manager.py`)."""
_MARK = " …"


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
    text = _Shortener()
    asked = course.feedback.prompts if course.feedback else ()
    done = (
        (words.municipalities, text.within(_SHORT, named_with_codes(group)) if group.others else ""),
        (words.unit if len(group.units) < 2 else words.units, text.within(_UNITS, ", ".join(group.units))),
        (words.meetings_held, str(told.progress.sessions)),
        (words.films_seen, words.seen_of(told.progress.seen(), len(course.lectures))),
        (words.questions_answered, words.seen_of(sum(one in told.progress.answered for one in asked), len(asked))),
        (words.day_label, words.day(told.made_at.date())),
    )
    blocks: list[Block] = [Facts(tuple((name, value) for name, value in done if value))]
    offer = course.support_offer
    if offer is not None:
        blocks += [Heading(words.support_offer), Paragraph(text.within(_OFFER, offer.text, LINE))]
    asked_for = replace(
        request,
        together=text.within(_SHORT, request.together),
        need=text.within(_NEED, request.need),
        dates=text.within(_SHORT, request.dates),
    )
    wanted = support_facts(asked_for, words, mandate=False)
    if wanted.rows:
        blocks += [Heading(words.support_request), wanted]
    blocks.append(Heading(words.mandate if request.mandate.is_given else words.mandate_wanted))
    if offer is not None and offer.mandate:
        blocks.append(Paragraph(text.within(_MANDATE, offer.mandate, LINE)))
    given = request.mandate
    blocks.append(
        Facts(
            (
                (words.mandate_name, text.within(1, given.name)),
                (words.mandate_role, text.within(1, given.role)),
                (words.mandate_day, words.day(given.day) if given.day else ""),
                (words.signature, ""),
            )
        )
    )
    if text.has_shortened:
        blocks.append(Note(words.shortened))
    return Document(
        language=words.language,
        letterhead=(group.municipality_name, words.manager_only),
        overline=course.title,
        title=words.manager_title,
        blocks=tuple(blocks),
        foot="",
        author=group.municipality_name,
        made_at=told.made_at,
        labels=words.labels,
    )


class _Shortener:
    """Gives texts that fit in a number of lines, and remembers whether it had to shorten any."""

    def __init__(self) -> None:
        self.has_shortened = False

    def within(self, lines: int, text: str, letters: int = BESIDE) -> str:
        """Return the text, or as many whole words of it as fit and a mark that it goes on."""
        written, kept = readable(text).strip(), list[str]()
        for typed in written.split("\n"):
            set_out = textwrap.wrap(typed, letters, drop_whitespace=False) or [""]
            if len(set_out) > lines:
                self.has_shortened = True
                return "\n".join((*kept, "".join(set_out[:lines]))).rstrip() + _MARK
            kept.append(typed)
            lines -= len(set_out)
        return written
