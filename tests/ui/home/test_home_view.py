"""Home: what stands first, where each press leads, and every state a group can be in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.delivery import Delivery
from desktop_app.domain.group import Group
from desktop_app.domain.ids import GroupId
from desktop_app.domain.support_parts import SupportStanding
from desktop_app.session.overview import FilmState, Overview
from desktop_app.ui.home.home_view import HomeView
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.labels import Label
from tests.screens.dressed import settle
from tests.screens.home import STOCKHOLM, all_done, film_lines, home, under_way

GROUPS = [
    Group(GroupId(key), "1380", "Halmstads kommun", (unit,), datetime(2026, 11, 18, tzinfo=STOCKHOLM))
    for key, unit in (("a", "Vuxenenheten"), ("b", "Barn- och familjeenheten"))
]


def view_of(theme: Theme, qtbot: QtBot, overview: Overview) -> HomeView:
    view = HomeView(theme)
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show_overview(overview)
    with qtbot.waitActive(view):
        view.show()
    view.setFocus()
    settle(view)
    return view


def words(view: HomeView) -> str:
    return "\n".join(label.text() for label in view.findChildren(Label) if label.isVisible())


def test_enter_continues_the_meeting(theme: Theme, qtbot: QtBot) -> None:
    """The one thing most people come for is one press away, without looking for it."""
    view = view_of(theme, qtbot, home(resume=under_way(), films=film_lines()))
    with qtbot.waitSignal(view.continue_pressed):
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Return)
    assert "stopped at 31:20 · 18 Nov" in words(view)
    assert "Left: 11 min of film + 2 question(s), then film 5" in words(view)
    assert "3 of 10 seen together" in words(view)
    with qtbot.waitSignal(view.check_pressed), qtbot.assertNotEmitted(view.continue_pressed):
        view._card.check.click()


def test_a_first_start_without_films_begins_with_filling_in(theme: Theme, qtbot: QtBot) -> None:
    """Ten missing films and no group: the card says how to begin instead of what cannot be done."""
    view = view_of(theme, qtbot, home(resume=None, films=film_lines(FilmState.MISSING), group=False))
    with qtbot.waitSignal(view.fill_pressed) as asked:
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Return)
    assert asked.args == [None]
    assert not view._answers.isEnabled()
    button = view._common.rows[1].button()
    assert button is not None
    with qtbot.waitSignal(view.fill_pressed) as asked:
        button.click()
    assert asked.args == ["film-2"]


def test_a_group_is_told_how_to_begin_when_there_are_films(theme: Theme, qtbot: QtBot) -> None:
    """Nobody reads a manual before the first meeting."""
    view = view_of(theme, qtbot, home(resume=None, films=film_lines(FilmState.NOT_SEEN), group=False))
    with qtbot.waitSignal(view.new_meeting_pressed):
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Return)
    assert not view._missing.isVisible()


def test_between_meetings_the_next_one_is_suggested(theme: Theme, qtbot: QtBot) -> None:
    """No meeting under way: the button makes a new one, at the film that comes next."""
    resume = replace(under_way(), session_id=None)
    view = view_of(theme, qtbot, home(resume=resume, films=film_lines()))
    with qtbot.waitSignal(view.new_meeting_pressed), qtbot.assertNotEmitted(view.continue_pressed):
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Return)
    assert not view._card.check.isVisible(), "a new meeting has its own"


def test_when_all_is_done_the_button_leads_to_what_is_left_of_handing_over(theme: Theme, qtbot: QtBot) -> None:
    """The last step is easily forgotten: answers that never left, or never came, help nobody."""
    at = datetime(2026, 12, 9, 15, 0, tzinfo=STOCKHOLM)
    not_yet = home(resume=all_done(), films=film_lines(FilmState.SEEN), answered=5)
    saved, sent, received = (
        replace(not_yet, handed_over_at=at, delivery=state, delivered_at=at + timedelta(days=days))
        for days, state in enumerate((Delivery.SAVED, Delivery.SENT, Delivery.RECEIVED))
    )
    deleted = replace(saved, delivery=Delivery.DELETED)
    view = view_of(theme, qtbot, not_yet)
    for overview, says, beside, signal in (
        (not_yet, "What is left is to hand over your answers.", "5 of 5 answered", view.hand_over_pressed),
        (saved, "You saved your answers in a file on 9 Dec.", "5 of 5 · saved 9 Dec", view.delivery_pressed),
        (sent, "You sent your answers on 10 Dec.", "5 of 5 · sent 10 Dec", view.delivery_pressed),
        (deleted, "deleted here on 9 Dec. Was it sent?", "5 of 5 · files deleted 9 Dec", view.delivery_pressed),
        (received, "Your answers were received on 11 Dec.", "5 of 5 · received 11 Dec", view.answers_pressed),
        (
            replace(sent, changed_after_hand_over=True),
            "The answers have changed since you sent the file from 9 Dec.",
            "5 of 5 · changed since you sent",
            view.hand_over_pressed,
        ),
        (
            replace(sent, support=SupportStanding.READY, request_left=True),
            "You ask for support, and have not handed that over.",
            "Ready to start · not handed over",
            view.hand_over_pressed,
        ),
    ):
        view.show_overview(overview)
        with qtbot.waitSignal(signal):
            QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Return)
        assert says in words(view)
        assert beside in words(view)
        # One way to the receipt on the page, never two with the same words.
        steps = view._steps.delivery
        assert steps.isVisible() == (overview.delivery is not None and signal is not view.delivery_pressed)
    with qtbot.waitSignal(view.delivery_pressed):
        view._steps.delivery.click()


def test_missing_films_are_offered_all_at_once(theme: Theme, qtbot: QtBot) -> None:
    """One stick holds them all; ten separate questions would be nine too many."""
    films = tuple(replace(film, state=FilmState.MISSING) if film.number > 6 else film for film in film_lines())
    view = view_of(theme, qtbot, home(resume=under_way(), films=films))
    assert "Four films are missing on this computer." in words(view)
    with qtbot.waitSignal(view.fill_pressed) as asked:
        view._fill_all.click()
    assert asked.args == [None]


def test_a_course_without_targeted_films_has_one_list(theme: Theme, qtbot: QtBot) -> None:
    """Samsyn carries any course: an empty card to the right would look like a fault."""
    view = view_of(theme, qtbot, home(resume=under_way(), films=film_lines(), targeted=False))
    assert len(view._common.rows) == 10
    assert not view._targeted.isVisible()
    assert view._common.width() > 1200


def test_several_courses_and_groups_are_chosen_at_the_top(theme: Theme, qtbot: QtBot) -> None:
    """A laptop is often shared between units."""
    view = view_of(theme, qtbot, home(resume=under_way(), films=film_lines(), several=True))
    assert view._courses.isVisible()
    with qtbot.waitSignal(view.groups_wanted):
        view._groups.click()
    view.offer_groups(GROUPS)
    assert view._groups.choices() == ("Barn- och familjeenheten", "Vuxenenheten")
    assert [action.isChecked() for action in view._groups._menu.actions()] == [False, True]
    with qtbot.waitSignal(view.group_chosen) as chosen:
        view._groups._menu.actions()[0].trigger()
    assert chosen.args == ["b"]
    view._groups._menu.close()
    with qtbot.waitSignal(view.add_course_pressed):
        view._courses._menu.actions()[-1].trigger()


def test_list_of_groups_that_comes_late_opens_on_no_other_view(theme: Theme, qtbot: QtBot) -> None:
    """The disk may be slow, and the facilitator quick: a list over the meeting would be in everybody's way."""
    view = view_of(theme, qtbot, home(resume=under_way(), films=film_lines(), several=True))
    view._groups.click()
    view.hide()
    view.offer_groups(GROUPS)
    assert not view._groups._menu.isVisible()


def test_one_course_shows_its_name_and_no_menu(theme: Theme, qtbot: QtBot) -> None:
    """A menu of one thing is a riddle."""
    view = view_of(theme, qtbot, home(resume=under_way(), films=film_lines()))
    assert not view._courses.isVisible()
    assert not view._groups.isVisible()
    assert "Metodstöd" in words(view)


def test_showing_again_keeps_the_focus_where_it_is(theme: Theme, qtbot: QtBot) -> None:
    """Home is first drawn from the cache and then from the store, while the hand is already on its way."""
    view = view_of(theme, qtbot, home(resume=under_way(), films=film_lines()))
    row = view._common.rows[3]
    row.setFocus()
    view.show_overview(home(resume=under_way(), films=film_lines()))
    assert view.window().focusWidget() is row
    with qtbot.waitSignal(view.film_pressed) as pressed:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert pressed.args == ["film-4"]


def test_coming_back_home_is_coming_back_to_the_card(theme: Theme, qtbot: QtBot) -> None:
    """After a meeting Enter opened the answers, since that door was where the focus had been left."""
    view = view_of(theme, qtbot, home(resume=under_way(), films=film_lines()))
    view._answers.setFocus()
    view.hide()
    with qtbot.waitExposed(view):
        view.show()
    with qtbot.waitSignal(view.continue_pressed):
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Return)
