"""«Filmens text» beside the film, where there is one screen: made when it is first asked for, dark as the panel is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop_app.playback.captions import Captions
    from desktop_app.ui.room.transcript_view import TranscriptView
    from desktop_app.ui.theme.theme import Theme

NARROWEST, WIDEST, USUAL = 300, 420, 340
"""Pixels; the usual one grows with the text."""
LEAST_FILM: Final = 480
"""Where the film would be narrower than this, it is shown alone."""


class TranscriptSide(QWidget):
    """A strip to the right of the film, or nothing."""

    jump_requested = Signal(object)
    marked = Signal(object)

    def __init__(self, theme: Theme, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme.night()
        self._view: TranscriptView | None = None
        self._captions: Captions | None = None
        self._at = timedelta()
        self.wanted = False
        """Whether it is asked for; it is there only with captions, in a window that has room."""
        self.hide()

    @property
    def view(self) -> TranscriptView | None:
        """The card, once it has been asked for."""
        return self._view

    def want(self, *, wanted: bool) -> None:
        """Ask for it, or for the film alone."""
        self.wanted = wanted
        if wanted and self._view is None:
            self._view = self._make()
        self._be_seen()

    def width_in(self, width: int) -> int:
        """Return how wide it is in a window of this width; 0 where it is not there."""
        own = min(WIDEST, max(NARROWEST, self.theme.px(USUAL)))
        fits = width - own >= LEAST_FILM
        return own if self.wanted and self._captions is not None and fits else 0

    def set_captions(self, captions: Captions | None) -> None:
        """Show what is said in another film."""
        self._captions = captions
        if self._view is not None:
            self._view.set_captions(captions)
        self._be_seen()

    def set_position(self, at: timedelta) -> None:
        """Tell where the film is."""
        self._at = at
        if self._view is not None:
            self._view.set_position(at)

    def focus_search(self) -> None:
        """Put the keyboard in the field."""
        if self._view is not None and self.isVisible():
            self._view.focus_search()

    def _be_seen(self) -> None:
        self.setVisible(self.wanted and self._captions is not None)

    def _make(self) -> TranscriptView:
        from desktop_app.ui.room.transcript_view import TranscriptView  # noqa: PLC0415  # most films do without

        view = TranscriptView(self.theme)
        view.set_deeds(quote=False, mark=True)
        view.set_captions(self._captions)
        view.set_position(self._at)
        view.jump_requested.connect(self.jump_requested)
        view.marked.connect(self.marked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        self.theme.follow(self._repaint)
        return view

    def _repaint(self) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground behind the card's corners."""
        QPainter(self).fillRect(self.rect(), self.theme.color("bg"))
