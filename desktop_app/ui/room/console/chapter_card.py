"""The film's chapters beside the film, never over it: the one that runs is lit, a press goes to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop_app.ui.theme import ring
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.frame import Card
from desktop_app.ui.widgets.labels import Meta
from desktop_app.ui.widgets.touch import paint_hand, paint_row_hand, touched_line
from desktop_app.ui.widgets.when import position
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.course import Chapter, PausePoint
    from desktop_app.ui.theme.theme import Theme

_ROW = 32
_CLOSE_ROW = 28
"""Where there is little room: all chapters in sight are worth more than air between them."""
_LINE = 24
_PADDING = 16
_SIGN = 32
"""From the card's edge to the time: room for the sign of the chapter that runs."""
_TIME = 64
_GAP = 16
_BADGE_PADDING, _BADGE_GAP, _BADGE_HEIGHT = 8, 4, 24
FEWEST_ROWS: Final = 3
"""The list scrolls within the card before it is lower than this."""


@dataclass(frozen=True, slots=True)
class ChapterLine:
    """A row: where the chapter begins, its title, and a planned pause in it if there is one."""

    start: timedelta
    title: str
    pause: str = ""


def chapter_lines(chapters: Sequence[Chapter], pauses: Sequence[PausePoint]) -> tuple[ChapterLine, ...]:
    """Return the rows of a film. A pause stands with its chapter, and with its time where that is not the start."""
    lines = []
    for index, chapter in enumerate(chapters):
        end = chapters[index + 1].start if index + 1 < len(chapters) else timedelta.max
        within = [pause.at for pause in pauses if chapter.start <= pause.at < end]
        at_start = within == [chapter.start]
        words = translate("Console", "pause as planned") if within else ""
        if within and not at_start:
            words = translate("Console", "pause {time}").format(time=", ".join(position(at) for at in within))
        lines.append(ChapterLine(chapter.start, chapter.title, words))
    return tuple(lines)


class ChapterCard(Card):
    """The list under its heading. `chosen` carries where a chapter begins."""

    chosen = Signal(object)
    text_pressed = Signal()
    """The film's text is wanted in the chapters' place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self._chapters: tuple[Chapter, ...] = ()
        self._pauses: tuple[PausePoint, ...] = ()
        self._title = Meta(theme, weight=600, wrap=False)
        self.read = QuietButton(theme, "", icon="search", key_hint="Ctrl+F", compact=True)
        self.read.clicked.connect(self.text_pressed)
        self.read.hide()
        self.list = _ChapterList(theme)
        self.list.chosen.connect(self.chosen)
        self.body.setContentsMargins(1, 8, 1, 8)
        self.body.setSpacing(4)
        self._head = _indented(self._title, self.read)
        self.body.addLayout(self._head)
        self.body.addWidget(self.list, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        theme.follow(self.fit)
        self.retranslate()

    def show_film(self, chapters: Sequence[Chapter], pauses: Sequence[PausePoint]) -> None:
        """Show a film's chapters; without any there is no card."""
        self._chapters, self._pauses = tuple(chapters), tuple(pauses)
        self.list.show_lines(chapter_lines(self._chapters, self._pauses))
        self.fit()

    def show_position(self, at: timedelta, *, playing: bool) -> None:
        """Light the chapter that runs."""
        self.list.show_position(at, playing=playing)

    @property
    def holds_something(self) -> bool:
        """Whether the film has chapters."""
        return bool(self._chapters)

    def fit(self) -> None:
        """Be no higher than all rows."""
        margins = self.body.contentsMargins()
        around = margins.top() + margins.bottom() + self.body.spacing() + self._head.sizeHint().height()
        self.setMaximumHeight(around + sum(self.list.heights()))

    def show_all(self, *, all_rows: bool) -> None:
        """Stand with all rows, where the page scrolls anyway; else scroll in the card where there is little room."""
        self.list.set_least_rows(self.list.count() if all_rows else FEWEST_ROWS)

    def set_close(self, *, close: bool) -> None:
        """Let rows stand closer together, or with their usual air."""
        self.list.set_close(close=close)
        self.fit()

    def offer_text(self, *, offered: bool) -> None:
        """Have a way to the film's text, which has no place of its own beside the film."""
        if self.read.isHidden() is offered:
            self.read.setVisible(offered)
            self.fit()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._title.set_text(translate("Console", "Chapters"))
        self.read.set_text(translate("Room", "The film's text"))
        self.list.setAccessibleName(translate("Console", "Chapters"))
        self.list.show_lines(chapter_lines(self._chapters, self._pauses))


def _indented(title: Meta, button: QuietButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(_PADDING - 1, 0, _PADDING - 8, 0)
    row.addWidget(title, 1)
    row.addWidget(button)
    return row


class _ChapterList(QListWidget):
    """One stop for Tab; arrows move in it, Enter goes to the chapter. `chosen` carries where it begins."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._lines: tuple[ChapterLine, ...] = ()
        self.now = -1
        self.playing = False
        self._least_rows = FEWEST_ROWS
        self.row_height = _ROW
        """A row of one line, in the text's scale."""
        self.setItemDelegate(_ChapterPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty(ring.INSIDE, True)
        self.setProperty("plain", True)
        theme.dress(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click goes to a chapter; Space stays the film's
        self.clicked.connect(lambda index: self._choose(index.row()))
        theme.follow(self.restyle)
        self.restyle()

    def show_lines(self, lines: tuple[ChapterLine, ...]) -> None:
        """Show these chapters."""
        if lines == self._lines:
            return
        self._lines = lines
        self.now = -1
        self.clear()
        self.addItems([line.title for line in lines])
        for index, line in enumerate(lines):
            self.item(index).setData(Qt.ItemDataRole.UserRole, line)
        self._tell()
        self.updateGeometry()

    def show_position(self, at: timedelta, *, playing: bool) -> None:
        """Light the chapter that runs, and let it be seen."""
        now = max((i for i, line in enumerate(self._lines) if line.start <= at), default=-1)
        if (now, playing) == (self.now, self.playing):
            return
        moved = now != self.now
        self.now, self.playing = now, playing
        self._tell()
        if moved and now >= 0 and not self.hasFocus():
            self.setCurrentRow(now)
            self.scrollToItem(self.item(now))
        self.viewport().update()

    def restyle(self) -> None:
        """Measure again."""
        self.setFont(self.theme.font(16, 600, tabular=True))
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def _tell(self) -> None:
        """Say each row to a screen reader: when, what, and whether it is now."""
        for index, line in enumerate(self._lines):
            words = (position(line.start), line.title, line.pause, translate("Console", "now"))
            said = ", ".join(part for part in words[: 4 if index == self.now else 3] if part)
            self.item(index).setData(Qt.ItemDataRole.AccessibleTextRole, said)

    def _choose(self, row: int) -> None:
        self.chosen.emit(self._lines[row].start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space go to the chapter; letters are the room's, and do not search here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and not event.isAutoRepeat():
            if self.currentRow() >= 0:
                self._choose(self.currentRow())
            return
        if event.text() and event.text().isprintable():
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show whole rows: half a chapter over the card's edge is neither seen nor gone."""
        super().resizeEvent(event)
        shown = [top for top in accumulate(self.heights()) if top <= self.height()]
        hidden = shown and len(shown) < self.count()
        self.setViewportMargins(0, 0, 0, self.height() - shown[-1] if hidden else 0)

    def heights(self) -> list[int]:
        """Return the rows' heights as they are laid out now."""
        delegate, option = self.itemDelegate(), QStyleOptionViewItem()
        return [
            delegate.sizeHint(option, self.indexFromItem(self.item(index))).height() for index in range(self.count())
        ]

    def set_close(self, *, close: bool) -> None:
        """Let rows stand closer together, or with their usual air."""
        row = _CLOSE_ROW if close else _ROW
        if row != self.row_height:
            self.row_height = row
            self.restyle()

    def set_least_rows(self, rows: int) -> None:
        """Ask for at least so many rows."""
        if rows != self._least_rows:
            self._least_rows = rows
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for a few rows: it is given more where there is room, and scrolled where there is not."""
        return QSize(self.theme.px(320), sum(self.heights()[: self._least_rows]))

    def minimumSizeHint(self) -> QSize:
        """Never be lower."""
        return QSize(self.theme.px(240), self.sizeHint().height())


class _ChapterPainter(QStyledItemDelegate):
    """Paints a row: sign, time, title, planned pause."""

    def __init__(self, chapters: _ChapterList) -> None:
        super().__init__(chapters)
        self._list = chapters

    def _badge_width(self, line: ChapterLine) -> int:
        if not line.pause:
            return 0
        theme = self._list.theme
        words = QFontMetrics(theme.font(14, 600, tabular=True)).horizontalAdvance(line.pause)
        return words + theme.px(16) + _BADGE_GAP + 2 * _BADGE_PADDING + 1

    def _title_left(self) -> int:
        return _PADDING + self._list.theme.px(_SIGN + _TIME - 16) + _GAP

    def _title_room(self, line: ChapterLine) -> int:
        badge = self._badge_width(line)
        right = _PADDING + (badge + _GAP if badge else 0)
        return max(self._list.theme.px(80), self._list.viewport().width() - self._title_left() - right)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Ask for the height that the title needs."""
        line: ChapterLine = index.data(Qt.ItemDataRole.UserRole)
        theme = self._list.theme
        box = QFontMetrics(theme.font(16, 600)).boundingRect(
            QRect(0, 0, self._title_room(line), 10000), int(Qt.TextFlag.TextWordWrap), line.title
        )
        lines = max(1, round(box.height() / QFontMetrics(theme.font(16, 600)).lineSpacing()))
        return QSize(theme.px(240), theme.px(self._list.row_height) + (lines - 1) * theme.px(_LINE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint it."""
        line: ChapterLine = index.data(Qt.ItemDataRole.UserRole)
        theme, row = self._list.theme, index.row()
        line_height = theme.px(self._list.row_height)
        rect: QRect = option.rect
        is_now = row == self._list.now
        is_here = self._list.hasFocus() and row == self._list.currentRow()
        under = self._list.viewport().mapFromGlobal(self._list.cursor().pos())
        hot = self._list.underMouse() and rect.contains(under)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_now or is_here or hot:
            painter.fillRect(rect, theme.color("primary_tint" if is_now else "surface2"))
            paint_row_hand(painter, theme, QRectF(rect), touched_line(over=hot, down=False))
            paint_hand(painter, theme, QRectF(rect).adjusted(3, 3, -3, -3), 2 if is_here else 0, "focus", radius=4)
        colour = "primary" if is_now else "text2" if row < self._list.now else "text"
        if is_now:
            sign = theme.pixmap(
                "play_filled" if self._list.playing else "pause_filled",
                "primary",
                16,
                ratio=self._list.devicePixelRatioF(),
            )
            painter.drawPixmap(rect.left() + _PADDING, rect.top() + (line_height - theme.px(16)) // 2, sign)
        painter.setPen(theme.color(colour))
        painter.setFont(theme.font(16, 600 if is_now else 400, tabular=True))
        right = rect.left() + self._title_left() - _GAP
        first = QRect(rect.left() + _PADDING, rect.top(), right - rect.left() - _PADDING, line_height)
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, position(line.start))
        title = QRect(rect.left() + self._title_left(), rect.top(), self._title_room(line), rect.height())
        painter.drawText(title, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), line.title)
        self._paint_pause(painter, rect, line)
        painter.restore()

    def _paint_pause(self, painter: QPainter, rect: QRect, line: ChapterLine) -> None:
        width = self._badge_width(line)
        if not width:
            return
        theme = self._list.theme
        height, side = theme.px(_BADGE_HEIGHT), theme.px(16)
        top = rect.top() + (theme.px(self._list.row_height) - height) / 2
        box = QRectF(rect.right() + 1 - _PADDING - width, top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("warning_tint"))
        painter.drawRoundedRect(box, 4, 4)
        icon = theme.pixmap("pause_filled", "warning", 16, ratio=self._list.devicePixelRatioF())
        painter.drawPixmap(round(box.left() + _BADGE_PADDING), round(box.center().y() - side / 2), icon)
        painter.setPen(theme.color("warning"))
        painter.setFont(theme.font(14, 600, tabular=True))
        box.setLeft(box.left() + _BADGE_PADDING + side + _BADGE_GAP)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line.pause)
