"""The keys, pressed as the window system presses them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeAlias

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.domain.steps import Phase
from desktop_app.session import events
from desktop_app.session.room_state import RoomState
from desktop_app.ui.keys.press import Press, Reach
from desktop_app.ui.keys.words import groups, key_names
from desktop_app.ui.room.keys import KEYS, Act, KeyTable
from tests.ui.room.conftest import Room
from tests.ui.room.stories import POINTS, film_state, minutes, question_state

MakeRoom: TypeAlias = Callable[[RoomState], Room]
CTRL = Qt.KeyboardModifier.ControlModifier
AT = minutes(22, 10)


def seconds(count: int) -> timedelta:
    return timedelta(seconds=count)


@pytest.mark.parametrize(
    ("key", "modifier", "event"),
    [
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, events.TogglePause()),
        (Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier, events.TogglePause()),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, events.SeekTo(AT - seconds(5))),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, events.SeekTo(AT + seconds(5))),
        (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, events.SeekTo(AT - seconds(10))),
        (Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier, events.SeekTo(AT + seconds(10))),
        (Qt.Key.Key_Left, CTRL, events.SeekTo(AT - seconds(60))),
        (Qt.Key.Key_Right, CTRL, events.SeekTo(AT + seconds(60))),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, events.Next()),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, events.Previous()),
        (Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, events.Black(on=True)),
        (Qt.Key.Key_Period, Qt.KeyboardModifier.NoModifier, events.Black(on=True)),
        (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier, events.Black(on=True)),
    ],
)
def test_a_key_during_the_film_is_an_event(
    make_room: MakeRoom, key: Qt.Key, modifier: Qt.KeyboardModifier, event: events.Event
) -> None:
    """A facilitator's hand finds the key of YouTube, VLC or a clicker, and it does what it does there."""
    room = make_room(film_state())

    room.press(key, modifier)

    assert room.sent == [event]


def test_sound_captions_speed_and_time_have_their_keys(make_room: MakeRoom) -> None:
    """What a hand does most often during a film must not need the panel."""
    room = make_room(film_state())
    film, player = room.view.film, room.player

    room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Down)
    assert player.volume == 85
    room.press(Qt.Key.Key_M)
    assert player.muted
    room.press(Qt.Key.Key_Up)
    assert not player.muted
    room.press(Qt.Key.Key_C)
    assert not film.surface.captions_shown
    room.press(Qt.Key.Key_Greater, Qt.KeyboardModifier.ShiftModifier)
    assert player.rate == 1.25
    room.press(Qt.Key.Key_Less)
    room.press(Qt.Key.Key_Less)
    assert player.rate == 0.9
    room.press(Qt.Key.Key_T)
    assert film.panel.end_time.text() == "–20:39"
    assert room.sent == []


def test_full_screen_is_left_and_never_the_meeting(make_room: MakeRoom) -> None:
    """A clicker's start key alternates F5 and Esc: neither may end anything or go back to the first step."""
    room = make_room(film_state())

    room.press(Qt.Key.Key_F5)
    room.press(Qt.Key.Key_F)
    room.press(Qt.Key.Key_Escape)
    assert room.full_screen == [True, True]  # Esc means nothing in a window

    room.view.showFullScreen()
    room.press(Qt.Key.Key_Escape)
    assert room.full_screen == [True, True, False]
    assert room.sent == []


def test_letters_are_letters_while_somebody_types(make_room: MakeRoom) -> None:
    """«Bakåt» typed in an answer must not make the screen black and jump in the film."""
    room = make_room(question_state(phase=Phase.WRITING))
    room.answer.setFocus()

    room.type("BJKLMCFT.")
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Left)

    assert room.answer.text() == "bjklmcft. "
    assert room.sent == []


@pytest.mark.parametrize(
    ("key", "event"),
    [
        (Qt.Key.Key_F7, events.Black(on=True)),
        (Qt.Key.Key_PageDown, events.Next()),
        (Qt.Key.Key_PageUp, events.Previous()),
    ],
)
def test_some_keys_act_also_while_somebody_types(make_room: MakeRoom, key: Qt.Key, event: events.Event) -> None:
    """Black is a privacy action: it must work in the middle of a word."""
    room = make_room(question_state(phase=Phase.WRITING))
    room.answer.setFocus()

    room.press(key)

    assert room.sent == [event]


def test_a_button_keeps_its_own_space_and_a_slider_its_arrows(make_room: MakeRoom) -> None:
    """Whoever steers with Tab and Space would otherwise pause the film instead of pressing the button."""
    room = make_room(film_state(paused=True))
    panel = room.view.film.panel

    panel.back.setFocus()
    room.press(Qt.Key.Key_Space)
    assert room.sent == [events.SeekTo(AT - seconds(10))]

    room.sent.clear()
    panel.volume.setFocus()
    room.press(Qt.Key.Key_Right)
    assert room.sent == []
    assert room.player.volume == 85

    panel.back.setFocus()
    room.press(Qt.Key.Key_K)
    assert room.sent == [events.TogglePause()]


def test_ctrl_enter_approves_only_what_is_read_back(make_room: MakeRoom) -> None:
    """The same key reads back in the answer and approves after: it must never do both at once."""
    room = make_room(question_state())
    room.press(Qt.Key.Key_Return, CTRL)
    assert room.sent == []

    room.show(question_state(phase=Phase.READING_BACK, value=POINTS))
    room.press(Qt.Key.Key_Return, CTRL)
    assert room.sent == [events.Approve()]


def test_ctrl_plus_and_minus_are_the_groups_text(make_room: MakeRoom) -> None:
    """«Läser ni längst bak?» is answered without looking for a button."""
    room = make_room(question_state())
    chosen: list[int] = []
    room.view.group_text_percent_changed.connect(chosen.append)

    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        room.press(key, CTRL)

    assert chosen == [125, 150, 150, 125]


def test_keys_say_nothing_behind_black(make_room: MakeRoom) -> None:
    """Behind black nothing may start by a touched key; only showing again leads out."""
    room = make_room(film_state(paused=True, black=True))

    room.press(Qt.Key.Key_K)
    room.press(Qt.Key.Key_PageDown)
    assert room.sent == []
    room.press(Qt.Key.Key_B)
    assert room.sent == [events.Black(on=False)]


def test_the_table_names_every_act_once_and_no_key_twice() -> None:
    """The card lists what the table says; a key in it twice would do one thing and promise another."""
    presses = [binding.press for binding in KEYS]
    rows = [row for group in groups(KeyTable()) for row in group.rows]

    assert len(set(presses)) == len(presses)
    assert {binding.act for binding in KEYS} == set(Act)
    assert sorted(act for row in rows for act in row.acts) == sorted(Act)
    assert all(row.does and key_names(KeyTable(), row.acts) for row in rows)


def test_no_letter_reaches_a_text_box_and_what_clickers_send_always_acts() -> None:
    """How far a key reaches follows from the key: whatever is chosen, letters stay letters."""
    reach = {binding.press.written(): binding.press.reach for binding in KEYS}

    assert all(reach[key] is Reach.ALWAYS for key in ("F5", "F7", "PgDown", "PgUp", "Esc", "Ctrl+Return", "Ctrl++"))
    assert all(reach[key] is Reach.NO_CONTROL for key in ("Space", "Left", "Ctrl+Right", "Up"))
    assert all(reach[chr(letter)] is Reach.NOT_TYPING for letter in b"BKJLMCFT.<>")
    assert Press(Qt.Key.Key_F9).reach is Reach.ALWAYS


def test_a_widget_that_loses_the_focus_is_listened_to_no_more(make_room: MakeRoom) -> None:
    """A listener left behind would act twice on one key."""
    room = make_room(film_state(paused=True))
    panel = room.view.film.panel
    for widget in (panel.pause, panel.back, panel.pause, room.view.film):
        widget.setFocus()

    room.press(Qt.Key.Key_K)
    QTest.keyClick(panel.pause, Qt.Key.Key_F10)

    assert room.sent == [events.TogglePause()]


def test_a_text_box_that_goes_away_with_the_focus_takes_nothing_with_it(make_room: MakeRoom) -> None:
    """A point removed while it is written in must not end the keys of the room."""
    room = make_room(question_state(phase=Phase.WRITING))
    point = QLineEdit(room.answer.parentWidget())
    point.show()
    point.setFocus()
    point.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    room.answer.setFocus()
    room.press(Qt.Key.Key_F7)

    assert room.sent == [events.Black(on=True)]


def test_a_key_held_down_does_not_flash_nor_skip(make_room: MakeRoom) -> None:
    """A book on the B key must not make the screen blink, nor one on PageDown run through the meeting."""
    room = make_room(film_state())

    def held(key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True, 1))

    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_B, Qt.Key.Key_K, Qt.Key.Key_F):
        held(key)
    assert room.sent == room.full_screen == []

    held(Qt.Key.Key_L)
    assert room.sent == [events.SeekTo(AT + seconds(10))]


def test_space_is_the_films_after_a_click(make_room: MakeRoom) -> None:
    """Who turned the captions on with the mouse and then pressed Space turned them off again, and the film ran on."""
    room = make_room(film_state(paused=True))
    panel = room.view.film.panel
    QTest.mouseClick(panel.captions, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.timeline, Qt.MouseButton.LeftButton)
    room.sent.clear()

    room.press(Qt.Key.Key_Space)

    assert room.sent == [events.TogglePause()]


def test_the_key_card_lies_over_the_room_and_the_keys_act_on(make_room: MakeRoom) -> None:
    """Who looks up a key must be able to press it: black above all."""
    room = make_room(film_state(paused=True))
    panel, card = room.view.film.panel, room.view.key_card
    panel.captions.setFocus()

    room.press(Qt.Key.Key_F1)
    assert card.isVisible()
    assert card.geometry() == room.view.rect()
    room.press(Qt.Key.Key_K)
    assert room.sent == [events.TogglePause()]
    room.press(Qt.Key.Key_Escape)
    assert card.isHidden()
    assert panel.captions.hasFocus()

    room.press(Qt.Key.Key_F1)
    room.press(Qt.Key.Key_F7)
    assert card.isHidden()
    assert room.view.curtain.isVisible()
    room.press(Qt.Key.Key_F1)
    assert card.isHidden()  # behind black nothing is shown


def test_a_clicker_that_sends_other_keys_is_taught(make_room: MakeRoom) -> None:
    """Some clickers send arrows, and a hand may need another key: what is chosen acts, and what it was does not."""
    room = make_room(film_state())
    room.keys.use(room.keys.replacing(Act.NEXT, Press(Qt.Key.Key_PageDown), Press(Qt.Key.Key_Right)))

    room.press(Qt.Key.Key_PageDown)
    assert room.sent == []
    room.press(Qt.Key.Key_Right)
    assert room.sent == [events.Next()]
