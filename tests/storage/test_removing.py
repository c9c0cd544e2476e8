"""Gallring: what a group has written is gone from every file, and nobody else's is."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.answer import Answer, NotApproved, TextValue
from desktop_app.domain.course import SupportContact
from desktop_app.domain.duties import Duties
from desktop_app.domain.flow_document import flow_document, without_words
from desktop_app.domain.group import Group, HeadCount
from desktop_app.domain.ids import AnswerId, CourseId, GroupId, LectureId, PromptId
from desktop_app.domain.plan import Part, Plan, PlannedMeeting, Rhythm
from desktop_app.domain.session import FlowState, Left, Session
from desktop_app.domain.steps import Phase, Step, StepKind
from desktop_app.storage import purging, removing
from desktop_app.storage.contents import damaged_revisions, full_check
from desktop_app.storage.errors import MeetingNotEnded, StoreFull
from desktop_app.storage.purging import NotReached, Purged, write_anew
from desktop_app.storage.records import BackupReason, Removed
from tests.samples import BENEFIT, COURSE, ONE
from tests.storage.desk import FLOW, HALMSTAD, Desk, a_desk, begin_session, by_hand, done, reopened, text_prompt
from tests.storage.test_answers import a_record

OURS = "Vaktmästaren"
"""A word that only the group that is to go has written."""
COUNT = 6
"""How many questions a group answers."""
THEIRS = "Ungdomsjouren"
"""One that only the other group has."""
OWN = Step(StepKind.OWN, prompt=PromptId("own-1"), text=f"{OURS} frågar")
GOLDEN = Path(__file__).parent / "golden"
OTHER_COURSE = CourseId("se.example.other")


@pytest.fixture
def desk(place: Path) -> Iterator[Desk]:
    with a_desk(place / "data") as desk:
        yield desk


def write(desk: Desk, group: Group, session: Session, word: str, count: int = COUNT) -> None:
    """Answer many questions, long and short, several times each."""
    chance = random.Random(word)
    for number in range(count):
        prompt = text_prompt(f"p{number}" if number else "own-1", f"{word} frågar" if not number else "Vad?")
        answer = done(desk.store.answer(group.id, session.course_id, prompt))
        for _ in range(2):
            text = f"{word} " * chance.choice((3, 300, 1200))
            done(desk.store.save_answer(answer.id, session.id, TextValue(text), NotApproved()))
        desk.type(f"{word} skriver", answer)
    done(desk.store.flush())


def end(desk: Desk, session: Session, word: str) -> None:
    """End a meeting that has notes, an own question that was moved, and names."""
    flow = replace(
        FLOW,
        steps=(*FLOW.steps, replace(OWN, text=f"{word} frågar")),
        notes={"film": f"{word} viskade"},
        duties=Duties(writes=word),
        moved=(PromptId("own-1"), PromptId("p3")),
        present={FLOW.steps[0]: (HeadCount(f"{word} själv", 2),)},
    )
    done(desk.store.set_attendance(session.id, (HeadCount(f"{word} och Maria", 5), HeadCount("Chef", 1))))
    done(desk.store.end_session(session.id, flow))


def name_people(desk: Desk, group: Group, word: str, course_id: CourseId = COURSE.id) -> None:
    """Say whom the group turns to, and make a plan with the word in it, which no course would have."""
    store = desk.store
    done(store.keep_contacts(group.id, (SupportContact(name=f"{word} Åsa", phone="035-13 00 00", note=word),)))
    part = Part(LectureId(word), timedelta(), timedelta(minutes=9))
    day = PlannedMeeting(date(2026, 12, 2), (part,))
    done(store.keep_plan(group.id, course_id, Plan(timedelta(minutes=60), Rhythm.WEEKLY, time(14), (day,))))


def files_with(word: str, folder: Path) -> list[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and word.encode() in path.read_bytes())
    return sorted(path.relative_to(folder).as_posix() for path in found)


@dataclass
class Cleared:
    """A store with two groups, one of which has been removed, and how it was before."""

    desk: Desk
    removed: Removed
    held_it: list[str]
    """Files that held the group's word before."""
    held_theirs: list[str]
    """Files that held the other group's."""
    epoch: str
    theirs: Group
    their_answers: tuple[Answer, ...]
    answers: set[AnswerId]


@pytest.fixture(scope="module")
def cleared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cleared]:
    """Give it once for those that only look: writing so much takes seconds."""
    with a_desk(tmp_path_factory.mktemp("Åsa Öberg") / "data") as desk:
        store, places = desk.store, desk.places
        theirs = done(store.add_group(HALMSTAD, ("Barn och unga",)))
        session = begin_session(store, theirs)
        for group, held, word in ((desk.group, desk.session, OURS), (theirs, session, THEIRS)):
            write(desk, group, held, word)
            name_people(desk, group, word)
            end(desk, held, word)
        done(store.record_export(a_record(desk, unsealed_reason=f"{OURS} sa det")))
        backup = done(store.back_up(BackupReason.ASKED))
        places.set_aside.mkdir()
        shutil.copy(backup, places.set_aside / "samsyn-20261118T140000.db")
        places.learnt_words.write_text(f"{OURS}\n", encoding="utf-8")
        held_it, held_theirs = files_with(OURS, places.data), files_with(THEIRS, places.data)
        answers = {answer.id for answer in done(store.answers(desk.group.id, COURSE.id))}
        epoch = done(store.history(next(iter(answers))))[-1].epoch
        their_answers = done(store.answers(theirs.id, COURSE.id))
        goes = done(store.what_goes(desk.group.id, None))
        removed = done(store.remove_answers(desk.group.id, None))
        assert goes == Purged(removed.answers, removed.versions, removed.meetings, removed.lists)
        yield Cleared(desk, removed, held_it, held_theirs, epoch, theirs, their_answers, answers)


def test_no_file_holds_a_word_of_it_afterwards(cleared: Cleared) -> None:
    """A county board's lawyer asks one question about gallring: is it gone? Every file is searched (X55)."""
    assert {name.partition("/")[0] for name in cleared.held_it} == {
        "samsyn.db",
        "backups",
        "set-aside",
        "learnt-words.txt",
    }
    removed = cleared.removed
    assert (removed.answers, removed.versions, removed.meetings, removed.lists) == (COUNT, 3 * COUNT, 1, 2)
    assert removed.not_reached == ()
    assert removed.backups >= len(cleared.held_it) - 2

    assert files_with(OURS, cleared.desk.places.data) == []


def test_another_groups_answers_are_all_there(cleared: Cleared) -> None:
    """Two groups share a laptop; one of them being done must cost the other nothing, in no copy."""
    store, places = cleared.desk.store, cleared.desk.places

    assert done(store.answers(cleared.theirs.id, COURSE.id)) == cleared.their_answers
    (held,) = done(store.sessions(cleared.theirs.id))
    assert held.flow.notes == {"film": f"{THEIRS} viskade"}
    assert [one.note for one in done(store.contacts(cleared.theirs.id))] == [THEIRS]
    assert done(store.plan(cleared.theirs.id, COURSE.id)) is not None
    assert set(cleared.held_theirs) <= set(files_with(THEIRS, places.data))
    for copy in (*places.backups.glob("*.db"), *places.set_aside.glob("*.db")):
        with by_hand(copy) as raw:
            assert full_check(raw) == "ok"
            assert damaged_revisions(raw) == frozenset()


def test_ids_times_and_counts_are_left(cleared: Cleared) -> None:
    """That a group met, and that its answers were removed, is to be seen later."""
    desk = cleared.desk
    answers = done(desk.store.answers(desk.group.id, COURSE.id))
    assert {answer.id for answer in answers} == cleared.answers
    assert not any(answer.is_answered for answer in answers)
    (held,) = done(desk.store.sessions(desk.group.id))
    assert (held.people, held.flow.duties, dict(held.flow.notes)) == (6, Duties(), {})
    assert held.flow.moved == (PromptId("p3"),)
    entry = next(entry for entry in done(desk.store.audit()) if entry.kind == "removed")
    assert entry.group_id == desk.group.id
    assert entry.counts == {
        "answers": COUNT,
        "versions": 3 * COUNT,
        "meetings": 1,
        "lists": 2,
        "backups": cleared.removed.backups,
        "not_reached": 0,
    }


def test_a_new_answer_is_never_taken_for_the_one_that_was_removed(cleared: Cleared) -> None:
    """The county board tells versions by their numbers; the same number with other words would be a conflict."""
    desk = cleared.desk
    answer = next(iter(cleared.answers))

    saved = done(desk.store.save_answer(answer, desk.session.id, TextValue("Nytt"), NotApproved()))

    assert saved.epoch != cleared.epoch


def test_one_course_is_removed_and_the_other_stays(desk: Desk) -> None:
    """A group that goes on with its second course is not to lose it when the first is cleared away."""
    other = begin_session(desk.store, desk.group, OTHER_COURSE)
    write(desk, desk.group, other, THEIRS, count=2)
    write(desk, desk.group, desk.session, OURS, count=2)
    name_people(desk, desk.group, THEIRS)
    end(desk, desk.session, OURS)

    done(desk.store.remove_answers(desk.group.id, COURSE.id))

    assert files_with(OURS, desk.places.data) == []
    assert all(answer.is_answered for answer in done(desk.store.answers(desk.group.id, OTHER_COURSE)))
    assert done(desk.store.plan(desk.group.id, COURSE.id)) is None
    assert [one.note for one in done(desk.store.contacts(desk.group.id))] == [THEIRS]  # for the course that goes on


def test_names_go_with_the_last_course(desk: Desk) -> None:
    """Whom the group turned to is of no one course: with the last answers it is nobody's any more, in no copy."""
    name_people(desk, desk.group, OURS)
    end(desk, desk.session, THEIRS)
    done(desk.store.back_up(BackupReason.ASKED))
    assert len(files_with(OURS, desk.places.data)) > 1

    removed = done(desk.store.remove_answers(desk.group.id, COURSE.id))

    assert removed.lists == 2
    assert files_with(OURS, desk.places.data) == []
    assert done(desk.store.contacts(desk.group.id)) == ()


def test_names_stay_for_a_course_that_has_only_been_begun(desk: Desk) -> None:
    """The group has met about its next course and written nothing yet: it is to find those it turns to there."""
    name_people(desk, desk.group, OURS)
    end(desk, desk.session, OURS)
    done(desk.store.end_session(begin_session(desk.store, desk.group, OTHER_COURSE).id, FLOW))
    kept = done(desk.store.contacts(desk.group.id))

    assert done(desk.store.what_goes(desk.group.id, COURSE.id)).lists == 1, "what stays is not counted"
    assert done(desk.store.remove_answers(desk.group.id, COURSE.id)).lists == 1
    assert done(desk.store.contacts(desk.group.id)) == kept

    again = begin_session(desk.store, desk.group)
    done(desk.store.end_session(again.id, FLOW))
    assert done(desk.store.remove_answers(desk.group.id, OTHER_COURSE)).lists == 0
    assert done(desk.store.contacts(desk.group.id)) == kept, "it has come back to the first course"

    assert done(desk.store.remove_answers(desk.group.id, COURSE.id)).lists == 1
    assert files_with(OURS, desk.places.data) == []


def test_copy_from_before_there_were_contacts_is_reached(place: Path) -> None:
    """A backup from an older Samsyn lies there for years, and holds answers all the same."""
    old = place / "samsyn-0001.db"
    shutil.copy(GOLDEN / "v0001.db", old)
    with by_hand(old) as raw:
        (group_id,) = raw.execute("SELECT group_id FROM answer LIMIT 1").fetchone()

    assert write_anew(old, GroupId(group_id), None).answers
    assert write_anew(old, GroupId(group_id), None) == Purged()


def test_nothing_is_removed_from_under_a_meeting(desk: Desk) -> None:
    """The meeting would go on, and save what was removed once more."""
    write(desk, desk.group, desk.session, OURS, count=1)

    with pytest.raises(MeetingNotEnded):
        done(desk.store.remove_answers(desk.group.id, None))

    assert any(answer.is_answered for answer in done(desk.store.answers(desk.group.id, COURSE.id)))


def test_what_is_being_typed_does_not_come_back(desk: Desk) -> None:
    """The draft is in memory as well, and would be saved half a second later."""
    write(desk, desk.group, desk.session, OURS, count=1)
    end(desk, desk.session, OURS)
    (answer,) = done(desk.store.answers(desk.group.id, COURSE.id))[:1]
    desk.type(f"{OURS} skriver än", answer)

    done(desk.store.remove_answers(desk.group.id, None))
    assert done(desk.store.flush()) is None
    done(desk.store.close())

    with reopened(desk.places) as store:
        assert not any(one.is_answered for one in done(store.answers(desk.group.id, COURSE.id)))
    assert files_with(OURS, desk.places.data) == []


def test_what_was_handed_over_and_removed_is_not_called_changed(desk: Desk) -> None:
    """«Ändrad efter att ni skickade» would ask the group to send what it was to get rid of; a new answer is news."""
    county = done(desk.store.answer(desk.group.id, COURSE.id, COURSE.prompt(BENEFIT)))
    sent = done(desk.store.save_answer(county.id, desk.session.id, TextValue(OURS), NotApproved()))
    done(desk.store.record_export(a_record(desk, answers=((county.id, sent.epoch, sent.seq),))))
    end(desk, desk.session, OURS)

    done(desk.store.remove_answers(desk.group.id, None))

    assert not done(desk.store.progress(desk.group.id, COURSE)).changed_after_hand_over
    desk.store.typed(county.id, desk.session.id, TextValue("Nytt"), 0)
    assert done(desk.store.progress(desk.group.id, COURSE)).changed_after_hand_over


def test_what_went_and_was_removed_is_told_with_the_next_file(desk: Desk) -> None:
    """The county board has the text; without a word it would stand there as the group's answer for ever."""
    county, kept = (done(desk.store.answer(desk.group.id, COURSE.id, text_prompt(one))) for one in ("p1", "p2"))
    sent = done(desk.store.save_answer(county.id, desk.session.id, TextValue(OURS), NotApproved()))
    done(desk.store.record_export(a_record(desk, answers=((county.id, sent.epoch, sent.seq), ("gone", "e", 1)))))
    end(desk, desk.session, OURS)
    assert done(desk.store.next_export(desk.group.id, COURSE.id)).removed == ()

    done(desk.store.remove_answers(desk.group.id, None))
    assert done(desk.store.next_export(desk.group.id, COURSE.id)).removed == (county.id,)
    assert done(desk.store.removed(desk.group.id, COURSE.id)) == (county.id,)

    again = done(desk.store.save_answer(county.id, desk.session.id, TextValue("Nytt"), NotApproved()))
    done(desk.store.save_answer(kept.id, desk.session.id, TextValue("Annat"), NotApproved()))
    assert done(desk.store.next_export(desk.group.id, COURSE.id)).removed == (county.id,)  # until the new one has gone
    sent_again = ((county.id, again.epoch, again.seq),)
    done(desk.store.record_export(a_record(desk, answers=sent_again)))
    assert done(desk.store.next_export(desk.group.id, COURSE.id)).removed == ()


def test_what_was_cut_short_is_seen_and_done_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full in the middle: the answers are still there to be seen, and the next try takes them all."""
    write(desk, desk.group, desk.session, OURS, count=1)
    end(desk, desk.session, OURS)

    with monkeypatch.context() as broken:
        broken.setattr(removing, "purge", raises(StoreFull(free_bytes=0)))
        with pytest.raises(StoreFull):
            done(desk.store.remove_answers(desk.group.id, None))
    assert any(answer.is_answered for answer in done(desk.store.answers(desk.group.id, COURSE.id)))

    done(desk.store.remove_answers(desk.group.id, None))
    assert files_with(OURS, desk.places.data) == []


def raises(error: Exception) -> Callable[..., Purged]:
    def fail(*_: object, **__: object) -> Purged:
        raise error

    return fail


def test_what_cannot_be_reached_is_named_and_left_as_it_was(desk: Desk) -> None:
    """A promise that is kept in nine files of ten is not kept; whoever is to answer for it must know of the tenth."""
    write(desk, desk.group, desk.session, OURS, count=2)
    end(desk, desk.session, OURS)
    done(desk.store.back_up(BackupReason.ASKED))
    whole = next(desk.places.backups.glob("*.db")).read_bytes()
    desk.places.set_aside.mkdir()
    torn, waiting, garbage = (desk.places.set_aside / f"samsyn-{n}.db" for n in (1, 2, 3))
    torn.write_bytes(whole[:5000] + bytes(4096) + whole[9096:])
    waiting.write_bytes(whole)
    waiting.with_name(f"{waiting.name}-journal").write_bytes(b"what was being written")
    garbage.write_bytes(b"not a store")
    before = {path: path.read_bytes() for path in (torn, waiting, garbage)}
    desk.places.learnt_words.mkdir()  # as good as a file that somebody holds open

    removed = done(desk.store.remove_answers(desk.group.id, None))

    assert removed.not_reached == (torn, waiting, garbage, desk.places.learnt_words)
    assert {path: path.read_bytes() for path in before} == before
    assert list(desk.places.data.rglob("*.part")) == []
    assert done(desk.store.audit())[-1].counts["not_reached"] == 4


def test_a_copy_with_nothing_of_the_groups_is_not_touched(desk: Desk) -> None:
    """Every file that is written anew is a file that can be lost on the way."""
    done(desk.store.close())
    with by_hand(desk.places.database) as raw:
        raw.execute("UPDATE session SET writer = '', attendance = '[]'")
    before = desk.places.database.read_bytes()

    assert write_anew(desk.places.database, desk.group.id, None) == Purged()
    assert desk.places.database.read_bytes() == before


def test_a_copy_that_would_lose_something_else_is_left(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should the purge one day take too much, the backup must say so and not the next restore."""
    write(desk, desk.group, desk.session, OURS, count=1)
    done(desk.store.close())
    before = desk.places.database.read_bytes()

    def too_much(raw: object, *which: object, goes_on: bool) -> Purged:
        raw.execute("DELETE FROM played")  # type: ignore[attr-defined]
        raw.execute("DELETE FROM plan")  # type: ignore[attr-defined]
        raw.execute("INSERT INTO audit SELECT 99, '', 'x', NULL, NULL, '{}'")  # type: ignore[attr-defined]
        return Purged(1, 1, 1)

    monkeypatch.setattr(purging, "purge", too_much)
    with pytest.raises(NotReached):
        write_anew(desk.places.database, desk.group.id, None)

    assert desk.places.database.read_bytes() == before


def test_a_meetings_place_keeps_no_words() -> None:
    """What is kept is named: a field with words that comes one day is left out until somebody has thought about it."""
    moved = (PromptId("own-1"), PromptId("p3"))
    flow = FlowState(
        (Step(StepKind.FILM, ONE), OWN),
        index=1,
        phase=Phase.WRITING,
        moved=moved,
        notes={"film": OURS},
        duties=Duties(leads=OURS),
        present={OWN: ()},
        left=Left(1, Phase.SHOWING, moved),
        break_length=timedelta(minutes=5),
    )
    document = {**flow_document(flow), "news": OURS}

    bare = without_words(document)

    assert OURS not in str(bare)
    assert bare["moved"] == bare["left"]["moved"] == ["p3"]
    assert [step["kind"] for step in bare["steps"]] == ["film", "own"]
    assert without_words({"steps": [], "moved": []}) == {"steps": [], "moved": []}
