"""The answer screen as the writer meets it: nothing typed is written over, everything is said, no mouse is needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    Answer,
    Approved,
    ChoiceValue,
    DateValue,
    Declined,
    DeclinedBy,
    ListValue,
    NotApproved,
    NumberValue,
    Point,
    Revision,
    Status,
    TextValue,
    Value,
)
from desktop_app.domain.course import Destination, Prompt, PromptKind
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Phase, Step, StepKind
from desktop_app.session.room_state import RoomState, Saved, SaveFailing, SaveRecovered
from desktop_app.storage.errors import StoreFull
from desktop_app.ui.room.console.answer_sheet import AnswerSheet, earlier_parts, has_in_it, taken_in
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.in_words import as_words
from desktop_app.ui.room.console.versions import VersionsDialog
from desktop_app.ui.theme.theme import Theme
from tests.samples import ASK1, COURSE, GROUP, ONE, session
from tests.screens.dressed import settle
from tests.ui.answers.conftest import CTRL, SHIFT, Keys, prompt

K = Qt.Key
AT = datetime(2026, 12, 2, 14, 52, tzinfo=timezone(timedelta(hours=1)))
TEXT = prompt(PromptKind.TEXT, destination=Destination.COUNTY)
LIST = prompt(PromptKind.LIST)


def sheet(
    asked: Prompt = TEXT, value: Value | None = None, status: Status | None = None, **more: object
) -> AnswerSheet:
    revision = Revision("e", 1, value, status or NotApproved(), "", AT) if value is not None or status else None
    if revision is not None and value is None:
        revision = replace(revision, value=TextValue())
    answer = Answer(AnswerId(asked.id), asked.id, 1, asked.text, asked.kind, revision)
    return AnswerSheet(asked, 3, 5, answer, **more)  # type: ignore[arg-type]


class Screen(Keys):
    """The answer screen, shown, with all that it asked for."""

    def __init__(self, view: AnswerView) -> None:
        super().__init__(view)
        self.view = view
        self.said: list[object] = []
        view.typed.connect(lambda value, caret: self.said.append((value, caret)))
        view.read_back_pressed.connect(lambda: self.said.append("read back"))
        view.declined.connect(self.said.append)
        view.undeclined.connect(lambda: self.said.append("undeclined"))
        view.back_pressed.connect(lambda: self.said.append("back"))
        view.moved_pressed.connect(lambda: self.said.append("moved"))
        view.version_wanted.connect(lambda: self.said.append("versions"))


Show = Callable[..., Screen]


@pytest.fixture
def show(theme: Theme, qtbot: QtBot) -> Show:
    def open_(shown: AnswerSheet, size: tuple[int, int] = (1280, 800)) -> Screen:
        view = AnswerView(theme)
        qtbot.addWidget(view)
        view.resize(*size)
        view.show_sheet(shown)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        return Screen(view)

    return open_


def test_typing_is_told_at_once_and_begins_where_the_text_ended(show: Show) -> None:
    """The store must be told every letter; a window that hangs later loses nothing."""
    screen = show(sheet(value=TextValue("Ja")))
    screen.type("!")
    assert screen.said == [(TextValue("Ja!"), 3)]


def test_the_same_answer_coming_back_never_writes_over_what_is_typed(show: Show) -> None:
    """The room sends its state after every event; an older draft in it must not take a letter back."""
    screen = show(sheet(value=TextValue()))
    screen.type("abc")
    old = sheet(value=TextValue())
    assert old.answer is not None
    for draft in ("", "a", "ab", "abc"):
        screen.view.show_sheet(replace(old, answer=replace(old.answer, draft=TextValue(draft))))
        assert screen.view.value() == TextValue("abc")
    screen.type("d")
    assert screen.view.value() == TextValue("abcd")


def test_an_answer_changed_elsewhere_is_taken_in_and_can_be_undone(show: Show) -> None:
    """A question edited from «Våra svar» must not be overwritten by the room's old window when it comes back."""
    screen = show(sheet(value=TextValue("gammalt")))
    screen.view.show_sheet(sheet(value=TextValue("ändrat hemma")))
    assert screen.view.value() == TextValue("ändrat hemma")
    assert screen.said == []
    screen.press(K.Key_Z, CTRL)
    assert screen.view.value() == TextValue("gammalt")


def test_where_one_writes_stays_in_sight(show: Show, qtbot: QtBot) -> None:
    """In large text or a low window the page scrolls: the point that is being typed must not be below its edge."""
    screen = show(sheet(LIST, ListValue(tuple(Point(f"Punkt {n}") for n in range(4)))))
    screen.view.resize(900, 280)
    bar = screen.view.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and screen.here().visibleRegion().isEmpty())
    screen.type("Ett ord till")

    qtbot.waitUntil(lambda: bar.value() > 0)
    assert not screen.here().visibleRegion().isEmpty()


def test_another_question_has_an_editor_of_its_own(show: Show) -> None:
    """Ctrl+Z in one question must never bring back another question's text."""
    screen = show(sheet(value=TextValue("ett")))
    other = replace(TEXT, id=PromptId("annan"), text="Annat?")
    screen.view.show_sheet(sheet(other, TextValue("två")))
    screen.press(K.Key_Z, CTRL)
    assert screen.view.value() == TextValue("två")
    assert screen.view.question.text() == "Annat?"


def test_the_box_is_as_high_as_there_is_more_to_write(show: Show) -> None:
    """Five numbers over an empty half of the window look as if something were missing."""
    screen = show(sheet(LIST, ListValue()))
    written = screen.view.box.height()
    screen.view.show_sheet(sheet(prompt(PromptKind.DATE), DateValue()))
    settle(screen.view)
    assert screen.view.box.height() < written / 2
    screen.view.show_sheet(sheet(LIST, ListValue()))
    settle(screen.view)
    assert screen.view.box.height() == written


def test_nothing_can_be_typed_before_the_store_has_brought_the_answer(show: Show) -> None:
    """Letters typed into an answer that is not there yet would belong nowhere."""
    waiting = replace(sheet(), answer=None)
    screen = show(waiting)
    assert screen.view.value() is None
    assert screen.view.findChildren(QPlainTextEdit) == []
    screen.view.show_sheet(sheet(value=TextValue("hej")))
    screen.type("!")
    assert screen.view.value() == TextValue("hej!")


def test_a_room_state_is_shown_and_a_step_without_a_question_changes_nothing(show: Show) -> None:
    """The room gives its state after every event, also at films."""
    screen = show(sheet(value=TextValue("a")))
    flow = FlowState((Step(StepKind.QUESTION, ONE, ASK1), Step(StepKind.FINISH)), phase=Phase.WRITING)
    state = RoomState(COURSE, GROUP, session(flow.steps, flow=flow), flow)
    screen.view.show_answer(state)
    assert screen.view.value() == TextValue("a")
    asked = COURSE.prompt(ASK1)
    answer = Answer(AnswerId("1"), ASK1, 1, asked.text, asked.kind, None)
    screen.view.show_answer(replace(state, prompt=asked, prompt_number=1, prompt_total=2, answer=answer))
    assert screen.view.question.text() == asked.text
    assert screen.view.heading.text() == "Question 1 of 2"


def test_where_the_answer_goes_is_said(show: Show) -> None:
    """A group must know before it writes whether others will read it."""
    county = show(sheet(value=TextValue("a")))
    assert visible_text(county.view) >= {"is sent to the county board", "normally becomes public"}
    own = show(sheet(LIST, ListValue()))
    assert "stays in the group" in visible_text(own.view)
    assert "normally becomes public" not in visible_text(own.view)


def test_saved_failing_and_recovered_are_said_without_a_dialog(show: Show) -> None:
    """«Sparas inte – disken är full» must stand until it is true no longer, and the text stays where it is."""
    screen = show(sheet(value=TextValue("a")))
    assert "Saved 14:52" in visible_text(screen.view)
    screen.view.show_saved(SaveFailing(StoreFull(free_bytes=0)))
    assert "Not saved" in visible_text(screen.view)
    assert "disk" in " ".join(visible_text(screen.view)).lower()
    screen.type("b")
    assert screen.view.value() == TextValue("ab")
    assert "Not saved" in visible_text(screen.view)
    screen.view.show_saved(SaveRecovered(AT + timedelta(minutes=1)))
    assert "Saved 14:53" in visible_text(screen.view)
    assert "Not saved" not in visible_text(screen.view)


def test_a_slow_save_is_said_and_a_quick_one_does_not_flicker(show: Show, qtbot: QtBot) -> None:
    """Half a second of debounce is not worth a word; a disk that takes long is."""
    screen = show(sheet(value=TextValue("a")))
    screen.type("b")
    assert "Saved 14:52" in visible_text(screen.view)
    screen.view.signs.slow.setInterval(1)
    screen.view.signs.slow.start()
    qtbot.waitUntil(lambda: "Saving …" in visible_text(screen.view))
    screen.view.show_saved(Saved(AT))
    assert "Saving …" not in visible_text(screen.view)
    assert "Saved 14:52" in visible_text(screen.view)


def test_a_draft_that_came_back_says_so_and_leads_to_earlier_versions(show: Show) -> None:
    """Recovery is not a question: the text is there, and so is the way to what stood before."""
    screen = show(sheet(value=TextValue("a"), restored_at=AT - timedelta(minutes=20)))
    button = find(screen.view, "Restored 14:32 – show earlier version")
    button.click()
    assert screen.said == ["versions"]
    screen.view.show_saved(Saved(AT))
    assert not button.isVisible()


def test_declining_is_shown_and_can_be_taken_back(show: Show) -> None:
    """A reason pressed by mistake must never be final, and what was written stays."""
    screen = show(sheet(value=TextValue("a")))
    button = screen.view.foot.reasons[Declined.NO_TIME]
    button.click()
    assert screen.said == [Declined.NO_TIME]
    assert not button.isChecked(), "it is shown when it is so"
    screen.view.show_sheet(sheet(value=TextValue("a"), status=DeclinedBy(Declined.NO_TIME, AT)))
    assert button.isChecked()
    assert any("No answer: We ran out of time." in text for text in visible_text(screen.view))
    button.click()
    find(screen.view, "Answer after all").click()
    assert screen.said == [Declined.NO_TIME, "undeclined", "undeclined"]
    screen.view.show_sheet(sheet(value=TextValue("a")))
    assert not button.isChecked()
    assert screen.view.value() == TextValue("a")


def test_typing_after_declining_shows_at_once_that_it_is_no_longer_declined(show: Show) -> None:
    """Whoever begins to write has changed their mind."""
    screen = show(sheet(value=TextValue(), status=DeclinedBy(Declined.NOT_RELEVANT, AT)))
    screen.type("a")
    assert not screen.view.foot.reasons[Declined.NOT_RELEVANT].isChecked()
    assert not any("No answer:" in text for text in visible_text(screen.view))


def test_an_approved_answer_says_when_and_that_a_change_must_be_read_back(show: Show) -> None:
    """«Stämmer» holds for the words that were read, not for those typed after."""
    screen = show(sheet(value=TextValue("a"), status=Approved(AT)))
    assert any(text.startswith("Approved 14:52.") for text in visible_text(screen.view))
    screen.type("b")
    assert not any(text.startswith("Approved") for text in visible_text(screen.view))


def test_an_empty_answer_is_not_read_back_but_told_why(show: Show) -> None:
    """A button that does nothing without a word would be pressed again and again."""
    screen = show(sheet(value=TextValue()))
    screen.press(K.Key_Return, CTRL)
    assert screen.said == []
    assert any(text.startswith("There is nothing to read back") for text in visible_text(screen.view))
    screen.type("a")
    screen.press(K.Key_Return, CTRL)
    assert screen.said[-1] == "read back"


def test_a_half_typed_day_is_not_read_back(show: Show) -> None:
    """The group would approve the old day and believe it was the new one."""
    day = prompt(PromptKind.DATE)
    screen = show(sheet(day, DateValue(AT.date())))
    screen.press(K.Key_Backspace, times=2)
    screen.press(K.Key_Return, CTRL)
    assert "read back" not in screen.said


def test_last_time_is_taken_along_piece_by_piece(show: Show) -> None:
    """What was said last time is not typed again, and never put in by itself."""
    earlier = Revision("e", 1, ListValue((Point("Tid", "tid"), Point("Mod"))), NotApproved(), "", AT)
    screen = show(sheet(LIST, ListValue((Point("Nytt"),)), earlier=earlier))
    buttons = screen.view.earlier.tab_stops()
    assert [button.accessibleName() for button in buttons] == ["Take along today: Tid", "Take along today: Mod"]
    buttons[0].click()
    assert screen.view.value() == ListValue((Point("Nytt"), Point("Tid", "tid")))
    assert not buttons[0].isEnabled()
    assert buttons[1].isEnabled()
    screen.press(K.Key_Z, CTRL)
    assert screen.view.value() == ListValue((Point("Nytt"),))
    assert buttons[0].isEnabled()


def test_the_side_is_there_only_when_it_holds_something(show: Show) -> None:
    """An empty column would take a third of the room to write in."""
    screen = show(sheet(value=TextValue("a")))
    assert not screen.view._side.isVisible()
    helped = prompt(PromptKind.TEXT, help="Tänk på alla.", note="Låt alla tala.")
    screen.view.show_sheet(sheet(helped, TextValue("a")))
    assert "Tänk på alla." in visible_text(screen.view)
    assert "Låt alla tala." not in visible_text(screen.view)  # the group looks at this screen
    screen.view.show_sheet(replace(sheet(helped, TextValue("a")), in_meeting=False))
    assert visible_text(screen.view) >= {"Tänk på alla.", "Låt alla tala.", "Note to the facilitator"}
    for words in ("Tid", "Mod"):
        earlier = Revision("e", 1, TextValue(words), NotApproved(), "", AT)
        screen.view.show_sheet(sheet(helped, TextValue("a"), earlier=earlier))
        QApplication.processEvents()
        assert f"“{words}”" in visible_text(screen.view)
    assert "“Tid”" not in visible_text(screen.view)


def test_pieces_of_every_kind_can_be_taken_along() -> None:
    """Every kind of question may have been asked before."""
    choice = prompt(PromptKind.CHOICE)
    assert [p.text for p in earlier_parts(ChoiceValue(("tid", "okänd")), choice)] == ["tid, okänd"]
    assert [p.text for p in earlier_parts(NumberValue(4), choice)] == ["4"]
    assert [p.text for p in earlier_parts(DateValue(AT.date()), choice)] == ["2026-12-02"]
    assert [p.text for p in earlier_parts(ActionsValue((Action("a", "", "c"), Action(""))), choice)] == ["a – c"]
    assert earlier_parts(TextValue(" "), choice) == ()
    assert taken_in(TextValue("a"), TextValue("b")) == TextValue("a\nb")
    assert taken_in(TextValue(" "), TextValue("b")) == TextValue("b")
    assert taken_in(NumberValue(1), NumberValue(2)) == NumberValue(2)
    assert taken_in(ActionsValue(), ActionsValue((Action("a"),))) == ActionsValue((Action("a"),))
    assert has_in_it(TextValue("a\nb"), TextValue("b"))
    assert has_in_it(ActionsValue((Action("a"),)), ActionsValue((Action("a"),)))
    assert not has_in_it(NumberValue(1), NumberValue(2))


def test_an_answer_of_every_kind_can_be_read_as_words() -> None:
    """Versions and «Våra svar» show every kind of answer without its editor."""
    choice = prompt(PromptKind.CHOICE)
    assert as_words(TextValue("a\nb"), choice) == "a\nb"
    assert as_words(ListValue((Point("a", "tid"), Point(" "), Point("b"))), choice) == "– a (tid)\n– b"
    assert as_words(ChoiceValue(("x", "okänd")), choice) == "samverkan\nokänd"
    assert (as_words(NumberValue(4), choice), as_words(NumberValue(), choice)) == ("4", "")
    assert "2026" in as_words(DateValue(AT.date()), choice)
    assert as_words(DateValue(), choice) == ""
    assert as_words(ActionsValue((Action("a", "", "c"), Action(""))), choice) == "– a – c"


def test_an_earlier_version_is_read_and_taken_back_as_a_new_one(show: Show) -> None:
    """There is no button that destroys: taking one back is a change like any other, and can itself be undone."""
    screen = show(sheet(value=TextValue("nu")))
    revisions = tuple(
        Revision("e", seq, TextValue(text), NotApproved(), "", AT) for seq, text in enumerate(("först", "", "nu"))
    )
    screen.view.show_versions(revisions)
    dialog = screen.view.findChild(VersionsDialog)
    assert dialog is not None
    assert dialog.reading.toPlainText() == "nu"
    assert not dialog.take.isEnabled()
    dialog.list.setCurrentRow(1)
    assert dialog.reading.toPlainText() == "(empty)"
    dialog.list.setCurrentRow(2)
    assert dialog.reading.toPlainText() == "först"
    dialog.take.click()
    assert screen.said[-1] == (TextValue("först"), 5)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    screen.view.focus_editor()
    screen.press(K.Key_Z, CTRL)
    assert screen.view.value() == TextValue("nu")


def test_what_is_typed_is_told_where_a_newer_course_asks_in_another_way(show: Show) -> None:
    """An editor that was given a value of another kind took what was typed, and nothing of it was saved."""
    emptied = replace(sheet(TEXT, TextValue("")).answer, kind=PromptKind.LIST)  # type: ignore[type-var]
    screen = show(replace(sheet(LIST), answer=emptied))
    screen.type("Tid")
    assert screen.said[-1] == (ListValue((Point("Tid"),)), 3)

    screen.view.show_versions((Revision("e", 1, TextValue("Rutiner\nPengar"), NotApproved(), "", AT),))
    dialog = screen.view.findChild(VersionsDialog)
    assert dialog is not None
    dialog.take.click()
    assert screen.view.value() == ListValue((Point("Tid"), Point("Rutiner"), Point("Pengar")))


def test_versions_of_an_answer_that_was_never_saved_say_so(show: Show) -> None:
    """An empty list without a word looks like a fault."""
    screen = show(sheet(value=TextValue("nu")))
    screen.view.show_versions(())
    dialog = screen.view.findChild(VersionsDialog)
    assert dialog is not None
    assert dialog.reading.toPlainText() == "Nothing is saved yet."
    dialog.close_button.click()


def test_everything_is_reached_by_tab_in_reading_order(show: Show) -> None:
    """The writer has both hands on the keys; a screen reader goes the same way."""
    earlier = Revision("e", 1, ListValue((Point("Tid"),)), NotApproved(), "", AT)
    screen = show(sheet(LIST, ListValue((Point("a"),)), earlier=earlier))
    screen.view.top.back.setFocus()
    met: list[str] = []
    for _ in range(16):
        met.append(screen.here().accessibleName())
        screen.press(K.Key_Tab)
        if screen.here() is screen.view.top.back:
            break
    assert met == [
        "To the meeting",
        "Black",
        "Point 1",
        "Tag of point 1",
        "Point 2",
        "Take along today: Tid",
        "Earlier versions",
        "Where do we turn?",
        "We ran out of time",
        "Not relevant",
        "Would rather not answer",
        "Move to the next meeting",
        "Read back and approve",
    ]


def test_a_new_point_comes_before_the_buttons_in_tab_order(show: Show) -> None:
    """Points made while writing must not end up after everything else."""
    screen = show(sheet(LIST, ListValue()))
    screen.type("a\nb\nc")
    screen.press(K.Key_Tab, SHIFT)
    assert screen.here().accessibleName() == "Tag of point 2"


def test_a_whole_answer_is_written_without_a_mouse(show: Show) -> None:
    """From the first letter to read-back, to declining, to moving on."""
    screen = show(sheet(LIST, ListValue()))
    screen.type("ett\ntvå")
    screen.press(K.Key_Return, CTRL)
    assert screen.said[-1] == "read back"
    for name, said in (
        ("We ran out of time", Declined.NO_TIME),
        ("Move to the next meeting", "moved"),
        ("To the meeting", "back"),
    ):
        while screen.here().accessibleName() != name:
            screen.press(K.Key_Tab)
        screen.press(K.Key_Space)
        assert screen.said[-1] == said


def test_every_control_has_a_name_for_a_screen_reader(show: Show) -> None:
    """A button without a name is a button that is not there."""
    earlier = Revision("e", 1, ListValue((Point("Tid"),)), NotApproved(), "", AT)
    screen = show(sheet(LIST, ListValue((Point("a"),)), earlier=earlier, restored_at=AT))
    controls = [
        control
        for kind in (QAbstractButton, QPlainTextEdit, QComboBox)
        for control in screen.view.findChildren(kind)
        if control.isVisible()
    ]
    assert len(controls) > 8
    assert [control for control in controls if not control.accessibleName()] == []


def test_outside_a_meeting_nothing_is_moved_to_the_next(show: Show) -> None:
    """From «Våra svar» there is no meeting to move from."""
    screen = show(replace(sheet(value=TextValue("a")), in_meeting=False))
    assert not screen.view.foot.move.isVisible()
    assert screen.view.top.back.text() == "To the answers"


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (820, 600)])
def test_every_button_fits_in_every_window(show: Show, size: tuple[int, int]) -> None:
    """A municipal laptop may have 1024 pixels, and words must never be cut."""
    screen = show(sheet(LIST, ListValue((Point("a"),))), size)
    for button in (*screen.view.foot.reasons.values(), screen.view.foot.move, screen.view.foot.read_back):
        corner = button.mapTo(screen.view, button.rect().bottomRight())
        assert button.width() >= button.minimumSizeHint().width()
        assert corner.x() <= size[0]


def test_the_language_changes_without_touching_the_answer(show: Show) -> None:
    """Language is a setting; it may be changed in the middle of a sentence."""
    screen = show(sheet(value=TextValue("a"), status=Approved(AT), restored_at=AT))
    screen.type("b")
    QApplication.sendEvent(screen.view, QEvent(QEvent.Type.LanguageChange))
    assert screen.view.value() == TextValue("ab")
    assert screen.said == [(TextValue("ab"), 2)]


def visible_text(view: QWidget) -> set[str]:
    texts = set()
    for child in view.findChildren(QWidget):
        text = getattr(child, "text", None)
        if child.isVisible() and callable(text):
            texts.add(text())
    return texts


def find(view: QWidget, name: str) -> QAbstractButton:
    return next(button for button in view.findChildren(QAbstractButton) if button.accessibleName() == name)
