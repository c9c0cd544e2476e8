"""The steps of a meeting before it begins: what was changed by hand stays when something else is chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop_app.domain.steps import OWN_QUESTION, Step, StepKind
from desktop_app.session import events as e
from desktop_app.session.arranging import Arranged, arranged, changed
from desktop_app.session.plan import steps_for
from tests.samples import COURSE, ONE, THREE, TWO, minutes

REST = Step(StepKind.BREAK, length=minutes(10))
OWN = Step(StepKind.OWN, prompt=f"{OWN_QUESTION}1", text="Vad gör vi på måndag?")  # type: ignore[arg-type]


def planned(*lectures: str, until: timedelta | None = None) -> tuple[Step, ...]:
    stops = {THREE: until} if until else {}
    return steps_for(COURSE, lectures, feedback=False, first_meeting=False, until=stops)  # type: ignore[arg-type]


def by_hand(before: Arranged, *done: e.Event) -> Arranged:
    for event in done:
        before = replace(before, flow=changed(before, event))
    return before


def names(steps: Arranged) -> list[str]:
    return [str(s.prompt or s.lecture or s.kind) for s in steps.flow.steps]


def test_the_steps_begin_as_they_are_planned() -> None:
    """Nothing changed by hand, nothing changed."""
    assert arranged(planned(ONE, TWO), {ONE: minutes(2)}).flow.steps == planned(ONE, TWO)
    assert arranged(planned(ONE, TWO), {ONE: minutes(2)}).flow.positions == {ONE: minutes(2)}


def test_what_was_changed_stays_when_a_film_is_added() -> None:
    """Somebody has put film 2 first and a break between; then a third film fits too."""
    first = arranged(planned(ONE, TWO), {})
    film_two = first.flow.steps.index(Step(StepKind.FILM, TWO))
    mine = by_hand(first, e.MoveStep(film_two, 1))
    mine = by_hand(mine, e.AddStep(REST, mine.flow.steps.index(Step(StepKind.FILM, ONE))))

    more = arranged(planned(ONE, TWO, THREE), {}, mine)

    films = [s.lecture or s.kind for s in more.flow.steps if s.kind in {StepKind.FILM, StepKind.BREAK}]
    assert films == [TWO, THREE, StepKind.BREAK, ONE], "a film that is new comes after the one before it in the course"
    assert more.breaks == minutes(10)
    assert more.lectures == (TWO, THREE, ONE)
    assert (more.flow.steps[0].kind, more.flow.steps[-1].kind) == (StepKind.WELCOME, StepKind.FINISH)
    assert more.flow.undoable is None, "what was undone would be other steps"


def test_a_film_that_is_left_out_takes_its_questions_and_comes_back_whole() -> None:
    """A question taken out, its film left out and chosen again: the question is there again, and is not moved."""
    first = arranged(planned(ONE, TWO), {})
    asked = next(i for i, s in enumerate(first.flow.steps) if s.kind is StepKind.QUESTION and s.lecture == ONE)
    prompt = first.flow.steps[asked].prompt
    without = by_hand(first, e.RemoveStep(asked))
    assert without.flow.moved == (prompt,)
    assert without.taken_out(COURSE) == timedelta(minutes=COURSE.prompt(prompt).minutes)  # type: ignore[arg-type]

    still = arranged(planned(ONE, TWO, THREE), {}, without)
    assert still.flow.moved == (prompt,), "it comes back at the next meeting"
    assert prompt not in {s.prompt for s in still.flow.steps}

    left_out = arranged(planned(TWO), {}, without)
    assert left_out.flow.moved == ()
    again = arranged(planned(ONE, TWO), {}, left_out)
    assert sorted(names(again)) == sorted(names(first))
    assert again.taken_out(COURSE) == timedelta()


def test_own_questions_stay_and_a_film_that_is_split_keeps_its_place() -> None:
    """The remedy for a late end shortens a film; it is the same film in the same place."""
    first = by_hand(arranged(planned(TWO, THREE), {}), e.AddStep(OWN, 1))

    split = arranged(planned(TWO, THREE, until=minutes(20)), {}, first)

    assert split.flow.steps[1] == OWN
    assert Step(StepKind.FILM, THREE, until=minutes(20)) in split.flow.steps
    assert len(split.lectures) == 2
    assert split.taken_out(COURSE) == timedelta()


def test_asking_again_changes_nothing_and_keeps_what_can_be_undone() -> None:
    """Every letter of the unit's name asks again."""
    mine = by_hand(arranged(planned(ONE, TWO), {}), e.AddStep(REST, 1))

    assert arranged(planned(ONE, TWO), {}, mine) is mine
    assert by_hand(mine, e.Undo()).flow.steps == planned(ONE, TWO)
