"""A group in Halmstad that has seen ten films and answered: the hand-over of mockup 14, as records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    Answer,
    Approved,
    Declined,
    DeclinedBy,
    ListValue,
    NotApproved,
    Point,
    Revision,
    Status,
    TextValue,
    Value,
)
from desktop_app.domain.course import (
    COURSE_FORMAT,
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
    Scale,
    Section,
)
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import Group, HeadCount
from desktop_app.domain.ids import AnswerId, CourseId, GroupId, LectureId, PromptId, SessionId
from desktop_app.domain.session import FlowState, Played, Session
from desktop_app.domain.steps import Step, StepKind
from desktop_app.handover.answer_file import CROCKFORD
from desktop_app.handover.content import Records
from desktop_app.storage.canonical import canonical_status, canonical_value, fingerprint
from desktop_app.storage.records import ExportRecord

WINTER = timezone(timedelta(hours=1))
MADE = datetime(2026, 12, 5, 15, 4, 5, 678000, WINTER)
GROUP = Group(
    GroupId("7b1e2c3d-0000-4000-8000-000000000001"),
    "1380",
    "Halmstads kommun",
    ("Barn- och familjeenheten", "Ungdomsenheten"),
    datetime(2026, 9, 1, 12, tzinfo=UTC),
)


@dataclass(frozen=True)
class PlanOfStore:
    """What storage plans."""

    file_id: str = "0f0e0d0c-0000-4000-8000-0000000000aa"
    supersedes: tuple[str, ...] = ()
    revision: int = 1
    installation_id: str = "11111111-0000-4000-8000-000000000009"
    removed: tuple[AnswerId, ...] = ()


def prompt(number: int, text: str, kind: PromptKind, *choices: str, **more: object) -> Prompt:
    return Prompt(
        id=PromptId(f"fraga-{number}"),
        text=text,
        kind=kind,
        choices=tuple(Choice(id=choice, text=choice) for choice in choices),
        destination=more.pop("destination", Destination.COUNTY),  # type: ignore[arg-type]
        **more,  # type: ignore[arg-type]
    )


PROMPTS = (
    prompt(1, "Vilken nytta har ni haft av föreläsningarna?", PromptKind.TEXT),
    prompt(2, "Är det något ni saknar i materialet?", PromptKind.LIST),
    prompt(
        3,
        "Vilka hinder eller utmaningar finns i er kommun eller verksamhet för att arbeta med målgrupperna?",
        PromptKind.LIST,
        "rutin",
        "kunskap",
        "tid",
    ),
    prompt(4, "Hur planerar ni att ta arbetet vidare?", PromptKind.TEXT),
    prompt(5, "Vad är nästa steg hos er?", PromptKind.ACTIONS),
    prompt(6, "Vad känner vi igen hos oss?", PromptKind.TEXT, destination=Destination.GROUP),
    prompt(7, "Hur trygga känner ni er?", PromptKind.SCALE, scale=Scale(), destination=Destination.GROUP),
)


def lecture(number: int) -> Lecture:
    return Lecture(
        id=LectureId(f"film-{number}"),
        number=number,
        title=f"Föreläsning {number}",
        duration=timedelta(minutes=10 + number),
        film=FilmFile(file=f"data/films/{number:02}.mp4"),
        prompts=(PromptId("fraga-6"),) if number == 4 else (),
    )


LECTURES = tuple(lecture(number) for number in range(1, 11))

COURSE = Course(
    format=COURSE_FORMAT,
    id=CourseId("se.lansstyrelsen.metodstod"),
    version="2026.1",
    language="sv",
    title="Metodstöd mot prostitution och människohandel",
    short_title="Metodstöd",
    publisher=Publisher(
        name="Länsstyrelsen i Hallands län",
        organisation="202100-2353",
        address="Slottsgatan 2, 301 86 Halmstad",
    ),
    sections=(Section(id="alla", title="Alla", lectures=tuple(lecture.id for lecture in LECTURES)),),
    lectures=LECTURES,
    prompts=PROMPTS,
    opening=(PromptId("fraga-7"),),
    feedback=Feedback(
        title="Diskussion och återkoppling",
        prompts=tuple(prompt.id for prompt in PROMPTS[:5]),
        recipients=(
            Recipient(
                counties=("13",),
                name="Sigun Lilja",
                role="Samordnare för mäns våld mot kvinnor",
                organisation="Länsstyrelsen i Hallands län",
                email="sigun.lilja@lansstyrelsen.se",
                checked="2023",
            ),
        ),
    ),
)


def session(number: int, *counts: tuple[str, int], day: date = date(2026, 11, 18)) -> Session:
    begin = datetime(day.year, day.month, day.day, 14, tzinfo=WINTER)
    return Session(
        id=SessionId(f"session-{number}"),
        group_id=GROUP.id,
        course_id=COURSE.id,
        course_version=COURSE.version,
        number=number,
        started_at=begin,
        planned_end=begin + timedelta(hours=1),
        ended_at=begin + timedelta(minutes=58),
        attendance=tuple(HeadCount(*count) for count in counts),
        flow=FlowState((Step(StepKind.WELCOME),), duties=Duties("Leda", "Skriva", "Cecilia")),
    )


def answered(number: int, value: Value, status: Status | None = None, *, draft: Value | None = None) -> Answer:
    """Return an answer as the store gives it, with its true fingerprint."""
    asked = next(prompt for prompt in PROMPTS if prompt.id == f"fraga-{number}")
    answer_id, epoch = AnswerId(f"answer-{number}"), "epoch-1"
    status = status or Approved(datetime(2026, 12, 2, 14, 40, tzinfo=WINTER))
    digest = fingerprint(answer_id, epoch, number, canonical_value(value), canonical_status(status))
    revision = Revision(epoch, number, value, status, digest, MADE)
    return Answer(answer_id, asked.id, asked.version, asked.text, asked.kind, revision, draft)


ANSWERS = (
    answered(1, TextValue("Vi har fått ett gemensamt språk och vågar fråga tidigare.")),
    answered(2, ListValue(), DeclinedBy(Declined.NO_TIME, MADE)),
    answered(
        3,
        ListValue(
            (
                Point("Vi vet inte vem vi ringer på kvällen", "rutin"),
                Point("Rutinen finns, men alla känner inte till den", "kunskap"),
                Point("Svårt att hinna ses mellan enheterna"),
            )
        ),
    ),
    answered(4, TextValue("Frågan blir en fast punkt på enhetens möten.\nVi börjar i januari."), NotApproved()),
    answered(5, ActionsValue((Action("Ta fram kvällsnummer", "Anna", "2 dec"), Action("", "", "")))),
    answered(6, TextValue("Det här stannar hos oss.")),
)

SESSIONS = (
    session(1, ("Socialsekreterare", 5), ("Chef", 1), day=date(2026, 10, 7)),
    session(2, ("Socialsekreterare", 4), ("Annan enhet", 2), ("Praktikant", 0)),
)

PLAYED = {
    SESSIONS[0].id: tuple(Played(film.id, timedelta(), film.duration) for film in LECTURES[:5]),
    SESSIONS[1].id: (
        *(Played(film.id, timedelta(), film.duration * 0.95) for film in LECTURES[5:8]),
        Played(LECTURES[8].id, timedelta(), timedelta(minutes=2)),
        Played(LECTURES[9].id, timedelta(), LECTURES[9].duration),
    ),
}


def records(**changes: object) -> Records:
    """Return the sample's records, some of them changed."""
    everything: dict[str, object] = {
        "course": COURSE,
        "group": GROUP,
        "sessions": SESSIONS,
        "played": PLAYED,
        "answers": ANSWERS,
    }
    return Records(**{**everything, **changes})  # type: ignore[arg-type]


def record(**more: object) -> ExportRecord:
    """Return what the store keeps of the hand-over that was saved on that day, with the code `7F3K-92QX`."""
    values: dict[str, object] = {
        "file_id": PlanOfStore().file_id,
        "group_id": GROUP.id,
        "course_id": COURSE.id,
        "course_version": COURSE.version,
        "revision": 1,
        "supersedes": (),
        "at": MADE,
        "folder": "",
        "files": (),
        "sha256": f"{sum(CROCKFORD.index(sign) << 5 * place for place, sign in enumerate('XQ29K3F7')):010x}" + "0" * 54,
        "answers": (),
        "recipient": "Länsstyrelsen i Hallands län",
    }
    return ExportRecord(**{**values, **more})  # type: ignore[arg-type]
