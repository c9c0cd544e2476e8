"""What is chosen in a meeting holds in both layouts: on the console, and in the one window that everybody looks at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.session import events
from desktop_app.ui.room.film_buttons import rate_words
from desktop_app.ui.room.group_screen import Layout
from desktop_app.ui.room.keys import Act
from desktop_app.ui.room.room_presenter import RoomPresenter
from desktop_app.ui.theme.tokens import GROUP_BRIGHT, GROUP_DARK
from desktop_app.ui.widgets.when import clock_time
from tests.ui.room.stories import film_state
from tests.ui.window.computer import Computer


def test_speed_is_one_in_both_layouts_and_the_next_group_begins_at_the_films_own(computer: Computer) -> None:
    """A group that hears 1,25× while the button says 1,0× takes the speaker for the fault, and cannot mend it."""
    player = computer.means.player
    room = computer.meet("Vuxenenheten", "")
    room.console.hands.set_rate(1.25)

    room.screen.stay_here()
    room.room.show_state(film_state())

    film = room.room.film
    assert player.rate == 1.25
    assert film.panel.speed.text() == film.rate_badge.text() == rate_words(1.25)
    assert film.rate_badge.isVisibleTo(film)
    film.act(Act.FASTER)
    room.console.show_state(film_state())
    assert player.rate == 1.5
    assert room.console.page.transport.speed.text() == rate_words(1.5)

    computer.leave(room)
    room = computer.meet("Barnenheten", "", beside=False)
    assert player.rate == 1.0
    computer.leave(room)


def test_a_window_that_filled_the_screen_for_the_group_is_left_when_they_look_elsewhere(
    computer: Computer, qtbot: QtBot
) -> None:
    """A console that fills the laptop hides the way to everything else, and no key led out of it."""
    room = computer.meet("Vuxenenheten", "")
    room.screen.stay_here()
    room.room.full_screen_wanted.emit(True)
    assert computer.window.isFullScreen()

    room.screen.share()

    assert room.screen.layout is Layout.BESIDE
    assert not computer.window.isFullScreen()
    for key in (Act.FULL_SCREEN, Act.LEAVE_FULL_SCREEN):
        computer.window.setWindowState(Qt.WindowState.WindowFullScreen)
        room.console.keys.pressed.emit(key)
        assert not computer.window.isFullScreen()
    computer.leave(room)


def test_captions_put_away_by_one_group_are_there_for_the_next(computer: Computer) -> None:
    """A group that needs the captions of a film was shown it as the one before had wanted it."""
    room = computer.meet("Vuxenenheten", "")
    room.console.hands.captions_toggled.emit()
    own = computer.means.settings.films[room.conductor.state.group.id]
    assert own.captions is False

    room.screen.stay_here()
    assert room.room.film._captions_shown is False, "the same in the other layout"
    room.room.event_sent.emit(events.StopAtPauses(on=False))
    left = room.conductor.state
    computer.leave(room)
    room = RoomPresenter(
        computer.means,
        computer.window,
        entry=computer.entry,
        group=left.group,
        session=left.session,
        films=tuple,
        parent=computer.window,
    )
    room.begin()
    assert room.conductor.state.flow.pauses is room.room.film._captions_shown is False, "and at their next meeting"
    computer.leave(room)

    room = computer.meet("Barnenheten", "", beside=False)
    assert room.conductor.state.flow.pauses is room.room.film._captions_shown is True
    computer.leave(room)


def test_a_bright_room_is_chosen_where_the_screen_is_and_holds_in_both_layouts(computer: Computer) -> None:
    """A weak projector in a room without curtains: the question cannot be read, and the meeting has begun."""
    room = computer.meet("Vuxenenheten", "")
    room.console.page.top_row.output.fill().actions()[-1].trigger()
    assert room.picture.question.colours == room.picture.approval.colours == GROUP_BRIGHT
    assert computer.means.settings.bright_room

    room.screen.stay_here()
    assert room.room.approval.card is not None
    assert room.room.approval.card.colours == GROUP_BRIGHT
    room.room.drawer.bright_room.click()
    assert room.room.approval.card.colours == room.room.question.question.colours == GROUP_DARK
    assert room.room.bright.bright.colours == GROUP_BRIGHT, "that card is bright in every room"

    room.screen.share()
    assert room.picture.approval.colours == GROUP_DARK
    assert not computer.means.settings.bright_room
    computer.leave(room)


def test_black_and_the_clock_are_where_answers_are_written_in_both_layouts(computer: Computer) -> None:
    """Somebody comes in while one types: «Svart» is a button there too, and does in each layout what F7 does."""
    room = computer.meet("Vuxenenheten", "")
    for alone in (False, True):
        if alone:
            room.screen.stay_here()
        tools = room.answer.meeting
        tools.black.click()
        assert room.conductor.state.flow.black
        assert room.blackout.is_down
        room.conductor.send(events.Black(on=False))
        assert room.time.left is not None
        assert tools.clock.text() == clock_time(room.time.left.now)
    computer.leave(room)
