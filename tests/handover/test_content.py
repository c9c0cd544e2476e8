"""What goes and what stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from desktop_app.domain.answer import Action, ActionsValue, TextValue
from desktop_app.domain.course import PromptKind
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import Played, Session
from desktop_app.domain.steps import OWN_TASKS
from desktop_app.handover.content import Options, Records, assemble, attendance, own_questions, prompts_that_go, seen

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


def test_the_groups_own_questions_go_last_and_only_when_ticked() -> None:
    """What the group asked itself stays with it like the films' questions, and goes in its own words when it wants."""
    own = replace(answered(1, TextValue("Ringer teamet.")), prompt_id=PromptId("own-1"), prompt_text="Vad gör vi nu?")
    opened = replace(own, prompt_id=PromptId("own-2"), revision=None)
    told = records(answers=(*ANSWERS, own, opened))

    stays = assemble(told, PlanOfStore(), made_at=MADE)
    goes = assemble(told, PlanOfStore(), made_at=MADE, options=Options(film_questions=True))

    assert "own-1" not in [item.prompt.id for item in stays.answers]
    assert (goes.answers[-1].prompt.text, goes.answers[-1].answer.current) == (
        "Vad gör vi nu?",
        TextValue("Ringer teamet."),
    )
    assert "own-2" not in [item.prompt.id for item in goes.answers], "opened, and nothing written"


def test_a_list_of_things_to_do_that_was_emptied_is_no_question() -> None:
    """Nobody asked for it: with its last row it goes, also from what is handed over."""
    tasks = replace(answered(1, ActionsValue((Action("Ring"),))), prompt_id=OWN_TASKS, kind=PromptKind.ACTIONS)

    assert [prompt.id for prompt in own_questions([tasks])] == [OWN_TASKS]
    assert own_questions([replace(tasks, draft=ActionsValue())]) == ()


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
    """A crash on the last day must not stop the hand-over. Nor was a meeting that went on next week a week long."""
    open_session = session(3)
    week_long = replace(open_session, ended_at=open_session.started_at + timedelta(days=7))
    (held,) = assemble(records(sessions=(week_long,)), PlanOfStore(), made_at=MADE).meetings
    assert held.length == timedelta()
    handover = assemble(
        records(sessions=(*SESSIONS, replace(open_session, ended_at=None))),
        PlanOfStore(),
        made_at=MADE,
    )

    assert handover.meetings[2].length == timedelta()


def said_at(*days: float) -> Records:
    """Return the sample with answers saved so many days before it is handed over, in this order."""
    saved = (answered(number, TextValue("Ja.")) for number in range(1, len(days) + 1))
    answers = []
    for answer, before in zip(saved, days, strict=True):
        assert answer.revision is not None
        answers.append(replace(answer, revision=replace(answer.revision, at=MADE - timedelta(days=before))))
    return records(answers=tuple(answers))


def met(**first: object) -> Records:
    """Return the sample with another first meeting."""
    changed: Session = replace(SESSIONS[0], **first)  # type: ignore[arg-type]
    return records(sessions=(changed, *SESSIONS[1:]))


@pytest.mark.parametrize(
    "contradicting",
    [
        said_at(2, 1, 3),
        said_at(-1),
        said_at(100),
        said_at(20_000),
        met(ended_at=SESSIONS[0].started_at - timedelta(days=1)),
        met(started_at=SESSIONS[1].started_at + timedelta(hours=1), ended_at=None),
        met(started_at=datetime(1970, 1, 1, 1, tzinfo=UTC)),
        met(ended_at=MADE + timedelta(minutes=2)),
    ],
    ids=["among answers", "after now", "before any meeting", "1970", "in a meeting", "between", "battery", "ahead"],
)
def test_times_that_contradict_each_other_are_told(contradicting: Records) -> None:
    """A laptop whose clock was wrong has written times that are: whoever files the answers must know (X16)."""
    assert assemble(contradicting, PlanOfStore(), made_at=MADE).clock_changed


@pytest.mark.parametrize(
    "sound",
    [records(), records(answers=(), sessions=()), said_at(3, 2, 1), said_at(1, 1 + 20 / 86_400), met(ended_at=None)],
    ids=["all", "nothing", "in order", "set right by seconds", "not ended"],
)
def test_times_in_order_are_left_alone(sound: Records) -> None:
    """Computers set their clocks right by seconds every day; a warning about that would only worry."""
    assert not assemble(sound, PlanOfStore(), made_at=MADE).clock_changed


def test_another_time_zone_is_no_other_clock() -> None:
    """Summer time ends between two meetings: the hour that came twice is no contradiction."""
    summer, winter = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
    begun = datetime(2026, 10, 25, 2, 50, tzinfo=summer)

    night = met(started_at=begun, ended_at=(begun + timedelta(minutes=20)).astimezone(winter))

    assert not assemble(night, PlanOfStore(), made_at=MADE).clock_changed
