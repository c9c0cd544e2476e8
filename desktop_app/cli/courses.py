"""`samsyn course`: the library without a window."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from desktop_app.cli.errors import DataFolderUnwritable
from desktop_app.cli.help import Verb, Verbs
from desktop_app.cli.options import AsJson
from desktop_app.cli.run import Run, run_of, say, say_json, say_table, showing_progress
from desktop_app.courses.films import FilmCondition
from desktop_app.courses.library import Entry, Library
from desktop_app.courses.matching import Candidate
from desktop_app.courses.package import Signing, check_package
from desktop_app.domain.course import Course
from desktop_app.domain.ids import LectureId
from desktop_app.words import length, listed, position, size, tell, translate
from desktop_app.words.translation import QT_TRANSLATE_NOOP

app = typer.Typer(cls=Verbs, help=QT_TRANSLATE_NOOP("Commands", "The courses on this computer."))

WhichCourse = Annotated[
    str,
    typer.Argument(
        metavar=QT_TRANSLATE_NOOP("Commands", "COURSE"),
        help=QT_TRANSLATE_NOOP("Commands", "The course's id, or the last part of it."),
    ),
]
PackagePath = Annotated[
    Path,
    typer.Argument(
        metavar=QT_TRANSLATE_NOOP("Commands", "PATH"),
        help=QT_TRANSLATE_NOOP("Commands", "A .samsyn file, or a folder with a course in it."),
    ),
]

CONDITIONS = {
    FilmCondition.PRESENT: QT_TRANSLATE_NOOP("Commands", "there"),
    FilmCondition.MISSING: QT_TRANSLATE_NOOP("Commands", "missing"),
    FilmCondition.DAMAGED: QT_TRANSLATE_NOOP("Commands", "damaged"),
}


@app.command("list", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "List the courses on this computer."))
def list_courses(context: typer.Context, as_json: AsJson = False) -> None:
    """List the courses on this computer."""
    library = run_of(context).library
    entries = library.courses()
    if as_json:
        say_json([_summary(library, entry) for entry in entries])
        return
    rows = []
    for entry in entries:
        there = sum(film["condition"] == FilmCondition.PRESENT.value for film in _films(library, entry))
        films = translate("Commands", "{there} of {all} films").format(there=there, all=len(entry.course.lectures))
        rows.append((entry.course.id, entry.course.version, films, entry.course.title))
    if rows:
        say_table(rows)
    else:
        say(translate("Commands", "There are no courses on this computer yet."))
    for fault in library.faults():
        say(str(tell(fault)))


@app.command("show", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "Show a course and its films."))
def show(context: typer.Context, course: WhichCourse, as_json: AsJson = False) -> None:
    """Show a course and its films."""
    library = run_of(context).library
    entry = library.entry(course)
    if as_json:
        say_json({**_summary(library, entry), "lectures": _films(library, entry)})
        return
    say(entry.course.title)
    say(f"{entry.course.id} {entry.course.version} · {entry.course.publisher.name} · {length(entry.course.duration)}")
    say()
    rows = []
    for lecture, film in zip(entry.course.lectures, _films(library, entry), strict=True):
        state = translate("Commands", CONDITIONS[FilmCondition(film["condition"])])
        rows.append((f"{lecture.number:>2}", f"{position(lecture.duration):>7}", state, lecture.title))
    if rows:
        say_table(rows)


@app.command("add", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "Read in a course package."))
def add(
    context: typer.Context,
    path: PackagePath,
    older: Annotated[
        bool,
        typer.Option("--older", help=QT_TRANSLATE_NOOP("Commands", "Also where a newer version is here already.")),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Read in a course package."""
    run = _writing(run_of(context))
    with showing_progress() as show_progress:
        entry = run.library.add(path, accept_older=older, progress=lambda p: show_progress(p.done, p.total))
    if as_json:
        say_json(_summary(run.library, entry))
        return
    say(
        translate("Commands", "{title}, version {version}, is here now.").format(
            title=entry.course.title, version=entry.course.version
        )
    )
    _say_missing(entry.course, _missing(run.library, entry))


@app.command("check", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "Check a course package without reading it in."))
def check(path: PackagePath, as_json: AsJson = False) -> None:
    """Check a course package: exit 1 when it is damaged, 0 with a list when only films are missing."""
    with showing_progress() as show_progress:
        report = check_package(path, progress=lambda p: show_progress(p.done, p.total))
    if as_json:
        say_json(
            {
                "course": {"id": report.course.id, "version": report.course.version, "title": report.course.title},
                "files": report.files,
                "bytes": report.total,
                "signing": report.signing.value,
                "missing_films": list(report.missing_films),
                "fetchable": list(report.fetchable),
            }
        )
        return
    say(
        translate("Commands", "{title}, version {version}: the package is whole ({size}).").format(
            title=report.course.title, version=report.course.version, size=size(report.total)
        )
    )
    if report.signing is Signing.UNSIGNED:
        say(translate("Commands", "It is not signed."))
    _say_missing(report.course, report.missing_films)


@app.command("fill", cls=Verb, help=QT_TRANSLATE_NOOP("Commands", "Fill up a course's films from a folder or file."))
def fill(
    context: typer.Context,
    *,
    course: WhichCourse,
    path: Annotated[
        Path,
        typer.Argument(
            metavar=QT_TRANSLATE_NOOP("Commands", "PATH"),
            help=QT_TRANSLATE_NOOP("Commands", "A film, or a folder with films in it."),
        ),
    ],
    yes: Annotated[
        bool,
        typer.Option("--yes", help=QT_TRANSLATE_NOOP("Commands", "Take films that are known by length alone.")),
    ] = False,
    in_place: Annotated[
        bool,
        typer.Option("--in-place", help=QT_TRANSLATE_NOOP("Commands", "Use the films where they lie; do not copy.")),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Fill up a course's films from a folder or file."""
    run = _writing(run_of(context))
    entry = run.library.entry(course)
    with showing_progress() as show_progress:
        report = run.library.fill(
            course,
            path,
            accept=lambda found: yes or _asked(found),
            copy=not in_place,
            progress=lambda p: show_progress(p.done, p.total),
        )
    if as_json:
        say_json(
            {
                "filled": list(report.filled),
                "mismatched": [{"lecture": found.lecture.id, "file": found.path.name} for found in report.mismatched],
                "still_missing": list(report.still_missing),
                "looked_at": report.looked_at,
            }
        )
        return
    say(translate("Commands", "%n film(s) filled in.", None, len(report.filled)))
    for found in report.mismatched:
        say(
            translate("Commands", "{file} is not the right copy of {film}.").format(
                file=found.path.name, film=_named(entry.course, found.lecture.id)
            )
        )
    _say_missing(entry.course, report.still_missing)


def _writing(run: Run) -> Run:
    try:
        run.places.make()
    except OSError as error:
        raise DataFolderUnwritable(folder=str(run.places.data)) from error
    return run


def _asked(found: Candidate) -> bool:
    """Ask whether a file is a lecture's film; no, where nobody can answer."""
    if not sys.stdin.isatty():
        return False
    question = translate("Commands", "Is {file} the film “{title}”? It has the same length. (y/n)").format(
        file=found.path.name, title=found.lecture.title
    )
    sys.stderr.write(question + " ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", translate("Commands", "y")}


def _summary(library: Library, entry: Entry) -> dict[str, Any]:
    course = entry.course
    return {
        "id": course.id,
        "version": course.version,
        "title": course.title,
        "publisher": course.publisher.name,
        "shipped": entry.shipped,
        "films": len(course.lectures),
        "missing_films": list(_missing(library, entry)),
    }


def _films(library: Library, entry: Entry) -> list[dict[str, Any]]:
    films = []
    for lecture in entry.course.lectures:
        film = library.film(entry, lecture.id)
        films.append(
            {
                "id": lecture.id,
                "number": lecture.number,
                "title": lecture.title,
                "seconds": int(lecture.duration.total_seconds()),
                "condition": film.condition.value,
                "verified": film.verified,
                "captions": library.captions(entry, lecture.id) is not None,
            }
        )
    return films


def _missing(library: Library, entry: Entry) -> tuple[LectureId, ...]:
    return tuple(
        lecture.id
        for lecture in entry.course.lectures
        if library.film(entry, lecture.id).condition is not FilmCondition.PRESENT
    )


def _say_missing(course: Course, missing: tuple[LectureId, ...]) -> None:
    if missing:
        films = listed([_named(course, lecture_id) for lecture_id in missing])
        say(translate("Commands", "Films that are missing: {films}.").format(films=films))


def _named(course: Course, lecture_id: LectureId) -> str:
    lecture = course.lecture(lecture_id)
    return f"{lecture.number} {lecture.name}"
