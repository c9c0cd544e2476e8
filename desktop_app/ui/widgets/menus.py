"""A button that opens a list of places to go to: courses, groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.options import Option
    from desktop_app.ui.widgets.search_list import SearchList


AT_MOST: Final = 12
"""So many lines are seen at a glance; more are searched."""


class MenuButton(QuietButton):
    """Shows the chosen one, with a chevron. `chosen` carries the key of another; `extra_pressed` is its last line.

    The list is either set beforehand (`set_choices`), or asked for when the button is pressed (`set_present`, `offer`).
    """

    chosen = Signal(str)
    wanted = Signal()
    """The list is to be opened and was not set: `offer` opens it."""
    extra_pressed = Signal()

    def __init__(
        self, theme: Theme, *, icon: str | None = None, heading: bool = False, parent: QWidget | None = None
    ) -> None:
        self._heading = heading
        super().__init__(theme, "", icon=icon, trailing_icon="chevron_down", place=True, parent=parent)
        self._is_set = False
        self._menu = QMenu(self)
        theme.dress(self._menu)
        self._group = QActionGroup(self._menu)
        self.search: SearchList | None = None
        self.clicked.connect(self._open)

    def set_choices(self, options: Sequence[Option], key: str, *, name: str, extra: str = "") -> None:
        """Offer these. `name` says to a screen reader what is chosen here; `extra` is a last line of its own."""
        self._fill(options, key)
        if extra:
            self._menu.addSeparator()
            self._menu.addAction(extra).triggered.connect(lambda _=False: self.extra_pressed.emit())
        self.set_present(next((option.text for option in options if option.key == key), ""), name=name)
        self._is_set = True

    def set_present(self, present: str, *, name: str) -> None:
        """Show what is chosen; the list is asked for when the button is pressed. `name` as in `set_choices`."""
        self._is_set = False
        self.set_text(present)
        self.setAccessibleName(f"{name}: {present}")

    def offer(self, options: Sequence[Option], key: str, *, find: str, nothing: str) -> None:
        """Open the list that was asked for. A long one is searched: `find` says for what, `nothing` that it is not."""
        if len(options) > AT_MOST:
            if self.search is None:
                from desktop_app.ui.widgets.search_list import SearchList  # noqa: PLC0415  # not for a first picture

                self.search = SearchList(self.theme, self)
                self.search.chosen.connect(self.chosen)
            self.search.set_words(label=find, nothing=nothing)
            self.search.open(options, key, self)
        else:
            self._fill(options, key)
            self._popup()

    def choices(self) -> tuple[str, ...]:
        """Return the lines of the menu."""
        return tuple(action.text() for action in self._menu.actions() if action.text())

    def _fill(self, options: Sequence[Option], key: str) -> None:
        self._menu.clear()
        for option in options:
            twice = option.detail and sum(other.text == option.text for other in options) > 1
            action = self._menu.addAction(f"{option.text} · {option.detail}" if twice else option.text)
            action.setCheckable(True)
            action.setChecked(option.key == key)
            self._group.addAction(action)
            action.triggered.connect(lambda _=False, chosen=option.key: self.chosen.emit(chosen))

    def _open(self) -> None:
        if self._is_set:
            self._popup()
        else:
            self.wanted.emit()

    def _popup(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _text_size(self) -> int:
        return 20 if self._heading else 16
