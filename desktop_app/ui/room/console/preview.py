"""The facilitator's preview: exactly what the group sees, smaller, painted at most twelve times a second.

The film is a second surface on the same pictures. A card is painted from the group's own, laid out in the group's size
and only then made smaller: its lines break where the group's do.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.tokens import GROUP_DARK
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.room.audience.picture import GroupPicture
    from desktop_app.ui.theme.theme import Theme

MOST_PER_SECOND: Final = 12
_GAP_MS: Final = 1000 // MOST_PER_SECOND
_EDGE = 1
_VEIL_OPACITY = 0.7
_LABEL_HEIGHT, _LABEL_PADDING, _LABEL_GAP = 52, 24, 12
_LABEL_SIZES = (20, 18, 16, 14, 12, 10, 8)
"""The first that lets all the words stand is taken: in the miniature they are small, as all in it."""


class Preview(QWidget):
    """A small picture of the group's. `tell_unseen` dims it, where the group sees nothing."""

    waited = Signal()
    """What could not be painted at once is painted now."""

    def __init__(self, theme: Theme, picture: GroupPicture, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._picture = picture
        self.painted_at = 0.0
        """Seconds of the monotonic clock."""
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._wait_over)
        self._surface = picture.twin(most_per_second=MOST_PER_SECOND)
        self._surface.setParent(self)
        self._surface.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._veil = _Veil(theme, self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        picture.changed.connect(self._follow)
        theme.changed.connect(self.update)
        self.retranslate()
        self._follow()

    @property
    def is_waiting(self) -> bool:
        """Whether a change is to be painted when enough time has passed since the last."""
        return self._later.isActive()

    @property
    def unseen(self) -> str:
        """What is said over the dimmed picture; empty while the group sees it."""
        return self._veil.words

    def tell_unseen(self, words: str, icon: str = "") -> None:
        """Dim the picture and say over it why the group does not see it; with empty words show it plainly."""
        self._veil.show_words(words, icon)
        self._tell()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.setAccessibleName(translate("Console", "The group sees"))
        self._tell()

    def shown_in(self) -> QRect:
        """Return where in this widget the group's picture stands: in the group's own shape."""
        whole = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = self._picture.size().scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect(
            whole.left() + (whole.width() - size.width()) // 2,
            whole.top() + (whole.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def heightForWidth(self, width: int) -> int:
        """Return the height of a picture of 16:9."""
        return round(width * 9 / 16)

    def sizeHint(self) -> QSize:
        """Ask for a small picture; its owner says how large."""
        return QSize(288, 162)

    def _follow(self) -> None:
        self._surface.setVisible(self._picture.card is None)
        self._tell()
        left_ms = _GAP_MS - (time.monotonic() - self.painted_at) * 1000
        if left_ms <= 0:
            self.update()
        elif not self._later.isActive():
            self._later.start(round(left_ms))

    def _wait_over(self) -> None:
        self.update()
        self.waited.emit()

    def _tell(self) -> None:
        self.setAccessibleDescription(self._veil.words or self._picture.words)

    def _place(self) -> None:
        self._surface.setGeometry(self.shown_in())
        self._veil.setGeometry(self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE))
        self._veil.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the film."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the edge, and the card where one stands."""
        self.painted_at = time.monotonic()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("surface2"))
        area, card = self.shown_in(), self._picture.card
        if self._surface.geometry() != area:
            self._place()  # the group's window has another shape
        if card is not None and card.width():
            share = area.width() / card.width()
            painter.save()
            painter.setClipRect(area)
            painter.translate(area.topLeft())
            painter.scale(share, share)
            card.paint_with(painter, self.devicePixelRatioF() * share)
            painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.color("line"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class _Veil(QWidget):
    """Dims what lies under it, and says why in its middle."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme.night()
        self.words = ""
        self._icon = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_words(self, words: str, icon: str) -> None:
        """Say this; nothing where there is nothing to say."""
        self.words, self._icon = words, icon
        self.setVisible(bool(words))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the veil and its label."""
        painter = QPainter(self)
        ground = QColor(GROUP_DARK.bg)
        ground.setAlphaF(_VEIL_OPACITY)
        painter.fillRect(self.rect(), ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.theme.px(24)
        room = self.width() - 2 * _LABEL_PADDING - side - _LABEL_GAP
        fonts = (self.theme.font(size, 600) for size in _LABEL_SIZES)
        font = next((f for f in fonts if QFontMetricsF(f).horizontalAdvance(self.words) <= room), QFont())
        width = QFontMetricsF(font).horizontalAdvance(self.words) + side + _LABEL_GAP + 2 * _LABEL_PADDING
        height = self.theme.px(_LABEL_HEIGHT)
        box = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(GROUP_DARK.bg))
        painter.drawRoundedRect(box, 6, 6)
        icon = self.theme.pixmap(self._icon, "text", 24, ratio=self.devicePixelRatioF())
        painter.drawPixmap(round(box.left() + _LABEL_PADDING), round(box.center().y() - side / 2), icon)
        painter.setPen(QColor(GROUP_DARK.text))
        painter.setFont(font)
        box.setLeft(box.left() + _LABEL_PADDING + side + _LABEL_GAP)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.words)
        painter.end()
