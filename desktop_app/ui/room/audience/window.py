"""The group's window: what the group sees over a whole screen, or as an ordinary window to share in a video meeting.

It holds a picture and nothing else: no control, no dialog, no banner, and never a pointer. It takes no focus, so that
the keys and the clicker stay with the facilitator's window; where a window system gives it the focus all the same, its
keys are listened to as well (`key_pressed`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.room.moving import go_to
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.playback.player import Player

SHARED_SIZE: Final = QSize(1280, 720)
"""How large the ordinary window opens: what a video meeting sends."""
LEAST_SIZE: Final = QSize(320, 180)
_OVER_A_SCREEN: Final = (
    Qt.WindowType.Window
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.WindowStaysOnTopHint  # other programs' messages, and Windows' task bar, stay beneath
)


class AudienceWindow(QWidget):
    """What the group sees. Made without a parent, so that it is a window of its own also to those who share windows."""

    close_wanted = Signal()
    """Somebody closed it, where it has a frame to do so."""
    key_pressed = Signal(object)
    """QKeyEvent: a key, where the window has the focus all the same."""

    def __init__(self, player: Player, picture: QWidget) -> None:
        super().__init__()
        self._player = player
        self.picture = picture
        self._place = QRect()
        self.setObjectName("audience")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMinimumSize(LEAST_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(picture)
        self.retranslate()

    @property
    def is_shared(self) -> bool:
        """Whether it is an ordinary window."""
        return not self.windowFlags() & Qt.WindowType.FramelessWindowHint

    def cover(self, area: QRect) -> None:
        """Cover the screen that stands there."""
        if self.isVisible() and self.stands_on(area):
            self.raise_()
            return
        self._become(_OVER_A_SCREEN, area)
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()  # not `showFullScreen`: that asks for the focus
        self.raise_()

    def stands_on(self, area: QRect) -> bool:
        """Tell whether it covers the screen that stands there."""
        return self.windowState() == Qt.WindowState.WindowFullScreen and self._place == area

    def share(self, area: QRect) -> None:
        """Stand as an ordinary window on the screen with this area, for a video meeting to share."""
        size = SHARED_SIZE.scaled(area.size() * 2 / 3, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(SHARED_SIZE)
        place = QRect(area.topLeft(), size.expandedTo(LEAST_SIZE))
        place.moveCenter(area.center())
        self._become(Qt.WindowType.Window, place)
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.show()

    def _become(self, flags: Qt.WindowType, place: QRect) -> None:
        self._place = place
        if self.windowFlags() != flags:
            self.hide()
            self.setWindowFlags(flags)
        go_to(self, place)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.setWindowTitle(translate("Room", "The group's screen – Samsyn"))
        self.setAccessibleName(translate("Room", "The group's screen"))

    def changeEvent(self, event: QEvent) -> None:
        """Change the words with the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Have films delivered in this size."""
        super().showEvent(event)
        self._tell_size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have films delivered in this size."""
        super().resizeEvent(event)
        if self.isVisible():
            self._tell_size()

    def _tell_size(self) -> None:
        ratio = self.devicePixelRatioF()
        self._player.set_largest_surface(round(self.width() * ratio), round(self.height() * ratio))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on what was pressed."""
        self.key_pressed.emit(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show no menu."""
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask, where it is a hand that closes it: the group's picture is not lost by a slip."""
        if event.spontaneous():
            event.ignore()
            self.close_wanted.emit()
