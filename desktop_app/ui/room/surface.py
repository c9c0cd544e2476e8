"""The film's picture with its captions, in an ordinary widget: the same on the group's screen and in the preview.

Paints the picture the player holds, in place, and the captions over it, in one paint event; nothing floats above a
native window, so everything can be grabbed, tested and drawn over. Knows no theme: the group's screen has colours of
its own.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.playback.player import PlayerState
from desktop_app.settings import CaptionGround
from desktop_app.ui.room.caption_layout import CaptionSize, balance, lower_edge
from desktop_app.ui.theme.theme import FAMILY
from desktop_app.words import translate

if TYPE_CHECKING:
    from datetime import timedelta

    from desktop_app.playback.captions import Captions
    from desktop_app.playback.player import Player

BLACK: Final = QColor(0, 0, 0)
CAPTION_TEXT: Final = QColor(255, 255, 255)
CAPTION_GROUND: Final = QColor(0, 0, 0, 204)
"""80 %: white text has at least 12.6 to 1 even over a white picture."""
EDGE: Final = 0.18
"""The black edge around letters that stand on nothing, as a part of their size: half of it lies outside them."""
_ROUND: Final = Qt.PenJoinStyle.RoundJoin
CARD_GROUND: Final = QColor("#0E1B26")
CARD_TEXT: Final = QColor("#FFFFFF")
CARD_TEXT_2: Final = QColor("#C9D6E2")


class FilmSurface(QWidget):
    """Shows what the player plays. `most_per_second` spares the processor where a preview need not be smooth."""

    def __init__(self, player: Player, parent: QWidget | None = None, *, most_per_second: int | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._captions: Captions | None = None
        self._captions_shown = True
        self._percent = 100
        self._ground = CaptionGround.BOX
        self._inset = 0
        self._kept_clear = QRect()
        self._over = False
        self._lines: tuple[str, ...] = ()
        self._gap_ms = 1000 // most_per_second if most_per_second else 0
        self._painted_at = 0.0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()
        player.frame_ready.connect(self._on_picture)
        player.position_changed.connect(self._on_position)
        player.state_changed.connect(self._on_state)

    @property
    def captions_shown(self) -> bool:
        """Whether captions are shown where the film has them."""
        return self._captions_shown

    @property
    def caption_lines(self) -> tuple[str, ...]:
        """The caption on the picture now, as its lines are painted; for those who read the screen with other means."""
        return self._lines

    def set_captions(self, captions: Captions | None) -> None:
        """Give the film's captions, or None where it has none."""
        self._captions = captions
        self._refresh_lines()

    def set_captions_shown(self, shown: bool) -> None:  # noqa: FBT001 - a slot of a toggle button
        """Show captions, or not."""
        self._captions_shown = shown
        self._refresh_lines()

    def set_text_percent(self, percent: int) -> None:
        """Set the size of captions: 100, 125 or 150."""
        self._percent = percent
        self.update()

    def set_caption_ground(self, ground: CaptionGround) -> None:
        """Set what captions stand on."""
        self._ground = ground
        self.update()

    def set_bottom_inset(self, pixels: int) -> None:
        """Move captions up by the height of what lies over the picture's lower edge."""
        self._inset = pixels
        self.update()

    def keep_clear(self, area: QRect) -> None:
        """Show no captions where they would come half under what stands there; empty: nothing does."""
        self._kept_clear = area
        self.update()

    def captions_top(self) -> float:
        """Return where two lines of captions begin; this one's lower edge where none are shown."""
        if not self._lines or self._over:
            return self.height()
        size = CaptionSize.of(self.width(), self.height(), self._percent)
        return self._lowest(self._picture_bottom(), size) - 2 * size.line - 2 * size.padding

    def set_over(self, *, over: bool) -> None:
        """Show the calm ground of a card instead of the picture: the film is over."""
        if over != self._over:
            self._over = over
            self.update()

    def retranslate(self) -> None:
        """Look the words up again after a change of language."""
        self.setAccessibleName(translate("Room", "The film"))
        self.update()

    def sizeHint(self) -> QSize:
        """Prefer a small picture of a film's shape; layouts make it larger."""
        return QSize(640, 360)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint picture, then captions."""
        self._painted_at = time.monotonic()
        painter = QPainter(self)
        image = self._player.picture()
        if self._over:
            painter.fillRect(self.rect(), CARD_GROUND)
        elif image is not None:
            self._paint_picture(painter, image)
        else:
            painter.fillRect(self.rect(), BLACK)
            if self._sound_alone:
                self._paint_card(painter)
        if self._lines and not self._over:
            self._paint_captions(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew in the new size."""
        super().resizeEvent(event)
        self.update()

    @property
    def _sound_alone(self) -> bool:
        found = self._player.found
        return found is not None and not found.has_picture and self._player.state is not PlayerState.FAILED

    def _place_of(self, image: QImage) -> tuple[QRectF, QSize]:
        """Return where the picture stands, and its size in the screen's own pixels."""
        ratio = self.devicePixelRatioF()
        physical = QSize(round(self.width() * ratio), round(self.height() * ratio))
        size = image.size().scaled(physical, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (physical.width() - size.width()) // 2, (physical.height() - size.height()) // 2
        return QRectF(left / ratio, top / ratio, size.width() / ratio, size.height() / ratio), size

    def _paint_picture(self, painter: QPainter, image: QImage) -> None:
        target, size = self._place_of(image)
        covered = target.toAlignedRect()
        for bar in _around(self.rect(), covered):
            painter.fillRect(bar, BLACK)
        if size == image.size():
            if self.devicePixelRatioF() == 1.0:
                painter.drawImage(target.topLeft(), image)
                return
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, image)

    def _picture_bottom(self) -> float:
        image = self._player.picture()
        return self._place_of(image)[0].bottom() if image is not None else self.height()

    def _lowest(self, picture_bottom: float, size: CaptionSize) -> float:
        return lower_edge(self.height() - self._bottom_of_captions(size), picture_bottom, size)

    def _paint_captions(self, painter: QPainter) -> None:
        size = CaptionSize.of(self.width(), self.height(), self._percent)
        font = _font(size.text, QFont.Weight.Medium)
        metrics = QFontMetricsF(font)
        width = max(metrics.horizontalAdvance(line) for line in self._lines) + 2 * size.side
        height = len(self._lines) * size.line + 2 * size.padding
        left = (self.width() - width) / 2
        top = self._lowest(self._picture_bottom(), size) - height
        if QRectF(self._kept_clear).intersects(QRectF(left, top, width, height)):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ground is not CaptionGround.NONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(CAPTION_GROUND if self._ground is CaptionGround.BOX else BLACK)
            painter.drawRoundedRect(QRectF(left, top, width, height), size.radius, size.radius)
        painter.setPen(CAPTION_TEXT)
        painter.setFont(font)
        for index, line in enumerate(self._lines):
            box = QRectF(left, top + size.padding + index * size.line, width, size.line)
            baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
            at = QPointF(box.center().x() - metrics.horizontalAdvance(line) / 2, baseline)
            if self._ground is CaptionGround.NONE:
                _paint_edged(painter, at, line, font, size.text * EDGE)
            else:
                painter.drawText(at, line)

    def _bottom_of_captions(self, size: CaptionSize) -> int:
        return self._inset + (size.over_panel if self._inset else size.bottom)

    def _paint_card(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), CARD_GROUND)
        size = CaptionSize.of(self.width(), self.height())
        film = self._player.film
        middle = self.rect().adjusted(size.side, 0, -size.side, -self._inset)
        upper, lower = QRect(middle), QRect(middle)
        upper.setBottom(middle.center().y())
        lower.setTop(middle.center().y() + size.padding)
        painter.setPen(CARD_TEXT)
        painter.setFont(_font(size.text, QFont.Weight.DemiBold))
        wrap = Qt.TextFlag.TextWordWrap
        painter.drawText(
            upper, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | wrap, film.title if film else ""
        )
        painter.setPen(CARD_TEXT_2)
        painter.setFont(_font(size.text, QFont.Weight.Normal))
        words = translate("Room", "This film has sound only.")
        painter.drawText(lower, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | wrap, words)

    def _on_picture(self) -> None:
        self._refresh_lines()
        if not self._gap_ms:
            self.update()
            return
        left_ms = self._gap_ms - (time.monotonic() - self._painted_at) * 1000
        if left_ms <= 0:
            self.update()
        elif not self._later.isActive():
            self._later.start(round(left_ms))

    def _on_position(self, _position: timedelta) -> None:
        self._refresh_lines()

    def _on_state(self, _state: PlayerState) -> None:
        self._refresh_lines()
        self.update()

    def _refresh_lines(self) -> None:
        lines: tuple[str, ...] = ()
        if self._captions is not None and self._captions_shown and self._player.state in _WITH_CAPTIONS:
            lines = balance(self._captions.at(self._player.position))
        if lines != self._lines:
            self._lines = lines
            self.update()


_WITH_CAPTIONS: Final = (PlayerState.PLAYING, PlayerState.PAUSED, PlayerState.ENDED)


def _paint_edged(painter: QPainter, at: QPointF, line: str, font: QFont, edge: float) -> None:
    """Paint letters with a black edge, so that they can be read on any picture."""
    letters = QPainterPath()
    letters.addText(at, font, line)
    painter.strokePath(letters, QPen(BLACK, edge, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, _ROUND))
    painter.fillPath(letters, CAPTION_TEXT)


def _font(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def _around(whole: QRect, hole: QRect) -> tuple[QRect, ...]:
    """Return the four bars of `whole` that `hole` leaves, some of them empty."""
    return (
        QRect(whole.left(), whole.top(), whole.width(), hole.top() - whole.top()),
        QRect(whole.left(), hole.bottom() + 1, whole.width(), whole.bottom() - hole.bottom()),
        QRect(whole.left(), hole.top(), hole.left() - whole.left(), hole.height()),
        QRect(hole.right() + 1, hole.top(), whole.right() - hole.right(), hole.height()),
    )
