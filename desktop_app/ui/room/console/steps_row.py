"""Where the meeting is, step by step, and how many are here: the row under the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.room.console.attendance import Attendance
from desktop_app.ui.room.steps import AT_MOST, steps_around
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.labels import Meta
from desktop_app.ui.widgets.steppers import MeetingStepper
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.theme.theme import Theme

_GAP = 12


class StepsRow(QWidget):
    """All the steps where they have room on a line, else those around the present one, and how many there are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: RoomState | None = None
        self._left_out = False
        self._is_short = False
        self._title = Meta(theme, weight=600, wrap=False)
        self.stepper = MeetingStepper(theme)
        self.change = QuietButton(theme, "", icon="re_order_dots_vertical", compact=True)
        self.attendance = Attendance(theme)
        self._row = WrapLayout(self, spacing=_GAP, line_spacing=4)
        self._row.addWidget(self._title)
        self._row.addWidget(self.stepper)
        self._row.addWidget(self.change)
        self._row.add_stretch()
        self._row.addWidget(self.attendance)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self._fill_later)

    def show_state(self, state: RoomState) -> None:
        """Show where the meeting is."""
        self._state = state
        self._fill()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._title.set_text(translate("Console", "Steps"))
        self._say_change()
        self.attendance.retranslate()
        self._fill()

    def _fill(self) -> None:
        state = self._state
        if state is None:
            return
        self._shorten(short=False)
        many = self._with_room(state)
        if self._room_beside(state, many) < 0:
            self._shorten(short=True)
        if (many < len(state.flow.steps)) is not self._left_out:
            self._left_out = not self._left_out
            self._say_change()
            many = self._with_room(state)
        elif self._left_out:
            self._say_change()  # there may be more of them, or fewer
        self.stepper.set_steps(steps_around(state, at_most=many))
        self.updateGeometry()

    def _with_room(self, state: RoomState) -> int:
        """Return how many steps have room beside the rest."""
        many = len(state.flow.steps)
        while many > AT_MOST and self._room_beside(state, many) < 0:
            many -= 1
        return many

    def _room_beside(self, state: RoomState, many: int) -> int:
        """Return the width that is left beside so many steps; less than nothing where there is too little."""
        others = (part for part in (self._title, self.change, self.attendance) if not part.isHidden())
        taken = sum(part.sizeHint().width() + _GAP for part in others)
        return self.width() - taken - self.stepper.width_for(steps_around(state, at_most=many))

    def _shorten(self, *, short: bool) -> None:
        """Leave out the words beside the signs, where the row would take another line for them."""
        if short is not self._is_short:
            self._is_short = short
            self._title.setVisible(not short)
            self.attendance.set_short(short=short)
            self._say_change()

    def _say_change(self) -> None:
        """Say on the button that there are more steps than stand here."""
        words = translate("Console", "Change …")
        if self._left_out and self._state is not None:
            words = translate("Console", "All {count} steps …").format(count=len(self._state.flow.steps))
        self.change.set_text("" if self._is_short else words)
        self.change.setAccessibleName(translate("Console", "Change the meeting's steps"))
        self.change.setToolTip(words if self._is_short else "")

    def _fill_later(self) -> None:
        """Fill when the steps have measured themselves in the new scale."""
        QTimer.singleShot(0, self, self._fill)

    def heightForWidth(self, width: int) -> int:
        """More lines where it is narrow."""
        return self._row.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """All on one line."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the widest part."""
        return self._row.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many steps as there is room for."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fill()
