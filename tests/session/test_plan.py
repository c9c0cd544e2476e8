"""What a meeting holds, and what is suggested."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.course import PromptKind
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import FlowState, GroupProgress, LectureProgress
from desktop_app.domain.steps import OWN_TASKS, Step, StepKind
from desktop_app.session.plan import START_AND_END, moved_from, own_moved_from, own_prompt, steps_for, suggest, time_for
from tests.samples import ASK1, ASK2, BENEFIT, COURSE, OBSTACLES, ONE, THREE, TWO, minutes, session

SEEN = LectureProgress(played=minutes(10), seen=True)


def kinds(*args: object, **kwargs: object) -> list[tuple[str, str | None]]:
    return [(s.kind.value, s.prompt or s.lecture) for s in steps_for(*args, **kwargs)]  # type: ignore[arg-type]


def test_films_come_in_the_courses_order_each_with_its_questions() -> None:
    """However they were ticked, the lectures build on each other."""
    assert kinds(COURSE, [TWO, ONE], feedback=True, first_meeting=False) == [
        ("welcome", None),
        ("film", "one"),
        ("question", "ask-1"),
        ("question", "ask-2"),
        ("film", "two"),
        ("feedback", "benefit"),
        ("feedback", "obstacles"),
        ("finish", None),
    ]


def test_a_film_shown_in_part_is_asked_about_when_its_end_has_been_seen() -> None:
    """«Vad känner vi igen?» after half the film would be answered by half of what was said."""
    steps = steps_for(COURSE, [ONE, TWO], feedback=False, first_meeting=False, until={ONE: minutes(5)})

    assert [(s.kind.value, s.until) for s in steps] == [
        ("welcome", None),
        ("film", minutes(5)),
        ("film", None),
        ("finish", None),
    ]


def test_moved_questions_come_first_once() -> None:
    """A question that was moved is asked, but not twice when its film is shown again, and never after step 2."""
    moved = (ASK2, BENEFIT, PromptId("gone"))
    assert kinds(COURSE, [TWO], feedback=False, first_meeting=False, moved=moved)[:2] == [
        ("welcome", None),
        ("question", "ask-2"),
    ]
    again = kinds(COURSE, [ONE], feedback=False, first_meeting=False, moved=moved)
    assert again.count(("question", "ask-2")) == 1


def test_opening_questions_belong_to_the_first_meeting_only() -> None:
    """«Hur trygga är ni?» before the first film, and never again."""
    course = replace(COURSE, opening=(ASK1,))
    assert kinds(course, [], feedback=False, first_meeting=True)[1] == ("question", "ask-1")
    assert ("question", "ask-1") not in kinds(course, [], feedback=False, first_meeting=False)
    assert not kinds(replace(COURSE, feedback=None), [], feedback=True, first_meeting=False)[1:-1]


def test_open_questions_of_earlier_meetings_are_found() -> None:
    """What was moved twice is asked once, and what has been answered since is not asked."""
    steps = steps_for(COURSE, [ONE], feedback=False, first_meeting=False)
    first = session(steps, flow=FlowState(steps, moved=(ASK1, ASK2)))
    second = session(steps, flow=FlowState(steps, moved=(ASK2, BENEFIT)))
    assert moved_from([first, second], answered=(ASK1,)) == (ASK2, BENEFIT)


def test_time_is_films_and_questions() -> None:
    """The promise «slutar 15:00» is made from this."""
    assert time_for(COURSE, [ONE], feedback=False) == (minutes(10), minutes(15))
    assert time_for(COURSE, [], feedback=True) == (timedelta(), minutes(20))
    assert time_for(replace(COURSE, feedback=None), [TWO], feedback=True) == (minutes(20), timedelta())


def test_as_many_films_as_fit_are_suggested_but_at_least_one() -> None:
    """An hour is filled, and a film longer than the slot is still suggested: the group may stop half-way."""
    everything = {ONE, TWO, THREE}
    slot = minutes(10 + 15 + 20) + START_AND_END
    assert suggest(COURSE, GroupProgress(), everything, slot) == ((ONE, TWO), False)
    assert suggest(COURSE, GroupProgress({ONE: SEEN, TWO: SEEN}), everything, minutes(5)) == ((THREE,), True)


def test_step_two_waits_for_the_last_film() -> None:
    """Missing films are left out of the suggestion, and step 2 does not begin without them."""
    assert suggest(COURSE, GroupProgress(), {TWO}, minutes(600)) == ((TWO,), False)
    seen = {ONE: SEEN, TWO: SEEN, THREE: SEEN}
    assert suggest(COURSE, GroupProgress(seen), set(), minutes(60)) == ((), True)
    assert suggest(COURSE, GroupProgress(seen, (BENEFIT, OBSTACLES)), set(), minutes(60)) == ((), False)
    assert suggest(replace(COURSE, feedback=None), GroupProgress(seen), set(), minutes(60)) == ((), False)


def test_meeting_always_ends() -> None:
    """Even one without anything in it."""
    steps = steps_for(COURSE, [], feedback=False, first_meeting=False)
    assert steps[-1].kind is StepKind.FINISH


def test_only_an_own_question_is_made_of_a_step() -> None:
    """A question's words come from the step that holds them; any other step has none."""
    own = Step(StepKind.OWN, prompt=PromptId("own-1"), text="Vad gör vi?")
    assert own_prompt(own).text == "Vad gör vi?"
    assert own_prompt(Step(StepKind.OWN, prompt=OWN_TASKS)).kind is PromptKind.ACTIONS
    for other in (Step(StepKind.OWN), Step(StepKind.QUESTION, ONE, ASK1)):
        with pytest.raises(ValueError, match="Step"):
            own_prompt(other)


def test_own_question_moved_on_comes_with_its_words() -> None:
    """The course does not know it: the meeting that moved it does, and an answered one is not asked again."""
    own = Step(StepKind.OWN, prompt=PromptId("own-1"), text="Vad gör vi?")
    asked = Step(StepKind.OWN, prompt=PromptId("own-2"), text="Och sen?")
    steps = (Step(StepKind.WELCOME), own, asked, Step(StepKind.QUESTION, ONE, ASK1), Step(StepKind.FINISH))
    before = session(steps, flow=FlowState(steps, moved=(PromptId("own-1"), PromptId("own-2"), ASK1)))
    moved = own_moved_from([before], {PromptId("own-2")})
    assert moved == (own,)
    planned = steps_for(COURSE, [TWO], feedback=False, first_meeting=False, own_moved=moved)
    assert [s.kind for s in planned] == [StepKind.WELCOME, StepKind.OWN, StepKind.FILM, StepKind.FINISH]
