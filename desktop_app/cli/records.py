"""`samsyn group`, `samsyn session` and `samsyn answers`: what the store holds, and handing it over."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from desktop_app.cli.desk import Message, open_desk
from desktop_app.cli.help import Verb, Verbs
from desktop_app.cli.merging import merge
from desktop_app.cli.options import AsJson, OfGroup, TheGroup, ToFolder
from desktop_app.cli.run import Run, run_of, say, say_json, say_table, time_in
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.course import Course
from desktop_app.domain.errors import KnownError
from desktop_app.domain.ids import CourseId
from desktop_app.handover.besides import ROLES, UNITS
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.export import USUAL, Format
from desktop_app.handover.secrecy import Kind
from desktop_app.paths import resources
from desktop_app.words import clock, day, length, listed, short_day, translate
from desktop_app.words.documents import document_words
from desktop_app.words.secrecy import looks_like
from desktop_app.words.translation import QT_TRANSLATE_NOOP

groups = typer.Typer(cls=Verbs, help=QT_TRANSLATE_NOOP("Commands", "The work groups on this computer."))
sessions = typer.Typer(cls=Verbs, help=QT_TRANSLATE_NOOP("Commands", "The meetings that were held."))
answers = typer.Typer(cls=Verbs, help=QT_TRANSLATE_NOOP("Commands", "The groups' answers."))


@groups.command("list", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "List the work groups."))
def list_groups(context: typer.Context, as_json: AsJson = False) -> None:
    """List the work groups."""
    run = run_of(context)
    with open_desk(run.places, run.library) as desk:
        found = desk.groups()
    if as_json:
        say_json(found)
    elif found:
        say_table((group["id"], group["municipality"]["name"], ", ".join(group["units"])) for group in found)
    else:
        say(translate("Commands", "There are no groups yet."))


@sessions.command("list", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "List the meetings, oldest first."))
def list_sessions(
    context: typer.Context,
    group: OfGroup = "",
    course: Annotated[
        str,
        typer.Option(
            "--course",
            metavar=QT_TRANSLATE_NOOP("Commands", "COURSE"),
            help=QT_TRANSLATE_NOOP("Commands", "Only those about this course."),
        ),
    ] = "",
    as_json: AsJson = False,
) -> None:
    """List the meetings, oldest first."""
    run = run_of(context)
    with open_desk(run.places, run.library) as desk:
        found = desk.sessions(group, course)
    if as_json:
        say_json(found)
    elif found:
        say_table((session["id"], session["course"], _when(session), _people(session)) for session in found)
    else:
        say(translate("Commands", "There are no meetings yet."))


@sessions.command("show", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "Show a meeting: who was there, what was held."))
def show_session(
    context: typer.Context,
    session: Annotated[
        str,
        typer.Argument(
            metavar=QT_TRANSLATE_NOOP("Commands", "ID"),
            help=QT_TRANSLATE_NOOP("Commands", "The meeting's id, or the beginning of it."),
        ),
    ],
    as_json: AsJson = False,
) -> None:
    """Show a meeting: how many were there, and what was shown."""
    run = run_of(context)
    with open_desk(run.places, run.library) as desk:
        found = desk.session(session)
    if as_json:
        say_json(found)
        return
    begun = time_in(found["started_at"])
    say(translate("Commands", "Meeting {number}, {day}").format(number=found["number"], day=day(begun)))
    say(f"{found['course']} {found['course_version']}")
    say(_when(found))
    say(", ".join(f"{count['role']} {count['people']}" for count in found["attendance"]))
    for film in found["films"]:
        say(f"{film['title']}: {length(timedelta(seconds=film['played_seconds']))}")
    say(
        translate("Commands", "The group's answers so far: {answered} answered, {approved} approved.").format(
            **found["questions"]
        )
    )


@answers.command("export", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "Hand over a group's answers to a folder."))
def export(
    context: typer.Context,
    *,
    group: TheGroup,
    to: ToFolder,
    course: Annotated[
        str,
        typer.Option(
            "--course",
            metavar=QT_TRANSLATE_NOOP("Commands", "COURSE"),
            help=QT_TRANSLATE_NOOP("Commands", "Needed where the group has met about several courses."),
        ),
    ] = "",
    formats: Annotated[
        list[Format] | None,
        typer.Option(
            "--format",
            metavar="docx|pdf|xlsx|csv|svar|txt|eml",
            help=QT_TRANSLATE_NOOP("Commands", "Only this form; may be given several times."),
        ),
    ] = None,
    unsealed: Annotated[
        str,
        typer.Option(
            "--unsealed",
            metavar=QT_TRANSLATE_NOOP("Commands", "REASON"),
            help=QT_TRANSLATE_NOOP(
                "Commands", "Do not seal, though the recipient has a key; the reason is remembered."
            ),
        ),
    ] = "",
    film_questions: Annotated[
        bool,
        typer.Option(
            "--film-questions", help=QT_TRANSLATE_NOOP("Commands", "Also the answers that otherwise stay here.")
        ),
    ] = False,
    yes: Annotated[
        bool,
        typer.Option(
            "--yes",
            help=QT_TRANSLATE_NOOP(
                "Commands", "Also where something may be about a person; without this, only tell where."
            ),
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Hand over a group's answers to a folder: one sealed file where the course has a key, else Word, file and text."""
    run = run_of(context)
    with open_desk(run.places, run.library) as desk:
        written = desk.export(
            group,
            course=course,
            folder=to,
            formats=tuple(formats or USUAL),
            film_questions=film_questions,
            unsealed_reason=unsealed,
            sure=yes,
        )
    if as_json:
        say_json(written)
    else:
        _say_places(written["places"])
        _say_written(written)
    if not written["written"]:
        raise typer.Exit(1)


def _say_written(written: Message) -> None:
    if not written["written"]:
        say(translate("Commands", "Nothing is saved yet. Add --yes where you have read them and it may go."))
        return
    names = listed([file["name"] for file in written["files"]])
    say(translate("Commands", "Saved in {folder}: {files}.").format(folder=written["folder"], files=names))
    say(translate("Commands", "Code {code}, version {revision}. Nothing has been sent.").format(**written))
    if written["key"]:
        say(translate("Commands", "Sealed to the key {key}: only the recipient can open it.").format(**written))


def _say_places(places: list[Message]) -> None:
    if places:
        say(translate("Commands", "%n place(s) may be about a person. Read them before you send:", None, len(places)))
    for place in places:
        say(f"{_where(place)} {looks_like(Kind(place['kind']))}")


def _where(place: Message) -> str:
    if not place["part"]:
        return translate("Commands", "question {question}, row {row}:").format(**place)
    if place["part"] == UNITS:
        return translate("Commands", "the name of a unit:")
    if place["part"] == ROLES:
        return translate("Commands", "the name of a role:")
    return translate("Commands", "the request for support, “{text}”:").format(**place)


@answers.command(
    "remove",
    cls=Verb,
    help=QT_TRANSLATE_NOOP("Commands", "Remove all that a group has written, for good, backups included."),
)
def remove(
    context: typer.Context,
    *,
    group: TheGroup,
    yes: Annotated[
        bool,
        typer.Option("--yes", help=QT_TRANSLATE_NOOP("Commands", "Do it; without this, only tell what would be.")),
    ] = False,
    keep_files: Annotated[
        bool,
        typer.Option(
            "--keep-files",
            help=QT_TRANSLATE_NOOP("Commands", "Leave the files that were saved when handing over."),
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Remove all that a group has written: this cannot be undone, and a disposal decision has to allow it."""
    run = run_of(context)
    with open_desk(run.places, run.library) as desk:
        done = desk.remove(group, files=not keep_files, sure=yes)
    if as_json:
        say_json(done)
        return
    answers = done["answers"]
    if done["removed"]:
        say(translate("Commands", "Removed %n answer(s), with all versions, here and in the backups.", None, answers))
    else:
        say(translate("Commands", "%n answer(s) would be removed. Nothing is removed yet.", None, answers))
        say(translate("Commands", "This cannot be undone. Add --yes where you may remove them."))
    for path in done["files"]:
        gone = translate("Commands", "Deleted: {file}") if done["removed"] else translate("Commands", "Also: {file}")
        say(gone.format(file=path))
    for path in done["not_reached"]:
        say(translate("Commands", "Cannot be reached: {file}").format(file=path))
    if done["handed_over"]:
        say(translate("Commands", "What has been sent is the receiver's."))
    if done["taken_along"]:
        say(translate("Commands", "%n backup(s) were saved to take along.", None, done["taken_along"]))


answers.command(
    "merge",
    cls=Verb,
    help=QT_TRANSLATE_NOOP("Commands", "Join another copy of a group's answers with the one here, or read a group in."),
)(merge)


@answers.command(
    "receive", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "Read a receipt: the answers have come to their recipient.")
)
def receive(
    context: typer.Context,
    receipt: Annotated[
        Path,
        typer.Argument(
            metavar=QT_TRANSLATE_NOOP("Commands", "RECEIPT"),
            help=QT_TRANSLATE_NOOP("Commands", "The file that the county board sent back (.kvitto)."),
        ),
    ],
    as_json: AsJson = False,
) -> None:
    """Note that what was handed over has come, and tell which version it was."""
    run = run_of(context)
    with open_desk(run.places, run.library) as desk:
        received = desk.receive(receipt.resolve())
    if as_json:
        say_json(received)
        return
    said = translate("Commands", "Version {revision}, code {code}, was received {day}.")
    say(said.format(**received, day=day(time_in(received["at"]))))
    if not received["newest"]:
        say(translate("Commands", "A newer version has been handed over since; this is not its receipt."))


@answers.command(
    "rescue",
    cls=Verb,
    help=QT_TRANSLATE_NOOP("Commands", "Save copies to read, also where Samsyn cannot open the answers."),
)
def rescue(
    context: typer.Context,
    *,
    to: ToFolder,
    as_json: AsJson = False,
) -> None:
    """Save Word and text of every answer that can be read in the store's file; nothing in the file is changed."""
    from desktop_app.handover.own_copy import write_own_copy  # noqa: PLC0415  # SQLAlchemy, only for this verb
    from desktop_app.storage.reading import read  # noqa: PLC0415  # as above

    run = run_of(context)
    kept = write_own_copy(
        read(run.places.database),
        to.resolve(),
        _words_in,
        lambda course_id: _course(run, course_id),
        SystemClock().now(),
    )
    if as_json:
        files = [{"name": f.path.name, "bytes": f.bytes, "sha256": f.sha256} for f in kept.files]
        say_json({"folder": str(kept.folder), "files": files, "answers": kept.answers, "unreadable": kept.unreadable})
        return
    names = listed([file.path.name for file in kept.files])
    say(translate("Commands", "Saved in {folder}: {files}.").format(folder=kept.folder, files=names))
    if kept.unreadable:
        say(translate("Commands", "%n answer(s) could not be read and are still in the file.", None, kept.unreadable))


def _words_in(language: str) -> DocumentWords:
    return document_words(language, resources() / "translations")


def _course(run: Run, course_id: CourseId) -> Course | None:
    with suppress(KnownError):
        return run.library.entry(course_id).course
    return None


def _when(session: Message) -> str:
    begun = time_in(session["started_at"])
    ended = clock(time_in(session["ended_at"])) if session["ended_at"] else translate("Commands", "not ended")
    return f"{short_day(begun)} {begun.year} {clock(begun)}–{ended}"


def _people(session: Message) -> str:
    return translate("Commands", "%n participant(s)", None, session["people"])
