"""What goes and what stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop_app.domain.answer import TextValue
from desktop_app.domain.group import HeadCount
from desktop_app.domain.session import Played
from desktop_app.handover.content import Options, assemble, attendance, prompts_that_go, seen

from .sample import ANSWERS, COURSE, LECTURES, MADE, SESSIONS, PlanOfStore, answered, records, session


def test_only_the_countys_questions_go() -> None:
    """What the group was told stays with them must not leave because somebody forgot a tick."""
    handover = assemble(records(), PlanOfStore(), made_at=MADE)

    assert [item.prompt.id for item in handover.answers] == [f"fraga-{n}" for n in range(1, 6)]
    assert [item.number for item in handover.answers] == [1, 2, 3, 4, 5]


def test_the_films_questions_go_when_ticked() -> None:
    """A group that wants to send everything can, and the opening comes first."""
    going = prompts_that_go(COURSE, Options(film_questions=True))

    assert [prompt.id for prompt in going] == ["fraga-7", *(f"fraga-{n}" for n in range(1, 6)), "fraga-6"]


def test_a_draft_does_not_go() -> None:
    """Half-typed words are nobody's answer; the fingerprint belongs to what was saved."""
    typing = answered(1, TextValue("Sparat."), draft=TextValue("Sparat. Och så"))

    handover = assemble(records(answers=(typing,)), PlanOfStore(), made_at=MADE)

    assert handover.answers[0].answer.current == TextValue("Sparat.")


def test_an_unopened_question_is_shown_as_unanswered() -> None:
    """A question that silently disappears looks like one that was never asked."""
    handover = assemble(records(answers=ANSWERS[:1]), PlanOfStore(), made_at=MADE)

    assert len(handover.answers) == 5
    assert handover.answers[4].answer.revision is None
    assert handover.answers[4].answer.prompt_text == "Vad är nästa steg hos er?"


def test_attendance_is_the_most_at_any_one_meeting() -> None:
    """Adding the meetings up would make one group of eight look like thirty people."""
    both = (session(1, ("Socialsekreterare", 5), ("Chef", 1)), session(2, ("Socialsekreterare", 6), ("Chef", 0)))

    assert attendance(both) == (HeadCount("Socialsekreterare", 6), HeadCount("Chef", 1))


def test_nine_tenths_over_all_meetings_is_seen() -> None:
    """A film split over two weeks has been seen together; the same half twice has not."""
    film = LECTURES[0]
    half = film.duration / 2

    assert seen(COURSE, (Played(film.id, timedelta(), half), Played(film.id, half, film.duration))) == (film.id,)
    assert seen(COURSE, (Played(film.id, timedelta(), half), Played(film.id, timedelta(), half))) == ()


def test_the_recipient_is_the_countys_own() -> None:
    """A group must not have to look up who reads its answers."""
    handover = assemble(records(), PlanOfStore(), made_at=MADE)

    assert handover.recipient is not None
    assert handover.recipient.name == "Sigun Lilja"


def test_meetings_tell_day_length_and_films() -> None:
    """The county board follows up what was seen, never who sat where."""
    first, second = assemble(records(), PlanOfStore(), made_at=MADE).meetings

    assert (first.day.isoformat(), first.length) == ("2026-10-07", timedelta(minutes=58))
    assert first.films == tuple((film.id, film.duration) for film in LECTURES[:5])
    assert dict(second.films)[LECTURES[8].id] == timedelta(minutes=2)


def test_a_meeting_that_never_ended_has_no_length() -> None:
    """A crash on the last day must not stop the hand-over."""
    open_session = session(3)
    handover = assemble(
        records(sessions=(*SESSIONS, replace(open_session, ended_at=None))),
        PlanOfStore(),
        made_at=MADE,
    )

    assert handover.meetings[2].length == timedelta()
