"""The phrases that a document is made with: its own few words, and how a date or a length is said.

They come from outside (`desktop_app/words/documents.py`), so that the room needs no translator.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.answer import Declined, Level, Presence


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Words that only some forms of a document need: a table's heads, and what a PDF says of signs it cannot show."""

    answers: str
    section: str
    """What a question stands under: a film, for most."""
    question: str
    answer: str
    who: str
    when: str
    remark: str
    continued: str
    """Said in a row that goes on with the text of the row before it."""
    longer: str
    """Said in a row of Excel whose text goes on below what the row can show."""
    not_shown: str
    """Said at the end of a PDF in which signs are replaced by U+FFFD."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentWords:
    """The phrases of a document in one language. Those that take a value are functions of it."""

    language: str
    title: str
    support_title: str
    """Of a document with nothing but a request for support."""
    municipality: str
    municipalities: str
    """Where there are several."""
    unit: str
    units: str
    people: str
    films_seen: str
    day_label: str
    what: str
    who: str
    when: str
    done: Callable[[date], str]
    """«klart 2 december 2026», of something that was to be done."""
    actor: str
    measure: str
    how_it_is: str
    follow_up: str
    presence: Callable[[Presence], str]
    level: Callable[[Level], str]
    meetings_held: str
    questions_answered: str
    support_request: str
    support_offer: str
    support_forms: str
    support_together: str
    support_need: str
    support_dates: str
    mandate: str
    """«Mandat från chef», and whether it is there."""
    mandate_missing: str
    mandate_wanted: str
    mandate_name: str
    mandate_role: str
    mandate_day: str
    signature: str
    manager_title: str
    manager_only: str
    """That the page is for the municipality's own use."""
    shortened: str
    """Said where a text is too long for one page, and where all of it is."""
    not_answered: str
    not_approved: str
    on_paper: Callable[[date], str]
    role_floor: str
    """What is said instead of a number below the floor: «1–2»."""
    day: Callable[[date], str]
    declined: Callable[[Declined], str]
    film: Callable[[int, str], str]
    """«Film 4: Sex mot ersättning», above the questions that were asked after it."""
    before: str
    """Above the questions that were asked before the first film: they may be asked again in the end."""
    own_questions: str
    """Above the questions that the group asked itself."""
    seen_of: Callable[[int, int], str]
    """«6 av 10»."""
    seen_which: Callable[[Sequence[int]], str]
    """«film 1–5 och 8», from the films' numbers in order."""
    scale: Callable[[int, int, int], str]
    """«4 på skalan 1–5», from the answer and the scale's ends."""
    scale_named: Callable[[int, str, str], str]
    """«4 på skalan från 1 (inte alls) till 5 (mycket)», where its ends have names."""
    clock_changed: str
    """What is said where the times contradict each other."""
    removed: str
    """What is said where answers that went before have been removed since."""
    own_copy: str
    """What is said at the top of a copy made from a store that cannot be opened."""
    own_copy_of_sealed: str
    """What is said at the top of a copy of what was sealed to the recipient."""
    older: str
    """What is said where the newest saved text cannot be read."""
    being_typed: str
    """What is said before text that had not been saved as an answer."""
    foot: Callable[[str, int], str]
    """«Kod 7F3K-92QX · version 1», from the code and the version."""
    municipality_code: str
    sealed_letter: str
    """What the e-mail says besides where the files are sealed: how they are opened."""
    letter: Callable[[str, str, str, int], str]
    """The words of the e-mail that the files go with, from municipality, course, code and version."""
    support_letter: Callable[[str, str, str, int], str]
    """Those where only support is asked for."""
    labels: Labels

    @property
    def of_support(self) -> DocumentWords:
        """The same for a hand-over that only asks for support: what it is called, and what the e-mail says."""
        return replace(self, title=self.support_title, letter=self.support_letter)
