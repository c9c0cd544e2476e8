"""Bookmarks and the film's text, in the room with one screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.session import Bookmark
from desktop_app.playback.errors import NoSoundOutput
from desktop_app.session import events
from desktop_app.ui.room.console.from_film import MarkedPlace
from tests.screens.transcript import SAID, lecture_captions
from tests.ui.room.conftest import Room
from tests.ui.room.stories import FILM, film_state, minutes, question_state

MakeRoom = Callable[..., Room]
CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_key_marks_the_place(make_room: MakeRoom) -> None:
    """«Det där ska vi prata om»: one press, and the film goes on."""
    room = make_room(film_state())

    room.press(Qt.Key.Key_N)

    assert room.sent == [events.Mark()]
    assert room.view.film.panel.note == "22:10 is marked."


def test_the_films_text_opens_beside_the_film_and_is_searched(make_room: MakeRoom, qapp: QApplication) -> None:
    """The picture gives way to the text; neither lies over the other."""
    room = make_room(film_state(paused=True))
    film = room.view.film
    room.view.set_captions(lecture_captions())
    whole = film.surface.width()

    room.press(Qt.Key.Key_F, CTRL)
    qapp.processEvents()

    assert film.transcript.view is not None
    assert film.transcript.view.search.hasFocus()
    assert film.surface.width() == whole - film.transcript.width()
    assert 300 <= film.transcript.width() <= 420
    assert film.panel.transcript.isChecked()
    QTest.keyClicks(film.transcript.view.search, "lagen")
    film.transcript.view.list.jump_requested.emit(minutes(7))
    assert room.sent[-1] == events.SeekTo(minutes(7))

    film.panel.transcript.click()
    assert film.surface.width() == whole


def test_without_captions_there_is_no_text_to_open(make_room: MakeRoom) -> None:
    """A button that opens an empty list looks like a fault."""
    room = make_room(film_state(paused=True))
    room.view.set_captions(None)

    room.press(Qt.Key.Key_F, CTRL)

    assert room.view.film.transcript.isHidden()
    assert room.view.film.panel.transcript.isHidden()


def test_what_was_marked_is_offered_with_the_question(make_room: MakeRoom) -> None:
    """Where it is talked about, the place is one press away."""
    room = make_room(question_state(3))
    again = QSignalSpy(room.view.play_wanted)
    button = room.view.question.marks
    assert button.isHidden()
    mark = Bookmark(FILM, timedelta(minutes=22, seconds=10))

    room.view.show_places((MarkedPlace(mark, 4, SAID[2]),))
    [action] = button.fill().actions()
    action.trigger()

    assert button.isVisible()
    assert button.text() == "Marked in the film (1)"
    assert action.text().startswith("22:10  Det handlar om")
    assert again.at(0)[0] == mark


def test_silence_that_nobody_chose_is_told(make_room: MakeRoom) -> None:
    """Nobody should look for a cable while the computer has no output at all; the panel comes to say so."""
    room = make_room(film_state())
    room.player.sound_fault = NoSoundOutput(number=4, title="Missbruk")

    room.player.sound_changed.emit()

    assert room.view.film.panel.note.startswith("The computer has nothing to play sound with.")
    assert room.view.film.panel.isVisible()
