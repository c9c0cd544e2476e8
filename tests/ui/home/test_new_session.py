"""A new meeting: the form, its time, and «Starta», which nothing turns off."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.duties import Duties
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import LectureId
from desktop_app.session.readiness import Check, CheckKind, CheckState, Way
from desktop_app.ui.home.new_session_model import MeetingTime, NewSessionForm, meeting_time
from desktop_app.ui.home.new_session_view import NewSessionView
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.buttons import SecondaryButton
from tests.screens.dressed import settle
from tests.screens.home import STOCKHOLM, checks, offer


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> NewSessionView:
    view = NewSessionView(theme)
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show_offer(offer())
    view.show_checks(checks())
    with qtbot.waitActive(view):
        view.show()
    settle(view)
    return view


def test_last_meetings_facts_stand_there_and_f5_starts(view: NewSessionView, qtbot: QtBot) -> None:
    """Thirty seconds from lid to film: nothing is asked that was answered last time."""
    with qtbot.waitSignal(view.start_pressed) as started:
        QTest.keyClick(view.window().windowHandle(), Qt.Key.Key_F5)
    form = started.args[0]
    assert isinstance(form, NewSessionForm)
    assert form.municipality is not None
    assert (form.municipality.code, form.unit) == ("1380", "Vuxenenheten")
    assert form.attendance == (HeadCount("Socialsekr.", 4), HeadCount("Chef", 1), HeadCount("Annan enhet", 2))
    assert form.lectures == ("film-4",)
    assert form.duties == Duties("Anna", "Erik", "Maria")
    assert form.planned_end == time(15, 0)
    assert not form.feedback


def test_the_keyboard_begins_where_it_is_seen(view: NewSessionView) -> None:
    """In large text the bottom bar scrolls with the rest: a ring out of sight is none, and one that moves is lost."""
    view.setFocus()
    assert view.start.hasFocus()

    view.resize(1280, 240)
    assert view.bottom_scrolls
    assert view.start.hasFocus()  # the bar moved with the focus in it

    view.setFocus()
    assert view.who.municipality.isAncestorOf(view.focusWidget() or view)


def test_no_warning_turns_start_off(view: NewSessionView) -> None:
    """The group has come and the room is booked: the program warns, people decide."""
    assert {CheckState.FAULT, CheckState.REVIEW, CheckState.LOOKING} <= {check.state for check in checks()}
    assert view.banner.isVisible()
    assert view.start.isEnabled()


def test_a_meeting_that_ends_late_says_how_late(view: NewSessionView) -> None:
    """43 + 15 + 8 minutes from 14:00 do not fit before 15:00."""
    assert view.banner.message().startswith("Ends 15:06.")
    view.who.end.edit.setTime(view.who.end.edit.time().addSecs(1800))
    assert not view.banner.isVisible()


def test_without_a_municipality_start_asks_for_it(theme: Theme, qtbot: QtBot) -> None:
    """The answers go to a county by the code: it is the one thing that must be there."""
    view = NewSessionView(theme)
    qtbot.addWidget(view)
    view.show_offer(offer(first=True))
    with qtbot.waitActive(view):
        view.show()
    with qtbot.assertNotEmitted(view.start_pressed):
        view.start.click()
    assert view.who.municipality.isAncestorOf(view.window().focusWidget())
    assert view.who.municipality.control().accessibleDescription()


def test_without_anything_to_do_start_shows_the_films(view: NewSessionView, qtbot: QtBot) -> None:
    """A meeting of nothing is a slip, not a wish."""
    for line in view.films._films:
        line.check.setChecked(False)
    with qtbot.assertNotEmitted(view.start_pressed):
        view.start.click()
    assert view.films.isVisible()
    assert view.start.isEnabled()


def test_choosing_films_asks_for_new_checks(view: NewSessionView, qtbot: QtBot) -> None:
    """The ready-check looks at the films that will be shown, not at last week's."""
    view.who._choose.click()
    with qtbot.waitSignal(view.form_changed) as changed:
        view.films._films[4].check.click()
    assert changed.args[0].lectures == ("film-4", "film-5")


def test_a_film_that_cannot_be_shown_is_offered_to_be_filled_in(view: NewSessionView, qtbot: QtBot) -> None:
    """The stick may be in somebody's bag, ten minutes before the meeting."""
    view.who._choose.click()
    line = view.films._films[7]
    assert not line.check.isEnabled()
    with qtbot.waitSignal(view.fill_pressed) as asked:
        line.fill.click()
    assert asked.args == ["film-8"]


def test_the_fix_of_a_missing_film_fills_it_in(view: NewSessionView, qtbot: QtBot) -> None:
    """Each row has the one button that mends it."""
    rows = list(view.checks._rows.values())
    with qtbot.waitSignal(view.fill_pressed) as asked:
        rows[2]._fix.click()
    assert asked.args == ["film-8"]
    with qtbot.waitSignal(view.sound_test_pressed):
        rows[0]._test.click()


def test_a_film_that_is_as_it_was_made_leads_to_the_choice_of_others(view: NewSessionView) -> None:
    """A picture this computer cannot show, a film without sound: filled in anew it would be the same."""
    view.show_checks(
        (Check(CheckKind.FILM, "film-4", CheckState.REVIEW, "Film 4", "", "Choose films", way=Way.CHOOSE),)
    )
    assert view.films.isHidden()

    next(button for button in view.checks.findChildren(SecondaryButton) if button.text() == "Choose films").click()

    assert view.films.isVisible()


def test_a_notice_is_promised_only_before_a_film_that_has_it(view: NewSessionView) -> None:
    """Film 1 is about who is who: a notice that is promised and does not come is one more thing to explain."""
    assert view._notice_line.isVisible()

    view.choose_films([LectureId("film-1")])

    assert not view._notice_line.isVisible()


def test_a_role_is_added_and_counted(view: NewSessionView) -> None:
    """A nurse or a teacher comes along; roles are the group's own words."""
    view.who._add.click()
    view.who._role_name.edit.setText("Skolkurator")
    QTest.keyClick(view.who._role_name.edit, Qt.Key.Key_Return)
    assert view.form().attendance[-1] == HeadCount("Skolkurator", 1)


def test_a_filled_in_film_can_be_chosen_and_the_rest_stays(view: NewSessionView) -> None:
    """Filling in one film must not forget the others that were checked."""
    films = [film for film in offer().films if film.playable]
    view.show_films(films)
    assert view.form().lectures == ("film-4",)


def test_checks_that_know_more_keep_the_focus(view: NewSessionView) -> None:
    """Rows are told several times a second while films are looked at."""
    button = list(view.checks._rows.values())[2]._fix
    button.setFocus()
    view.show_checks(checks())
    assert view.window().focusWidget() is button


def test_a_meeting_may_pass_midnight() -> None:
    """A night shift's hour begins at 23:30 and ends tomorrow."""
    night = offer()
    late = datetime(2026, 11, 18, 23, 30, tzinfo=STOCKHOLM)
    form = NewSessionForm(
        municipality=None,
        unit="",
        attendance=(),
        planned_end=time(0, 40),
        lectures=night.chosen,
        feedback=False,
    )
    object.__setattr__(night, "now", late)
    meant = meeting_time(night, form)
    assert meant.planned_end == datetime(2026, 11, 19, 0, 40, tzinfo=STOCKHOLM)
    assert meant.late == timedelta()


def test_the_end_is_told_in_whole_minutes_never_too_early() -> None:
    """«Slutar 15:05» that becomes 15:06 is a promise broken."""
    start = datetime(2026, 11, 18, 14, 0, tzinfo=STOCKHOLM)
    meant = MeetingTime(start, timedelta(minutes=42, seconds=49), timedelta(minutes=15), start + timedelta(hours=1))
    assert meant.end == start + timedelta(minutes=66)
    assert meant.late == timedelta(minutes=6)


def test_a_late_meeting_offers_the_chapter_where_it_can_stop(view: NewSessionView) -> None:
    """The one remedy stands beside the warning; pressed again it is undone, and nobody was asked."""
    assert "31:20" in view.remedy.text()
    assert "Riskfaktorer" in view.remedy.text()

    view.remedy.click()

    assert view.form().until == {"film-4": timedelta(minutes=31, seconds=20)}
    assert "31:20" in view.banner.message()
    view.remedy.click()
    assert view.form().until == {}
    assert view.banner.message().startswith("Ends 15:06.")


def test_a_film_that_is_too_short_to_split_is_taken_another_day(view: NewSessionView) -> None:
    """Eight minutes of a film are no film; the last one waits."""
    view.who._choose.click()
    view.films._films[0].check.click()  # 10:40 before film 4, and 15 minutes of questions
    view.who.end.edit.setTime(view.who.end.edit.time().addSecs(-1200))

    assert view.remedy.text() == "Take film 4 another day"
    view.remedy.click()

    assert view.form().lectures == ("film-1",)


def test_another_municipality_comes_with_its_code_and_goes_with_a_press(view: NewSessionView, qtbot: QtBot) -> None:
    """Two municipalities in one room are one group, and each is known by its code (E5)."""
    view.who._more.click()
    others = view.who.others
    for typed in ("kungs", "Halmstad", "1384"):
        assert others.field.combo.line is not None
        others.field.combo.line.setText(typed)
        others.field.combo.line.editingFinished.emit()
        qtbot.waitUntil(lambda: others.field.key() == "")

    assert [one.code for one in view.form().others] == ["1384"], "once, and never the home municipality"
    assert [button.accessibleName() for button in others.buttons] == ["Take Kungsbacka out", "Take Halmstad out"]
    others.buttons[0].click()
    assert view.form().others == ()


def test_units_of_others_are_written_in_and_come_back(view: NewSessionView) -> None:
    """Two units in one room are one group (E5)."""
    view.who._more.click()
    view.who.more_units.set_text("Ungdomsenheten,  Bistånd ,")

    assert view.form().units == ("Vuxenenheten", "Ungdomsenheten", "Bistånd")
