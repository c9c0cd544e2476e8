"""Writing and remembering as one: two files never have one number, and a number is not lost with a stick."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.course import Prompt, PromptKind
from desktop_app.domain.handover import Handover
from desktop_app.followup.reading import check
from desktop_app.handover import gathering
from desktop_app.handover.content import Options
from desktop_app.handover.documents.model import DocumentWords
from desktop_app.handover.errors import ExportFolderGone
from desktop_app.handover.export import ExportReport, Format, Parcel, prepare, write
from desktop_app.handover.gathering import gather, plan_hand_over, write_and_remember
from desktop_app.paths import Places
from desktop_app.storage.errors import HandedOverMeanwhile, StoreFull
from tests.handover import sample
from tests.samples import COURSE
from tests.storage.desk import Desk, a_desk, done, reopened
from tests.storage.make_golden import GOLDEN

TEXT = (Format.TEXT,)


@pytest.fixture
def desk(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Give a store with an answer; what is written is written here, not in a process that takes a second to start."""
    monkeypatch.setattr(gathering, "write_apart", write)
    with a_desk(place / "data") as desk:
        prompt = sample.COURSE.prompts[0]
        answer = done(desk.store.answer(desk.group.id, sample.COURSE.id, prompt))
        done(desk.store.save_answer(answer.id, desk.session.id, TextValue("vårt svar"), NotApproved()))
        yield desk


def ready(desk: Desk, words: DocumentWords) -> tuple[Handover, Parcel]:
    records = gather(desk.store, desk.group, sample.COURSE)
    handover = plan_hand_over(desk.store, records, made_at=SystemClock().now())
    return handover, prepare(handover, words)


def test_a_command_cannot_take_the_number_that_the_window_is_writing_with(
    desk: Desk, swedish: DocumentWords, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both had looked, seen that version 1 was free, and written: two files called the same, one of them unknown."""
    window, command = ready(desk, swedish), ready(desk, swedish)
    beside = place / "kommandots"
    beside.mkdir()

    def write_slowly(parcel: Parcel, folder: Path, formats: Iterable[Format]) -> ExportReport:
        monkeypatch.setattr(gathering, "write_apart", write)
        with pytest.raises(HandedOverMeanwhile):
            write_and_remember(desk.store, *command, beside, TEXT)
        return write(parcel, folder, formats)

    monkeypatch.setattr(gathering, "write_apart", write_slowly)
    _, record = write_and_remember(desk.store, *window, place, TEXT)

    assert done(desk.store.exports(desk.group.id, sample.COURSE.id)) == (record,)
    assert list(beside.iterdir()) == []
    assert ready(desk, swedish)[0].revision == 2


def test_what_could_not_be_written_gives_its_number_back(desk: Desk, swedish: DocumentWords, place: Path) -> None:
    """The stick was pulled: the next attempt is still version 1, and replaces nothing."""
    with pytest.raises(ExportFolderGone):
        write_and_remember(desk.store, *ready(desk, swedish), place / "urdragen", TEXT)

    again, parcel = ready(desk, swedish)
    assert (again.revision, again.supersedes) == (1, ())
    _, record = write_and_remember(desk.store, again, parcel, place, TEXT)
    assert done(desk.store.exports(desk.group.id, sample.COURSE.id)) == (record,)


def test_a_number_that_cannot_be_given_back_is_left_out(
    desk: Desk, swedish: DocumentWords, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both disks fail at once: what is told is that nothing was written, which is what one can do something about."""

    def full(_: str) -> None:
        raise StoreFull(free_bytes=0)

    monkeypatch.setattr(desk.store, "let_go_of_export", full)

    with pytest.raises(ExportFolderGone):
        write_and_remember(desk.store, *ready(desk, swedish), place / "urdragen", TEXT)

    assert ready(desk, swedish)[0].revision == 2


@pytest.mark.parametrize("kept", sorted(GOLDEN.glob("*.db")), ids=lambda path: path.stem)
def test_everything_in_a_store_of_any_age_is_taken_in_by_the_county(
    kept: Path, swedish: DocumentWords, place: Path
) -> None:
    """An answer that an older Samsyn kept in another form made the county refuse the whole file."""
    places = Places(place / "data")
    places.data.mkdir(parents=True)
    places.database.write_bytes(kept.read_bytes())
    with reopened(places) as store:
        group = next(one for one in done(store.groups()) if done(store.answers(one.id, COURSE.id)))
        course = replace(
            COURSE,
            prompts=(
                *COURSE.prompts,
                *(
                    Prompt(id=one.prompt_id, text="Ny lydelse", version=2, kind=PromptKind.TEXT)
                    for one in done(store.answers(group.id, COURSE.id))
                ),
            ),
        )
        options = Options(film_questions=True)
        handover = plan_hand_over(store, gather(store, group, course), made_at=SystemClock().now(), options=options)

    document = check(prepare(handover, swedish).answers.content)

    assert len(document.answers) == 10
    assert document.actor_map[0].measure == "Polisen"
    assert "Ny lydelse" not in {answer.question.text for answer in document.answers}
