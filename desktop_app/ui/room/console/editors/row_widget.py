"""What a row of an answer looks like: fields, bullet, tag, handle, and the ground they lie on. Decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.ui.room.console.editors.cell import Cell
from desktop_app.ui.room.console.editors.rows import Row
from desktop_app.ui.widgets.choices import ChoiceField, Option
from desktop_app.ui.widgets.labels import Meta
from desktop_app.ui.widgets.signs import KeyHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.course import Choice
    from desktop_app.ui.theme.theme import Theme

ROW_HEIGHT = 48
TAG_WIDTH = 112
NARROW = 900
"""In a narrower row (in the text's scale) fields would have little room beside two choices."""
BULLET = 8
NO_TAG = " "
"""Key of the row that takes a tag away; no tag's id is blank."""


class TagChoice(ChoiceField):
    """The tag of a point: «välj» until one is chosen. A tag that the question no longer has is shown, and kept."""

    def __init__(self, theme: Theme, tags: Sequence[Choice]) -> None:
        super().__init__(theme, "", compact=True, label_shown=False)
        self._tags = tags
        self._words = ("", "")
        self.setFocusProxy(
            cast("QWidget", None)
        )  # else Tab would stop at the field where it was made, not where its row stands
        self.chosen.connect(self._none_chosen)
        theme.follow(self._fit)
        self._fit()

    def set_words(self, *, choose: str, none: str, name: str) -> None:
        """Say these words: what to do while no tag is chosen, how to take one away, whose tag it is."""
        self._words = (choose, none)
        self.set_placeholder(choose)
        self.set_label(name)
        self._offer(self.tag())

    def tag(self) -> str | None:
        """Return the chosen tag's id."""
        return self.key() or None

    def set_tag(self, tag: str | None) -> None:
        """Show a tag."""
        if tag != self.tag():
            self._offer(tag)
            self.choose(tag or "")

    def _offer(self, tag: str | None) -> None:
        known = [Option(choice.id, choice.text) for choice in self._tags]
        gone = [Option(tag, tag)] if tag and all(tag != choice.id for choice in self._tags) else []
        self.set_options([*known, *gone, Option(NO_TAG, self._words[1])])

    def _none_chosen(self, key: str) -> None:
        if key == NO_TAG:
            self.choose("")

    def _fit(self) -> None:
        self.setFixedWidth(self.theme.px(TAG_WIDTH))


class Handle(QWidget):
    """The dots by which a point is dragged. The keyboard does the same with Alt and the arrows, from the text."""

    dragged = Signal(int)
    """To this y on the screen; the drag goes on."""
    dropped = Signal(int)
    """Let go at this y on the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        theme.follow(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the icon's size with room to grab."""
        return QSize(self._theme.px(28), self._theme.px(32))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the dots."""
        side = self._theme.px(20)
        dots = self._theme.pixmap("re_order_dots_vertical", "text2", ratio=self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side), dots)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self._y(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if event.button() is Qt.MouseButton.LeftButton:
            self.dropped.emit(self._y(event))

    @staticmethod
    def _y(event: QMouseEvent) -> int:
        return event.globalPosition().toPoint().y()

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())


class RowWidget(QWidget):
    """One row on the screen: fields, and what belongs to a point (bullet, tag, handle). Knows only its own."""

    def __init__(
        self,
        theme: Theme,
        columns: Sequence[int],
        tags: Sequence[Choice],
        *,
        bulleted: bool,
        levels: Sequence[Choice] = (),
    ) -> None:
        super().__init__()
        self._theme = theme
        self._bulleted = bulleted
        self._marked = self._is_narrow = False
        self._kept_tag: str | None = None
        """A tag that was given when the question still had tags."""
        self.setProperty("ring_radius", 6)
        self.cells = tuple(Cell(theme, self, field=not bulleted) for _ in columns)
        self.tag_label = Meta(theme, wrap=False, parent=self) if tags else None
        self.tag = TagChoice(theme, tags) if tags else None
        self.level = TagChoice(theme, levels) if levels else None
        self.hint = EnterHint(theme, self)
        self.handle = Handle(theme, self)
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(8 if bulleted else 16)
        self._choosing = QWidget(self)
        self._tagging = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._choosing)
        for cell, stretch in zip(self.cells, columns, strict=True):
            cell.setProperty("ring_around", self if len(columns) == 1 else cell)
            self._layout.addWidget(cell, stretch, Qt.AlignmentFlag.AlignVCenter)
        if self.tag is not None and self.tag_label is not None:
            self.tag_label.setBuddy(self.tag)
            self._tagging.setContentsMargins(8, 0, 0, 0)
            self._tagging.setSpacing(8)
            if self.level is None:
                self._tagging.addWidget(self.tag_label)
            self._tagging.addWidget(self.tag)
            if self.level is not None:
                self._tagging.addWidget(self.level)
        self._choosing.setVisible(self.tag is not None)
        self._layout.addWidget(self._choosing)
        self.trailing = QWidget(self)
        end = QHBoxLayout(self.trailing)
        end.setContentsMargins(0, 0, 0, 0)
        end.addStretch(1)
        end.addWidget(self.hint)
        end.addWidget(self.handle)
        self._layout.addWidget(self.trailing)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.follow(self.restyle)
        self.restyle()

    def row(self) -> Row:
        """Return what stands in the row."""
        tag = self._kept_tag if self.tag is None else self.tag.tag()
        return Row(tuple(cell.text() for cell in self.cells), tag, self.level.tag() if self.level else None)

    def show_row(self, row: Row) -> None:
        """Show a row, touching only what differs."""
        for cell, text in zip(self.cells, row.texts, strict=True):
            if cell.text() != text:
                cell.set_text(text)
        self._kept_tag = row.tag
        if self.tag is not None:
            self.tag.set_tag(row.tag)
        if self.level is not None:
            self.level.set_tag(row.level)
        self.dress(row)

    def dress(self, row: Row) -> None:
        """Show the tag and handle of a row that holds something; the way on in one that is to be written."""
        written = not row.is_blank
        self.handle.setVisible(written)
        self.hint.setVisible(not written and not self._is_narrow)
        if self.tag is not None and self.tag_label is not None:
            self.tag.setVisible(written)
            self.tag_label.setVisible(written and self.level is None)
        if self.level is not None:
            self.level.setVisible(written)
        self.update()

    def show_marks(self, stretches: Sequence[Sequence[tuple[int, int]]]) -> None:
        """Underline what could be tied to a person, field by field (in characters), and tint the row that has any."""
        self._marked = any(stretches)
        for cell, marked in zip(self.cells, stretches, strict=True):
            cell.underline(marked, self._theme.tokens.warning)
        self.update()
        ground = self.parentWidget()
        if ground is not None:
            ground.update()

    @property
    def is_marked(self) -> bool:
        """Whether something in it could be tied to a person."""
        return self._marked

    def restyle(self) -> None:
        """Measure again in the present text scale."""
        side = self._theme.px(20) + 16 if self._bulleted else 12
        upright = 8 if self._bulleted or self._is_narrow else 4
        self._fit_choices()
        self._layout.setContentsMargins(side, upright, 4 if self._bulleted else 12, upright)
        self.trailing.setMinimumWidth(0 if self._bulleted else self.trailing_width())
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have two choices under each other where the fields would have little room beside them."""
        super().resizeEvent(event)
        narrow = self.level is not None and self.width() < self._theme.px(NARROW)
        if narrow is not self._is_narrow:
            self._is_narrow = narrow
            self.restyle()
            self.dress(self.row())

    def _fit_choices(self) -> None:
        """Keep the choices' room also in the row that is to be written: fields stand under each other."""
        if self.level is None:
            return
        direction = QBoxLayout.Direction.TopToBottom if self._is_narrow else QBoxLayout.Direction.LeftToRight
        self._tagging.setDirection(direction)
        beside = 1 if self._is_narrow else 2
        self._choosing.setFixedWidth(8 + beside * self._theme.px(TAG_WIDTH) + (beside - 1) * self._tagging.spacing())

    def sizeHint(self) -> QSize:
        """At least as high as a row is."""
        return super().sizeHint().expandedTo(QSize(0, self._theme.px(ROW_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        """Return the height of all its text; a fixed minimum would let a full window press the row together."""
        return super().minimumSizeHint().expandedTo(QSize(0, self._theme.px(ROW_HEIGHT)))

    def trailing_width(self) -> int:
        """Return the room that the hint and the handle share, so that fields stand under each other."""
        hint = 0 if self._is_narrow else self.hint.sizeHint().width()
        return max(hint, self.handle.sizeHint().width())

    def width_after_fields(self) -> int:
        """Return the room that everything after the fields takes, for a head that stands over them."""
        choices = 0 if self.level is None else self._choosing.width() + self._layout.spacing()
        return choices + self.trailing_width()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the bullet, and the edge of the line that is written on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        here = any(cell.hasFocus() for cell in self.cells)
        if here and self._bulleted:
            painter.setPen(QPen(QColor(tokens.primary), 1))
            painter.setBrush(QColor(tokens.warning_tint if self._marked else tokens.surface))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self._bulleted:
            side = self._theme.px(BULLET)
            first = self.cells[0]
            middle = first.y() + min(first.height(), self._theme.px(26)) // 2
            painter.setPen(Qt.PenStyle.NoPen)
            bullet = tokens.warning if self._marked else tokens.primary if here else tokens.text2
            painter.setBrush(QColor(bullet))
            painter.drawEllipse(QRect(QPoint(self._theme.px(16), middle - side // 2), QSize(side, side)))
        painter.end()


class EnterHint(QWidget):
    """«Enter ny punkt» in the line that is written on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Meta(theme, wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(KeyHint(theme, "Enter"))
        row.addWidget(self.words)


class RowList(QWidget):
    """The rows' ground: tinted under one that needs a look, and the line where a dragged one lands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line: int | None = None

    def set_line(self, y: int | None) -> None:
        """Show the line at this height, or none."""
        self._line = y
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the tints and the line."""
        painter = QPainter(self)
        for row in self.findChildren(RowWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if row.is_marked:
                tint = QColor(self._theme.tokens.warning_tint)
                painter.fillRect(QRect(0, row.y(), self.width(), row.height()), tint)
        if self._line is not None:
            painter.fillRect(QRect(12, self._line - 1, self.width() - 24, 3), QColor(self._theme.tokens.primary))
        painter.end()
