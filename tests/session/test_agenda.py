"""The agenda as it is listed: what stands where, and that each arrow does what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import FlowState, Undone
from desktop_app.domain.steps import Step, StepKind
from desktop_app.session import events as e
from desktop_app.session.agenda import AgendaLine, Standing, agenda_of
from desktop_app.session.flow import step as happen
from tests.samples import ASK1, ASK2, BENEFIT, COURSE, ONE, TWO, minutes

REST = Step(StepKind.BREAK, length=timedelta(minutes=10))
OWN = Step(StepKind.OWN, prompt=PromptId("own-1"), text="Vad gör vi på måndag?")
STEPS = (
    Step(StepKind.WELCOME),
    Step(StepKind.FILM, ONE),
    Step(StepKind.QUESTION, ONE, ASK1),
    Step(StepKind.QUESTION, ONE, ASK2),
    REST,
    Step(StepKind.FILM, TWO, until=timedelta(minutes=8)),
    OWN,
    Step(StepKind.FEEDBACK, None, BENEFIT),
    Step(StepKind.CLOSING),
    Step(StepKind.FINISH),
)


def lines(index: int = 0) -> tuple[AgendaLine, ...]:
    return agenda_of(COURSE, FlowState(STEPS, index, positions={TWO: minutes(3)})).lines


def kinds(flow: FlowState) -> list[str]:
    return [str(s.prompt or s.lecture or s.kind) for s in flow.steps]


def test_every_step_says_what_it_is() -> None:
    """Names, numbers and minutes: enough to see whether the hour holds."""
    told = [(str(line.step.kind), line.title, line.film_number, line.number, line.length) for line in lines()]
    assert told == [
        ("welcome", "", None, 0, None),
        ("film", "Film one", 1, 0, minutes(10)),
        ("question", "Vad känner vi igen hos oss?", 1, 1, minutes(10)),
        ("question", "Hur ofta?", 1, 2, minutes(5)),
        ("break", "", None, 0, minutes(10)),
        ("film", "Film two", 2, 0, minutes(5)),
        ("own", "Vad gör vi på måndag?", None, 1, None),
        ("feedback", "Vilken nytta har ni haft?", None, 1, minutes(10)),
        ("closing", "", None, 0, None),
        ("finish", "", None, 0, None),
    ]
    assert [line.of_film for line in lines()] == [False, False, True, True, *[False] * 6]


def test_what_has_been_stands_still() -> None:
    """In the break: what was seen is done, the break is now, and only what comes can be moved."""
    standing = [line.standing for line in lines(4)]
    assert standing == [*[Standing.DONE] * 4, Standing.NOW, *[Standing.COMING] * 5]
    movable = [(line.index, line.up, line.down, line.removable) for line in lines(4) if line.removable]
    assert movable == [(5, None, 6, True), (6, 5, 7, True), (7, 6, 8, True), (8, 7, None, True)]
    assert not any(line.up or line.down for line in lines(4) if not line.removable)


@pytest.mark.parametrize(
    ("index", "way", "expected"),
    [
        (5, "up", ["welcome", "one", "ask-1", "ask-2", "two", "break"]),
        (1, "down", ["welcome", "break", "one", "ask-1", "ask-2", "two"]),
        (4, "up", ["welcome", "one", "ask-1", "break", "ask-2", "two"]),
        (2, "down", ["welcome", "one", "ask-2", "ask-1", "break", "two"]),
    ],
)
def test_an_arrow_moves_one_step(index: int, way: str, expected: list[str]) -> None:
    """A film takes its questions along; a break may stand between a film and its question."""
    state = FlowState(STEPS)
    to = getattr(lines()[index], way)
    moved, _ = happen(state, e.MoveStep(index, to))
    assert kinds(moved)[: len(expected)] == expected
    undoable = agenda_of(COURSE, moved).undoable
    assert undoable is not None
    assert undoable.what is Undone.MOVED_STEP


def test_a_film_goes_past_a_whole_film() -> None:
    """Moved up, the second film never lands between the first one and its questions."""
    steps = tuple(s for s in STEPS if s != REST)
    state = FlowState(steps)
    film = next(line for line in agenda_of(COURSE, state).lines if line.step.lecture == TWO)
    moved, _ = happen(state, e.MoveStep(film.index, film.up or 0))
    assert kinds(moved)[:5] == ["welcome", "two", "one", "ask-1", "ask-2"]
    back = agenda_of(COURSE, moved).lines[1]
    again, _ = happen(replace(moved, undoable=None), e.MoveStep(1, back.down or 0))
    assert kinds(again) == kinds(state)


def test_what_can_be_undone_is_told_by_the_step_it_was_done_to() -> None:
    """«Film 2 togs bort»: the step is no longer in the list, and must be named all the same."""
    removed, _ = happen(FlowState(STEPS), e.RemoveStep(5))
    undone = agenda_of(COURSE, removed).undone
    assert undone is not None
    assert (undone.film_number, undone.title) == (2, "Film two")
    added, _ = happen(FlowState(STEPS), e.AddStep(Step(StepKind.OWN, prompt=PromptId("own-2"), text="Och sen?"), 2))
    undone = agenda_of(COURSE, added).undone
    assert undone is not None
    assert undone.title == "Och sen?"
    assert agenda_of(COURSE, FlowState(STEPS)).undone is None
