"""What a meeting is besides film and questions, in one window: breaks, light, the steps, undo, and last time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import Action
from desktop_app.domain.course import PausePoint
from desktop_app.domain.duties import Duties, Duty
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Method, Phase, Step, StepKind
from desktop_app.domain.tasks import Task
from desktop_app.session import events as e
from desktop_app.session.agenda import agenda_of
from desktop_app.session.flow import step as happen
from desktop_app.session.recap import Recap
from desktop_app.session.room_state import RoomState
from desktop_app.session.summary import FilmShown
from desktop_app.ui.room.audience.picture import GroupPicture
from desktop_app.ui.room.audience.recap_card import recap_lines
from desktop_app.ui.room.break_menu import break_end
from desktop_app.ui.room.console.agenda_view import AgendaView
from desktop_app.ui.room.console.asked_banner import AskedBanner
from desktop_app.ui.theme.theme import Theme
from tests.ui.room.conftest import Room
from tests.ui.room.stories import COURSE, FILM, NOW, OTHER, OWN, STEPS, StillPlayer, film_state, minutes, room_state

MakeRoom = Callable[[RoomState], Room]
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
REST = Step(StepKind.BREAK, length=minutes(10))
LONG = (*STEPS[:-1], REST, Step(StepKind.FILM, OTHER.id), Step(StepKind.CLOSING), STEPS[-1])
RECAP = Recap(3, NOW, (FilmShown(3, "Tre", minutes(64), minutes(64), seen=True),), 2, 0, (), ())


def name(widget: QWidget) -> str:
    """Return what a screen reader says of a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_break_is_over_everything_until_somebody_begins_again(make_room: MakeRoom) -> None:
    """In the middle of a film, of a question, anywhere: the wall says when we begin, and one press begins."""
    until = datetime.now().astimezone() + minutes(10)
    room = make_room(film_state(paused=True, break_until=until, break_length=minutes(10)))
    view = room.view
    assert view.rest.isVisible()
    assert name(view.rest.rest) == "Break"
    assert view.rest.rest.hasFocus()
    view.rest.more.click()
    view.rest.go_on.click()
    assert room.sent == [e.StartBreak(until + minutes(5)), e.EndBreak()]
    assert view.rest.panel.take_break.isHidden()
    room.show(room_state(FlowState(LONG, 4)))
    assert view.rest.isVisible(), "a planned break, before the clock has said when it ends"
    assert view.rest.more.isHidden()
    room.show(room_state(FlowState(LONG, 6)))
    assert name(view.closing.closing) == "A last round"
    view.closing.next.click()
    view.closing.back.click()
    assert room.sent == [e.Next(), e.Previous()]


def test_a_break_ends_on_a_whole_minute() -> None:
    """«Vi börjar igen 14:10» on the wall, and nobody loses part of the ten minutes."""
    assert break_end(NOW.replace(second=1), minutes(10)) == NOW + minutes(11)
    assert break_end(NOW, minutes(10)) == NOW + minutes(10)


def test_break_is_offered_from_the_panel(make_room: MakeRoom) -> None:
    """«Rast…» stands by the other things one does with the whole meeting."""
    room = make_room(film_state())
    menu = room.view.film.panel.break_menu
    room.view.film.panel.take_break.click()
    assert len(menu.actions()) == 5
    menu.actions()[1].trigger()
    menu.close()
    assert isinstance(room.sent[0], e.StartBreak)
    assert room.sent[0].until - datetime.now().astimezone() > minutes(9)


def test_w_is_light_and_the_picture_again(make_room: MakeRoom) -> None:
    """A key of its own, from anywhere but a text box."""
    room = make_room(film_state())
    room.press(Qt.Key.Key_W)
    assert room.sent == [e.Bright(on=True)]
    room.show(film_state(paused=True, bright=True))
    assert room.view.bright.isVisible()
    room.press(Qt.Key.Key_W)
    room.view.bright.show_again.click()
    assert room.sent == [e.Bright(on=False), e.Bright(on=False)]


def test_the_question_stays_while_a_way_to_talk_is_chosen(make_room: MakeRoom) -> None:
    """The card changes under the group's eyes, the focus does not go astray, and plus gives more time."""
    room = make_room(room_state(FlowState(STEPS, 2)))
    view = room.view.question
    assert view.question.isVisible()
    assert view.question.hasFocus()
    talking = replace(FlowState(STEPS, 2), method=Method.PAIRS, timer_ends=NOW, timer_length=minutes(3))
    room.show(room_state(talking))
    assert view.talk.isVisible()
    assert view.talk.hasFocus()
    assert name(view.talk) == "Talk two and two"
    room.press(Qt.Key.Key_Plus)
    assert room.sent == [e.MoreTime(minutes(2))]


@pytest.mark.parametrize(
    ("state", "asked", "first", "second"),
    [
        (
            film_state(paused=True, pause_point=PausePoint(at=minutes(31, 20))),
            "A planned pause: talk about what you have seen.",
            e.Play(),
            None,
        ),
        (
            film_state(paused=True, pause_point=PausePoint(at=minutes(31, 20), prompt=OWN[0].id)),
            "A planned pause: there is a question here.",
            e.ShowQuestion(),
            e.Play(),
        ),
        (
            film_state(
                at=minutes(31, 20),
                paused=True,
                steps=(STEPS[0], replace(STEPS[1], until=minutes(31, 20)), *STEPS[2:]),
            ),
            "The film goes on from here at the next meeting.",
            e.Next(),
            e.Play(),
        ),
    ],
)
def test_a_planned_stop_says_why_and_what_one_can_do(
    make_room: MakeRoom, state: RoomState, asked: str, first: e.Event, second: e.Event | None
) -> None:
    """A film that stops by itself looks broken unless it says that it was planned."""
    room = make_room(state)
    offer = room.view.film.offer
    assert offer.question is not None
    assert offer.question.title == asked
    offer.first.click()
    if second is not None:
        offer.second.click()
    assert room.sent == [first, *([second] if second else [])]


def test_the_steps_come_out_beside_the_film_which_waits(make_room: MakeRoom) -> None:
    """Who is here and what comes: one press away also with one screen, and Esc puts it away."""
    state = film_state()
    here = (HeadCount("Socialsekreterare", 5), HeadCount("Chef", 1))
    state = replace(state, session=replace(state.session, attendance=here))
    room = make_room(state)
    drawer = room.view.drawer
    room.view.film.panel.meeting.click()
    assert drawer.isVisible()
    assert room.sent == [e.Pause()]
    panel = room.view.film.panel
    assert drawer.geometry().bottom() < panel.y(), "«Svart» is never covered"
    assert "Now: film 4" in drawer.so_far.text(), "for one who came late"
    assert drawer.agenda.rows[1].hasFocus(), "the step where the meeting stands"
    close = drawer.close_button
    assert close.visibleRegion().boundingRect() == close.rect(), "the way out is seen however far it scrolls"
    drawer.counters["Chef"]._box.more.click()  # the counter's own plus
    assert room.sent[1:] == [e.People((HeadCount("Socialsekreterare", 5), HeadCount("Chef", 2)))]
    assert drawer.notes.isVisibleTo(drawer), "it is said where they are, for they are not here"
    drawer.pauses.click()
    assert room.sent[-1] == e.StopAtPauses(on=False)
    room.show(replace(state, flow=replace(state.flow, pauses=False)))
    assert not drawer.pauses.isChecked()
    assert panel.timeline._pauses == (), "no sign of a stop that will not be made"
    room.press(Qt.Key.Key_Escape)
    assert drawer.isHidden()
    assert room.view.film.hasFocus()


def test_who_leads_and_writes_is_changed_in_one_act_and_taken_back(make_room: MakeRoom) -> None:
    """The one who wrote has to leave at three: somebody takes over, and everybody sees who does what (E4)."""
    flow = FlowState(STEPS, 2, duties=Duties("Anna", "Erik"))
    room = make_room(room_state(flow))
    drawer = room.view.drawer
    assert room.view.question.panel.note == "Anna leads. Erik writes."
    drawer.open()
    drawer.swaps.open()
    first = drawer.swaps.actions()[0]
    assert first.text() == "Erik leads. Anna writes."
    first.trigger()
    drawer.swaps.close()
    assert room.sent == [e.ShareDuties(Duties("Erik", "Anna"))]
    after, _ = happen(flow, room.sent[0])
    room.show(room_state(after))
    assert drawer.duties.fields[Duty.WRITES].text() == "Anna"
    assert drawer.agenda.undo.message() == "From now on: Erik leads. Anna writes."
    drawer.agenda.undo.undo.click()
    assert room.sent == [e.Undo()]

    field = drawer.duties.fields[Duty.APPROVES]
    field.setFocus()
    room.type("chefen")
    room.show(room_state(after))
    assert field.text() == "chefen", "what is being typed stays"
    room.press(Qt.Key.Key_Return)
    assert room.sent == [e.ShareDuties(Duties("Erik", "Anna", "chefen"))]
    room.show(room_state(replace(flow, duties=Duties())))
    assert room.view.question.panel.note == ""
    assert drawer.swap.isHidden(), "nobody to change places"


def test_what_was_moved_can_be_undone_until_the_meeting_goes_on(make_room: MakeRoom) -> None:
    """«Ångra» stands there for as long as it can be what one wants, and in nobody's way after."""
    room = make_room(room_state(FlowState(STEPS, 2)))
    moved, _ = happen(FlowState(STEPS, 2), e.MoveToNextMeeting())
    room.show(room_state(moved))
    banner = room.view.undo
    assert banner.isVisible()
    assert banner.message() == "Question 1 was moved to the next meeting."
    banner.undo.click()
    assert room.sent == [e.Undo()]
    back, _ = happen(moved, e.Previous())
    room.show(room_state(back))
    assert banner.isHidden()
    room.show(room_state(moved))
    assert banner.isVisible()
    banner.closed.emit()
    room.show(room_state(moved))
    assert banner.isHidden(), "closed is closed"


def test_nothing_lies_over_black(make_room: MakeRoom) -> None:
    """Whatever comes up while it is black, comes up under it: black is a privacy action."""
    room = make_room(room_state(FlowState(STEPS, 2)))
    room.view.drawer.open()
    moved, _ = happen(FlowState(STEPS, 2), e.MoveToNextMeeting())
    room.show(room_state(replace(moved, black=True)))
    room.view.drawer.put_away()
    room.show(room_state(replace(moved, black=True, phase=Phase.READING_BACK)))
    for x in range(0, room.view.width(), 80):
        for y in range(0, room.view.height(), 40):
            there = room.view.childAt(x, y)
            assert there is room.view.curtain or room.view.curtain.isAncestorOf(there)


def test_the_groups_picture_goes_from_welcome_to_last_time_to_the_notice(qtbot: QtBot) -> None:
    """On the projector the same cards in the same order, and the place within them is one count."""
    picture = GroupPicture(StillPlayer())  # type: ignore[arg-type]  # the part of a Player that it uses
    qtbot.addWidget(picture)
    state = room_state(FlowState(STEPS, 0))
    picture.show_state(state)
    assert picture.turn(1)
    assert picture.card is picture.notice
    picture.show_state(replace(state, recap=RECAP))
    assert picture.card is picture.notice, "what came late from the store does not turn the card"
    assert picture.place == (3, 3)
    assert picture.turn(-1)
    assert picture.card is picture.recap
    assert picture.turn(-1)
    assert picture.card is picture.welcome
    assert not picture.turn(-1)
    picture.show_state(film_state())
    picture.show_state(replace(state, recap=RECAP))
    assert picture.card is picture.welcome


def test_the_console_asks_the_same_and_sends_the_same(theme: Theme, qtbot: QtBot) -> None:
    """A pause point's question is shown when one presses «Visa frågan», on the console as in one window."""
    banner = AskedBanner(theme)
    qtbot.addWidget(banner)
    sent: list[e.Event] = []
    banner.event_sent.connect(sent.append)
    banner.show_state(film_state(paused=True, pause_point=PausePoint(at=minutes(31, 20), prompt=OWN[0].id)))
    banner.first.click()
    banner.second.click()
    banner.show_state(film_state(at=minutes(31, 20), paused=True, offering=True))
    banner.second.click()
    banner.show_state(film_state(at=minutes(0), paused=True, ended=True))
    banner.second.click()
    assert sent == [e.ShowQuestion(), e.Play(), e.PlayFromStart()]
    assert banner.second.isHidden(), "after «Vänta» there is only the question to go to"


class Steps:
    """The agenda on a screen, with a flow that does what it sends."""

    def __init__(self, theme: Theme, qtbot: QtBot, flow: FlowState) -> None:
        self.flow = flow
        self.view = AgendaView(theme)
        qtbot.addWidget(self.view)
        self.view.event_sent.connect(self.happen)
        self.show()
        self.view.resize(480, 640)
        with qtbot.waitActive(self.view):
            self.view.show()

    def happen(self, event: e.Event) -> None:
        self.flow, _ = happen(self.flow, event)
        self.show()

    def show(self) -> None:
        self.view.show_agenda(agenda_of(COURSE, self.flow))

    @property
    def names(self) -> list[str]:
        return [str(s.lecture if s.kind is StepKind.FILM else s.kind) for s in self.flow.steps]


def test_steps_are_moved_taken_out_and_brought_back_by_keys(theme: Theme, qtbot: QtBot) -> None:
    """No mouse, no question «är du säker»: the choice follows the step, and Ctrl+Z takes everything back."""
    steps = Steps(theme, qtbot, FlowState(LONG, 1))
    view = steps.view
    view.rows[1].setFocus()
    assert name(view.rows[1]) == "Film 4 Sex mot ersättning och sexuellt självskadebeteende, 43 min, now"
    for _ in range(4):
        qtbot.keyClick(QWidget.find(view.winId()).focusWidget(), Qt.Key.Key_Down)
    assert view.rows[5].hasFocus()
    qtbot.keyClick(view.rows[5], Qt.Key.Key_Up, ALT)
    assert steps.names == ["welcome", FILM, "question", "question", OTHER.id, "break", "closing", "finish"]
    assert view.rows[4].hasFocus()
    assert view.undo.message() == "Film 7 has another place now."
    qtbot.keyClick(view.rows[4], Qt.Key.Key_Delete)
    assert steps.names == ["welcome", FILM, "question", "question", "break", "closing", "finish"]
    assert view.undo.message() == "Film 7 was taken out of the meeting."
    qtbot.keyClick(view.rows[4], Qt.Key.Key_Z, CTRL)
    assert steps.names == ["welcome", FILM, "question", "question", OTHER.id, "break", "closing", "finish"]
    view.choose(0)
    assert not view.up.isEnabled()
    assert not view.remove.isEnabled()
    qtbot.keyClick(view.rows[0], Qt.Key.Key_Delete)
    qtbot.keyClick(view.rows[0], Qt.Key.Key_Down, ALT)
    assert len(steps.names) == 8


def test_a_break_a_question_and_a_last_round_can_be_put_in(theme: Theme, qtbot: QtBot) -> None:
    """«Vi behöver en paus efter filmen», decided while it runs."""
    steps = Steps(theme, qtbot, FlowState(STEPS, 1))
    view = steps.view
    view.choose(2)
    view.add.click()
    view.additions.actions()[0].trigger()
    assert steps.names == ["welcome", FILM, "question", "break", "question", "finish"]
    assert view.chosen is not None
    assert view.chosen.step.kind is StepKind.BREAK
    view.additions.actions()[2].trigger()
    assert steps.names[-2:] == ["closing", "finish"]
    view.choose(0)
    view.additions.actions()[1].trigger()
    view.additions.close()
    assert view.question.isVisible()
    view.question.edit.insert("Vad gör vi?")
    qtbot.keyClick(view.question.edit, Qt.Key.Key_Return)
    added = steps.flow.steps[2]
    assert (added.kind, added.text) == (StepKind.OWN, "Vad gör vi?")
    assert added.prompt is not None
    assert added.prompt.startswith("own-")
    assert view.question.isHidden()


def test_last_time_stands_between_welcome_and_film(make_room: MakeRoom) -> None:
    """The recap comes from the store a moment after the welcome is up, and waits for its turn."""
    course = replace(COURSE, content_notice=None)
    room = make_room(room_state(FlowState(STEPS, 0), course=course))
    welcome = room.view.welcome
    assert welcome.on.text() == "Start the film"
    room.show(replace(room_state(FlowState(STEPS, 0), course=course), recap=RECAP))
    assert welcome.card is welcome.welcome
    assert welcome.on.text() == "Next"
    welcome.on.click()
    assert welcome.card is welcome.recap
    assert name(welcome.recap) == "Last time"
    welcome.back.click()
    assert welcome.card is welcome.welcome
    welcome.on.click()
    welcome.on.click()
    assert room.sent == [e.Next()]
    room.show(room_state(FlowState(STEPS, 0)))
    assert welcome.card is welcome.welcome


@pytest.mark.parametrize(
    ("recap", "lines"),
    [
        (
            RECAP,
            ("You saw film 3.", "You approved 2 answers.", "Nothing was moved to today."),
        ),
        (
            Recap(
                4,
                NOW,
                (
                    FilmShown(4, "Fyra", minutes(31, 20), minutes(42, 49), seen=False),
                    FilmShown(5, "Fem", minutes(50), minutes(50), seen=False),
                ),
                1,
                1,
                (Action("Ta fram kvällsnummer", "Anna", "2 december"), Action("", "Chefen", "")),
                ("Hur ofta?",),
            ),
            (
                "You saw film 4 to 31:20 and parts of film 5.",
                (
                    "You approved 1 answer. 1 answer is written but not approved. "
                    "To do: “Ta fram kvällsnummer” – Anna – 2 december; Chefen"
                ),
                "Moved to today: “Hur ofta?”",
            ),
        ),
        (
            Recap(1, NOW, (), 0, 3, (), ("A?", "B?", "C?", "D?")),
            (
                "You saw no film.",
                "3 answers are written but not approved.",
                "Moved to today: “A?”; “B?” and 2 more",
            ),
        ),
        (
            Recap(1, NOW, (), 0, 0, (), ()),
            ("You saw no film.", "You approved no answer.", "Nothing was moved to today."),
        ),
    ],
)
def test_last_time_is_told_in_three_lines(recap: Recap, lines: tuple[str, str, str]) -> None:
    """What was seen, what was decided, what was moved: no more, however much there was."""
    assert recap_lines(recap) == lines


TASKS = tuple(
    Task(PromptId("next"), Action(what, who, "2 dec")) for what, who in (("Kvällsnummer", "Anna"), ("Rutin", ""))
)


def test_what_was_decided_is_ticked_off_over_the_one_window(make_room: MakeRoom) -> None:
    """«Att göra» from last time is asked about before today's film; nothing is done that nobody said."""
    state = replace(room_state(FlowState(STEPS, 0), course=replace(COURSE, content_notice=None)), tasks=TASKS)
    room = make_room(state)
    welcome = room.view.welcome
    assert welcome.tick.isHidden()
    welcome.on.click()
    assert welcome.card is welcome.to_do
    assert "Anna · 2 dec" in welcome.to_do.accessibleDescription()
    welcome.tick.click()
    assert welcome.dialog is not None
    first = welcome.dialog.card.boxes[0]
    assert first.text() == "Kvällsnummer – Anna – 2 dec"

    first.click()

    assert room.sent == [e.FollowUp(TASKS[0], done=True)]
    done = replace(TASKS[0], action=replace(TASKS[0].action, done=NOW.date()))
    room.show(replace(state, tasks=(done, TASKS[1])))
    assert welcome.dialog.card.boxes[0] is first, "the keyboard stays where it was"
    assert first.isChecked()
    assert "done" in welcome.to_do.accessibleDescription()
    welcome.dialog.done_button.click()
    assert welcome.dialog is None
