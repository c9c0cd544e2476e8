"""The screen that stands instead of Home when the store cannot be opened: each button leads where it says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.courses.library import Library
from desktop_app.domain.clock import SystemClock
from desktop_app.paths import Places, resources
from desktop_app.playback.player import Player
from desktop_app.settings import Settings
from desktop_app.storage.errors import StoreBusy, StoreError, StoreUnwritable
from desktop_app.storage.service import Store
from desktop_app.ui.home.store_fault_presenter import StoreFaultPresenter
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.room.keys import KeyTable
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.labels import Label
from desktop_app.words import clock, day
from tests.screens.dressed import cut_off, settle, unnamed
from tests.storage.damaging import (
    SAID,
    TYPING,
    Past,
    a_past,
    empty,
    remove,
    replace_by_noise,
    said_after,
    spoil_header,
    spoil_page,
)
from tests.storage.desk import by_hand, close_for_good


@dataclass
class Fault:
    """The screen, and what stands on it."""

    presenter: StoreFaultPresenter
    window: MainWindow
    places: Places
    chosen: list[Path]
    """The folders that the user will choose, in turn; none where they think better of it."""
    past: Past

    @property
    def words(self) -> str:
        settle(self.window)
        return "\n".join(label.text() for label in self.presenter.view.findChildren(Label) if label.isVisible())

    @property
    def ways(self) -> list[str]:
        return list(self.presenter.view.buttons)

    def press(self, way: str) -> None:
        self.presenter.view.buttons[way].click()

    def walk(self, qtbot: QtBot) -> None:
        """Let the store be refused, and wait till the ladder has been gone down."""
        self.refuse()
        qtbot.waitUntil(lambda: "restore" in self.ways, timeout=20_000)
        settle(self.window)

    def way(self, key: str) -> str:
        return self.presenter.view.buttons[key].text()

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
    past = a_past(place / "data")
    places = past.places
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
        keys=KeyTable(),
        keep_settings=lambda _: None,
        aside=aside,
    )
    chosen: list[Path] = []

    def choose(_parent: QWidget, _title: str, _begin: Path) -> Path | None:
        return chosen.pop(0) if chosen else None

    presenter = StoreFaultPresenter(means, window, choose=choose)
    yield Fault(presenter, window, places, chosen, past)
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
    assert "fjärde svaret" in next(place.glob("egen-kopia_*.txt")).read_text(encoding="utf-8")
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


@pytest.mark.parametrize("spoilt", [0, 1, 2])
def test_each_rung_is_named_with_its_time_and_leads_back(fault: Fault, qtbot: QtBot, spoilt: int) -> None:
    """Whoever stands there must see which copies were looked at, how they are, and how old what they get is (X8)."""
    newest_first = list(reversed(fault.past.backups))
    empty(fault.places.database)
    for path in newest_first[:spoilt]:
        replace_by_noise(path)
    times = [_time(path) for path in newest_first]

    fault.walk(qtbot)

    said = [line for line in fault.words.splitlines() if line.startswith("The backup from")]
    assert said == [
        *(f"The backup from {time} is damaged too." for time in times[:spoilt]),
        f"The backup from {times[spoilt]} is whole.",
    ]
    assert fault.ways == ["restore", "retry", "keep", "close"]
    assert fault.way("restore") == f"Take back the answers from {times[spoilt]}"
    assert unnamed(fault.window) == []
    assert cut_off(fault.presenter.view) == []
    with qtbot.waitSignal(fault.presenter.retry_wanted, timeout=20_000):
        fault.press("restore")
    assert said_after(fault.past) == list(SAID[: 3 - spoilt])


def _time(backup: Path) -> str:
    """Return the time in a backup's name, as it is read here."""
    at = datetime.strptime(backup.name.split("-")[2], "%Y%m%dT%H%M%S%z").astimezone()
    return f"{day(at)} {clock(at)}"


def test_newer_answers_in_the_damaged_file_are_counted_and_come_along(fault: Fault, qtbot: QtBot) -> None:
    """The last ten minutes are in no backup; what cannot be checked is to be read through."""
    spoil_page(fault.places.database)

    fault.walk(qtbot)

    assert "1 newer answer(s) can be taken from the damaged file." in fault.words
    assert "1 answer(s) being written can be taken along. Read them through." in fault.words
    with qtbot.waitSignal(fault.presenter.retry_wanted, timeout=20_000):
        fault.press("restore")
    assert said_after(fault.past) == [*SAID, TYPING]


def test_no_whole_backup_leaves_what_can_be_read(fault: Fault, qtbot: QtBot, place: Path) -> None:
    """All copies corrupt: the words are rescued one by one, or saved to read, or both (X8)."""
    for path in (*fault.past.backups, fault.places.database):
        spoil_header(path)

    fault.walk(qtbot)

    assert fault.words.count("is damaged too.") == 3
    assert fault.way("restore") == "Rescue 5 answer(s)"
    fault.chosen[:] = [place]
    fault.press("keep")
    qtbot.waitUntil(lambda: "open_folder" in fault.ways, timeout=20_000)
    assert "fjärde svaret" in next(place.glob("egen-kopia_*.txt")).read_text(encoding="utf-8")
    with qtbot.waitSignal(fault.presenter.retry_wanted, timeout=20_000):
        fault.press("restore")
    assert said_after(fault.past) == [*SAID, TYPING]


def test_nothing_that_can_be_read_still_gives_a_way_on(fault: Fault, qtbot: QtBot) -> None:
    """The meeting is now: the group may begin anew, and the damaged file is kept for somebody who knows more."""
    for path in fault.past.backups:
        replace_by_noise(path)
    replace_by_noise(fault.places.database)
    before = fault.places.database.read_bytes()

    fault.walk(qtbot)

    assert fault.ways == ["restore", "retry", "close"]
    assert fault.way("restore") == "Begin anew without the old answers"
    with qtbot.waitSignal(fault.presenter.retry_wanted, timeout=20_000):
        fault.press("restore")
    fault.presenter.close()
    assert [path.read_bytes() for path in fault.places.set_aside.glob("*.db")] == [before]
    assert "The answers are back." in "\n".join(label.text() for label in fault.window.findChildren(Label))


def test_store_that_was_taken_away_has_nothing_to_put_aside(fault: Fault, qtbot: QtBot) -> None:
    """No backup and no store is a first start; no store beside backups is not."""
    remove(fault.places.database)
    fault.walk(qtbot)

    with qtbot.waitSignal(fault.presenter.retry_wanted, timeout=20_000):
        fault.press("restore")

    assert said_after(fault.past) == list(SAID[:3])
    assert not fault.places.set_aside.exists()


def test_restore_that_fails_says_so_and_changes_nothing(fault: Fault, qtbot: QtBot) -> None:
    """The folder for what is put aside cannot be made: the damaged file stays where it is."""
    replace_by_noise(fault.places.database)
    before = fault.places.database.read_bytes()
    fault.places.set_aside.write_text("")
    fault.walk(qtbot)

    fault.press("restore")
    qtbot.waitUntil(fault.presenter.view.buttons["restore"].isEnabled, timeout=20_000)

    assert "could not be taken back" in fault.words
    assert fault.places.database.read_bytes() == before


def test_folder_that_cannot_be_written_to_may_be_exchanged(fault: Fault, qtbot: QtBot, place: Path) -> None:
    """A locked profile: somewhere on the computer the answers can be saved, and the meeting can begin (X6)."""
    fault.presenter.show(StoreUnwritable(folder=str(place), cause="SQLITE_READONLY"))
    assert fault.ways == ["retry", "other", "close"]
    with qtbot.assertNotEmitted(fault.presenter.folder_chosen):
        fault.press("other")  # and think better of it

    fault.chosen[:] = [place]
    with qtbot.waitSignal(fault.presenter.folder_chosen) as chosen:
        fault.press("other")

    assert chosen.args == [place / "Samsyn"]
