"""`samsyn followup`: the county board's side, taking in the answer files it was sent."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from desktop_app.cli.help import Verb, Verbs
from desktop_app.cli.options import AsJson
from desktop_app.cli.run import run_of, say, say_json
from desktop_app.domain.answer import Declined, is_empty, value_from_document
from desktop_app.domain.clock import SystemClock
from desktop_app.followup.apart import ReadingProcess
from desktop_app.followup.collating import REQUEST, GroupView, QuestionView, Said
from desktop_app.followup.errors import Refusal
from desktop_app.followup.intake import Arrived, Intake, take_in
from desktop_app.followup.reading import read_file
from desktop_app.handover.answer_file import code_of
from desktop_app.handover.answer_types import AnswersDocument, SupportRequest
from desktop_app.handover.documents.plain import one_line
from desktop_app.handover.seal import read_secrets
from desktop_app.words import translate
from desktop_app.words.answers import declined, lines
from desktop_app.words.translation import QT_TRANSLATE_NOOP

app = typer.Typer(cls=Verbs, help=QT_TRANSLATE_NOOP("Commands", "For county boards: the answers that have come in."))

FOUND_A_PROBLEM = 1

REFUSALS = {
    Refusal.UNREADABLE: QT_TRANSLATE_NOOP("Commands", "cannot be read from the disk"),
    Refusal.TOO_LARGE: QT_TRANSLATE_NOOP("Commands", "is larger than an answer file can be"),
    Refusal.NO_KEY: QT_TRANSLATE_NOOP("Commands", "is sealed, and no key that was given with --key opens it"),
    Refusal.BROKEN_SEAL: QT_TRANSLATE_NOOP("Commands", "is sealed, and has been damaged or changed since"),
    Refusal.NOT_A_ZIP: QT_TRANSLATE_NOOP("Commands", "is not an answer file, or is damaged"),
    Refusal.DAMAGED: QT_TRANSLATE_NOOP("Commands", "is damaged"),
    Refusal.NO_ANSWERS: QT_TRANSLATE_NOOP("Commands", "does not hold what an answer file holds"),
    Refusal.NOT_JSON: QT_TRANSLATE_NOOP("Commands", "has answers that are not written as they should be"),
    Refusal.NEWER: QT_TRANSLATE_NOOP("Commands", "was made by a newer Samsyn than this one: install that version"),
    Refusal.WRONG_FORM: QT_TRANSLATE_NOOP("Commands", "has a field that is missing or wrong"),
    Refusal.WRONG_HASH: QT_TRANSLATE_NOOP("Commands", "has been changed since it was made"),
    Refusal.CONTRADICTORY: QT_TRANSLATE_NOOP("Commands", "contradicts itself"),
    Refusal.KILLED_THE_READER: QT_TRANSLATE_NOOP("Commands", "could not be read to its end"),
}
"""Why a file was not taken in, after its name."""

_SEEN_TO_HERE = {Refusal.UNREADABLE, Refusal.NO_KEY, Refusal.NEWER}
"""What the one who takes in can do something about; for the others, the file must come again."""


@app.command("add", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "Take in answer files from folders."))
def add(
    context: typer.Context,
    *,
    folders: Annotated[
        list[Path],
        typer.Argument(
            metavar=QT_TRANSLATE_NOOP("Commands", "FOLDER…"),
            help=QT_TRANSLATE_NOOP("Commands", "Folders with answer files, or the files; they are only read."),
        ),
    ],
    key: Annotated[
        list[Path] | None,
        typer.Option(
            "--key",
            metavar=QT_TRANSLATE_NOOP("Commands", "FILE"),
            help=QT_TRANSLATE_NOOP(
                "Commands", "A file with a key that opens sealed files; may be given several times."
            ),
        ),
    ] = None,
    store: Annotated[
        Path | None,
        typer.Option(
            "--store",
            metavar=QT_TRANSLATE_NOOP("Commands", "FILE"),
            help=QT_TRANSLATE_NOOP("Commands", "Keep them in this file instead of followup.db in the data folder."),
        ),
    ] = None,
    receipts: Annotated[
        Path | None,
        typer.Option(
            "--receipts",
            metavar=QT_TRANSLATE_NOOP("Commands", "FOLDER"),
            help=QT_TRANSLATE_NOOP("Commands", "Write the receipts here instead of in the data folder."),
        ),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Take in answer files: 1 where one was refused or answers contradict each other, 0 otherwise."""
    from desktop_app.followup.store import FollowupStore  # noqa: PLC0415  # SQLAlchemy, only for this verb

    run = run_of(context)
    clock = SystemClock()
    kept_in = (store or run.places.followup).resolve()
    receipts_in = (receipts or run.places.receipts).resolve()
    secrets = tuple(secret for file in key or () for secret in read_secrets(file))
    with closing(FollowupStore(kept_in, clock)) as opened:
        with ReadingProcess(partial(read_file, secrets=secrets)) as read:
            intake = take_in(folders, read, opened, clock, receipts_in)
        _report(intake, kept_in, receipts_in, as_json=as_json)
        opened.back_up_what_is_new()
    problems = intake.counts["refused"] or intake.view.contested or any(g.conflicts for g in intake.view.groups)
    return FOUND_A_PROBLEM if problems else 0


def _report(intake: Intake, kept_in: Path, receipts_in: Path, *, as_json: bool) -> None:
    if as_json:
        say_json({"store": str(kept_in), "receipts": str(receipts_in), **_document(intake)})
    else:
        _tell(intake)
        if intake.arrived:
            say(translate("Commands", "Kept in {file}; receipts in {folder}.").format(file=kept_in, folder=receipts_in))


def _tell(intake: Intake) -> None:
    """Say who answers came from, then what somebody must see to, each with what to do; last how many there were."""
    if not intake.arrived:
        say(translate("Commands", "There is no answer file there. Their names end with .svar or .svar.age."))
    _tell_who(intake)
    _tell_refused(intake)
    _tell_contradictions(intake)
    if intake.arrived:
        say(translate("Commands", "%n file(s) taken in,", None, intake.counts["new"]) + " " + _rest(intake.counts))


def _tell_who(intake: Intake) -> None:
    """Say the code that each group waits for, of what was new and still says something."""
    stand = {document.sha256 for group in intake.view.groups for document in (*group.newest, *group.in_part)}
    came = (one.outcome for one in intake.arrived if not isinstance(one.outcome, Refusal))
    for kept in came:
        document = kept.document
        if kept.is_new and document.sha256 in stand:
            what = translate("Commands", "{group}: version {revision} taken in, code {code}")
            code = code_of(document.sha256)
            say(what.format(group=_group(document), revision=document.revision, code=code))
            if document.support_request is not None:
                say(translate("Commands", "  The group asks for support (step 3)."))


def _tell_refused(intake: Intake) -> None:
    refused = [(one.path, one.outcome) for one in intake.arrived if isinstance(one.outcome, Refusal)]
    for path, refusal in refused:
        say(f"{one_line(str(path))}: {translate('Commands', REFUSALS[refusal])}")
    if any(refusal not in _SEEN_TO_HERE for _, refusal in refused):
        say(translate("Commands", "  Nothing was changed in them. Ask whoever sent what is damaged to send it again."))


def _tell_contradictions(intake: Intake) -> None:
    for document in intake.view.contested:
        what = translate("Commands", "{group}, code {code}: two files say that they are this one. Neither is counted.")
        say(what.format(group=_group(document), code=code_of(document.sha256)))
    for group in intake.view.groups:
        for question in group.conflicts:
            if question.id == REQUEST:
                what = translate("Commands", "{group}: copies that parted ask for different support:")
            else:
                what = translate("Commands", "{group}: copies that parted answer differently to “{question}”:")
            say(what.format(group=_group(group.newest[0]), question=one_line(question.text)))
            for said in question.said:
                say(f"  – {_in_words(said)}")
            say(
                translate(
                    "Commands",
                    "  Both are kept. Ask the group to join its two copies in Samsyn and to hand over once more.",
                )
            )
        for question in group.removed:
            if question.id == REQUEST:
                what = translate("Commands", "{group} has removed its request for support.")
            else:
                what = translate("Commands", "{group} has removed its answer to “{question}”.")
            say(what.format(group=_group(group.newest[0]), question=one_line(question.text)))


def _rest(counts: dict[str, int]) -> str:
    again = translate("Commands", "%n here already,", None, counts["again"])
    return again + " " + translate("Commands", "%n refused.", None, counts["refused"])


def _group(document: AnswersDocument) -> str:
    return one_line(", ".join((document.municipalities[0].name, *document.units)))


def _in_words(said: Said) -> str:
    """Return an answer as one line to compare it by."""
    if said.request is not None:
        return _in_parts(said.request)
    if said.answer is None:
        return translate("Commands", "(removed)")
    value = value_from_document(msgspec.to_builtins(said.answer.value))
    reason = getattr(said.answer.status, "reason", None)
    if is_empty(value):
        return declined(Declined(reason)) if reason else translate("Commands", "(empty)")
    texts = {choice.id: choice.text for choice in said.answer.question.choices}
    return " / ".join(one_line(line) for line in lines(value, texts) if line.strip())


def _in_parts(request: SupportRequest) -> str:
    given = request.mandate
    mandate = (given.name, given.role, given.day or "") if given else ()
    asked = (*request.forms, request.need, request.together, request.dates, *mandate)
    return " / ".join(one_line(part) for part in asked if part.strip())


def _document(intake: Intake) -> dict[str, Any]:
    standing = {
        **{file.sha256: "newest" for group in intake.view.groups for file in group.newest},
        **{file.sha256: "replaced" for group in intake.view.groups for file in group.replaced},
        **{file.sha256: "in_part" for group in intake.view.groups for file in group.in_part},
        **{file.sha256: "contested" for file in intake.view.contested},
    }
    return {
        "counts": intake.counts,
        "files": [_arrived(one, standing) for one in intake.arrived],
        "conflicts": [_conflict(group, question) for group in intake.view.groups for question in group.conflicts],
        "removed": [
            {"group": group.group_id, "course": group.course_id, "question": question.id}
            for group in intake.view.groups
            for question in group.removed
        ],
    }


def _arrived(one: Arrived, standing: dict[str, str]) -> dict[str, Any]:
    if isinstance(one.outcome, Refusal):
        return {"file": str(one.path), "result": "refused", "reason": one.outcome.value}
    document = one.outcome.document
    return {
        "file": str(one.path),
        "result": "new" if one.outcome.is_new else "again",
        "standing": standing[document.sha256],
        "file_id": document.file_id,
        "group": document.group_id,
        "municipality": document.municipalities[0].code,
        "course": document.course.id,
        "revision": document.revision,
        "code": code_of(document.sha256),
    }


def _conflict(group: GroupView, question: QuestionView) -> dict[str, Any]:
    return {
        "group": group.group_id,
        "course": group.course_id,
        "question": {"id": question.id, "text": question.text},
        "said": [
            {"file_id": said.file_id, **_what_is_said(said, is_request=question.id == REQUEST)}
            for said in question.said
        ],
    }


def _what_is_said(said: Said, *, is_request: bool) -> dict[str, Any]:
    if is_request:
        return {"request": msgspec.to_builtins(said.request) if said.request else None}
    return {"answer": msgspec.to_builtins(said.answer) if said.answer else None}
