"""`samsyn answers rescue`: what is done so that answers are never lost, without a window."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from desktop_app.cli.courses import AsJson
from desktop_app.cli.help import Verb
from desktop_app.cli.records import answers
from desktop_app.cli.run import Run, run_of, say, say_json
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.course import Course
from desktop_app.domain.errors import KnownError
from desktop_app.domain.ids import CourseId
from desktop_app.handover.documents.model import DocumentWords
from desktop_app.paths import resources
from desktop_app.words import listed, translate
from desktop_app.words.documents import document_words
from desktop_app.words.translation import QT_TRANSLATE_NOOP

__all__ = ["answers"]


@answers.command(
    "rescue",
    cls=Verb,
    help=QT_TRANSLATE_NOOP("Commands", "Save copies to read, also where Samsyn cannot open the answers."),
)
def rescue(
    context: typer.Context,
    *,
    to: Annotated[
        Path,
        typer.Option(
            "--to",
            metavar=QT_TRANSLATE_NOOP("Commands", "FOLDER"),
            help=QT_TRANSLATE_NOOP("Commands", "The folder to save in."),
        ),
    ],
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
