"""`samsyn backup`, `restore`, `audit`, `support`: so that nothing is lost, without a window."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from desktop_app.cli.desk import Message, open_desk, restoring_desk
from desktop_app.cli.options import AsJson, OfGroup
from desktop_app.cli.run import run_of, say, say_json, say_table
from desktop_app.cli.support import save_support
from desktop_app.handover.answer_file import spelled
from desktop_app.words import clock, day, size, translate
from desktop_app.words.translation import QT_TRANSLATE_NOOP

FILE = QT_TRANSLATE_NOOP("Commands", "FILE")

KINDS = {
    "session_begun": QT_TRANSLATE_NOOP("Commands", "Meeting begun"),
    "session_ended": QT_TRANSLATE_NOOP("Commands", "Meeting ended"),
    "session_reopened": QT_TRANSLATE_NOOP("Commands", "Meeting gone on with after it was ended"),
    "handed_over": QT_TRANSLATE_NOOP("Commands", "Handed over, sealed"),
    "handed_over_unsealed": QT_TRANSLATE_NOOP("Commands", "Handed over"),
    "sent": QT_TRANSLATE_NOOP("Commands", "Said to be sent"),
    "not_sent": QT_TRANSLATE_NOOP("Commands", "Said not to be sent"),
    "received": QT_TRANSLATE_NOOP("Commands", "Come to its recipient"),
    "deleted": QT_TRANSLATE_NOOP("Commands", "No file left of a hand-over"),
    "copied": QT_TRANSLATE_NOOP("Commands", "Backup saved to take along"),
    "merged": QT_TRANSLATE_NOOP("Commands", "Two copies joined"),
    "restored": QT_TRANSLATE_NOOP("Commands", "Taken back from a backup"),
    "salvaged": QT_TRANSLATE_NOOP("Commands", "Rescued from damaged files"),
    "removed": QT_TRANSLATE_NOOP("Commands", "Answers removed"),
    "files_removed": QT_TRANSLATE_NOOP("Commands", "Files of a hand-over deleted"),
    "migration": QT_TRANSLATE_NOOP("Commands", "Brought to a newer form"),
}
"""What was done with answers, in words."""

COUNTS = {
    "answers": QT_TRANSLATE_NOOP("Commands", "answers: {number}"),
    "answers_grafted": QT_TRANSLATE_NOOP("Commands", "answers: {number}"),
    "backups": QT_TRANSLATE_NOOP("Commands", "backups written anew: {number}"),
    "came_s": QT_TRANSLATE_NOOP("Commands", "came {day}"),
    "code": QT_TRANSLATE_NOOP("Commands", "code {code}"),
    "drafts_grafted": QT_TRANSLATE_NOOP("Commands", "drafts: {number}"),
    "files": QT_TRANSLATE_NOOP("Commands", "files: {number}"),
    "films_seen": QT_TRANSLATE_NOOP("Commands", "films seen: {number}"),
    "lists": QT_TRANSLATE_NOOP("Commands", "plans and contacts: {number}"),
    "meetings": QT_TRANSLATE_NOOP("Commands", "meetings: {number}"),
    "not_reached": QT_TRANSLATE_NOOP("Commands", "not reached: {number}"),
    "revision": QT_TRANSLATE_NOOP("Commands", "version {number}"),
    "support": QT_TRANSLATE_NOOP("Commands", "of them about support: {number}"),
    "versions": QT_TRANSLATE_NOOP("Commands", "versions: {number}"),
}
"""What is counted of it, in words; one that is not here stands by its own name."""


def backup(
    context: typer.Context,
    *,
    file: Annotated[
        Path,
        typer.Argument(metavar=FILE, help=QT_TRANSLATE_NOOP("Commands", "The file to save; .samsynbackup by itself.")),
    ],
    group: OfGroup = "",
    as_json: AsJson = False,
) -> None:
    """Save a verified backup. It is not sealed: whoever has the file can read it."""
    run = run_of(context)
    with open_desk(run.places, run.library) as desk:
        saved = desk.backup(file.resolve(), group)
    if as_json:
        say_json(saved)
        return
    said = translate("Commands", "Saved {file}: %n answer(s), {size}.", None, saved["answers"])
    say(said.format(file=saved["file"], size=size(saved["bytes"])))
    say(translate("Commands", "The file is not sealed: whoever has it can read the answers."))


def restore(
    context: typer.Context,
    *,
    file: Annotated[
        Path, typer.Argument(metavar=FILE, help=QT_TRANSLATE_NOOP("Commands", "The backup, with all or one group's."))
    ],
    as_json: AsJson = False,
) -> None:
    """Let a backup take the place of what is here, of which a backup is made first; or read one group's in."""
    run = run_of(context)
    with restoring_desk(run.places, run.library) as desk:
        restored = desk.restore(file.resolve())
    if as_json:
        say_json(restored)
        return
    say(translate("Commands", "Taken back from {file}: %n answer(s).", None, restored["answers"]).format(file=file))
    if restored["backup"]:
        say(translate("Commands", "What was here before is in {file}.").format(file=restored["backup"]))
    if restored["set_aside"]:
        say(
            translate("Commands", "What was here before could not be opened and is kept as {file}.").format(
                file=restored["set_aside"]
            )
        )


def audit(context: typer.Context, as_json: AsJson = False) -> None:
    """List what was done with answers and when, oldest first: ids and counts, never text or names."""
    run = run_of(context)
    with open_desk(run.places, run.library) as desk:
        found = desk.audit()
    if as_json:
        say_json(found)
    elif found:
        say_table((_when(entry), _kind(entry), (entry["group"] or "")[:8], _counts(entry)) for entry in found)
    else:
        say(translate("Commands", "Nothing has been done with answers yet."))


def support(
    context: typer.Context,
    *,
    file: Annotated[Path, typer.Argument(metavar=FILE, help=QT_TRANSLATE_NOOP("Commands", "The file to save (zip)."))],
    as_json: AsJson = False,
) -> None:
    """Save what somebody who helps needs: how the computer is, the log, what was done. No answer, no name of a unit."""
    written = save_support(run_of(context), file.resolve())
    if as_json:
        say_json({"file": str(written.path), "bytes": written.bytes, "sha256": written.sha256})
        return
    said = translate("Commands", "Saved {file}, {size}. It holds no answer.")
    say(said.format(file=written.path, size=size(written.bytes)))


def _when(entry: Message) -> str:
    at = datetime.fromisoformat(entry["at"]).astimezone()
    return f"{day(at)} {clock(at)}"


def _kind(entry: Message) -> str:
    return translate("Commands", str(KINDS.get(entry["kind"], entry["kind"])))


def _counts(entry: Message) -> str:
    return ", ".join(_count(name, number) for name, number in entry["counts"].items())


def _count(name: str, number: int) -> str:
    said = translate("Commands", COUNTS[name]) if name in COUNTS else f"{name} {{number}}"
    if name == "came_s":
        return said.format(day=day(datetime.fromtimestamp(number, UTC).astimezone()))
    return said.format(number=number, code=spelled(number) if name == "code" else "")
