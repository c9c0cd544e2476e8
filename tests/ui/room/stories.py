"""A course, a group and a meeting to show in pictures and tests, and a player that holds one still picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from desktop_app.domain.answer import Answer, ListValue, Point, Value
from desktop_app.domain.course import (
    CaptionFile,
    Chapter,
    Choice,
    ContentNotice,
    Course,
    Destination,
    Feedback,
    FilmFile,
    Lecture,
    PausePoint,
    Prompt,
    PromptKind,
    Publisher,
    SupportContact,
)
from desktop_app.domain.duties import Duties
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group
from desktop_app.domain.ids import AnswerId, CourseId, GroupId, LectureId, PromptId, SessionId
from desktop_app.domain.session import FlowState, Session
from desktop_app.domain.steps import Phase, Step, StepKind
from desktop_app.playback.film import FilmSource, Opened, PlayerState, SoundTrack
from desktop_app.session.plan import own_prompt
from desktop_app.session.room_state import RoomState

NOW = datetime(2026, 11, 18, 14, 24, tzinfo=UTC)
FILM = LectureId("film-4")
TAGS = (Choice(id="rutin", text="rutin"), Choice(id="tid", text="tid"), Choice(id="kunskap", text="kunskap"))


DUTIES = Duties("Anna", "Erik", "Enhetschefen")


def minutes(whole: int, seconds: int = 0) -> timedelta:
    """Return a place in a film."""
    return timedelta(minutes=whole, seconds=seconds)


def own_question(number: int, text: str) -> Prompt:
    """Return a question that stays in the group."""
    return Prompt(id=PromptId(f"egen-{number}"), text=text)


OWN = (own_question(1, "Vad känner vi igen hos oss?"), own_question(2, "Vad vill vi göra annorlunda?"))
OFFICIAL = (
    "Vilken nytta har ni haft av föreläsningarna?",
    "Är det något ni saknar i materialet?",
    "Vilka hinder eller utmaningar finns i er kommun eller verksamhet för att arbeta med målgrupperna?",
    "Hur planerar ni att ta arbetet vidare?",
    "Vad är nästa steg hos er?",
)
STEP_2 = tuple(
    Prompt(
        id=PromptId(f"fraga-{number}"),
        text=text,
        kind=PromptKind.LIST if number == 3 else PromptKind.TEXT,
        choices=TAGS if number == 3 else (),
        destination=Destination.COUNTY,
    )
    for number, text in enumerate(OFFICIAL, 1)
)


def lecture(number: int, title: str, duration: timedelta, **more: object) -> Lecture:
    """Return a film of the course."""
    return Lecture(
        id=LectureId(f"film-{number}"),
        number=number,
        title=title,
        duration=duration,
        film=FilmFile(file=f"film{number:02}.mp4"),
        **more,  # type: ignore[arg-type]  # named by the one who asks
    )


LECTURE = lecture(
    4,
    "Sex mot ersättning och sexuellt självskadebeteende",
    minutes(42, 49),
    captions=(CaptionFile(language="sv", file="film04.sv.vtt"),),
    chapters=(
        Chapter(start=minutes(0), title="Inledning"),
        Chapter(start=minutes(8), title="Lagen"),
        Chapter(start=minutes(15, 10), title="Forskning"),
        Chapter(start=minutes(22), title="Funktioner"),
        Chapter(start=minutes(31, 20), title="Riskfaktorer"),
        Chapter(start=minutes(37, 45), title="Konsekvenser"),
    ),
    pause_points=(PausePoint(at=minutes(31, 20)),),
    prompts=tuple(prompt.id for prompt in OWN),
    content_notice=True,
)
OTHER = lecture(7, "Att erbjuda stöd – Ekonomi och försörjning", minutes(9, 56))

COURSE = Course(
    format="samsyn-course/1",
    id=CourseId("metodstod"),
    version="2026.1",
    language="sv",
    title="Metodstöd mot prostitution och människohandel",
    publisher=Publisher(name="Länsstyrelsen"),
    sections=(),
    lectures=(LECTURE, OTHER),
    prompts=(*OWN, *STEP_2),
    feedback=Feedback(title="Steg 2", prompts=tuple(prompt.id for prompt in STEP_2)),
    content_notice=ContentNotice(
        text="Filmen tar upp sexuella övergrepp och våld. Någon av oss kan ha egna erfarenheter.",
        contacts=(
            SupportContact(name="Kvinnofridslinjen", phone="020-50 50 50", note="dygnet runt"),
            SupportContact(name="Regionkoordinator", email="fyll.i@exempel.se"),
            SupportContact(name="Närmaste chef"),
        ),
    ),
)
GROUP = Group(GroupId("g"), "1380", "Halmstads kommun", ("Vuxenenheten",), NOW)
STEPS = (
    Step(StepKind.WELCOME),
    Step(StepKind.FILM, FILM),
    Step(StepKind.QUESTION, FILM, OWN[0].id),
    Step(StepKind.QUESTION, FILM, OWN[1].id),
    Step(StepKind.FINISH),
)
STEPS_2 = (
    Step(StepKind.WELCOME),
    *(Step(StepKind.FEEDBACK, None, prompt.id) for prompt in STEP_2),
    Step(StepKind.FINISH),
)


def room_state(flow: FlowState, *, answer: Answer | None = None, course: Course = COURSE) -> RoomState:
    """Return the room as the conductor would tell it."""
    step = flow.step
    same = [s for s in flow.steps if s.kind is step.kind and s.lecture == step.lecture]
    session = Session(SessionId("s"), GROUP.id, course.id, course.version, 4, NOW, None, None, (), flow)
    return RoomState(
        course=course,
        group=GROUP,
        session=session,
        flow=flow,
        lecture=course.lecture(step.lecture) if step.lecture else None,
        prompt=_prompt(course, step),
        prompt_number=same.index(step) + 1 if step.prompt else 0,
        prompt_total=len(same) if step.prompt else 0,
        answer=answer,
    )


def _prompt(course: Course, step: Step) -> Prompt | None:
    if step.kind is StepKind.OWN:
        return own_prompt(step)
    return course.prompt(step.prompt) if step.prompt else None


def film_state(
    *, at: timedelta = minutes(22, 10), paused: bool = False, steps: tuple[Step, ...] = STEPS, **more: object
) -> RoomState:
    """Return the room with film 4 on the screen."""
    positions: Mapping[LectureId, timedelta] = {FILM: at}
    flow = FlowState(steps, 1, positions=positions, paused=paused)
    return room_state(replace(flow, **more))  # type: ignore[arg-type]  # named by the one who asks


def question_state(
    number: int = 3, *, phase: Phase = Phase.SHOWING, value: Value | None = None, **more: object
) -> RoomState:
    """Return the room with a question of step 2, `number` of 5, and what is answered to it if anything."""
    prompt = STEP_2[number - 1]
    answer = written(prompt, value) if value is not None else None
    flow = FlowState(STEPS_2, number, phase)
    return room_state(replace(flow, **more), answer=answer)  # type: ignore[arg-type]  # named by the one who asks


def written(prompt: Prompt, value: Value) -> Answer:
    """Return an answer as it stands while it is written."""
    return Answer(AnswerId(f"a-{prompt.id}"), prompt.id, 1, prompt.text, prompt.kind, None, value, NOW)


POINTS = ListValue(
    (
        Point("Vi vet inte vem vi ringer på kvällen", "rutin"),
        Point("Rutinen finns, men alla känner inte till den", "kunskap"),
        Point("Svårt att hinna ses mellan enheterna", "tid"),
    )
)


class StillPlayer(QObject):
    """A player that shows one picture and remembers what it was told. Signals and properties are the real one's."""

    opened = Signal(object)
    state_changed = Signal(object)
    position_changed = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    frame_ready = Signal()
    restarted = Signal()
    sound_changed = Signal()

    def __init__(self, at: timedelta = minutes(22, 10)) -> None:
        super().__init__()
        self.position = at
        self.duration = LECTURE.duration
        self.found: Opened | None = Opened(LECTURE.duration, has_picture=True, has_sound=True, size=(1920, 1080))
        self.film = FilmSource(Path("film04.mp4"))
        self.volume = 80
        self.muted = False
        self.rate = 1.0
        self.state = PlayerState.PLAYING
        self.sounds: tuple[SoundTrack, ...] = ()
        self.sound = 0
        self.sound_fault: KnownError | None = None
        self.told: list[str] = []
        self.surface: tuple[int, int] | None = None
        self._picture = slide()

    def picture(self) -> QImage | None:
        """Return the still."""
        return self._picture

    def pause(self) -> None:
        """Remember."""
        self.told.append("pause")

    def set_volume(self, percent: int) -> None:
        """Remember how loud."""
        self.volume = percent

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001  # the real one's
        """Remember whether the sound is off."""
        self.told.append("mute" if muted else "unmute")
        self.muted = muted

    def choose_sound(self, sound: int) -> None:
        """Remember which sound."""
        self.sound = sound
        self.sound_changed.emit()

    def set_rate(self, rate: float) -> None:
        """Remember the speed."""
        self.rate = rate

    def set_largest_surface(self, width: int, height: int) -> None:
        """Remember the size wanted."""
        self.surface = (width, height)


def slide() -> QImage:
    """Draw a slide like the mockups' film."""
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.fill(QColor("#F4F1EA"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor("#3F5E6B")
    painter.fillRect(0, 0, 24, 1080, ink)
    font = QFont("Atkinson Hyperlegible Next")
    font.setPixelSize(88)
    painter.setFont(font)
    painter.setPen(QColor("#1F2A35"))
    painter.drawText(QPointF(144, 196), "Sex mot ersättning")
    font.setPixelSize(46)
    painter.setFont(font)
    for middle, word in ((480, "Riskfaktorer"), (960, "Funktioner"), (1440, "Konsekvenser")):
        now = word == "Funktioner"
        painter.setPen(QPen(ink, 4))
        painter.setBrush(ink if now else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(middle, 504), 160, 160)
        painter.setPen(QColor("#FFFFFF") if now else QColor("#4A5766"))
        painter.drawText(QRectF(middle - 160, 440, 320, 128), Qt.AlignmentFlag.AlignCenter, word)
    painter.end()
    return image
