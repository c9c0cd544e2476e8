"""Home found out from a real store: which group it is about, and the others when somebody asks for them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.courses.library import Library
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.flow_document import VERSION
from desktop_app.domain.ids import GroupId
from desktop_app.paths import resources
from desktop_app.playback.player import Player
from desktop_app.settings import Settings
from desktop_app.storage.errors import MeetingNewer
from desktop_app.ui.home.home_presenter import HomePresenter
from desktop_app.ui.means import Means
from desktop_app.ui.room.keys import KeyTable
from desktop_app.ui.theme.theme import Theme
from desktop_app.words import tell
from tests.storage.desk import HALMSTAD, Desk, a_desk, begin_session, done


@dataclass
class AtHome:
    """The presenter, and the store it asks."""

    presenter: HomePresenter
    desk: Desk

    def shown(self) -> str:
        assert self.presenter.standing is not None
        return self.presenter.standing.shown.group_label


@pytest.fixture
def at_home(theme: Theme, place: Path) -> Iterator[AtHome]:
    """Give Home over a store with one group."""
    with a_desk(place) as desk, ThreadPoolExecutor(1) as aside:
        desk.places.make()

        def keep(chosen: Settings) -> None:
            means.settings = chosen

        means = Means(
            theme=theme,
            store=desk.store,
            library=Library(desk.places, resources() / "courses"),
            player=Player(desk.places.cache, desk.places.logs),
            clock=SystemClock(),
            places=desk.places,
            settings=Settings(),
            keys=KeyTable(),
            keep_settings=keep,
            aside=aside,
        )
        yield AtHome(HomePresenter(means), desk)


def test_window_closed_the_moment_home_is_gone_to_ends_in_silence(at_home: AtHome, qapp: QApplication) -> None:
    """Home asks a second question when the first is answered, and by then there may be no store left to ask."""
    at_home.presenter.refresh()
    done(at_home.desk.store.close())

    qapp.processEvents()  # the first answer comes, and the second question is taken back
    qapp.processEvents()  # which is told nobody; an exception here fails the test

    assert at_home.presenter.standing is None


def test_other_groups_are_named_when_asked_for(at_home: AtHome, qtbot: QtBot) -> None:
    """Every start shows one group; the list of all is for the few times that somebody opens it."""
    presenter = at_home.presenter
    with qtbot.waitSignal(presenter.changed):
        presenter.refresh()
    assert presenter.standing is not None
    assert not presenter.standing.shown.several_groups
    other = done(at_home.desk.store.add_group(HALMSTAD, ("Receptionen",)))
    with qtbot.waitSignal(presenter.changed):
        presenter.refresh()
    assert presenter.standing.shown.several_groups
    assert at_home.shown() == "Receptionen"

    with qtbot.waitSignal(presenter.groups_found) as found:
        presenter.find_groups()
    assert found.args == [(at_home.desk.group, other)]

    with qtbot.waitSignal(presenter.changed):
        presenter.choose_group(GroupId(at_home.desk.group.id))
    assert at_home.shown() == "IFO Vuxen"


def test_a_group_with_a_newer_samsyns_meeting_is_told_of_and_the_others_go_on(at_home: AtHome, qtbot: QtBot) -> None:
    """The colleague's computer was updated first: this one says so, and whoever else shares it is not stopped."""
    presenter, desk = at_home.presenter, at_home.desk
    begin_session(desk.store, other := done(desk.store.add_group(HALMSTAD, ("Receptionen",))))
    newer = json.dumps({"version": VERSION + 1})
    change, of = "UPDATE session SET flow = ? WHERE group_id = ?", (newer, desk.group.id)
    desk.store._ask(lambda keeper: keeper._database.raw.execute(change, of)).result(20)

    with qtbot.waitSignal(presenter.failed) as failed:
        presenter.choose_group(GroupId(desk.group.id))
    assert isinstance(failed.args[0], MeetingNewer)
    assert "newer Samsyn" in tell(failed.args[0]).what

    with qtbot.waitSignal(presenter.changed):
        presenter.choose_group(GroupId(other.id))
    assert at_home.shown() == "Receptionen"
