"""Choosing: from a list one can search, from a few cells side by side, by a check or a switch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.ui.widgets.fields import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from desktop_app.ui.theme.theme import Theme

_DETAIL = Qt.ItemDataRole.UserRole + 1
_KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: `key` names it to the program, `detail` stands to the right (a code)."""

    key: str
    text: str
    detail: str = ""


class _Delegate(QStyledItemDelegate):
    """A row of the list: the text, and its detail in figures of one width to the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """40 high."""
        return QSize(super().sizeHint(option, index).width() + 48, self._theme.px(40))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        rect: QRect = option.rect
        state = option.state
        chosen = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("primary_tint"))
            painter.drawRoundedRect(QRectF(rect), 4, 4)
        area = QRectF(rect).adjusted(8, 0, -8, 0)
        painter.setPen(self._theme.color("text"))
        painter.setFont(self._theme.font(16))
        detail = index.data(_DETAIL) or ""
        detail_font = self._theme.font(16, tabular=True)
        detail_width = QFontMetricsF(detail_font).horizontalAdvance(detail) + (12 if detail else 0)
        metrics = QFontMetricsF(self._theme.font(16))
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width() - detail_width)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if detail:
            painter.setPen(self._theme.color("text2"))
            painter.setFont(detail_font)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, detail)
        painter.restore()


class _Combo(QComboBox):
    """The box itself, with a chevron and the chosen one's detail painted by us."""

    def __init__(self, theme: Theme, *, searchable: bool, compact: bool) -> None:
        super().__init__()
        self.theme = theme
        self._compact = compact
        self.line: QLineEdit | None = None
        """What one types in to search; None where one only picks."""
        self.completion = QCompleter(self)
        self.setProperty("compact", compact)
        self.setCursor(Qt.CursorShape.ArrowCursor if searchable else Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4 if compact else 14)
        self.setMaxVisibleItems(8)
        self.setModel(QStandardItemModel(self))
        view = QListView()
        view.setItemDelegate(_Delegate(theme, self))
        self.setView(view)
        if searchable:
            self.line = self._make_searchable()

    def _make_searchable(self) -> QLineEdit:
        line = QLineEdit()
        line.setProperty("ring_around", self)
        self.setEditable(True)
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.completion.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completion.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completion.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.completion.setMaxVisibleItems(8)
        popup = QListView()
        popup.setItemDelegate(_Delegate(self.theme, self))
        self.completion.setPopup(popup)
        self.setCompleter(self.completion)
        return line

    def detail(self) -> str:
        """Return the chosen one's detail."""
        return str(self.currentData(_DETAIL) or "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing begins a new search."""
        super().focusInEvent(event)
        if self.line is not None and event.reason() is not Qt.FocusReason.PopupFocusReason:
            QTimer.singleShot(0, self, self._select_all)

    def _select_all(self) -> None:
        if self.line is not None:
            self.line.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a choice is never changed by passing over it."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the detail."""
        super().resizeEvent(event)
        self.make_room()

    def make_room(self) -> None:
        """Keep what is typed clear of the detail."""
        if self.line is not None:
            width = QFontMetricsF(self.theme.font(16, tabular=True)).horizontalAdvance(self.detail())
            self.line.setTextMargins(0, 0, round(width) + 12 if self.detail() else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, and what stands to the right in it."""
        super().paintEvent(event)
        painter = QPainter(self)
        self._paint_right(painter)

    def _paint_right(self, painter: QPainter) -> None:
        size = 16 if self._compact else 20
        side = self.theme.px(size)
        left = self.width() - side - (8 if self._compact else 12)
        colour = "text" if self.isEnabled() else "text2"
        pixmap = self.theme.pixmap("chevron_down", colour, size, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), pixmap)
        detail = self.detail()
        if detail:
            painter.setPen(self.theme.color("text2"))
            painter.setFont(self.theme.font(16, tabular=True))
            area = QRectF(0, 0, left - 8, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, detail)


class ChoiceField(Field):
    """One of several. `searchable` finds any part of a name as one types (290 municipalities).

    `chosen` carries the key; nothing is chosen until the user or `choose` does.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        *,
        searchable: bool = False,
        placeholder: str = "",
        compact: bool = False,
        label_shown: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, label, label_shown=label_shown, parent=parent)
        self._told = ""
        self.combo = _Combo(theme, searchable=searchable, compact=compact)
        self.set_placeholder(placeholder)
        self._put(self.combo, label)
        self.combo.activated.connect(self._tell)
        if self.combo.line is not None:
            self.combo.line.setAccessibleName(label)
            self.combo.line.editingFinished.connect(self._settle)
            self.combo.completion.activated[QModelIndex].connect(self._completed)  # type: ignore[index]
        theme.changed.connect(self.combo.updateGeometry)

    def control(self) -> QComboBox:
        """Return the box."""
        return self.combo

    def set_label(self, label: str) -> None:
        """Name the field."""
        super().set_label(label)
        if self.combo.line is not None:
            self.combo.line.setAccessibleName(label)

    def set_placeholder(self, text: str) -> None:
        """Say what to do while nothing is chosen."""
        if self.combo.line is not None:
            self.combo.line.setPlaceholderText(text)
        else:
            self.combo.setPlaceholderText(text)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these, in this order, and keep the choice if it is among them."""
        key = self.key()
        model = QStandardItemModel(self.combo)
        for option in options:
            item = QStandardItem(option.text)
            item.setEditable(False)
            item.setData(option.key, _KEY)
            item.setData(option.detail, _DETAIL)
            item.setData(f"{option.text} {option.detail}".strip(), Qt.ItemDataRole.AccessibleTextRole)
            model.appendRow(item)
        blocked = self.combo.blockSignals(True)
        self.combo.setModel(model)
        self.combo.completion.setModel(model)
        self.combo.setCurrentIndex(-1)
        self.combo.blockSignals(blocked)
        self.choose(key)

    def key(self) -> str:
        """Return the chosen one's key, or nothing."""
        return str(self.combo.currentData(_KEY) or "")

    def choose(self, key: str) -> None:
        """Choose, without `chosen`; an unknown key chooses nothing."""
        blocked = self.combo.blockSignals(True)
        self.combo.setCurrentIndex(self.combo.findData(key, _KEY) if key else -1)
        self.combo.blockSignals(blocked)
        self._told = self.key()
        self._show()

    def _show(self) -> None:
        detail = self.combo.detail()
        self.combo.setAccessibleDescription(detail)
        self.combo.make_room()
        self.combo.update()

    def _completed(self, index: QModelIndex) -> None:
        key = index.data(_KEY)
        if key:
            self.combo.setCurrentIndex(self.combo.findData(key, _KEY))
            self._tell()

    def _settle(self) -> None:
        """Take what was typed if it is one of them, else show again what was chosen."""
        line = self.combo.line
        if line is None:
            return
        typed = line.text().strip()
        index = self.combo.findText(typed, Qt.MatchFlag.MatchFixedString)
        if index < 0 and typed:
            model = self.combo.model()
            hits = [
                row
                for row in range(model.rowCount())
                if typed.casefold() in str(model.index(row, 0).data()).casefold()
                or typed == model.index(row, 0).data(_DETAIL)
            ]
            index = hits[0] if len(hits) == 1 else -1
        if index < 0:
            index = self.combo.findData(self._told, _KEY) if self._told else -1
        self.combo.setCurrentIndex(index)
        if index >= 0:
            line.setText(self.combo.itemText(index))
        elif not typed:
            line.clear()
        self._tell()

    def _tell(self) -> None:
        self._show()
        key = self.key()
        if key and key != self._told:
            self._told = key
            self.chosen.emit(key)


class CheckBox(QCheckBox):
    """20 x 20 and its words. The state is told by Qt."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(text)
        self.setProperty("ring_radius", 4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_text(self, text: str) -> None:
        """Put other words beside it."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def restyle(self) -> None:
        """Measure again."""
        self.setFont(self.theme.font(16))
        self.updateGeometry()
        self.update()

    def _mark_width(self) -> int:
        return self.theme.px(20)

    def sizeHint(self) -> QSize:
        """Return the mark, 8 px, and the words."""
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text()) if self.text() else 0
        return QSize(round(self._mark_width() + (8 + words if words else 0) + 1), self.theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """Return room for the mark and a few words: the rest goes on further lines."""
        return QSize(min(self.sizeHint().width(), self._mark_width() + 8 + self.theme.px(220)), self.theme.px(24))

    def hasHeightForWidth(self) -> bool:
        """Tell that long words take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at this width."""
        room = QRect(0, 0, max(1, width - self._mark_width() - 8), 10000)
        flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
        return max(self.theme.px(24), QFontMetrics(self.font()).boundingRect(room, flags, self.text()).height())

    def hitButton(self, pos: object) -> bool:  # noqa: N802, ARG002  # Qt's own name; all of it is the button
        """Take a press anywhere on it."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.theme.px(20)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        on = self.isChecked()
        edge = "line" if not self.isEnabled() else "primary" if on else "border"
        fill = "primary" if on and self.isEnabled() else "surface2" if self.underMouse() else "surface"
        painter.setPen(QPen(self.theme.color(edge), 1))
        painter.setBrush(self.theme.color(fill))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if on:
            colour = "on_primary" if self.isEnabled() else "text2"
            painter.setPen(
                QPen(
                    self.theme.color(colour),
                    side / 10,
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.RoundCap,
                    Qt.PenJoinStyle.RoundJoin,
                )
            )
            points = ((0.26, 0.52), (0.44, 0.70), (0.76, 0.34))
            painter.drawPolyline(QPolygonF([QPointF(box.left() + x * side, box.top() + y * side) for x, y in points]))
        self._paint_words(painter, side)

    def _paint_words(self, painter: QPainter, mark: int) -> None:
        painter.setPen(self.theme.color("text" if self.isEnabled() else "text2"))
        painter.setFont(self.font())
        area = QRectF(mark + 8, 0, self.width() - mark - 8, self.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(area, flags, self.text())


class Switch(CheckBox):
    """On or off at once, for settings: 40 x 20."""

    def _mark_width(self) -> int:
        return self.theme.px(40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, the knob and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self.theme.px(40), self.theme.px(20)
        track = QRectF(0.5, (self.height() - height) / 2 + 0.5, width - 1, height - 1)
        on = self.isChecked()
        painter.setPen(QPen(self.theme.color("primary" if on else "border"), 1))
        painter.setBrush(self.theme.color("primary" if on else "surface"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("on_primary" if on else "border"))
        radius = height * 0.3
        painter.drawEllipse(QPointF(width - height / 2 if on else height / 2, self.height() / 2), radius, radius)
        self._paint_words(painter, width)


class _Cell(QRadioButton):
    """A cell of a segmented choice."""

    def __init__(self, theme: Theme, option: Option, *, compact: bool) -> None:
        super().__init__(option.text)
        self.theme = theme
        self.key = option.key
        self._compact = compact
        self.first = self.last = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(option.text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """32 or 40 high."""
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(width) + 24, self.theme.px(32 if self._compact else 40))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: N802, ARG002  # Qt's own name; all of it is the button
        """Take a press anywhere on it."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cell: filled when chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = self.isChecked()
        fill = "primary" if chosen else "surface2" if self.underMouse() else "surface"
        reach = area.adjusted(0 if self.first else -8, 0, 0 if self.last else 8, 0)
        painter.setPen(QPen(self.theme.color("primary" if chosen else "border"), 1))
        painter.setBrush(self.theme.color(fill if self.isEnabled() else "surface2"))
        painter.drawRoundedRect(reach, 6, 6)
        if not self.first and not chosen:
            painter.setPen(QPen(self.theme.color("line"), 1))
            painter.drawLine(QPointF(0.5, 1), QPointF(0.5, self.height() - 1))
        painter.setPen(self.theme.color("on_primary" if chosen else "text"))
        painter.setFont(self.font())
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class Segmented(Field):
    """A few choices side by side under one edge; arrows move. `chosen` carries the key."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        options: Sequence[Option],
        *,
        compact: bool = False,
        label_shown: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, label, label_shown=label_shown, parent=parent)
        self._compact = compact
        self._group = QButtonGroup(self)
        self._holder = QWidget()
        self._holder.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self._holder)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._cells: list[_Cell] = []
        self._put(self._holder, label)
        self.setFocusProxy(None)  # type: ignore[arg-type]  # None takes the proxy away
        self.set_options(options)
        self._group.buttonClicked.connect(self._tell)
        theme.changed.connect(self.restyle)

    def control(self) -> QWidget:
        """Return the cells' holder."""
        return self._holder

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these, and keep the choice if it is among them."""
        key = self.key()
        for cell in self._cells:
            self._group.removeButton(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = [_Cell(self.theme, option, compact=self._compact) for option in options]
        for index, cell in enumerate(self._cells):
            cell.first, cell.last = index == 0, index == len(self._cells) - 1
            self._group.addButton(cell)
            self._row.addWidget(cell)
        self.restyle()
        self.choose(key)

    def restyle(self) -> None:
        """Measure again."""
        for cell in self._cells:
            cell.setFont(self.theme.font(16, 600))
            cell.updateGeometry()
            cell.update()

    def key(self) -> str:
        """Return the chosen one's key, or nothing."""
        return next((cell.key for cell in self._cells if cell.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose, without `chosen`."""
        for cell in self._cells:
            cell.setChecked(cell.key == key)

    def _tell(self) -> None:
        self.chosen.emit(self.key())
