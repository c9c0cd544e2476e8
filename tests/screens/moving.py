"""A group between two computers: taken along, a file that was opened, two copies made one. No mockup shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.domain.answer import Approved, Declined, DeclinedBy, ListValue, NotApproved, Point, TextValue
from desktop_app.domain.ids import CourseId, PromptId
from desktop_app.storage.errors import BackupNewer
from desktop_app.storage.records import Carried, Conflict, Copy, Merging, Version
from desktop_app.ui.moving.fetch_view import FetchView
from desktop_app.ui.moving.move_view import MoveView
from desktop_app.ui.moving.opened import Opened
from desktop_app.ui.theme.theme import Theme
from tests.handover import sample
from tests.screens.scene import Scene

AT = datetime(2026, 11, 18, 14, 52, tzinfo=timezone(timedelta(hours=1)))
COURSE = CourseId("se.metodstod")
FILE = Path("/media/anna/USB/halmstads-kommun-vuxenenheten-2026-11-28.samsynbackup")
HERE = ListValue((Point("Vi vet inte vem vi ringer på kvällen"), Point("Svårt att hinna ses mellan enheterna")))
THERE = ListValue(
    (Point("Vi vet inte vem vi ringer efter klockan 16.30"), Point("Rutinen finns, men få känner till den"))
)
CONFLICTS = (
    Conflict(
        COURSE,
        PromptId("fraga-3"),
        "Vilka hinder eller utmaningar finns i er kommun eller verksamhet för att arbeta med målgrupperna?",
        Version(HERE, NotApproved(), AT, 4, "Anna"),
        Version(THERE, Approved(AT), AT + timedelta(days=7), 5, "Bo"),
    ),
    Conflict(
        COURSE,
        PromptId("fraga-4"),
        "Vad behöver ni för stöd?",
        Version(DECLINED := TextValue(""), DeclinedBy(Declined.NO_TIME, AT), AT, 4),
        Version(replace(DECLINED, text="Handledning i grupp, och någon att ringa."), NotApproved(), AT),
    ),
)
TAKEN = ("Vad tar ni med er från föreläsningarna?", "Vilken nytta kan ni ha av metodstödet?")
CARRIED = Carried(sample.GROUP, (COURSE,), 5, 12, AT, None)
MERGING = Merging(sample.GROUP.id, TAKEN, 1, CONFLICTS, 1)
OPENED = Opened(FILE, CARRIED, MERGING, ("Metodstöd",), (), {one.question: {} for one in CONFLICTS})


def _move(theme: Theme) -> QWidget:
    view = MoveView(theme)
    view.show_group(sample.GROUP.label, "Metodstöd", in_meeting=True)
    return view


def _moved(theme: Theme) -> QWidget:
    view = MoveView(theme)
    view.show_group(sample.GROUP.label, "Metodstöd", in_meeting=False)
    view.show_saved(FILE, 12)
    return view


def fetching(theme: Theme, opened: Opened = OPENED) -> FetchView:
    """Return the page with a file that was opened."""
    view = FetchView(theme)
    view.show_reading(FILE.name)
    view.show_opened(opened)
    return view


def _conflicts(theme: Theme) -> QWidget:
    view = fetching(theme)
    view.cards[0].choice.choose(Copy.FILE.value)
    view.cards[0].choice.chosen.emit(Copy.FILE.value)
    return view


def _group_changed(theme: Theme) -> QWidget:
    merging = replace(
        MERGING,
        taken=TAKEN[:1],
        conflicts=(),
        gone_on=1,
        units=("Ungdomsmottagningen",),
        municipalities=("Laholms kommun",),
        plan_stays=True,
        contacts_stay=True,
    )
    return fetching(theme, replace(OPENED, merging=merging))


def _new_group(theme: Theme) -> QWidget:
    carried = replace(CARRIED, under_way=COURSE)
    return fetching(theme, replace(OPENED, carried=carried, merging=None, courses=(), lacking=(COURSE,)))


def _done(theme: Theme) -> QWidget:
    view = fetching(theme)
    view.show_done(3)
    return view


def _refused(theme: Theme) -> QWidget:
    view = FetchView(theme)
    view.show_reading(FILE.name)
    view.show_failed(BackupNewer(file=FILE.name))
    return view


def scenes() -> list[Scene]:
    """Return the pictures."""
    return [
        Scene("moving-out", (1280, 800), _move),
        Scene("moving-out-saved-dark-150", (1280, 800), _moved, dark=True, percent=150),
        Scene("moving-conflicts", (1280, 1000), _conflicts),
        Scene("moving-conflicts-dark-150", (1280, 1600), _conflicts, dark=True, percent=150),
        Scene("moving-group-changed", (1280, 800), _group_changed),
        Scene("moving-new-group", (1280, 800), _new_group),
        Scene("moving-done", (1280, 800), _done),
        Scene("moving-refused", (1280, 800), _refused),
    ]
