"""The answer file, read as a stranger would: with a zip reader, a JSON reader and a hash."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import msgspec
import pytest

from desktop_app.domain.answer import Action, ActionsValue, Declined, DeclinedBy, ListValue, Point, TextValue, Value
from desktop_app.domain.group import Municipality
from desktop_app.domain.handover import Handover
from desktop_app.domain.ids import AnswerId
from desktop_app.followup.reading import check
from desktop_app.handover.answer_file import answers_json, code_of, zipped
from desktop_app.handover.answer_types import AnswersDocument, schema
from desktop_app.handover.content import assemble
from desktop_app.handover.documents.model import named_with_codes
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.export import Format, Parcel, contents, prepare
from desktop_app.paths import resources

from .sample import MADE, PlanOfStore, answered, records

GOLDEN = Path(__file__).parent / "golden" / "answers-1.json"


def canonical(document: Any) -> bytes:
    """RFC 8785 for what this format holds: sorted keys, no blanks, UTF-8. Written here again, not borrowed."""
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


@pytest.fixture
def read(handover: Handover) -> dict[str, Any]:
    """answers.json as another program reads it."""
    document: dict[str, Any] = json.loads(answers_json(handover).content)
    return document


def test_the_hash_is_over_the_rest_of_the_document(read: dict[str, Any]) -> None:
    """A county board must be able to check it with tools that have nothing to do with us."""
    claimed = read.pop("sha256")

    assert hashlib.sha256(canonical(read)).hexdigest() == claimed


def test_each_answer_carries_its_own_fingerprint(read: dict[str, Any]) -> None:
    """A flipped bit on the way is found in the answer it hit."""
    for answer in read["answers"]:
        value, status = canonical(answer["value"]).decode(), canonical(answer["status"]).decode()
        line = f"{answer['id']}|{answer['epoch']}|{answer['seq']}|{value}|{status}"
        assert hashlib.sha256(line.encode()).hexdigest() == answer["sha256"]


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (3, ListValue((Point("Det som inte skulle sägas"),))),
        (4, TextValue("Det som inte skulle sägas")),
        (5, ActionsValue((Action("Det som inte skulle sägas"),))),
    ],
)
def test_what_the_group_chose_not_to_answer_does_not_leave(swedish: DocumentWords, number: int, written: Value) -> None:
    """«Vill inte svara» is a promise: the reason goes, and what was written before it in no form at all."""
    given = answered(number, written, DeclinedBy(Declined.RATHER_NOT, MADE))
    parcel = prepare(assemble(records(answers=(given,)), PlanOfStore(), made_at=MADE), swedish)

    assert "inte skulle" not in parcel.answers.content.decode() + parcel.text + repr(parcel.document)
    assert swedish.declined(Declined.RATHER_NOT) in parcel.text
    read = check(parcel.answers.content)
    (answer,) = read.answers
    assert given.revision is not None
    assert (answer.epoch, answer.seq) == (given.revision.epoch, given.revision.seq), "else it would look changed since"
    assert (read.counts.answered, read.counts.declined) == (0, 1)


def test_it_says_what_the_format_promises(read: dict[str, Any]) -> None:
    """Every field of the format is there, and the small number is not."""
    always = {
        field.encode_name for field in msgspec.structs.fields(AnswersDocument) if field.default is not msgspec.UNSET
    }
    assert set(read) == always
    assert read["format"] == "samsyn-answers/1"
    assert read["municipalities"] == [{"code": "1380", "name": "Halmstads kommun"}]
    assert read["units"] == ["Barn- och familjeenheten", "Ungdomsenheten"]
    assert read["attendance"] == [
        {"role": "Socialsekreterare", "at_least": 5, "at_most": 5},
        {"role": "Chef", "at_least": 1, "at_most": 2},
        {"role": "Annan enhet", "at_least": 1, "at_most": 2},
    ]
    assert read["meetings"][0]["day"] == "2026-10-07"
    assert read["meetings"][0]["films"][0] == {"id": "film-1", "played_seconds": 660}
    assert [film["seen"] for film in read["films"]].count(True) == 9
    assert read["counts"] == {
        "questions": 5,
        "answered": 4,
        "approved": 3,
        "declined": 1,
        "films": 10,
        "films_seen": 9,
        "meetings": 2,
    }
    assert [answer["status"]["is"] for answer in read["answers"]] == [
        "approved",
        "declined",
        "approved",
        "not_approved",
        "approved",
    ]
    assert read["actions"] == [
        {"answer_id": "answer-5", "what": "Ta fram kvällsnummer", "who": "Anna", "when": "2 dec"}
    ]


def test_every_municipality_in_the_room_stands_there_by_its_code_home_first(handover: Handover) -> None:
    """The county board sees that Laholm has answered too, and counts the answers once (E5)."""
    both = replace(handover.group, others=(Municipality("1381", "Laholms kommun", "Laholm"),))
    read = json.loads(answers_json(replace(handover, group=both)).content)

    assert [one["code"] for one in read["municipalities"]] == ["1380", "1381"]
    assert read["municipalities"][1] == {"code": "1381", "name": "Laholms kommun"}
    assert named_with_codes(both) == "Halmstads kommun (1380), Laholms kommun (1381)"


def test_it_says_nothing_of_the_machine_or_the_writer(handover: Handover) -> None:
    """The one who wrote the answers down is never named, nor the computer or its folders."""
    content = answers_json(handover).content.decode()

    assert "writer" not in content
    assert str(Path.home()) not in content
    assert "Det här stannar hos oss." not in content


def test_text_comes_back_as_it_was_typed() -> None:
    """Whatever can be written is written: NUL, tabs, emoji and right-to-left marks."""
    text = "\x00\x0b\x1f\t😀\u202e<script> {{ x }} %s \u2028 é é"
    handover = assemble(records(answers=(answered(1, TextValue(text)),)), PlanOfStore(), made_at=MADE)

    assert json.loads(answers_json(handover).content)["answers"][0]["value"]["text"] == text


def test_half_a_character_becomes_a_mark() -> None:
    """No file can hold a lone surrogate; losing the whole hand-over for it would be worse."""
    handover = assemble(records(answers=(answered(1, TextValue("a\ud800b")),)), PlanOfStore(), made_at=MADE)

    assert json.loads(answers_json(handover).content)["answers"][0]["value"]["text"] == "a\ufffdb"


def test_the_code_is_the_first_forty_bits() -> None:
    """Both sides make it from the hash alone, so one line of e-mail is receipt enough."""
    assert code_of("00" * 32) == "0000-0000"
    assert code_of("ff" * 32) == "ZZZZ-ZZZZ"
    assert code_of("0000000001" + "0" * 54) == "0000-0001"
    assert code_of("8421084210" + "0" * 54) == "GGGG-GGGG"


def test_a_clock_that_was_changed_is_told(handover: Handover) -> None:
    """A program that counts days and lengths must know that these may be wrong (X16)."""
    read = json.loads(answers_json(replace(handover, clock_changed=True)).content)

    assert read["clock_changed"] is True
    assert msgspec.convert(read, AnswersDocument, strict=True).clock_changed


def test_the_schema_in_the_resources_is_the_types_own() -> None:
    """Whoever reads the schema reads what the program writes."""
    assert (resources() / "schemas" / "samsyn-answers-1.schema.json").read_bytes() == schema()


def test_the_types_read_what_they_wrote(handover: Handover) -> None:
    """The same types will take the files in on the other side."""
    document = msgspec.json.decode(answers_json(handover).content, type=AnswersDocument, strict=True)

    assert document.file_id == handover.file_id


def test_the_format_has_not_drifted(handover: Handover) -> None:
    """Files of version 1 lie in archives for ten years: a change of a byte here is a new version of the format."""
    pinned = json.loads(answers_json(handover).content)
    pinned["generator"]["version"] = "0"
    del pinned["sha256"]

    assert pinned == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_the_zip_holds_the_answers_and_the_documents(parcel: Parcel) -> None:
    """One file has everything, and opens without Samsyn."""
    made = contents(parcel)
    stem = "svar_metodstod_1380-halmstad_7b1e_2026-12-05_v1"

    assert list(made) == [f"{stem}.docx", f"{stem}.svar", f"{stem}.txt"]
    with ZipFile(BytesIO(made[f"{stem}.svar"])) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["answers.json", f"{stem}.docx", f"{stem}.txt"]
        assert archive.read("answers.json") == parcel.answers.content
        assert archive.read(f"{stem}.docx") == made[f"{stem}.docx"]


def test_the_same_hand_over_gives_the_same_file(parcel: Parcel, handover: Handover) -> None:
    """Two people who compare codes must not be misled by a clock."""
    assert contents(parcel, [Format.ANSWER_FILE]) == contents(parcel, [Format.ANSWER_FILE])
    assert zipped({"a": b"1"}) == zipped({"a": b"1"})
    assert answers_json(replace(handover, revision=2)).code != parcel.code


def test_what_was_removed_is_told_unless_it_goes_anew() -> None:
    """Left out, it would stand with the county board as the group's answer; and one id cannot be both."""
    again = answered(1, TextValue("Nytt"))
    plan = PlanOfStore(removed=(again.id, AnswerId("answer-that-is-gone")))
    handover = assemble(records(answers=(again,)), plan, made_at=MADE)

    read = check(answers_json(handover).content)

    assert [answer.id for answer in read.answers] == [again.id]
    assert read.removed == ("answer-that-is-gone",)


def test_what_is_done_leaves_with_its_day_and_its_fingerprint_agrees() -> None:
    """The board follows up too; a field that is in the fingerprint and not in the file would be refused at intake."""
    done = ActionsValue((Action("Ta fram kvällsnummer", "Anna", "2 dec", date(2026, 12, 5)), Action("Skriva rutin")))
    handover = assemble(records(answers=(answered(5, done),)), PlanOfStore(), made_at=MADE)

    (read,) = check(answers_json(handover).content).answers

    assert msgspec.to_builtins(read.value)["actions"] == (
        {"what": "Ta fram kvällsnummer", "who": "Anna", "when": "2 dec", "done": "2026-12-05"},
        {"what": "Skriva rutin", "who": "", "when": ""},
    )
