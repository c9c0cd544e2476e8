"""«14:24 · slutar 15:00 · Ni hinner», in a line: at the head of «Träffen», where no bar above says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from desktop_app.ui.room.console.top_row import end_words, say_clock, verdict_of
from desktop_app.ui.widgets.badge import Badge
from desktop_app.ui.widgets.labels import Body, Label
from desktop_app.ui.widgets.wrap import WrapLayout

if TYPE_CHECKING:
    from desktop_app.session.time_left import TimeLeft
    from desktop_app.ui.theme.theme import Theme

_SIDE: Final = 24
_BELOW: Final = 12


class TimeLine(QWidget):
    """Hidden until it is told the time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left: TimeLeft | None = None
        self.clock = Label(theme, size=20, line=28, weight=600, tabular=True, wrap=False)
        self.ends = Body(theme, color="text2", tabular=True, wrap=False)
        self.verdict = Badge(theme, "", tabular=True)
        row = WrapLayout(self, spacing=12, line_spacing=4)
        row.setContentsMargins(_SIDE, 0, _SIDE, _BELOW)
        for part in (self.clock, self.ends, self.verdict):
            row.addWidget(part)
        self.hide()

    def show_time(self, left: TimeLeft | None) -> None:
        """Say what time it is, and how the meeting goes; the labels look whether it is anything new. None hides it."""
        self._left = left
        self.setVisible(left is not None)
        if left is None:
            return
        say_clock(self.clock, left)
        self.ends.set_text(end_words(left))
        self.ends.setVisible(bool(end_words(left)))
        self.verdict.setVisible(left.fits is not None)
        if left.fits is not None:
            self.verdict.show_state(*verdict_of(left))

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.show_time(self._left)
