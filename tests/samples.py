"""A small course and a group, as plain records, for tests of what needs no files."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from desktop_app.domain.course import (
    COURSE_FORMAT,
    Audience,
    CaptionFile,
    Choice,
    Course,
    Destination,
    Feedback,
    FilmFile,
    Lecture,
    Prompt,
    PromptKind,
    Publisher,
    Recipient,
    Section,
    SupportOffer,
)
from desktop_app.domain.group import Group, HeadCount
from desktop_app.domain.ids import CourseId, GroupId, LectureId, PromptId, SessionId
from desktop_app.domain.session import FlowState, Session
from desktop_app.domain.steps import Step

ONE, TWO, THREE = LectureId("one"), LectureId("two"), LectureId("three")
ASK1, ASK2, BENEFIT, OBSTACLES = PromptId("ask-1"), PromptId("ask-2"), PromptId("benefit"), PromptId("obstacles")
NOW = datetime(2026, 11, 18, 14, 0, tzinfo=UTC)


def minutes(n: float) -> timedelta:
    return timedelta(minutes=n)


def lecture(lecture_id: LectureId, number: int, length: timedelta, **more: object) -> Lecture:
    return Lecture(
        id=lecture_id,
        number=number,
        title=f"Film {lecture_id}",
        duration=length,
        film=FilmFile(file=f"data/films/{lecture_id}.mp4"),
        **more,  # type: ignore[arg-type]
    )


COURSE = Course(
    format=COURSE_FORMAT,
    id=CourseId("se.example.prov"),
    version="1",
    language="sv",
    title="Provkurs för arbetsgrupper",
    short_title="Provkurs",
    publisher=Publisher(name="Länsstyrelsen Exempel"),
    sections=(Section(id="s", title="Avsnitt ett", short_title="Ett", lectures=(ONE, TWO)),),
    audiences=(Audience(id="young", title="möter barn och unga"),),
    lectures=(
        lecture(ONE, 1, minutes(10), prompts=(ASK1, ASK2), captions=(CaptionFile(language="sv", file="data/c.vtt"),)),
        lecture(TWO, 2, minutes(20)),
        lecture(THREE, 3, minutes(40), audience=("young",)),
    ),
    prompts=(
        Prompt(id=ASK1, text="Vad känner vi igen hos oss?", minutes=10),
        Prompt(id=ASK2, text="Hur ofta?", kind=PromptKind.CHOICE, minutes=5, choices=(Choice(id="ofta", text="Ofta"),)),
        Prompt(id=BENEFIT, text="Vilken nytta har ni haft?", destination=Destination.COUNTY, locked=True),
        Prompt(
            id=OBSTACLES,
            text="Vilka hinder finns?",
            kind=PromptKind.LIST,
            destination=Destination.COUNTY,
            locked=True,
        ),
    ),
    feedback=Feedback(
        title="Steg 2",
        prompts=(BENEFIT, OBSTACLES),
        recipients=(
            Recipient(
                counties=("13",),
                name="Exempel Exempelsson",
                role="samordnare",
                organisation="Länsstyrelsen Exempel",
                email="exempel@example.org",
                checked="2023",
            ),
        ),
    ),
    support_offer=SupportOffer(text="Vi hjälper gärna till."),
)

GROUP = Group(GroupId("5f0c3d0e-0000-4000-8000-000000000001"), "1380", "Halmstads kommun", ("Vuxenenheten",), NOW)


def session(steps: tuple[Step, ...], **more: object) -> Session:
    values: dict[str, object] = {
        "id": SessionId("5f0c3d0e-0000-4000-8000-000000000002"),
        "group_id": GROUP.id,
        "course_id": COURSE.id,
        "course_version": COURSE.version,
        "number": 1,
        "started_at": NOW,
        "planned_end": NOW + minutes(60),
        "ended_at": None,
        "attendance": (HeadCount("Socialsekreterare", 4),),
        "flow": FlowState(steps),
    }
    return Session(**{**values, **more})  # type: ignore[arg-type]
