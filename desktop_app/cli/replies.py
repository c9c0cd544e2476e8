"""What the store holds, told to a command: the same here as by the program that is open, for a command that asks it.

A request is a JSON object with the field `ask`, and so is the reply (`docs/commands.md`). `answer_request` waits for
the store, so a program calls it from a thread of its own.

    {"ask": "groups"}                                     -> {"groups": [...]}
    {"ask": "sessions", "group": …, "course": …}          -> {"sessions": [...]}        both may be missing
    {"ask": "session", "session": …}                      -> {"session": {...}}
    {"ask": "export", "group": …, "course": …, "folder": …, "formats": [...], "film_questions": false,
     "unsealed": reason, "sure": false}                   -> {"written", "folder", "files", "code", "revision",
                                                              "file_id", "key", "places": where something may be about
                                                              a person; nothing is written then unless it is sure}
    {"ask": "receive", "file": …}                         -> {"group", "course", "revision", "code", "at", "newest"}
    {"ask": "backup", "file": …, "group": …}              -> {"file", "bytes", "sha256", "answers"}    no group: all
    {"ask": "restore", "file": …}                         -> {"answers", "group", "backup", "set_aside"}
    {"ask": "remove", "group": …, "files": …, "sure": …}  -> {"answers", …}: `keeping.remove_answers`
    {"ask": "audit"}                                      -> {"audit": [...]}
    {"ask": "facts"}                                      -> {"facts": {...}}

A refusal is {"error": message id, "told": [what happened, what is safe, what to do]}.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from desktop_app.cli.errors import CourseNotOne, GroupNotOne, GroupUnknown, NothingSaved, SessionUnknown
from desktop_app.cli.keeping import audit, merge_copies, note_receipt, remove_answers, restore_backup, save_backup
from desktop_app.courses.library import Library
from desktop_app.domain.answer import Answer, Approved, DeclinedBy
from desktop_app.domain.clock import Clock, SystemClock
from desktop_app.domain.course import Course
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group
from desktop_app.domain.handover import Handover
from desktop_app.domain.ids import CourseId, GroupId, PromptId
from desktop_app.domain.session import Session, played_time
from desktop_app.handover.besides import besides
from desktop_app.handover.content import Options, places_that_leave
from desktop_app.handover.errors import ReceiptUnknown
from desktop_app.handover.export import USUAL, Format
from desktop_app.handover.gathering import gather, hand_over, plan_hand_over
from desktop_app.handover.receipt import read_receipt
from desktop_app.paths import resources
from desktop_app.storage.records import Copy
from desktop_app.storage.service import Store
from desktop_app.words import tell
from desktop_app.words.documents import document_words

Message: TypeAlias = dict[str, Any]

SHORTEST_ID = 4
"""A group or meeting may be named by this much of its id, or more."""


def answer_request(request: Message, store: Store, library: Library, clock: Clock | None = None) -> Message:
    """Return the reply to a request; a KnownError becomes a refusal in words. Waits for the store."""
    reply: Message = {"error": "Misunderstood", "told": [f"{request.get('ask')}?", "", ""]}
    try:
        match request:
            case {"ask": "groups"}:
                reply = {"groups": [_group(group) for group in store.groups().result()]}
            case {"ask": "sessions"}:
                reply = {"sessions": _sessions(request, store)}
            case {"ask": "session", "session": str(session)}:
                reply = {"session": _session(session, store, library)}
            case {"ask": "export", "group": str(), "folder": str()}:
                reply = _export(request, store, library, clock or SystemClock())
            case {"ask": "backup", "file": str(file), "group": str(wanted)}:
                reply = save_backup(store, Path(file), _find_group(store, wanted) if wanted else None)
            case {"ask": "remove", "group": str(wanted), "files": bool(files), "sure": bool(sure)}:
                reply = remove_answers(store, _find_group(store, wanted), files=files, sure=sure)
            case {"ask": "receive" | "restore" | "merge", "file": str(file)}:
                reply = _take_in(request, Path(file), store, library)
            case {"ask": "audit"}:
                reply = {"audit": audit(store)}
            case {"ask": "facts"}:
                reply = {"facts": _facts(store)}
    except KnownError as error:
        told = tell(error)
        reply = {"error": error.message_id, "told": [told.what, told.safe, told.remedy]}
    return reply


def _take_in(request: Message, file: Path, store: Store, library: Library) -> Message:
    match request["ask"]:
        case "receive":
            return note_receipt(store, file)
        case "restore":
            return restore_backup(store, file)
    chosen = {question: Copy(copy) for question, copy in request["chosen"].items()}
    return merge_copies(store, file, chosen, partial(_choices_of, library), sure=request["sure"])


def _choices_of(library: Library, course_id: CourseId, prompt_id: PromptId) -> dict[str, str]:
    with suppress(KnownError):  # a course that is gone has left the choices' ids in the answers
        asked = (prompt for prompt in library.entry(course_id).course.prompts if prompt.id == prompt_id)
        return {choice.id: choice.text for prompt in asked for choice in prompt.choices}
    return {}


def answer_without_store(request: Message) -> Message:
    """Answer for a store that has never been made: asking must not make one."""
    match request:
        case {"ask": "sessions" | "export" | "remove", "group": str(group)} if group:
            raise GroupUnknown(group=group)
        case {"ask": "session", "session": str(session)}:
            raise SessionUnknown(session=session)
        case {"ask": "receive", "file": str(file)}:
            raise ReceiptUnknown(code=read_receipt(Path(file)).code)
        case {"ask": "backup"}:
            raise NothingSaved
    return {"groups": [], "sessions": [], "audit": [], "facts": {}}


def _sessions(request: Message, store: Store) -> list[Message]:
    group = _find_group(store, request["group"]) if request.get("group") else None
    found = store.sessions(group.id if group else None, None).result()
    course = request.get("course") or ""
    return [_session_row(session) for session in found if not course or _is_course(session.course_id, course)]


def _session(wanted: str, store: Store, library: Library) -> Message:
    found = [
        session
        for session in store.sessions().result()
        if session.id == wanted or (len(wanted) >= SHORTEST_ID and session.id.startswith(wanted))
    ]
    if len(found) != 1:
        raise SessionUnknown(session=wanted)
    session = found[0]
    played = store.session_played(session.id).result()
    answers = store.answers(session.group_id, session.course_id).result()
    shown = {lecture_id: played_time(played, lecture_id) for lecture_id in dict.fromkeys(p.lecture_id for p in played)}
    titles = _titles(library, session)
    return {
        **_session_row(session),
        "films": [
            {"id": lecture_id, "title": titles.get(lecture_id, lecture_id), "played_seconds": _seconds(length)}
            for lecture_id, length in shown.items()
        ],
        "questions": _question_counts(answers),
    }


def _titles(library: Library, session: Session) -> dict[str, str]:
    """Return the films' titles; none where the course has been removed since."""
    try:
        course = library.entry(session.course_id, session.course_version).course
    except KnownError:
        return {}
    return {lecture.id: f"{lecture.number} {lecture.title}" for lecture in course.lectures}


def _question_counts(answers: tuple[Answer, ...]) -> Message:
    return {
        "answered": sum(answer.is_answered for answer in answers),
        "approved": sum(isinstance(answer.status, Approved) for answer in answers),
        "declined": sum(isinstance(answer.status, DeclinedBy) for answer in answers),
    }


def _export(request: Message, store: Store, library: Library, clock: Clock) -> Message:
    group = _find_group(store, request["group"])
    course = _find_course(store, library, group.id, request.get("course") or "")
    options = Options(film_questions=bool(request.get("film_questions")))
    formats = tuple(Format(name) for name in request.get("formats") or [wanted.value for wanted in USUAL])
    records = gather(store, group, course)
    handover = plan_hand_over(store, records, made_at=clock.now(), options=options)
    places = _places(handover)
    if places and not request.get("sure"):
        return {"written": False, "folder": request["folder"], "files": [], "places": places}
    words = document_words(course.language, resources() / "translations")
    reason = str(request.get("unsealed") or "").strip()
    report = hand_over(store, handover, words, Path(request["folder"]), formats, unsealed_reason=reason)
    return {
        "written": True,
        "folder": str(report.folder),
        "files": [{"name": f.path.name, "bytes": f.bytes, "sha256": f.sha256} for f in report.files],
        "code": report.code,
        "revision": handover.revision,
        "places": places,
        "file_id": handover.file_id,
        "key": report.key_fingerprint,
    }


def _places(handover: Handover) -> list[Message]:
    """Return where something that leaves may be about a person: in a question's answer, or another part of it."""
    parts = [(item.number, "", item.answer) for item in handover.answers]
    parts += [(0, answer.prompt_id, answer) for answer in handover.support]
    parts += [(0, answer.prompt_id, answer) for answer in besides(handover.group, handover.attendance)]
    return [
        {
            "question": number or None,
            "part": part,
            "text": answer.prompt_text if part else "",
            "row": place.row + 1,
            "kind": place.hit.kind.value,
        }
        for number, part, answer in parts
        for place in places_that_leave(answer)
    ]


def _find_group(store: Store, wanted: str) -> Group:
    """Return the group with this id, the beginning of it, or this name, if it is the only one."""
    groups = store.groups().result()
    exact = [group for group in groups if group.id == wanted]
    named = [group for group in groups if wanted.casefold() in {group.label.casefold(), group.unit.casefold()}]
    begun = [group for group in groups if len(wanted) >= SHORTEST_ID and group.id.startswith(wanted.lower())]
    found = exact or named or begun
    if not found:
        raise GroupUnknown(group=wanted)
    if len(found) > 1:
        raise GroupNotOne(group=wanted)
    return found[0]


def _find_course(store: Store, library: Library, group_id: GroupId, wanted: str) -> Course:
    """Return the course named, or the only one the group has met about, in the version it met about last."""
    versions = {session.course_id: session.course_version for session in store.sessions(group_id).result()}
    if wanted:
        met = [course_id for course_id in versions if _is_course(course_id, wanted)]
    else:
        met = list(versions)
        if len(met) != 1:
            raise CourseNotOne
    return library.entry(met[0], versions[met[0]]).course if len(met) == 1 else library.entry(wanted).course


def _is_course(course_id: CourseId, wanted: str) -> bool:
    return wanted in {course_id, course_id.rpartition(".")[2]}


def _facts(store: Store) -> Message:
    facts = store.quick_facts().result()
    return {
        "bytes": facts.bytes,
        "schema": facts.schema,
        "sqlite": facts.sqlite,
        "pragmas": dict(facts.pragmas),
        "quick_check": facts.quick_check,
        "rows": dict(facts.rows),
        "backups": facts.backups,
        "newest_backup_at": facts.newest_backup_at.isoformat() if facts.newest_backup_at else None,
    }


def _group(group: Group) -> Message:
    return {
        "id": group.id,
        "label": group.label,
        "municipality": {"code": group.municipality_code, "name": group.municipality_name},
        "other_municipalities": [{"code": one.code, "name": one.name} for one in group.others],
        "units": list(group.units),
    }


def _session_row(session: Session) -> Message:
    return {
        "id": session.id,
        "group": session.group_id,
        "course": session.course_id,
        "course_version": session.course_version,
        "number": session.number,
        "started_at": session.started_at.isoformat(),
        "ended_at": session.ended_at.isoformat() if session.ended_at else None,
        "people": session.people,
        "attendance": [{"role": count.role, "people": count.people} for count in session.attendance],
    }


def _seconds(length: timedelta) -> int:
    return int(length.total_seconds())
