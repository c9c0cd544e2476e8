"""Planning meetings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

from PySide6.QtWidgets import QWidget

from desktop_app.courses.manifest import read_course
from desktop_app.domain.group import Municipality
from desktop_app.domain.plan import Plan, Rhythm
from desktop_app.domain.session import GroupProgress, LectureProgress
from desktop_app.paths import resources
from desktop_app.session.planner import make_plan
from desktop_app.ui.home.plan_model import PlanOffer, PlanShown, PlanWishes
from desktop_app.ui.home.plan_presenter import lines_of
from desktop_app.ui.home.plan_view import PlanView
from desktop_app.ui.theme.theme import Theme
from tests.screens.scene import Scene

WISHES = PlanWishes(
    slot=timedelta(minutes=60),
    rhythm=Rhythm.FORTNIGHTLY,
    first=date(2026, 12, 2),
    at=time(14),
    feedback=True,
)
PLACES = (Municipality("1380", "Halmstads kommun", "Halmstad"), Municipality("1384", "Kungsbacka kommun", "Kungsbacka"))


def shown(*, saved: bool = False, seen: int = 0) -> PlanShown:
    course = read_course((resources() / "courses" / "metodstod" / "data" / "course.json").read_bytes())
    done = LectureProgress(played=timedelta(hours=2), seen=True)
    progress = GroupProgress(lectures={one.id: done for one in course.lectures[:seen]}, sessions=seen)
    template = Plan(WISHES.slot, WISHES.rhythm, WISHES.at, ())
    plan = make_plan(course, progress, template, first=WISHES.first, feedback=True)
    return PlanShown(wishes=WISHES, lines=lines_of(plan, course, progress), saved=saved)


def _plan(*, first: bool = False, moved: str = "", saved: bool = False, seen: int = 3) -> Callable[[Theme], QWidget]:
    def build(theme: Theme) -> QWidget:
        view = PlanView(theme)
        films = read_course((resources() / "courses" / "metodstod" / "data" / "course.json").read_bytes()).lectures
        offer = PlanOffer(
            course="Metodstöd",
            films_left=10 - seen,
            time_left=sum((film.duration for film in films[seen:]), timedelta()),
            wishes=WISHES,
            feedback_offered=True,
            municipalities=PLACES if first else (),
        )
        view.show_offer(offer)
        plan = shown(saved=saved, seen=seen)
        view.show_plan(plan if seen < 10 else replace(plan, lines=()), moved=moved)
        view.setFocus()
        return view

    return build


def scenes() -> list[Scene]:
    moved = "Träff 5 är flyttad till onsdag 6 januari 2027."
    return [
        Scene("plan", (1280, 800), _plan()),
        Scene("plan-dark", (1280, 800), _plan(saved=True), dark=True),
        Scene("plan-150", (1280, 1400), _plan(moved=moved), percent=150),
        Scene("plan-200", (1024, 2400), _plan(), percent=200),
        Scene("plan-first", (1280, 1000), _plan(first=True, seen=0)),
        Scene("plan-done", (1280, 800), _plan(seen=10)),
    ]
