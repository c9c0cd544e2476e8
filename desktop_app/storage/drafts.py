"""What is being typed, and when it is to be written. Pure: seconds of a monotonic clock come in, drafts come out."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.answer import Value
from desktop_app.domain.ids import AnswerId, SessionId
from desktop_app.storage.records import Pace


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer as it is being typed."""

    answer_id: AnswerId
    session_id: SessionId
    value: Value
    caret: int


@dataclass(slots=True)
class _Typing:
    draft: Draft
    typed_at: float
    unsaved_since: float
    is_saved: bool = False
    is_set_aside: bool = False


class Drafts:
    """The drafts that are open. An answer is forgotten when its draft has become a revision."""

    def __init__(self, pace: Pace) -> None:
        self._idle = pace.idle.total_seconds()
        self._latest = pace.latest.total_seconds()
        self._revise = pace.revise.total_seconds()
        self._open: dict[AnswerId, _Typing] = {}

    def typed(self, draft: Draft, at: float) -> None:
        """Take what stands in an answer now."""
        known = self._open.get(draft.answer_id)
        is_waiting = known is not None and not known.is_saved and not known.is_set_aside
        self._open[draft.answer_id] = _Typing(draft, at, known.unsaved_since if known and is_waiting else at)

    def saved(self, draft: Draft) -> None:
        """Take that a draft is on disk."""
        self._open[draft.answer_id].is_saved = True

    def set_aside(self, draft: Draft) -> None:
        """Take that a draft cannot be written as it is: keep it, and do not try again until it is changed."""
        self._open[draft.answer_id].is_set_aside = True

    def done(self, answer_id: AnswerId) -> None:
        """Take that an answer's draft has become a revision, or says what one says."""
        self._open.pop(answer_id, None)

    def of(self, answer_id: AnswerId) -> Draft | None:
        """Return what is being typed in an answer, on disk or not."""
        typing = self._open.get(answer_id)
        return typing.draft if typing else None

    def unsaved(self) -> tuple[Draft, ...]:
        """Return what is not on disk and can be."""
        return tuple(t.draft for t in self._open.values() if not t.is_saved and not t.is_set_aside)

    def to_save(self, now: float) -> tuple[Draft, ...]:
        """Return what is to be written now."""
        return tuple(draft for draft in self.unsaved() if self._save_at(self._open[draft.answer_id]) <= now)

    def to_revise(self, now: float) -> tuple[Draft, ...]:
        """Return what has stood untouched so long that it is to become a revision."""
        return tuple(t.draft for t in self._open.values() if t.is_saved and t.typed_at + self._revise <= now)

    def due(self) -> float | None:
        """Return when something is to be done next."""
        times = [
            t.typed_at + self._revise if t.is_saved else self._save_at(t)
            for t in self._open.values()
            if not t.is_set_aside
        ]
        return min(times, default=None)

    def _save_at(self, typing: _Typing) -> float:
        return min(typing.typed_at + self._idle, typing.unsaved_since + self._latest)
