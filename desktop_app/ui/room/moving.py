"""Moving windows between screens, on window systems that let a program say where a window stands, and on Wayland.

On Wayland a window stays on the screen where it was first shown, for the program cannot move it: to be on another, it
must be made anew there, and fill it.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FILLS = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


def stays_where_shown() -> bool:
    """Tell whether the window system lets no program move a window."""
    return QGuiApplication.platformName().startswith("wayland")


def is_on(window: QWidget, area: QRect) -> bool:
    """Tell whether the window stands on the screen with this area."""
    if stays_where_shown():
        return window.screen().geometry() == area  # the window's own place is not known
    return area.contains(window.geometry().center())


def go_to(window: QWidget, area: QRect) -> None:
    """Let a window that is about to be shown stand there, whichever screen it belonged to before."""
    if stays_where_shown():
        window.hide()
        window.setWindowState(Qt.WindowState.WindowNoState)  # else the new one is not asked to fill its screen
        window.destroy()
    screen = QGuiApplication.screenAt(area.center())
    if screen is not None:
        window.setScreen(screen)  # the one it was on may have gone, and the window was given to another
    window.setGeometry(area)  # not `setScreen` alone: on Wayland that picks the wrong one


def move_to(window: QWidget, area: QRect) -> None:
    """Move a window that is shown to the screen with this area; one that filled its screen fills that one."""
    if stays_where_shown():
        go_to(window, area)
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()
        window.activateWindow()
        return
    filled = window.windowState() & _FILLS
    size = window.normalGeometry().size() if filled else window.size()
    if filled:
        window.setWindowState(window.windowState() & ~_FILLS)
    place = QRect(area.topLeft(), size.boundedTo(area.size()).expandedTo(window.minimumSize()))
    place.moveCenter(area.center())
    place.moveTop(max(area.top(), place.top()))
    window.setGeometry(place)
    if filled:
        window.setWindowState(window.windowState() | filled)
