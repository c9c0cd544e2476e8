"""«Markerat i filmen» where there is no room for a list: a menu of the places, each shown again when it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.when import position
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.room.console.from_film import MarkedPlace
    from desktop_app.ui.theme.theme import Theme

_LONGEST = 60
"""Characters of what was said: enough to know the place by."""


class MarksButton(QuietButton):
    """There only where something was marked."""

    play_pressed = Signal(object)
    """Bookmark."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, "", icon="bookmark", trailing_icon="chevron_up", compact=True, place=True, parent=parent
        )
        self._places: tuple[MarkedPlace, ...] = ()
        self.menu_of_places = QMenu(self)
        theme.dress(self.menu_of_places)
        self.clicked.connect(self._open)
        self.hide()

    def show_places(self, places: tuple[MarkedPlace, ...]) -> None:
        """Offer these."""
        self._places = places
        self.set_text(translate("Room", "Marked in the film ({count})").format(count=len(places)))
        self.setVisible(bool(places))

    def fill(self) -> QMenu:
        """Return the menu as it stands."""
        menu = self.menu_of_places
        menu.clear()
        for place in self._places:
            words = place.words if len(place.words) <= _LONGEST else f"{place.words[:_LONGEST].rstrip()} …"
            action = menu.addAction(f"{position(place.mark.position)}  {words}".replace("&", "&&").rstrip())
            action.triggered.connect(lambda _checked=False, mark=place.mark: self.play_pressed.emit(mark))
        return menu

    def _open(self) -> None:
        menu = self.fill()
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))
