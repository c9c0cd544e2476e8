"""The program's own translations, made from their sources: pictures and tests need no packaged ones."""

from __future__ import annotations

import atexit
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from desktop_app.paths import resources


@cache
def compiled(language: str) -> Path:
    """Make one .qm of all of a language's .ts, once for the whole run, and return the folder it is in."""
    sources = sorted((resources() / "translations").glob(f"*_{language}.ts"))
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    if sources:
        tool = Path(sys.executable).with_name("pyside6-lrelease")
        target = folder / f"samsyn_{language}.qm"
        subprocess.run([tool, *sources, "-qm", target], check=True, capture_output=True)
    return folder


def speak(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Have the program speak a language; the translators are to be kept, and removed to fall silent."""
    translators = []
    for path in (
        Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm",
        compiled(language) / f"samsyn_{language}.qm",
    ):
        translator = QTranslator()
        if path.exists() and translator.load(str(path)):
            app.installTranslator(translator)
            translators.append(translator)
    return translators
