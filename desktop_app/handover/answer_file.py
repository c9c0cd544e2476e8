"""The answer file (`.svar`): `answers.json` and the readable documents in one zip (`docs/formats/answer-file.md`).

The same hand-over gives the same bytes every time and on every computer: canonical JSON (RFC 8785), a fixed order and
date in the zip, no compression. Nothing here names the machine, its user or a path.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import msgspec
import rfc8785

from desktop_app import __version__
from desktop_app.domain.answer import (
    ActionsValue,
    ActorMapValue,
    Answer,
    Approved,
    DeclinedBy,
    Revision,
    is_empty,
    status_document,
    value_document,
)
from desktop_app.domain.asked import fitting
from desktop_app.domain.group import HeadCount
from desktop_app.domain.handover import ROLE_FLOOR, Handover, HandoverAnswer
from desktop_app.domain.support import SupportRequest
from desktop_app.handover import answer_types as types
from desktop_app.storage.canonical import canonical_status, canonical_value, fingerprint, well_formed

ANSWERS_NAME = "answers.json"
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_NO_HASH = "0" * 64


@dataclass(frozen=True, slots=True)
class AnswersJson:
    """A finished `answers.json`."""

    content: bytes
    """The canonical form, UTF-8."""
    sha256: str
    """Of the canonical form without the field itself, as it stands in the field."""

    @property
    def code(self) -> str:
        """The short code that both sides show and can compare over the telephone, like `7F3K-92QX`."""
        return code_of(self.sha256)


def answers_json(handover: Handover) -> AnswersJson:
    """Return `answers.json` of a hand-over."""
    document = _clean(msgspec.to_builtins(_document(handover)))
    del document["sha256"]
    fingerprint = sha256(rfc8785.dumps(document)).hexdigest()
    return AnswersJson(rfc8785.dumps({**document, "sha256": fingerprint}), fingerprint)


def code_of(fingerprint: str) -> str:
    """Return the first 40 bits of a SHA-256 (hexadecimal) in Crockford's base 32, in two groups of four."""
    return spelled(int(fingerprint[:10], 16))


def spelled(bits: int) -> str:
    """Return 40 bits as the short code."""
    text = "".join(CROCKFORD[bits >> shift & 31] for shift in range(35, -1, -5))
    return f"{text[:4]}-{text[4:]}"


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of the files in the order given, the same bytes every time."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, content in files.items():
            entry = ZipInfo(name, _ZIP_DATE)
            entry.create_system = 3  # else Windows would say that it was made there
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def _document(handover: Handover) -> types.AnswersDocument:
    given = tuple(_given(item, item.answer.revision) for item in handover.answers if item.answer.revision)
    group, course = handover.group, handover.course
    return types.AnswersDocument(
        file_id=handover.file_id,
        supersedes=handover.supersedes,
        group_id=group.id,
        installation_id=handover.installation_id,
        revision=handover.revision,
        made_at=handover.made_at.isoformat(),
        clock_changed=True if handover.clock_changed else msgspec.UNSET,
        course=types.CourseUsed(id=course.id, version=course.version, title=course.title),
        municipalities=tuple(types.Municipality(code=one.code, name=one.name) for one in group.municipalities),
        units=group.units,
        attendance=tuple(_role(count) for count in handover.attendance),
        films=tuple(
            types.Film(id=lecture.id, title=lecture.title, seen=lecture.id in handover.seen)
            for lecture in course.lectures
        ),
        meetings=tuple(
            types.Meeting(
                day=meeting.day.isoformat(),
                seconds=_seconds(meeting.length),
                films=tuple(
                    types.FilmShown(id=lecture_id, played_seconds=_seconds(played))
                    for lecture_id, played in meeting.films
                ),
            )
            for meeting in handover.meetings
        ),
        answers=given,
        removed=handover.removed,
        actions=tuple(_actions(handover.answers)),
        support_request=_support(handover.support_request, handover.support),
        actor_map=tuple(_actor_map(handover.answers)),
        counts=_counts(handover),
        generator=types.Generator(name="Samsyn", version=__version__),
        sha256=_NO_HASH,
    )


def _given(item: HandoverAnswer, revision: Revision) -> types.GivenAnswer:
    answer = item.answer
    kind, value = fitting(answer.kind, revision.value)
    written, status = canonical_value(value), canonical_status(revision.status)
    return types.GivenAnswer(
        id=answer.id,
        question=types.Question(
            id=answer.prompt_id,
            version=answer.prompt_version,
            text=answer.prompt_text,
            kind=kind.value,
            choices=tuple(types.Choice(id=choice.id, text=choice.text) for choice in item.prompt.choices),
        ),
        value=msgspec.convert(value_document(value), types.AnswerValue),
        status=msgspec.convert(
            status_document(revision.status),
            types.NotApproved | types.Approved | types.Declined,
        ),
        epoch=revision.epoch,
        seq=revision.seq,
        sha256=fingerprint(answer.id, revision.epoch, revision.seq, written, status),
    )


def _role(count: HeadCount) -> types.RoleCount:
    if count.people < ROLE_FLOOR:
        return types.RoleCount(role=count.role, at_least=1, at_most=ROLE_FLOOR - 1)
    return types.RoleCount(role=count.role, at_least=count.people, at_most=count.people)


def _actions(answers: Iterable[HandoverAnswer]) -> Iterable[types.ActionTaken]:
    for item in answers:
        value = item.answer.revision.value if item.answer.revision else None
        if isinstance(value, ActionsValue):
            for action in value.actions:
                if (action.what + action.who + action.when).strip():
                    yield types.ActionTaken(
                        answer_id=item.answer.id,
                        what=action.what,
                        who=action.who,
                        when=action.when,
                        done=action.done.isoformat() if action.done else msgspec.UNSET,
                    )


def _actor_map(answers: Iterable[HandoverAnswer]) -> Iterable[types.ActorMapRow]:
    for item in answers:
        value = fitting(item.answer.kind, item.answer.revision.value)[1] if item.answer.revision else None
        if isinstance(value, ActorMapValue):
            for row in (row for row in value.rows if (row.actor + row.measure + row.follow_up).strip()):
                yield types.ActorMapRow(
                    answer_id=item.answer.id,
                    actor=row.actor,
                    measure=row.measure,
                    follow_up=row.follow_up,
                    presence=row.presence.value if row.presence else "",
                    level=row.level.value if row.level else "",
                )


def _support(request: SupportRequest | None, parts: Iterable[Answer]) -> types.SupportRequest | None:
    if request is None:
        return None
    given = request.mandate
    day = given.day.isoformat() if given.day else msgspec.UNSET
    mandate = None if given.is_empty else types.Mandate(name=given.name, role=given.role, day=day)
    return types.SupportRequest(
        forms=request.forms,
        together=request.together,
        need=request.need,
        dates=request.dates,
        mandate=mandate,
        answer_ids=tuple(part.id for part in parts),
    )


def _counts(handover: Handover) -> types.Counts:
    revisions = [item.answer.revision for item in handover.answers if item.answer.revision]
    return types.Counts(
        questions=len(handover.answers),
        answered=sum(not is_empty(revision.value) for revision in revisions),
        approved=sum(isinstance(revision.status, Approved) for revision in revisions),
        declined=sum(isinstance(revision.status, DeclinedBy) for revision in revisions),
        films=len(handover.course.lectures),
        films_seen=len(handover.seen),
        meetings=len(handover.meetings),
    )


def _seconds(length: timedelta) -> int:
    return int(length.total_seconds())


def _clean(document: Any) -> Any:
    """Return the document with half characters replaced, which no file can hold; everything else as typed."""
    match document:
        case str():
            return well_formed(document)
        case dict():
            return {key: _clean(value) for key, value in document.items()}
        case list() | tuple():
            return [_clean(value) for value in document]
        case _:
            return document
