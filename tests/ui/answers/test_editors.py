"""Typing into the real widgets, kind by kind: the words come out as they went in, whatever keys are pressed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from desktop_app.domain.answer import (
    EMPTY,
    Action,
    ActionsValue,
    ActorMapValue,
    ActorRow,
    ChoiceValue,
    DateValue,
    Level,
    ListValue,
    NumberValue,
    Point,
    Presence,
    TextValue,
    Value,
)
from desktop_app.domain.course import PromptKind
from desktop_app.storage.canonical import canonical_value
from desktop_app.ui.room.console.editors import EDITORS, editor_for
from desktop_app.ui.room.console.editors.actions import ActionsEditor
from desktop_app.ui.room.console.editors.alternative import Alternative
from desktop_app.ui.room.console.editors.choices import ChoiceEditor
from desktop_app.ui.room.console.editors.figures import DateEditor, NumberEditor, day_in, number_in
from desktop_app.ui.room.console.editors.points import ListEditor
from desktop_app.ui.room.console.editors.scale import ScaleEditor
from desktop_app.ui.room.console.editors.text import TextEditor
from desktop_app.ui.room.console.editors.wording import clean
from desktop_app.ui.theme.theme import Theme
from tests.ui.answers.conftest import ALT, CTRL, SHIFT, Writing, prompt

Write = Callable[..., Writing]
K = Qt.Key
ROUND = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TYPED = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029"), max_size=25).map(
    clean
)
WORDS = TYPED.filter(str.strip)
TAGS = st.sampled_from([None, "rutin", "tid", "borttagen"])
VALUES: dict[PromptKind, st.SearchStrategy[Value]] = {
    PromptKind.TEXT: st.builds(TextValue, st.text().map(clean)),
    PromptKind.LIST: st.builds(ListValue, st.lists(st.builds(Point, WORDS, TAGS), max_size=4).map(tuple)),
    PromptKind.ACTIONS: st.builds(
        ActionsValue, st.lists(st.builds(Action, WORDS, TYPED, TYPED), max_size=3).map(tuple)
    ),
    PromptKind.CHOICE: st.builds(ChoiceValue, st.sampled_from([(), ("rutin",), ("borttaget",)])),
    PromptKind.MULTIPLE_CHOICE: st.builds(
        ChoiceValue, st.lists(st.sampled_from(["x", "tid", "gammal"]), unique=True).map(tuple)
    ),
    PromptKind.SCALE: st.builds(NumberValue, st.none() | st.integers(-3, 12)),
    PromptKind.NUMBER: st.builds(NumberValue, st.none() | st.integers(-(10**15) + 1, 10**15 - 1)),
    PromptKind.DATE: st.builds(DateValue, st.none() | st.dates()),
    PromptKind.ACTOR_MAP: st.builds(
        ActorMapValue,
        st.lists(
            st.builds(
                ActorRow, WORDS, TYPED, TYPED, st.none() | st.sampled_from(Presence), st.none() | st.sampled_from(Level)
            ),
            max_size=2,
        ).map(tuple),
    ),
}


@pytest.mark.parametrize("kind", list(PromptKind))
@ROUND
@given(data=st.data())
def test_a_value_comes_out_as_it_was_put_in(theme: Theme, kind: PromptKind, data: st.DataObject) -> None:
    """What is shown and left untouched must be saved to the letter: emoji, hard spaces, what is no longer offered."""
    value = data.draw(VALUES[kind])
    editor = editor_for(theme, prompt(kind))
    told: list[Value] = []
    editor.changed.connect(lambda changed, _caret: told.append(changed))
    editor.set_value(value)
    assert editor.value() == value
    assert told == []
    editor.deleteLater()


@pytest.mark.parametrize("kind", list(PromptKind))
def test_every_kind_begins_empty_and_can_be_reached_and_named(theme: Theme, kind: PromptKind) -> None:
    """A screen reader and the Tab key must get to every part of every answer."""
    assert set(EDITORS) == set(PromptKind)
    editor = editor_for(theme, prompt(kind))
    editor.set_value(EMPTY[kind])
    assert editor.value() == EMPTY[kind]
    assert editor.is_readable()
    stops = editor.tab_stops()
    assert stops
    for stop in stops:
        assert stop.accessibleName(), stop
        assert stop.focusPolicy() & Qt.FocusPolicy.TabFocus
    editor.deleteLater()


# Text


def test_text_is_told_at_every_key_with_the_caret(write: Write) -> None:
    """The store can only save what it is told, and the caret must come back where it was."""
    writing = write(PromptKind.TEXT, TextValue())
    writing.type("åä")
    writing.press(K.Key_Return)
    writing.type("ö")
    assert writing.told == [
        (TextValue("å"), 1),
        (TextValue("åä"), 2),
        (TextValue("åä\n"), 3),
        (TextValue("åä\nö"), 4),
    ]


def test_text_keeps_hard_spaces_and_shift_enter_is_a_new_line(write: Write) -> None:
    """Qt's own reading of a text box turns hard spaces into soft ones and Shift+Enter into a character of its own."""
    writing = write(PromptKind.TEXT, TextValue("3\u00a0kap."), caret=99)
    writing.press(K.Key_Return, SHIFT)
    writing.type("x")
    assert writing.value == TextValue("3\u00a0kap.\nx")


def test_caret_counts_an_emoji_as_one(write: Write) -> None:
    """A caret restored inside an emoji would split it in two at the next key."""
    writing = write(PromptKind.TEXT, TextValue("👩🏽 och"), caret=2)
    writing.type("!")
    assert writing.told == [(TextValue("👩🏽! och"), 3)]


def test_a_paste_with_what_no_store_can_hold_is_cleaned(write: Write) -> None:
    """A NUL from another program's clipboard must not cost the group its answer."""
    writing = write(PromptKind.TEXT, TextValue())
    assert isinstance(writing.editor, TextEditor)
    paste(writing, "a\x00b\r\nc")
    assert writing.value == TextValue("ab\nc")


def test_half_an_emoji_never_reaches_the_store(write: Write) -> None:
    """Some systems type an emoji as two keys; the first half alone cannot be encoded."""
    writing = write(PromptKind.TEXT, TextValue())
    assert isinstance(writing.editor, TextEditor)
    writing.editor.box.textCursor().insertText("\ud83d")
    assert all(value.text.encode() for value, _ in writing.told if isinstance(value, TextValue))


def test_undo_brings_text_back_also_after_a_version_was_taken(write: Write) -> None:
    """Taking an earlier version back replaces everything; one Ctrl+Z must undo it."""
    writing = write(PromptKind.TEXT, TextValue("det nya"))
    writing.editor.change_to(TextValue("det gamla"))
    assert writing.value == TextValue("det gamla")
    writing.press(K.Key_Z, CTRL)
    assert writing.value == TextValue("det nya")
    assert writing.told[-1][0] == TextValue("det nya")


def test_ctrl_enter_is_left_to_the_screen(write: Write) -> None:
    """Ctrl+Enter reads back; in a text box it must not also leave a line behind."""
    for kind in (PromptKind.TEXT, PromptKind.LIST):
        writing = write(kind, EMPTY[kind])
        writing.type("a")
        before = writing.value
        writing.press(K.Key_Return, CTRL)
        assert writing.value == before


# Lists


def test_enter_makes_points_as_fast_as_one_types(write: Write) -> None:
    """The one who writes must keep up with a group that talks."""
    writing = write(PromptKind.LIST, ListValue())
    writing.type("Vi vet inte vem\nRutinen finns\n\nTid")
    assert writing.value == ListValue((Point("Vi vet inte vem"), Point("Rutinen finns"), Point("Tid")))


def test_enter_inside_a_point_splits_it(write: Write) -> None:
    """Two thoughts typed as one point become two without typing anything again."""
    writing = write(PromptKind.LIST, ListValue((Point("ett två"),)), caret=3)
    writing.press(K.Key_Return)
    assert writing.value == ListValue((Point("ett"), Point(" två")))


def test_backspace_in_an_empty_point_takes_it_away(write: Write) -> None:
    """One Enter too many is undone with the key everybody presses."""
    writing = write(PromptKind.LIST, ListValue((Point("a"), Point("b"))), caret=1)
    writing.press(K.Key_Return)
    writing.press(K.Key_Backspace)
    writing.type("!")
    assert writing.value == ListValue((Point("a!"), Point("b")))


def test_backspace_first_in_a_point_joins_it_with_the_one_above(write: Write) -> None:
    """No word may be lost in a join."""
    writing = write(PromptKind.LIST, ListValue((Point("a", "tid"), Point("b"))), caret=2)
    writing.press(K.Key_Backspace)
    assert writing.value == ListValue((Point("ab", "tid"),))
    writing.press(K.Key_End)
    writing.press(K.Key_Delete)
    assert writing.value == ListValue((Point("ab", "tid"),))


def test_shift_enter_is_a_line_within_the_point(write: Write) -> None:
    """A point may have two lines; they come back as they were."""
    writing = write(PromptKind.LIST, ListValue())
    writing.type("a")
    writing.press(K.Key_Return, SHIFT)
    writing.type("b")
    assert writing.value == ListValue((Point("a\nb"),))
    writing.editor.set_value(writing.value)
    assert writing.value == ListValue((Point("a\nb"),))


def test_several_pasted_lines_become_several_points(write: Write) -> None:
    """A list from a mail is a list at once."""
    writing = write(PromptKind.LIST, ListValue((Point("först sist"),)), caret=6)
    paste(writing, "ett\r\ntvå\r\n\r\ntre\r\n")
    assert writing.value == ListValue((Point("först ett"), Point("två"), Point("tresist")))
    paste(writing, "\n och mer\n")
    assert writing.value == ListValue((Point("först ett"), Point("två"), Point("tre och mersist")))


def test_a_point_moves_with_alt_and_arrows_and_keeps_the_keyboard(write: Write) -> None:
    """Order is part of the answer; reordering must be possible without a mouse."""
    writing = write(PromptKind.LIST, ListValue((Point("a"), Point("b"), Point("c"))), caret=0)
    writing.press(K.Key_Down, ALT, times=2)
    writing.type("1")
    writing.press(K.Key_Up, ALT)
    assert writing.value == ListValue((Point("b"), Point("1a"), Point("c")))


def test_a_point_is_dragged_by_its_handle(write: Write) -> None:
    """The dots are there to be dragged."""
    writing = write(PromptKind.LIST, ListValue((Point("a"), Point("b"), Point("c"))))
    assert isinstance(writing.editor, ListEditor)
    rows = writing.editor._widgets
    handle, last = rows[0].handle, rows[2]
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, handle.mapFrom(last.window(), last.mapTo(last.window(), QPoint(5, last.height() - 2))))
    QTest.mouseRelease(
        handle,
        Qt.MouseButton.LeftButton,
        pos=handle.mapFrom(last.window(), last.mapTo(last.window(), QPoint(5, last.height() - 2))),
    )
    assert writing.value == ListValue((Point("b"), Point("c"), Point("a")))


def test_arrows_walk_from_point_to_point(write: Write) -> None:
    """Many fields must feel like one text."""
    writing = write(PromptKind.LIST, ListValue((Point("ab"), Point("cd"))), caret=2)
    writing.press(K.Key_Right)
    writing.type("1")
    writing.press(K.Key_Left, times=2)
    writing.type("2")
    writing.press(K.Key_Down)
    writing.press(K.Key_Down)
    writing.type("3")
    writing.press(K.Key_Up)
    writing.press(K.Key_Up)
    writing.press(K.Key_Up)
    writing.type("4")
    assert writing.value == ListValue((Point("a4b2"), Point("1cd"), Point("3")))


def test_undo_and_redo_walk_through_every_change_of_shape(write: Write) -> None:
    """Whatever was done to a list can be taken back with the key everybody knows; nothing typed is out of reach."""
    writing = write(PromptKind.LIST, ListValue())
    writing.type("ett\ntvå")
    paste(writing, " a\nb")
    writing.press(K.Key_Up, ALT)
    last = writing.value
    seen = [writing.value]
    for _ in range(12):
        writing.press(K.Key_Z, CTRL)
        if writing.value != seen[-1]:
            seen.append(writing.value)
    assert ListValue((Point("ett"), Point("två"))) in seen
    assert seen[-1] == ListValue()
    for _ in range(12):
        writing.press(K.Key_Z, CTRL | SHIFT)
    assert writing.value == last


def test_a_tag_is_chosen_and_taken_away_and_a_wheel_never_changes_it(write: Write) -> None:
    """Scrolling the list over a tag would silently retag a point."""
    writing = write(PromptKind.LIST, ListValue((Point("a"), Point("b", "borttagen"))))
    assert isinstance(writing.editor, ListEditor)
    tag = writing.editor._widgets[0].tag
    assert tag is not None
    combo: QComboBox = tag.combo
    combo.setFocus()
    QTest.keyClick(combo, K.Key_Down)
    assert writing.value == ListValue((Point("a", "rutin"), Point("b", "borttagen")))
    spin(combo)
    assert writing.told[-1][0] == writing.value == ListValue((Point("a", "rutin"), Point("b", "borttagen")))
    QTest.keyClick(combo, K.Key_End)
    assert writing.value == ListValue((Point("a"), Point("b", "borttagen")))
    assert combo.accessibleName() == "Tag of point 1"


def test_a_list_without_tags_has_none(write: Write) -> None:
    """A control that means nothing here must not be there."""
    writing = write(PromptKind.LIST, ListValue((Point("a", "tid"),)), choices=())
    assert writing.editor.findChildren(QComboBox) == []
    writing.type("b")
    assert writing.value == ListValue((Point("ba", "tid"),))


# Actions


def test_actions_are_typed_across_and_down(write: Write) -> None:
    """Tab goes vad, vem, när; Enter begins the next task from any of them."""
    writing = write(PromptKind.ACTIONS, ActionsValue())
    writing.type("Kvällsnummer")
    writing.press(K.Key_Tab)
    writing.type("Anna")
    writing.press(K.Key_Tab)
    writing.type("2 dec\nBjud in skolan")
    assert writing.value == ActionsValue((Action("Kvällsnummer", "Anna", "2 dec"), Action("Bjud in skolan")))
    writing.press(K.Key_Z, CTRL, times=8)
    assert writing.value == ActionsValue()


def test_backspace_leaves_a_field_for_the_one_before_and_takes_an_empty_row_away(write: Write) -> None:
    """Words never slide from one column into another."""
    writing = write(PromptKind.ACTIONS, ActionsValue((Action("a", "", "c"),)))
    assert isinstance(writing.editor, ActionsEditor)
    writing.press(K.Key_Tab)
    writing.press(K.Key_Backspace)
    writing.type("!")
    assert writing.value == ActionsValue((Action("a!", "", "c"),))
    writing.press(K.Key_Return)
    writing.press(K.Key_Backspace)
    writing.type("?")
    assert writing.value == ActionsValue((Action("a!", "", "c?"),))


# Choices, scales, numbers, days


def test_one_choice_is_changed_by_keys_and_can_be_taken_away(write: Write) -> None:
    """Whoever pressed by mistake must get back to no answer."""
    writing = write(PromptKind.CHOICE, ChoiceValue())
    assert isinstance(writing.editor, ChoiceEditor)
    writing.press(K.Key_Space)
    assert writing.value == ChoiceValue(("rutin",))
    writing.press(K.Key_Down)
    assert writing.value == ChoiceValue(("tid",))
    writing.press(K.Key_Z, CTRL)
    assert writing.value == ChoiceValue(("rutin",))
    writing.press(K.Key_Z, CTRL | SHIFT)
    writing.editor.clear.click()
    assert writing.value == ChoiceValue()
    assert writing.editor.clear.isHidden()


def test_several_choices_stand_in_the_courses_order_and_keep_what_is_no_longer_offered(write: Write) -> None:
    """An alternative that a new version of the course dropped was still the group's answer."""
    writing = write(PromptKind.MULTIPLE_CHOICE, ChoiceValue(("x", "gammal")))
    rows = writing.editor.findChildren(Alternative)
    rows[0].click()
    assert writing.value == ChoiceValue(("rutin", "x", "gammal"))
    rows[2].click()
    assert writing.value == ChoiceValue(("rutin", "gammal"))


def test_a_place_on_the_scale_is_pressed_and_said_with_its_words(write: Write) -> None:
    """«4» alone says nothing to someone who cannot see the ends of the scale."""
    writing = write(PromptKind.SCALE, NumberValue())
    assert isinstance(writing.editor, ScaleEditor)
    writing.press(K.Key_Space)
    writing.press(K.Key_Right, times=3)
    assert writing.value == NumberValue(4)
    assert writing.editor._steps[1].accessibleName() == "1 on the scale 1 to 5: inte alls"
    writing.editor.clear.click()
    assert writing.value == NumberValue()


def test_a_number_is_typed_and_a_wrong_one_is_said_so_and_left(write: Write) -> None:
    """A text that is no number must neither vanish nor replace the number that stood there."""
    writing = write(PromptKind.NUMBER, NumberValue())
    assert isinstance(writing.editor, NumberEditor)
    writing.type("12")
    assert writing.value == NumberValue(12)
    writing.type(" ungefär")
    assert not writing.editor.is_readable()
    assert writing.editor.field.text() == "12 ungefär"
    assert writing.editor.below.text()
    assert writing.value == NumberValue(12)
    writing.press(K.Key_A, CTRL)
    writing.press(K.Key_Delete)
    assert writing.value == NumberValue()
    assert writing.editor.is_readable()


def test_numbers_and_days_are_read_as_people_write_them() -> None:
    """Spaces between thousands and a real minus sign are how a text program writes them."""
    assert number_in("1 200") == 1200
    assert number_in("−5") == -5
    assert number_in("1" * 16) is None
    assert number_in("3,5") is None
    assert day_in(" 2026-12-5 ") == date(2026, 12, 5)
    assert day_in("2026-02-30") is None
    assert day_in("5 december") is None


@pytest.mark.parametrize("sign", ["", "-", "−"])
def test_every_number_that_can_be_typed_can_be_saved(write: Write, sign: str) -> None:
    """Beyond 2**53 no number is canonical JSON: one that got past the field would never be saved."""
    writing = write(PromptKind.NUMBER, NumberValue())
    assert isinstance(writing.editor, NumberEditor)

    writing.type(sign + "9" * 15)
    largest = writing.value
    writing.type("9")

    assert not writing.editor.is_readable()
    assert writing.value == largest
    assert isinstance(largest, NumberValue)
    assert largest.number is not None
    assert 10**14 < abs(largest.number) <= 2**53 - 1
    assert str(largest.number) in canonical_value(largest)


def test_a_day_is_typed_and_said_in_words(write: Write) -> None:
    """A wrong month is seen when the weekday is said."""
    writing = write(PromptKind.DATE, DateValue())
    assert isinstance(writing.editor, DateEditor)
    writing.type("2026-12-05")
    assert writing.value == DateValue(date(2026, 12, 5))
    assert "5" in writing.editor.below.text()
    assert "2026" in writing.editor.below.text()


def test_a_day_is_picked_from_the_calendar(write: Write) -> None:
    """Not everyone writes dates with hyphens."""
    writing = write(PromptKind.DATE, DateValue(date(2026, 12, 5)))
    assert isinstance(writing.editor, DateEditor)
    calendar, menu = writing.editor.open_calendar()
    calendar.clicked.emit(calendar.selectedDate().addDays(3))
    assert writing.value == DateValue(date(2026, 12, 8))
    assert not menu.isVisible()


@pytest.mark.parametrize("kind", list(PromptKind))
def test_the_language_can_change_while_writing(write: Write, kind: PromptKind) -> None:
    """Changing language must not touch what is written."""
    writing = write(kind, EMPTY[kind])
    writing.editor.retranslate()
    assert writing.value == EMPTY[kind]
    assert writing.told == []


def paste(writing: Writing, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    QApplication.clipboard().setMimeData(mime)
    writing.press(K.Key_V, CTRL)
    QApplication.clipboard().clear()  # offscreen it goes when Python is gone: the run ended with 139


def spin(widget: QComboBox) -> None:
    here = widget.rect().center()
    QApplication.sendEvent(
        widget,
        QWheelEvent(
            here.toPointF(),
            widget.mapToGlobal(here).toPointF(),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_what_is_done_stays_done_while_its_row_is_changed(write: Callable[..., Writing]) -> None:
    """A word mended in a row, or the row moved, must not make what was done undone."""
    done = Action("Ringa", "Anna", "2 dec", date(2026, 12, 2))
    writing = write(PromptKind.ACTIONS, ActionsValue((done, Action("Skriva"))))
    writing.type("!")
    writing.press(Qt.Key.Key_Down, ALT)
    assert writing.value == ActionsValue((Action("Skriva"), replace(done, what="!Ringa")))
