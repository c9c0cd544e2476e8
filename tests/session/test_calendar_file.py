"""The calendar file, opened again by a parser as a calendar would."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component

from desktop_app.domain.plan import Entry, Plan, PlannedMeeting, Rhythm
from desktop_app.session.calendar_file import calendar_file, tasks_file
from desktop_app.session.planner import move_on
from tests.samples import COURSE, GROUP, minutes

MADE = datetime(2026, 11, 18, 13, 5, tzinfo=UTC)
PLAN = Plan(
    minutes(60),
    Rhythm.FORTNIGHTLY,
    time(14),
    (PlannedMeeting(date(2027, 3, 17)), PlannedMeeting(date(2027, 3, 31))),
    held=3,
)
ENTRIES = (
    Entry("Träff 4: film 4, första delen", "Film 4 «Sex mot ersättning» 0:00–31:20; sedan paus\nAvsluta 15:00"),
    Entry("Träff 5", ""),
)


def opened(plan: Plan) -> Calendar:
    content = calendar_file(
        plan,
        ENTRIES[: len(plan.meetings)],
        title="Provkurs",
        language="sv",
        course_id=COURSE.id,
        group_id=GROUP.id,
        made_at=MADE,
    )
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    assert not calendar.errors
    return calendar


def events(plan: Plan) -> list[Component]:
    return list(opened(plan).walk("VEVENT"))


def test_the_next_meeting_goes_alone_under_the_same_name() -> None:
    """Who puts it in first and the whole plan later has it once."""
    alone = calendar_file(
        PLAN,
        ENTRIES[: len(PLAN.meetings)],
        title="Provkurs",
        language="sv",
        course_id=COURSE.id,
        group_id=GROUP.id,
        made_at=MADE,
        only=1,
    )
    (event,) = Calendar.from_ical(alone).walk("VEVENT")
    assert event["uid"] == events(PLAN)[1]["uid"]


def test_meetings_stand_on_the_wall_time_winter_and_summer() -> None:
    """14:00 is 14:00 on both sides of the night when the clocks are changed."""
    first, second = (event.decoded("dtstart") for event in events(PLAN))

    assert first == datetime(2027, 3, 17, 14, tzinfo=ZoneInfo("Europe/Stockholm"))
    assert (first.utcoffset(), second.utcoffset()) == (timedelta(hours=1), timedelta(hours=2))
    assert [event.decoded("dtend") - event.decoded("dtstart") for event in events(PLAN)] == [minutes(60)] * 2


def test_the_words_are_the_users_and_come_back_whole() -> None:
    """Å, ä, ö, a comma and a new line are where home-made calendar files break."""
    first, _ = events(PLAN)

    assert (first["summary"], first["description"]) == (ENTRIES[0].summary, ENTRIES[0].description)
    assert first["summary"].params["language"] == "sv"


def test_a_plan_that_is_changed_moves_its_meetings_in_the_calendar() -> None:
    """A second file must move what the first put in; twelve meetings beside twelve old ones help nobody."""
    before, after = events(PLAN), events(move_on(PLAN, 0))

    assert [event["uid"] for event in before] == [event["uid"] for event in after]
    assert len({event["uid"] for event in before}) == 2
    assert [event["sequence"] for event in (before[0], after[0])] == [0, 1]
    assert before[0].decoded("dtstamp") == MADE


def test_the_file_names_no_group_and_no_municipality() -> None:
    """Calendars are shared; who works with this is nobody's business but the group's."""
    content = opened(PLAN).to_ical().decode()

    assert not [word for word in (GROUP.id, GROUP.unit, "Halmstad", GROUP.municipality_code) if word in content]


def test_a_plan_without_meetings_is_an_empty_calendar() -> None:
    """Everything is done: the file says so rather than failing."""
    assert events(Plan(minutes(60), Rhythm.WEEKLY, time(9), ())) == []


def test_what_is_to_be_done_is_a_free_whole_day_without_a_name() -> None:
    """Calendars are shared: the deed stands there, not who is to do it; given again it is the same entry."""

    def made() -> bytes:
        return tasks_file(
            [("Ta fram kvällsnummer; till växeln", date(2026, 12, 2))],
            title="Att göra, Provkurs",
            language="sv",
            course_id=COURSE.id,
            group_id=GROUP.id,
            made_at=MADE,
        )

    calendar = Calendar.from_ical(made())
    assert isinstance(calendar, Calendar)
    (entry,) = calendar.walk("VEVENT")
    assert entry["summary"] == "Ta fram kvällsnummer; till växeln"
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2026, 12, 2), date(2026, 12, 3))
    assert entry["transp"] == "TRANSPARENT"
    assert made() == made()
