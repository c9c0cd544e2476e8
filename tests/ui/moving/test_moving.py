"""A group that goes to another computer, and two copies that are made one: what is said, and that nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.courses.library import Library
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.group import Group
from desktop_app.paths import Places, resources
from desktop_app.playback.player import Player
from desktop_app.settings import Settings
from desktop_app.storage.records import BackupReason, Chosen, Merging
from desktop_app.storage.service import Store
from desktop_app.ui.home.standing import NOTHING, Standing, standing_of
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.moving.fetch_view import FetchView
from desktop_app.ui.moving.fetch_words import before, new
from desktop_app.ui.moving.moving import Moving
from desktop_app.ui.room.keys import KeyTable
from desktop_app.ui.side_doors import SideDoors
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.labels import Label
from tests.handover import sample
from tests.screens.dressed import settle
from tests.screens.moving import OPENED
from tests.storage.desk import by_hand, done, reopened
from tests.storage.test_merging import Laptop, parted

PATIENCE_MS = 20_000
"""Files are read and backups made on threads that a busy computer keeps waiting."""


@dataclass
class Screen:
    """The window of one computer, and the paths its user will choose in turn."""

    window: MainWindow
    doors: SideDoors
    moving: Moving
    home: QWidget
    paths: list[Path] = field(default_factory=list)

    @property
    def words(self) -> str:
        settle(self.window)
        view = self.window.view
        assert view is not None
        return "\n".join(label.text() for label in view.findChildren(Label) if label.isVisibleTo(view))

    @property
    def page(self) -> FetchView:
        assert self.moving.fetching is not None
        return self.moving.fetching


@contextmanager
def a_screen(theme: Theme, qtbot: QtBot, store: Store, places: Places, group: Group | None) -> Iterator[Screen]:
    """Give the window of a computer whose store is open; Home is an empty page."""
    aside = ThreadPoolExecutor(1)
    means = Means(
        theme=theme,
        store=store,
        library=Library(places, resources() / "courses"),
        player=Player(places.cache, places.logs),
        clock=SystemClock(),
        places=places,
        settings=Settings(),
        keys=KeyTable(),
        keep_settings=lambda _: None,
        aside=aside,
    )
    window = MainWindow(theme)
    qtbot.addWidget(window)
    home = QWidget()
    window.show_view(home)
    window.show()

    def standing() -> Standing:
        return standing_of(means, means.library.courses()[0], Chosen(group, 1), NOTHING)

    paths: list[Path] = []

    def where(_parent: QWidget, _title: str, name: str, _kinds: str, then: Callable[[Path], None]) -> None:
        then(paths.pop(0) / name)

    def which(parent: QWidget, title: str, then: Callable[[Path], None], *, folder: bool, kinds: str) -> None:
        assert not folder
        assert "*.samsynbackup" in kinds
        then(paths.pop(0))

    doors = SideDoors(means, window, standing, window)
    doors.__dict__["moving"] = moving = Moving(means, window, window, ask_where=where, ask_file=which)
    moving.home_wanted.connect(lambda: window.show_view(home))
    yield Screen(window, doors, moving, home, paths)
    aside.shutdown()


@dataclass
class Two:
    """Two computers that have had the same group since it said «ett»; the first one's window."""

    here: Laptop
    there: Laptop
    screen: Screen
    place: Path

    def opened(self, qtbot: QtBot, file: Path) -> FetchView:
        """Drop a file on Home, and wait until it is told what is in it."""
        self.screen.doors.take_dropped(file)
        page = self.screen.page
        qtbot.waitUntil(lambda: "Reads the file" not in self.screen.words, timeout=PATIENCE_MS)
        return page


@pytest.fixture
def two(theme: Theme, qtbot: QtBot, place: Path) -> Iterator[Two]:
    """Give them."""
    with (
        parted(place, {"p1": "ett"}) as (here, there),
        a_screen(theme, qtbot, here.store, Places(place / "a"), here.group) as screen,
    ):
        yield Two(here, there, screen, place)


def choose(page: FetchView, number: int, cell: int) -> None:
    """Press «the one on this computer» (0) or «the one in the file» (1) of a question."""
    page.cards[number].choice._cells[cell].click()


def test_group_moves_with_one_file_and_what_to_do_there_is_said(two: Two, theme: Theme, qtbot: QtBot) -> None:
    """The laptop goes back to IT in the middle of the course: on the next one all is there, with no one's help."""
    screen, stick = two.screen, two.place / "sticka"
    stick.mkdir()
    screen.doors.move()
    view = screen.moving.saving
    assert view is not None
    assert "Whoever has the file can read your answers." in screen.words
    assert "drag the file to Home" in screen.words
    screen.paths[:] = [two.place / "borta", stick]

    view.save.click()  # the stick was not put in
    assert not view.save.isEnabled()
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE_MS)
    assert "The backup could not be made" in screen.words
    view.save.click()
    qtbot.waitUntil(view.finish.isVisible, timeout=PATIENCE_MS)

    (file,) = stick.iterdir()
    assert f"It is called {file}. There are 1 answer(s) in it." in screen.words
    assert file.name.startswith("halmstads-kommun-ifo-vuxen-")
    view.finish.click()
    assert screen.window.view is screen.home

    with (
        reopened(Places(two.place / "c")) as store,
        a_screen(theme, qtbot, store, Places(two.place / "c"), None) as other,
    ):
        other.paths[:] = [file]
        other.doors.fetch()
        qtbot.waitUntil(other.page.take.isVisible, timeout=PATIENCE_MS)
        assert "The group is not on this computer yet." in other.words
        assert "IFO Vuxen, Halmstads kommun" in other.words
        assert done(store.groups()) == ()

        with qtbot.waitSignal(other.moving.taken, timeout=PATIENCE_MS) as taken:
            other.page.take.click()
            assert other.doors.is_taking_in

        assert taken.args == [two.here.group.id, ""]  # the course is not in this library
        assert done(store.groups()) == (two.here.group,)
        assert "The group is here now." in other.words
        other.page.finish.click()
        assert other.window.view is other.home


def test_where_both_have_gone_on_a_person_chooses_between_the_two(two: Two, qtbot: QtBot) -> None:
    """The one promise: nothing is changed before all is chosen, and what was not chosen is an earlier version."""
    two.here.meet({"p1": "ett här", "p2": "två här"}, writes="Anna")
    two.there.meet({"p1": "ett där", "p2": "två där", "p3": "tre där"}, writes="Bo")
    page = two.opened(qtbot, two.there.backup(two.place / "y.samsynbackup"))

    for expected in (
        "2 question(s) have different answers here and in the file.",
        "ett här",
        "ett där",
        "Anna wrote",
        "Bo wrote",
        "1 meeting(s)",
        "Nothing is changed yet. 2 question(s) left to choose for.",
    ):
        assert expected in two.screen.words, expected
    assert not page.take.isEnabled()
    choose(page, 0, 1)
    assert not page.take.isEnabled()
    choose(page, 1, 0)
    assert "Is kept as an earlier version" in two.screen.words
    assert two.here.says("p1") == ["ett", "ett här"]

    with qtbot.waitSignal(two.screen.moving.taken, timeout=PATIENCE_MS):
        page.take.click()

    assert two.here.says("p1") == ["ett", "ett här", "ett där"]
    assert set(two.here.says("p2")) == {"två där", "två här"}
    assert two.here.says("p2")[-1] == "två här"
    assert two.here.says("p3") == ["tre där"]
    assert "The two copies are one. 2 answer(s) are now as in the file." in two.screen.words
    assert not page.take.isVisible()
    page.top.back.click()
    assert two.screen.window.view is two.screen.home


def test_what_was_said_while_one_chose_is_to_be_chosen_for_too(two: Two, qtbot: QtBot) -> None:
    """A command on the same computer can change answers meanwhile; nobody's words are decided on unseen."""
    two.here.meet({"p1": "ett här"})
    two.there.meet({"p1": "ett där", "p2": "två där"})
    page = two.opened(qtbot, two.there.backup(two.place / "y.samsynbackup"))
    choose(page, 0, 1)
    two.here.meet({"p2": "två här"})

    page.take.click()
    qtbot.waitUntil(lambda: len(page.cards) == 2, timeout=PATIENCE_MS)

    assert not page.take.isEnabled()
    assert two.here.says("p1") == ["ett", "ett här"]


def test_file_that_is_refused_says_why_and_changes_nothing(two: Two, qtbot: QtBot) -> None:
    """The wrong file on the stick, or half of one: one plain sentence, and another file can be chosen."""
    newer, noise = two.there.backup(two.place / "ny.samsynbackup"), two.place / "brus.samsynbackup"
    with by_hand(newer) as raw:
        raw.execute("PRAGMA user_version = 990001")
    noise.write_bytes(b"noise" * 2000)
    everybody = done(two.here.store.back_up(BackupReason.ASKED)).rename(two.place / "alla.samsynbackup")
    before = two.here.store.groups().result(), two.here.says("p1")

    for file, said in (
        (newer, "was saved with a newer Samsyn"),
        (noise, "is not a whole backup made by Samsyn"),
        (two.place / "borta.samsynbackup", "is not a whole backup made by Samsyn"),
        (everybody, "holds the answers of all groups"),
    ):
        page = two.opened(qtbot, file)
        assert said in two.screen.words
        assert file.name in two.screen.words
        assert not page.take.isVisible()
        assert page.other.isEnabled()

    two.screen.paths[:] = [two.there.backup(two.place / "samma.samsynbackup")]
    page.other.click()
    qtbot.waitUntil(lambda: "There is nothing new in the file." in two.screen.words, timeout=PATIENCE_MS)
    assert (two.here.store.groups().result(), two.here.says("p1")) == before

    done(two.here.store.remove_answers(two.here.group.id, None))
    page = two.opened(qtbot, two.place / "samma.samsynbackup")
    assert "The group's answers were removed here" in two.screen.words


def test_one_may_leave_while_a_file_is_read(two: Two, qtbot: QtBot) -> None:
    """What comes then comes to nobody; and what is no group is read in as a course."""
    two.screen.doors.take_dropped(two.there.backup(two.place / "Y.SAMSYNBACKUP"))
    two.screen.page.top.back.click()
    assert two.screen.window.view is two.screen.home
    done(two.here.store.flush())
    assert two.screen.moving.fetching is None

    with qtbot.waitSignal(two.screen.doors.course_dropped) as dropped:
        two.screen.doors.take_dropped(two.place / "kurs.samsyn")
    assert dropped.args == [two.place / "kurs.samsyn"]
    with qtbot.waitSignal(two.screen.doors.receipt_dropped):
        two.screen.doors.take_dropped(two.place / "K.KVITTO")


def test_what_stays_as_it_is_here_is_said_beside_what_is_new() -> None:
    """One would believe that the other computer's plan came in too, and miss the meeting it names."""
    nothing = Merging(sample.GROUP.id, (), 0, ())
    news = replace(nothing, gone_on=2, units=("Skolan",), municipalities=("Laholms kommun",), contacts_stay=True)

    def words(merging: Merging) -> list[str]:
        return [point.text for point in new(replace(OPENED, merging=merging))]

    assert words(nothing) == ["nothing"]
    assert words(replace(nothing, plan_stays=True)) == [
        "nothing",
        "your plan here stands, and not the one in the file",
    ]
    assert before(replace(OPENED, merging=replace(nothing, plan_stays=True)))[0].startswith("All else in it is on")
    gone_on, *others = words(news)
    assert gone_on.startswith("what came after in 2 meeting")
    assert others == ["the unit Skolan", "Laholms kommun", "your contacts here stand, and not those in the file"]
