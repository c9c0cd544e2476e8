"""What is dropped on a page: the first file or folder of this computer's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent


def dropped(event: QDropEvent) -> Path | None:
    """Return what was dropped and take it; None where it is no file."""
    for url in event.mimeData().urls():
        if url.isLocalFile():
            event.acceptProposedAction()
            return Path(url.toLocalFile())
    return None
