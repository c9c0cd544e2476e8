"""The room: the right stage for every state, black over all of it, and words in the language in use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import ListValue, Point
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Phase
from desktop_app.session import events
from desktop_app.session.room_state import RoomState
from desktop_app.ui.room.room_view import RoomView
from desktop_app.ui.theme.theme import Theme
from tests.screens.language import speak
from tests.ui.room.conftest import Room
from tests.ui.room.pixels import pixels
from tests.ui.room.stories import (
    OFFICIAL,
    POINTS,
    STEPS,
    StillPlayer,
    film_state,
    minutes,
    question_state,
    room_state,
)

MakeRoom: TypeAlias = Callable[..., Room]
MANY = ListValue(tuple(Point(f"Punkt {number}") for number in range(12)))
WELCOME = room_state(FlowState(STEPS, 0))


def stage(room: Room) -> QWidget:
    """Return the stage on the screen."""
    layout = room.view.layout()
    assert layout is not None
    return next(w for i in range(layout.count()) if (w := layout.itemAt(i).widget()).isVisible())  # type: ignore[union-attr]


def test_every_state_has_its_stage(make_room: MakeRoom) -> None:
    """The step decides what the group sees; a stage left over from the last one would show the wrong thing."""
    room = make_room(WELCOME)
    view = room.view
    assert stage(room) is view.welcome
    for state, expected in (
        (film_state(), view.film),
        (question_state(), view.question),
        (question_state(phase=Phase.READING_BACK, value=POINTS), view.approval),
    ):
        room.show(state)
        assert stage(room) is expected
    room.show(question_state(phase=Phase.WRITING))
    assert stage(room) is room.answer.parentWidget()
    assert room.answer.hasFocus()


def test_a_film_that_fails_gives_way_to_the_screen_that_says_why(theme: Theme, qtbot: QtBot) -> None:
    """The sentence stands where the picture would be, and black reaches it too."""
    fault = QLineEdit()
    view = RoomView(theme, StillPlayer(), fault=lambda: fault)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.show()

    view.show_state(film_state(phase=Phase.FAILED, paused=True))
    assert fault.isVisible()

    view.show_state(film_state(phase=Phase.FAILED, paused=True, black=True))
    assert view.curtain.isVisible()


def test_a_film_that_fails_leaves_the_focus_at_what_mends_it(theme: Theme, qtbot: QtBot) -> None:
    """Enter on the way out would end the evening for the group."""
    fault = QWidget()
    home, fill = QPushButton("Till Hem", fault), QPushButton("Fyll på filmen", fault)
    fault.setFocusProxy(fill)
    view = RoomView(theme, StillPlayer(), fault=lambda: fault)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.show_state(film_state())
    with qtbot.waitActive(view):
        view.show()

    view.show_state(film_state(phase=Phase.FAILED, paused=True))

    assert view.focusWidget() is fill
    assert not home.hasFocus()
    QTest.keyClick(view.windowHandle(), Qt.Key.Key_V)
    assert view.drawer.isVisible(), "where to turn is one key away here too"


def test_black_is_black_silent_and_paused_in_the_same_instant(make_room: MakeRoom) -> None:
    """A privacy action: somebody is at the door, and nothing may be seen or heard while events are sent around."""
    room = make_room(film_state())
    at_the_event: list[tuple[bool, bool, list[str]]] = []
    room.view.event_sent.connect(
        lambda _event: at_the_event.append((room.view.curtain.isVisible(), room.player.muted, list(room.player.told)))
    )

    room.press(Qt.Key.Key_B)

    assert room.sent == [events.Black(on=True)]
    assert at_the_event == [(True, True, ["mute", "pause"])]


def test_nothing_but_the_button_is_seen_through_black(make_room: MakeRoom) -> None:
    """One bright pixel of a question would say what the group is talking about."""
    room = make_room(film_state())
    room.show(film_state(paused=True, black=True))
    curtain = room.view.curtain

    picture = room.view.grab().toImage()

    painter = QPainter(picture)
    painter.fillRect(curtain.button.geometry().adjusted(-6, -6, 6, 6), QColor("#000000"))
    painter.end()
    assert pixels(picture) == {0xFF000000}
    assert curtain.button.hasFocus()
    # The same corner as «Svart» had.
    black = room.view.film.panel.black
    assert curtain.button.geometry().right() == black.mapTo(room.view, black.rect().bottomRight()).x()
    assert curtain.button.geometry().bottom() == black.mapTo(room.view, black.rect().bottomRight()).y()


@pytest.mark.parametrize("muted", [False, True])
def test_showing_again_gives_back_the_sound_as_it_was(make_room: MakeRoom, *, muted: bool) -> None:
    """A film that was silent before black must not shout after it."""
    room = make_room(film_state())
    room.player.muted = muted
    room.press(Qt.Key.Key_F7)
    room.show(film_state(paused=True, black=True))

    room.view.curtain.button.click()
    assert room.sent == [events.Black(on=False)]
    room.show(film_state(paused=True))

    assert room.view.curtain.isHidden()
    assert room.player.muted is muted
    assert room.view.film.hasFocus()


def test_writing_goes_on_where_it_was_when_black_is_lifted(make_room: MakeRoom) -> None:
    """F7 in the middle of a word, and back: the next letter must land where the last one did."""
    writing = question_state(phase=Phase.WRITING)
    room = make_room(writing)
    room.answer.setFocus()
    room.type("vi r")
    room.press(Qt.Key.Key_F7)
    room.show(replace(writing, flow=replace(writing.flow, black=True)))

    room.press(Qt.Key.Key_F7)
    room.show(writing)
    room.type("inger")

    assert room.answer.text() == "vi ringer"


def test_leaving_the_room_behind_black_leaves_the_sound_on(make_room: MakeRoom) -> None:
    """The next meeting uses the same player, and would be silent without anybody knowing why."""
    room = make_room(film_state())
    room.press(Qt.Key.Key_B)
    assert room.player.muted

    room.view.hide()

    assert not room.player.muted


def test_black_covers_a_window_that_grows(make_room: MakeRoom) -> None:
    """Full screen pressed behind black must not uncover an edge."""
    room = make_room(film_state(paused=True, black=True))

    room.view.resize(1500, 900)

    assert room.view.curtain.geometry() == room.view.rect()


def test_films_are_delivered_in_the_windows_size(make_room: MakeRoom) -> None:
    """A picture that comes in the right size costs nearly nothing to paint."""
    room = make_room(film_state(), (1280, 720))

    assert room.player.surface == (1280, 720)


def test_the_question_has_its_buttons(make_room: MakeRoom) -> None:
    """Every way on from a question is one press: write, later, next, back to the film."""
    room = make_room(room_state(FlowState(STEPS, 2)))
    question = room.view.question

    assert question.back.text() == "Back to the film"
    for button in (question.write, question.move_on, question.next, question.back, question.panel.end):
        button.click()

    assert room.sent == [
        events.WriteAnswer(),
        events.MoveToNextMeeting(),
        events.Next(),
        events.Previous(),
        events.EndForToday(),
    ]
    room.show(question_state(value=POINTS))
    assert question.write.text() == "Change the answer"
    assert question.back.text() == "Back"


def test_the_read_back_is_turned_approved_or_changed(make_room: MakeRoom) -> None:
    """«Så sa vi inte» must be as near as «Stämmer»."""
    room = make_room(question_state(phase=Phase.READING_BACK, value=MANY), (1024, 640))
    approval = room.view.approval
    assert approval.next_page.isVisible()

    room.press(Qt.Key.Key_Right)
    assert approval.answer.page == 2
    approval.previous_page.click()
    assert approval.answer.page == 1
    approval.edit.click()
    approval.approve.click()

    assert room.sent == [events.Edit(), events.Approve()]


def test_an_answer_read_back_anew_begins_on_its_first_page(make_room: MakeRoom) -> None:
    """Changed and read back, the answer must be seen from its beginning."""
    reading = question_state(phase=Phase.READING_BACK, value=MANY)
    room = make_room(reading, (1024, 640))
    room.press(Qt.Key.Key_Right)

    room.show(question_state(phase=Phase.WRITING))
    room.show(reading)

    assert room.view.approval.answer.page == 1


def test_the_notice_comes_before_a_heavy_film(make_room: MakeRoom) -> None:
    """Somebody in the room may be affected: what is coming, and that leaving is all right, is said first."""
    room = make_room(WELCOME)
    welcome = room.view.welcome
    assert welcome.card is welcome.welcome

    room.press(Qt.Key.Key_PageDown)
    assert welcome.card is welcome.notice
    assert "020-50 50 50" in welcome.notice.accessibleDescription()
    assert "Närmaste chef" not in welcome.notice.accessibleDescription()  # nothing to call: not invented
    assert room.sent == []

    room.press(Qt.Key.Key_PageUp)
    assert welcome.card is welcome.welcome
    welcome.on.click()
    welcome.on.click()
    assert room.sent == [events.Next()]

    room.show(film_state(paused=True, noticing=True))  # chosen instead of one that fails
    assert welcome.card is welcome.notice
    assert (welcome.on.text(), welcome.back.isVisible()) == ("Start the film", False)
    room.press(Qt.Key.Key_PageDown)
    assert room.sent == [events.Next()]

    room.show(film_state(paused=True, noticing=True, offering=True))  # come back to on another day
    assert welcome.on.text() == "Next"
    room.show(WELCOME)
    assert welcome.card is welcome.welcome


def test_without_a_notice_welcome_leads_straight_to_the_film(make_room: MakeRoom) -> None:
    """A card that says nothing is a press too many."""
    state = replace(WELCOME, course=replace(WELCOME.course, content_notice=None))
    room = make_room(state)

    assert room.view.welcome.on.text() == "Start the film"
    room.press(Qt.Key.Key_PageDown)

    assert room.sent == [events.Next()]


@pytest.mark.parametrize(
    ("state", "name"),
    [
        (WELCOME, "Welcome to meeting 4"),
        (question_state(), OFFICIAL[2]),
        (question_state(phase=Phase.READING_BACK, value=POINTS), "Is this right?"),
        (film_state(), "Film 4: Sex mot ersättning och sexuellt självskadebeteende"),
    ],
)
def test_what_is_shown_has_the_focus_and_its_name(make_room: MakeRoom, state: RoomState, name: str) -> None:
    """A screen reader says what the group sees without being asked to look for it."""
    make_room(state)

    focus = QApplication.focusWidget()

    assert focus is not None
    assert focus.accessibleName() == name


def test_the_language_changes_on_every_stage(make_room: MakeRoom, qapp: QApplication) -> None:
    """Swedish is what the groups speak: no English may be left on any card or button."""
    room = make_room(question_state(phase=Phase.READING_BACK, value=POINTS))
    for state in (WELCOME, film_state(paused=True), question_state(), film_state(paused=True, offering=True)):
        room.show(state)
    translators = speak(qapp, "sv")
    try:
        room.view.retranslate()
        view = room.view
        said = [
            view.welcome.welcome.accessibleName(),
            view.film.panel.pause.text(),
            view.film.panel.speed.text(),
            view.film.offer.first.text(),
            view.question.write.text(),
            view.question.question.accessibleDescription().split(".")[0],
            view.approval.approve.text(),
            view.approval.answer.accessibleName(),
            view.curtain.button.text(),
            view.film.panel.black.accessibleName(),
        ]
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)

    assert said == [
        "Välkomna till träff 4",
        "Spela",
        "1,0×",
        "Fortsätt från 22:00",
        "Skriv svar",
        "Fråga 3 av 5",
        "Stämmer",
        "Stämmer det?",
        "Visa igen",
        "Svart",
    ]


def test_the_text_button_goes_round_its_sizes(make_room: MakeRoom) -> None:
    """«A+» is pressed until those at the back can read; once more is back to the beginning."""
    room = make_room(question_state())
    chosen: list[int] = []
    room.view.group_text_percent_changed.connect(chosen.append)

    for _ in range(3):
        room.view.question.panel.larger_text.click()

    assert chosen == [125, 150, 100]


def test_the_film_is_double_clicked_to_full_screen(make_room: MakeRoom) -> None:
    """As in every player."""
    room = make_room(film_state(at=minutes(1)))

    QTest.mouseDClick(room.view.film, Qt.MouseButton.LeftButton, pos=room.view.rect().center() / 2)

    assert room.full_screen == [True]
