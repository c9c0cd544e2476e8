"""The meeting's end, beside mockup 13, and in other states."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtWidgets import QWidget

from desktop_app.domain.answer import Action, Declined
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import PromptId
from desktop_app.domain.tasks import Task
from desktop_app.session.summary import Coming, Fate, FilmShown, QuestionFate, Summary
from desktop_app.session.task_list import Deed, Done
from desktop_app.ui.room.console.summary_view import SummaryView
from desktop_app.ui.theme.theme import Theme
from tests.screens.answers import OBSTACLES, WINTER, answer
from tests.screens.scene import Scene


def summary_of(**more: object) -> Summary:
    values: dict[str, object] = {
        "course": "Metodstöd",
        "meeting": 4,
        "started_at": datetime(2026, 11, 18, 14, 0, tzinfo=WINTER),
        "ended_at": datetime(2026, 11, 18, 14, 58, tzinfo=WINTER),
        "films": (
            FilmShown(
                4,
                "Sex mot ersättning",
                timedelta(minutes=31, seconds=20),
                timedelta(minutes=42, seconds=49),
                seen=False,
            ),
        ),
        "questions": (
            QuestionFate(
                PromptId("a"),
                "Vad känner vi igen hos oss?",
                Fate.APPROVED,
                at=datetime(2026, 11, 18, 14, 56, tzinfo=WINTER),
            ),
            QuestionFate(PromptId("b"), "Vad behöver vi av vår chef?", Fate.MOVED),
        ),
        "attendance": (HeadCount("Socialsekreterare", 4), HeadCount("Chef", 1), HeadCount("Annan enhet", 2)),
        "duties": Duties(leads="Anna", writes="Erik"),
        "came_late": 1,
        "can_go_on": True,
        "actions": (Action("Ta fram kvällsnummer", "Anna", "2 dec"),),
        "coming": Coming(
            5,
            4,
            timedelta(minutes=31, seconds=20),
            5,
            questions=2,
            moved=1,
            planned=datetime(2026, 12, 2, 14, 0),  # noqa: DTZ001  # on the wall
        ),
        "planned_total": 10,
        "can_hand_over": False,
    }
    return Summary(**{**values, **more})  # type: ignore[arg-type]


DECIDED = Task(PromptId("a"), Action("Ta fram kvällsnummer", "Anna", "2 dec"))


def summary(theme: Theme) -> QWidget:
    made = SummaryView(theme)
    made.show_saved(datetime(2026, 11, 18, 14, 58, tzinfo=WINTER))
    made.show_summary(summary_of(carried=3))
    made.show_tasks((DECIDED,), None, None)
    return made


def summary_writing(theme: Theme) -> QWidget:
    """Make it with a task ticked, and one that is being added."""
    made = SummaryView(theme)
    made.show_saved(datetime(2026, 11, 18, 14, 59, tzinfo=WINTER))
    made.show_summary(summary_of(carried=1))
    ticked = Task(DECIDED.prompt_id, replace(DECIDED.action, done=date(2026, 11, 18)))
    later = Task(PromptId("own-tasks"), Action("Bjuda in ungdomsenheten till nästa träff", "Chefen", "snart"))
    done = Done(Deed.TICKED, DECIDED.action, answer(OBSTACLES, None))
    made.show_tasks((ticked, later), Task(PromptId("own-tasks"), Action("")), done)
    return made


def summary_held(theme: Theme) -> QWidget:
    """Make it as it is told some time later."""
    made = SummaryView(theme)
    made.show_held(summary_of(carried=3))
    return made


def summary_done(theme: Theme) -> QWidget:
    made = SummaryView(theme)
    asked = (
        QuestionFate(
            PromptId("c"), "Är det något ni saknar i materialet?", Fate.DECLINED, reason=Declined.NOT_RELEVANT
        ),
        QuestionFate(PromptId("d"), OBSTACLES.text, Fate.WRITTEN),
        QuestionFate(PromptId("e"), "Hur planerar ni att ta arbetet vidare?", Fate.OPEN),
    )
    made.show_summary(
        summary_of(
            films=(), questions=asked, actions=(), coming=Coming(11, feedback=True), can_hand_over=True, meeting=10
        )
    )
    return made


def scenes() -> list[Scene]:
    """Return the pictures."""
    size = (1280, 800)
    return [
        Scene("answers-13-summary", size, summary),
        Scene("answers-13-summary-dark", size, summary, dark=True),
        Scene("answers-13-summary-150", size, summary, percent=150),
        Scene("answers-13-summary-1024", (1024, 700), summary),
        Scene("answers-13-summary-writing", size, summary_writing),
        Scene("answers-13-summary-held", size, summary_held),
        Scene("answers-13-summary-done", size, summary_done),
    ]
