"""The last meeting in three lines, for the start of the next: what was seen, what was said, what was moved on. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.answer import Action
from desktop_app.session.summary import Fate, FilmShown, Summary


@dataclass(frozen=True, slots=True)
class Recap:
    """The three lines as data; the group's screen puts them in words. Each may be empty."""

    meeting: int
    at: datetime
    films: tuple[FilmShown, ...]
    approved: int
    written: int
    """Written, but not approved."""
    actions: tuple[Action, ...]
    """What was decided: what, who, when."""
    moved: tuple[str, ...]
    """The questions that were moved to this meeting, as they are asked."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.films or self.approved or self.written or self.actions or self.moved)


def recap_of(last: Summary) -> Recap:
    """Return the recap of a meeting from what was told at its end."""
    return Recap(
        meeting=last.meeting,
        at=last.started_at,
        films=last.films,
        approved=last.count(Fate.APPROVED),
        written=last.count(Fate.WRITTEN),
        actions=last.actions,
        moved=tuple(question.text for question in last.questions if question.fate is Fate.MOVED),
    )
