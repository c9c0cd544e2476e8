"""A banner: something to know, and what can be done about it, where the user is looking. Never a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.buttons import Button, QuietButton
from desktop_app.ui.widgets.labels import Body
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_ICONS = {
    Kind.WARNING: "warning_filled",
    Kind.DANGER: "dismiss_circle_filled",
    Kind.SUCCESS: "checkmark_circle_filled",
    Kind.INFORMATION: "info_filled",
}
_COLOURS = {Kind.WARNING: "warning", Kind.DANGER: "danger", Kind.SUCCESS: "success", Kind.INFORMATION: "primary"}
_LEAST_TEXT = 240
"""Width the words are to have, before scale, beside the buttons; with less the buttons go below."""


class Banner(QWidget):
    """An icon, a sentence that may begin in bold, and buttons to the right (below where it is narrow).

    Its sentence is announced when it appears. Kinds: warning, danger, success, information. It has a way to close it
    where it is asked for with `let_close`.
    """

    closed = Signal()
    """The user has read it. Hiding it is its owner's business."""

    def __init__(
        self,
        theme: Theme,
        kind: Kind,
        text: str = "",
        *,
        lead: str = "",
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._kind = kind
        self._own_icon = icon
        self._icon = Icon(theme, "", size=20)
        self._words = Body(theme)
        self._buttons = WrapLayout(spacing=12)
        holder = QWidget()
        holder.setLayout(self._buttons)
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._holder = holder
        self._close: QuietButton | None = None
        self._below = False
        self._grid = grid = QGridLayout(self)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._icon, 0, 0)
        grid.addWidget(self._words, 0, 1)
        grid.addWidget(holder, 0, 2)
        holder.hide()
        theme.follow(self.restyle)
        self.restyle()
        self.set_message(text, lead=lead, kind=kind)

    def set_message(self, text: str, *, lead: str = "", kind: Kind | None = None) -> None:
        """Say something else, perhaps of another kind."""
        changed = self._words.text() != f"{lead} {text}".strip()
        self._kind = kind or self._kind
        self._words.set_text(text, lead=lead)
        self._icon.set_icon(self._own_icon or _ICONS[self._kind], _COLOURS[self._kind])
        self.setAccessibleName(self._words.text())
        if changed and self.isVisible():
            announce(self, self._words.text())
        self.update()

    def message(self) -> str:
        """Return the whole sentence."""
        return self._words.text()

    def add_button(self, button: Button) -> None:
        """Add a way to do something about it."""
        self._buttons.addWidget(button)
        self._holder.show()
        self.restyle()

    def let_close(self) -> None:
        """Offer to close it, last of its buttons."""
        self._close = QuietButton(self.theme, "", icon="dismiss", compact=True, place=True)
        self._close.clicked.connect(self.closed)
        self.add_button(self._close)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use; those of the message are its owner's."""
        if self._close is not None:
            name = translate("Widgets", "Close the message")
            self._close.setAccessibleName(name)
            self._close.setToolTip(name)

    def restyle(self) -> None:
        """Measure again."""
        has_buttons = self._buttons.count() > 0
        upright = 8 if has_buttons else 12
        self._grid.setContentsMargins(17, upright, 8 if has_buttons else 17, upright)
        self.setMinimumHeight(self.theme.px(48))
        self._turn(self.width())
        self.update()

    def natural_width(self) -> int:
        """Return the width at which all of it stands on one line."""
        margins, between = self._grid.contentsMargins(), 2 * self._grid.horizontalSpacing()
        words = max(self._words.natural_width(), self.theme.px(_LEAST_TEXT))
        parts = self._icon.width() + words + self._buttons.sizeHint().width()
        return margins.left() + parts + between + margins.right()

    def heightForWidth(self, width: int) -> int:
        """Return the height with the buttons where this width puts them."""
        self._turn(width)
        return max(self._grid.totalHeightForWidth(width), self.theme.px(48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where the width asks for them."""
        super().resizeEvent(event)
        self._turn(self.width())

    def _turn(self, width: int) -> None:
        """Have the buttons below the words where beside them they would leave a column too narrow to read."""
        taken = self._buttons.sizeHint().width() + self._icon.width() + 2 * self._grid.horizontalSpacing()
        margins = self._grid.contentsMargins()
        room = width - margins.left() - margins.right() - taken
        below = self._buttons.count() > 0 and room < self.theme.px(_LEAST_TEXT)
        if below is self._below:
            return
        self._below = below
        self._grid.removeWidget(self._holder)
        if below:
            self._grid.addWidget(self._holder, 1, 1, 1, 2)
        else:
            self._grid.addWidget(self._holder, 0, 2)
        self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell a screen reader what has come up."""
        super().showEvent(event)
        if not event.spontaneous():
            announce(self, self._words.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint and its edge; information has no edge."""
        colour = _COLOURS[self._kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = self.theme.color(f"{colour}_tint")
        painter.setBrush(tint)
        painter.setPen(QPen(tint if self._kind is Kind.INFORMATION else self.theme.color(colour), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
