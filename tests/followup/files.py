"""Answer files made by hand: sound ones, and what a hostile or broken one looks like, with every fingerprint made true.

Documents are plain dicts, as another program would write them; `sealed` gives them their hashes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from typing import Any

import rfc8785

from desktop_app.domain.handover import Handover
from desktop_app.followup.reading import AnswerFile
from desktop_app.handover.answer_file import ANSWERS_NAME, answers_json, zipped
from desktop_app.handover.answer_types import AnswersDocument
from desktop_app.handover.content import assemble
from tests.handover.sample import MADE, PlanOfStore, records

Document = dict[str, Any]


def handed_over(file_id: str = "file-1") -> Handover:
    """Return the hand-over of the sample's group."""
    return assemble(records(), PlanOfStore(file_id=file_id), made_at=MADE)


def sample(file_id: str = "file-1") -> Document:
    """Return the sample's `answers.json` as a plain document."""
    return {**json.loads(_sample()), "file_id": file_id}


@cache
def _sample() -> bytes:
    return answers_json(handed_over()).content


def an_answer(question: str, text: str, seq: int, *, epoch: str = "e1", answer_id: str = "") -> Document:
    """Return one approved answer in words; its id follows its question's unless given."""
    return {
        "id": answer_id or f"id-of-{question}",
        "question": {"id": question, "version": 1, "text": f"{question}?", "kind": "text", "choices": []},
        "value": {"text": text},
        "status": {"is": "not_approved"},
        "epoch": epoch,
        "seq": seq,
    }


def a_document(
    file_id: str,
    answers: Iterable[Document] = (),
    *,
    revision: int = 1,
    after: Iterable[str] = (),
    removed: Iterable[str] = (),
    group: str = "group-1",
) -> Document:
    """Return a document of its own making, with its counts right and no hashes yet."""
    given = list(answers)
    return {
        **sample(file_id),
        "group_id": group,
        "revision": revision,
        "supersedes": list(after),
        "answers": given,
        "removed": list(removed),
        "actions": [],
        "films": [],
        "meetings": [],
        "counts": {
            **dict.fromkeys(("approved", "declined", "films", "films_seen", "meetings"), 0),
            "questions": 5,
            "answered": sum(bool(answer["value"].get("text", "x").strip()) for answer in given),
        },
    }


def sealed(document: Document) -> bytes:
    """Return the document in canonical form with its answers' fingerprints and its own made true."""
    answers = [{**answer, "sha256": _fingerprint(answer)} for answer in document["answers"]]
    rest = {name: value for name, value in document.items() if name != "sha256"} | {"answers": answers}
    return rfc8785.dumps({**rest, "sha256": hashlib.sha256(rfc8785.dumps(rest)).hexdigest()})


def typed(document: Document) -> AnswersDocument:
    """Return the document as the program reads it."""
    return a_file(document).document


def a_file(document: Document, name: str = "") -> AnswerFile:
    """Return the document as a file that was read."""
    content = sealed(document)
    return AnswerFile(name or f"{document['file_id']}.svar", zipped({ANSWERS_NAME: content}), content)


def _fingerprint(answer: Document) -> str:
    value, status = (rfc8785.dumps(answer[name]).decode() for name in ("value", "status"))
    line = f"{answer['id']}|{answer['epoch']}|{answer['seq']}|{value}|{status}"
    return hashlib.sha256(line.encode()).hexdigest()
