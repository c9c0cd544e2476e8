"""The console, dressed: the same theme as the other rooms' tests, and one console for each file of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop_app.settings import Settings
from desktop_app.ui.theme.theme import Theme
from tests.screens.dressed import one_theme, theme
from tests.ui.console.desk import Console

__all__ = ["one_theme", "theme"]


@pytest.fixture(scope="module")
def one_console(qapp: QApplication, one_theme: Theme) -> Iterator[Console]:
    """Return the one console of these tests: making one takes longer than most of them."""
    one_theme.apply(qapp, Settings())
    console = Console(one_theme)
    yield console
    console.view.close()
    console.view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def room(one_console: Console) -> Console:
    """Return the console on a laptop, with film 4 on the group's screen."""
    one_console.begin()
    return one_console
