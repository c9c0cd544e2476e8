"""Where what one presses stands: under the picture, or in a low window over the meeting's actions, never scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.widgets.frame import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.theme.theme import Theme

ABOVE: Final = 12
"""Free over the controls, wherever they stand; across the page as much under them."""


class ControlsPlace:
    """Moves controls between two columns: that of the picture, and the page's, where it takes no room while empty."""

    def __init__(self, theme: Theme, controls: Sequence[QWidget], picture: QVBoxLayout) -> None:
        """Put the controls last under the picture."""
        self._controls = tuple(controls)
        self._picture = picture
        picture.addSpacing(ABOVE)
        self._first = picture.count()
        for one in controls:
            picture.addWidget(one)
        picture.addStretch(1)
        self._rule = Rule(theme)
        self._rule.hide()
        self._across = QVBoxLayout()
        self._across.setContentsMargins(0, 0, 0, 0)
        self.is_across = False
        """Whether they stand across the page."""

    def stand_before(self, bottom: QWidget, column: QVBoxLayout) -> None:
        """Have the other place in this column, before the bar at its bottom."""
        at = column.indexOf(bottom)
        column.insertWidget(at, self._rule)
        column.insertLayout(at + 1, self._across)

    def put(self, *, across: bool, margin: int) -> None:
        """Have them across the page with this margin at both sides, or under the picture."""
        self.is_across = across
        column, first = (self._across, 0) if across else (self._picture, self._first)
        for index, controls in enumerate(self._controls):
            column.insertWidget(first + index, controls)
        self._rule.setVisible(across)
        side, above = (margin, ABOVE) if across else (0, 0)
        self._across.setContentsMargins(side, above, side, above)

    def height(self, width: int) -> int:
        """Return how high those that are shown are at this width, and what is left free around them."""
        shown = next((one for one in self._controls if not one.isHidden()), None)
        high = max(shown.heightForWidth(width), shown.minimumSizeHint().height()) if shown is not None else 0
        return high + (2 * ABOVE if self.is_across else ABOVE)
