"""Choosing from a list, which one can search as one types. The other ways to choose can be had from here too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.ui.widgets.checks import CheckBox, Switch
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.options import Option
from desktop_app.ui.widgets.segmented import Segmented
from desktop_app.ui.widgets.touch import paint_hand, touched_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from desktop_app.ui.theme.theme import Theme

__all__ = ["CheckBox", "ChoiceField", "Option", "Segmented", "Switch"]

_DETAIL = Qt.ItemDataRole.UserRole + 1
_KEY = Qt.ItemDataRole.UserRole


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
        filled = chosen and self._theme.high_contrast
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("primary" if filled else "primary_tint"))
            painter.drawRoundedRect(QRectF(rect), 4, 4)
        area = QRectF(rect).adjusted(8, 0, -8, 0)
        painter.setPen(self._theme.color("on_primary" if filled else "text"))
        painter.setFont(self._theme.font(16))
        detail = index.data(_DETAIL) or ""
        detail_font = self._theme.font(16, tabular=True)
        detail_width = QFontMetricsF(detail_font).horizontalAdvance(detail) + (12 if detail else 0)
        metrics = QFontMetricsF(self._theme.font(16))
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width() - detail_width)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if detail:
            painter.setPen(self._theme.color("on_primary" if filled else "text2"))
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
        view = QListView()
        view.setUniformItemSizes(True)  # else every resize asks for all three hundred municipalities
        view.setItemDelegate(_Delegate(theme, self))
        self.setView(view)
        if searchable:
            self.line = self._make_searchable()
        theme.dress(self)

    def _make_searchable(self) -> QLineEdit:
        line = QLineEdit()
        line.setProperty("ring_around", self)
        self.setEditable(True)
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.completion.setModel(self.model())
        self.completion.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completion.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completion.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.completion.setMaxVisibleItems(8)
        line.textChanged.connect(lambda _text: self.update())
        popup = QListView()
        popup.setUniformItemSizes(True)
        popup.setProperty("completing", True)
        self.theme.dress(popup)
        self.completion.setPopup(popup)
        popup.setItemDelegate(_Delegate(self.theme, self))  # after: the completer has one of its own for its popup
        self.setCompleter(self.completion)
        return line

    def detail(self) -> str:
        """Return the chosen one's detail."""
        return str(self.currentData(_DETAIL) or "")

    def shown_detail(self) -> str:
        """Return the detail that stands in the box: none beside what is being typed, whose it is not."""
        return self.detail() if self.currentText() == self.itemText(self.currentIndex()) else ""

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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.isEnabled() and self.underMouse()
        paint_hand(painter, self.theme, QRectF(self.rect()), touched_line(over=over, down=False), "text")
        self._paint_right(painter)

    def _paint_right(self, painter: QPainter) -> None:
        size = 16 if self._compact else 20
        side = self.theme.px(size)
        left = self.width() - side - (8 if self._compact else 12)
        colour = "text" if self.isEnabled() else "off"
        pixmap = self.theme.pixmap("chevron_down", colour, size, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), pixmap)
        detail = self.shown_detail()
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
        self._options: tuple[Option, ...] = ()
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
        """Offer these, in this order, and keep the choice if it is among them. The same again are not made anew."""
        key = self.key()
        if tuple(options) == self._options:
            self.choose(key)
            return
        self._options = tuple(options)
        blocked = self.combo.blockSignals(True)
        # Qt makes the items and keeps the one model it has: an item made here is destroyed twice by PySide 6.12 when
        # its model goes, which ends the program some meetings later (decision 220).
        self.combo.clear()
        for row, option in enumerate(options):
            self.combo.addItem(option.text, option.key)
            self.combo.setItemData(row, option.detail, _DETAIL)
            spoken = f"{option.text} {option.detail}".strip()
            self.combo.setItemData(row, spoken, Qt.ItemDataRole.AccessibleTextRole)
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
