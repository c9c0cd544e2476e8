"""`samsyn answers merge`: two copies of one group's answers made one, every conflict shown first."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from desktop_app.cli.desk import Message, restoring_desk
from desktop_app.cli.options import AsJson
from desktop_app.cli.run import run_of, say, say_json, time_in
from desktop_app.storage.records import Copy
from desktop_app.words import clock, day, short_day, translate
from desktop_app.words.translation import QT_TRANSLATE_NOOP


def merge(
    context: typer.Context,
    *,
    file: Annotated[
        Path,
        typer.Argument(
            metavar=QT_TRANSLATE_NOOP("Commands", "FILE"),
            help=QT_TRANSLATE_NOOP("Commands", "One group's backup, from the other computer (.samsynbackup)."),
        ),
    ],
    here: Annotated[
        list[str] | None,
        typer.Option(
            "--here",
            metavar=QT_TRANSLATE_NOOP("Commands", "QUESTION"),
            help=QT_TRANSLATE_NOOP("Commands", "The answer on this computer stands; may be given several times."),
        ),
    ] = None,
    from_file: Annotated[
        list[str] | None,
        typer.Option(
            "--file",
            metavar=QT_TRANSLATE_NOOP("Commands", "QUESTION"),
            help=QT_TRANSLATE_NOOP("Commands", "The answer in the file stands; may be given several times."),
        ),
    ] = None,
    yes: Annotated[
        bool,
        typer.Option("--yes", help=QT_TRANSLATE_NOOP("Commands", "Also where it brings back what was removed here.")),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Join two copies that parted. Nothing is changed until each conflict has been chosen; nothing is lost."""
    run = run_of(context)
    chosen = {**dict.fromkeys(here or (), Copy.HERE.value), **dict.fromkeys(from_file or (), Copy.FILE.value)}
    with restoring_desk(run.places, run.library) as desk:
        done = desk.merge(file.resolve(), chosen, sure=yes)
    if as_json:
        say_json(done)
    elif done["merged"]:
        say(translate("Commands", "%n answer(s) are now as in the file. The others stand.", None, done["answers"]))
        for added in (*done["units"], *done["municipalities"]):
            say(translate("Commands", "{unit} is in the group now.").format(unit=added))
        if done["plan_stays"]:
            say(translate("Commands", "The plan here stands, and not the one in the file."))
        if done["contacts_stay"]:
            say(translate("Commands", "The contacts here stand, and not those in the file."))
        if done["backup"]:
            say(translate("Commands", "What was here before is in {file}.").format(file=done["backup"]))
    else:
        for one in done["conflicts"]:
            say(f"{one['question']}: {one['text']}")
            say(_side(translate("Commands", "here"), one["here"]))
            say(_side(translate("Commands", "in the file"), one["file"]))
        _say_why_not_merged(done)
    if not done["merged"]:
        raise typer.Exit(1)


def _say_why_not_merged(done: Message) -> None:
    count = sum(one["stands"] is None for one in done["conflicts"])
    if count:
        say(translate("Commands", "Both copies have gone on with %n question(s). Nothing is changed.", None, count))
        say(translate("Commands", "Choose for each: --here QUESTION or --file QUESTION. The other is kept as well."))
    if done["removed_at"]:
        removed = translate("Commands", "The group's answers were removed here {day}, and would come back.")
        say(removed.format(day=day(time_in(done["removed_at"]))))
        say(translate("Commands", "Nothing is changed. Add --yes where they may."))


def _side(where: str, version: Message) -> str:
    approved = translate("Commands", "approved") if version["approved"] else translate("Commands", "not approved")
    text = " / ".join(version["lines"])
    return f"  {where}, {short_day(time_in(version['at']))} {clock(time_in(version['at']))}, {approved}: {text}"
