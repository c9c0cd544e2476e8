"""The end of a film: it is over, and what comes. Never the desktop, or a picture that has faded to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.steps import ASKING, StepKind
from desktop_app.ui.room.audience.answer_text import Paragraph
from desktop_app.ui.room.audience.paged_card import Content, PagedCard
from desktop_app.ui.room.steps import step_words
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState


class EndCard(PagedCard):
    """For the seconds before the question, or until somebody goes on."""

    _state: RoomState | None = None

    def show_end(self, state: RoomState) -> None:
        """Show what comes after the film."""
        self._state = state
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        state = self._state
        if state is None:
            return
        coming = _coming(state)
        self.show_content(
            Content(
                kicker=state.lecture.name if state.lecture is not None else "",
                title=translate("Room", "The film is over"),
                paragraphs=(Paragraph(coming),) if coming else (),
            )
        )


def _coming(state: RoomState) -> str:
    coming = state.next_step
    if coming is None or coming.kind is StepKind.FINISH:
        return ""
    if coming.kind in ASKING:
        return translate("Room", "Now comes a question to talk about.")
    if coming.kind is StepKind.BREAK:
        return translate("Room", "Now there is a break.")
    return translate("Room", "Next: {step}").format(step=step_words(state, coming))
