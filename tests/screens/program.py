"""The store that cannot be opened: the one screen no mockup shows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.storage.errors import Damage, StoreBusy, StoreDamaged, StoreNewer
from desktop_app.storage.grafting import Grafted
from desktop_app.storage.records import BackupReason
from desktop_app.storage.restoring import Ready, Rung
from desktop_app.storage.rotation import Backup
from desktop_app.ui.home.store_fault_view import StoreFaultView, Story, Way
from desktop_app.ui.home.store_fault_words import found, remedy, way_back
from desktop_app.ui.theme.theme import Theme
from desktop_app.words import Told, tell, translate
from tests.screens.scene import Scene


def _telling(theme: Theme, error: KnownError, *ways: tuple[str, str]) -> QWidget:
    view = StoreFaultView(theme)
    view.show_story(lambda: Story(tell(error), _ways(*ways)))
    return view


def _ways(*ways: tuple[str, str]) -> tuple[Way, ...]:
    return tuple(Way(key, translate("Home", words)) for key, words in ways)


_AT = datetime(2026, 12, 5, 14, 52, tzinfo=UTC)
_RETRY, _CLOSE = ("retry", "Try again"), ("close", "Close Samsyn")


def _newer(theme: Theme) -> QWidget:
    newer = StoreNewer(found="0.3", known="0.1", found_form="9.0", known_form="1.2")
    return _telling(theme, newer, _RETRY, ("keep", "Save the answers as documents …"), _CLOSE)


def _busy(theme: Theme) -> QWidget:
    return _telling(theme, StoreBusy(file="samsyn.db"), _RETRY, _CLOSE)


def _damaged(theme: Theme) -> QWidget:
    damaged = StoreDamaged(damage=Damage.CONTENT, backup="x", backup_at=_AT)
    view = StoreFaultView(theme)
    ready = _ready(is_whole=True)
    ways = (Way("restore", way_back(ready)), *_ways(_RETRY, ("keep", "Save the answers as documents …"), _CLOSE))
    told = Told(tell(damaged).what, translate("Home", "The damaged file is untouched."), remedy(ready))
    view.show_story(lambda: Story(told, ways, facts=found(ready)))
    return view


def _ready(*, is_whole: bool) -> Ready:
    def backup(number: int) -> Backup:
        at = _AT - timedelta(minutes=10 * number)
        return Backup(Path(f"{number}.db"), number, at, BackupReason.PERIODIC, 1)

    return Ready(Path("samsyn.db"), (Rung(backup(0), False), Rung(backup(1), is_whole)), Grafted(2, 1), 14)


def scenes() -> list[Scene]:
    """Return the pictures."""
    return [
        Scene("store-newer", (1280, 800), _newer),
        Scene("store-newer-dark", (1280, 800), _newer, dark=True),
        Scene("store-damaged", (1280, 800), _damaged),
        Scene("store-damaged-dark-150", (1024, 700), _damaged, dark=True, percent=150),
        Scene("store-busy-150", (1024, 700), _busy, percent=150),
    ]
