"""Spelling help while one writes: a wave when a word is written, a menu by mouse and by key, and nothing elsewhere."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    Answer,
    ListValue,
    NotApproved,
    Point,
    Revision,
    TextValue,
    Value,
)
from desktop_app.domain.course import Prompt, PromptKind
from desktop_app.domain.ids import AnswerId
from desktop_app.paths import resources
from desktop_app.spelling.dictionary import FOLDER, Dictionary
from desktop_app.ui.room.console.answer_sheet import AnswerSheet
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.editors.text import WritingBox
from desktop_app.ui.room.console.lexicon import Lexicon
from desktop_app.ui.room.console.word_menu import WordMenu
from desktop_app.ui.theme.theme import Theme
from tests.spelling.here import Here
from tests.ui.answers.conftest import CTRL, Keys, prompt
from tests.ui.answers.test_answer_view import AT

WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline
TWO_SLIPS = ListValue((Point("En nogrann plan"), Point("Utbilldning finns kvar")))


class Writer(Keys):
    """The answer screen, with the lexicon of a meeting."""

    def __init__(self, view: AnswerView, proofreader: Here) -> None:
        super().__init__(view)
        self.view = view
        self.proofreader = proofreader
        self.kept: list[str] = []
        view.proofing.use(Lexicon(proofreader, self.kept.append, view))

    @property
    def sign(self) -> QWidget:
        return self.view.proofing.sign

    def open(self, asked: Prompt, value: Value) -> None:
        revision = Revision("e", 1, value, NotApproved(), "", AT)
        answer = Answer(AnswerId("a"), asked.id, 1, asked.text, asked.kind, revision)
        self.view.show_sheet(AnswerSheet(asked, 3, 5, answer))
        self.view.focus_editor()
        self.rest()

    def rest(self) -> None:
        """Let the keys rest until all that stands there is looked up."""
        self.view.proofing.look()
        QCoreApplication.sendPostedEvents()

    def boxes(self) -> list[WritingBox]:
        return [box for box in self.view.findChildren(WritingBox) if box.isVisible()]

    def box(self) -> WritingBox:
        here = self.here()
        assert isinstance(here, WritingBox)
        return here

    def waved(self) -> list[str]:
        marks = [mark for box in self.boxes() for mark in box.extraSelections()]
        return [mark.cursor.selectedText() for mark in marks if mark.format.underlineStyle() is WAVE]

    def menu(self, reason: QContextMenuEvent.Reason, at: QPoint) -> QWidget:
        box = self.box()
        QApplication.sendEvent(box.viewport(), QContextMenuEvent(reason, at, box.viewport().mapToGlobal(at)))
        menu = QApplication.activePopupWidget()
        assert menu is not None
        return menu

    def word_menu(self) -> WordMenu:
        """Open the menu of the word where the caret is, by key."""
        menu = self.menu(QContextMenuEvent.Reason.Keyboard, QPoint())
        assert isinstance(menu, WordMenu)
        return menu


def lines(menu: WordMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def choose(menu: WordMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary(resources() / FOLDER)


@pytest.fixture
def writer(theme: Theme, dictionary: Dictionary, qtbot: QtBot) -> Iterator[Writer]:
    view = AnswerView(theme)
    view.resize(1280, 800)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    yield Writer(view, Here(dictionary))
    view.close()
    view.deleteLater()
    QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)


def test_a_word_gets_a_wave_when_it_is_written_and_not_before(writer: Writer, caplog: pytest.LogCaptureFixture) -> None:
    """Red lines that come and go under the fingers are what makes people switch such help off."""
    caplog.set_level(logging.DEBUG)
    writer.open(prompt(PromptKind.LIST), ListValue((Point("Rutinen finns"),)))

    writer.type("\nEtt kvälsnummer")
    writer.rest()
    assert writer.waved() == [], "the caret is in it"
    assert writer.sign.isHidden()
    writer.type(" behövs")
    writer.rest()
    assert writer.waved() == ["kvälsnummer"]
    assert writer.view.proofing.sign.text() == "1 word(s) may be misspelt"

    writer.press(Qt.Key.Key_Left, times=9)
    writer.rest()
    assert writer.waved() == ["kvälsnummer"], "the caret is at it again"
    assert not caplog.records


def test_the_wave_comes_by_itself_when_the_keyboard_leaves(writer: Writer, qtbot: QtBot) -> None:
    """The last word of an answer has nothing behind it: leaving the box is what says that it is written."""
    writer.open(prompt(PromptKind.TEXT), TextValue())
    writer.type("Ett kvälsnummer")

    writer.view.top.back.setFocus()

    qtbot.waitUntil(lambda: writer.waved() == ["kvälsnummer"])


def test_names_and_days_are_not_looked_up_and_care_goes_first(writer: Writer) -> None:
    """A colleague's name is no mistake; two lines under one word would say neither."""
    task = Action("Ring om kvälsnummer nu", "farshad", "nästa vecckan")
    writer.open(prompt(PromptKind.ACTIONS), ActionsValue((task,)))
    assert writer.waved() == ["kvälsnummer"]

    writer.boxes()[0].underline([(5, 19)], "#000000")

    assert writer.waved() == []


def test_the_next_word_is_a_key_away_and_its_menu_another(writer: Writer) -> None:
    """Who writes with the keys alone, or hears the screen, is helped as those who see the waves and have a mouse."""
    writer.open(prompt(PromptKind.LIST), TWO_SLIPS)
    assert writer.waved() == ["nogrann", "Utbilldning"]

    writer.press(Qt.Key.Key_Apostrophe, CTRL)
    menu = writer.word_menu()
    assert lines(menu)[:4] == ["Looking for suggestions …", "", "Learn the word", "Let it be in this meeting"]
    writer.proofreader.suggest()
    assert lines(menu)[0] == "noggrann"
    choose(menu, "noggrann")
    writer.rest()

    assert writer.boxes()[0].text() == "En noggrann plan"
    assert writer.waved() == ["Utbilldning"]
    writer.press(Qt.Key.Key_Z, CTRL)
    assert writer.view.value() == TWO_SLIPS
    writer.rest()
    for word in ("nogrann", "Utbilldning", "nogrann"):
        writer.sign.setFocus()
        writer.press(Qt.Key.Key_Space)
        assert writer.box().textCursor().selectedText() == word


@pytest.mark.parametrize(("press", "kept"), [("Learn the word", ["mixtraren"]), ("Let it be in this meeting", [])])
def test_a_word_that_the_group_lets_be_is_let_be_everywhere(writer: Writer, press: str, kept: list[str]) -> None:
    """The group knows its own words; asked about each of them again it would stop looking."""
    writer.open(prompt(PromptKind.TEXT), TextValue("Om mixtraren och mixtrarens kort. Mixtraren är ny"))
    assert writer.waved() == ["mixtraren", "mixtrarens", "Mixtraren"]

    first = writer.box().cursorRect(writer.box().waved()[0]).center()
    menu = writer.menu(QContextMenuEvent.Reason.Mouse, first)
    assert isinstance(menu, WordMenu)
    choose(menu, press)

    assert writer.kept == kept
    assert writer.waved() == []
    assert writer.sign.isHidden()


def test_where_no_word_is_marked_the_menu_is_the_usual_one(writer: Writer) -> None:
    """Cut and paste must be where they always are."""
    writer.open(prompt(PromptKind.TEXT), TextValue("Rutinen finns"))

    menu = writer.menu(QContextMenuEvent.Reason.Mouse, QPoint(5, 5))

    assert not isinstance(menu, WordMenu)
    menu.close()


def test_without_a_lexicon_nothing_is_looked_up(writer: Writer) -> None:
    """A course in another language, or a group that wants no help: not one word is to be asked about."""
    writer.view.proofing.use(None)
    writer.open(prompt(PromptKind.TEXT), TextValue("Ett kvälsnummer nu"))
    writer.view.proofing.go_on()

    assert writer.waved() == []
    assert not writer.proofreader.asked
