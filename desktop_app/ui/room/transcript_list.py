"""The lines of a film's text as a list: time and words, what is said now, what was found.

Only the lines that are seen are painted, whatever the film's length. The list knows lines and places, not the film: it
is told which line is said, and says which one a hand asked for.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.playback.transcript import Stretch, Transcript
from desktop_app.ui.widgets.rows import CHOSEN_EDGE
from desktop_app.ui.widgets.touch import paint_row_hand, touched_line
from desktop_app.ui.widgets.when import position as position_text
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _ICON, _GAP, _PAD = 16, 20, 16, 6
"""Space left and right, the sign of what is said now, between time and words, above and below the words."""
_SIZE, _LINE = 16, 24
_BESIDE, _TIME = 32, 80
"""Left of the words at least, the second in the text's scale to 100 %: in line with the chapters above."""
_PLACE: Final = "0:00:00"
_MARGIN_LINES: Final = 2
"""Lines that stay above the one that is said, when the list follows the film."""
NOW_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class Lines(QAbstractListModel):
    """The lines, and which of them is said now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.transcript: Transcript | None = None
        self.now = -1
        self.found: dict[int, list[Stretch]] = {}
        self.chosen: tuple[Stretch, ...] = ()

    def set_transcript(self, transcript: Transcript | None) -> None:
        """Hold these lines."""
        self.beginResetModel()
        self.transcript = transcript
        self.now = -1
        self.found, self.chosen = {}, ()
        self.endResetModel()

    def set_now(self, row: int) -> None:
        """Take this line as the one that is said; -1 for none."""
        before, self.now = self.now, row
        for changed in (before, row):
            self.touch(changed)

    def set_found(self, found: dict[int, list[Stretch]], chosen: tuple[Stretch, ...]) -> None:
        """Mark what was found, and the place one has come to."""
        before, self.found, self.chosen = self.found, found, chosen
        for row in (*before, *found):
            self.touch(row)

    def touch(self, row: int) -> None:
        """Have a line painted again."""
        if 0 <= row < self.rowCount():
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many lines there are."""
        if self.transcript is None or (parent is not None and parent.isValid()):
            return 0
        return len(self.transcript.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line's words; to a screen reader with its time, and whether it is said now."""
        if self.transcript is None or not index.isValid():
            return None
        line = self.transcript.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == NOW_ROLE:
            return index.row() == self.now
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = translate("Room", "{time} {words}").format(time=position_text(line.start), words=line.text)
            return translate("Room", "{words} (said now)").format(words=words) if index.row() == self.now else words
        return None


class _LinePainter(QStyledItemDelegate):
    """Paints a line: a sign where the film is, its time, its words on as many lines as they need."""

    def __init__(self, theme: Theme, view: TranscriptList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._heights: dict[int, int] = {}
        self._measured_for = (0, 0)

    def forget(self) -> None:
        """Measure all lines again."""
        self._heights.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the words need at the list's width."""
        width = self._view.viewport().width()
        if self._measured_for != (width, self._theme.percent):
            self._measured_for = (width, self._theme.percent)
            self._heights.clear()
        height = self._heights.get(index.row())
        if height is None:
            lines = self._lay(str(index.data()), 400, self._words_width(width), ()).lineCount()
            height = self._heights[index.row()] = lines * self._theme.px(_LINE) + 2 * _PAD
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the line."""
        theme, model = self._theme, self._view.lines
        row, area = index.row(), QRect(option.rect)
        now = row == model.now
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if now or selected:
            painter.fillRect(area, theme.color("primary_tint" if now else "surface2"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.color("surface2"))
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_row_hand(painter, theme, QRectF(area), touched_line(over=over, down=False))
        if selected and theme.high_contrast:
            painter.fillRect(area.left(), area.top(), CHOSEN_EDGE, area.height(), theme.color("primary"))
        colour = theme.color("primary" if now else "text")
        top = area.top() + _PAD
        step = theme.px(_LINE)
        if now:
            icon = theme.pixmap("play_filled", "primary", 16, ratio=self._view.devicePixelRatioF())
            painter.drawPixmap(QPointF(area.left() + _SIDE, top + (step - theme.px(16)) / 2), icon)
        painter.setPen(colour if now else theme.color("text2"))
        painter.setFont(theme.font(_SIZE, 600 if now else 400, tabular=True))
        time_width = self._time_width() + 1
        time = QRectF(area.left() + self._words_left() - _GAP - time_width, top, time_width, step)
        line = model.transcript.lines[row] if model.transcript is not None else None
        painter.drawText(
            time, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, position_text(line.start) if line else ""
        )
        painter.setPen(colour)
        words, width, marks = str(index.data()), self._words_width(area.width()), self._marks(row)
        layout = self._lay(words, 600 if now else 400, width, marks)
        if layout.lineCount() * step > area.height():  # in semibold it would need a line more than it has
            layout = self._lay(words, 400, width, marks)
        layout.draw(painter, QPointF(area.left() + self._words_left(), top))
        if self._view.hasFocus() and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(3, 2, -3, -2), 4, 4)
        painter.restore()

    def _marks(self, row: int) -> tuple[tuple[Stretch, bool], ...]:
        model = self._view.lines
        return tuple((part, part in model.chosen) for part in model.found.get(row, ()))

    def _lay(self, text: str, weight: int, width: float, marks: tuple[tuple[Stretch, bool], ...]) -> QTextLayout:
        """Set the words on as many lines as they need."""
        theme = self._theme
        layout = QTextLayout(text, theme.font(_SIZE, weight))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._mark(part, chosen=chosen) for part, chosen in marks])
        step = float(theme.px(_LINE))
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (step - line.height()) / 2))
            top += step
        layout.endLayout()
        return layout

    def _mark(self, part: Stretch, *, chosen: bool) -> QTextLayout.FormatRange:
        form = QTextCharFormat()
        form.setBackground(self._theme.color("primary" if chosen else "warning_tint"))
        form.setForeground(self._theme.color("on_primary" if chosen else "text"))
        if not chosen:
            form.setFontUnderline(True)  # the tint alone would be a sign by colour only
        marked = QTextLayout.FormatRange()
        marked.start, marked.length, marked.format = part.begin, part.end - part.begin, form
        return marked

    def _time_left(self) -> int:
        return _SIDE + self._theme.px(_ICON) + 2

    def _time_width(self) -> float:
        longest = self._view.longest_place
        return QFontMetricsF(self._theme.font(_SIZE, 600, tabular=True)).horizontalAdvance(longest)

    def _words_left(self) -> float:
        in_line = _BESIDE + min(_TIME, self._theme.px(_TIME))
        return max(in_line, self._time_left() + self._time_width() + _GAP)

    def _words_width(self, width: int) -> float:
        return max(40.0, width - self._words_left() - _SIDE)


class TranscriptList(QListView):
    """The list. Enter or a click jumps; the list says when a hand has taken it away from where the film is."""

    jump_requested = Signal(object)
    """timedelta: the start of a line."""
    taken = Signal()
    """A hand has moved the list: it follows the film no more."""
    laid_out = Signal()
    """The lines stand elsewhere: the list has another width or text another size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.lines = Lines(self)
        self._painter = _LinePainter(theme, self)
        self.longest_place = position_text(timedelta())
        self.setModel(self.lines)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("transcript", True)
        self.setProperty("ring_inside", True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setMinimumHeight(1)
        self.verticalScrollBar().sliderMoved.connect(self.taken)
        theme.dress(self, "QListView { border: 0; padding: 0; background: transparent; }")
        theme.follow(self.restyle)
        self.restyle()

    def set_transcript(self, transcript: Transcript | None) -> None:
        """Show these lines, from the first."""
        last = transcript.lines[-1].start if transcript is not None and transcript.lines else timedelta()
        self.longest_place = position_text(last)
        self._painter.forget()
        self.lines.set_transcript(transcript)

    def show_now(self, row: int, *, follow: bool) -> None:
        """Mark the line that is said, and have it seen."""
        if row != self.lines.now:
            self.lines.set_now(row)
            if follow:
                self.show_row(row)

    def show_row(self, row: int) -> None:
        """Scroll so that a line is seen, with what was said before it, where it is not seen already."""
        index = self.lines.index(max(0, row))
        if not index.isValid():
            return
        seen = self.viewport().rect().adjusted(0, 0, 0, -self.theme.px(_LINE))
        if not seen.contains(self.visualRect(index)):
            self.scrollTo(self.lines.index(max(0, row - _MARGIN_LINES)), QListView.ScrollHint.PositionAtTop)
            if not self.viewport().rect().contains(self.visualRect(index)):
                self.scrollTo(index, QListView.ScrollHint.EnsureVisible)

    def selected_rows(self) -> list[int]:
        """Return the chosen lines, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def restyle(self) -> None:
        """Measure and paint again."""
        self._painter.forget()
        self._lay_lines()

    def minimumSizeHint(self) -> QSize:
        """Two lines can always be read."""
        return QSize(200, 2 * (self.theme.px(_LINE) + 2 * _PAD))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Jump with Enter; a hand on the arrows takes the list along."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._jump(self.currentIndex())
            return
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.taken.emit()
        super().keyPressEvent(event)

    def keyboardSearch(self, _letters: str) -> None:  # noqa: N802  # Qt's own name
        """Leave letters to the room, and searching to the field."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Jump by a click; a drag or Shift chooses several lines."""
        super().mouseReleaseEvent(event)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() is Qt.MouseButton.LeftButton and plain and len(self.selected_rows()) == 1:
            self._jump(self.indexAt(event.position().toPoint()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Take the list along."""
        self.taken.emit()
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines for the new width, now: Qt would wait, and show them where they were."""
        super().resizeEvent(event)
        self._lay_lines()

    def _lay_lines(self) -> None:
        if self.lines.rowCount():
            self.doItemsLayout()
            self.laid_out.emit()

    def _jump(self, index: _Index) -> None:
        if index.isValid() and self.lines.transcript is not None:
            self.jump_requested.emit(self.lines.transcript.lines[index.row()].start)
