"""Home in its states, a new meeting, a film that fails, settings, support and help: mockups 01, 02, 03, 18, 19, 20."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, timezone

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.courses.errors import FilmDamaged, FilmMissing
from desktop_app.domain.course import Chapter, FilmFile, Lecture, Recipient, SupportContact
from desktop_app.domain.delivery import Delivery
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import HeadCount, Municipality
from desktop_app.domain.ids import CourseId, GroupId, LectureId, SessionId
from desktop_app.domain.session import FlowState
from desktop_app.domain.steps import Step, StepKind
from desktop_app.domain.support_parts import SupportStanding
from desktop_app.session.agenda import agenda_of
from desktop_app.session.overview import Continue, FilmLine, FilmState, Overview
from desktop_app.session.readiness import Check, CheckKind, CheckState, Way
from desktop_app.settings import Settings
from desktop_app.ui.home.empty_view import EmptyView
from desktop_app.ui.home.film_fault_view import FilmFault, FilmFaultView
from desktop_app.ui.home.help_view import HelpView
from desktop_app.ui.home.home_view import HomeView
from desktop_app.ui.home.new_session_model import FilmChoice, NewSessionOffer
from desktop_app.ui.home.new_session_view import NewSessionView
from desktop_app.ui.home.settings_view import SettingsView
from desktop_app.ui.home.sound_test import SoundTest
from desktop_app.ui.home.support_view import Support, SupportView
from desktop_app.ui.keys.keys_view import KeysView
from desktop_app.ui.keys.press import Press
from desktop_app.ui.room.keys import Act, KeyTable
from desktop_app.ui.theme.theme import Theme
from desktop_app.words import tell, translate
from tests.screens.scene import Scene
from tests.ui.home.test_sound_test import HDMI, LAPTOP, StillCheck
from tests.ui.room.stories import COURSE, STEPS

STOCKHOLM = timezone(timedelta(hours=1))
_ROLES = (("Socialsekr.", 4), ("Chef", 1), ("Annan enhet", 2))
_FILMS = (
    (1, "Inledande presentation", "Länsstyrelsen", "10:40", "", "seen", (2026, 10, 7)),
    (2, "Vad är människohandel?", "Regionkoordinatorerna", "40:04", "", "seen", (2026, 10, 21)),
    (3, "Köpare av sexuella tjänster - KAST", "KAST-verksamheten", "1:04:27", "", "seen", (2026, 11, 4)),
    (4, "Sex mot ersättning och sexuellt självskadebeteende", "Mikamottagningen", "42:49", "", "stopped",
     (2026, 11, 18)),
    (5, "… att upptäcka, bemöta och erbjuda stöd", "Mikamottagningen", "50:04", "", "not_seen", None),
    (6, "Att erbjuda stöd – Barn och unga", "Mikamottagningen", "25:38", "möter barn och unga", "not_seen", None),
    (7, "Att erbjuda stöd – Ekonomi och försörjning", "Mikamottagningen", "9:56",
     "arbetar med ekonomi och sysselsättning", "not_seen", None),
    (8, "Att erbjuda stöd – Missbruk", "Mikamottagningen", "11:34", "möter personer i missbruk/beroende",
     "missing", None),
    (9, "Att erbjuda stöd – Funktionsstöd", "Mikamottagningen", "17:52",
     "möter personer med funktionsvariation eller arbetar inom funktionsstöd eller socialpsykiatri", "not_seen", None),
    (10, "Att erbjuda stöd – Behandling och trauma", "Mikamottagningen", "58:23", "arbetar med samtalsbehandling",
     "not_seen", None),
)  # fmt: skip


def length(text: str) -> timedelta:
    parts = [int(part) for part in text.split(":")]
    return timedelta(seconds=sum(part * 60**power for power, part in enumerate(reversed(parts))))


def film_lines(state: FilmState | None = None) -> tuple[FilmLine, ...]:
    """Return the ten films, mid-course or all in one state."""
    return tuple(
        FilmLine(
            lecture_id=LectureId(f"film-{number}"),
            number=number,
            title=title,
            full_title=title,
            section=section,
            duration=length(duration),
            state=state or FilmState(own),
            has_captions=state is None or state is FilmState.SEEN,
            at=datetime(*day, 14, 0, tzinfo=STOCKHOLM) if day and state is None else None,
            position=length("31:20") if own == "stopped" and state is None else timedelta(),
            seen=own == "seen" if state is None else state is FilmState.SEEN,
            especially_for=(audience,) if audience else (),
        )
        for number, title, section, duration, audience, own, day in _FILMS
    )


def home(
    *,
    resume: Continue | None,
    films: tuple[FilmLine, ...],
    group: bool = True,
    several: bool = False,
    answered: int = 0,
    handed_over_at: datetime | None = None,
    delivery: Delivery | None = None,
    targeted: bool = True,
) -> Overview:
    courses = [(CourseId("metodstod"), "Metodstöd"), (CourseId("bemotande"), "Bemötande i receptionen")]
    return Overview(
        course_id=CourseId("metodstod"),
        course_title="Metodstöd",
        course_subtitle="mot prostitution och människohandel",
        courses=tuple(courses if several else courses[:1]),
        group_id=GroupId("a") if group else None,
        group_label="Vuxenenheten" if group else "",
        several_groups=several,
        resume=resume,
        common=films[:5] if targeted else films,
        targeted=films[5:] if targeted else (),
        questions=5,
        answered=answered,
        offers_support=True,
        handed_over_at=handed_over_at,
        delivery=delivery,
        delivered_at=handed_over_at if delivery else None,
    )


_MEETS_AGAIN = datetime(2026, 12, 2, 14, 0)  # noqa: DTZ001  # on the wall


def under_way() -> Continue:
    return Continue(
        session_id=SessionId("s"),
        meeting=5,
        at=datetime(2026, 11, 18, 14, 0, tzinfo=STOCKHOLM),
        step=StepKind.FILM,
        film_number=4,
        film_title="Sex mot ersättning och sexuellt självskadebeteende",
        position=length("31:20"),
        duration=length("42:49"),
        film_left=length("11:29"),
        questions_left=2,
        next_film=5,
        planned=_MEETS_AGAIN,
        planned_until=_MEETS_AGAIN + timedelta(hours=1),
        planned_total=10,
    )


def coming() -> Continue:
    """Return the next meeting of a group that has planned its course."""
    return replace(under_way(), session_id=None)


def all_done() -> Continue:
    return Continue(
        session_id=None,
        meeting=11,
        at=None,
        step=StepKind.FEEDBACK,
        film_number=None,
        film_title="",
        position=timedelta(),
        duration=timedelta(),
        film_left=timedelta(),
        questions_left=0,
        next_film=None,
        all_done=True,
    )


def _home(overview: Overview) -> Callable[[Theme], QWidget]:
    def build(theme: Theme) -> QWidget:
        view = HomeView(theme)
        view.show_overview(overview)
        view.setFocus()
        return view

    return build


def _lecture(film: FilmLine) -> Lecture:
    """Return the lecture with the chapters of the mockups in film 4."""
    chapters = (("0:00", "Inledning"), ("8:00", "Lagen"), ("22:00", "Funktioner"), ("31:20", "Riskfaktorer"))
    return Lecture(
        id=film.lecture_id,
        number=film.number,
        title=film.title,
        duration=film.duration,
        film=FilmFile(file="data/films/x.mp4"),
        content_notice=film.number > 1,
        chapters=tuple(Chapter(start=length(at), title=title) for at, title in chapters if film.number == 4),
    )


def offer(*, first: bool = False, several: bool = False) -> NewSessionOffer:
    places = (("1380", "Halmstads kommun", "Halmstad"), ("1384", "Kungsbacka kommun", "Kungsbacka"))
    films = [film for film in film_lines() if film.number != 4]
    return NewSessionOffer(
        number=1 if first else 4,
        total=None if first else 10,
        now=datetime(2026, 11, 18, 14, 0, tzinfo=STOCKHOLM),
        municipalities=tuple(Municipality(*place) for place in places),
        municipality_code="" if first else "1380",
        unit="" if first else "Vuxenenheten",
        others=() if first or not several else (Municipality(*places[1]),),
        attendance=tuple(HeadCount(role, 0 if first else n) for role, n in _ROLES),
        duties=Duties() if first else Duties("Anna", "Erik", "Maria"),
        planned_end=time(15, 0),
        films=tuple(
            FilmChoice(
                lecture_id=film.lecture_id,
                number=film.number,
                title=film.title,
                duration=film.duration,
                questions=timedelta(minutes=15),
                playable=film.playable,
                seen=film.seen,
                lecture=_lecture(film),
            )
            for film in (*films[:3], film_lines(FilmState.NOT_SEEN)[3], *films[3:])
        ),
        chosen=(LectureId("film-4"),),
        feedback_offered=True,
        feedback_chosen=False,
        feedback=timedelta(minutes=50),
        content_notice=True,
    )


def checks() -> tuple[Check, ...]:
    """Return rows of every state, in the language in use."""
    fault = tell(FilmMissing(number=8, title="Missbruk"))
    return (
        Check(
            CheckKind.SOUND,
            "",
            CheckState.REVIEW,
            translate("Check", "Sound"),
            translate("Check", "Test the sound and listen at the back of the room."),
        ),
        _film_checked(),
        Check(
            CheckKind.FILM,
            "film-8",
            CheckState.FAULT,
            fault.what,
            fault.remedy,
            translate("Check", "Fill in film"),
            way=Way.FILL,
        ),
        _low_battery(),
        Check(CheckKind.MACHINE, "", CheckState.LOOKING, translate("Check", "Looking …")),
    )


def as_drawn() -> tuple[Check, ...]:
    """Return the rows of mockup 03."""
    return (
        Check(
            CheckKind.SCREEN,
            "numbers",
            CheckState.READY,
            translate("Check", "The group's screen: {name}").format(name="EPSON EB-L210"),
            translate("Check", "A picture of its own, {size}").format(size="1920 × 1080"),
            translate("Check", "Show numbers"),
            translate("Check", "Change screen"),
        ),
        Check(
            CheckKind.SOUND,
            "",
            CheckState.FAULT,
            translate("Check", "Sound: {output}").format(output="Realtek"),
            translate("Check", "You did not hear it."),
        ),
        _film_checked(),
        _low_battery(),
        Check(
            CheckKind.MACHINE,
            "",
            CheckState.READY,
            " · ".join(
                (
                    translate("Check", "The computer is kept awake"),
                    translate("Check", "{size} free").format(size="12 GB"),
                )
            ),
            translate("Check", "Turn on Do not disturb, so that no messages are shown."),
        ),
    )


def _film_checked() -> Check:
    has = (translate("Check", "picture"), translate("Check", "sound"), translate("Check", "captions"))
    return Check(
        CheckKind.FILM,
        "film-4",
        CheckState.READY,
        translate("Check", "Film {number}: {what}").format(number=4, what=", ".join(has)),
        translate("Check", "Checked, {length}.").format(length="42:49") + " " + translate("Check", "Shown with VLC."),
    )


def _low_battery() -> Check:
    return Check(
        CheckKind.POWER,
        "",
        CheckState.REVIEW,
        translate("Check", "Battery {percent} %, no charger").format(percent=31),
        translate("Check", "Lasts about {minutes} min.").format(minutes=50),
    )


def _new_session(
    *,
    first: bool = False,
    films: bool = False,
    several: bool = False,
    steps: bool = False,
    rows: Callable[[], tuple[Check, ...]] = checks,
) -> Callable[[Theme], QWidget]:
    def build(theme: Theme) -> QWidget:
        view = NewSessionView(theme)
        computer = StillCheck(LAPTOP, HDMI)
        test = SoundTest(theme, computer)  # type: ignore[arg-type]  # the part that it uses
        computer.begin()
        test.fold_outputs()
        view.set_sound_test(test)
        view.show_offer(offer(first=first, several=several))
        view.show_checks(rows())
        view.films.setVisible(films)
        if steps:
            rest = Step(StepKind.BREAK, length=timedelta(minutes=10))
            flow = FlowState((*STEPS[:-1], rest, STEPS[-1]))
            view.show_agenda(agenda_of(COURSE, flow), breaks=timedelta(minutes=10), taken_out=timedelta())
            view.steps.show()
        view.setFocus()
        return view

    return build


def fault() -> FilmFault:
    lines = {film.number: film for film in film_lines(FilmState.NOT_SEEN)}
    damaged = replace(lines[8], state=FilmState.DAMAGED, title="Missbruk")
    blind = replace(lines[9], state=FilmState.NO_PICTURE, title="Funktionsstöd")
    missing = replace(lines[10], state=FilmState.MISSING, title="Behandling och trauma")
    return FilmFault(
        film=damaged,
        told=tell(FilmDamaged(number=8, title="Missbruk")),
        figures=(
            (translate("Home", "File"), "film08.mp4"),
            (
                translate("Home", "Length"),
                translate("Home", "ends at {position}, should be {length}").format(position="4:02", length="11:34"),
            ),
            (
                translate("Home", "Size"),
                translate("Home", "{actual}, should be {expected}").format(actual="46 MB", expected="131 MB"),
            ),
            (translate("Home", "Checksum"), translate("Home", "does not match the course")),
        ),
        failing=(damaged, blind, missing),
        total=10,
        working=(replace(lines[6], title="Barn och unga"), replace(lines[7], title="Ekonomi och försörjning")),
        fits_before=datetime(2026, 11, 18, 15, 0, tzinfo=STOCKHOLM),
    )


def _fault(theme: Theme) -> QWidget:
    view = FilmFaultView(theme)
    view.show_fault(fault())
    view.figures.fold.setChecked(True)
    view.setFocus()
    return view


def fault_in_meeting(theme: Theme) -> QWidget:
    """Make the view of a film that cannot be shown as it stands in a meeting."""
    view = FilmFaultView(theme)
    view.show_fault(replace(fault(), in_meeting=True))
    view.setFocus()
    return view


def _empty(theme: Theme) -> QWidget:
    view = EmptyView(theme)
    view.setFocus()
    return view


def _settings(theme: Theme) -> QWidget:
    view = SettingsView(theme)
    view.show_settings(Settings())
    view.show_learnt(there_are_some=True)
    return view


def _keys(theme: Theme) -> QWidget:
    """Make the page of keys, with one that is to be changed and one that was."""
    table = KeyTable()
    table.use(table.adding(Act.NEXT, Press(Qt.Key.Key_Q)))
    view = KeysView(theme, table)
    view.rows[Act.FULL_SCREEN].keys[0].click()
    view.rows[Act.FULL_SCREEN].ear.pressed.emit(Press(Qt.Key.Key_B))
    return view


def support() -> Support:
    recipient = Recipient(
        counties=("13",),
        name="Sigun Lilja",
        role="Samordnare för mäns våld mot kvinnor",
        organisation="Länsstyrelsen i Hallands län",
        email="sigun.lilja@lansstyrelsen.se",
        as_printed="Sigun Lilja, Samordnare för mäns våld mot kvinnor, Länsstyrelsen i Hallands län",
        checked="2023",
    )
    return Support((SupportContact(name="Kommunens krisstöd", note="Dygnet runt"),), recipient, "Metodstöd")


def _support(theme: Theme) -> QWidget:
    view = SupportView(theme)
    view.show_support(support())
    return view


def scenes() -> list[Scene]:
    mid = _home(home(resume=under_way(), films=film_lines()))
    first = _home(home(resume=None, films=film_lines(FilmState.MISSING), group=False))
    done = _home(home(resume=all_done(), films=film_lines(FilmState.SEEN), answered=5))
    sent = home(
        resume=all_done(),
        films=film_lines(FilmState.SEEN),
        answered=5,
        handed_over_at=datetime(2026, 12, 5, 15, 4, tzinfo=UTC),
        delivery=Delivery.SENT,
    )
    several = _home(home(resume=under_way(), films=film_lines(), several=True, targeted=False))
    return [
        Scene("home-01", (1280, 800), mid),
        Scene("home-02-dark", (1280, 800), mid, dark=True),
        Scene("home-20-150", (1280, 800), mid, percent=150),
        Scene("home-200", (1280, 800), mid, percent=200),
        Scene("home-200-small", (1024, 700), mid, percent=200),
        Scene("home-80", (1920, 1080), mid, percent=80),
        Scene("home-1366", (1366, 768), mid),
        Scene("home-1024", (1024, 700), mid),
        Scene("home-next", (1280, 800), _home(home(resume=coming(), films=film_lines()))),
        Scene("home-first", (1280, 800), first),
        Scene("home-done", (1280, 800), done),
        Scene("home-sent", (1280, 800), _home(sent)),
        Scene("home-sent-dark", (1280, 800), _home(sent), dark=True),
        Scene("home-sent-150", (1280, 800), _home(sent), percent=150),
        Scene("home-deleted", (1280, 800), _home(replace(sent, delivery=Delivery.DELETED))),
        Scene("home-changed", (1280, 800), _home(replace(sent, changed_after_hand_over=True))),
        Scene(
            "home-request-left",
            (1280, 800),
            _home(replace(sent, support=SupportStanding.ASKED, request_left=True)),
        ),
        Scene("home-several", (1280, 800), several),
        *(
            Scene(f"{name}{suffix}", size, build, dark=dark, percent=percent)
            for name, build in (
                ("empty-18", _empty),
                ("fault-19", _fault),
                ("settings", _settings),
                ("support", _support),
                ("help", HelpView),
                ("keys", _keys),
            )
            for suffix, size, dark, percent in (
                ("", (1280, 800), False, 100),
                ("-dark", (1280, 800), True, 100),
                ("-150", (1280, 1100), False, 150),
                ("-200", (1024, 1800), False, 200),
            )
        ),
        Scene("new-03", (1280, 800), _new_session(rows=as_drawn)),
        Scene("new-dark", (1366, 768), _new_session(), dark=True),
        Scene("new-several", (1280, 800), _new_session(several=True)),
        Scene("new-several-dark", (1280, 800), _new_session(several=True), dark=True),
        Scene("new-steps", (1280, 1300), _new_session(steps=True)),
        Scene("new-steps-dark", (1280, 1300), _new_session(steps=True), dark=True),
        Scene("new-steps-200", (1024, 2600), _new_session(steps=True), percent=200),
        Scene("new-150", (1280, 1500), _new_session(films=True), percent=150),
        Scene("new-200", (1024, 2600), _new_session(films=True), percent=200),
        Scene("new-first", (1280, 1100), _new_session(first=True, films=True)),
    ]
