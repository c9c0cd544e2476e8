"""Answers cannot be changed behind anybody's back: fingerprints, triggers, and values that come back as typed."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.answer import (
    EMPTY,
    Action,
    ActionsValue,
    Approved,
    ChoiceValue,
    DateValue,
    Declined,
    DeclinedBy,
    ListValue,
    NotApproved,
    NumberValue,
    Point,
    TextValue,
    Value,
    status_document,
    status_from_document,
    value_document,
    value_from_document,
)
from desktop_app.domain.course import Prompt, PromptKind
from desktop_app.domain.delivery import Delivery
from desktop_app.domain.ids import PromptId
from desktop_app.domain.support import prompt_of
from desktop_app.domain.support_parts import Part
from desktop_app.storage.canonical import canonical, canonical_value, plain, well_formed
from desktop_app.storage.errors import AnswerDamaged, HandedOverMeanwhile
from desktop_app.storage.keeper import Keeper
from desktop_app.storage.records import AnswerFoundDamaged, BackupReason, ExportRecord
from desktop_app.storage.service import Store
from tests.samples import BENEFIT, COURSE
from tests.storage.desk import (
    FLOW,
    Desk,
    Heard,
    begin_session,
    by_hand,
    close_for_good,
    damage_revision,
    done,
    reopened,
    text_prompt,
)

whole_text = st.text(st.characters(exclude_categories=["Cs"]))
values: st.SearchStrategy[Value] = st.one_of(
    st.builds(TextValue, whole_text),
    st.builds(
        ListValue, st.lists(st.builds(Point, whole_text, st.none() | whole_text.filter(bool)), max_size=5).map(tuple)
    ),
    st.builds(ChoiceValue, st.lists(whole_text, max_size=5).map(tuple)),
    st.builds(NumberValue, st.none() | st.integers(-(2**53) + 1, 2**53 - 1)),
    st.builds(DateValue, st.none() | st.dates()),
    st.builds(ActionsValue, st.lists(st.builds(Action, whole_text, whole_text, whole_text), max_size=3).map(tuple)),
)


@given(values)
def test_every_value_comes_back_as_it_was_typed(value: Value) -> None:
    """Tabs, zeros, emoji, Arabic, an empty row: the group's text is the group's text."""
    assert value_from_document(plain(canonical_value(value))) == value


@given(st.text(st.characters()))
def test_any_text_can_be_saved(text: str) -> None:
    """Half an emoji must not cost the sentence it stands in; whole text is never touched."""
    saved = well_formed(text)

    assert plain(canonical_value(TextValue(text))) == {"text": saved}
    assert saved.encode("utf-16", "surrogatepass") == saved.encode("utf-16")
    if all(not 0xD800 <= ord(letter) < 0xE000 for letter in text):
        assert saved == text


def test_halves_that_stand_side_by_side_become_one_character() -> None:
    """A text field in UTF-16 hands over two halves now and then; together they are what was typed."""
    assert well_formed("\ud83d\ude00 å \ud83d") == "😀 å \ufffd"


def test_number_beyond_what_json_keeps_is_a_mistake_of_ours() -> None:
    """A number that would come back as another one is refused where it is written."""
    with pytest.raises(ValueError, match="safe integer"):
        canonical({"number": 2**60})


def test_fingerprint_can_be_checked_with_other_tools(desk: Desk) -> None:
    """The county board checks it with any SHA-256; this is the recipe in the format's page."""
    at = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)
    revision = done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue('Å\n"ja"'), Approved(at)))

    value = json.dumps(value_document(revision.value), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    status = json.dumps(status_document(revision.status), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    recipe = f"{desk.answer.id}|{revision.epoch}|{revision.seq}|{value}|{status}"

    assert hashlib.sha256(recipe.encode()).hexdigest() == revision.sha256


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ("UPDATE revision SET value = '{}'", "never changed"),
        ("UPDATE revision SET at = ''", "never changed"),
        ("DELETE FROM revision", "only by a purge"),
        ("INSERT OR REPLACE INTO revision SELECT * FROM revision", "there already"),
        (
            "REPLACE INTO revision SELECT 'new', answer_id, session_id, epoch, seq, 1, 2, 3, 4, 5 FROM revision",
            "there already",
        ),
        ("DELETE FROM epoch", "never deleted"),
        ("UPDATE epoch SET ordinal = 9", "never changed"),
        ("DELETE FROM audit", "only added to"),
        ("UPDATE audit SET kind = 'x'", "only added to"),
        ("DELETE FROM answer", "FOREIGN KEY"),
        ("DELETE FROM session", "FOREIGN KEY"),
        ('DELETE FROM "group"', "FOREIGN KEY"),
        ("INSERT INTO draft VALUES ('nobody', 'none', '{}', 0, '')", "FOREIGN KEY"),
        ("UPDATE session SET number = 'three'", "cannot store TEXT"),
    ],
)
def test_database_itself_refuses_to_lose_a_revision(desk: Desk, statement: str, complaint: str) -> None:
    """Whatever mistake is made in the program one day, the file says no."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("kvar"), NotApproved()))
    done(desk.store.close())

    with by_hand(desk.places.database) as raw:
        raw.execute("PRAGMA foreign_keys=ON")
        before = list(raw.iterdump())
        with pytest.raises(sqlite3.IntegrityError, match=complaint):
            raw.execute(statement)
        assert list(raw.iterdump()) == before


def test_purge_can_delete_and_leaves_the_guard_standing(desk: Desk) -> None:
    """Gallring is a right decision somebody takes; it works inside one marked transaction and nowhere else."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("bort"), NotApproved()))
    done(desk.store.close())

    with by_hand(desk.places.database) as raw:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO purging VALUES (?)", (desk.answer.id,))
        raw.execute("DELETE FROM revision WHERE answer_id = ?", (desk.answer.id,))
        raw.execute("DELETE FROM purging")
        raw.execute("COMMIT")
        assert raw.execute("SELECT count(*) FROM revision").fetchone() == (0,)
    assert b"bort" not in desk.places.database.read_bytes()


def test_taken_back_words_leave_the_files(desk: Desk) -> None:
    """A name that was typed by mistake and taken away must not be found on a lost laptop (X55)."""
    desk.type("Kalle Karlsson 850709-9805")
    done(desk.store.flush())
    desk.type("En klient")
    done(desk.store.leave_answer(desk.answer.id, desk.session.id))
    done(desk.store.back_up(BackupReason.ASKED))
    done(desk.store.close())

    for path in (path for path in desk.places.data.rglob("*") if path.is_file()):
        assert b"Karlsson" not in path.read_bytes(), path


def test_damaged_answer_is_not_shown_and_the_older_one_is(desk: Desk) -> None:
    """A flipped bit in a sentence reads like a sentence; the group must see what it said, and be told (X7)."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("Vi samtalar"), NotApproved()))
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("Vi samverkar"), NotApproved()))
    done(desk.store.close())
    damage_revision(desk.places.database, 2)

    heard = Heard()
    store = Store(desk.places, on_event=heard)
    report = done(store.open())
    answer = done(store.answer(desk.group.id, COURSE.id, text_prompt()))
    done(store.answers(desk.group.id, COURSE.id))

    assert [error.values["answer_id"] for error in report.damaged] == [desk.answer.id]
    assert answer.current == TextValue("Vi samtalar")
    assert [r.value for r in done(store.history(desk.answer.id))] == [TextValue("Vi samtalar")]
    assert heard.all(AnswerFoundDamaged) == []  # the report has told it
    with pytest.raises(AnswerDamaged) as refused:
        done(store.next_export(desk.group.id, COURSE.id))
    assert refused.value.values["shown_at"] == answer.revision.at if answer.revision else False
    assert refused.value.values["prompt_text"] == "Vad tar ni med er?"

    done(store.save_answer(desk.answer.id, desk.session.id, TextValue("Vi samverkar"), NotApproved()))
    assert done(store.next_export(desk.group.id, COURSE.id)).revision == 1
    close_for_good(store)


def test_damage_in_an_older_course_is_told_when_it_is_met(desk: Desk) -> None:
    """What is not under way is not looked through at every start; it is told once, when it is opened."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("bara"), NotApproved()))
    done(desk.store.end_session(desk.session.id, FLOW))
    done(desk.store.close())
    damage_revision(desk.places.database, 1)

    heard = Heard()
    with reopened(desk.places, heard=heard) as store:
        for _ in range(2):
            answer = done(store.answer(desk.group.id, COURSE.id, text_prompt()))
            assert answer.current == TextValue("")

    assert [event.error.values["shown_at"] for event in heard.all(AnswerFoundDamaged)] == [None]


@pytest.mark.parametrize("spoilt", ["not json {", '{"text": 7}', '{"points": [{}]}', '{"points": [7]}'])
def test_damaged_draft_is_set_aside(desk: Desk, caplog: pytest.LogCaptureFixture, spoilt: str) -> None:
    """A half sentence that cannot be read must not keep the question from being opened."""
    desk.type("x")
    done(desk.store.close())
    with by_hand(desk.places.database) as raw:
        raw.execute("UPDATE draft SET value = ?", (spoilt,))

    with reopened(desk.places) as store:
        answer = done(store.answer(desk.group.id, COURSE.id, text_prompt()))
        assert done(store.leave_answer(desk.answer.id, desk.session.id)) is None

    assert (answer.draft, answer.draft_at) == (None, None)
    assert "is damaged and is not shown" in caplog.text
    assert spoilt not in caplog.text


def test_order_is_not_the_clocks(place: Path, desk: Desk) -> None:
    """A clock that goes back a day in mid-meeting must not bring yesterday's words back (X16)."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("först"), NotApproved()))
    desk.clock.at = datetime(1970, 1, 1, tzinfo=UTC)
    newest = done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("sedan"), NotApproved()))
    second = begin_session(desk.store, desk.group)

    assert desk.texts() == ["först", "sedan"]
    assert desk.read().revision == newest
    assert newest.at.year == 1970
    assert done(desk.store.unfinished()) == second
    assert done(desk.store.sessions())[-1] == second


def a_record(desk: Desk, **more: object) -> ExportRecord:
    plan = done(desk.store.next_export(desk.group.id, COURSE.id))
    fields: dict[str, object] = {
        "file_id": plan.file_id,
        "group_id": desk.group.id,
        "course_id": COURSE.id,
        "course_version": "1",
        "revision": plan.revision,
        "supersedes": plan.supersedes,
        "at": datetime(2026, 11, 18, 16, 0, tzinfo=UTC),
        "folder": "Dokument/träff",
        "files": ("svar.docx", "svar.svar"),
        "sha256": "ab" * 32,
        "answers": (),
        "counts": {"answers": 0},
        "unsealed_reason": "kursen har ingen nyckel",
    }
    return ExportRecord(**{**fields, **more})  # type: ignore[arg-type]


def test_each_hand_over_replaces_the_ones_before(desk: Desk) -> None:
    """The county board must know which of three files is the one that counts."""
    first, second = a_record(desk), None
    done(desk.store.record_export(first))
    second = a_record(desk, key_fingerprint="age1", recipient="Länsstyrelsen", unsealed_reason="")
    done(desk.store.record_export(second))

    assert (first.revision, first.supersedes) == (1, ())
    assert (second.revision, second.supersedes) == (2, (first.file_id,))
    assert done(desk.store.exports(desk.group.id, COURSE.id)) == (first, second)
    assert done(desk.store.next_export(desk.group.id, COURSE.id)).supersedes == (first.file_id, second.file_id)


def test_hand_over_cannot_take_a_number_twice(desk: Desk) -> None:
    """Two files with one number would be two truths."""
    record = a_record(desk)
    done(desk.store.record_export(record))

    assert desk.store.record_export(a_record(desk, revision=1)).exception(timeout=20) is not None
    assert done(desk.store.exports(desk.group.id, COURSE.id)) == (record,)


def test_a_number_is_taken_before_anything_is_written(desk: Desk) -> None:
    """A command handed over while the window wrote: one of two files with one number is never counted."""
    record = a_record(desk)
    done(desk.store.reserve_export(record))

    taken = desk.store.reserve_export(replace(record, file_id="another")).exception(timeout=20)

    assert isinstance(taken, HandedOverMeanwhile)
    assert taken.values["revision"] == 1
    assert done(desk.store.exports(desk.group.id, COURSE.id)) == (), "nothing is written yet"
    done(desk.store.let_go_of_export(record.file_id))
    done(desk.store.reserve_export(record))
    done(desk.store.record_export(record))
    done(desk.store.let_go_of_export(record.file_id))
    assert done(desk.store.exports(desk.group.id, COURSE.id)) == (record,)


def test_a_number_that_was_taken_when_the_power_went_is_never_given_again(desk: Desk) -> None:
    """The file may lie whole on the stick: the next one replaces it, and is not called the same."""
    cut_short = a_record(desk)
    done(desk.store.reserve_export(cut_short))
    done(desk.store.close())

    with reopened(desk.places) as store:
        plan = done(store.next_export(desk.group.id, COURSE.id))
        progress = done(store.progress(desk.group.id, COURSE))

    assert (plan.revision, plan.supersedes) == (2, (cut_short.file_id,))
    assert progress.delivery is None, "nobody has seen that anything was saved"


def test_change_after_hand_over_is_seen(desk: Desk) -> None:
    """«Ändrad efter att ni skickade» stands until it is sent again; own notes do not count."""
    county = done(desk.store.answer(desk.group.id, COURSE.id, COURSE.prompt(BENEFIT)))
    sent = done(desk.store.save_answer(county.id, desk.session.id, TextValue("nytta"), NotApproved()))

    def is_changed() -> bool:
        return done(desk.store.progress(desk.group.id, COURSE)).changed_after_hand_over

    assert not is_changed()
    done(desk.store.record_export(a_record(desk, answers=((county.id, sent.epoch, sent.seq),))))
    assert not is_changed()
    assert done(desk.store.progress(desk.group.id, COURSE)).handed_over_at is not None

    desk.type("egen anteckning")
    assert not is_changed()
    desk.store.typed(county.id, desk.session.id, TextValue("nytta!"), 0)
    assert is_changed()
    desk.store.typed(county.id, desk.session.id, TextValue("nytta"), 0)
    assert not is_changed()
    done(desk.store.save_answer(county.id, desk.session.id, TextValue("nytta"), NotApproved()))
    assert is_changed()


def test_answers_and_the_request_for_support_may_go_in_files_of_their_own(desk: Desk) -> None:
    """The request alone, as version 2, made every answer «ändrad»; one written afterwards was never called unsent."""
    county = done(desk.store.answer(desk.group.id, COURSE.id, COURSE.prompt(BENEFIT)))
    said = done(desk.store.save_answer(county.id, desk.session.id, TextValue("nytta"), NotApproved()))
    done(desk.store.record_export(a_record(desk, answers=((county.id, said.epoch, said.seq),))))
    asked = prompt_of(Part.NEED, "Vad behöver ni stöd med?")

    def is_left() -> tuple[bool, bool]:
        progress = done(desk.store.progress(desk.group.id, COURSE))
        return progress.changed_after_hand_over, progress.request_left

    assert is_left() == (False, False)
    need = done(desk.store.answer(desk.group.id, COURSE.id, asked))
    wanted = done(desk.store.save_answer(need.id, desk.session.id, TextValue("En förmiddag"), NotApproved()))
    assert is_left() == (False, True)

    plan = done(desk.store.next_export(desk.group.id, COURSE.id))
    alone = {
        "file_id": plan.file_id,
        "revision": plan.revision,
        "supersedes": plan.supersedes,
        "sha256": "ef" * 32,
        "answers": ((need.id, wanted.epoch, wanted.seq),),
        "counts": {"answers": 1, "support": 1},
    }
    done(desk.store.record_export(a_record(desk, **alone)))
    assert is_left() == (False, False)
    first, second = done(desk.store.exports(desk.group.id, COURSE.id))
    assert (first.has_answers, first.has_request) == (True, False)
    assert (second.has_answers, second.has_request) == (False, True)

    done(desk.store.save_answer(need.id, desk.session.id, TextValue("En dag"), NotApproved()))
    assert is_left() == (False, True)
    done(desk.store.save_answer(county.id, desk.session.id, TextValue("mer nytta"), NotApproved()))
    assert is_left() == (True, True)


def test_how_far_a_hand_over_has_come_is_read_from_what_was_told(desk: Desk) -> None:
    """Home says «Skickad» because somebody said so, until it is taken back; and not because another version went."""
    assert done(desk.store.progress(desk.group.id, COURSE)).delivery is None
    for sha256 in ("cd" * 32, "ab" * 32):
        done(desk.store.record_export(a_record(desk, sha256=sha256)))

    def tell(kind: str, code: int = 0xABABABABAB, **numbers: int) -> tuple[Delivery | None, object]:
        done(desk.store.note(kind, desk.group.id, {"code": code, **numbers}))
        progress = done(desk.store.progress(desk.group.id, COURSE))
        return progress.delivery, progress.delivered_at

    saved, came = datetime(2026, 11, 18, 16, 0, tzinfo=UTC), datetime(2026, 12, 7, 8, 12, tzinfo=UTC)
    assert tell("sent", code=0xCDCDCDCDCD) == (Delivery.SAVED, saved)
    assert tell("sent", code=1) == (Delivery.SAVED, saved)
    assert tell("sent") == (Delivery.SENT, done(desk.store.audit())[-1].at)
    assert tell("not_sent") == (Delivery.SAVED, saved)
    assert tell("received", came_s=int(came.timestamp())) == (Delivery.RECEIVED, came)
    assert tell("not_sent") == (Delivery.RECEIVED, came)
    first, second = done(desk.store.exports(desk.group.id, COURSE.id))
    assert (first.delivery, second.received_at) == (Delivery.SENT, came)


def test_answer_that_came_after_the_hand_over_is_a_change(desk: Desk) -> None:
    """A question the group skipped and then answered belongs in the next file."""
    done(desk.store.record_export(a_record(desk)))
    county = done(desk.store.answer(desk.group.id, COURSE.id, COURSE.prompt(BENEFIT)))
    assert not done(desk.store.progress(desk.group.id, COURSE)).changed_after_hand_over

    done(desk.store.save_answer(county.id, desk.session.id, TextValue("nu"), NotApproved()))

    assert done(desk.store.progress(desk.group.id, COURSE)).changed_after_hand_over


def test_every_kind_of_question_begins_empty_and_keeps_its_kind(desk: Desk) -> None:
    """A new kind of question that storage does not know would fail in front of a group."""
    for kind in PromptKind:
        prompt = text_prompt(f"kind-{kind}")
        answer = done(desk.store.answer(desk.group.id, COURSE.id, type(prompt)(id=prompt.id, text="?", kind=kind)))
        assert (answer.kind, answer.current) == (kind, EMPTY[kind])


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    values,
    st.one_of(
        st.just(NotApproved()),
        st.builds(Approved, st.datetimes(timezones=st.timezones()).map(lambda at: at.astimezone(UTC))),
        st.builds(DeclinedBy, st.sampled_from(Declined), st.datetimes(timezones=st.just(UTC))),
    ),
)
def test_every_value_and_status_survives_the_disk(desk: Desk, value: Value, status: Approved | NotApproved) -> None:
    """Through the real file, and held against its fingerprint on the way back."""
    revision = done(desk.store.save_answer(desk.answer.id, desk.session.id, value, status))

    assert desk.read().revision == revision
    assert (revision.value, revision.status) == (value, status)
    assert status_from_document(status_document(status)) == status


def test_days_come_back_as_days(desk: Desk) -> None:
    """«15 januari» is a day, not midnight somewhere."""
    done(desk.store.save_answer(desk.answer.id, desk.session.id, DateValue(date(2027, 1, 15)), NotApproved()))

    assert desk.read().current == DateValue(date(2027, 1, 15))


def test_a_groups_answers_are_read_with_as_few_questions_however_many_they_are(desk: Desk) -> None:
    """Home reads them all at every step back to it; one question for each answer made it wait."""

    def asked(keeper: Keeper) -> int:
        statements: list[str] = []
        keeper._database.raw.set_trace_callback(statements.append)
        keeper.answers(desk.group.id, desk.course_id)
        keeper._database.raw.set_trace_callback(None)
        return len(statements)

    before = done(desk.store._ask(asked))
    for n in range(5):
        answer = done(desk.store.answer(desk.group.id, desk.course_id, text_prompt(f"q{n}")))
        done(desk.store.save_answer(answer.id, desk.session.id, TextValue(f"svar {n}"), NotApproved()))

    assert done(desk.store._ask(asked)) == before
    assert len(done(desk.store.answers(desk.group.id, desk.course_id))) == 6


def test_a_question_keeps_its_words_while_it_is_answered_and_is_asked_anew_when_it_is_not(desk: Desk) -> None:
    """A newer course asks in another way: an answer given before is to the words the group saw, and to no others."""
    newer = Prompt(id=PromptId(desk.answer.prompt_id), text="Räkna upp!", version=2, kind=PromptKind.LIST)

    def asked() -> tuple[str, int, PromptKind]:
        answer = done(desk.store.answer(desk.group.id, COURSE.id, newer))
        return answer.prompt_text, answer.prompt_version, answer.kind

    at = datetime(2026, 11, 18, 16, 0, tzinfo=UTC)
    before = (desk.answer.prompt_text, 1, PromptKind.TEXT)
    desk.type("halvskrivet")
    assert asked() == before
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("sparat"), NotApproved()))
    assert asked() == before
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue(""), DeclinedBy(Declined.NO_TIME, at)))
    assert asked() == before
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue(""), NotApproved()))
    assert asked() == ("Räkna upp!", 2, PromptKind.LIST)
    assert desk.texts() == ["sparat", "", ""], "what was answered once is among the earlier versions"
