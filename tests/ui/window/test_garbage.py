"""Garbage with Qt's objects in it is collected in the window's thread."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.ui.garbage import Garbage


class _View(QObject):
    """Holds itself, as views do with what they are connected to."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def python_collects() -> Iterator[None]:
    """Begin as Python does, which collects wherever it happens to be."""
    gc.enable()
    yield
    gc.disable()


def _makes_much() -> list[list[int]]:
    return [[number] for number in range(200_000)]


def test_a_view_is_not_destroyed_by_the_store_s_thread(python_collects: None, qtbot: QtBot) -> None:
    """A view that was let go is found by whoever makes much: Qt forbids that it is destroyed there."""
    garbage = Garbage()
    garbage.begin()
    ended_in: list[threading.Thread] = []
    weakref.finalize(_View(), lambda: ended_in.append(threading.current_thread()))

    store = threading.Thread(target=_makes_much)
    store.start()
    store.join()
    assert not ended_in

    kept = _makes_much()
    qtbot.waitUntil(lambda: bool(ended_in))
    assert kept
    assert ended_in == [threading.main_thread()]
