"""What is amiss with the film while it plays, on the console: the group hears or sees nothing, and cannot know why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.room.film_note import FilmNote
    from desktop_app.ui.theme.theme import Theme


class FilmBanner(Banner):
    """Stands while something is amiss with the film, or until it is closed; what is amiss next comes up again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Kind.WARNING, parent=parent)
        self._note: FilmNote | None = None
        self._read: FilmNote | None = None
        self.let_close()
        self.closed.connect(self._put_away)
        self.hide()

    def show_note(self, note: FilmNote | None) -> None:
        """Say this of the film, or nothing."""
        self._note = note
        if note is None:
            self._read = None
        else:
            self.set_message(note.remedy, lead=note.what)
        self.setVisible(note is not None and note != self._read)

    def _put_away(self) -> None:
        self._read = self._note
        self.hide()
