"""A picture of a screen, to be laid beside the mockups: what is shown, at what size, in which theme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop_app.settings import Appearance, Settings
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: `build` makes the widget, dressed by the theme it is given."""

    name: str
    size: tuple[int, int]
    build: Callable[[Theme], QWidget]
    dark: bool = False
    percent: int = 100


class Hand(StrEnum):
    """What a hand does to every button at once: one picture shows them all."""

    AWAY = auto()
    OVER = auto()
    DOWN = auto()


@dataclass(frozen=True, slots=True)
class Look:
    """How a scene is to be looked at, where that is not the scene's own way."""

    name: str
    size: tuple[int, int] = (1280, 800)
    percent: int = 100
    dark: bool = False
    contrast: bool = False
    language: str = "sv"
    hand: Hand = Hand.AWAY
    only: tuple[str, ...] = ("",)
    """What the names of the scenes begin with that are looked at so."""


GROUP = ("audience-", "group-")

LOOKS = (
    Look("1280x800"),
    Look("1366x768", (1366, 768)),
    Look("1920x1080", (1920, 1080)),
    Look("text-80", percent=80),
    Look("text-150", percent=150),
    Look("text-200", percent=200),
    Look("dark", dark=True),
    Look("dark-150", percent=150, dark=True),
    Look("contrast", contrast=True),
    Look("contrast-150", percent=150, contrast=True),
    Look("english", language="en"),
    Look("english-200", percent=200, language="en"),
    Look("hover", hand=Hand.OVER),
    Look("hover-dark", dark=True, hand=Hand.OVER),
    Look("hover-contrast", contrast=True, hand=Hand.OVER),
    Look("pressed", hand=Hand.DOWN),
    Look("pressed-dark", dark=True, hand=Hand.DOWN),
    Look("pressed-contrast", contrast=True, hand=Hand.DOWN),
    Look("wall-4k", (3840, 2160), only=GROUP),
    Look("wall-4-3", (1024, 768), only=GROUP),
    Look("wall-upright", (1080, 1920), only=GROUP),
)
"""Every way each screen is looked at with `--all`. The bright room has scenes of its own."""


class YellowOnBlack(Wishes):
    """A system that asks for high contrast, or not: `asked` is set from outside."""

    asked = False

    def contrast(self) -> bool:
        """Tell whether it is asked for."""
        return self.asked or super().contrast()

    def palette(self) -> QPalette:
        """Return the colours of such a system, put in place."""
        if not self.asked:
            return super().palette()
        role, group = QPalette.ColorRole, QPalette.ColorGroup
        black, yellow, cyan = QColor("#000000"), QColor("#FFFF00"), QColor("#00FFFF")
        system = QPalette()
        for which in (role.Window, role.Base, role.AlternateBase, role.Button, role.ToolTipBase):
            system.setColor(which, black)
        for which in (role.WindowText, role.Text, role.ButtonText, role.BrightText, role.ToolTipText, role.Light):
            system.setColor(which, yellow)
        for which in (role.Midlight, role.Mid, role.Dark, role.Shadow):
            system.setColor(which, yellow)
        system.setColor(role.PlaceholderText, yellow)
        system.setColor(role.Highlight, cyan)
        system.setColor(role.HighlightedText, black)
        for which in (role.WindowText, role.Text, role.ButtonText):
            system.setColor(group.Disabled, which, QColor("#C0C0C0"))
        self._app.setPalette(system)
        return system


def render(
    scene: Scene, out: Path, theme: Theme, look: Look | None = None, wishes: YellowOnBlack | None = None
) -> Path:
    """Grab the scene at device pixel ratio 1 and return the picture's path."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    seen = look or Look("", scene.size, scene.percent, scene.dark)
    if wishes is not None:
        wishes.asked = seen.contrast
    theme.apply(
        app,
        Settings(appearance=Appearance.DARK if seen.dark else Appearance.LIGHT, text_percent=seen.percent),
    )
    theme.adorn(app)
    widget = scene.build(theme)
    widget.resize(*seen.size)
    widget.show()
    QTest.qWaitForWindowActive(widget)
    for _ in range(3):  # layouts that depend on widths settle in turns
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    for button in widget.findChildren(QAbstractButton) if seen.hand is not Hand.AWAY else ():
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        button.setDown(seen.hand is Hand.DOWN and button.isEnabled())
    folder = out / seen.name if seen.name else out
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{scene.name}.png"
    widget.grab().save(str(path))
    widget.close()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return path


def contact_sheet(pictures: Sequence[Path], out: Path, *, columns: int = 4, width: int = 480) -> Path:
    """Lay pictures side by side, small, each with its name, to be looked over in one go."""
    line, gap = 20, 8
    small = [QImage(str(path)).scaledToWidth(width, Qt.TransformationMode.SmoothTransformation) for path in pictures]
    rows = [range(at, min(at + columns, len(small))) for at in range(0, len(small), columns)]
    heights = [max(small[index].height() for index in row) + line + gap for row in rows]
    sheet = QImage(columns * (width + gap) + gap, sum(heights) + gap, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    top = gap
    for row, height in zip(rows, heights, strict=True):
        for column, index in enumerate(row):
            left = gap + column * (width + gap)
            painter.drawText(left, top + line - 6, pictures[index].stem)
            painter.drawImage(left, top + line, small[index])
        top += height
    painter.end()
    sheet.save(str(out))
    return out
