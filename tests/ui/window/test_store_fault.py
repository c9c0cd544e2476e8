"""The screen that stands instead of Home when the store cannot be opened: each button leads where it says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.courses.library import Library
from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.domain.clock import SystemClock
from desktop_app.paths import Places, resources
from desktop_app.playback.player import Player
from desktop_app.settings import Settings
from desktop_app.storage.errors import StoreBusy, StoreError
from desktop_app.storage.service import Store
from desktop_app.ui.home.store_fault_presenter import StoreFaultPresenter
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.labels import Label
from tests.screens.dressed import cut_off, settle, unnamed
from tests.storage.desk import a_desk, by_hand, close_for_good, done


@dataclass
class Fault:
    """The screen, and what stands on it."""

    presenter: StoreFaultPresenter
    window: MainWindow
    places: Places
    chosen: list[Path]
    """The folders that the user will choose, in turn; none where they think better of it."""

    @property
    def words(self) -> str:
        settle(self.window)
        return "\n".join(label.text() for label in self.presenter.view.findChildren(Label) if label.isVisible())

    @property
    def ways(self) -> list[str]:
        return list(self.presenter.view.buttons)

    def press(self, way: str) -> None:
        self.presenter.view.buttons[way].click()

    def refuse(self) -> StoreError:
        """Let the store be opened, and show why it was not."""
        store = Store(self.places)
        error = store.open().exception(timeout=20)
        close_for_good(store)
        assert isinstance(error, StoreError)
        self.presenter.show(error)
        settle(self.window)
        return error


@pytest.fixture
def fault(theme: Theme, qtbot: QtBot, place: Path) -> Iterator[Fault]:
    """Give the screen over a store with one answer in it."""
    with a_desk(place / "data") as desk:
        done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("vi ringer direkt"), NotApproved()))
        done(desk.store.close())
        places = desk.places
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.show()
    aside = ThreadPoolExecutor(1)
    means = Means(
        theme=theme,
        store=Store(places),
        library=Library(places, resources() / "courses"),
        player=Player(places.cache, places.logs),
        clock=SystemClock(),
        places=places,
        settings=Settings(),
        keep_settings=lambda _: None,
        aside=aside,
    )
    chosen: list[Path] = []

    def choose(_parent: QWidget, _title: str, _begin: Path) -> Path | None:
        return chosen.pop(0) if chosen else None

    presenter = StoreFaultPresenter(means, window, choose=choose)
    yield Fault(presenter, window, places, chosen)
    presenter.close()
    aside.shutdown()


def make_newer(path: Path) -> str:
    with by_hand(path) as raw:
        raw.execute("PRAGMA user_version = 990001")
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_answers_of_a_newer_store_are_saved_to_read(fault: Fault, place: Path, qtbot: QtBot) -> None:
    """The meeting is tonight and nobody in the room can install anything: they can still read what they wrote (X9)."""
    before = make_newer(fault.places.database)
    fault.refuse()
    assert fault.ways == ["retry", "keep", "close"]
    assert unnamed(fault.window) == []
    assert cut_off(fault.presenter.view) == []

    fault.press("keep")  # and think better of it
    assert list(place.glob("*.txt")) == []
    fault.chosen[:] = [place]
    fault.press("keep")
    assert not fault.presenter.view.buttons["keep"].isEnabled()
    qtbot.waitUntil(lambda: "open_folder" in fault.ways, timeout=20_000)

    assert f"saved to read in {place}." in fault.words
    assert "vi ringer direkt" in next(place.glob("egen-kopia_*.txt")).read_text(encoding="utf-8")
    assert hashlib.sha256(fault.places.database.read_bytes()).hexdigest() == before


def test_copies_that_cannot_be_saved_say_so_and_may_be_tried_again(fault: Fault, place: Path, qtbot: QtBot) -> None:
    """The stick is pulled: the screen stands, the way stands."""
    make_newer(fault.places.database)
    fault.refuse()
    fault.chosen[:] = [place / "borta"]

    fault.press("keep")
    qtbot.waitUntil(fault.presenter.view.buttons["keep"].isEnabled, timeout=20_000)

    assert str(place / "borta") in fault.words
    assert fault.ways == ["retry", "keep", "close"]


def test_store_that_is_open_elsewhere_offers_no_copies(fault: Fault, qtbot: QtBot) -> None:
    """It is whole, and somebody writes in it."""
    fault.presenter.show(StoreBusy(file="samsyn.db"))
    assert fault.ways == ["retry", "close"]

    with qtbot.waitSignal(fault.presenter.retry_wanted):
        fault.press("retry")
    with qtbot.waitSignal(fault.presenter.close_wanted):
        fault.press("close")
