"""The end of a meeting on the screen: said in words, with nothing to press by mistake."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import Action, ActionsValue, Answer, Declined
from desktop_app.domain.course import PromptKind
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.domain.tasks import Task
from desktop_app.session.summary import Coming, Fate, FilmShown, QuestionFate, Summary
from desktop_app.session.task_list import Deed, Done
from desktop_app.ui.printing.printing import save_pdf
from desktop_app.ui.printing.summary import draw_summary
from desktop_app.ui.room.console.summary_view import SummaryView
from desktop_app.ui.room.console.summary_words import (
    about_films,
    fate_in_words,
    films_in_words,
    next_in_words,
    questions_in_words,
)
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.checks import CheckBox
from tests.samples import NOW, minutes

STOPPED = FilmShown(4, "Fyra", timedelta(minutes=31, seconds=20), timedelta(minutes=42, seconds=49), seen=False)
WHOLE = FilmShown(3, "Tre", minutes(20), minutes(20), seen=True)
SUMMARY = Summary(
    course="Provkurs",
    meeting=4,
    started_at=NOW,
    ended_at=NOW + minutes(58),
    films=(STOPPED,),
    questions=(
        QuestionFate(PromptId("a"), "Vad känner vi igen?", Fate.APPROVED, at=NOW),
        QuestionFate(PromptId("b"), "Vad behöver vi?", Fate.MOVED),
    ),
    attendance=(HeadCount("Socialsekreterare", 4), HeadCount("Chef", 0)),
    duties=Duties(leads="Anna", approves="Chefen"),
    actions=(Action("Kvällsnummer", "Anna", "2 dec"),),
    coming=Coming(5, 4, timedelta(minutes=31, seconds=20), 5, questions=2, moved=1),
    can_hand_over=False,
)

ANSWER = Answer(AnswerId("a"), PromptId("a"), 1, "?", PromptKind.ACTIONS, None, ActionsValue(SUMMARY.actions))


def shown(theme: Theme, qtbot: QtBot, summary: Summary, size: tuple[int, int] = (1280, 800)) -> SummaryView:
    view = SummaryView(theme)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show_summary(summary)
    view.show_tasks(tuple(Task(PromptId("a"), action) for action in summary.actions), None, None)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def words(view: QWidget) -> list[str]:
    QApplication.processEvents()  # rows that were made just now are shown by the next turn of the loop
    return [
        child.text()
        for child in view.findChildren(QWidget)
        if child.isVisible() and callable(getattr(child, "text", None))
    ]


def test_the_meeting_is_told_in_words(theme: Theme, qtbot: QtBot) -> None:
    """Whoever closes the lid must know that all is saved and nothing was sent."""
    said = words(shown(theme, qtbot, SUMMARY))
    for expected in (
        "Everything is saved on this computer. Nothing has been sent.",
        "Anna led. Chefen approved.",
        "film 4 to 31:20",
        "31 of 43 min",
        "4",
        "Socialsekreterare 4",
        "58 min",
        "14:00–14:58",
        "“Vad behöver vi?”",
        "moved to the next meeting",
        "film 4 from 31:20, then film 5",
        "Anna",
    ):
        assert expected in said, expected
    assert "Hand over" not in said


def test_a_planned_day_stands_where_the_group_looks(theme: Theme, qtbot: QtBot) -> None:
    """«När ses vi?» is asked while coats are put on, and a moved question must be known to come back then."""
    at = datetime(2026, 12, 2, 14, 0)  # noqa: DTZ001  # on the wall
    said = words(shown(theme, qtbot, replace(SUMMARY, planned_total=10, coming=replace(SUMMARY.coming, planned=at))))

    for expected in ("Next: 2 December 14:00", "Meeting 5 of 10 · Wednesday", "moved to 2 Dec"):
        assert expected in said, expected
    assert any(text.startswith("Meeting 4 of 10 · ") for text in said)


def test_a_finished_course_leads_on_to_handing_over(theme: Theme, qtbot: QtBot) -> None:
    """The last meeting ends at the door to the hand-over, not at a blank."""
    done = replace(SUMMARY, coming=Coming(5, feedback=True), can_hand_over=True, actions=(), films=(), questions=())
    view = shown(theme, qtbot, done)
    assert "All questions are answered" in words(view)
    assert "Nothing yet. What you add is followed up at the beginning of the next meeting." in words(view)
    with qtbot.waitSignal(view.hand_over_pressed):
        view.hand_over.click()


def test_the_way_home_is_one_key_and_support_another(theme: Theme, qtbot: QtBot) -> None:
    """The meeting is over: one press and the group can go."""
    view = shown(theme, qtbot, SUMMARY)
    assert QApplication.focusWidget() is view.home
    with qtbot.waitSignal(view.home_pressed):
        QTest.keyClick(view.home, Qt.Key.Key_Space)
    with qtbot.waitSignal(view.support_pressed):
        view.support.click()
    assert view.home.accessibleName()
    view.show_saved(NOW)
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert "Saved 14:00" in words(view)


def test_another_meeting_takes_the_place_of_the_first(theme: Theme, qtbot: QtBot) -> None:
    """Rows of an earlier meeting must not stay behind."""
    view = shown(theme, qtbot, SUMMARY, size=(700, 600))
    view.show_summary(replace(SUMMARY, questions=SUMMARY.questions[:1], actions=()))
    assert "“Vad behöver vi?”" not in words(view)
    assert "Kvällsnummer" not in words(view)


def test_films_are_said_as_people_say_them() -> None:
    """«Film 3 och 4» and where the last one stopped."""
    assert films_in_words(()) == "no film"
    assert about_films(()) == ""
    assert films_in_words((WHOLE,)) == "film 3"
    assert about_films((WHOLE,)) == "the whole film"
    assert films_in_words((WHOLE, STOPPED)) == "film 3 and 4"
    assert about_films((WHOLE, STOPPED)) == "film 4 to 31:20"
    assert about_films((STOPPED, WHOLE)) == "film 4 to 31:20"


def test_every_fate_has_its_words() -> None:
    """A question without a word about it would look forgotten."""
    reason = QuestionFate(PromptId("c"), "?", Fate.DECLINED, reason=Declined.NO_TIME)
    assert fate_in_words(reason) == "We ran out of time"
    assert fate_in_words(QuestionFate(PromptId("c"), "?", Fate.WRITTEN)) == "not approved"
    assert fate_in_words(QuestionFate(PromptId("c"), "?", Fate.OPEN)) == "not answered"
    assert questions_in_words(replace(SUMMARY, questions=())) == "no questions"
    assert questions_in_words(SUMMARY).count(",") == 1


def test_what_comes_is_said_with_or_without_a_film() -> None:
    """Next time may be a film, questions only, or nothing."""
    assert next_in_words(Coming(2)) == []
    assert next_in_words(Coming(2, 1))[0][1] == "film 1"
    assert [icon for icon, _ in next_in_words(Coming(2, 1, questions=3, moved=2))] == [
        "filmstrip",
        "chat_bubbles_question",
    ]


def test_what_has_a_day_can_go_to_a_calendar(theme: Theme, qtbot: QtBot) -> None:
    """A plan that is in nobody's calendar is forgotten; «snart» has no day, and it is said how to write one."""
    some = (*SUMMARY.actions, Action("Rutin", "", "snart"))
    view = shown(theme, qtbot, replace(SUMMARY, actions=some))
    assert view.tasks.calendar.isVisible()
    assert any("1 of 2 have one" in said for said in words(view))
    with qtbot.waitSignal(view.calendar_pressed):
        view.tasks.calendar.click()
    view.show_tasks((Task(PromptId("a"), some[1]),), None, None)
    assert view.tasks.calendar.isHidden()


def test_tasks_are_ticked_added_and_changed_where_they_stand(theme: Theme, qtbot: QtBot) -> None:
    """What is decided in the doorway is written down there, by keys too, and the keyboard stays put."""
    view = shown(theme, qtbot, SUMMARY)
    card, task = view.tasks, Task(PromptId("a"), SUMMARY.actions[0])
    with qtbot.waitSignal(card.ticked) as ticked:
        card.boxes[0].setFocus()
        QTest.keyClick(card.boxes[0], Qt.Key.Key_Space)
    assert ticked.args == [task, True]
    done = Task(task.prompt_id, replace(task.action, done=NOW.date()))
    view.show_tasks((done,), None, Done(Deed.TICKED, task.action, ANSWER))
    assert QApplication.focusWidget() is card.boxes[0]
    assert card.boxes[0].isChecked()
    assert "“Kvällsnummer” is done." in words(view)

    with qtbot.waitSignal(card.change_pressed):
        card.changers[0].click()
    view.show_tasks((task,), task, None)
    assert QApplication.focusWidget() is card.fields.what.edit
    with qtbot.waitSignal(card.fields.typed) as typed:
        QTest.keyClicks(card.fields.what.edit, "!")
    assert typed.args == [replace(task.action, what="Kvällsnummer!")]
    with qtbot.waitSignals([card.fields.kept, card.fields.left], order="strict"):
        QTest.keyClick(card.fields.when.edit, Qt.Key.Key_Return)
        QTest.keyClick(card.fields.when.edit, Qt.Key.Key_Escape)
    view.show_tasks((), None, Done(Deed.REMOVED, task.action, ANSWER))
    assert QApplication.focusWidget() is card.add
    with qtbot.waitSignals([card.add_pressed, card.undo_pressed, view.leaving]):
        card.add.click()
        card.undo.click()
        view.support.click()


def test_a_meeting_held_some_time_ago_is_only_read(theme: Theme, qtbot: QtBot) -> None:
    """What was decided then is told; what is to be done now stands at the end of the latest meeting."""
    view = shown(theme, qtbot, SUMMARY)
    view.show_held(SUMMARY)
    assert "Kvällsnummer" in words(view)
    assert not any(box.isVisible() for box in view.tasks.findChildren(CheckBox))
    assert view.tasks.add.isHidden()


def test_points_are_taken_along_to_step_2(theme: Theme, qtbot: QtBot) -> None:
    """The group sees that its words from the film are not forgotten there."""
    said = words(shown(theme, qtbot, replace(SUMMARY, carried=3)))
    assert said[said.index("Taken along to step 2:") + 1] == "3 point(s)"


def test_the_next_meeting_goes_to_a_calendar_and_all_of_it_to_paper(theme: Theme, qtbot: QtBot, place: Path) -> None:
    """The day is agreed on in the room; who is not told it by a calendar or a paper has forgotten it on Monday."""
    planned = replace(SUMMARY, coming=replace(SUMMARY.coming, planned=datetime(2026, 12, 2, 14)))  # noqa: DTZ001
    view = shown(theme, qtbot, planned)
    with qtbot.waitSignals([view.next_calendar_pressed, view.print_pressed]):
        view.calendar.click()
        view.print_button.click()
    view.show_summary(SUMMARY)
    assert view.calendar.isHidden()

    drawn: list[int] = []
    save_pdf(lambda device: drawn.append(draw_summary(device, planned)), place / "Träff 4.pdf")
    assert drawn == [1]
