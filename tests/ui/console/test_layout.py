"""The console at every size and text scale: nothing cut off, unnamed or out of reach, and the picture where it fits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.session import Bookmark, FlowState
from desktop_app.domain.steps import Method, Phase
from desktop_app.session.room_state import RoomState
from desktop_app.settings import Settings
from desktop_app.ui.room.console.console_view import ConsoleView
from desktop_app.ui.room.console.from_film import MarkedPlace
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.tab_order import in_order
from tests.screens.console import dressed
from tests.screens.dressed import controls, cut_off, out_of_reach, settle, unnamed
from tests.ui.console.desk import Console
from tests.ui.room.stories import FILM, NOW, POINTS, STEPS, film_state, minutes, question_state, room_state

SIZES = {
    100: ((1280, 800), (1366, 768), (1024, 640), (1920, 1080)),
    150: ((1280, 800),),
    200: ((1366, 768),),
}
"""By text scale, so that the program is dressed as few times as may be."""
LATE = "late"
STATES: dict[str, RoomState] = {
    "film": film_state(),
    "lost": film_state(paused=True, screen_lost=True),
    LATE: film_state(),
    "asked": film_state(paused=True, offering=True),
    "question": room_state(FlowState(STEPS, 2)),
    "talk": question_state(method=Method.PAIRS, timer_ends=NOW),
    "reading": question_state(phase=Phase.READING_BACK, value=POINTS),
    "writing": question_state(phase=Phase.WRITING, value=POINTS),
    "welcome": room_state(FlowState(STEPS, 0)),
    "break": film_state(paused=True, break_until=NOW),
}


@pytest.fixture
def view(theme: Theme, room: Console) -> ConsoleView:
    """Return the one console, shown as it was when it was new: making it takes longer than most looks at it."""
    room.view.resize(1366, 768)
    settle(room.view)
    return room.view


def stand(view: ConsoleView, name: str) -> None:
    """Let the meeting stand as in the state of this name."""
    state = dressed(STATES[name])
    if state.flow.phase is Phase.WRITING:
        view.answer.show_answer(state)
    view.show_state(state)
    if name is LATE:
        view.page.foot.late.click()
    settle(view)


@pytest.mark.parametrize("percent", SIZES)
def test_nothing_is_cut_off(qapp: QApplication, theme: Theme, view: ConsoleView, percent: int) -> None:
    """A button outside the window cannot be pressed, and half a sentence is no sentence."""
    theme.apply(qapp, Settings(text_percent=percent))
    for size in SIZES[percent]:
        view.resize(*size)
        for name in STATES:
            stand(view, name)
            assert cut_off(view) == [], f"{name} at {size}"


def test_no_half_of_the_console_is_empty_in_large_text(qapp: QApplication, theme: Theme, view: ConsoleView) -> None:
    """Who needs large letters should not have to scroll for what goes on now, past an empty half of the window."""
    theme.apply(qapp, Settings(text_percent=200))
    settle(view)
    page = view.page
    assert page.now.mapTo(page, page.now.rect().topLeft()).x() > page.preview.width()

    view.resize(1024, 700)
    settle(view)
    assert page.now.mapTo(page, page.now.rect().bottomLeft()).y() < page.height()


@pytest.mark.parametrize("percent", [150, 200])
def test_what_one_presses_is_in_sight_in_large_text(
    qapp: QApplication, theme: Theme, view: ConsoleView, percent: int
) -> None:
    """The fire bell goes: «Pausa», «Svart» and the next step are pressed, not scrolled to. The rest gives way."""
    theme.apply(qapp, Settings(text_percent=percent))
    page = view.page
    for size, name in (((1280, 800), "film"), ((1366, 768), "lost"), ((1366, 768), "talk")):
        view.resize(*size)
        stand(view, name)
        controls = page.transport if name in {"film", "lost"} else page.question
        for part in (page.top_row.black, controls, page.foot.end):
            assert part.visibleRegion().boundingRect() == part.rect(), f"{name} at {size}: {part}"
    stand(view, "film")
    foot = page.foot
    foot.more.click()
    words = [action.text() for action in foot.menu.actions()]
    foot.menu.close()
    assert words
    assert words == [b.text() for b in (foot.write, foot.mark, foot.late, foot.turn) if b.isHidden()]


def test_everything_has_a_name_and_can_be_reached(view: ConsoleView) -> None:
    """Some work by keyboard or by ear: a control without either is not there for them."""
    for name in STATES:
        stand(view, name)
        assert unnamed(view) == [], name
        assert out_of_reach(view) == [], name


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1920, 1080)])
def test_a_laptop_shows_it_all_without_scrolling(view: ConsoleView, size: tuple[int, int]) -> None:
    """Eyes go between the group and the console all hour; what one needs must not have to be scrolled to."""
    view.resize(*size)
    page = view.page
    for name in ("film", "lost", "question", "reading", "break"):
        stand(view, name)
        assert page.area.verticalScrollBar().maximum() == 0, name
        assert page.preview.width() >= 0.45 * size[0], name
        assert page.preview.height() == round(page.preview.width() * 9 / 16), name


def test_words_read_aloud_say_where_the_meeting_is(view: ConsoleView) -> None:
    """Who cannot see the console hears the same: time, what is now, the chapter, what the group sees."""
    page = view.page
    said = [
        page.top_row.clock.accessibleName(),
        page.top_row.output.accessibleName(),
        page.now.time.accessibleName(),
        page.preview.accessibleName(),
        page.chapters.list.accessibleName(),
    ]
    assert said == ["The time is 14:24", "Group's screen: ON", "20:39 left", "The group sees", "Chapters"]
    rows = QAccessible.queryAccessibleInterface(page.chapters.list)
    assert rows.child(3).text(QAccessible.Text.Name) == "22:00, Funktioner, now"


def test_tab_goes_from_the_clock_to_the_actions(view: ConsoleView, qtbot: QtBot) -> None:
    """The order of reading is the order of keys: black, people, film, chapters, note, what the meeting does."""
    with qtbot.waitActive(view):
        view.activateWindow()
    page = view.page
    stops = in_order(page)
    assert [c.accessibleName() for c in controls(page) if c.isEnabled() and c.focusPolicy() and c not in stops] == []
    seen = []
    for _ in stops:
        QTest.keyClick(view.windowHandle(), Qt.Key.Key_Tab)
        seen.append(view.focusWidget())
    assert seen == stops
    wanted = [page.top_row.black, page.transport.pause, page.chapters.list, page.note.own, page.foot.end]
    assert [stop for stop in stops if stop in wanted] == wanted


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1920, 1080), (1024, 640)])
def test_chapters_are_seen_whole(view: ConsoleView, size: tuple[int, int]) -> None:
    """Half a chapter at the card's edge is looked for in the middle of a film."""
    view.resize(*size)
    for state in ("film", "lost"):
        stand(view, state)
        rows, edge = view.page.chapters.list, view.page.chapters.list.viewport().height()
        bottoms = [rows.visualItemRect(rows.item(row)).bottom() + 1 for row in range(rows.count())]
        assert edge in bottoms or edge >= bottoms[-1], state
        if size in {(1280, 800), (1366, 768)}:  # the words are English here, longer than the Swedish ones
            assert edge >= bottoms[-1], state


def test_a_wide_and_low_window_has_the_note_in_sight(view: ConsoleView) -> None:
    """1920 × 1080 at 125 % is 1536 × 864, a common laptop's: the film's text pushed the note half out of the window."""
    for size, has_text in (((1920, 1080), True), ((1536, 864), False)):
        view.resize(*size)
        stand(view, "film")
        assert (view.page.transcript.isVisible(), view.page.area.verticalScrollBar().maximum()) == (has_text, 0), size


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1920, 1080)])
def test_both_columns_end_on_one_line(view: ConsoleView, size: tuple[int, int]) -> None:
    """What ends anywhere looks unfinished, and the eye goes there."""
    view.resize(*size)
    stand(view, "question")

    ends = [part.mapTo(view, part.rect().bottomLeft()).y() for part in (view.page.question, view.page.note)]
    assert max(ends) - min(ends) <= 1


def test_a_long_question_leaves_the_card_calm(view: ConsoleView) -> None:
    """Seven lines of heading for what the group has on the wall anyway crowd out the rest."""
    view.resize(1280, 800)
    stand(view, "reading")

    assert view.page.now.now.height() <= 5 * 24


def test_the_reminder_stays_in_sight_whatever_was_marked(view: ConsoleView) -> None:
    """«Skriv inget som kan kopplas till en person» is not read by anybody who has to scroll to it."""
    view.resize(1280, 800)
    stand(view, "writing")
    answer = view.answer
    answer.show_places(tuple(MarkedPlace(Bookmark(FILM, minutes(at)), 4, "Ett ställe.") for at in (3, 8, 21, 34)))
    settle(view)
    last = answer._side.marked.tab_stops()[-1]
    last.setFocus()

    assert answer.area.verticalScrollBar().maximum() == 0
    assert not last.visibleRegion().isEmpty()
    answer.show_places(())


def test_many_marked_places_scroll_for_themselves(view: ConsoleView) -> None:
    """Whoever presses N at every good sentence must still see the question's buttons in the talk."""
    view.resize(1280, 800)
    stand(view, "question")
    view.show_places(tuple(MarkedPlace(Bookmark(FILM, minutes(at)), 4, "Ett ställe.") for at in range(3, 35, 4)))
    settle(view)

    assert view.page.area.verticalScrollBar().maximum() == 0
    assert not view.page.note.own.visibleRegion().isEmpty()
    view.show_places(())
    settle(view)
    assert view.page.marked.isHidden()


def test_a_question_leaves_black_in_its_corner(theme: Theme, view: ConsoleView) -> None:
    """«Svart» is found without looking: what is asked for a while must not push it down."""
    view.resize(1280, 800)
    stand(view, "welcome")
    black = view.page.top_row.black
    before = black.mapTo(view, black.rect().topLeft())
    banner = Banner(theme, Kind.INFORMATION, "Can you read it at the back?")
    view.put_above(banner)
    settle(view)

    assert black.mapTo(view, black.rect().topLeft()) == before
    assert view.page.area.verticalScrollBar().maximum() == 0
    view.take_from_above(banner)


def test_steps_that_have_no_room_are_told(view: ConsoleView) -> None:
    """Six steps of twelve look like a meeting of six."""
    view.resize(1366, 768)
    stand(view, "film")
    few = view.page.steps.change.text()
    state = dressed(room_state(FlowState(STEPS[:-1] * 3 + STEPS[-1:], 1)))
    view.show_state(state)
    settle(view)
    assert (few, view.page.steps.change.text()) == ("Change …", f"All {len(state.flow.steps)} steps …")
