"""Signs beside words: an icon, the key of a button, an icon with its text, when it was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.labels import Label
from desktop_app.ui.widgets.when import clock_time
from desktop_app.words import translate

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.ui.theme.theme import Theme


class Icon(QLabel):
    """An icon beside words that say the same: a screen reader passes it by."""

    def __init__(
        self, theme: Theme, name: str, *, color: str = "text", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._name, self._color, self._icon_size = name, color, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self.restyle)
        self.restyle()

    def set_icon(self, name: str, color: str) -> None:
        """Show another icon."""
        self._name, self._color = name, color
        self.update()

    def restyle(self) -> None:
        """Measure again."""
        side = self.theme.px(self._icon_size)
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon, sharp on this screen."""
        if not self._name:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(0, 0, self.theme.pixmap(self._name, self._color, self._icon_size, ratio=ratio))


class KeyHint(QLabel):
    """A key's name in a small box, as in «Enter ny punkt»."""

    HEIGHT = 22
    PADDING = 6

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Measure again."""
        self.setFont(self.theme.font(14, 600))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the key's name."""
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text()) + 2 * self.PADDING
        return QSize(round(width), self.theme.px(self.HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a key's name is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the name."""
        painter = QPainter(self)
        draw_key_hint(painter, QRectF(self.rect()), self.text(), self.font(), self.theme.tokens.text2)


def draw_key_hint(painter: QPainter, area: QRectF, key: str, font: QFont, colour: str) -> None:
    """Paint a key's name in its box, in the colour of the words it stands with."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class IconText(QWidget):
    """An icon and the words it belongs to, 8 px between."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        label: Label,
        *,
        color: str = "text",
        size: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.icon = Icon(theme, icon, color=color, size=size)
        self.label = label
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.icon)
        row.addWidget(label, 1)


class SavedLabel(IconText):
    """«Sparat 14:52», and the sentence that says so when saving fails. Only failing and recovering are announced."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        label = Label(theme, weight=600, color="success", tabular=True, wrap=False)
        super().__init__(theme, "checkmark_circle_filled", label, color="success", parent=parent)
        self._at: datetime | None = None
        self._failing = ""
        self.hide()

    def show_saved(self, at: datetime) -> None:
        """Say when the newest words reached the disk."""
        recovered = bool(self._failing)
        self._at, self._failing = at, ""
        self.icon.set_icon("checkmark_circle_filled", "success")
        self.label.set_color("success")
        self.retranslate()
        self.show()
        if recovered:
            announce(self, self.label.text())

    def show_failing(self, sentence: str) -> None:
        """Say that the newest words are not on the disk yet."""
        first = not self._failing
        self._failing = sentence
        self.icon.set_icon("warning_filled", "danger")
        self.label.set_color("danger")
        self.retranslate()
        self.show()
        if first:
            announce(self, sentence)

    def retranslate(self) -> None:
        """Take the words from the language in use."""
        if self._failing:
            self.label.set_text(self._failing)
        elif self._at is not None:
            self.label.set_text(translate("Widgets", "Saved {time}").format(time=clock_time(self._at)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
