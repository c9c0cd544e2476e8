"""The film's panel, and what is asked over a held picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TypeAlias

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.playback.captions import Captions
from desktop_app.playback.film import Opened
from desktop_app.session import events
from desktop_app.ui.room import slider
from desktop_app.ui.room.film_buttons import RATES, next_rate, rate_words
from desktop_app.ui.theme.theme import Theme
from tests.screens.language import speak
from tests.ui.room.conftest import Room
from tests.ui.room.stories import FILM, LECTURE, STEPS, STEPS_2, film_state, minutes

MakeRoom: TypeAlias = Callable[..., Room]
SOON_MS = 30


def running(make_room: MakeRoom, **more: object) -> Room:
    """Return the room with a running film whose panel slides away soon."""
    room = make_room(film_state(paused=True))
    QTest.mouseMove(room.view.film, QPoint(8, 8))  # not over the panel, where it would hold it
    room.view.film.slider.timer.setInterval(SOON_MS)
    room.show(film_state(**more))  # type: ignore[arg-type]  # named by the one who asks
    return room


def test_the_panel_slides_away_while_the_film_runs_and_comes_back_for_tab(make_room: MakeRoom, qtbot: QtBot) -> None:
    """The film is to be looked at; but nobody may have to guess how to pause it."""
    room = running(make_room)
    film = room.view.film
    qtbot.waitUntil(film.panel.isHidden)
    assert film.cursor().shape() is Qt.CursorShape.BlankCursor

    film.slider.timer.setInterval(slider.HIDE_AFTER_MS)
    room.press(Qt.Key.Key_Tab)

    assert film.panel.isVisible()
    assert film.panel.pause.hasFocus()
    qtbot.waitUntil(lambda: film.panel.geometry().bottom() == film.rect().bottom())
    assert film.cursor().shape() is not Qt.CursorShape.BlankCursor


def test_the_panel_comes_back_for_the_mouse(make_room: MakeRoom, qtbot: QtBot) -> None:
    """The mouse is what most people reach for."""
    room = running(make_room)
    film = room.view.film
    qtbot.waitUntil(film.panel.isHidden)
    film.slider.timer.setInterval(slider.HIDE_AFTER_MS)

    QTest.mouseMove(film, QPoint(300, 200))
    QTest.mouseMove(film, QPoint(320, 210))

    qtbot.waitUntil(film.panel.isVisible)


def test_the_focus_leaves_a_panel_that_slides_away_and_comes_back_to_its_place(
    make_room: MakeRoom, qtbot: QtBot
) -> None:
    """Space on a button nobody sees would do something nobody expects."""
    room = running(make_room)
    film = room.view.film
    film.panel.captions.setFocus()
    qtbot.waitUntil(film.panel.isHidden)
    assert film.hasFocus()

    film.slider.timer.setInterval(slider.HIDE_AFTER_MS)
    room.press(Qt.Key.Key_Tab)

    assert film.panel.captions.hasFocus()


def test_a_hand_on_the_keys_keeps_the_panel(make_room: MakeRoom, qtbot: QtBot) -> None:
    """Whoever steers by Tab needs more than three seconds between two presses, and must not lose the control."""
    room = running(make_room)
    film = room.view.film
    film.slider.timer.setInterval(slider.HIDE_AFTER_MS)
    film.panel.pause.setFocus()
    for _ in range(6):
        film.slider.timer.stop()
        room.press(Qt.Key.Key_Tab)
        assert film.slider.shown
        assert film.slider.timer.isActive(), "the seconds are counted from the key"

    film.slider.timer.setInterval(SOON_MS)
    qtbot.waitUntil(film.panel.isHidden)


def test_the_panel_stays_while_the_film_stands_still(make_room: MakeRoom, qtbot: QtBot) -> None:
    """A paused film without controls looks like a program that hangs."""
    room = running(make_room)
    film = room.view.film
    qtbot.waitUntil(film.panel.isHidden)

    room.show(film_state(paused=True))

    assert film.panel.isVisible()
    assert not film.slider.timer.isActive()


def test_captions_move_up_by_the_panels_height(make_room: MakeRoom, qtbot: QtBot) -> None:
    """Controls over captions would hide them from those who need them most."""
    room = running(make_room)
    film = room.view.film
    insets: list[int] = []
    film.surface.set_bottom_inset = insets.append  # type: ignore[method-assign]
    qtbot.waitUntil(film.panel.isHidden)
    film.slider.touch()

    assert 0 in insets
    assert insets[-1] == film.panel.height() > 100


def test_nothing_slides_where_less_motion_is_asked_for(
    make_room: MakeRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Moving surfaces make some people ill; the system's setting says who."""
    monkeypatch.setattr(Theme, "may_move", lambda _: False)
    room = running(make_room)
    film = room.view.film
    film.slider.hide()

    assert film.panel.isHidden()
    film.slider.touch()
    assert film.panel.geometry().bottom() == film.rect().bottom()


@pytest.mark.parametrize(("width", "high"), [(1366, 133), (1920, 133), (1024, 133)])
def test_the_panel_is_as_high_as_the_mockups(make_room: MakeRoom, qapp: QApplication, width: int, high: int) -> None:
    """133 pixels is what the design gives it in Swedish at 1366; more would be taken from the film."""
    translators = speak(qapp, "sv")
    try:
        room = make_room(film_state(), (width, 768))
        room.view.set_captions(Captions(()))
        qapp.processEvents()
        panel = room.view.film.panel
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)

    assert (panel.width(), panel.height()) == (width, high)
    assert panel.geometry().bottom() == room.view.rect().bottom()


def test_the_timeline_asks_for_a_place(make_room: MakeRoom) -> None:
    """Seeking must go through the flow, or a seek would be lost at a crash."""
    room = make_room(film_state())
    timeline = room.view.film.panel.timeline

    timeline.seek_requested.emit(minutes(31, 20))
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(timeline.width() // 2, timeline.height() // 2))

    assert room.sent[0] == events.SeekTo(minutes(31, 20))
    assert abs(room.sent[1].position - LECTURE.duration / 2) < timedelta(seconds=5)  # type: ignore[union-attr]


def test_chapters_and_speeds_are_chosen_from_menus(make_room: MakeRoom) -> None:
    """A lecture is found by its chapters; the list opens beside the film, never over its text."""
    room = make_room(film_state(paused=True))
    panel = room.view.film.panel

    panel.chapters.click()
    lagen = next(a for a in panel.chapter_menu.actions() if "Lagen" in a.text())
    now = next(a for a in panel.chapter_menu.actions() if a.isChecked())
    lagen.trigger()
    panel.chapter_menu.close()
    panel.speed.click()
    panel.speed_menu.actions()[-1].trigger()
    panel.speed_menu.close()

    assert "Funktioner" in now.text()
    assert room.sent == [events.SeekTo(minutes(8))]
    assert room.player.rate == 1.5
    assert room.view.film.rate_badge.isVisible()
    assert panel.speed.isChecked()


def test_a_film_without_chapters_or_captions_shows_no_dead_buttons(make_room: MakeRoom) -> None:
    """A button that does nothing teaches people not to press buttons."""
    room = make_room(film_state(paused=True))
    panel = room.view.film.panel

    room.view.set_captions(None)
    panel.set_film(minutes(5), (), ())

    assert panel.captions.isHidden()
    assert panel.chapters.isHidden()
    assert panel.note == "The film has no captions."


@pytest.mark.parametrize(
    ("picture", "sound", "note"),
    [(False, True, "The film has sound but no picture."), (True, False, "The film has no sound.")],
)
def test_what_a_film_lacks_is_said_on_the_panel(make_room: MakeRoom, *, picture: bool, sound: bool, note: str) -> None:
    """Somebody who turns the volume up and up must be told that there is nothing to hear."""
    room = make_room(film_state(paused=True))
    found = Opened(LECTURE.duration, has_picture=picture, has_sound=sound, size=(0, 0))

    room.player.found = found
    room.player.opened.emit(found)

    assert room.view.film.panel.note == note


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1024, 700)])
def test_a_warning_stands_whole_on_the_panel(make_room: MakeRoom, size: tuple[int, int]) -> None:
    """«Datorn har ingen ljudutg…» tells nobody what to do; and «Svart» is found without looking, also then."""
    room = make_room(film_state(paused=True), size)
    panel = room.view.film.panel
    corner = panel.black.mapTo(room.view, panel.black.rect().bottomRight())

    panel.set_note("The computer has no sound output.", "speaker_mute", "warning")
    QCoreApplication.processEvents()

    assert panel._note.text() == panel.note
    assert panel._note.width() >= panel._note.fontMetrics().horizontalAdvance(panel.note)
    over = [tool for tool in panel._tools if tool.isVisible() and tool.geometry().intersects(panel._note.geometry())]
    assert over == []
    assert panel.black.mapTo(room.view, panel.black.rect().bottomRight()) == corner


def test_the_end_card_counts_down_to_the_question(make_room: MakeRoom, qtbot: QtBot) -> None:
    """The film's end must lead to the question by itself, never to the desktop or the next film."""
    room = make_room(film_state())
    film = room.view.film
    film._countdown.setInterval(SOON_MS)
    room.show(film_state(paused=True, ended=True, at=minutes(0)))
    assert film.offer.isVisible()
    assert film.offer.question is not None
    assert film.offer.question.bars == (5, 5)

    qtbot.waitUntil(lambda: room.sent == [events.Next()])

    assert not film._countdown.isActive()


def test_waiting_stops_the_countdown(make_room: MakeRoom, qtbot: QtBot) -> None:
    """A group that is moved by what it saw decides itself when to go on."""
    room = make_room(film_state())
    film = room.view.film
    film._countdown.setInterval(SOON_MS)
    room.show(film_state(paused=True, ended=True, at=minutes(0)))

    film.offer.second.click()
    QTest.qWait(SOON_MS * 8)

    assert room.sent == []
    film.offer.first.click()
    assert room.sent == [events.Next()]


def test_the_countdown_stands_still_behind_black(make_room: MakeRoom) -> None:
    """Black means that nothing happens."""
    room = make_room(film_state(paused=True, ended=True, at=minutes(0)))
    assert room.view.film._countdown.isActive()

    room.show(film_state(paused=True, ended=True, at=minutes(0), black=True))
    assert not room.view.film._countdown.isActive()

    room.show(film_state(paused=True, ended=True, at=minutes(0)))
    assert room.view.film._countdown.isActive()


def test_a_last_film_ends_without_a_countdown(make_room: MakeRoom) -> None:
    """Finishing the meeting is nobody's to do but the group's."""
    room = make_room(film_state(paused=True, ended=True, at=minutes(0), steps=(STEPS[0], STEPS[1], STEPS[-1])))
    film = room.view.film

    assert not film._countdown.isActive()
    assert film.panel.write.isHidden()
    film.offer.first.click()
    assert room.sent == [events.Next()]


def test_a_film_that_was_begun_is_offered_from_ten_seconds_before(make_room: MakeRoom) -> None:
    """Never silently: the group chooses between going on and starting over (A6)."""
    room = make_room(film_state(at=minutes(12, 40), paused=True, offering=True))
    offer = room.view.film.offer

    assert offer.first.text() == "Go on from 12:30"
    assert offer.first.hasFocus()
    offer.first.click()
    offer.second.click()
    assert room.sent == [events.Play(), events.PlayFromStart()]

    offer.first.setFocus()
    room.show(film_state(at=minutes(12, 40)))
    assert offer.isHidden()
    assert room.view.film.hasFocus()


def test_a_film_is_not_left_by_one_press(make_room: MakeRoom) -> None:
    """A clicker in a pocket must not skip the lecture."""
    room = make_room(film_state(paused=True, asking=True))
    offer = room.view.film.offer

    room.press(Qt.Key.Key_PageDown)
    assert room.sent == [events.Next()]  # the flow, which was asking, now goes on
    room.sent.clear()
    offer.first.click()
    offer.second.click()
    assert room.sent == [events.Play(), events.Next()]

    room.show(film_state())
    assert offer.isHidden()


def test_writing_during_the_film_goes_by_its_question(make_room: MakeRoom) -> None:
    """The answer belongs to a question; the film keeps its place behind it."""
    room = make_room(film_state(paused=True))

    room.view.film.panel.write.click()

    assert room.sent == [events.ShowQuestion(), events.WriteAnswer()]


def test_step_2_is_not_written_in_from_the_film(make_room: MakeRoom) -> None:
    """Only the film's own question can be gone to from it; a button that leads nowhere is pressed again and again."""
    steps = (STEPS[0], STEPS[1], STEPS_2[1], STEPS[-1])
    room = make_room(film_state(paused=True, ended=True, at=minutes(0), steps=steps))

    assert room.view.film.panel.write.isHidden()
    assert room.view.film.offer.question is not None
    assert room.view.film.offer.question.bars  # but it comes by itself, as every question


def test_the_position_is_told_by_the_player(make_room: MakeRoom) -> None:
    """The time shown is the picture's, not the last saved."""
    room = make_room(film_state(paused=True))

    room.player.position_changed.emit(minutes(23, 5))

    assert room.view.film.panel.timeline.position() == minutes(23, 5)


def test_a_new_film_brings_its_own_length_and_chapters(make_room: MakeRoom) -> None:
    """The next film with the last one's chapters would send the group to nowhere."""
    room = make_room(film_state(paused=True))
    other = replace(LECTURE, duration=minutes(9, 56), chapters=())
    state = film_state(paused=True)

    room.show(replace(state, lecture=other, session=replace(state.session, id="another")))  # type: ignore[arg-type]

    assert room.view.film.panel.end_time.text() == "9:56"
    assert room.view.film.panel.chapters.isHidden()
    assert FILM in state.flow.positions


def test_every_control_of_the_panel_has_a_name_and_can_be_reached(make_room: MakeRoom) -> None:
    """A facilitator who hears the screen must find every control by Tab, by name."""
    room = make_room(film_state(paused=True))
    panel = room.view.film.panel
    named: list[str] = []
    panel.pause.setFocus()
    for _ in range(30):
        focus = QApplication.focusWidget()
        if focus is None or not panel.isAncestorOf(focus):
            break
        named.append(focus.accessibleName())
        room.press(Qt.Key.Key_Tab)

    assert all(named)
    assert {"Volume", "Captions", "Black", "10 seconds back", "Chapters", "Write answer", "End for today"} <= set(named)


@pytest.mark.parametrize("rate", RATES)
def test_speeds_step_and_stop_at_the_ends(rate: float) -> None:
    """Five steps, of which the usual one is written «1,0×»."""
    assert next_rate(rate, 1) in RATES
    assert next_rate(rate, -9) == RATES[0]
    assert rate_words(rate).endswith("×")
