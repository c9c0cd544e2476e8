"""The library is empty: one card, one button, three steps in words. A folder can also be dropped on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop_app.ui.widgets.dropping import dropped
from desktop_app.ui.widgets.frame import Card, Page
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.ui.widgets.signs import Icon, IconText
from desktop_app.ui.widgets.steppers import NumberCircle
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_CARD = 800


class EmptyView(Page):
    """«Här finns ingen kurs än»."""

    tab_by_layout = True

    add_course_pressed = Signal()
    file_dropped = Signal(object)
    """Path of what was dropped."""
    help_pressed = Signal()
    settings_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, home=True, parent=parent)
        self.setAcceptDrops(True)
        self._help = QuietButton(theme, "", icon="question_circle", key_hint="F1", place=True)
        self._help.clicked.connect(self.help_pressed)
        self._settings = QuietButton(theme, "", icon="settings", place=True)
        self._settings.clicked.connect(self.settings_pressed)
        self.top.add_left(Icon(theme, "samsyn", color="primary", size=24))
        self.top.add_left(Title(theme, "Samsyn", level=2))
        self.top.add_right(self._help)
        self.top.add_right(self._settings)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._heading = Label(theme, size=28, line=36, weight=600, align=centre)
        self._words = Body(theme, large=True, balanced=True, align=centre)
        self._add = PrimaryButton(theme, "", icon="arrow_import")
        self._add.clicked.connect(self.add_course_pressed)
        self._drop = Meta(theme, align=centre)
        card = Card(theme, padding=40)
        card.body.setContentsMargins(40, 56, 40, 32)
        card.body.setSpacing(8)
        card.body.addWidget(_Road(theme), 0, centre)
        card.body.addSpacing(24)
        card.body.addWidget(self._heading)
        card.body.addWidget(self._words)
        card.body.addSpacing(12)
        card.body.addWidget(self._add, 0, centre)
        card.body.addSpacing(4)
        card.body.addWidget(self._drop)
        self._steps = [_Step(theme, number) for number in (1, 2, 3)]
        steps = Adaptive(theme, least=200, spacing=24)
        for step in self._steps:
            steps.add(step)
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addWidget(card)
        column.addWidget(steps)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._middle, 100)
        middle.addStretch(1)
        self.content.addStretch(1)
        self.content.addLayout(middle)
        self.content.addStretch(1)
        self._safe = Body(theme)
        self.add_bottom_left(IconText(theme, "lock_closed", self._safe))
        self.setFocusProxy(self._add)
        theme.follow(self._restyle_empty)
        self._restyle_empty()
        self.retranslate()

    def _restyle_empty(self) -> None:
        self._middle.setMaximumWidth(max(_CARD, self.theme.px(_CARD)))

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._help.set_text(translate("Home", "Help"))
        self._settings.set_text(translate("Home", "Settings"))
        self._heading.set_text(translate("Home", "There is no course here yet"))
        self._words.set_text(
            translate(
                "Home",
                "Read in the course from a USB stick or a folder. Then you can hold meetings and watch together.",
            )
        )
        self._add.set_text(translate("Home", "Read in a course …"))
        self._drop.set_text(translate("Home", "You can also drag the folder here."))
        first, second, third = self._steps
        first.say(
            translate("Home", "Put in the USB stick"),
            translate("Home", "You have none? Ask your contact at the county board."),
        )
        second.say(translate("Home", "Read in the course"), translate("Home", "It is done once on this computer."))
        third.say(
            translate("Home", "Watch together"),
            translate("Home", "Films and questions, a bit at a time as it suits you."),
        )
        self._safe.set_text(
            translate("Home", "No account and no network are needed. Everything is saved on this computer.")
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a folder or a file."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        path = dropped(event)
        if path is not None:
            self.file_dropped.emit(path)


class _Step(QWidget):
    """A number in a ring, what to do, and a word about it."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._what = Label(theme, weight=600)
        self._about = Meta(theme)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._what)
        words.addWidget(self._about)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(NumberCircle(theme, number), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def say(self, what: str, about: str) -> None:
        """Show these words."""
        self._what.set_text(what)
        self._about.set_text(about)


class _Road(QWidget):
    """Stick, computer, the group's screen: drawn, because no icon says all three. Decoration."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the drawing's size."""
        return QSize(300, 80)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint, paper = self.theme.color("primary_tint"), self.theme.color("surface")
        line = QPen(self.theme.color("primary"), 2)
        painter.setPen(line)
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(5, 22, 45, 28), 4, 4)
        painter.setBrush(paper)
        painter.drawRect(QRectF(50, 28, 16, 16))
        painter.drawRoundedRect(QRectF(113, 10, 76, 50), 4, 4)
        painter.setBrush(tint)
        painter.drawPolygon(QPolygonF([QPointF(101, 68), QPointF(201, 68), QPointF(193, 76), QPointF(109, 76)]))
        painter.drawRect(QRectF(237, 2, 56, 52))
        painter.drawLine(QPointF(233, 2), QPointF(297, 2))
        for y, end in ((20, 281), (30, 281), (40, 269)):
            painter.drawLine(QPointF(249, y), QPointF(end, y))
        painter.drawLine(QPointF(265, 54), QPointF(265, 68))
        painter.drawPolyline(QPolygonF([QPointF(253, 76), QPointF(265, 68), QPointF(277, 76)]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("primary"))
        painter.drawPolygon(QPolygonF([QPointF(144, 27), QPointF(144, 44), QPointF(160, 35.5)]))
        for y in (33, 39):
            painter.drawEllipse(QPointF(55, y), 1.5, 1.5)
        painter.setBrush(self.theme.color("border"))
        for left in (77, 85, 93, 201, 209, 217):
            painter.drawRect(QRectF(left, 35, 4, 2))
