"""Cards that scroll for themselves where they have less room than they ask for, so that the page need not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_LEAST: Final = 96
"""They are never lower than this where they scroll, in the text's scale."""
_GAP: Final = 16


class ScrolledCards(QScrollArea):
    """The cards, as high as they are where there is room for that."""

    def __init__(self, theme: Theme, cards: tuple[QWidget, ...]) -> None:
        super().__init__()
        self.theme = theme
        self._scrolls = False
        self._inner = QWidget()
        self._inner.setObjectName("scrolled")
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        theme.dress_area(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._inner.installEventFilter(self)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._keep_in_sight)

    def let_scroll(self, *, scrolls: bool) -> None:
        """Be lower than the cards where there is little room, or never."""
        if scrolls is not self._scrolls:
            self._scrolls = scrolls
            self._fit()

    def _fit(self) -> None:
        self.setMaximumHeight(max(1, self._cards_height()))
        self.updateGeometry()

    def _cards_height(self) -> int:
        column = self._inner.layout()
        return column.totalHeightForWidth(self.width()) if column is not None and self.width() > 0 else 0

    def sizeHint(self) -> QSize:
        """Ask for little where they may scroll: a page is as high as its parts ask for, not as they can do with."""
        high = self._cards_height()
        least = min(high, self.theme.px(_LEAST)) if self._scrolls else high
        return QSize(self._inner.minimumSizeHint().width(), least)

    def minimumSizeHint(self) -> QSize:
        """Never be lower."""
        return self.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the cards have another."""
        if watched is self._inner and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that belongs to the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _keep_in_sight(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._inner.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, _GAP)
