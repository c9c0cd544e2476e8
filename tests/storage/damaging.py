"""The ways in which a disk spoils a store, done to a file for real, and a store with a past to do it to."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.domain.group import Group
from desktop_app.domain.ids import CourseId
from desktop_app.domain.session import Session
from desktop_app.paths import Places
from desktop_app.storage.backup import Backups
from desktop_app.storage.records import BackupReason
from desktop_app.storage.service import Store
from tests.storage.desk import a_desk, by_hand, done, reopened, text_prompt

PAGE = 4096


def spoil_header(path: Path) -> None:
    """Spoil the first sector."""
    content = path.read_bytes()
    path.write_bytes(random.Random(1).randbytes(512) + content[512:])


def spoil_page(path: Path) -> None:
    """Spoil the page that leads to every revision: SQLite finds none of them any more."""
    _write_page(path, _root(path, "revision"), bytes(PAGE))


def spoil_index(path: Path) -> None:
    """Let an index hide a row that is there."""
    root = _root(path, "ix_revision_answer_id")
    with by_hand(path) as raw:
        answer = raw.execute("SELECT answer_id FROM revision").fetchone()[0]
    page = path.read_bytes()[(root - 1) * PAGE : root * PAGE]
    _write_page(path, root, page.replace(answer.encode(), answer[::-1].encode(), 1))


def spoil_pointer(path: Path) -> None:
    """Flip one bit, in the number that says how many rows a page has."""
    content = bytearray(path.read_bytes())
    content[(_root(path, "answer") - 1) * PAGE + 3] ^= 0x40
    path.write_bytes(content)


def cut_short(path: Path) -> None:
    """Leave only the first half."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    """Leave no byte."""
    path.write_bytes(b"")


def remove(path: Path) -> None:
    """Take it away."""
    path.unlink()


def replace_by_noise(path: Path) -> None:
    """Put something else in its place."""
    path.write_bytes(random.Random(2).randbytes(3 * PAGE))


CLASSES: dict[str, Callable[[Path], None]] = {
    function.__name__: function
    for function in (
        spoil_header,
        spoil_page,
        spoil_index,
        spoil_pointer,
        cut_short,
        empty,
        remove,
        replace_by_noise,
    )
}


SAID = tuple(word + " svaret, med fler ord än en sida rymmer." * 30 for word in ("första", "andra", "tredje", "fjärde"))
TYPING = "halvskrivet"


@dataclass(frozen=True)
class Past:
    """A store that has been closed, with three backups behind it."""

    places: Places
    backups: tuple[Path, ...]
    """Oldest first. They know one, two and three answers; the store knows four, and a fifth that was being typed."""
    group: Group
    session: Session
    course_id: CourseId


def a_past(place: Path) -> Past:
    """Lay out a store with a past in a folder."""
    files, group, session, course_id = _laid_out()
    places = Places(place)
    places.backups.mkdir(parents=True)
    for name, content in files.items():
        (place / name).write_bytes(content)
    backups = tuple(backup.path for backup in Backups(places.backups).finished())
    assert len(backups) == 3
    return Past(places, backups, group, session, course_id)


@cache
def _laid_out() -> tuple[dict[str, bytes], Group, Session, CourseId]:
    """Return the files by their names, and what is in them: made once, since making costs commits."""
    with tempfile.TemporaryDirectory() as folder, a_desk(Path(folder)) as desk:
        for number, text in enumerate(SAID, 1):
            answer = done(desk.store.answer(desk.group.id, desk.course_id, text_prompt(f"p{number}")))
            done(desk.store.save_answer(answer.id, desk.session.id, TextValue(text), NotApproved()))
            if number < len(SAID):
                done(desk.store.back_up(BackupReason.ASKED))
        fifth = done(desk.store.answer(desk.group.id, desk.course_id, text_prompt("p5")))
        desk.type(TYPING, fifth)
        done(desk.store.close())
        paths = [desk.places.database, *desk.places.backups.iterdir()]
        files = {str(path.relative_to(folder)): path.read_bytes() for path in paths}
        return files, desk.group, desk.session, desk.course_id


def said(store: Store, past: Past) -> list[str]:
    """Return what stands in the group's answers."""
    answers = done(store.answers(past.group.id, past.course_id))
    return [answer.current.text for answer in answers if isinstance(answer.current, TextValue)]


def said_after(past: Past) -> list[str]:
    """Return what stands in the group's answers at the next start."""
    with reopened(past.places) as store:
        return said(store, past)


def _root(path: Path, name: str) -> int:
    with by_hand(path) as raw:
        return int(raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0])


def _write_page(path: Path, number: int, page: bytes) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: (number - 1) * PAGE] + page + content[number * PAGE :])
