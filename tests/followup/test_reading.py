"""Reading an answer file: what the program wrote is read whole, all else is refused with its reason (X42)."""

from __future__ import annotations

import hashlib
import json
import os
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import rfc8785

from desktop_app.followup.errors import Refusal
from desktop_app.followup.reading import (
    DEEPEST,
    LARGEST_FILE,
    LARGEST_JSON,
    MOST_VALUES,
    FileRefused,
    check,
    read_bytes,
    read_file,
)
from desktop_app.handover.answer_file import ANSWERS_NAME, answers_json, zipped
from desktop_app.handover.export import Format, contents, prepare
from desktop_app.handover.seal import new_key, seal
from desktop_app.paths import resources
from desktop_app.words.documents import document_words

from .files import Document, a_document, an_answer, handed_over, sample, sealed

GOLDEN = Path(__file__).parent / "golden"


def refusal(read: Callable[[], object]) -> Refusal:
    with pytest.raises(FileRefused) as refused:
        read()
    return refused.value.refusal


@pytest.fixture(scope="module")
def handed() -> bytes:
    """Give an answer file as the program writes it, with its documents."""
    parcel = prepare(handed_over(), document_words("sv", resources() / "translations"))
    return next(iter(contents(parcel, [Format.ANSWER_FILE]).values()))


def test_what_the_program_wrote_is_read_whole(handed: bytes) -> None:
    """The two sides of the format must agree on every byte."""
    assert read_bytes(handed) == answers_json(handed_over()).content


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*.svar")), ids=lambda file: file.stem)
def test_files_of_every_version_are_read(file: Path) -> None:
    """An archive hands out a file after ten years: it opens here, and with any zip and JSON reader (X48)."""
    content = read_bytes(file.read_bytes())

    with zipfile.ZipFile(file) as archive:
        assert json.loads(archive.read("answers.json")) == json.loads(content)
        assert len(archive.namelist()) == 3
    assert len(check(content).answers) == 5


def test_fields_of_a_newer_minor_version_are_let_be() -> None:
    """A county board does not update on the day a municipality does."""
    document = {**sample(), "mood": {"weather": "sun"}}
    document["answers"][0]["colour"] = "blue"

    assert check(sealed(document)).file_id == "file-1"


def changed(**fields: Any) -> bytes:
    return sealed({**sample(), **fields})


def with_answers(*answers: Document) -> bytes:
    return sealed(a_document("file-1", answers))


def forged(of: str, value: Any) -> bytes:
    """Return a document in which the value of the first answer is another and only the file's own hash is true."""
    document = sample()
    document["answers"][0][of] = value
    rest = {name: content for name, content in document.items() if name != "sha256"}
    return rfc8785.dumps({**rest, "sha256": hashlib.sha256(rfc8785.dumps(rest)).hexdigest()})


TEXT = an_answer("q1", "ord", 1)
HOSTILE: dict[str, tuple[Callable[[], bytes], Refusal]] = {
    "not JSON": (lambda: b"{", Refusal.NOT_JSON),
    "empty": (lambda: b"", Refusal.NOT_JSON),
    "a list": (lambda: b"[]", Refusal.NOT_JSON),
    "not UTF-8": (lambda: b'{"a":"\xff"}', Refusal.NOT_JSON),
    "byte order mark": (lambda: b"\xef\xbb\xbf" + changed(), Refusal.NOT_JSON),
    "a blank put in": (lambda: changed().replace(b'"format":', b'"format": '), Refusal.NOT_JSON),
    "a key twice": (lambda: b'{"actions":[],' + changed()[1:], Refusal.NOT_JSON),
    "NaN": (lambda: b'{"a":NaN}', Refusal.NOT_JSON),
    "infinite": (lambda: b'{"a":1e999}', Refusal.NOT_JSON),
    "5,000 digits": (lambda: b'{"a":' + b"9" * 5000 + b"}", Refusal.NOT_JSON),
    "beyond what JSON keeps": (lambda: b'{"a":9007199254740993}', Refusal.NOT_JSON),
    "half a character": (lambda: b'{"a":"\\ud800"}', Refusal.NOT_JSON),
    "too deep": (lambda: b'{"a":' + b"[" * DEEPEST + b"]" * DEEPEST + b"}", Refusal.NOT_JSON),
    "100,000 deep": (lambda: b"[" * 100_000, Refusal.NOT_JSON),
    "a million values": (lambda: b"[" + b"0," * MOST_VALUES + b"0]", Refusal.NOT_JSON),
    "no format": (lambda: sealed({k: v for k, v in sample().items() if k != "format"}), Refusal.WRONG_FORM),
    "another format": (lambda: changed(format="samsyn-course/1"), Refusal.WRONG_FORM),
    "a number for format": (lambda: changed(format=1), Refusal.WRONG_FORM),
    "version 2": (lambda: changed(format="samsyn-answers/2"), Refusal.NEWER),
    "version 0": (lambda: changed(format="samsyn-answers/0"), Refusal.WRONG_FORM),
    "a field is missing": (lambda: sealed({k: v for k, v in sample().items() if k != "counts"}), Refusal.WRONG_FORM),
    "a field of another kind": (lambda: changed(revision="1"), Refusal.WRONG_FORM),
    "no municipality": (lambda: changed(municipalities=[]), Refusal.WRONG_FORM),
    "no time": (lambda: changed(made_at="i går"), Refusal.WRONG_FORM),
    "no day": (
        lambda: changed(meetings=[{"day": "2026-13-45", "seconds": 1, "films": []}] * 2),
        Refusal.WRONG_FORM,
    ),
    "another kind of value": (lambda: with_answers({**TEXT, "value": {"number": 1}}), Refusal.WRONG_FORM),
    "two values": (lambda: with_answers({**TEXT, "value": {"text": "a", "number": 1}}), Refusal.WRONG_FORM),
    "no value": (lambda: with_answers({**TEXT, "value": {}}), Refusal.WRONG_FORM),
    "an unknown kind": (
        lambda: with_answers({**TEXT, "question": {**TEXT["question"], "kind": "dance"}}),
        Refusal.WRONG_FORM,
    ),
    "an unknown reason": (
        lambda: with_answers({**TEXT, "status": {"is": "declined", "reason": "tired", "at": "2026-12-05T12:00:00Z"}}),
        Refusal.WRONG_FORM,
    ),
    "another hash": (lambda: changed().replace(b'"revision":1', b'"revision":2'), Refusal.WRONG_HASH),
    "another answer": (lambda: forged("value", {"text": "Allt var dåligt."}), Refusal.WRONG_HASH),
    "another order": (lambda: forged("seq", 99), Refusal.WRONG_HASH),
    "an answer twice": (
        lambda: with_answers(TEXT, {**an_answer("q2", "x", 2), "id": TEXT["id"]}),
        Refusal.CONTRADICTORY,
    ),
    "a question twice": (lambda: with_answers(TEXT, {**TEXT, "id": "other", "seq": 2}), Refusal.CONTRADICTORY),
    "there and removed": (
        lambda: sealed(a_document("file-1", [TEXT], removed=[TEXT["id"]])),
        Refusal.CONTRADICTORY,
    ),
    "replaces itself": (lambda: changed(supersedes=["file-1"]), Refusal.CONTRADICTORY),
    **{
        f"wrong count of {name}": (
            lambda name=name: changed(counts={**sample()["counts"], name: 1 if name == "questions" else 77}),
            Refusal.CONTRADICTORY,
        )
        for name in ("questions", "answered", "approved", "declined", "films", "films_seen", "meetings")
    },
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_is_refused_with_its_reason(name: str) -> None:
    """Each of these is what somebody can send; each would be somebody else's words in a report (X42)."""
    make, reason = HOSTILE[name]

    assert refusal(lambda: check(make())) is reason


def packed(**how: Any) -> bytes:
    """Return a zip made by Python's own library with the sample's answers and what is asked for."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", how.get("method", zipfile.ZIP_STORED)) as archive:
        for name, content in how["files"]:
            archive.writestr(name, content)
    return buffer.getvalue()


def bomb() -> bytes:
    """Return a small zip whose `answers.json` says that it is small and unpacks to 16 MiB."""
    data = bytearray(packed(files=[(ANSWERS_NAME, b" " * (16 << 20))], method=zipfile.ZIP_DEFLATED))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<L", data, data.index(signature) + offset, 1000)
    return bytes(data)


def lying_checksum() -> bytes:
    """Return a zip whose document for people is not what its checksum says."""
    data = zipped({ANSWERS_NAME: changed(), "svar.docx": b"ett dokument"})
    return data.replace(b"ett dokument", b"ett d0kument", 1)


ZIPS: dict[str, tuple[Callable[[], bytes], Refusal]] = {
    "not a zip": (lambda: os.urandom(500), Refusal.NOT_A_ZIP),
    "sealed in name only": (lambda: b"age-encryption.org/v1\n" + os.urandom(500), Refusal.BROKEN_SEAL),
    "sealed for another": (lambda: seal(b"svar", [new_key().public]), Refusal.NO_KEY),
    "nothing": (lambda: b"", Refusal.NOT_A_ZIP),
    "too large": (lambda: bytes(LARGEST_FILE + 1), Refusal.TOO_LARGE),
    "no answers": (lambda: packed(files=[("annat.txt", b"hej")]), Refusal.NO_ANSWERS),
    "a way out": (lambda: packed(files=[(ANSWERS_NAME, b"{}"), ("../ut.txt", b"x")]), Refusal.NO_ANSWERS),
    "a drive": (lambda: packed(files=[(ANSWERS_NAME, b"{}"), ("C:ut.txt", b"x")]), Refusal.NO_ANSWERS),
    "a folder": (lambda: packed(files=[(ANSWERS_NAME, b"{}"), ("mapp/", b"")]), Refusal.NO_ANSWERS),
    "many": (lambda: packed(files=[(f"{n}.txt", b"") for n in range(17)]), Refusal.NOT_A_ZIP),
    "a bomb that lies": (bomb, Refusal.DAMAGED),
    "an honest bomb": (
        lambda: packed(files=[(ANSWERS_NAME, b" " * (LARGEST_JSON + 1))], method=zipfile.ZIP_DEFLATED),
        Refusal.TOO_LARGE,
    ),
    "a bomb beside it": (
        lambda: packed(
            files=[(ANSWERS_NAME, changed()), ("svar.docx", bytes(LARGEST_FILE))], method=zipfile.ZIP_DEFLATED
        ),
        Refusal.TOO_LARGE,
    ),
    "a damaged document": (lying_checksum, Refusal.DAMAGED),
}


@pytest.mark.parametrize("name", ZIPS)
def test_a_hostile_zip_is_refused_with_its_reason(name: str) -> None:
    """A file that would fill the memory or write outside its folder is told from one that is only damaged (X42)."""
    make, reason = ZIPS[name]

    assert refusal(lambda: read_bytes(make())) is reason


def test_what_is_sealed_is_as_hostile_as_what_is_not() -> None:
    """Anyone can seal anything to a county's public key: what is inside is believed no more for it (X42)."""
    key = new_key()

    def read(content: bytes) -> bytes:
        return read_bytes(seal(content, [key.public]), [key.secret])

    assert read(packed(files=[(ANSWERS_NAME, changed())])) == changed()
    assert refusal(lambda: read(bomb())) is Refusal.DAMAGED
    assert refusal(lambda: read(seal(b"svar", [key.public]))) is Refusal.NOT_A_ZIP


def test_no_change_of_a_byte_gives_other_answers(handed: bytes) -> None:
    """Whatever happens to a file on the way, what is taken in is what was sent, or nothing (X42)."""
    truth, chance, refused = read_bytes(handed), random.Random(42), 0
    for _ in range(400):
        spoilt = bytearray(handed)
        at = chance.randrange(len(spoilt))
        match chance.randrange(3):
            case 0:
                spoilt[at] ^= 1 << chance.randrange(8)
            case 1:
                del spoilt[at:]
            case _:
                spoilt[at : at + chance.randrange(1, 50)] = chance.randbytes(chance.randrange(50))
        try:
            assert read_bytes(bytes(spoilt)) == truth  # a byte that says nothing, as the day in the zip
        except FileRefused:
            refused += 1

    assert refused > 350


def test_compressed_by_somebody_else_is_read_too() -> None:
    """Someone unpacks it to look, and packs it again before sending."""
    content = changed()

    assert read_bytes(packed(files=[(ANSWERS_NAME, content)], method=zipfile.ZIP_DEFLATED)) == content


def test_what_is_no_file_is_not_waited_for(place: Path) -> None:
    """A pipe named as an answer file would hold everything up for ever."""
    os.mkfifo(place / "pipe.svar")

    assert refusal(lambda: read_file(place / "pipe.svar")) is Refusal.UNREADABLE
    assert refusal(lambda: read_file(place / "inte-här.svar")) is Refusal.UNREADABLE


def test_a_large_file_is_not_read_to_its_end(place: Path) -> None:
    """A gigabyte of nothing must not become a gigabyte of memory."""
    with (place / "stor.svar").open("wb") as file:
        file.truncate(1 << 30)

    assert refusal(lambda: read_file(place / "stor.svar")) is Refusal.TOO_LARGE


def test_the_file_remembers_its_name_and_its_bytes(place: Path, handed: bytes) -> None:
    """The original is what was received, and what an archive asks for."""
    (place / "svar å.svar").write_bytes(handed)

    file = read_file(place / "svar å.svar")

    assert (file.name, file.original) == ("svar å.svar", handed)
    assert zlib.crc32(file.content) == zlib.crc32(read_bytes(handed))
