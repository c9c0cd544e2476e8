"""Home in its states, a new meeting, a film that fails, settings, support and help: mockups 01, 02, 03, 18, 19, 20."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from PySide6.QtWidgets import QWidget

from desktop_app.domain.course import CourseId, LectureId
from desktop_app.domain.group import GroupId
from desktop_app.domain.session import SessionId, StepKind
from desktop_app.session.overview import Continue, FilmLine, FilmState, Overview
from desktop_app.ui.home.home_view import HomeView
from desktop_app.ui.theme.theme import Theme
from tests.screens.scene import Scene

STOCKHOLM = timezone(timedelta(hours=1))
_FILMS = (
    (1, "Inledande presentation", "Länsstyrelsen", "10:40", "", "seen", (2026, 10, 7)),
    (2, "Vad är människohandel?", "Regionkoordinatorerna", "40:04", "", "seen", (2026, 10, 21)),
    (3, "Köpare av sexuella tjänster - KAST", "KAST-verksamheten", "1:04:27", "", "seen", (2026, 11, 4)),
    (4, "Sex mot ersättning och sexuellt självskadebeteende", "Mikamottagningen", "42:49", "", "stopped", (2026, 11, 18)),
    (5, "… att upptäcka, bemöta och erbjuda stöd", "Mikamottagningen", "50:04", "", "not_seen", None),
    (6, "Att erbjuda stöd – Barn och unga", "Mikamottagningen", "25:38", "möter barn och unga", "not_seen", None),
    (7, "Att erbjuda stöd – Ekonomi och försörjning", "Mikamottagningen", "9:56",
     "arbetar med ekonomi och sysselsättning", "not_seen", None),
    (8, "Att erbjuda stöd – Missbruk", "Mikamottagningen", "11:34", "möter personer i missbruk/beroende", "missing", None),
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
    targeted: bool = True,
) -> Overview:
    courses = [(CourseId("metodstod"), "Metodstöd"), (CourseId("bemotande"), "Bemötande i receptionen")]
    groups = [(GroupId("a"), "Vuxenenheten"), (GroupId("b"), "Barn- och familjeenheten")]
    return Overview(
        course_id=CourseId("metodstod"),
        course_title="Metodstöd",
        course_subtitle="mot prostitution och människohandel",
        courses=tuple(courses if several else courses[:1]),
        group_id=GroupId("a") if group else None,
        group_label="Vuxenenheten" if group else "",
        groups=tuple(groups if several else groups[:1] if group else ()),
        resume=resume,
        common=films[:5] if targeted else films,
        targeted=films[5:] if targeted else (),
        questions=5,
        answered=answered,
        offers_support=True,
        handed_over_at=handed_over_at,
    )


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
    )


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


def _home(overview: Overview) -> object:
    def build(theme: Theme) -> QWidget:
        view = HomeView(theme)
        view.show_overview(overview)
        view.setFocus()
        return view

    return build


def scenes() -> list[Scene]:
    mid = _home(home(resume=under_way(), films=film_lines()))
    first = _home(home(resume=None, films=film_lines(FilmState.MISSING), group=False))
    done = _home(home(resume=all_done(), films=film_lines(FilmState.SEEN), answered=5))
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
        Scene("home-first", (1280, 800), first),
        Scene("home-done", (1280, 800), done),
        Scene("home-several", (1280, 800), several),
    ]
