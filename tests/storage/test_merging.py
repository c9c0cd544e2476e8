"""Two copies of one group's answers made one: what stands, what a person chooses, and that nothing is lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.answer import Approved, NotApproved, Status, TextValue
from desktop_app.domain.course import SupportContact
from desktop_app.domain.delivery import Delivery
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import Group, HeadCount, Municipality
from desktop_app.domain.ids import PromptId
from desktop_app.domain.plan import Plan, Rhythm
from desktop_app.paths import Places
from desktop_app.storage.errors import BackupOfAll, BackupUnusable, CopiesChanged, MeetingNotEnded
from desktop_app.storage.records import BackupReason, Copy, ExportRecord, Merged, Merging
from desktop_app.storage.service import Store
from desktop_app.storage.travelling import look_into, save_group
from tests.samples import COURSE
from tests.storage.desk import (
    FLOW,
    HALMSTAD,
    Heard,
    begin_session,
    by_hand,
    close_for_good,
    done,
    reopened,
    text_prompt,
)

APPROVED = Approved(datetime(2026, 11, 18, 15, 0, tzinfo=UTC))


@dataclass
class Laptop:
    """One of the two computers."""

    store: Store
    group: Group
    heard: Heard

    def meet(
        self, said: dict[str, str], *, typing: bool = False, status: Status | None = None, writes: str = ""
    ) -> None:
        """Hold a meeting in which so much is said, by question."""
        session = begin_session(self.store, self.group)
        for prompt, text in said.items():
            answer = done(self.store.answer(self.group.id, COURSE.id, text_prompt(prompt)))
            if not typing:
                done(self.store.save_answer(answer.id, session.id, TextValue(text), status or NotApproved()))
        done(self.store.end_session(session.id, replace(FLOW, duties=Duties(writes=writes))))
        for prompt, text in said.items():
            answer = done(self.store.answer(self.group.id, COURSE.id, text_prompt(prompt)))
            if typing:  # at the table afterwards, where a meeting's end makes no version of it
                self.store.typed(answer.id, session.id, TextValue(text), 0)
        done(self.store.flush())

    def go_on(self, came: HeadCount) -> None:
        """Open the last meeting again, say who was there, and end it."""
        (met,) = done(self.store.sessions(self.group.id, COURSE.id))
        done(self.store.reopen_session(met.id))
        done(self.store.set_attendance(met.id, (came,)))
        done(self.store.end_session(met.id, met.flow))

    def says(self, prompt: str) -> list[str]:
        """Return every version of an answer, oldest first."""
        answer = done(self.store.answer(self.group.id, COURSE.id, text_prompt(prompt)))
        history = done(self.store.history(answer.id))
        return [one.value.text for one in history if isinstance(one.value, TextValue)]

    def stands(self, prompt: str) -> tuple[str, Status] | None:
        """Return an answer's newest version."""
        answer = done(self.store.answer(self.group.id, COURSE.id, text_prompt(prompt)))
        assert answer.draft is None
        newest = answer.revision
        return (newest.value.text, newest.status) if newest and isinstance(newest.value, TextValue) else None

    def hand_over(self, sha256: str) -> ExportRecord:
        """Hand over what stands, in a file with this fingerprint."""
        plan = done(self.store.next_export(self.group.id, COURSE.id))
        answers = done(self.store.answers(self.group.id, COURSE.id))
        record = ExportRecord(
            file_id=plan.file_id,
            group_id=self.group.id,
            course_id=COURSE.id,
            course_version="1",
            revision=plan.revision,
            supersedes=plan.supersedes,
            at=APPROVED.at,
            folder="/media/sticka",
            files=(f"svar_v{plan.revision}.svar",),
            sha256=sha256,
            answers=tuple((one.id, one.revision.epoch, one.revision.seq) for one in answers if one.revision),
        )
        done(self.store.record_export(record))
        return record

    def backup(self, file: Path) -> Path:
        """Save the group to take along."""
        file.unlink(missing_ok=True)
        return save_group(done(self.store.back_up(BackupReason.ASKED)), self.group.id, file).file


@contextmanager
def parted(place: Path, before: dict[str, str]) -> Iterator[tuple[Laptop, Laptop]]:
    """Give two computers with the same group, which has said so much."""
    heard = (Heard(), Heard())
    with reopened(Places(place / "a"), heard=heard[0]) as a, reopened(Places(place / "b"), heard=heard[1]) as b:
        first = Laptop(a, done(a.add_group(HALMSTAD, ("IFO Vuxen",))), heard[0])
        first.meet(before)
        done(b.restore(first.backup(place / "x.samsynbackup")))
        yield first, Laptop(b, first.group, heard[1])


def _compared(here: Laptop, file: Path) -> Merging:
    found = done(here.store.compare(file))
    assert found is not None
    return found


def _merge(here: Laptop, file: Path, *chosen: tuple[str, Copy]) -> Merged:
    return done(here.store.merge(file, {(COURSE.id, PromptId(prompt)): copy for prompt, copy in chosen}))


def test_copy_that_alone_has_gone_on_is_taken(place: Path) -> None:
    """The group has met on the other laptop only: nobody is asked anything."""
    with parted(place, {"p1": "ett", "p2": "två"}) as (here, there):
        there.meet({"p1": "ett och mer", "p3": "tre"}, status=APPROVED)
        file = there.backup(place / "y.samsynbackup")

        found = _compared(here, file)
        merged = _merge(here, file)

        assert (found.taken, found.meetings, found.conflicts) == ((text_prompt().text,) * 2, 1, ())
        assert merged.answers == 2
        assert here.heard.all(Merged) == [merged]
        assert here.stands("p1") == ("ett och mer", APPROVED)
        assert here.says("p1") == ["ett", "ett och mer"]
        assert here.stands("p2") == ("två", NotApproved())
        assert here.stands("p3") == ("tre", APPROVED)
        assert len(done(here.store.sessions(here.group.id, None))) == 2
        assert _compared(here, file) == Merging(here.group.id, (), 0, ())


def test_what_only_this_computer_has_gone_on_with_stands(place: Path) -> None:
    """An old copy that turns up must not take the group's later words away."""
    with parted(place, {"p1": "ett"}) as (here, there):
        file = there.backup(place / "y.samsynbackup")
        here.meet({"p1": "ett, omskrivet"})

        assert _compared(here, file) == Merging(here.group.id, (), 0, ())
        assert _merge(here, file).answers == 0

        assert here.stands("p1") == ("ett, omskrivet", NotApproved())
        assert here.says("p1") == ["ett", "ett, omskrivet"]


@pytest.mark.parametrize("copy", Copy)
def test_both_have_gone_on_and_a_person_chooses(place: Path, copy: Copy) -> None:
    """Whichever is chosen, the other is an earlier version, with all that led to it."""
    with parted(place, {"p1": "ett"}) as (here, there):
        here.meet({"p1": "ett här"}, writes="Anna")
        there.meet({"p1": "ett där, först"})
        there.meet({"p1": "ett där"}, status=APPROVED, writes="Bo")
        file = there.backup(place / "y.samsynbackup")

        (conflict,) = _compared(here, file).conflicts
        assert (conflict.course_id, conflict.prompt_id) == (COURSE.id, PromptId("p1"))
        assert conflict.prompt_text == text_prompt().text
        assert (conflict.here.value, conflict.file.value) == (TextValue("ett här"), TextValue("ett där"))
        assert (conflict.here.status, conflict.file.status) == (NotApproved(), APPROVED)
        assert (conflict.here.meeting, conflict.here.writer) == (2, "Anna")  # whoever chooses asks Anna what was meant
        assert (conflict.file.meeting, conflict.file.writer) == (3, "Bo")
        with pytest.raises(CopiesChanged):
            _merge(here, file)
        assert here.says("p1") == ["ett", "ett här"]

        _merge(here, file, ("p1", copy))

        wanted = {Copy.HERE: ("ett här", NotApproved()), Copy.FILE: ("ett där", APPROVED)}
        assert here.stands("p1") == wanted[copy]
        assert set(here.says("p1")) == {"ett", "ett här", "ett där, först", "ett där"}
        assert _compared(here, file).conflicts == ()


def test_first_answers_given_on_both_are_one_question(place: Path) -> None:
    """Each computer has given the answer an id of its own; the group has one answer to the question."""
    with parted(place, {}) as (here, there):
        here.meet({"p1": "ett här", "p2": "lika"})
        there.meet({"p1": "ett där", "p2": "lika"})
        file = there.backup(place / "y.samsynbackup")

        assert [one.prompt_id for one in _compared(here, file).conflicts] == ["p1"]
        _merge(here, file, ("p1", Copy.FILE))

        assert here.stands("p1") == ("ett där", NotApproved())
        assert here.says("p1") == ["ett här", "ett där"]
        assert here.says("p2") == ["lika"]
        back = here.backup(place / "z.samsynbackup")
        assert _compared(there, back).conflicts == ()
        _merge(there, back)
        assert there.stands("p1") == ("ett där", NotApproved())
        assert set(there.says("p1")) == {"ett där", "ett här"}


@pytest.mark.parametrize("copy", Copy)
def test_what_was_being_typed_is_kept_too(place: Path, copy: Copy) -> None:
    """What was half written on both is somebody's words."""
    with parted(place, {"p1": "ett"}) as (here, there):
        here.meet({"p1": "halvt här"}, typing=True)
        there.meet({"p1": "halvt där", "p2": "ett"}, typing=True)
        file = there.backup(place / "y.samsynbackup")

        assert [one.prompt_id for one in _compared(here, file).conflicts] == ["p1"]
        _merge(here, file, ("p1", copy))

        assert here.stands("p1") == ({Copy.HERE: "halvt här", Copy.FILE: "halvt där"}[copy], NotApproved())
        assert set(here.says("p1")) == {"ett", "halvt här", "halvt där"}
        assert here.stands("p2") == ("ett", NotApproved())


def test_said_crosswise_is_for_a_person_to_choose(place: Path) -> None:
    """Each says last what the other has said before: nothing tells which is the newer."""
    with parted(place, {}) as (here, there):
        for text in ("ett", "två"):
            here.meet({"p1": text})
        for text in ("två", "ett"):
            there.meet({"p1": text})
        file = there.backup(place / "y.samsynbackup")

        assert [one.prompt_id for one in _compared(here, file).conflicts] == ["p1"]
        _merge(here, file, ("p1", Copy.HERE))

        assert here.says("p1") == ["ett", "två"]


def test_cloned_disk_uses_the_same_numbers_for_other_words(place: Path) -> None:
    """A whole disk was copied: both go on in one epoch, and the same number is two texts."""
    with parted(place, {"p1": "ett"}) as (here, _):
        done(here.store.close())
        shutil.copytree(place / "a", place / "c")
        with reopened(Places(place / "a")) as one, reopened(Places(place / "c")) as other:
            mine, theirs = Laptop(one, here.group, Heard()), Laptop(other, here.group, Heard())
            mine.meet({"p1": "ett här"})
            theirs.meet({"p1": "ett där"})
            file = theirs.backup(place / "y.samsynbackup")

            assert len(_compared(mine, file).conflicts) == 1
            _merge(mine, file, ("p1", Copy.FILE))

            assert mine.says("p1") == ["ett", "ett här", "ett där"]


def test_draft_that_says_what_is_saved_takes_no_approval_away(place: Path) -> None:
    """A backup made in the moment before such a draft is forgotten."""
    with parted(place, {"p1": "ett"}) as (here, there):
        there.meet({"p1": "två"}, status=APPROVED)
        file = there.backup(place / "y.samsynbackup")
        with by_hand(file) as raw:
            raw.execute(
                "INSERT INTO draft SELECT answer_id, session_id, value, 0, at FROM revision WHERE value LIKE '%två%'"
            )

        _merge(here, file)

        assert here.stands("p1") == ("två", APPROVED)


def test_damaged_text_takes_no_part(place: Path) -> None:
    """What does not agree with its fingerprint is nobody's word, nor is a draft that nothing can be made of."""
    with parted(place, {"p1": "ett"}) as (here, there):
        there.meet({"p1": "ett där"})
        there.meet({"p2": "halvt där"}, typing=True)
        file = there.backup(place / "y.samsynbackup")
        with by_hand(file) as raw:
            raw.execute("DROP TRIGGER revision_not_changed")
            raw.execute("""UPDATE revision SET value = '{"text":"falskt"}' WHERE value LIKE '%där%'""")
            raw.execute("UPDATE draft SET value = '{'")

        assert _compared(here, file).taken == ()
        _merge(here, file)

        assert here.says("p1") == ["ett"]


def test_what_a_file_holds_is_told_without_a_store(place: Path) -> None:
    """Before anything is changed, a person sees whose file it is, and how much is in it."""
    with parted(place, {"p1": "ett", "p2": "två"}) as (here, _):
        here.meet({"p3": "halvt"}, typing=True)
        held = look_into(here.backup(place / "y.samsynbackup"))

        assert (held.group, held.courses, held.meetings, held.answers) == (here.group, (COURSE.id,), 2, 3)
        assert (held.last_met, held.under_way) == (done(here.store.sessions(here.group.id))[-1].started_at, None)

        begin_session(here.store, here.group)
        assert look_into(here.backup(place / "z.samsynbackup")).under_way == COURSE.id
        never_met = done(here.store.add_group(HALMSTAD, ()))
        held = look_into(Laptop(here.store, never_met, here.heard).backup(place / "å.samsynbackup"))
        assert (held.courses, held.meetings, held.answers, held.last_met) == ((), 0, 0, None)


def test_plan_and_contacts_of_this_computer_stay(place: Path) -> None:
    """They are the group's one of each; what is lacking here comes along."""
    mine, theirs = (Plan(timedelta(minutes=m), Rhythm.WEEKLY, time(13), ()) for m in (60, 90))
    with parted(place, {"p1": "ett"}) as (here, there):
        done(there.store.keep_plan(here.group.id, COURSE.id, theirs))
        done(there.store.keep_contacts(here.group.id, (SupportContact(name="Ringen", phone="010-123 45 67"),)))
        file = there.backup(place / "y.samsynbackup")
        _merge(here, file)
        assert done(here.store.plan(here.group.id, COURSE.id)) == theirs
        assert [one.name for one in done(here.store.contacts(here.group.id))] == ["Ringen"]

        done(here.store.keep_plan(here.group.id, COURSE.id, mine))
        done(here.store.keep_contacts(here.group.id, ()))
        found = _compared(here, file)
        assert (found.plan_stays, found.contacts_stay, found.is_news) == (True, True, False)
        _merge(here, file)
        assert done(here.store.plan(here.group.id, COURSE.id)) == mine
        assert done(here.store.contacts(here.group.id)) == ()


def test_who_is_in_the_group_is_what_both_copies_say(place: Path) -> None:
    """A municipality that was added on the other computer is missed by the county board if it does not come along."""
    laholm, hylte = Municipality("1381", "Laholms kommun", "Laholm"), Municipality("1315", "Hylte kommun", "Hylte")
    with parted(place, {"p1": "ett"}) as (here, there):
        done(here.store.update_group(replace(here.group, others=(hylte,))))
        done(there.store.update_group(replace(here.group, units=("IFO Vuxen", "Skolan"), others=(laholm, hylte))))
        file = there.backup(place / "y.samsynbackup")

        found = _compared(here, file)
        assert (found.units, found.municipalities, found.is_news) == (("Skolan",), ("Laholms kommun",), True)
        _merge(here, file)

        (group,) = done(here.store.groups())
        assert (group.units, group.others) == (("IFO Vuxen", "Skolan"), (hylte, laholm))
        assert not _compared(here, file).is_news


def test_meeting_that_went_on_in_one_copy_is_as_it_was_there(place: Path) -> None:
    """They opened it again to write down who had come late: what was noted then is news, and not thrown away."""
    with parted(place, {"p1": "ett"}) as (here, there):
        there.go_on(HeadCount("Chef", 7))
        file = there.backup(place / "y.samsynbackup")

        assert (_compared(here, file).gone_on, _compared(here, file).is_news) == (1, True)
        _merge(here, file)

        (as_there,), (as_here,) = (done(one.store.sessions(here.group.id, COURSE.id)) for one in (there, here))
        assert (as_here.attendance, as_here.ended_at) == (as_there.attendance, as_there.ended_at)
        assert not _compared(here, file).is_news


def test_meeting_that_went_on_in_both_copies_stays_as_it_is_here(place: Path) -> None:
    """Two head-counts of one meeting cannot both be true, and nobody is asked to choose between numbers."""
    with parted(place, {"p1": "ett"}) as (here, there):
        here.go_on(HeadCount("Chef", 3))
        there.go_on(HeadCount("Chef", 7))
        file = there.backup(place / "y.samsynbackup")

        assert _compared(here, file).gone_on == 0
        _merge(here, file)

        assert done(here.store.sessions(here.group.id, COURSE.id))[0].attendance == (HeadCount("Chef", 3),)


def test_merging_is_remembered_and_can_be_taken_back(place: Path) -> None:
    """What was here before is a backup, and the list of what was done with answers names it."""
    with parted(place, {"p1": "ett"}) as (here, there):
        there.meet({"p1": "ett där"})
        merged = _merge(here, there.backup(place / "y.samsynbackup"))

        entry = done(here.store.audit())[-1]
        assert (entry.kind, entry.group_id, dict(entry.counts)) == ("merged", here.group.id, {"answers": 1})
        done(here.store.restore(merged.backup))
        assert here.says("p1") == ["ett"]


def test_meeting_under_way_is_ended_first(place: Path) -> None:
    """What is on the screen must not change under the group's hands."""
    with parted(place, {"p1": "ett"}) as (here, there):
        file = there.backup(place / "y.samsynbackup")
        begin_session(here.store, here.group)

        with pytest.raises(MeetingNotEnded):
            done(here.store.compare(file))
        with pytest.raises(MeetingNotEnded):
            _merge(here, file)


def test_old_copy_says_that_it_brings_back_what_was_removed(place: Path) -> None:
    """A stick from before the gallring is found in a drawer: nobody is to undo a disposal without knowing it."""
    with parted(place, {"p1": "ett"}) as (here, there):
        file = there.backup(place / "y.samsynbackup")
        assert _compared(here, file).removed_at is None

        done(here.store.remove_answers(here.group.id, None))

        found = _compared(here, file)
        assert found.removed_at == done(here.store.audit())[-1].at
        assert found.taken == (text_prompt().text,)


def test_what_became_of_a_hand_over_comes_along(place: Path) -> None:
    """The receipt was read on the other laptop only: nothing was said, and it is still news."""
    with parted(place, {"p1": "ett"}) as (here, there):
        done(there.store.note("received", here.group.id, {"revision": 1, "code": 7, "came_s": 1}))
        file = there.backup(place / "y.samsynbackup")

        found = _compared(here, file)
        assert (found.told, found.is_news) == (1, True)
        _merge(here, file)

        assert "received" in [entry.kind for entry in done(here.store.audit())]
        assert not _compared(here, file).is_news


def test_both_have_handed_over_and_neither_is_forgotten(place: Path) -> None:
    """Each called its file version 2, and they contradict each other till a third replaces both."""
    with parted(place, {"p1": "ett"}) as (here, there):
        first = here.hand_over("11" * 32)
        done(there.store.merge(here.backup(place / "first.samsynbackup"), {}))
        assert done(there.store.exports(here.group.id, COURSE.id)) == (first,)
        there.meet({"p1": "ett där"})
        ours, theirs = here.hand_over("22" * 32), there.hand_over("33" * 32)
        done(there.store.note("received", here.group.id, {"revision": 2, "code": int("33" * 5, 16), "came_s": 60}))
        assert not done(there.store.progress(here.group.id, COURSE)).changed_after_hand_over
        file = there.backup(place / "y.samsynbackup")

        assert _compared(here, file).handed_over == 1
        _merge(here, file)

        known = done(here.store.exports(here.group.id, COURSE.id))
        assert [(one.file_id, one.revision) for one in known] == [
            (first.file_id, 1),
            (ours.file_id, 2),
            (theirs.file_id, 3),
        ]
        assert [one.given_number for one in known] == [1, 2, 2], "what the county board calls them"
        assert [one.delivery for one in known] == [Delivery.SAVED, Delivery.SAVED, Delivery.RECEIVED]
        assert done(here.store.progress(here.group.id, COURSE)).changed_after_hand_over
        assert not _compared(here, file).is_news
        again = here.hand_over("44" * 32)
        assert set(again.supersedes) == {first.file_id, ours.file_id, theirs.file_id}
        assert not done(here.store.progress(here.group.id, COURSE)).changed_after_hand_over


def test_file_of_another_kind_is_refused(place: Path) -> None:
    """Everybody's answers are not one group's, and a picture is no backup."""
    with parted(place, {"p1": "ett"}) as (here, _):
        whole = done(here.store.back_up(BackupReason.ASKED))
        with pytest.raises(BackupOfAll):
            done(here.store.compare(whole))
        (place / "bild").write_bytes(b"GIF89a")
        with pytest.raises(BackupUnusable):
            done(here.store.compare(place / "bild"))
        with pytest.raises(BackupOfAll):
            look_into(whole)


def test_group_that_is_not_here_is_told(place: Path) -> None:
    """It can be read in whole instead."""
    with parted(place, {"p1": "ett"}) as (here, _):
        file = here.backup(place / "y.samsynbackup")
        with reopened(Places(place / "d")) as store:
            assert done(store.compare(file)) is None


def test_a_comparison_may_be_the_first_that_is_asked_of_a_store(place: Path) -> None:
    """A command opens the store for nothing else."""
    with parted(place, {"a": "Sagt."}) as (_, there):
        there.meet({"b": "Sagt sedan."})
        file = there.backup(place / "y.samsynbackup")
    store = Store(Places(place / "a"))
    try:
        found = done(store.compare(file))
    finally:
        close_for_good(store)
    assert found is not None
