"""Which screens there are, and which of them is the group's.

A screen is known again by its maker, model and serial number; where it tells none of them, by what it is plugged into.
Coordinates change with every cable and say nothing. Qt's own screen objects come and go and are never kept: whoever
needs one asks anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

BUILT_IN: Final = ("eDP", "LVDS", "DSI")
"""How the connectors of a laptop's own screen begin on Linux. Elsewhere the primary screen is taken to be its own."""

_BETWEEN = "|"


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen as it is now. `area` is where it stands on the desktop, in the window system's units."""

    maker: str
    model: str
    serial: str
    connector: str
    area: QRect
    is_first: bool
    """Whether the system calls it the primary one."""
    ratio: float = 1.0
    """How many of its pixels one unit of `area` comes to."""

    @property
    def key(self) -> str:
        """What it is known again by, to be kept among the settings."""
        parts = (self.maker, self.model, self.serial, self.connector)
        return _BETWEEN.join(part.replace(_BETWEEN, " ") for part in parts)

    @property
    def name(self) -> str:
        """What to call it before people."""
        model = self.model.strip()
        if model and not model.startswith(self.maker):
            return f"{self.maker} {model}".strip()
        return model or self.connector

    @property
    def is_built_in(self) -> bool:
        """Whether it is certainly the laptop's own."""
        return self.connector.startswith(BUILT_IN)


def seen(screens: Sequence[Screen]) -> tuple[Screen, ...]:
    """Return the screens that show something of their own: of those that show the same, the first."""
    own: list[Screen] = []
    for screen in screens:
        if not any(_show_the_same(screen, other) for other in own):
            own.append(screen)
    return tuple(own)


def is_mirrored(screens: Sequence[Screen]) -> bool:
    """Tell whether two screens show the same: the group then sees everything that the facilitator does."""
    return len(seen(screens)) < len(screens)


def groups_screen(screens: Sequence[Screen], remembered: str) -> Screen | None:
    """Return which is the group's: the one remembered, else the one that is not the laptop's own.

    None where there is only one to see.
    """
    apart = seen(screens)
    if len(apart) < 2:
        return None
    laptop = _laptop(apart)
    others = [screen for screen in apart if screen != laptop]
    if laptop.key == remembered:
        return laptop
    return find(others, remembered) or others[0]


def facilitators_screen(screens: Sequence[Screen], group: Screen) -> Screen:
    """Return where the facilitator works while `group` is the group's: the laptop, if that is not it."""
    others = [screen for screen in seen(screens) if screen.key != group.key]
    return _laptop(others) if others else group


def find(screens: Sequence[Screen], key: str) -> Screen | None:
    """Return the screen with this key, also where it is plugged in elsewhere than it was; None if it is not here."""
    exact = next((screen for screen in screens if screen.key == key), None)
    made, _, _ = key.rpartition(_BETWEEN)
    if exact is not None or not made.strip(_BETWEEN):
        return exact  # one that tells nothing of itself is only known by its connector
    return next((screen for screen in screens if screen.key.rpartition(_BETWEEN)[0] == made), None)


def after(screens: Sequence[Screen], group: Screen) -> Screen:
    """Return the next screen in order, for one press after the other until it is the right one."""
    apart = seen(screens)
    at = next((i for i, screen in enumerate(apart) if screen.key == group.key), -1)
    return apart[(at + 1) % len(apart)]


def _laptop(screens: Sequence[Screen]) -> Screen:
    built_in = next((screen for screen in screens if screen.is_built_in), None)
    first = next((screen for screen in screens if screen.is_first), screens[0])
    return built_in or first


def _show_the_same(screen: Screen, other: Screen) -> bool:
    """Tell whether one lies over more than half of the other: mirrored screens of two sizes share a corner."""
    shared = screen.area.intersected(other.area)
    least = min(_size(screen.area), _size(other.area))
    return _size(shared) * 2 > least


def _size(area: QRect) -> int:
    return area.width() * area.height() if area.isValid() else 0


class Screens(QObject):
    """The screens of this computer. Tells at once, before Qt moves a window, when one comes, goes or changes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.screenAdded.connect(self._added)
        application.screenRemoved.connect(self._told)
        application.primaryScreenChanged.connect(self._told)
        for screen in application.screens():
            screen.geometryChanged.connect(self._told)

    def now(self) -> tuple[Screen, ...]:
        """Return the screens there are, in the system's order."""
        first = QGuiApplication.primaryScreen()
        return tuple(_read(screen, is_first=screen is first) for screen in QGuiApplication.screens())

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._told)
        self.changed.emit()

    def _told(self, _what: object) -> None:
        self.changed.emit()


def _read(screen: QScreen, *, is_first: bool) -> Screen:
    return Screen(
        screen.manufacturer(),
        screen.model(),
        screen.serialNumber(),
        screen.name(),
        screen.geometry(),
        is_first,
        screen.devicePixelRatio(),
    )
