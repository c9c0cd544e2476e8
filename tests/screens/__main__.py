"""Draw all scenes, or those whose names begin with a given word: `python -m tests.screens OUT [NAME...]`."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

import tests.screens
from desktop_app.ui.theme.theme import STYLE, Theme
from tests.screens.language import speak
from tests.screens.scene import Scene, render


def all_scenes() -> list[Scene]:
    """Return the scenes of every module here that has any."""
    found: list[Scene] = []
    for module in pkgutil.iter_modules(tests.screens.__path__):
        if module.name.startswith("__"):
            continue
        try:
            scenes = getattr(importlib.import_module(f"tests.screens.{module.name}"), "scenes", None)
        except ImportError as error:  # one room's trouble leaves the others' pictures
            sys.stderr.write(f"{module.name}: {error}\n")
            continue
        if scenes is not None:
            found.extend(scenes())
    return found


def main() -> None:
    """Draw."""
    out, *names = sys.argv[1:]
    app = QApplication(["samsyn", *STYLE])
    translators = speak(app, "sv", Path(out))
    theme = Theme()
    for scene in all_scenes():
        if not names or any(scene.name.startswith(name) for name in names):
            sys.stdout.write(f"{render(scene, Path(out), theme)}\n")
    del translators


if __name__ == "__main__":
    main()
