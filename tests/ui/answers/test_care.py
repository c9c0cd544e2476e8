"""Care while one writes: a person's number is told calmly in its row, the group decides, and nobody else sees it."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    Answer,
    ListValue,
    NotApproved,
    NumberValue,
    Point,
    Revision,
    TextValue,
    Value,
)
from desktop_app.domain.course import Prompt, PromptKind
from desktop_app.domain.ids import AnswerId
from desktop_app.handover.no_persons import NoPersons
from desktop_app.ui.room.console.answer_sheet import AnswerSheet
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.editors.cell import Cell
from desktop_app.ui.room.console.editors.text import WritingBox
from desktop_app.ui.theme.theme import Theme
from tests.ui.answers.conftest import CTRL, Keys, prompt
from tests.ui.answers.test_answer_view import AT

NUMBER = "19121212-1212"
POINTS = ListValue((Point("Rutinen finns"), Point(f"Ärendet med {NUMBER} tog tid")))


class Writer(Keys):
    """The answer screen over one answer."""

    def __init__(self, view: AnswerView, qtbot: QtBot) -> None:
        super().__init__(view)
        self.view = view
        self.care = view.care
        self._qtbot = qtbot

    def open(self, asked: Prompt, value: Value, id_: str = "a") -> None:
        revision = Revision("e", 1, value, NotApproved(), "", AT)
        answer = Answer(AnswerId(id_), asked.id, 1, asked.text, asked.kind, revision)
        with self._qtbot.waitSignal(self.care.watch.found):
            self.view.show_sheet(AnswerSheet(asked, 3, 5, answer))
            self.view.focus_editor()

    def rest(self) -> None:
        """Let the keys rest until what was typed is looked through."""
        value = self.view.value()
        assert value is not None
        with self._qtbot.waitSignal(self.care.watch.found):
            self.care.watch.see_now(value)

    def underlined(self) -> list[str]:
        boxes = [box for box in self.view.findChildren(WritingBox) if box.isVisible()]
        return [one.cursor.selectedText() for box in boxes for one in box.extraSelections()]


@pytest.fixture
def no_persons() -> NoPersons:
    return NoPersons()


@pytest.fixture
def writer(theme: Theme, qtbot: QtBot, no_persons: NoPersons) -> Iterator[Writer]:
    view = AnswerView(theme, None, no_persons)
    view.resize(1280, 800)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    yield Writer(view, qtbot)
    view.close()
    view.deleteLater()
    QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)


def test_a_number_is_told_in_its_row_when_the_keys_rest(writer: Writer, caplog: pytest.LogCaptureFixture) -> None:
    """A person's number in a public record cannot be called back; the row is named, the number repeated nowhere."""
    caplog.set_level(logging.DEBUG)
    writer.open(prompt(PromptKind.LIST), ListValue((Point("Rutinen finns"),)))
    assert writer.care.isHidden()

    writer.type(f"\nÄrendet med {NUMBER} tog tid")
    assert writer.care.isHidden(), "nothing is judged while it is written"
    writer.rest()

    assert writer.care.message() == "Row 2: looks like an identity number"
    assert writer.underlined() == [NUMBER]
    assert NUMBER not in caplog.text + writer.care.message() + writer.care.take_out.accessibleName()


def test_what_is_said_to_be_no_person_is_not_asked_about_again(writer: Writer, no_persons: NoPersons) -> None:
    """Asked the same thing at every pause, the writer would stop reading it; handing over then knows it too."""
    writer.open(prompt(PromptKind.LIST), POINTS)
    writer.care.no_person.click()

    assert writer.care.isHidden()
    assert writer.underlined() == []
    writer.type("!")
    writer.rest()
    assert writer.care.isHidden()
    writer.open(prompt(PromptKind.LIST), POINTS, "another answer")
    assert not writer.care.isHidden()


def test_what_is_taken_out_leaves_a_hole_that_can_be_undone(writer: Writer) -> None:
    """A wrong press must cost nothing: Ctrl+Z brings the words back, and the care with them."""
    writer.open(prompt(PromptKind.LIST), POINTS)
    writer.care.take_out.click()
    assert writer.view.value() == ListValue((Point("Rutinen finns"), Point("Ärendet med … tog tid")))

    writer.press(Qt.Key.Key_Z, CTRL)
    writer.rest()

    assert writer.view.value() == POINTS
    assert not writer.care.isHidden()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (PromptKind.TEXT, TextValue(f"😀 Ring {NUMBER} om det.")),
        (PromptKind.ACTIONS, ActionsValue((Action("Möte", "", "i mars"), Action("Ringa", NUMBER)))),
    ],
)
def test_rewriting_begins_with_the_words_selected(writer: Writer, kind: PromptKind, value: Value) -> None:
    """In a long text the place must be found by pressing, and one letter replace it; an emoji before it counts once."""
    writer.open(prompt(kind), value)
    assert writer.underlined() == [NUMBER]

    writer.care.rewrite.click()

    here = writer.here()
    assert isinstance(here, WritingBox)
    assert here.textCursor().selectedText() == NUMBER


def test_an_answer_from_letters_typed_since_is_about_what_stands_now(writer: Writer) -> None:
    """The banner may be half a second old: pressing it must never cut out other words than the number."""
    writer.open(prompt(PromptKind.TEXT), TextValue(f"Ring {NUMBER} nu."))
    box = writer.here()
    assert isinstance(box, WritingBox)
    box.set_caret(0)
    writer.type("Nej! ")

    writer.care.take_out.click()

    assert writer.view.value() == TextValue("Nej! Ring … nu.")


def test_two_numbers_are_asked_about_one_after_the_other(writer: Writer) -> None:
    """One question at a time is calm; the second must not be forgotten because the first was answered."""
    writer.open(prompt(PromptKind.LIST), ListValue((Point(f"a {NUMBER}"), Point("b 070-123 45 67"))))
    assert writer.care.message() == "Row 1: looks like an identity number"

    writer.care.no_person.click()

    assert writer.care.message() == "Row 2: looks like a mobile number"
    assert isinstance(writer.here(), Cell), "the keyboard is back in the answer"


def test_a_kind_that_is_picked_has_nothing_to_look_through(writer: Writer) -> None:
    """A scale and a date hold nothing that was typed; their screen stays as it is."""
    writer.open(prompt(PromptKind.SCALE), NumberValue(3))

    assert writer.care.isHidden()
