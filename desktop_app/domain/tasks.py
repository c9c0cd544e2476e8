"""«Att göra»: what a group has decided to do, and whether it is done. Pure.

A task is a row of an answer of the kind vad, vem, när. That it is done stands in the row itself, so that it has the
answer's history, goes with its backups, and is taken away with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.answer import Action, ActionsValue, Answer, DeclinedBy, NotApproved, Status, Value
from desktop_app.domain.ids import PromptId


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do, and the question it was decided at."""

    prompt_id: PromptId
    action: Action

    @property
    def is_done(self) -> bool:
        """Whether the group has said that it is done."""
        return self.action.done is not None


def to_follow_up(answers: Iterable[Answer], since: date) -> tuple[Task, ...]:
    """Return what is to be followed up at a meeting that day: what is not done, and what was said to be done since."""
    return tuple(
        Task(answer.prompt_id, action)
        for answer in answers
        if isinstance(answer.current, ActionsValue) and not isinstance(answer.status, DeclinedBy)
        for action in answer.current.actions
        if has_words(action) and (action.done is None or action.done >= since)
    )


def ticked(value: Value, action: Action, done: date | None) -> Value:
    """Return the actions with this one done that day, or not done where it is None.

    It is found by its words, whatever has been moved meanwhile; where it is no longer there nothing is changed.
    """
    if not isinstance(value, ActionsValue):
        return value
    found = place_of(value, action)
    if found == len(value.actions):
        return value
    changed = replace(value.actions[found], done=done)
    return ActionsValue((*value.actions[:found], changed, *value.actions[found + 1 :]))


def place_of(value: Value, action: Action) -> int:
    """Return where a row stands, found by its words; after the last one where it does not."""
    actions = value.actions if isinstance(value, ActionsValue) else ()
    return next((i for i, one in enumerate(actions) if _undone(one) == _undone(action)), len(actions))


def with_row(value: Value, place: int, action: Action) -> ActionsValue:
    """Return the actions with this one at a place, which may be after the last one; a row without words goes."""
    actions = value.actions if isinstance(value, ActionsValue) else ()
    rows = (*actions[:place], action, *actions[place + 1 :])
    return ActionsValue(tuple(row for row in rows if has_words(row)))


def status_when_changed(answer: Answer) -> Status:
    """Return the status of an answer whose rows are said to be done, or have been changed, as it stands now.

    What the group has approved are the words: that they are done needs no reading back, other words do.
    """
    revision = answer.revision
    return revision.status if revision and _words(revision.value) == _words(answer.current) else NotApproved()


def has_words(action: Action) -> bool:
    """Tell whether a row holds anything but blanks."""
    return bool((action.what + action.who + action.when).strip())


def _words(value: Value) -> Value:
    return ActionsValue(tuple(map(_undone, value.actions))) if isinstance(value, ActionsValue) else value


def _undone(action: Action) -> Action:
    return replace(action, done=None)
