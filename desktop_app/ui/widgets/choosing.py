"""Asking for a folder or a file, in the system's own dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

ChooseFolder: TypeAlias = Callable[[QWidget, str, Path], Path | None]
"""Asks for a folder: parent, title, where to begin. None where nothing was chosen."""

ChooseFile: TypeAlias = Callable[[QWidget, str, Path, str], Path | None]
"""Asks for a file: parent, title, where to begin, its kinds as «Kvitton (*.kvitto)». None where nothing was chosen."""


def ask_for_folder(parent: QWidget, title: str, begin: Path) -> Path | None:
    """Ask with the system's own dialog."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(begin))
    return Path(chosen) if chosen else None


def ask_for_file(parent: QWidget, title: str, begin: Path, kinds: str) -> Path | None:
    """Ask with the system's own dialog."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(begin), kinds)
    return Path(chosen) if chosen else None


def documents_folder() -> Path:
    """Return the user's documents, or their home where there is no such folder."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
