"""The program's own translations, made from their sources: pictures and tests need no packaged ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from desktop_app.paths import resources


def compiled(language: str, folder: Path) -> Path:
    """Make one .qm of all of a language's .ts and return its path."""
    sources = sorted((resources() / "translations").glob(f"*_{language}.ts"))
    target = folder / f"samsyn_{language}.qm"
    folder.mkdir(parents=True, exist_ok=True)
    if sources:
        tool = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([tool, *sources, "-qm", target], check=True, capture_output=True)
    return target


def speak(app: QCoreApplication, language: str, folder: Path) -> list[QTranslator]:
    """Have the program speak a language; the translators are to be kept, and removed to fall silent."""
    translators = []
    for path in (
        Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm",
        compiled(language, folder),
    ):
        translator = QTranslator()
        if path.exists() and translator.load(str(path)):
            app.installTranslator(translator)
            translators.append(translator)
    return translators
