"""What the system asks of every program: dark or light, high contrast and in which colours, less motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Wishes(QObject):
    """Asked anew each time the program is dressed; `changed` when the system asks for something else."""

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._hints = app.styleHints()  # both kept: PySide forgets the second when it forgets the first
        self._access = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._access.contrastPreferenceChanged.connect(self.changed)

    def dark(self) -> bool:
        """Whether windows are to be dark."""
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    def contrast(self) -> bool:
        """Whether the system asks for high contrast."""
        return self._access.contrastPreference() is Qt.ContrastPreference.HighContrast

    def less_motion(self) -> bool:
        """Whether the system asks that as little as possible moves."""
        return self._access.motionPreference() is Qt.MotionPreference.ReducedMotion

    def palette(self) -> QPalette:
        """Return the system's own colours. It puts them in place to find them out."""
        self._app.setPalette(QPalette())
        return self._app.palette()

    def choose(self, scheme: Qt.ColorScheme | None) -> None:
        """Have title bars and the system's own dialogs follow a choice; None leaves it to the system."""
        if scheme is None:
            self._hints.unsetColorScheme()
        elif self._hints.colorScheme() is not scheme:
            self._hints.setColorScheme(scheme)
