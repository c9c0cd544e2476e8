"""A meeting's two windows on screens with different scales, as a process: the platform takes its screens at the start.

    python -m tests.ui.room.two_scales [FOLDER]

Says as JSON, for each way the windows can stand, how large they are and whether the film came through
pixel by pixel; draws them into the folder, to be looked at.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QBrush, QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop_app.settings import Settings
from desktop_app.ui.means import Means
from desktop_app.ui.room.audience.picture import GroupPicture
from desktop_app.ui.room.group_screen import GroupScreen
from desktop_app.ui.room.screens import Screens
from desktop_app.ui.theme.theme import STYLE, Theme
from tests.screens.console import console
from tests.ui.room.stories import StillPlayer, film_state

SCREENS = [
    {"name": "LAPTOP", "x": 0, "y": 0, "width": 1920, "height": 1200, "logicalDpi": 144, "logicalBaseDpi": 96},
    {"name": "PROJECTOR", "x": 1920, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96},
]
"""As large to the programs, and of different density: where the windows change places, nothing but that changes."""


class FineGrained(StillPlayer):
    """Gives the picture at the size asked for, as the real one does: every second pixel white, else black."""

    def picture(self) -> QImage | None:
        """Return it; it turns grey wherever it is drawn at another size than its own."""
        width, height = self.surface or (16, 9)
        return grain(width, height)


def grain(width: int, height: int) -> QImage:
    """Return white and black, pixel by pixel."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    two = QImage(2, 2, QImage.Format.Format_RGB32)
    two.fill(Qt.GlobalColor.white)
    two.setPixelColor(1, 0, Qt.GlobalColor.black)
    two.setPixelColor(0, 1, Qt.GlobalColor.black)
    painter = QPainter(image)
    painter.fillRect(image.rect(), QBrush(two))
    painter.end()
    return image


def place(window: QWidget, area: QRect) -> None:
    """Put the facilitator's window on a screen."""
    window.setGeometry(area)
    QApplication.processEvents()


def seen(audience: QWidget, view: QWidget, player: StillPlayer) -> dict[str, object]:
    """Return what is to be right of both windows."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QApplication.processEvents()
    shown = audience.grab().toImage()
    pixels = (shown.width(), shown.height())
    own = view.grab().toImage()
    return {
        "audience": [audience.screen().name(), audience.devicePixelRatioF(), *pixels],
        "wanted": player.surface,
        "sharp": shown.convertToFormat(QImage.Format.Format_RGB32) == _with_ratio(grain(*pixels), shown),
        "console": [view.screen().name(), view.devicePixelRatioF(), own.width(), own.height()],
    }


def _with_ratio(image: QImage, like: QImage) -> QImage:
    image.setDevicePixelRatio(like.devicePixelRatio())
    return image


def main() -> None:
    """Stand as at the start, let the windows change places, and say what is seen."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "screens.json"
        config.write_text(json.dumps({"screens": SCREENS}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
        app = QApplication([sys.argv[0], *STYLE])
    theme = Theme()
    theme.apply(app, Settings())
    player = FineGrained()
    picture = GroupPicture(player)  # type: ignore[arg-type]  # the part of a Player that it uses
    means = SimpleNamespace(player=player, settings=Settings(), keep_settings=lambda _: None)
    view = console(theme, film_state())
    window = QWidget()
    QHBoxLayout(window).addWidget(view)
    window.show()
    laptop = app.screens()[0].geometry()
    place(window, laptop)
    screen = GroupScreen(cast("Means", means), Screens(), window, picture)
    picture.show_state(film_state(paused=True))
    screen.begin()
    said = {"begun": seen(screen.audience, window, player)}
    screen.swap()
    said["swapped"] = seen(screen.audience, window, player)
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    if len(sys.argv) > 1:
        for name, widget in (("audience", screen.audience), ("console", window)):
            widget.grab().save(f"{sys.argv[1]}/{name}.png")
    os._exit(0)


if __name__ == "__main__":
    main()
