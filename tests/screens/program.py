"""The store that cannot be opened: the one screen no mockup shows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.storage.errors import StoreBusy, StoreNewer
from desktop_app.ui.home.store_fault_view import StoreFaultView, Story, Way
from desktop_app.ui.theme.theme import Theme
from desktop_app.words import tell, translate
from tests.screens.scene import Scene


def _telling(theme: Theme, error: KnownError, *ways: tuple[str, str]) -> QWidget:
    view = StoreFaultView(theme)
    view.show_story(lambda: Story(tell(error), tuple(Way(key, translate("Home", words)) for key, words in ways)))
    return view


_RETRY, _CLOSE = ("retry", "Try again"), ("close", "Close Samsyn")


def _newer(theme: Theme) -> QWidget:
    newer = StoreNewer(found="0.3", known="0.1", found_schema="9", known_schema="1")
    return _telling(theme, newer, _RETRY, ("keep", "Save the answers as documents …"), _CLOSE)


def _busy(theme: Theme) -> QWidget:
    return _telling(theme, StoreBusy(file="samsyn.db"), _RETRY, _CLOSE)


def scenes() -> list[Scene]:
    """Return the pictures."""
    return [
        Scene("store-newer", (1280, 800), _newer),
        Scene("store-newer-dark", (1280, 800), _newer, dark=True),
        Scene("store-busy-150", (1024, 700), _busy, percent=150),
    ]
