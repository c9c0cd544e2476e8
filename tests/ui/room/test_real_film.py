"""The room with a real film of the shipped course, through the real player and the real flow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.session import FlowState
from desktop_app.paths import resources
from desktop_app.playback.captions import Captions
from desktop_app.playback.player import FilmSource, Player, PlayerState
from desktop_app.session import commands, events, flow
from desktop_app.ui.room.room_view import RoomView
from desktop_app.ui.theme.theme import Theme
from tests.ui.room.pixels import pixels
from tests.ui.room.stories import STEPS, room_state
from tests.ui.room.test_blackout import Painted

COURSE = resources() / "courses" / "prova" / "data"
FILM = COURSE / "films" / "1-sa-fungerar-en-traff.mp4"
CAPTIONS = COURSE / "captions" / "1-sa-fungerar-en-traff.sv.vtt"


class Meeting:
    """A meeting without a store: the flow decides, the player plays, the room shows."""

    def __init__(self, view: RoomView, player: Player) -> None:
        self.view = view
        self.player = player
        self.state = FlowState(STEPS, 0)
        view.event_sent.connect(self.send)
        view.show_state(room_state(self.state))

    def send(self, event: events.Event) -> None:
        """Let something happen."""
        self.state, to_do = flow.step(self.state, event)
        for command in to_do:
            match command:
                case commands.OpenFilm(_, at, paused):
                    self.player.open(FilmSource(FILM), at=at, paused=paused)
                case commands.PlayFilm():
                    self.player.play()
                case commands.PauseFilm():
                    self.player.pause()
                case commands.SeekFilm(position):
                    self.player.seek(position)
        self.view.show_state(room_state(self.state))

    def press(self, key: Qt.Key) -> None:
        """Press a key, wherever the focus is."""
        QTest.keyClick(self.view.windowHandle(), key)


@pytest.fixture
def meeting(theme: Theme, qtbot: QtBot, place: Path) -> Iterator[Meeting]:
    """Return a meeting at its welcome."""
    player = Player(place, place)
    player.start()
    view = RoomView(theme, player)
    qtbot.addWidget(view)
    view.resize(1024, 640)
    view.set_captions(Captions.load(CAPTIONS))
    meeting = Meeting(view, player)
    with qtbot.waitActive(view):
        view.show()
    yield meeting
    player.close()


def tell_in_order(player: Player, curtain: QWidget) -> list[str]:
    """Return what the player process is told from now on, and when black is painted in between."""
    told: list[str] = []
    command = player._keeper.command

    def tell(name: str, **values: object) -> None:
        told.append(name)
        command(name, **values)

    player._keeper.command = tell  # type: ignore[method-assign]  # the last place before the pipe
    Painted(curtain, told, "black")
    return told


def test_a_film_is_shown_made_black_and_gone_on_with_from_its_place(meeting: Meeting, qtbot: QtBot) -> None:
    """The whole of a group's first minutes: start, see, hide, show again, go on; with the film everybody has."""
    view, player = meeting.view, meeting.player
    meeting.press(Qt.Key.Key_PageDown)
    meeting.press(Qt.Key.Key_PageDown)  # the welcome, then the notice
    qtbot.waitUntil(lambda: player.state is PlayerState.PLAYING and player.picture() is not None, timeout=15_000)
    qtbot.waitUntil(lambda: bool(view.film.surface.caption_lines), timeout=15_000)

    def timeline_goes() -> bool:
        view.film.slider.touch()  # a hand on the mouse: put away, the panel does not follow the film
        return view.film.panel.timeline.position() > timedelta()

    qtbot.waitUntil(timeline_goes, timeout=15_000)
    assert len(pixels(view.film.surface.grab().toImage())) > 100

    told = tell_in_order(player, view.curtain)
    meeting.press(Qt.Key.Key_B)
    assert told[:3] == ["sound", "black", "pause"]
    assert view.curtain.isVisible()
    assert player.muted
    qtbot.waitUntil(lambda: player.state is PlayerState.PAUSED, timeout=5_000)
    place = player.position

    meeting.press(Qt.Key.Key_B)
    assert view.curtain.isHidden()
    assert not player.muted
    assert meeting.state.paused

    meeting.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: player.position > place, timeout=5_000)
    assert player.position - place < timedelta(seconds=3)


def test_the_films_end_leads_to_its_question(meeting: Meeting, qtbot: QtBot) -> None:
    """The last picture stands under «Frågan kommer», and then the question, without a hand."""
    view, player = meeting.view, meeting.player
    meeting.send(events.Next())
    qtbot.waitUntil(lambda: player.state is PlayerState.PLAYING and player.duration > timedelta(), timeout=15_000)
    player.ended.connect(lambda _ended: meeting.send(events.FilmEnded()))
    view.film._countdown.setInterval(20)

    meeting.send(events.SeekTo(player.duration - timedelta(seconds=1)))
    qtbot.waitUntil(lambda: meeting.state.ended or meeting.state.index == 2, timeout=15_000)
    qtbot.waitUntil(view.question.isVisible, timeout=5_000)

    assert meeting.state.index == 2
    assert view.question.question.accessibleName() == "Vad känner vi igen hos oss?"
