"""The secrecy check on the screen: what is found stands in its sentence, and nothing goes on until it is decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import Answer, Declined, DeclinedBy, ListValue, Point, TextValue, Value
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import PromptId
from desktop_app.handover.secrecy import without
from desktop_app.ui.handover.hand_over_view import HandOverView, Stage
from desktop_app.ui.handover.question_row import QuestionRow
from desktop_app.ui.handover.review import review_of
from desktop_app.ui.handover.secrecy_step import FindingRow
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.labels import Meta
from tests.handover import sample
from tests.screens.dressed import settle

POINTS = ListValue((Point("Rutinen finns"), Point("Ärendet med 19121212-1212 tog tre veckor")))
PHONE = TextValue("Ring 070-123 45 67.")


def answers(**changed: Value) -> tuple[Answer, ...]:
    """Return the sample's answers with some being typed anew; the keys are the questions' numbers: `q3`."""
    drafts = {PromptId(f"fraga-{key[1:]}"): value for key, value in changed.items()}
    return tuple(replace(answer, draft=drafts.get(answer.prompt_id)) for answer in sample.ANSWERS)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot, place: Path) -> Iterator[HandOverView]:
    made = HandOverView(theme, folder=place)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def begin(view: HandOverView, **changed: Value) -> list[FindingRow]:
    view.show_review(review_of(sample.COURSE, sample.GROUP, answers(**changed)))
    view.on.click()
    return rows(view)


def rows(view: HandOverView) -> list[FindingRow]:
    layout = view.secrecy.rows
    items = (layout.itemAt(index) for index in range(layout.count()))
    return [item.widget() for item in items if item and isinstance(item.widget(), FindingRow)]


def press(row: FindingRow, text: str) -> None:
    next(button for button in row.buttons if button.text() == text).click()


def test_each_place_stands_in_its_sentence_and_the_way_on_waits(view: HandOverView) -> None:
    """A number that slips through is a public record for good; pressing «Gå vidare» must not be the easiest thing."""
    found = begin(view, q3=POINTS, q4=PHONE)
    settle(view)

    assert [row.accessibleName() for row in found] == [
        "Question 3, point 2: looks like an identity number",
        "Question 4: looks like a mobile number",
    ]
    assert [row.sentence.text() for row in found] == [
        "“Ärendet med 19121212-1212 tog tre veckor”",
        "“Ring 070-123 45 67.”",
    ]
    assert not view.on.isEnabled()
    assert QApplication.focusWidget() is found[0].first


def test_the_group_decides_and_can_change_its_mind(view: HandOverView) -> None:
    """The check only has forms to go by: a person knows whether a number is a person's."""
    begin(view, q3=POINTS, q4=PHONE)

    press(rows(view)[0], "It is not a person")
    press(rows(view)[1], "It is not a person")
    assert view.on.isEnabled()
    assert QApplication.focusWidget() is view.on
    press(rows(view)[1], "Change")

    assert not view.on.isEnabled()
    assert view.secrecy.undecided == 1


def test_what_was_said_is_not_asked_again(view: HandOverView) -> None:
    """Version 2 a week later asks only about what is new."""
    begin(view, q4=PHONE)
    press(rows(view)[0], "It is not a person")

    begin(view, q4=TextValue("Nytt här. Ring 070-123 45 67."), q3=POINTS)

    assert [row.is_decided for row in rows(view)] == [False, True]


def test_an_answer_is_rewritten_and_come_back_from(view: HandOverView, qtbot: QtBot) -> None:
    """Who goes to mend one sentence must come back to the next one, not to the beginning."""
    (row,) = begin(view, q4=PHONE)
    with qtbot.waitSignal(view.open_answer) as opened:
        press(row, "Rewrite")
    assert opened.args == ["fraga-4"]

    view.show_changed(review_of(sample.COURSE, sample.GROUP, answers(q4=TextValue("Ring oss."))))

    assert view.stage is Stage.SECRECY
    assert rows(view) == []
    assert view.on.isEnabled()
    assert view.secrecy.decisions.rewritten == 1


def test_a_place_is_taken_out_of_its_answer(view: HandOverView, qtbot: QtBot) -> None:
    """The view asks for it and says exactly which; the other words are not its to touch."""
    (row,) = begin(view, q3=POINTS)
    with qtbot.waitSignal(view.take_out) as taken:
        press(row, "Take out")

    (finding,) = taken.args
    assert without(finding.answer.current, finding.place) == ListValue(
        (Point("Rutinen finns"), Point("Ärendet med … tog tre veckor"))
    )


def test_only_what_leaves_is_asked_about(view: HandOverView) -> None:
    """An answer that stays is nobody's business, until it is ticked."""
    assert begin(view, q6=PHONE) == []
    view.back.click()
    view.review.film_questions.setChecked(True)
    view.on.click()

    assert [row.accessibleName() for row in rows(view)] == ["Föreläsning 4, question 2: looks like a mobile number"]


def test_a_question_of_the_groups_own_is_looked_at_as_well(view: HandOverView) -> None:
    """It goes with its answer, and was typed in a hurry; it stands as it was asked, so it can only be left out."""
    own = replace(
        sample.ANSWERS[0], prompt_id=PromptId("own-1"), prompt_text="Vad gör vi med ärende 4711-2025?", draft=None
    )
    view.show_review(review_of(sample.COURSE, sample.GROUP, (*sample.ANSWERS, own)))
    view.review.film_questions.setChecked(True)
    view.on.click()

    (row,) = rows(view)
    assert row.accessibleName() == "Question 3, the question itself: looks like the number of a case"
    assert row.sentence.text() == "“Vad gör vi med ärende 4711-2025?”"
    assert [button.text() for button in row.buttons] == ["It is not a person"]
    assert not view.on.isEnabled()


def test_the_names_of_units_and_roles_are_looked_at_as_well(view: HandOverView) -> None:
    """They are typed by hand and leave with every hand-over, whatever is ticked; a person decides about them too."""
    group = replace(sample.GROUP, units=("Barnenheten", "Enhet 070-123 45 67"))
    roles = (HeadCount("Chef", 2), HeadCount("Handläggare i ärende 4711", 1))
    view.show_review(review_of(sample.COURSE, group, sample.ANSWERS, (), roles))
    view.on.click()

    found = rows(view)
    assert [row.accessibleName() for row in found] == [
        "The name of a unit: looks like a mobile number",
        "The name of a role: looks like the number of a case",
    ]
    assert {button.text() for row in found for button in row.buttons} == {"It is not a person"}
    assert not view.on.isEnabled()


def test_what_was_declined_is_not_asked_about_and_is_said_to_stay(view: HandOverView) -> None:
    """«Vill inte svara» was pressed after it was written: only the reason leaves, and the group is told so."""
    declined = sample.answered(4, PHONE, DeclinedBy(Declined.RATHER_NOT, sample.MADE))
    view.show_review(review_of(sample.COURSE, sample.GROUP, (declined,)))
    (row,) = [row for row in view.review.findChildren(QuestionRow) if row.line.answer is declined]

    assert "What you wrote here stays on this computer." in [label.text() for label in row.findChildren(Meta)]
    view.on.click()
    assert rows(view) == []


def test_deciding_needs_no_mouse_and_keeps_through_a_change_of_language(view: HandOverView) -> None:
    """The one before «Skriv om», on each; no Space alone waves a number through."""
    begin(view, q3=POINTS, q4=PHONE)
    settle(view)  # the step is shown by a later turn, which then moves the keyboard
    for _ in range(2):
        settle(view)  # rows that were made just now are shown by the next turn of the loop
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))

    assert [row.is_decided for row in rows(view)] == [True, True]
    assert view.on.isEnabled()
