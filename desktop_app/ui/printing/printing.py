"""Where paper comes from: the system's own print dialog, or a PDF where the computer has no printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.handover.errors import ExportFolderReadOnly
from desktop_app.ui.widgets.choosing import documents_folder
from desktop_app.words import translate

Draw: TypeAlias = Callable[[QPagedPaintDevice], object]

PDF_DPI = 300


AskFile: TypeAlias = Callable[[QWidget, str, str, str, Callable[[Path], None]], None]
"""Asks where to save: parent, title, the name that is offered, kinds of file, and what to do with the place."""


def ask_file(parent: QWidget, title: str, name: str, kinds: str, then: Callable[[Path], None]) -> None:
    """Ask with the system's own dialog, which also asks before it writes over a file."""
    dialog = QFileDialog(parent, title, str(documents_folder() / name), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class Printing(QObject):
    """Prints what draws itself. Nothing waits: the dialog lies over the window until it is answered."""

    def __init__(self, window: QWidget, failed: Callable[[KnownError], Any], ask: AskFile = ask_file) -> None:
        super().__init__(window)
        self._window = window
        self._failed = failed
        self.ask = ask

    def print(self, draw: Draw, *, title: str, name: str) -> None:
        """Let the user choose a printer; without one, where to save a PDF. `name` is the file's, with its ending."""
        if QPrinterInfo.availablePrinterNames():
            self._ask_printer(draw, title)
        else:
            kinds = translate("Paper", "PDF (*.pdf)")
            self.ask(self._window, title, name, kinds, lambda path: self._save(draw, path))

    def save(self, path: Path, content: bytes) -> None:
        """Write a file in the place of what is there; where that fails it is told."""
        try:
            write_file(path, content)
        except OSError:
            self._failed(ExportFolderReadOnly(folder=path.parent))

    def _ask_printer(self, draw: Draw, title: str) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(title)
        dialog.accepted.connect(lambda: draw(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own `open` wants a slot by name

    def _save(self, draw: Draw, path: Path) -> None:
        part = path.with_name(f".{path.name}.part")
        try:
            save_pdf(draw, part)
            part.replace(path)
        except OSError:
            self._failed(ExportFolderReadOnly(folder=path.parent))
        finally:
            part.unlink(missing_ok=True)


def save_pdf(draw: Draw, path: Path) -> None:
    """Write a PDF. Raises OSError where it cannot be written: Qt itself says nothing."""
    path.touch()
    writer = QPdfWriter(str(path))
    writer.setResolution(PDF_DPI)
    draw(writer)
    if not path.stat().st_size:
        raise OSError("nothing was written")


def write_file(path: Path, content: bytes) -> None:
    """Write a file under a temporary name, then move it into place. Raises OSError."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
