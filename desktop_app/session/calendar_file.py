"""A plan, and what a group is to do, as calendar files (.ics, RFC 5545) that any calendar opens.

It names the course and the films, never a person, a group or a municipality: calendars are shared. A meeting keeps its
uid however its day changes, so that a calendar that is given the file again moves it instead of adding another.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from desktop_app.domain.ids import CourseId, GroupId
from desktop_app.domain.plan import Entry, Plan

ZONE = ZoneInfo("Europe/Stockholm")
"""Where the courses are held: 14:00 is 14:00 on the wall, in winter and in summer."""

_MEETINGS = UUID("5a3d0c52-6f0e-4b0a-9a55-0b6a2f3f6f11")
"""What the meetings' uids are made under; drawn once."""

_TASKS = UUID("0d7b7a0e-3b52-4f0c-8f43-9c2f0a7a1c65")
"""What the uids of things to do are made under; drawn once."""


def calendar_file(
    plan: Plan,
    entries: Sequence[Entry],
    *,
    title: str,
    language: str,
    course_id: CourseId,
    group_id: GroupId,
    made_at: datetime,
    only: int | None = None,
) -> bytes:
    """Return the file. `entries` says one by one what stands at the plan's meetings, `language` is theirs («sv»).

    With `only` it holds that meeting of the plan (counted from 0) alone.
    """
    calendar = _calendar(title, language)
    for index, entry in enumerate(entries):
        if only not in {None, index}:
            continue
        starts = plan.begins(index).replace(tzinfo=ZONE)
        event = Event()
        event.add("uid", str(uuid5(_MEETINGS, f"{group_id}|{course_id}|{plan.number(index)}")))
        event.add("dtstamp", made_at)
        event.add("sequence", plan.revision - 1)
        event.add("dtstart", starts)
        event.add("dtend", starts + plan.slot)
        event.add("summary", entry.summary, parameters={"language": language})
        event.add("description", entry.description, parameters={"language": language})
        calendar.add_component(event)
    if plan.meetings:
        years = timedelta(days=366)
        calendar.add_missing_timezones(plan.meetings[0].day - years, plan.meetings[-1].day + years)
    return bytes(calendar.to_ical())


def tasks_file(
    tasks: Sequence[tuple[str, date]],
    *,
    title: str,
    language: str,
    course_id: CourseId,
    group_id: GroupId,
    made_at: datetime,
) -> bytes:
    """Return what is to be done and its days as a calendar file: a whole day each, during which one is free.

    Who is to do it is left out, as in the meetings' file. The same words that day are the same entry.
    """
    calendar = _calendar(title, language)
    for what, day in tasks:
        event = Event()
        event.add("uid", str(uuid5(_TASKS, f"{group_id}|{course_id}|{day}|{what}")))
        event.add("dtstamp", made_at)
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", what, parameters={"language": language})
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _calendar(title: str, language: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Samsyn//Samsyn//SV")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title, parameters={"language": language})
    return calendar
