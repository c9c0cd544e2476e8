"""The frame of a page: a bar at the top, what scrolls in the middle, a bar at the bottom; and the cards in between.

In large text, or where the window is low, the bottom bar's words stand last in what scrolls; where that leaves no room
to read either, the bar scrolls with the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.widgets.bars import MARGIN, BottomBar, Rule, TopBar
from desktop_app.ui.widgets.labels import Meta, Title
from desktop_app.ui.widgets.wrap import WrapLayout

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

__all__ = ["MARGIN", "READABLE", "Card", "CardHead", "Page", "Rule"]

READABLE = 1440
"""How wide a page of words and rows is at most: beyond it the eye loses the row on the way to its button."""
_ABOVE = 16
"""What is left free over that which a page is scrolled to."""
_BARS_SHARE = 0.3
"""Bars higher than this share of the window give the content too little: the bottom one scrolls with it."""
_LOW = 500
"""In a lower window (in the text's scale) bars are no higher than what stands in them."""


_CLOSE = (8, 4, 12)
"""Free over a page's content, under it, and between its cards in a window lower than the pages are drawn for."""
_AIRY_FROM = 800
"""The window's height: distances do not grow with the text. On a laptop of 768 Home is to stand whole."""


_SCROLLING: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class Page(QWidget):
    """A page: `top`, `content` (a column that scrolls), `bottom`.

    Views are made of one, and have their words in `retranslate`, which follows the language.
    """

    tab_by_layout = False
    """Whether Tab follows the layout; else it is Qt's order: that of making, or of `setTabOrder`."""

    def __init__(
        self, theme: Theme, *, home: bool = False, margin: int = MARGIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.top = TopBar(theme, home=home, margin=margin)
        self.bottom = BottomBar(theme, home=home, margin=margin)
        self.bottom.hide()
        self._has_bottom = False
        inner = QWidget()
        inner.setObjectName("scrolled")
        self._inner = QVBoxLayout(inner)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(0)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(margin, 24, margin, 16)
        self.content.setSpacing(16)
        self._inner.addLayout(self.content, 1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        theme.dress_area(self.area)
        self._margin = margin
        self._widest = 0
        self._is_close = False
        self._airy = (0, 0, 0)
        """The page's own distances, while it stands closer together."""
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.top)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self.bottom)
        self._bottom_scrolls = False
        self._bottom_words: QWidget | None = None
        self._words_place = QVBoxLayout()
        """Where the bottom bar's words stand when they give way to its buttons."""
        self._words_place.setContentsMargins(margin, 0, margin, 0)
        self._inner.addLayout(self._words_place)
        theme.follow(self._restyle_page)

    def add_bottom_left(self, widget: QWidget) -> None:
        """Put something to the left in the bottom bar, which is there from then on."""
        self.bottom.add_left(widget)
        self._show_bottom()

    def add_bottom_right(self, widget: QWidget) -> None:
        """Put something to the right in the bottom bar, which is there from then on."""
        self.bottom.add_right(widget)
        self._show_bottom()

    def add_bottom_words(self, words: QWidget) -> None:
        """Put words to the left in the bottom bar: they give way to its buttons where there is little room."""
        self._bottom_words = words
        self.add_bottom_left(words)

    def retranslate(self) -> None:
        """Take all words from the language in use. Views fill this in."""

    def show_widget(self, widget: QWidget) -> None:
        """Scroll so that the widget is seen."""
        self.area.ensureWidgetVisible(widget, 16, 16)

    def show_from_top(self, widget: QWidget) -> None:
        """Scroll so that a widget that came up just now is seen from its beginning, as soon as it has its place."""
        QTimer.singleShot(0, widget, lambda: self._scroll_to(widget))

    def _scroll_to(self, widget: QWidget) -> None:
        inner = self.area.widget()
        if inner is not None and inner.isAncestorOf(widget):
            self.area.verticalScrollBar().setValue(widget.mapTo(inner, QPoint()).y() - _ABOVE)

    def way_back(self) -> QAbstractButton | None:
        """Return the button that Esc presses; None in a meeting, which it never ends, and where it would lose words."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead back and the paging keys scroll, where nothing with the focus had a use of its own for them."""
        way = self.way_back() if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat() else None
        if way is not None and way.isVisible() and way.isEnabled():
            way.click()
        elif event.key() in _SCROLLING and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.area.verticalScrollBar().triggerAction(_SCROLLING[event.key()])
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  # Qt's own
        """Go through the page in the order in which it is laid out, where the view asks for that."""
        return (self.tab_by_layout and self.tab_within(forward=forward)) or super().focusNextPrevChild(forward)

    @property
    def bottom_scrolls(self) -> bool:
        """Whether the bottom bar stands after the content, where it may be out of sight, instead of under it."""
        return self._bottom_scrolls

    def tab_within(self, *, forward: bool) -> bool:
        """Go to the next control of the page; tell whether there is one. A page that is being left has none."""
        from desktop_app.ui.widgets.tab_order import step  # noqa: PLC0415  # nobody presses Tab before the first picture

        stop = step(self, forward=forward)
        if stop is None:
            return False
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        inner = self.area.widget()
        if inner is not None and inner.isAncestorOf(stop):
            self.show_widget(stop)
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide where the bottom bar stands, and how much air there is."""
        super().resizeEvent(event)
        self._give_air()
        self._keep_width()
        self.fit_bottom()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self.theme.color("bg"))

    def minimumSizeHint(self) -> QSize:
        """Pages scroll: they ask for little."""
        return QSize(320, 240)

    def set_margin(self, margin: int) -> None:
        """Take another margin at both sides: a wide window has room for more."""
        if margin == self._margin:
            return
        self._margin = margin
        self.top.set_margin(margin)
        self.bottom.set_margin(margin)
        margins = self.content.contentsMargins()
        margins.setLeft(margin)
        self.content.setContentsMargins(margins)
        self._keep_width()

    def keep_within(self, width: int) -> None:
        """Let what the page holds be no wider than this, in the text's scale: it stands in the middle of wide ones."""
        self._widest = width
        self._keep_width()

    def _give_air(self) -> None:
        """Stand closer together in a low window."""
        is_close = self.height() < _AIRY_FROM
        if is_close is self._is_close:
            return
        self._is_close = is_close
        margins = self.content.contentsMargins()
        if is_close:
            self._airy = (margins.top(), margins.bottom(), self.content.spacing())
        above, below, between = _CLOSE if is_close else self._airy
        margins.setTop(above)
        margins.setBottom(below)
        self.content.setContentsMargins(margins)
        self.content.setSpacing(between)

    def _keep_width(self) -> None:
        """Let the scroll bar stand in the margin, so that nothing moves when it comes and goes."""
        margins = self.content.contentsMargins()
        bar = self.area.verticalScrollBar()
        side = self._margin
        if self._widest:
            side = max(side, (self.width() - self.theme.px(self._widest)) // 2)
            margins.setLeft(side)
        margins.setRight(side - (bar.sizeHint().width() if bar.maximum() > 0 else 0))
        self.content.setContentsMargins(margins)

    def _show_bottom(self) -> None:
        self._has_bottom = True
        self.bottom.show()

    def _restyle_page(self) -> None:
        self.update()
        QTimer.singleShot(0, self, self.fit_bottom)  # when what stands in it has measured itself again

    def fit_bottom(self) -> None:
        """Decide where the bottom bar and its words stand: the page, its text or what is in the bar is another."""
        if not self._has_bottom:
            return
        for bar in (self.top, self.bottom):
            bar.set_low(low=self.height() < self.theme.px(_LOW))
        self._let_words_stand(in_bar=True)
        if self._bars_are_high():
            self._let_words_stand(in_bar=False)
        scrolls = self._bars_are_high()
        if scrolls == self._bottom_scrolls:
            return
        self._bottom_scrolls = scrolls
        focused = self.focusWidget()
        held = focused if focused is not None and self.bottom.isAncestorOf(focused) else None
        if scrolls:
            self._column.removeWidget(self.bottom)
            self._inner.addWidget(self.bottom)
        else:
            self._inner.removeWidget(self.bottom)
            self._column.addWidget(self.bottom)
        self.bottom.show()
        if held is not None:  # Qt takes the focus on to the next control from what changes its place
            held.setFocus(Qt.FocusReason.OtherFocusReason)
            if scrolls:
                self.show_from_top(held)

    def _bars_are_high(self) -> bool:
        bars = self.top.heightForWidth(self.width()) + self.bottom.heightForWidth(self.width())
        return bars > self.height() * _BARS_SHARE

    def _let_words_stand(self, *, in_bar: bool) -> None:
        words = self._bottom_words
        if words is None or self.bottom.isAncestorOf(words) is in_bar:
            return
        hidden = words.isHidden()
        if in_bar:
            self._words_place.removeWidget(words)
            self.bottom.add_left(words)
        else:
            self.bottom.row.removeWidget(words)
            self._words_place.addWidget(words)
        below = 0 if in_bar else self.content.spacing()
        self._words_place.setContentsMargins(self._margin, 0, self._margin, below)
        words.setVisible(not hidden)  # Qt hides what goes to another parent


class Card(QWidget):
    """A card: surface with a fine edge, or in a tint without one. `body` is its column."""

    def __init__(
        self, theme: Theme, *, padding: int = 24, tint: str = "", fill: str = "surface", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._tint, self._fill, self._edge = tint, fill, "line"
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)
        theme.follow(self._repaint)

    def _repaint(self) -> None:
        self.update()

    def set_edge(self, token: str) -> None:
        """Take another edge than a card's."""
        self._edge = token
        self.update()

    def set_tint(self, token: str) -> None:
        """Stand in a tint without an edge, or with an empty name be an ordinary card."""
        self._tint = token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = self.theme.color(self._tint or self._fill)
        plain = self._tint and not self.theme.high_contrast
        painter.setPen(QPen(fill if plain else self.theme.color(self._edge), 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class CardHead(QWidget):
    """The head of a card of rows, 49 high with the rule: what it is, something about it, a figure to the right."""

    def __init__(self, theme: Theme, title: str = "", *, level: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.title = Title(theme, title, level=level)
        self.subtitle = Meta(theme)
        self.subtitle.hide()
        self.figure = Meta(theme, tabular=True, wrap=False)
        self.figure.hide()
        self._words = WrapLayout(spacing=12, line_spacing=0)
        self._words.addWidget(self.title)
        self._words.addWidget(self.subtitle)
        self._words.stand_on_one_line(self.title, self.subtitle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(16, 12, 16, 12)
        self.row.setSpacing(12)
        self.row.addLayout(self._words, 1)
        self.row.addWidget(self.figure)
        column.addLayout(self.row, 1)
        column.addWidget(Rule(theme))
        theme.follow(self.restyle)
        self.restyle()

    def set_words(self, title: str, subtitle: str = "", figure: str = "") -> None:
        """Say what the card holds."""
        self.title.set_text(title)
        for label, text in ((self.subtitle, subtitle), (self.figure, figure)):
            label.set_text(text)
            label.setVisible(bool(text))

    def restyle(self) -> None:
        """Measure again."""
        self.figure.setMinimumWidth(self.figure.natural_width())
        self.setMinimumHeight(self.theme.px(48))
