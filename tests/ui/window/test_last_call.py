"""The session ends: what is typed is brought to the disk, and nothing is asked (X15)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtWidgets import QApplication

from desktop_app.domain.answer import TextValue
from desktop_app.paths import Places
from desktop_app.storage.service import Store
from desktop_app.ui import last_call
from desktop_app.ui.last_call import LastCall
from tests.storage.desk import a_desk


def test_what_is_typed_is_on_the_disk_when_the_call_returns(qapp: QApplication, place: Path) -> None:
    """Windows ends the program a moment later: there is no second chance."""
    with a_desk(place) as desk:
        held: list[bool] = []
        call = LastCall(desk.store, lambda: held.append(True))
        desk.type("Det sista.")

        call.save()

        assert held == [True]
        assert desk.heard.events, "the draft was saved"
        assert desk.read().draft == TextValue("Det sista.")
        call.over()


def test_the_system_reaches_it(qapp: QApplication, place: Path) -> None:
    """A signal that nobody hears saves nothing."""
    before = qapp.receivers(SIGNAL("commitDataRequest(QSessionManager&)"))
    with a_desk(place) as desk:
        call = LastCall(desk.store, lambda: None)

        assert qapp.receivers(SIGNAL("commitDataRequest(QSessionManager&)")) == before + 1
        call.over()
        call.deleteLater()


def test_a_store_that_does_not_answer_holds_nothing_up(
    qapp: QApplication, place: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is gone, and the computer shuts down: the end of the session must not hang on it."""
    monkeypatch.setattr(last_call, "PATIENCE_SECONDS", 0.05)
    call = LastCall(Store(Places(place)), lambda: None)

    call.save()

    assert [record.levelname for record in caplog.records] == ["WARNING"]
    call.over()
