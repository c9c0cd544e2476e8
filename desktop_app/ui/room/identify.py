"""Large numbers on the screens for a few seconds, so that nobody has to guess which is which (B5 of `features.md`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.room.audience.card import Style, font_of
from desktop_app.ui.room.audience.scale import HEADING, HEADING_LINE, SMALL, SMALL_LINE, GroupScale
from desktop_app.ui.room.moving import go_to
from desktop_app.ui.room.screens import facilitators_screen, is_mirrored, seen
from desktop_app.ui.theme.tokens import GROUP_DARK
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.room.screens import Screen

SHOWN_MS: Final = 4000
_NUMBER: Final = Style(480, 520, 700, tabular=True)
_WHOSE: Final = Style(HEADING, HEADING_LINE, 600)
_NAME: Final = Style(SMALL, SMALL_LINE)


class Identify(QObject):
    """The numbers, while they stand. A key or a press takes them away sooner."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._boards: list[NumberBoard] = []
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.end)

    @property
    def boards(self) -> tuple[NumberBoard, ...]:
        """What stands on the screens now."""
        return tuple(self._boards)

    def show(self, screens: Sequence[Screen], group: Screen | None) -> None:
        """Say on each screen its number, whose it is, and its name."""
        self.end()
        for number, screen in enumerate(seen(screens), 1):
            board = NumberBoard(number, _whose(screens, screen, group), screen.name)
            board.dismissed = self.end
            board.cover(screen)
            self._boards.append(board)
        self._timer.start()

    def end(self) -> None:
        """Take the numbers away."""
        self._timer.stop()
        boards, self._boards = self._boards, []
        for board in boards:
            board.hide()
            board.deleteLater()


class NumberBoard(QWidget):
    """One screen's number, over the whole of it: on some window systems a smaller window cannot say where it stands."""

    def __init__(self, number: int, whose: str, name: str) -> None:
        super().__init__(
            None,
            Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint,
        )
        self.number = number
        self.whose = whose
        self.name = name
        self.dismissed = self.hide
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setWindowTitle(translate("Room", "Screen {number}").format(number=number))
        self.setAccessibleName(f"{self.windowTitle()}. {whose}. {name}")

    def cover(self, screen: Screen) -> None:
        """Stand over the whole screen."""
        go_to(self, screen.area)
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()
        self.raise_()

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        """Go away."""
        self.dismissed()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Go away."""
        self.dismissed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint number, whose screen it is, and its name, in the middle."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(GROUP_DARK.bg))
        scale = GroupScale(self.width(), self.height())
        texts = (
            (str(self.number), _NUMBER, GROUP_DARK.accent),
            (self.whose, _WHOSE, GROUP_DARK.text),
            (self.name, _NAME, GROUP_DARK.text2),
        )
        top = (self.height() - sum(scale.text(style.line) for _, style, _ in texts)) / 2
        for words, style, colour in texts:
            font = font_of(style, scale)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            line = QRectF(0, top, self.width(), scale.text(style.line))
            fits = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, fits)
            top += scale.text(style.line)
        painter.end()


def _whose(screens: Sequence[Screen], screen: Screen, group: Screen | None) -> str:
    if group is None:
        if is_mirrored(screens):
            return translate("Room", "Everybody sees the same")
        return translate("Room", "The only screen")
    if screen.key == group.key:
        return translate("Room", "The group's screen")
    if screen == facilitators_screen(screens, group):
        return translate("Room", "Your screen")
    return translate("Room", "Not used")
