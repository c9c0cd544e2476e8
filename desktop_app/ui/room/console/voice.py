"""What the console says aloud: what changed without a hand of the listener's, the moment it is seen.

The step the meeting comes to, the group's screen when it comes back, and black; the time has a voice of its own.
Banners say themselves when they come up, and saving only when it fails and when it works again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.steps import StepKind
from desktop_app.ui.room.console.now_card import now_words
from desktop_app.ui.room.steps import film_words, step_words
from desktop_app.ui.widgets.announce import announce
from desktop_app.words import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.session.room_state import RoomState


class ConsoleVoice:
    """Speaks while the view can be seen."""

    def __init__(self, view: QWidget) -> None:
        self._view = view

    def say_step(self, state: RoomState) -> None:
        """Say which step the meeting came to."""
        self._say(_step_sentence(state))

    def say_screen(self, words: str) -> None:
        """Say how the group's screen stands: it is there again."""
        self._say(words)

    def say_black(self, words: str) -> None:
        """Say that the group's screen is black."""
        self._say(words)

    def _say(self, words: str) -> None:
        if self._view.isVisible():
            announce(self._view, words)


def _step_sentence(state: RoomState) -> str:
    step = state.flow.step
    if step.kind is StepKind.FILM and state.lecture is not None:
        first = translate("Console", "First a notice about the content is shown.")
        return f"{film_words(state.lecture)}. {first}" if state.flow.noticing else film_words(state.lecture)
    words, now = step_words(state, step), now_words(state)
    return words if words == now else f"{words}: {now}"
