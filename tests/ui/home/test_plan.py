"""Planning meetings: from wishes to a plan that is kept, moved, put in a calendar and printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pypdf
import pytest
from icalendar import Calendar
from PySide6.QtGui import QPagedPaintDevice
from pytestqt.qtbot import QtBot

from desktop_app.courses.library import Entry
from desktop_app.courses.manifest import read_course
from desktop_app.domain.course import Choice, Course, Prompt, PromptKind, Scale, SupportContact
from desktop_app.domain.group import Group
from desktop_app.domain.ids import PromptId
from desktop_app.domain.plan import Rhythm
from desktop_app.domain.session import GroupProgress
from desktop_app.paths import Places, resources
from desktop_app.storage.service import Store
from desktop_app.ui.home.plan_presenter import PlanPresenter
from desktop_app.ui.home.standing import Standing
from desktop_app.ui.home.support_view import Support, SupportView
from desktop_app.ui.means import Means
from desktop_app.ui.printing.plan import draw_plan
from desktop_app.ui.printing.printing import save_pdf
from desktop_app.ui.printing.questions import Asked, asked_in, draw_questions
from desktop_app.ui.theme.theme import Theme
from tests.samples import COURSE
from tests.screens.plan import shown
from tests.storage.desk import HALMSTAD, STILL, ToldClock, done

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give a store for all tests here; each has a group of its own."""
    made = Store(Places(tmp_path_factory.mktemp("plan")), ToldClock(), pace=STILL)
    done(made.open())
    yield made
    done(made.close())


@pytest.fixture
def group(store: Store) -> Group:
    return done(store.add_group(HALMSTAD, ("Vuxenenheten",)))


def standing(course: Course, group: Group | None, **more: Any) -> Standing:
    entry = cast("Entry", SimpleNamespace(course=course))
    return Standing(entry, group, GroupProgress(), (), None, cast("Any", None), **more)


@pytest.fixture
def planning(theme: Theme, store: Store, qtbot: QtBot) -> PlanPresenter:
    """Return planning that has not begun. The clock says Wednesday 18 November."""
    means = cast("Means", SimpleNamespace(theme=theme, store=store, clock=ToldClock()))
    made = PlanPresenter(means)
    qtbot.addWidget(made.view)
    return made


def days(planning: PlanPresenter) -> list[str]:
    plan = planning._plan
    assert plan is not None
    return [meeting.day.isoformat() for meeting in plan.meetings]


def test_a_suggestion_is_there_before_anything_is_filled_in(planning: PlanPresenter, group: Group) -> None:
    """What one sees first is an answer, not a form: an hour every other Wednesday."""
    planning.show(standing(COURSE, group))

    assert days(planning) == ["2026-11-25", "2026-12-09", "2026-12-23", "2027-01-06"]
    assert len(planning.view.meetings.rows) == 4


def test_other_wishes_make_another_plan_at_once(planning: PlanPresenter, group: Group) -> None:
    """Nobody presses «Räkna om»."""
    planning.show(standing(COURSE, group))
    view = planning.view

    view.rhythm.choose(Rhythm.WEEKLY)
    view.rhythm.chosen.emit(Rhythm.WEEKLY)
    view.weekday.choose("0")
    view.weekday.chosen.emit("0")
    view.slot_length.choose("90")
    view.slot_length.chosen.emit("90")

    assert days(planning) == ["2026-11-30", "2026-12-07", "2026-12-14"]


def test_a_move_is_done_at_once_and_undone_in_one_press(planning: PlanPresenter, group: Group) -> None:
    """Undo instead of «are you sure»; the sentence says what was done."""
    planning.show(standing(COURSE, group))

    planning.view.meetings.rows[1].moves().actions()[0].trigger()
    assert days(planning) == ["2026-11-25", "2026-12-23", "2027-01-06", "2027-01-20"]
    assert "2026" in planning.view.banner.message()
    planning.view.undo.click()
    assert days(planning)[1] == "2026-12-09"
    planning.view.meetings.rows[0].moves().actions()[-1].trigger()

    assert days(planning)[0] == "2026-12-02"


def test_what_is_saved_is_what_a_new_meeting_follows(
    planning: PlanPresenter, group: Group, store: Store, qtbot: QtBot
) -> None:
    """The plan is in the store before it is said to be."""
    planning.show(standing(COURSE, group))

    with qtbot.waitSignal(planning.saved):
        planning.view.save.click()

    kept = done(store.plan(group.id, COURSE.id))
    assert kept == planning._plan
    assert planning.view.save.isHidden()
    planning.show(standing(COURSE, group, plan=kept))
    assert planning.view.wishes().slot == timedelta(minutes=60)


def test_a_group_that_is_new_is_made_with_its_plan(planning: PlanPresenter, store: Store, qtbot: QtBot) -> None:
    """One plans before the first meeting; there is no group yet, and nothing is lost for the want of it."""
    planning.show(standing(COURSE, None))
    planning.view.save.click()
    assert planning.view.municipality.key() == ""  # it was said that one is needed, and nothing was made

    planning.view.municipality.choose("1380")
    planning.view.unit.set_text("Mottagningen")
    with qtbot.waitSignal(planning.saved) as saved:
        planning.view.save.click()

    made = cast("Group", saved.args[0])
    assert (made.municipality_code, made.unit) == ("1380", "Mottagningen")
    assert done(store.plan(made.id, COURSE.id)) is not None


def test_the_calendar_file_says_what_the_screen_says(planning: PlanPresenter, group: Group, qtbot: QtBot) -> None:
    """Everybody in the group gets the days; the plan is kept, so that the file can be made again."""
    planning.show(standing(COURSE, group))

    with qtbot.waitSignal(planning.calendar_ready) as ready:
        planning.view.calendar.click()

    name, content = ready.args
    events = list(Calendar.from_ical(content).walk("VEVENT"))
    assert name.endswith("Provkurs.ics")
    assert [event.decoded("dtstart").date().isoformat() for event in events] == days(planning)
    assert planning._kept == planning._plan


@pytest.mark.parametrize("course", ["metodstod", "prova"])
def test_every_question_is_printed_with_room_to_write(course: str, place: Path) -> None:
    """The two courses that everybody has; a question that is cut in two by the paper's edge is two."""
    read = read_course((resources() / "courses" / course / "data" / "course.json").read_bytes())
    parts = asked_in(read)
    drawn: list[int] = []

    def draw(device: QPagedPaintDevice) -> None:
        drawn.append(draw_questions(device, read, parts))

    save_pdf(draw, place / "Frågor.pdf")

    assert sum(len(part.prompts) for part in parts) == len(read.prompts)
    assert 1 <= drawn[0] <= 3
    assert (place / "Frågor.pdf").read_bytes().startswith(b"%PDF")


def test_a_question_and_what_answers_it_are_never_parted(place: Path) -> None:
    """Every kind of question, again and again so that sheets end everywhere; tables to write in have their heads."""
    read = read_course((resources() / "courses" / "prova" / "data" / "course.json").read_bytes())
    choices = tuple(Choice(id=str(n), text=f"val {n}") for n in range(3))
    kinds = [
        Prompt(id=PromptId(f"{kind}-{n}"), text="Fråga" * n, kind=kind, choices=choices, scale=Scale(), help="Hjälp")
        for n in range(1, 4)
        for kind in PromptKind
    ]

    save_pdf(lambda device: draw_questions(device, read, (Asked("Del", tuple(kinds)),)), place / "Frågor.pdf")

    sheets = [" ".join(sheet.extract_text().split()) for sheet in pypdf.PdfReader(place / "Frågor.pdf").pages]
    assert len(sheets) > 4
    assert all(0 < sheet.count("Hjälp") == sheet.count("We had no time") for sheet in sheets)
    assert "".join(sheets).count("Who follows it up, and when") == 3


def test_the_plan_is_printed_as_it_is_shown(place: Path) -> None:
    """Twelve meetings take two sheets."""
    drawn: list[int] = []
    save_pdf(lambda device: drawn.append(draw_plan(device, "Metodstöd", shown())), place / "Plan.pdf")

    assert drawn == [2]


def test_a_contact_is_filled_in_where_it_is_empty(theme: Theme, qtbot: QtBot) -> None:
    """The place says «Fyll i»; there is a way to do so, and it stands there afterwards."""
    view = SupportView(theme)
    qtbot.addWidget(view)
    view.show_support(Support((), None, "Provkurs", can_fill_in=True))

    view.fill_in.click()
    view.form.rows[0].phone.set_text("035-00 00 00")
    view.form.rows[1].name.set_text("")
    with qtbot.waitSignal(view.own_changed) as changed:
        view.form.save.click()

    (own,) = changed.args
    assert [contact.phone for contact in own] == ["035-00 00 00"]
    assert all(isinstance(contact, SupportContact) and contact.name for contact in own)


def test_the_form_begins_at_the_time_and_day_that_are_kept(planning: PlanPresenter, group: Group) -> None:
    """Changing a plan is not making it again."""
    planning.show(standing(COURSE, group))
    planning.view.at.set_time(time(9, 30))
    planning.view.first.set_date(date(2027, 1, 13))
    planning.view.at.changed.emit(time(9, 30))

    assert days(planning)[0] == "2027-01-13"
    assert planning._plan is not None
    assert planning._plan.at == time(9, 30)
