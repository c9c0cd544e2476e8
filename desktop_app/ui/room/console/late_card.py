"""«Sen ankomst»: what somebody who has just come needs to know, in a few lines. Seen only here, never by the group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.domain.steps import StepKind
from desktop_app.ui.room.steps import step_words
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.ui.widgets.frame import Card
from desktop_app.ui.widgets.labels import Body, Meta
from desktop_app.ui.widgets.when import position
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import listed, quoted, translate

if TYPE_CHECKING:
    from datetime import timedelta

    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.theme.theme import Theme

CHAPTERS = 3
"""So many of the latest chapters are told: more than that nobody takes in while sitting down."""


class LateCard(Card):
    """The card. `count_pressed` counts one in; `closed` when it has been read."""

    count_pressed = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=16)
        self._title = Meta(theme, weight=600)
        self.words = Body(theme)
        self.count = SecondaryButton(theme, "", icon="people_add", compact=True)
        self.close_button = QuietButton(theme, "", compact=True)
        self.count.clicked.connect(self.count_pressed)
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        buttons = WrapLayout(spacing=12)
        buttons.addWidget(self.count)
        buttons.addWidget(self.close_button)
        self.body.setContentsMargins(16, 8, 16, 12)
        self.body.addLayout(head)
        self.body.addWidget(self.words)
        self.body.addLayout(buttons)
        self.hide()
        self.retranslate()

    def open_with(self, state: RoomState, at: timedelta) -> None:
        """Tell what has been so far, the film being at `at`."""
        self.words.set_text("\n".join(so_far(state, at)))
        self.show()
        announce(self, self.words.text())

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._title.set_text(translate("Console", "For one who came late"))
        self.count.set_text(translate("Console", "Count one more"))
        self.close_button.set_text(translate("Console", "Close"))


def so_far(state: RoomState, at: timedelta) -> tuple[str, ...]:
    """Return what has been done and what is going on, in at most four lines."""
    flow, lines = state.flow, []
    before = [step_words(state, step) for step in flow.steps[: flow.index] if step.kind is not StepKind.WELCOME]
    if before:
        lines.append(translate("Console", "Done: {steps}.").format(steps=listed(before)))
    lecture = state.lecture
    if flow.step.kind is StepKind.FILM and lecture is not None:
        lines.append(
            translate("Console", "Now: film {number}, {title}, {time} in.").format(
                number=lecture.number, title=lecture.name, time=position(at)
            )
        )
        chapters = [chapter.title for chapter in lecture.chapters if chapter.start <= at]
        if len(chapters) > 1:
            told = listed([quoted(title) for title in chapters[-CHAPTERS - 1 : -1]])
            lines.append(translate("Console", "The film has been about {chapters}.").format(chapters=told))
        if chapters:
            lines.append(translate("Console", "Just now: “{chapter}”.").format(chapter=chapters[-1]))
    elif state.prompt is not None:
        lines.append(translate("Console", "Now you talk about: “{question}”").format(question=state.prompt.text))
    else:
        lines.append(translate("Console", "Now: {step}.").format(step=step_words(state, flow.step)))
    return tuple(lines)
