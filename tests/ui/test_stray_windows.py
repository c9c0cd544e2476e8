"""A view is put together before it is shown: no part of it is a window of its own on the way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.theme.theme import Theme
from tests.screens.__main__ import screens
from tests.screens.dressed import one_theme, theme

__all__ = ["one_theme", "theme"]


class ShownWindows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note, and let it be."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.found.append(watched)
        return False


def test_no_part_of_a_view_is_a_window_while_it_is_made(qapp: QApplication, theme: Theme) -> None:
    """A label that is shown before it has a parent flashes on the group's wall, and takes the keyboard with it."""
    astray: list[str] = []
    kinds: set[str] = set()
    for scene in screens():
        kind = scene.name.partition("-")[0]
        if kind in kinds or kind == "widgets":
            continue  # made of the same parts, or only a sheet of samples
        kinds.add(kind)
        shown = ShownWindows()
        qapp.installEventFilter(shown)
        view = scene.build(theme)
        qapp.removeEventFilter(shown)
        astray.extend(f"{scene.name}: {type(part).__name__}" for part in shown.found if part is not view)
        view.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert astray == []
