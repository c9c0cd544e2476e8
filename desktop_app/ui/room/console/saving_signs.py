"""What is said about saving while one writes: «Sparat 14:52», «Återställt 14:32», a banner when the disk says no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.session.room_state import Saved, SaveFailing, SaveRecovered, SaveState
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.labels import Meta
from desktop_app.ui.widgets.signs import SavedLabel
from desktop_app.words import clock, tell, translate

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.ui.theme.theme import Theme

SLOW_MS = 1500
"""A save that takes longer than this is said to be under way; an ordinary one takes half a second."""


class SavingSigns(QObject):
    """Owns the signs; the view puts `saving`, `restored` and `saved_label` in its bar and `banner` over its content."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._error: SaveFailing | None = None
        self.saving = Meta(theme, wrap=False)
        self.restored = QuietButton(theme, "", icon="arrow_undo", compact=True)
        self.saved_label = SavedLabel(theme)
        self.banner = Banner(theme, Kind.DANGER)
        for sign in (self.saving, self.restored, self.banner):
            sign.hide()
        self.slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self.slow.timeout.connect(self._say_slow)

    def begin(self, *, saved_at: datetime | None, restored: bool) -> None:
        """Begin with another answer: when it was last saved, and whether a draft of it came back after a crash."""
        self.slow.stop()
        self.saving.hide()
        self.restored.setVisible(restored)
        if self._error is not None:
            return
        self.saved_label.hide()
        if saved_at is not None and not restored:
            self.saved_label.show_saved(saved_at)

    def typed(self) -> None:
        """Begin to wait for what was typed to reach the disk."""
        if self._error is None and not self.slow.isActive():
            self.slow.start()

    def show(self, state: SaveState) -> None:
        """Say what the store says."""
        self.slow.stop()
        self.saving.hide()
        match state:
            case Saved(at) | SaveRecovered(at):
                self._error = None
                self.restored.hide()
                self.saved_label.show_saved(at)
            case SaveFailing():
                self._error = state
                self.saved_label.show_failing(translate("Answer", "Not saved"))
        self._say_failing()

    def retranslate(self, restored_at: datetime | None) -> None:
        """Take all words from the language in use."""
        self.saving.set_text(translate("Answer", "Saving …"))
        if restored_at is not None:
            words = translate("Answer", "Restored {time} – show earlier version")
            self.restored.set_text(words.format(time=clock(restored_at)))
        self.saved_label.retranslate()
        self._say_failing()

    def _say_slow(self) -> None:
        self.saved_label.hide()
        self.saving.show()

    def _say_failing(self) -> None:
        self.banner.setVisible(self._error is not None)
        if self._error is not None:
            told = tell(self._error.error)
            self.banner.set_message(f"{told.safe} {told.remedy}".strip(), lead=told.what)
