"""`samsyn doctor`: how this computer is, as far as Samsyn needs it. The first answer to any support question.

Looks, and changes nothing. The players of films are loaded in processes of their own, which may die without taking the
answer along.
"""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

import PySide6
import typer

from desktop_app import __version__
from desktop_app.cli.desk import Message, SaidNo, open_desk
from desktop_app.cli.options import AsJson
from desktop_app.cli.run import Run, run_of, say, say_json, say_table
from desktop_app.courses.films import FilmCondition
from desktop_app.domain.errors import KnownError
from desktop_app.paths import resources
from desktop_app.playback import engines
from desktop_app.playback.engines import EngineName
from desktop_app.spelling.dictionary import FOLDER, Dictionary, NoDictionary
from desktop_app.words import clock, day, size, tell, translate
from desktop_app.words.translation import QT_TRANSLATE_NOOP

SMALLEST_FREE = 200_000_000
"""With less than this free on the data folder's disk, saving is about to fail."""
COMFORTABLE_FREE = 2_000_000_000
SAFE_PRAGMAS = {"journal_mode": "truncate", "synchronous": "3", "locking_mode": "exclusive", "secure_delete": "1"}
"""What the store must say of itself (`docs/reliability.md`, RD1)."""


class State(StrEnum):
    """How a check came out."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


STATES = {
    State.OK: QT_TRANSLATE_NOOP("Commands", "Ready"),
    State.WARNING: QT_TRANSLATE_NOOP("Commands", "To review"),
    State.FAULT: QT_TRANSLATE_NOOP("Commands", "Fault"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, how it came out, and what was seen."""

    check: str
    """A name for programs: python, qt, engine, folder, disk, spelling, courses, store, integrity, backup."""
    state: State
    title: str
    detail: str = ""


def doctor(context: typer.Context, as_json: AsJson = False) -> None:
    """Look at this computer; exit 1 where something is at fault."""
    findings = list(examine(run_of(context)))
    worst = max((finding.state for finding in findings), key=list(State).index)
    if as_json:
        checks = [{"check": f.check, "state": f.state.value, "title": f.title, "detail": f.detail} for f in findings]
        say_json({"samsyn": __version__, "state": worst.value, "checks": checks})
    else:
        say(f"Samsyn {__version__}")
        say_table((translate("Commands", STATES[f.state]), f.title, f.detail) for f in findings)
    if worst is State.FAULT:
        raise typer.Exit(1)


def examine(run: Run) -> Iterator[Finding]:
    """Look at everything, quick things first."""
    yield Finding("python", State.OK, "Python", f"{platform.python_version()} · {platform.platform()}")
    yield Finding("qt", State.OK, "Qt", PySide6.__version__)
    yield _engine(engines.chosen(run.engine))
    yield _folder(run.places.data)
    yield _disk(run.places.data)
    yield _spelling()
    yield from _courses(run)
    yield from _store(run)


def _engine(wanted: tuple[EngineName, ...]) -> Finding:
    """Say which of the players this computer has, and which of them plays."""
    title = translate("Commands", "Playing films")
    found = {name: engines.look(name) for name in engines.ORDER}
    plays = next((found[name] for name in wanted if found[name]), "")
    others = [found[name] for name in engines.ORDER if found[name] and found[name] != plays]
    if not plays and others:
        remedy = translate("Commands", "The chosen player does not start. Choose “Automatic” in the settings.")
        return Finding("engine", State.FAULT, title, f"{remedy} · {others[0]}")
    if not plays:
        remedy = translate("Commands", "Neither VLC nor Samsyn's own player starts. Install VLC 3 (64-bit).")
        return Finding("engine", State.FAULT, title, remedy)
    parts = [translate("Commands", "{engine} plays").format(engine=plays)]
    parts += [translate("Commands", "{engine} is there as well").format(engine=other) for other in others]
    if not found[EngineName.VLC]:
        parts.append(translate("Commands", "VLC is not there; with VLC 3 (64-bit) unusual films can be shown, too"))
    is_known = not plays.startswith("libvlc") or plays.startswith("libvlc 3.")
    return Finding("engine", State.OK if is_known else State.WARNING, title, " · ".join(parts))


def _folder(data: Path) -> Finding:
    title = translate("Commands", "Data folder")
    existing = next(folder for folder in (data, *data.parents) if folder.exists())
    if os.access(existing, os.W_OK):
        return Finding("folder", State.OK, title, str(data))
    return Finding(
        "folder", State.FAULT, title, translate("Commands", "{folder} cannot be written to.").format(folder=data)
    )


def _disk(data: Path) -> Finding:
    existing = next(folder for folder in (data, *data.parents) if folder.exists())
    free = shutil.disk_usage(existing).free
    state = State.FAULT if free < SMALLEST_FREE else State.WARNING if free < COMFORTABLE_FREE else State.OK
    detail = translate("Commands", "{size} free").format(size=size(free))
    return Finding("disk", state, translate("Commands", "Disk"), detail)


def _spelling() -> Finding:
    title = translate("Commands", "Spelling help")
    try:
        Dictionary(resources() / FOLDER)
    except NoDictionary:
        return Finding("spelling", State.WARNING, title, translate("Commands", "cannot be used; all else works"))
    return Finding("spelling", State.OK, title, translate("Commands", "the Swedish dictionary is there"))


def _courses(run: Run) -> Iterator[Finding]:
    title = translate("Commands", "Courses")
    for fault in run.library.faults():
        yield Finding("courses", State.WARNING, title, str(tell(fault)))
    for entry in run.library.courses():
        conditions = [run.library.film(entry, lecture.id).condition for lecture in entry.course.lectures]
        there = conditions.count(FilmCondition.PRESENT)
        state = State.OK if there == len(conditions) else State.WARNING
        films = translate("Commands", "{there} of {all} films").format(there=there, all=len(conditions))
        yield Finding("courses", state, title, f"{entry.course.name} {entry.course.version} · {films}")


def _store(run: Run) -> Iterator[Finding]:
    title = translate("Commands", "Answers")
    try:
        with open_desk(run.places, run.library) as desk:
            facts = desk.facts()
    except KnownError as error:
        yield Finding("store", State.FAULT, title, str(tell(error)))
        return
    except SaidNo as refusal:
        yield Finding("store", State.FAULT, title, str(refusal.told))
        return
    if not facts:
        yield Finding("store", State.OK, title, translate("Commands", "nothing is saved yet"))
        return
    yield _pragmas(title, facts)
    whole = facts["quick_check"] == "ok"
    yield Finding(
        "integrity",
        State.OK if whole else State.FAULT,
        translate("Commands", "The file with the answers"),
        translate("Commands", "whole, {size}").format(size=size(facts["bytes"])) if whole else facts["quick_check"],
    )
    yield _backup(facts)


def _pragmas(title: str, facts: Message) -> Finding:
    said = {name: str(value).lower() for name, value in facts["pragmas"].items()}
    wrong = [f"{name}={said.get(name)}" for name, value in SAFE_PRAGMAS.items() if said.get(name) != value]
    detail = f"SQLite {facts['sqlite']} · {facts['schema']}"
    if wrong:
        return Finding("store", State.FAULT, title, f"{detail} · {', '.join(wrong)}")
    return Finding("store", State.OK, title, detail)


def _backup(facts: Message) -> Finding:
    title = translate("Commands", "Newest verified backup")
    if facts["newest_backup_at"]:
        at = datetime.fromisoformat(facts["newest_backup_at"]).astimezone()
        return Finding("backup", State.OK, title, f"{day(at)} {clock(at)}")
    has_answers = any(facts["rows"].get(table) for table in ("revision", "draft"))
    state = State.WARNING if has_answers else State.OK
    return Finding("backup", state, title, translate("Commands", "none yet"))
