"""Draw all scenes, or those whose names begin with a given word: `python -m tests.screens OUT [NAME...]`.

With `--all`, or `--look NAME`, each screen is drawn at every size, text scale, in every dress and language, with a hand
on its buttons: `OUT/<look>/<scene>.png`, and `OUT/<look>.png` with all of them small.
"""

from __future__ import annotations

import argparse
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
from tests.screens.scene import LOOKS, Scene, YellowOnBlack, contact_sheet, render


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


def screens() -> list[Scene]:
    """Return each screen once: what is only another look at it is left out."""
    once: dict[object, Scene] = {}
    for scene in all_scenes():
        if not scene.dark and scene.percent == 100 and not scene.name.endswith(_OTHER_SIZES):
            once.setdefault(scene.build, scene)
    return list(once.values())


_OTHER_SIZES = ("-small", "-1024", "-1366", "-80")


def main() -> None:
    """Draw."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens")
    parser.add_argument("out", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--all", action="store_true", help="each screen in every look")
    parser.add_argument("--look", action="append", default=[], help="each screen in this look", metavar="LOOK")
    asked = parser.parse_intermixed_args()
    wanted, out = tuple(asked.names), asked.out
    looks = [look for look in LOOKS if asked.all or look.name in asked.look]
    app = QApplication(["samsyn", *STYLE])
    wishes = YellowOnBlack(app)
    theme = Theme(wishes=wishes)
    for look in looks or (None,):
        translators = speak(app, look.language if look else "sv")
        drawn = []
        for scene in screens() if look else all_scenes():
            if scene.name.startswith(wanted or ("",)) and scene.name.startswith(look.only if look else ("",)):
                drawn.append(render(scene, out, theme, look, wishes))
                sys.stdout.write(f"{drawn[-1]}\n")
        if look:
            contact_sheet(drawn, out / f"{look.name}.png")
        for translator in translators:
            app.removeTranslator(translator)


if __name__ == "__main__":
    main()
