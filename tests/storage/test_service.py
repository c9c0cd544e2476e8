"""The store's promises, one by one, through its own door."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from concurrent.futures import CancelledError, Future
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.answer import Approved, NotApproved, TextValue
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import GroupId, SessionId
from desktop_app.domain.session import Played
from desktop_app.domain.steps import Phase
from desktop_app.paths import Places
from desktop_app.storage.records import BackedUp, BackupReason, Chosen, DraftSaved, StoreEvent
from desktop_app.storage.service import Store
from tests.samples import BENEFIT, COURSE, ONE, THREE, TWO
from tests.storage.desk import (
    FLOW,
    HALMSTAD,
    QUICK,
    STILL,
    Desk,
    Heard,
    ToldClock,
    a_desk,
    begin_session,
    close_for_good,
    done,
    reopened,
    text_prompt,
)


def test_door_is_light() -> None:
    """Importing SQLAlchemy costs more than the first window; the store must not be what Home waits for."""
    heavy = "{'sqlalchemy', 'alembic', 'sqlite3', 'desktop_app.storage.keeper'} & set(sys.modules)"
    code = f"import sys, desktop_app.storage.service; sys.exit(', '.join({heavy}) or None)"

    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_new_store_says_so_and_gives_itself_an_identity(place: Path) -> None:
    """The installation's id goes in every answer file; it must be random, and stay."""
    store = Store(Places(place))

    report = done(store.open())
    installation = done(store.installation_id())
    assert done(store.chosen_group(GroupId(""))) == Chosen(None, 0)
    close_for_good(store)

    assert (report.is_new, report.migrated_from, report.restored, report.damaged) == (True, None, (), ())
    with reopened(Places(place)) as again:
        assert done(again.installation_id()) == installation
        assert len(installation) == 36


def test_groups_are_kept_and_changed(desk: Desk) -> None:
    """A group whose unit changes name is the same group, with the same answers."""
    other = done(desk.store.add_group(HALMSTAD, ()))

    done(desk.store.update_group(replace(desk.group, units=("Vuxenenheten",), municipality_name="Halmstad")))

    assert [g.label for g in done(desk.store.groups())] == ["Vuxenenheten", "Halmstads kommun"]
    assert done(desk.store.groups())[1] == other


def test_chosen_group_is_found_without_reading_the_others(desk: Desk) -> None:
    """Home shows one group; a store that holds a thousand must not make every start wait for all of them (P11)."""
    other = done(desk.store.add_group(HALMSTAD, ("Receptionen",)))

    assert done(desk.store.chosen_group(desk.group.id)) == Chosen(desk.group, 2)
    assert done(desk.store.chosen_group(other.id)) == Chosen(other, 2)
    assert done(desk.store.chosen_group(GroupId(""))) == Chosen(other, 2), "the newest, where none was chosen"


def test_unknown_group_is_a_mistake_of_ours(desk: Desk) -> None:
    """A change that meets nothing must not pass as saved."""
    with pytest.raises(LookupError):
        done(desk.store.update_group(replace(desk.group, id=GroupId("nobody"))))


def test_meetings_are_numbered_within_group_and_course(desk: Desk) -> None:
    """«Träff 3» counts this group's meetings in this course, whatever others have held in between."""
    other_group = done(desk.store.add_group(HALMSTAD, ()))
    second = begin_session(desk.store, desk.group)
    others = begin_session(desk.store, other_group)
    third = begin_session(desk.store, desk.group)

    assert [s.number for s in (desk.session, second, others, third)] == [1, 2, 1, 3]
    assert done(desk.store.sessions()) == (desk.session, second, others, third)
    assert done(desk.store.sessions(desk.group.id, COURSE.id)) == (desk.session, second, third)
    assert done(desk.store.session(others.id)) == others
    assert done(desk.store.session(SessionId("none"))) is None


def test_place_in_the_meeting_comes_back(desk: Desk) -> None:
    """After a crash the group goes on where it was: same step, same place in the film, same people."""
    flow = replace(FLOW, index=1, phase=Phase.SHOWING, positions={ONE: timedelta(seconds=83)})
    done(desk.store.save_flow(desk.session.id, flow))
    done(desk.store.set_attendance(desk.session.id, (HeadCount("Chef", 2),)))
    close_for_good(desk.store)

    with reopened(desk.places) as store:
        unfinished = done(store.unfinished(desk.group.id))

    assert unfinished == replace(desk.session, flow=flow, attendance=(HeadCount("Chef", 2),))


def test_newest_meeting_that_was_not_ended_is_the_one_to_continue(desk: Desk) -> None:
    """An old meeting that nobody ended must not come before yesterday's."""
    second = begin_session(desk.store, desk.group)
    assert done(desk.store.unfinished()) == second

    ended = done(desk.store.end_session(second.id, FLOW))

    assert ended.ended_at is not None
    assert done(desk.store.unfinished()) == desk.session
    assert done(desk.store.unfinished(GroupId("somebody else"))) is None


@pytest.mark.parametrize("change", ["save_flow", "end_session"])
def test_unknown_meeting_is_a_mistake_of_ours(desk: Desk, change: str) -> None:
    """A place that is saved in no meeting is a place that is lost."""
    with pytest.raises(LookupError):
        done(getattr(desk.store, change)(SessionId("none"), FLOW))


def test_progress_counts_each_moment_once_over_all_meetings(desk: Desk) -> None:
    """«Sedd tillsammans» is 90 % of the film's time, not the furthest place anybody jumped to."""
    minute = timedelta(minutes=1)
    second = begin_session(desk.store, desk.group)
    done(
        desk.store.add_played(
            desk.session.id, (Played(ONE, 0 * minute, 6 * minute), Played(TWO, 19 * minute, 20 * minute))
        )
    )
    done(desk.store.add_played(second.id, (Played(ONE, 5 * minute, 9 * minute),)))

    progress = done(desk.store.progress(desk.group.id, COURSE))

    assert progress.lecture(ONE).seen
    assert progress.lecture(ONE).played == 9 * minute
    assert (progress.lecture(TWO).seen, progress.lecture(TWO).last_position) == (False, 20 * minute)
    assert progress.lecture(THREE).last_at is None
    assert (progress.sessions, progress.handed_over_at, progress.changed_after_hand_over) == (2, None, False)
    assert len(done(desk.store.played(desk.group.id, COURSE.id))) == 3
    assert done(desk.store.session_played(second.id)) == (Played(ONE, 5 * minute, 9 * minute),)
    by_session = done(desk.store.played_by_session(desk.group.id, COURSE.id))
    assert {session: len(shown) for session, shown in by_session.items()} == {desk.session.id: 2, second.id: 1}


def test_progress_knows_what_is_answered_and_what_is_approved(desk: Desk) -> None:
    """Home counts a question that is being typed as answered, and only what was read back as approved."""
    benefit = done(desk.store.answer(desk.group.id, COURSE.id, COURSE.prompt(BENEFIT)))
    done(desk.store.save_answer(benefit.id, desk.session.id, TextValue("Ja"), Approved(desk.clock.now())))
    desk.type("vi skriver")

    progress = done(desk.store.progress(desk.group.id, COURSE))

    assert progress.answered == (desk.answer.prompt_id, BENEFIT)
    assert progress.approved == (BENEFIT,)


def test_what_is_typed_is_saved_when_the_hands_rest(quick: Desk) -> None:
    """The group writes and nobody presses save: it is on disk by itself, and then it is said."""
    quick.type("Vi")
    quick.type("Vi har")

    saved = quick.heard.wait(DraftSaved)

    assert saved.answer_id == quick.answer.id
    close_for_good(quick.store)
    with reopened(quick.places) as store:
        answer = done(store.answer(quick.group.id, COURSE.id, text_prompt()))
        assert answer.draft == TextValue("Vi har")
        assert answer.draft_at == saved.at


def test_typing_without_rest_is_saved_all_the_same(place: Path) -> None:
    """Somebody who never pauses must not be the one who loses most."""
    pace = replace(QUICK, idle=timedelta(hours=1))
    with a_desk(place, pace) as desk:
        for n in range(1000):
            desk.type("x" * n)
            if desk.heard.all(DraftSaved):
                break
            done(desk.store.groups())

        assert desk.heard.wait(DraftSaved)


def test_what_is_being_typed_is_what_the_answer_holds(desk: Desk) -> None:
    """Whoever asks while the group types sees what stands on the screen, not what the disk has got to."""
    desk.type("bara i minnet")

    assert desk.read().current == TextValue("bara i minnet")
    assert desk.read().draft_at is not None
    assert [a.current for a in done(desk.store.answers(desk.group.id, COURSE.id))] == [TextValue("bara i minnet")]


def test_flush_writes_now_and_says_when(desk: Desk) -> None:
    """At sleep and at quit there is no time for pauses."""
    assert done(desk.store.flush()) is None

    desk.type("snart dags")

    assert done(desk.store.flush()) is not None
    assert done(desk.store.flush()) is None


def test_left_answer_becomes_a_revision_once(desk: Desk) -> None:
    """History holds what the group left, not every key; and leaving twice does not double it."""
    desk.type("Ett svar")
    made = done(desk.store.leave_answer(desk.answer.id, desk.session.id))

    assert made is not None
    assert (made.value, made.status) == (TextValue("Ett svar"), NotApproved())
    assert desk.read().draft is None

    desk.type("Ett svar")
    assert done(desk.store.leave_answer(desk.answer.id, desk.session.id)) is None
    assert done(desk.store.leave_answer(desk.answer.id, desk.session.id)) is None
    assert desk.texts() == ["Ett svar"]


def test_nothing_typed_makes_no_revision(desk: Desk) -> None:
    """A letter typed and taken away again is not an answer."""
    desk.type("")

    assert done(desk.store.leave_answer(desk.answer.id, desk.session.id)) is None
    assert desk.texts() == []


def test_draft_of_a_killed_meeting_is_left_in_the_next(desk: Desk) -> None:
    """What came back after a crash is worth as much as what was just typed."""
    desk.type("kom tillbaka")
    close_close = desk.store.close()
    done(close_close)

    with reopened(desk.places) as store:
        next_meeting = begin_session(store, desk.group)
        revision = done(store.leave_answer(desk.answer.id, next_meeting.id))

    assert revision is not None
    assert revision.value == TextValue("kom tillbaka")


def test_report_names_the_drafts_that_came_back(desk: Desk) -> None:
    """«Återställt 14:32» is said about the right answer."""
    desk.type("halvskri")
    done(desk.store.close())

    store = Store(desk.places)
    report = done(store.open())
    close_for_good(store)

    assert report.restored == (desk.answer.id,)
    assert not report.is_new


def test_long_rest_makes_a_revision_that_is_given_when_the_answer_is_left(place: Path) -> None:
    """A break of half a minute is a version worth having; whoever leaves the question is told of it."""
    pace = replace(QUICK, revise=timedelta(milliseconds=30))
    with a_desk(place, pace) as desk:
        desk.type("paus")
        desk.heard.wait(DraftSaved)
        while not desk.texts():
            pass

        revision = done(desk.store.leave_answer(desk.answer.id, desk.session.id))

        assert revision is not None
        assert revision.value == TextValue("paus")
        assert desk.texts() == ["paus"]


def test_long_rest_on_an_unchanged_answer_adds_nothing(place: Path) -> None:
    """Looking at a saved answer is not a new version of it."""
    pace = replace(QUICK, revise=timedelta(milliseconds=30))
    with a_desk(place, pace) as desk:
        done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("klart"), NotApproved()))
        desk.type("klart")
        desk.heard.wait(DraftSaved)
        while desk.read().draft is not None:
            pass

        assert desk.texts() == ["klart"]
        assert done(desk.store.leave_answer(desk.answer.id, desk.session.id)) is None


def test_saved_answer_is_added_never_changed(desk: Desk) -> None:
    """What the group once approved can always be looked at again."""
    approved = Approved(datetime(2026, 11, 18, 15, 0, tzinfo=UTC))
    desk.type("Först")
    first = done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("Först"), approved))
    second = done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("Sedan"), NotApproved()))

    assert done(desk.store.history(desk.answer.id)) == (first, second)
    assert (first.seq, second.seq, first.epoch) == (1, 2, second.epoch)
    assert desk.read().revision == second
    assert desk.read().draft is None


def test_ended_meeting_leaves_no_draft_and_a_backup(desk: Desk) -> None:
    """When the laptop is shut everything is a version, and there is a second copy of it."""
    other = done(desk.store.answer(desk.group.id, COURSE.id, text_prompt("p2")))
    done(desk.store.save_answer(other.id, desk.session.id, TextValue("redan"), NotApproved()))
    desk.type("redan", other)
    desk.type("sista ordet")

    done(desk.store.end_session(desk.session.id, FLOW))
    backup = desk.heard.wait(BackedUp).path

    assert desk.texts() == ["sista ordet"]
    assert desk.read().draft is None
    assert len(done(desk.store.history(other.id))) == 1
    assert backup.is_file()
    assert BackupReason.SESSION_END in backup.name


def test_question_keeps_the_words_it_was_asked_in(desk: Desk) -> None:
    """A new version of the course must not put the group's answer under another question (decision 615)."""
    saved = done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("Ja"), NotApproved()))

    again = done(desk.store.answer(desk.group.id, COURSE.id, replace(text_prompt(text="Något annat?"), version=2)))

    assert again.revision == saved
    assert (again.prompt_version, again.prompt_text) == (1, "Vad tar ni med er?")


def test_calls_need_an_open_store(place: Path) -> None:
    """A mistake in the program's order is a mistake that is seen."""
    store = Store(Places(place), on_event=Heard())
    held = store._post  # a call before the thread runs waits for it
    early = store.groups()
    done(store.open())

    with pytest.raises(RuntimeError, match="not been opened"):
        done(early)
    with pytest.raises(RuntimeError, match="is open"):
        done(store.open())
    done(store.close())
    assert held


def test_close_without_open_ends_the_thread(place: Path) -> None:
    """A program that could not open its store must still be able to end."""
    (place / "samsyn.db").write_bytes(b"not a database at all" * 100)
    store = Store(Places(place))
    opening = store.open()
    closing = store.close()
    late = store.groups()

    assert opening.exception(timeout=20) is not None
    done(closing)
    with pytest.raises(CancelledError):
        done(late)


def test_what_is_asked_of_a_closed_store_is_taken_back(desk: Desk) -> None:
    """The window closes the moment Home is gone to: who asks the next question then must not fail, nor wait."""
    done(desk.store.close())

    for late in (desk.store.groups(), desk.store.back_up(BackupReason.ASKED), desk.store.close()):
        with pytest.raises(CancelledError):
            done(late)


def test_call_that_nobody_waits_for_any_more_is_not_made(desk: Desk) -> None:
    """A view that is gone takes its question back."""
    gate = threading.Event()
    blocking = desk.store._ask(lambda _: gate.wait(20))
    asked: Future[object] = desk.store.add_group(HALMSTAD, ())
    assert asked.cancel()
    gate.set()
    done(blocking)

    assert len(done(desk.store.groups())) == 1


def test_asking_takes_no_time_while_the_disk_is_slow(desk: Desk) -> None:
    """A key press never waits for a disk: two hundred are taken while the thread is held up (X18)."""
    gate = threading.Event()
    blocking = desk.store._ask(lambda _: gate.wait(20))

    for n in range(200):
        desk.type("x" * n)  # returns, although nothing can be written
    assert not blocking.done()
    gate.set()

    assert desk.read().current == TextValue("x" * 199)


def test_save_takes_in_all_that_was_typed_during_the_one_before(quick: Desk) -> None:
    """On a slow disk a save for each key would fall ever further behind the one who types (X18)."""
    gate = threading.Event()
    blocking = quick.store._ask(lambda _: gate.wait(20))
    for n in range(1, 51):
        quick.type("å" * n)
    overdue = time.monotonic() + 0.05  # when all of it should have been written
    while time.monotonic() < overdue:
        pass
    gate.set()
    done(blocking)

    assert quick.heard.wait(DraftSaved).value == TextValue("å" * 50)
    assert done(quick.store.flush()) is None
    assert len(quick.heard.all(DraftSaved)) == 1


def test_what_is_asked_while_closing_waits_for_a_backup_is_answered(desk: Desk) -> None:
    """The window is closing and the backup takes its time: nobody is left waiting meanwhile."""
    gate = threading.Event()
    blocking = desk.store._ask(lambda _: gate.wait(20))
    backed_up = desk.store.back_up(BackupReason.ASKED)
    closing = desk.store.close()
    late = desk.store.groups()
    gate.set()

    done(blocking)
    assert done(backed_up).is_file()
    done(closing)
    assert len(done(late)) == 1


def test_receiver_that_fails_stops_nothing(place: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A mistake in a window must not cost the answers."""

    def fall(event: StoreEvent) -> None:
        raise ValueError("a mistake in a window")

    store = Store(Places(place), ToldClock(), fall, pace=STILL)
    done(store.open())
    done(store.add_group(HALMSTAD, ()))
    path = done(store.back_up(BackupReason.ASKED))
    close_for_good(store)

    assert path.is_file()
    assert "a receiver of BackedUp failed" in caplog.text


def test_thread_outlives_a_mistake_of_ours(quick: Desk, caplog: pytest.LogCaptureFixture) -> None:
    """One fault in what is done in the background must not end the only thread that saves."""
    keeper = quick.store._keeper
    assert keeper is not None
    right, keeper.do_what_is_due = keeper.do_what_is_due, lambda: 1 / 0  # type: ignore[method-assign,assignment]
    done(quick.store.groups())
    keeper.do_what_is_due = right  # type: ignore[method-assign]

    quick.type("ändå")
    quick.heard.wait(DraftSaved)

    assert "could not do what was due" in caplog.text


def test_draft_that_cannot_be_written_stops_no_other(quick: Desk, caplog: pytest.LogCaptureFixture) -> None:
    """An answer that is not there is a mistake of ours; the group's other answers are still saved."""
    quick.store.typed(type(quick.answer.id)("no such answer"), quick.session.id, TextValue("hemligt"), 0)
    quick.type("vanligt")

    assert quick.heard.wait(DraftSaved).answer_id == quick.answer.id
    done(quick.store.flush())
    assert "cannot be saved as it is" in caplog.text
    assert "hemligt" not in caplog.text

    quick.store.typed(type(quick.answer.id)("no such answer"), quick.session.id, TextValue("igen"), 0)
    done(quick.store.flush())
    assert caplog.text.count("cannot be saved as it is") == 2


def test_leaving_an_answer_that_is_not_there_is_a_mistake_of_ours(desk: Desk) -> None:
    """A revision of nothing must not pass as saved."""
    nobody = type(desk.answer.id)("no such answer")
    desk.store.typed(nobody, desk.session.id, TextValue("?"), 0)

    with pytest.raises(LookupError):
        done(desk.store.leave_answer(nobody, desk.session.id))


def test_new_epoch_begins_its_own_numbers(desk: Desk) -> None:
    """A restored copy must never give a number that the lost one may have given."""
    first = done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("före"), NotApproved()))
    epoch = done(desk.store.begin_epoch())
    second = done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("efter"), NotApproved()))

    assert (second.epoch, second.seq) == (epoch, 1)
    assert done(desk.store.history(desk.answer.id)) == (first, second)
    assert desk.read().revision == second
