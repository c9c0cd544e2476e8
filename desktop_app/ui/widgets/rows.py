"""Rows of lists: one that can be pressed, a check before the meeting, a plain row, a point of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.session.readiness import Check, CheckState
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.ui.widgets.labels import Label, Meta, Title
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.touch import hand_line, paint_row_hand, touched
from desktop_app.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.frame import Card

_CHECK_ICONS = {
    CheckState.READY: ("checkmark_circle_filled", "success"),
    CheckState.REVIEW: ("warning_filled", "warning"),
    CheckState.FAULT: ("dismiss_circle_filled", "danger"),
    CheckState.LOOKING: ("circle", "text2"),
}


class RowButton(QPushButton):
    """A row that can be pressed, with things laid out in it. The ring lies inside: rows fill their card."""

    def __init__(self, theme: Theme, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._height = height
        self._chosen = False
        self.rule_above = False
        """Whether a rule parts it from the row above."""
        self.setProperty("ring_inside", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self.restyle)

    def set_chosen(self, chosen: bool) -> None:  # noqa: FBT001  # the one thing it is told
        """Show the row as the chosen one."""
        self._chosen = chosen
        self.update()

    def restyle(self) -> None:
        """Measure again."""
        self.setMinimumHeight(self.theme.px(self._height))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the row too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return what is laid out in it asks for."""
        layout = self.layout()
        hint = layout.sizeHint() if layout else QSize()
        return hint.expandedTo(QSize(0, self.theme.px(self._height)))

    def minimumSizeHint(self) -> QSize:
        """Return what is laid out in it needs."""
        layout = self.layout()
        least = layout.minimumSize() if layout else QSize()
        return least.expandedTo(QSize(0, self.theme.px(self._height)))

    def heightForWidth(self, width: int) -> int:
        """Rows grow with their words."""
        layout = self.layout()
        needed = layout.totalHeightForWidth(width) if layout and layout.hasHeightForWidth() else 0
        return max(needed, self.theme.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the row, and the rule above."""
        painter = QPainter(self)
        ground = touched(self, "", "surface2", "surface3")
        if self._chosen:
            ground = touched(self, "primary_tint", "primary_tint2", "primary_tint2")
        if ground:
            painter.fillRect(self.rect(), self.theme.color(ground))
        if self.rule_above:
            painter.fillRect(0, 0, self.width(), 1, self.theme.color("line"))
        self._paint_signs(painter)

    def _paint_signs(self, painter: QPainter) -> None:
        """Paint what the grounds tell, for high contrast: the system's colours have no tints."""
        if self._chosen and self.theme.high_contrast:
            painter.fillRect(0, 0, CHOSEN_EDGE, self.height(), self.theme.color("primary"))
        paint_row_hand(painter, self.theme, QRectF(self.rect()), hand_line(self))


CHOSEN_EDGE = 8
"""Width of the mark at the edge of a chosen row, where no tint tells it."""


_BESIDE = 520
"""From this width of a row, in the text's scale, two buttons leave the words room."""


class CheckRow(QWidget):
    """A row of the ready-check, 72 high: what was found, and a button that mends it.

    `test`, where given, is a quiet button under the words («Testa ljud»). Another way to mend it stands before the
    first, or under the words where the row is narrow.
    """

    fix_pressed = Signal()
    test_pressed = Signal()

    def __init__(self, theme: Theme, *, test: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.rule_above = False
        self._icon = Icon(theme, "circle", size=24)
        self._title = Label(theme, weight=600)
        self._detail = Meta(theme)
        self._test = QuietButton(theme, test, icon="play", compact=True)
        self._test.clicked.connect(self.test_pressed)
        self._fix = SecondaryButton(theme, "", compact=True)
        self._fix.clicked.connect(self.fix_pressed)
        self._fix.hide()
        self._other = QuietButton(theme, "", compact=True)
        self._other.clicked.connect(self.test_pressed)
        self._other.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        self._row = row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self._other)
        row.addWidget(self._fix)
        self._is_beside = True
        self._below = QHBoxLayout()
        self._below.addWidget(self._test)
        self._below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(0)
        column.addStretch(1)
        column.addLayout(row)
        column.addLayout(self._below)
        column.addStretch(1)
        self._test.setVisible(bool(test))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self.restyle)
        self.restyle()

    def show_check(self, check: Check) -> None:
        """Show what was found."""
        self._icon.set_icon(*_CHECK_ICONS[check.state])
        self._title.set_text(check.title)
        self._detail.set_text(check.detail)
        self._detail.setVisible(bool(check.detail))
        self._fix.set_text(check.fix)
        self._fix.setVisible(bool(check.fix))
        if check.fix:
            self._fix.setAccessibleName(f"{check.fix}: {check.title}")
        state = {
            CheckState.READY: translate("Widgets", "ready"),
            CheckState.REVIEW: translate("Widgets", "to look at"),
            CheckState.FAULT: translate("Widgets", "fault"),
            CheckState.LOOKING: translate("Widgets", "looking"),
        }[check.state]
        self.setAccessibleName(". ".join(part for part in (f"{check.title}, {state}", check.detail) if part))

    def offer_other(self, text: str) -> None:
        """Offer another way to mend it too; nothing takes it away."""
        self._other.set_text(text)
        self._other.setVisible(bool(text))
        self._place_other()

    def _place_other(self) -> None:
        beside = self.width() >= self.theme.px(_BESIDE)
        if beside is self._is_beside:
            return
        self._is_beside = beside
        (self._below if beside else self._row).removeWidget(self._other)
        if beside:
            self._row.insertWidget(self._row.count() - 1, self._other)
        else:
            self._below.insertWidget(0, self._other)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the other way where there is room for it."""
        super().resizeEvent(event)
        self._place_other()

    def put_below(self, widget: QWidget) -> None:
        """Let something larger stand under the words, across the row."""
        self._below.insertWidget(0, widget, 1000)  # more than the stretch that keeps a button small

    def set_test(self, text: str) -> None:
        """Put other words on the test button, or take it away."""
        self._test.set_text(text)
        self._test.setVisible(bool(text))

    def restyle(self) -> None:
        """Measure again."""
        self.setMinimumHeight(self.theme.px(72))
        self._below.setContentsMargins(self.theme.px(24) + 12, 4, 0, 0)  # else the ring lies on the words
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rule above."""
        if self.rule_above:
            QPainter(self).fillRect(0, 0, self.width(), 1, self.theme.color("line"))


class ListRow(RowButton):
    """A row of a plain list: words, something about them, and what the view adds to the right (`add_right`)."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        meta: str = "",
        icon: str | None = None,
        icon_color: str = "text2",
        height: int = 48,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, height, parent)
        self._words = Label(theme, text)
        self._meta = Meta(theme, meta, tabular=True)
        self._meta.setVisible(bool(meta))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 16, 6)
        self._row.setSpacing(12)
        if icon:
            self._row.addWidget(Icon(theme, icon, color=icon_color))
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._meta)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_words(text, meta)
        self.restyle()

    def set_words(self, text: str, meta: str = "") -> None:
        """Show these words."""
        self._words.set_text(text)
        self._meta.set_text(meta)
        self._meta.setVisible(bool(meta))
        self.setAccessibleName(", ".join(part for part in (text, meta) if part))

    def add_right(self, widget: QWidget) -> None:
        """Put a control or badge last on the row."""
        self._row.addWidget(widget)


class Point(NamedTuple):
    """A fact in a list, with the icon before it."""

    icon: str
    text: str
    color: str = "primary"


class PointText(QWidget):
    """A sentence with an icon before it, in a list of facts («kommun och enhet»)."""

    def __init__(
        self, theme: Theme, icon: str, text: str, *, color: str = "primary", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.icon = Icon(theme, icon, color=color)
        self.label = Label(theme, text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)


def add_points(card: Card, title: str, points: Sequence[Point]) -> None:
    """Put a list of facts under a heading into a card that may stand beside a higher one."""
    card.body.addWidget(Title(card.theme, title, level=2))
    for point in points:
        card.body.addWidget(PointText(card.theme, point.icon, point.text, color=point.color))
    card.body.addStretch(1)
