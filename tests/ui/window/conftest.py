"""The program dressed: one theme, put back as it was after every test; and a computer that groups share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.theme import Theme
from tests.screens.dressed import one_theme, theme
from tests.storage.desk import done
from tests.ui.window.computer import Computer

__all__ = ["one_theme", "theme"]


@pytest.fixture
def computer(theme: Theme, qtbot: QtBot, place: Path) -> Iterator[Computer]:
    """Return the computer."""
    computer = Computer(theme, qtbot, place)
    yield computer
    done(computer.means.store.close())
    computer.means.player.close()
    computer.means.aside.shutdown()
