"""«Nu» and «Näst»: what is going on, how much of it is left, and what comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop_app.domain.course import Destination
from desktop_app.domain.steps import ASKING, Step, StepKind
from desktop_app.session.time_left import MINUTE
from desktop_app.ui.room.steps import step_words
from desktop_app.ui.widgets.badge import Badge, Kind
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.ui.widgets.when import clock_time, position
from desktop_app.words import length, translate

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState
    from desktop_app.session.time_left import TimeLeft
    from desktop_app.ui.theme.theme import Theme

_LABELS = 44
_LONG = 60
"""Characters: a question longer than this is set smaller: the group has it on the wall, and the card more to say."""


class NowCard(Card):
    """Two rows: now with its time, next with what kind it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=16)
        self._state: RoomState | None = None
        self._left: TimeLeft | None = None
        self._now_label = Label(theme, size=14, line=28, weight=600, color="text2", wrap=False)
        self._next_label = Label(theme, size=14, line=24, weight=600, color="text2", wrap=False)
        self.now = Title(theme, level=2)
        self.time = Label(
            theme, size=28, line=28, weight=700, tabular=True, wrap=False, align=Qt.AlignmentFlag.AlignRight
        )
        self._left_label = Meta(theme, wrap=False, align=Qt.AlignmentFlag.AlignRight)
        self.next = Body(theme)
        self.badge = Badge(theme, "", tabular=True)
        times = QVBoxLayout()
        times.setSpacing(0)
        times.addWidget(self.time)
        times.addWidget(self._left_label)
        times.addStretch(1)
        self.body.setSpacing(10)
        self.body.addLayout(_row(self._now_label, self.now, times))
        self.body.addWidget(Rule(theme))
        self.body.addLayout(_row(self._next_label, self.next, self.badge))
        theme.follow(self._measure)
        self._measure()
        self.retranslate()

    def show_state(self, state: RoomState) -> None:
        """Say what is now and what comes."""
        self._state = state
        coming = state.next_step
        words = now_words(state)
        self.now.set_size(*((16, 24) if len(words) > _LONG else (20, 28)))
        self.now.set_text(words)
        for part in (self._next_label, self.next):
            part.setVisible(coming is not None)
        badge = next_badge(state, coming) if coming is not None else ("", Kind.NEUTRAL)
        self.badge.setVisible(bool(badge[0]))
        if coming is not None:
            self.next.set_text(next_words(state, coming))
            self.badge.show_state(*badge)

    def show_time(self, left: TimeLeft) -> None:
        """Say how much is left of what is now."""
        before, self._left = self._left, left
        if before is None or _time_words(before) != _time_words(left):
            self._say_time(left)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._now_label.set_text(translate("Console", "Now"))
        self._next_label.set_text(translate("Console", "Then"))
        self._left_label.set_text(translate("Console", "left"))
        if self._state is not None:
            self.show_state(self._state)
        if self._left is not None:
            self._say_time(self._left)
        self._measure()

    def _say_time(self, left: TimeLeft) -> None:
        self.time.set_text(_time_words(left))
        self.time.setAccessibleName(translate("Console", "{time} left").format(time=_time_words(left)))
        self.time.setMinimumWidth(self.time.natural_width())

    def _measure(self) -> None:
        labels = (self._now_label, self._next_label)
        widest = max(self.theme.px(_LABELS), *(label.natural_width() for label in labels))
        for label in labels:
            label.setMinimumWidth(widest)
        self.time.setMinimumWidth(self.time.natural_width())


def _row(label: Label, words: Label, right: QWidget | QLayout) -> QHBoxLayout:
    """Lay a row out for itself: what stands to the right in the other takes no width from these words."""
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
    if isinstance(right, QLayout):
        row.addLayout(right)
    else:
        row.addWidget(right, 0, Qt.AlignmentFlag.AlignTop)
    return row


def now_words(state: RoomState) -> str:
    """Return what is going on: the film's number and title, the question's own words."""
    flow = state.flow
    if flow.break_until is not None:
        return translate("Console", "Break, you begin again {time}").format(time=clock_time(flow.break_until))
    if flow.step.kind is StepKind.FILM and state.lecture is not None:
        return f"{state.lecture.number} {state.lecture.title}"
    if state.prompt is not None:
        return state.prompt.text
    return step_words(state, flow.step)


def next_words(state: RoomState, coming: Step) -> str:
    """Return what comes after, in a line."""
    if coming.kind is StepKind.FILM and coming.lecture is not None:
        lecture = state.course.lecture(coming.lecture)
        return f"{lecture.number} {lecture.name}"
    if coming.kind in ASKING:
        text = coming.text or (state.course.prompt(coming.prompt).text if coming.prompt else "")
        return translate("Console", "Question: “{text}”").format(text=text)
    return step_words(state, coming)


def next_badge(state: RoomState, coming: Step) -> tuple[str, Kind]:
    """Return what kind it is, in a word: how long a film is, where the answers to a question go."""
    if coming.kind is StepKind.FILM and coming.lecture is not None:
        return position(coming.until or state.course.lecture(coming.lecture).duration), Kind.NEUTRAL
    if coming.kind is StepKind.BREAK and coming.length is not None:
        return length(coming.length), Kind.NEUTRAL
    if coming.kind is StepKind.OWN:
        return translate("Console", "own question"), Kind.NEUTRAL
    if coming.kind in ASKING and coming.prompt is not None:
        if state.course.prompt(coming.prompt).destination is Destination.COUNTY:
            return translate("Console", "to the county board"), Kind.PRIMARY
        return translate("Console", "own question"), Kind.NEUTRAL
    return "", Kind.NEUTRAL


def _time_words(left: TimeLeft) -> str:
    if left.rest is not None:
        return length(-(-left.rest // MINUTE) * MINUTE)
    return position(left.film) if left.film is not None else length(left.step)
