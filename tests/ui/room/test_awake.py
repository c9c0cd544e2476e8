"""Staying awake leaves nothing behind, whatever the system answers."""

from __future__ import annotations

import gc
import threading
from typing import Self

import pytest
from pytestqt.qtbot import QtBot
from wakepy import Mode

from desktop_app.ui.room.awake import Awake


def test_what_is_asked_again_and_again_is_not_kept(qtbot: QtBot) -> None:
    """A meeting asks as it begins; a day of meetings on a computer that cannot stay awake must not grow."""
    awake = Awake()
    for _ in range(3):
        awake.begin().result(10)
        awake.end()
    qtbot.waitUntil(lambda: not any(thread.name == "samsyn-awake" for thread in threading.enumerate()))
    gc.collect()

    assert [found for found in gc.get_objects() if isinstance(found, Mode)] == []


def test_a_system_that_does_not_answer_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A session bus that hangs: the meeting begins, goes on and ends as on any other day."""
    hangs = threading.Event()
    monkeypatch.setattr("wakepy.keep.presenting", lambda **_: _Hanging(hangs))
    awake = Awake()

    kept = awake.begin()
    assert awake.begin() is kept  # not asked once more while it hangs
    awake.end()

    assert not kept.done()
    hangs.set()
    assert kept.result(10) is True


class _Hanging:
    """A mode of wakepy's on a bus that does not answer."""

    active = True

    def __init__(self, hangs: threading.Event) -> None:
        self._hangs = hangs

    def __enter__(self) -> Self:
        self._hangs.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        pass
