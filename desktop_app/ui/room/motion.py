"""Whether things may move."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

SLIDE_MS: Final = 150
"""The longest anything moves in the program's own windows."""


def may_move() -> bool:
    """Tell whether the system asks for no reduced motion."""
    hints = QGuiApplication.styleHints()
    return hints.accessibility().motionPreference() is not Qt.MotionPreference.ReducedMotion
