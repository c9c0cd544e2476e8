"""Buttons: a verb, perhaps an icon before or after it, and the key that does the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop_app.ui.widgets.signs import KeyHint, draw_key_hint
from desktop_app.ui.widgets.touch import DOWN_LINE, INSET, edge_pen, hand_line, paint_hand, paint_underline, touched

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from desktop_app.ui.theme.theme import Theme

_GAP = 8
_RADIUS = 6
_PLAIN = frozenset({"", "surface", "surface2", "surface3", "danger_tint", "danger_tint2"})
"""Grounds that in high contrast are the window's own."""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours by token; an empty name is nothing."""

    fill: str
    edge: str
    text: str


class Button(QPushButton):
    """What all buttons share: measures, and the painting of words, icons and the key hint.

    `compact` is the lower of the two heights, `large` the primary's height for a button beside it.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str | None = None,
        key_hint: str | None = None,
        compact: bool = False,
        large: bool = False,
        trailing_icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)  # given to Qt's constructor, Python would look whether it is an icon, and make that: 4 ms
        self.theme = theme
        self._icon_name, self._trailing, self._key = icon, trailing_icon, key_hint
        self._compact, self._large = compact, large
        self._least_width = 0
        self._measured: tuple[str, list[tuple[str, float]]] | None = None
        self._asked: tuple[str, int, QSize] | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.follow(self.restyle)
        self.restyle()

    def set_text(self, text: str) -> None:
        """Put other words on the button. The same ones again have nobody laid anew."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
        self.setAccessibleName(text)

    def set_least_width(self, width: int) -> None:
        """Be at least so wide, for a button that stands alone."""
        self._least_width = width
        self._measure_again()

    def set_icon(self, icon: str | None) -> None:
        """Put another icon before the words."""
        if icon == self._icon_name:
            return
        self._icon_name = icon
        self._measure_again()

    def set_key_hint(self, key: str | None) -> None:
        """Show another key: the one that does it as long as the user has chosen no other."""
        if key == self._key:
            return
        self._key = key
        self._tell_key()
        self._measure_again()

    def restyle(self) -> None:
        """Measure again: the theme or the text scale is another."""
        self.setFont(self.theme.font(self._text_size(), 600))
        self._tell_key()
        self._measure_again()

    def _measure_again(self) -> None:
        self._measured = self._asked = None
        self.updateGeometry()
        self.update()

    def _shown_key(self) -> str:
        return self.theme.key(self._key) if self._key else ""

    def _tell_key(self) -> None:
        self.setAccessibleDescription(self._shown_key())

    # measures, overridden by kind

    def _height(self) -> int:
        if self._large:
            return 48
        return 32 if self._compact else 40

    def _padding(self) -> int:
        if self._large:
            return 24
        return 12 if self._compact else 16

    def _text_size(self) -> int:
        return 18 if self._large else 16

    def _icon_size(self) -> int:
        """Larger where it stands alone in a large button: what is drawn in it must be read («10»)."""
        return 26 if self._large and not self.text() else 20

    def _look(self) -> Look:
        edge = touched(self, "border", "border", "text2")
        return Look(touched(self, "surface", "surface2", "surface3"), edge, "text")

    def _hint_font(self) -> QFont:
        return self.theme.font(14, 600)

    def _parts(self) -> list[tuple[str, float]]:
        """Return what stands in the button from left to right, with widths: layouts ask often, words change seldom."""
        text = self.text()
        if self._measured is None or self._measured[0] != text:
            self._measured = (text, self._measure(text))
        return self._measured[1]

    def _measure(self, text: str) -> list[tuple[str, float]]:
        parts: list[tuple[str, float]] = []
        if self._icon_name:
            parts.append(("icon", self.theme.px(self._icon_size())))
        if text:
            parts.append(("text", QFontMetricsF(self.font()).horizontalAdvance(text)))
        if self._trailing:
            parts.append(("trailing", self.theme.px(self._icon_size())))
        if key := self._shown_key():
            width = QFontMetricsF(self._hint_font()).horizontalAdvance(key) + 2 * KeyHint.PADDING
            parts.append(("key", width))
        return parts

    def _content_width(self) -> float:
        parts = self._parts()
        return sum(width for _, width in parts) + _GAP * (len(parts) - 1 if parts else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button too, as everywhere else."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as its content; square where there is only an icon. Layouts ask often, it changes seldom."""
        text, percent = self.text(), self.theme.percent
        if self._asked is None or self._asked[:2] != (text, percent):
            self._asked = (text, percent, self._asks())
        return QSize(self._asked[2])

    def _asks(self) -> QSize:
        height = self.theme.px(self._height())
        if not self.text() and not self._shown_key():
            side = 11 if self._large else 14
            wide = round(self._content_width()) + 2 * side
            return QSize(height if self._compact else max(height, wide), height)
        return QSize(max(self._least_width, round(self._content_width() + 0.999) + 2 * self._padding() + 2), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button's words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button as it stands: at rest, under the pointer, pressed, off."""
        look = self._look() if self.isEnabled() else self._off_look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(self.theme.color(look.fill) if look.fill else Qt.BrushStyle.NoBrush)
        painter.setPen(edge_pen(self.theme, look.edge, enabled=self.isEnabled()) if look.edge else Qt.PenStyle.NoPen)
        if look.edge:
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        elif look.fill:
            painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        self._paint_hand(painter, look)
        self._paint_content(painter, look)

    def _paint_hand(self, painter: QPainter, look: Look) -> None:
        inset = 0 if look.fill in _PLAIN else INSET
        inner = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        paint_hand(painter, self.theme, inner, hand_line(self), look.text, radius=_RADIUS - inset)

    def _off_look(self) -> Look:
        return Look("surface2", "line", "off")

    def _paint_content(self, painter: QPainter, look: Look) -> None:
        colour = self.theme.color(look.text)
        left = self._content_left()
        shift = 1 if self.isDown() else 0
        middle = self.height() / 2 + shift
        for part, width in self._parts():
            if part in {"icon", "trailing"}:
                name = self._icon_name if part == "icon" else self._trailing
                size = self._icon_size()
                pixmap = self.theme.pixmap(name or "", look.text, size, ratio=self.devicePixelRatioF())
                painter.drawPixmap(QPointF(round(left), round(middle - self.theme.px(size) / 2)), pixmap)
            elif part == "text":
                painter.setFont(self.font())
                painter.setPen(colour)
                box = QRectF(left, shift, width + 1, self.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
            else:
                height = self.theme.px(KeyHint.HEIGHT)
                box = QRectF(round(left), round(middle - height / 2), round(width), height)
                draw_key_hint(painter, box, self._shown_key(), self._hint_font(), QColor(colour).name())
            left += width + _GAP

    def _content_left(self) -> float:
        return (self.width() - self._content_width()) / 2


class PrimaryButton(Button):
    """The one thing to do next: filled. 48 high, in cards 40 (`compact`)."""

    _calm = False

    def set_calm(self, *, calm: bool) -> None:
        """Look as what one may also do, while something else is the one thing to do next."""
        if calm is not self._calm:
            self._calm = calm
            self.update()

    def _height(self) -> int:
        return 40 if self._compact else 48

    def _padding(self) -> int:
        return 16 if self._compact else 24

    def _text_size(self) -> int:
        return 16 if self._compact else 18

    def _look(self) -> Look:
        if self._calm:
            return super()._look()
        return Look(touched(self, "primary", "primary_hover", "primary_pressed"), "", "on_primary")


class SecondaryButton(Button):
    """What one may also do. 40 high, in rows 32 (`compact`)."""


class QuietButton(Button):
    """No edge. An action in the primary colour, or with `place` a place to go to in the text's."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str | None = None,
        key_hint: str | None = None,
        compact: bool = False,
        trailing_icon: str | None = None,
        place: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._place = place
        super().__init__(
            theme, text, icon=icon, key_hint=key_hint, compact=compact, trailing_icon=trailing_icon, parent=parent
        )

    def _padding(self) -> int:
        return 12 if self._place else 4

    def _look(self) -> Look:
        return _quiet(self, "text" if self._place else "primary")

    def _off_look(self) -> Look:
        return Look("", "", "off")

    def _paint_hand(self, painter: QPainter, look: Look) -> None:
        if self._padding() > DOWN_LINE + 1:
            super()._paint_hand(painter, look)
        else:  # its words reach to its edge
            paint_underline(painter, self.theme, QRectF(self.rect()), hand_line(self), look.text)


class DangerButton(Button):
    """Takes something away. `final` fills it: only where it is the last choice."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str | None = None,
        key_hint: str | None = None,
        compact: bool = False,
        final: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._final = final
        super().__init__(theme, text, icon=icon, key_hint=key_hint, compact=compact, parent=parent)

    def _look(self) -> Look:
        if self._final:
            return Look(touched(self, "danger", "danger_hover", "danger_pressed"), "", "on_danger")
        return Look(touched(self, "surface", "danger_tint", "danger_tint2"), "danger", "danger")


class BlackButton(Button):
    """«Svart»: always in the same corner, in a style of its own; while the screen is black, «Visa igen»."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str | None = "desktop_off",
        key_hint: str | None = "B",
        parent: QWidget | None = None,
    ) -> None:
        self._is_black = False
        super().__init__(theme, text, icon=icon, key_hint=key_hint, large=True, parent=parent)

    def set_black(self, black: bool) -> None:  # noqa: FBT001  # the one thing it is told
        """Show whether the screen is black."""
        self._is_black = black
        self.update()

    def _look(self) -> Look:
        if self._is_black:
            return _on(self)
        ground = touched(self, "safe", "safe_hover", "safe_pressed")
        return Look(ground, "text2" if self.theme.dark else "", "on_safe")


class ToggleButton(Button):
    """On or off, like «Text C». `icon_on` stands while it is on; the state is told as checked.

    With `place` it has no edge while it is off, as the quiet buttons beside it.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str | None = None,
        icon_on: str | None = None,
        key_hint: str | None = None,
        compact: bool = False,
        place: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._place = place
        self._icon_off, self._icon_on = icon, icon_on or icon
        super().__init__(theme, text, icon=icon, key_hint=key_hint, compact=compact, parent=parent)
        self.setCheckable(True)
        self.toggled.connect(self._show_state)

    def _show_state(self) -> None:
        self.set_icon(self._icon_on if self.isChecked() else self._icon_off)
        self.update()

    def _look(self) -> Look:
        if self.isChecked():
            return _on(self)
        return _quiet(self) if self._place else super()._look()


def _quiet(button: Button, text: str = "text") -> Look:
    """Return the look of a button without an edge."""
    return Look(touched(button, "", "surface2", "surface3"), "", text)


def _on(button: Button) -> Look:
    """Return the look of what is on. High contrast has no tints: there it is filled."""
    if button.theme.high_contrast:
        return Look("primary", "", "on_primary")
    return Look(touched(button, "primary_tint", "primary_tint2", "primary_tint2"), "primary", "primary")
