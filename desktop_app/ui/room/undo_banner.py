"""«Ångra»: what was just done, and one press to take it back. Instead of «är du säker»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.session import Undoable, Undone
from desktop_app.session import events
from desktop_app.session.agenda import Agenda, agenda_of
from desktop_app.ui.room.agenda_words import line_words
from desktop_app.ui.room.duty_fields import duty_words
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.theme.theme import Theme


class UndoBanner(Banner):
    """Shows the last change while it can be taken back, until somebody closes it. `event_sent` carries `Undo`."""

    event_sent = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Kind.INFORMATION, icon="arrow_undo", parent=parent)
        self._undoable: Undoable | None = None
        self._what = ""
        self._put_away: Undoable | None = None
        self._since: tuple[Undoable, int] | None = None
        """What was done, and the step the meeting stood at then."""
        self.undo = SecondaryButton(theme, "", icon="arrow_undo", compact=True)
        self.undo.clicked.connect(lambda: self.event_sent.emit(events.Undo()))
        self.add_button(self.undo)
        self.let_close()
        self.closed.connect(self._let_be)
        self.hide()
        self.retranslate()

    def offer(self, state: RoomState) -> None:
        """Offer to take back what was done, until the meeting has gone on a step from there."""
        done, here = state.flow.undoable, state.flow.index
        if done is None:
            self._since = None
        elif self._since is None or self._since[0] is not done:
            self._since = (done, here)
        if done is not None and self._since == (done, here):
            self.show_undoable(done, undone_words(agenda_of(state.course, state.flow)))
        else:
            self.show_undoable(None, "")

    def show_undoable(self, undoable: Undoable | None, what: str) -> None:
        """Offer to take this back; `what` is what it was done to, in words."""
        if undoable is not self._undoable:
            self._put_away = None
        self._undoable, self._what = undoable, what
        self.retranslate()
        self.setVisible(undoable is not None and undoable is not self._put_away)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        super().retranslate()
        self.undo.set_text(translate("Room", "Undo"))
        if self._undoable is not None:
            self.set_message(undo_words(self._undoable.what, self._what))

    def _let_be(self) -> None:
        self._put_away = self._undoable
        self.hide()


def undone_words(agenda: Agenda) -> str:
    """Return what the last change was done to: a step, or who does what as it is now."""
    if agenda.undoable is None or agenda.undone is None:
        return ""
    if agenda.undoable.what is Undone.SHARED_DUTIES:
        return duty_words(agenda.duties) or translate("Room", "Nobody is named.")
    return line_words(agenda.undone)


def undo_words(done: Undone, what: str) -> str:
    """Return what was done, as «Film 8 togs bort ur träffen»."""
    words = {
        Undone.MOVED_STEP: translate("Room", "{step} has another place now."),
        Undone.ADDED_STEP: translate("Room", "{step} was added."),
        Undone.REMOVED_STEP: translate("Room", "{step} was taken out of the meeting."),
        Undone.POSTPONED: translate("Room", "{step} was moved to the next meeting."),
        Undone.SHARED_DUTIES: translate("Room", "From now on: {step}"),
    }
    return words[done].format(step=what)
