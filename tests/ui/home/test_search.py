"""«Sök» on the screen: Ctrl+F, a few letters, Enter; and only this group's own words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import ChoiceValue, TextValue
from desktop_app.domain.ids import LectureId
from desktop_app.domain.steps import Step, StepKind
from desktop_app.session.searching import Sort
from desktop_app.ui.home.home_view import HomeView
from desktop_app.ui.home.search_presenter import films, meeting, of_answer
from desktop_app.ui.home.search_view import MOST, SearchView
from desktop_app.ui.theme.theme import Theme
from tests.handover import sample
from tests.samples import ASK1, ASK2, COURSE, ONE, session
from tests.ui.room.stories import written

STEPS = (
    Step(StepKind.FILM, ONE),
    Step(StepKind.FILM, LectureId("gone")),
    Step(StepKind.OWN, text="Vad gör vi på måndag?"),
)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> Iterator[SearchView]:
    made = SearchView(theme)
    made.resize(1280, 800)
    asked = {prompt.id: prompt for prompt in COURSE.prompts}
    made.show_things(
        (
            *films(COURSE),
            meeting(COURSE, session(STEPS)),
            of_answer(COURSE, written(asked[ASK1], TextValue("Receptionen ser det först"))),
            of_answer(COURSE, written(asked[ASK2], ChoiceValue(("ofta",)))),
        ),
        "Provkurs",
    )
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def search(view: SearchView, text: str) -> list[str]:
    view.field.edit.clear()
    view.field.edit.insert(text)
    view.field.edit.textEdited.emit(text)
    return [row.accessibleName() for row in view.rows]


def test_ctrl_f_on_home_opens_the_search(theme: Theme, qtbot: QtBot) -> None:
    """The key that searches everywhere else."""
    home = HomeView(theme)
    qtbot.addWidget(home)
    with qtbot.waitActive(home):
        home.show()
        home.activateWindow()
    with qtbot.waitSignal(home.search_pressed):
        QTest.keyClick(home, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)


def test_a_few_letters_find_films_meetings_and_answers(view: SearchView, qtbot: QtBot) -> None:
    """What was it we said about the reception? One field, one key, and there."""
    assert view.field.edit.hasFocus()
    assert search(view, "reception") == ["Vad känner vi igen hos oss?, Receptionen ser det först"]
    assert search(view, "ofta")[0].startswith("Hur ofta?")
    assert search(view, "måndag")[0].startswith("Meeting 1,")
    assert search(view, COURSE.lecture(ONE).title.upper())[0].startswith("Film 1")
    with qtbot.waitSignal(view.chosen) as chosen:
        QTest.keyClick(view.field.edit, Qt.Key.Key_Return)
    assert chosen.args is not None
    assert (chosen.args[0].sort, chosen.args[0].key) == (Sort.FILM, ONE)


def test_nothing_found_says_what_to_do(view: SearchView) -> None:
    """An empty page looks broken; Enter on nothing must do nothing."""
    assert search(view, "xyz") == []
    assert view._told.text() == "Nothing has all these words. Try fewer letters."
    QTest.keyClick(view.field.edit, Qt.Key.Key_Return)


def test_a_hundred_hits_are_counted_and_not_all_drawn(view: SearchView) -> None:
    """The first letter finds everything; the window must not freeze over it."""
    view.show_things((of_answer(COURSE, sample.ANSWERS[0]),) * (MOST + 3), "")
    assert len(search(view, "språk")) == MOST
    assert view._told.text() == f"{MOST + 3} places"


def test_the_words_of_before_give_way_to_what_is_typed(view: SearchView, qtbot: QtBot) -> None:
    """Back from help, one types the next word: it must not be written after the last one."""
    search(view, "rece")
    view.hide()
    view.show()
    qtbot.waitUntil(view.isVisible)
    assert view.field.edit.selectedText() == "rece"
