"""What of the project goes into every packaged program beside its compiled modules, and what of Qt stays out.

One list for Linux and Windows: a folder that is forgotten is missed first on a machine without a checkout.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

FOLDERS = {
    "resources": "resources",
    "desktop_app/storage/migrations": "desktop_app/storage/migrations",  # Alembic reads them as files
    "desktop_app/followup/migrations": "desktop_app/followup/migrations",  # likewise
    "packaging/licences": "licences",
}
"""Folders of the project, and where they lie in the program."""

FILES = {"LICENSE": "licences"}
"""Files of the project, and the folder they lie in in the program."""

QT_MODULES = ("QtCore", "QtDBus", "QtGui", "QtMultimedia", "QtNetwork", "QtPrintSupport", "QtSvg", "QtWidgets")
"""The parts of PySide6 that Samsyn imports."""

LANGUAGES = ("sv", "en")
"""Qt's own texts are kept in these."""
