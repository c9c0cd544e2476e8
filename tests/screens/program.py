"""The store that cannot be opened: the one screen no mockup shows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.storage.errors import StoreBusy, StoreNewer
from desktop_app.ui.home.store_fault_view import StoreFaultView
from desktop_app.ui.theme.theme import Theme
from desktop_app.words import tell
from tests.screens.scene import Scene


def _newer(theme: Theme) -> QWidget:
    view = StoreFaultView(theme)
    view.show_fault(tell(StoreNewer(found="0.3", known="0.1", found_schema="9", known_schema="1")))
    return view


def _busy(theme: Theme) -> QWidget:
    view = StoreFaultView(theme)
    view.show_fault(tell(StoreBusy(file="samsyn.db")))
    return view


def scenes() -> list[Scene]:
    """Return the pictures."""
    return [
        Scene("store-newer", (1280, 800), _newer),
        Scene("store-newer-dark", (1280, 800), _newer, dark=True),
        Scene("store-busy-150", (1024, 700), _busy, percent=150),
    ]
