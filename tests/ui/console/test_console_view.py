"""The console at work: what hands and keys send, what is shown of what happens, and what the group never sees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import Action, ListValue, Point
from desktop_app.domain.course import FilmEnding, PausePoint, SupportContact
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import FlowState, Undoable, Undone
from desktop_app.domain.steps import Phase
from desktop_app.domain.tasks import Task
from desktop_app.playback.errors import NoSoundOutput
from desktop_app.session import events
from desktop_app.session.room_state import RoomState
from desktop_app.ui.room.break_menu import break_end
from desktop_app.ui.room.console.output import Output, Seen
from tests.screens.console import dressed
from tests.ui.console.desk import WELCOME, Console
from tests.ui.room.stories import (
    FILM,
    NOW,
    OWN,
    POINTS,
    STEPS,
    film_state,
    minutes,
    question_state,
    room_state,
)

QUESTION = room_state(FlowState(STEPS, 2))


def choose(menu: QMenu, line: int) -> None:
    """Choose a line of an open menu."""
    assert menu.isVisible()
    menu.actions()[line].trigger()
    menu.close()


def test_space_and_arrows_are_the_films_and_tab_goes_to_the_controls(room: Console) -> None:
    """The facilitator looks at the group, not at where the focus is: Space holds the film."""
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Right)
    room.press(Qt.Key.Key_PageDown)
    assert room.sent == [events.TogglePause(), events.SeekTo(minutes(22, 15)), events.Next()]

    room.page.top_row.black.setFocus()
    room.press(Qt.Key.Key_Space)
    assert room.sent[-1] == events.Black(on=True)


def test_black_is_black_silent_and_paused_before_the_flow_knows(room: Console) -> None:
    """Somebody is at the door: nothing may be seen or heard while events are sent around."""
    at_the_event: list[tuple[bool, bool, list[str]]] = []
    picture = room.view.picture
    room.view.event_sent.connect(
        lambda _: at_the_event.append((picture.card is picture.black, room.player.muted, room.player.told[-2:]))
    )

    room.press(Qt.Key.Key_B)

    assert at_the_event == [(True, True, ["mute", "pause"])]
    room.show(film_state(paused=True, black=True))
    assert room.page.top_row.black.text() == "Show again"
    room.page.top_row.black.click()
    assert room.sent == [events.Black(on=False)]
    room.show(film_state(paused=True))
    assert not room.player.muted


def test_a_chapter_is_gone_to_by_a_press_or_by_enter(room: Console) -> None:
    """«Vi tar om det om lagen»: one press, and the list shows where the film is."""
    chapters = room.page.chapters.list
    row = chapters.visualItemRect(chapters.item(1)).center()
    QTest.mouseClick(chapters.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert room.sent == [events.SeekTo(minutes(8))]

    room.show(film_state(at=minutes(8)))
    room.player.position = minutes(8)
    room.player.position_changed.emit(minutes(8))
    chapters.setFocus()
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    assert room.sent == [events.SeekTo(minutes(15, 10))]
    room.press(Qt.Key.Key_K)  # a letter is the room's also here
    assert room.sent[-1] == events.TogglePause()


def test_time_goes_on_and_says_when_there_is_too_little_of_it(room: Console) -> None:
    """«Ni hinner inte» must be seen while something can still be done about it."""
    top = room.page.top_row
    assert (top.clock.text(), top.verdict.text()) == ("14:24", "You have time · done 15:00")

    room.clock.time = NOW + timedelta(minutes=2)
    room.view.time.tick()

    assert (top.clock.text(), top.verdict.text()) == ("14:26", "Not enough time · done 15:02")
    room.clock.time = NOW + timedelta(minutes=40)
    room.view.time.tick()
    assert top.ends.text() == "was to end 15:00"


def test_notes_are_the_facilitators_own_and_told_when_they_are_left(room: Console) -> None:
    """«Fråga Anna om rutinen»: kept with the meeting, by the film it was written at, never on the group's screen."""
    own = room.page.note.own
    own.setFocus()
    QTest.keyClicks(own, "Fråga om rutinen. B")
    room.page.transport.pause.setFocus()
    assert room.sent == [events.Note(FILM, "Fråga om rutinen. B")]

    room.show(film_state(notes={FILM: "Fråga om rutinen. B"}))
    room.show(replace(QUESTION, flow=replace(QUESTION.flow, notes={FILM: "Fråga om rutinen. B", OWN[0].id: "Lugnt"})))
    assert own.toPlainText() == "Lugnt"
    seen = room.view.picture.words
    assert "Lugnt" not in seen
    assert "Fråga om rutinen" not in seen


def test_who_comes_and_goes_is_counted_by_role(room: Console) -> None:
    """One role: the button counts. Several: the hand says which, for a number of each is what is handed over."""
    counter = room.page.steps.attendance.counter
    counter.setFocus()
    room.press(Qt.Key.Key_Up)
    assert room.sent == [events.People((HeadCount("Socialsekreterare", 8),))]

    two = (HeadCount("Socialsekreterare", 7), HeadCount("Chef", 0))
    state = dressed(film_state())
    room.view.show_state(replace(state, flow=replace(state.flow, people=two)))
    room.sent.clear()
    room.press(Qt.Key.Key_Up)
    assert room.sent == []
    choose(room.page.steps.attendance.roles, 2)
    assert room.sent == [events.People((HeadCount("Socialsekreterare", 7), HeadCount("Chef", 1)))]
    assert counter.value() == 7  # until the flow says so


def test_one_who_comes_late_is_told_in_three_lines_and_counted(room: Console) -> None:
    """The film goes on; who sits down beside the facilitator is told what it has been about."""
    room.page.foot.late.click()

    words = room.page.late.words.text()
    assert "film 4" in words
    assert "“Inledning”, “Lagen” and “Forskning”" in words
    assert "“Funktioner”" in words
    assert "Inledning" not in room.view.picture.words
    room.page.late.count.click()
    assert room.sent == [events.People((HeadCount("Socialsekreterare", 8),))]
    room.page.late.close_button.click()
    assert room.page.late.isHidden()
    assert room.page.chapters.isVisible()


def test_a_break_says_when_it_ends_and_is_ended_or_made_longer(room: Console) -> None:
    """«Tio minuter» is a time on the wall."""
    room.page.foot.take_break.click()
    choose(room.page.foot.breaks, 1)
    until = NOW + timedelta(minutes=10)
    assert room.sent == [events.StartBreak(until)]

    room.show(film_state(paused=True, break_until=until))
    assert room.view.picture.card is room.view.picture.rest
    room.page.on_break.more.click()
    room.page.on_break.end.click()
    assert room.sent == [events.StartBreak(until + timedelta(minutes=5)), events.EndBreak()]
    assert break_end(NOW + timedelta(seconds=20), timedelta(minutes=5)) == NOW + timedelta(minutes=6)


def test_the_lost_screen_is_told_and_play_is_not_what_to_do(room: Console, qtbot: QtBot) -> None:
    """A kicked cable: the console stays, says what is safe, and has the focus where it is mended."""
    room.view.set_output(Output(Seen.GONE))

    assert room.page.lost.isVisible()
    assert "The film is paused." in room.page.lost.message()
    assert room.page.preview.unseen
    assert room.page.lost.here.hasFocus()
    assert room.page.transport.pause._calm
    assert room.page.question.write._calm, "at a question too: one button is filled"
    with qtbot.waitSignal(room.view.here_pressed):
        room.page.lost.here.click()
    with qtbot.waitSignal(room.view.other_screen_pressed):
        room.page.lost.other.click()
    room.view.set_output(Output(Seen.ON, "EPSON"))
    assert room.page.lost.isHidden()
    assert not room.page.transport.pause._calm
    assert not room.page.question.write._calm
    assert not room.page.preview.unseen
    assert room.page.top_row.output.accessibleName() == "Group's screen: ON"


def test_the_film_is_left_when_the_facilitator_says_so(room: Console) -> None:
    """The group goes on seeing the picture while the console asks."""
    room.show(film_state(paused=True, asking=True))
    asked = room.page.asked
    assert asked.isVisible()
    assert room.view.picture.card is None
    asked.first.click()
    asked.second.click()
    assert room.sent == [events.Play(), events.Next()]

    room.show(film_state(paused=True, offering=True))
    asked.first.click()
    asked.second.click()
    assert room.sent == [events.Play(), events.PlayFromStart()]


def test_the_question_after_a_film_can_wait(room: Console) -> None:
    """«Vänta»: people may still be talking when the film ends. The group sees that it is over, not where it faded."""
    over = film_state(at=minutes(0), paused=True, ended=True)
    read_me = tuple(replace(film, ending=FilmEnding.LAST_PICTURE) for film in over.course.lectures)
    room.show(replace(over, course=replace(over.course, lectures=read_me)))
    assert room.view.picture.card is None, "its last picture, where the course says so"
    room.show(over)
    assert room.view.picture.words.startswith("The film is over Sex mot ersättning")
    assert room.view.picture.words.endswith("Now comes a question to talk about.")
    asked = room.page.asked
    assert "5 s" in asked.first.text()

    asked.second.click()

    assert asked.second.isHidden()
    assert "5 s" not in asked.first.text()
    asked.first.click()
    assert room.sent == [events.Next()]


@pytest.mark.parametrize(
    ("state", "button", "event"),
    [
        (film_state(), lambda page: page.foot.ask_now, events.ShowQuestion()),
        (film_state(), lambda page: page.foot.end, events.EndForToday()),
        (QUESTION, lambda page: page.foot.back, events.Previous()),
        (QUESTION, lambda page: page.question.write, events.WriteAnswer()),
        (QUESTION, lambda page: page.question.next, events.Next()),
        (QUESTION, lambda page: page.question.move_on, events.MoveToNextMeeting()),
        (question_state(phase=Phase.READING_BACK, value=POINTS), lambda page: page.read_back.approve, events.Approve()),
        (question_state(phase=Phase.READING_BACK, value=POINTS), lambda page: page.read_back.edit, events.Edit()),
    ],
)
def test_every_way_on_is_one_press(
    room: Console, state: RoomState, button: Callable[..., QObject], event: events.Event
) -> None:
    """What the facilitator may do next is never behind a menu."""
    room.show(state)

    pressed = button(room.page)

    assert pressed.isVisible()  # type: ignore[attr-defined]
    pressed.click()  # type: ignore[attr-defined]
    assert room.sent == [event]


def test_it_says_who_leads_writes_and_approves(room: Console) -> None:
    """«Vem skriver?» is answered by a glance, and an answer is approved by the one who was to do it (E4)."""
    room.show(room_state(replace(QUESTION.flow, duties=Duties("Anna", "Erik", "Enhetschefen"))))

    assert room.page.duties.text() == "Anna leads. Erik writes. Enhetschefen approves."
    assert room.page.duties.isVisible()
    room.show(QUESTION)
    assert room.page.duties.text() == ""


def test_the_steps_are_changed_from_the_console_and_taken_back(room: Console) -> None:
    """«Vi hoppar över en fråga»: two presses, and one to take it back."""
    room.page.steps.change.click()
    assert room.view.drawer.isVisible()
    assert room.view.drawer.y() == room.page.top.height()  # «Svart» is never covered
    room.view.drawer.put_away()

    state = film_state()
    without = replace(state.flow, steps=(*STEPS[:2], *STEPS[3:]))
    undoable = Undoable(Undone.REMOVED_STEP, STEPS[2], STEPS)
    room.show(replace(state, flow=replace(without, undoable=undoable)))
    assert room.page.undo.isVisible()
    room.page.undo.undo.click()
    assert room.sent == [events.Undo()]


def test_a_planned_pause_with_a_question_offers_it(room: Console) -> None:
    """The film stops where the plan says, and the question that belongs there is one press away."""
    at = PausePoint(at=minutes(31, 20), prompt=OWN[0].id)
    room.show(film_state(at=minutes(31, 20), paused=True, pause_point=at))
    assert "planned pause" in room.page.asked.message()
    room.page.asked.first.click()
    room.page.asked.second.click()
    assert room.sent == [events.ShowQuestion(), events.Play()]


def test_writing_an_answer_from_the_film_goes_to_its_question(room: Console) -> None:
    """Something is said during the film that must not be lost."""
    room.page.foot.write.click()
    assert room.sent == [events.ShowQuestion(), events.WriteAnswer()]


def test_the_notice_is_shown_to_the_group_by_the_same_key_as_the_first_film(room: Console) -> None:
    """Welcome, then the notice, then the film: PageDown from a clicker all the way."""
    room.show(WELCOME)
    picture = room.view.picture
    assert picture.card is picture.welcome
    room.press(Qt.Key.Key_PageDown)
    assert picture.card is picture.notice
    assert room.page.welcome.back.isVisible()
    assert room.page.welcome.on.text() == "Start the film"
    room.press(Qt.Key.Key_PageUp)
    assert picture.card is picture.welcome
    assert room.sent == []
    room.page.welcome.on.click()
    room.page.welcome.on.click()
    assert room.sent == [events.Next()]

    room.show(film_state(paused=True, noticing=True))  # chosen instead of one that fails
    assert picture.card is picture.notice
    assert (room.page.welcome.on.text(), room.page.welcome.back.isVisible()) == ("Start the film", False)
    room.press(Qt.Key.Key_PageDown)
    assert room.sent == [events.Next()]
    room.show(film_state())
    assert picture.card is None
    room.show(WELCOME)
    assert picture.card is picture.welcome


def test_what_is_written_is_seen_in_miniature_and_shown_by_f9(room: Console) -> None:
    """The group sees the question alone, until «Visa för gruppen»; the one who writes sees that it is so."""
    writing = question_state(phase=Phase.WRITING, value=POINTS)
    room.show(writing)
    group, picture, answer = room.view.group, room.view.picture, room.view.answer
    assert answer is not None
    assert group.isVisible()
    assert picture.card is picture.question
    answer.typed.emit(ListValue((Point("Hemligt än så länge"),)), 0)
    assert "Hemligt" not in picture.words

    room.press(Qt.Key.Key_F9)
    assert room.sent == [events.ShowAnswer(on=True)]
    room.show(replace(writing, flow=replace(writing.flow, answer_shown=True)))
    answer.typed.emit(ListValue((Point("Det här ser alla"),)), 0)
    assert "Det här ser alla" in picture.words
    group.button.click()
    assert room.sent == [events.ShowAnswer(on=False)]


def test_one_window_has_no_miniature_of_itself(room: Console) -> None:
    """With one screen the group looks at the answer: a picture of what it does not see would be a riddle."""
    room.show(question_state(phase=Phase.WRITING, value=POINTS))
    assert room.view.group.isVisible()

    room.view.hide()

    assert room.view.group.parent() is room.view  # and goes with it, with what the group saw


def test_the_size_of_text_is_ones_own_while_one_writes(room: Console) -> None:
    """Who writes and cannot read it made the group's captions larger instead; with one screen it was always so."""
    chosen: list[int] = []
    room.view.group_text_percent_changed.connect(chosen.append)
    larger = Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier

    room.show(question_state(phase=Phase.WRITING, value=POINTS))
    room.press(*larger)
    assert chosen == []
    room.show(film_state())
    room.press(*larger)
    room.press(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert chosen == [125, 100]


def test_sound_text_and_speed_are_chosen_under_the_picture(room: Console) -> None:
    """What is chosen is heard and seen at once, and remembered."""
    chosen: list[object] = []
    room.view.volume_changed.connect(chosen.append)
    room.view.captions_shown_changed.connect(chosen.append)
    room.view.group_text_percent_changed.connect(chosen.append)

    room.press(Qt.Key.Key_Up)
    QTest.mouseClick(room.page.transport.captions, Qt.MouseButton.LeftButton)
    room.page.transport.larger_text.click()
    room.press(Qt.Key.Key_Greater)
    room.press(Qt.Key.Key_M)

    assert chosen == [85, False, 125]
    assert (room.player.rate, room.player.muted) == (1.25, True)
    assert room.view.picture.surface.caption_lines == ()
    room.press(Qt.Key.Key_Space)  # a click has not taken it from the film
    assert room.sent[-1] == events.TogglePause()


def test_what_was_decided_is_ticked_off_beside_the_groups_picture(room: Console) -> None:
    """The group reads the list on its own screen; the ticks are the facilitator's, and only at the start."""
    task = Task(PromptId("next"), Action("Kvällsnummer", "Anna", "2 dec"))
    welcome = replace(room_state(FlowState(STEPS, 0)), tasks=(task,))
    room.show(welcome)
    tasks = room.view.page.tasks
    assert not tasks.isHidden()

    tasks.boxes[0].click()

    assert room.sent[-1] == events.FollowUp(task, done=True)
    assert any(card is room.view.picture.to_do for card in room.view.picture._first)
    room.show(replace(question_state(), tasks=(task,)))
    assert tasks.isHidden()


def test_the_films_text_is_searched_on_a_laptop_and_left_by_esc(room: Console) -> None:
    """Where the text has no place of its own, Ctrl+F did nothing, and the letters of the word were the room's keys."""
    page = room.page
    assert page.chapters.isVisible()
    assert not page.transcript.isVisible()

    room.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(room.view.focusWidget(), "samtal")

    assert page.transcript.search.text() == "samtal"
    assert not page.chapters.isVisible()
    assert room.player.told == []
    room.press(Qt.Key.Key_Escape)  # gives up the word
    room.press(Qt.Key.Key_Escape)
    assert page.chapters.isVisible()
    assert room.view.window().focusWidget() is room.view


def test_the_gravest_banner_stands_alone(room: Console) -> None:
    """Three banners left a picture of a stamp's size, and three things to do first."""
    page = room.page
    room.player.sound_fault = NoSoundOutput(number=4, title="Sex mot ersättning")
    room.player.sound_changed.emit()
    standing = [{banner for banner in page.banners if banner.isVisible()}]
    room.show(film_state(paused=True, offering=True))
    standing.append({banner for banner in page.banners if banner.isVisible()})
    room.show(film_state(paused=True, offering=True, screen_lost=True))
    standing.append({banner for banner in page.banners if banner.isVisible()})
    room.player.sound_fault = None
    room.player.sound_changed.emit()
    assert standing == [{page.amiss}, {page.asked}, {page.lost}]


def test_the_keyboard_goes_on_where_a_button_gave_way(room: Console) -> None:
    """The focus at the top of the page after each press is a walk of ten Tabs back, at the worst moment."""
    page = room.page
    room.show(question_state())
    page.question.discussion.start.setFocus()
    room.show(question_state(timer_ends=NOW + timedelta(minutes=3)))
    talking = room.view.window().focusWidget()
    room.show(film_state(paused=True))
    page.foot.take_break.setFocus()
    room.show(film_state(paused=True, break_until=NOW + timedelta(minutes=10)))
    resting = room.view.window().focusWidget()
    assert (talking, resting) == (page.question.discussion.more, page.on_break.first())


def test_a_mark_and_black_are_seen_where_they_are_made(room: Console) -> None:
    """Who marks a place or hides the picture looks at the group, and up once to see that it took."""
    page = room.page
    room.press(Qt.Key.Key_N)
    room.show(film_state(black=True))
    assert page.foot.mark.text() == "Marked 22:10"
    assert page.top_row.output.accessibleName() == "Group's screen: BLACK"
    room.show(film_state())


def test_where_to_turn_is_one_key_away_and_black_still_works(room: Console) -> None:
    """Somebody goes out in tears, and the facilitator must not have to end the meeting to find a number."""
    room.view.set_own_contacts((SupportContact(name="Företagshälsan", phone="035-13 70 00"),))
    room.press(Qt.Key.Key_V)
    drawer = room.view.drawer
    phones = [contact.phone for contact in drawer._shown]
    assert (phones[0], phones[-1]) == ("112", "035-13 70 00")
    assert not drawer.turn.visibleRegion().isEmpty()
    drawer.close_button.setFocus()
    room.page.foot.end.setFocus()
    room.press(Qt.Key.Key_Tab)
    assert drawer.isAncestorOf(room.view.window().focusWidget())  # who has gone out of it comes back into it
    room.press(Qt.Key.Key_B)
    assert room.view.blackout.is_down
    room.press(Qt.Key.Key_B)
    room.press(Qt.Key.Key_V)
    assert drawer.isHidden()
