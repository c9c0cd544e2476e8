"""The store and the meeting that the conductor is tried with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.paths import Places
from desktop_app.storage.service import Store
from tests.session.meeting import Meeting


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    places = Places(place)
    places.make()
    opened = Store(places)
    opened.open().result(10)
    yield opened
    opened.close().result(10)


@pytest.fixture
def meeting(qtbot: QtBot, store: Store) -> Iterator[Meeting]:
    held = Meeting(qtbot, store)
    yield held
    held.conductor.close()
