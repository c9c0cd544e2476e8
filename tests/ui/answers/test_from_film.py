"""What was marked in the film comes back where it is talked about: to quote, or to see again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import Action, ActionsValue, ListValue, NumberValue, Point, TextValue, Value
from desktop_app.domain.course import PromptKind
from desktop_app.domain.ids import LectureId
from desktop_app.domain.session import Bookmark, FlowState
from desktop_app.domain.steps import Phase
from desktop_app.playback.captions import Captions
from desktop_app.session.carried import Carried
from desktop_app.session.events import Event
from desktop_app.session.flow import step
from desktop_app.ui.room.answering import Answering
from desktop_app.ui.room.console.answer_sheet import quoted_in
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.film_text import FilmTextDialog
from desktop_app.ui.room.console.from_film import MarkedPlace
from desktop_app.ui.theme.theme import Theme
from tests.ui.room.stories import POINTS, STEPS, question_state, room_state

FILM = LectureId("film-4")
PLACE = MarkedPlace(Bookmark(FILM, timedelta(minutes=22, seconds=10)), 4, "Nu går vi över till funktioner.")
SILENT = MarkedPlace(Bookmark(FILM, timedelta(hours=1, minutes=2)), 4)
QUOTED = "“Nu går vi över till funktioner.” (film 4, 22:10)"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TextValue(), TextValue(QUOTED)),
        (TextValue("Vi tänkte."), TextValue(f"Vi tänkte.\n{QUOTED}")),
        (ListValue((Point("Ett"),)), ListValue((Point("Ett"), Point(QUOTED)))),
        (ActionsValue(), ActionsValue((Action(QUOTED),))),
        (NumberValue(3), NumberValue(3)),
    ],
)
def test_a_quotation_stands_after_what_was_written(before: Value, after: Value) -> None:
    """With its place, so that whoever reads the answer can look it up; a number has no room for words."""
    assert quoted_in(before, PLACE.quotation) == after


def test_a_place_without_words_is_quoted_as_a_place() -> None:
    """A film without captions can be marked, too."""
    assert SILENT.quotation == "(film 4, 1:02:00)"


def test_marked_places_stand_beside_the_answer_and_can_be_used(theme: Theme, qtbot: QtBot) -> None:
    """«Det där hon sa vid tjugo minuter» is looked up in one press, and written in another."""
    view = AnswerView(theme)
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show_answer(question_state(3, phase=Phase.WRITING, value=POINTS))
    view.show()
    typed, again = QSignalSpy(view.typed), QSignalSpy(view.play_wanted)

    view.show_places((PLACE, SILENT))
    card = view._side.marked
    names = [button.accessibleName() for button in card.tab_stops()]
    gone = QSignalSpy(view.unmarked)
    for button in card.tab_stops()[:3]:
        button.click()

    assert names == [
        "Take away the mark: film 4, 22:10",
        "Quote: film 4, 22:10",
        "Play from here: film 4, 22:10",
        "Take away the mark: film 4, 1:02:00",
        "Quote: film 4, 1:02:00",
        "Play from here: film 4, 1:02:00",
    ]
    assert typed.at(typed.count() - 1)[0].points[-1] == Point(QUOTED)
    assert again.at(0)[0] == PLACE.mark
    assert gone.at(0)[0] == PLACE.mark  # a letter pressed by mistake is no mark for ever
    view.show_places(())
    assert card.isHidden()


def test_what_was_said_can_be_found_and_quoted_though_nobody_marked_it(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    """The words come to mind when the film is over: they are searched for where the answer is written."""
    file = tmp_path / "film.vtt"
    file.write_text("WEBVTT\n\n22:10.000 --> 22:14.000\nNu går vi över till funktioner.\n", encoding="utf-8")
    view = AnswerView(theme)
    qtbot.addWidget(view)
    view.show_answer(question_state(3, phase=Phase.WRITING, value=POINTS))
    view.show()
    typed, wanted = QSignalSpy(view.typed), QSignalSpy(view.text_wanted)
    view.offer_text(there=True)
    view._side.marked.read_text.click()
    assert wanted.count() == 1

    view.show_text(FILM, 4, Captions.load(file))
    dialog = view.findChild(FilmTextDialog)
    assert dialog is not None
    dialog.text.search.setText("funktioner")
    dialog.text.list.selectAll()
    assert not dialog.text.follow.isVisible()  # no film is shown there
    assert dialog.text.list.lines.now < 0
    dialog.text.quote.click()

    assert typed.at(typed.count() - 1)[0].points[-1] == Point(QUOTED)
    assert not dialog.isVisible()


def test_what_was_written_at_the_films_is_taken_along_to_step_2(theme: Theme, qtbot: QtBot) -> None:
    """Folded until somebody asks, for the question comes first; then point by point, and Tab goes through them."""
    view = AnswerView(theme)
    qtbot.addWidget(view)
    view.resize(1280, 800)
    said = (Carried("Vad känner vi igen?", ("Ont om tid", "Vem ringer vi?")),)
    view.show_answer(replace(question_state(3, phase=Phase.WRITING, value=POINTS), carried=said))
    view.show()
    typed, card = QSignalSpy(view.typed), view._side.carried

    assert card.isVisible()
    assert len(card.tab_stops()) == 1
    card.open_button.click()
    card.tab_stops()[2].click()

    assert card.open_button.isHidden()
    assert typed.at(0)[0] == ListValue((*POINTS.points, Point("Vem ringer vi?")))
    card.show_carried(PromptKind.SCALE, said)
    assert card.isHidden(), "a number has no room for words"


class Flowing:
    """The part of a conductor that is sent events."""

    def __init__(self, flow: FlowState) -> None:
        self.state = room_state(flow)

    def send(self, event: Event) -> None:
        """Let it happen."""
        self.state = room_state(step(self.state.flow, event)[0])


@pytest.mark.parametrize("noticed", [True, False])
def test_a_marked_place_of_another_day_comes_after_the_notice(*, noticed: bool) -> None:
    """The group that goes on next week is not the one that marked it: what is heavy is said first."""
    meeting = Flowing(replace(room_state(FlowState(STEPS, 2)).flow, heavy=frozenset({FILM}), noticed=noticed))
    Answering.play_from(cast("Answering", SimpleNamespace(_conductor=meeting)), PLACE.mark)
    flow = meeting.state.flow
    assert (flow.step.lecture, flow.position) == (FILM, PLACE.mark.position)
    assert flow.noticing is flow.paused is not noticed
