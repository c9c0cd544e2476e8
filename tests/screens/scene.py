"""A picture of a screen, to be laid beside the mockups: what is shown, at what size, in which theme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.settings import Appearance, Settings
from desktop_app.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: `build` makes the widget, dressed by the theme it is given."""

    name: str
    size: tuple[int, int]
    build: Callable[[Theme], QWidget]
    dark: bool = False
    percent: int = 100


def render(scene: Scene, out: Path, theme: Theme) -> Path:
    """Grab the scene at device pixel ratio 1 and return the picture's path."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    appearance = Appearance.DARK if scene.dark else Appearance.LIGHT
    theme.apply(app, Settings(appearance=appearance, text_percent=scene.percent))
    theme.adorn(app)
    widget = scene.build(theme)
    widget.resize(*scene.size)
    widget.show()
    QTest.qWaitForWindowActive(widget)
    for _ in range(3):  # layouts that depend on widths settle in turns
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{scene.name}.png"
    widget.grab().save(str(path))
    widget.close()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return path
