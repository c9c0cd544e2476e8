"""Where the console's banners stand, under the steps, and which of them may.

The gravest stands alone: three of them leave a picture nobody can read (decision 486). A banner that gives way keeps
what it has to say, and stands again when its turn comes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop_app.ui.widgets.banner import Banner


class _Place(QWidget):
    """Where a banner stands when it may: that is hidden here, and what the banner itself wants stays as it is."""

    def __init__(self, banner: Banner) -> None:
        super().__init__()
        self.banner = banner
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(banner)


class BannerPlaces(QObject):
    """Chooses among a lost screen, what is asked, what can be undone, and what is amiss with the film."""

    def __init__(self, *, lost: Banner, asked: Banner, undo: Banner, amiss: Banner, parent: QObject) -> None:
        """Take them in the order in which they stand."""
        super().__init__(parent)
        self._lost, self._passing, self._amiss = lost, (asked, undo), amiss
        self.places = [_Place(banner) for banner in (lost, asked, undo, amiss)]
        for place in self.places:
            place.banner.installEventFilter(self)
        self._choose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let another banner stand when one comes or goes."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._choose()
        return super().eventFilter(watched, event)

    def _choose(self) -> None:
        """Put a lost screen before all, and what passes by itself before what stays."""
        grave = not self._lost.isHidden()
        passing = any(not banner.isHidden() for banner in self._passing)
        for place in self.places:
            gives_way = place.banner is not self._lost and (grave or (place.banner is self._amiss and passing))
            place.setVisible(not place.banner.isHidden() and not gives_way)
