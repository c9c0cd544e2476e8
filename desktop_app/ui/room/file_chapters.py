"""Chapters that a film's file names, for a course that names none.

Looked for aside, once for each film of a meeting: MediaInfo is a process of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.course import Chapter
from desktop_app.domain.errors import KnownError
from desktop_app.playback.probe import probe
from desktop_app.session.courier import Courier
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.course import Lecture
    from desktop_app.domain.ids import LectureId
    from desktop_app.session.room_state import RoomState


class FileChapters(QObject):
    """Gives films without chapters those of their files, once they are known: then `found`."""

    found = Signal()

    def __init__(self, path_of: Callable[[LectureId], Path], aside: Executor, parent: QObject | None = None) -> None:
        """Find the films by `path_of`, which raises the KnownError that says why there is none."""
        super().__init__(parent)
        self._path_of = path_of
        self._aside = aside
        self._courier = Courier(self)
        self._known: dict[LectureId, tuple[Chapter, ...]] = {}

    def within(self, state: RoomState) -> RoomState:
        """Return the room with its film's chapters, as far as they are known; otherwise they are looked for."""
        lecture = state.lecture
        if lecture is None or lecture.chapters:
            return state
        if lecture.id not in self._known:
            self._look(lecture)
        chapters = self._known[lecture.id]
        return replace(state, lecture=replace(lecture, chapters=chapters)) if chapters else state

    def close(self) -> None:
        """Hear nothing more."""
        self._courier.close()

    def _look(self, lecture: Lecture) -> None:
        self._known[lecture.id] = ()
        try:
            path = self._path_of(lecture.id)
        except KnownError:
            return  # told where the film is to be shown
        self._courier.deliver(
            self._aside.submit(chapters_of, path),
            lambda chapters: self._take(lecture.id, chapters),
            lambda _error: None,
        )

    def _take(self, lecture_id: LectureId, chapters: tuple[Chapter, ...]) -> None:
        if chapters:
            self._known[lecture_id] = chapters
            self.found.emit()


def chapters_of(path: Path) -> tuple[Chapter, ...]:
    """Return the chapters that a file names; one alone is none. Takes a moment. Raises KnownError."""
    named = probe(path).chapters
    if len(named) < 2:
        return ()
    untitled = translate("Room", "Chapter {number}")
    return tuple(
        Chapter(start=chapter.start, title=chapter.title or untitled.format(number=number))
        for number, chapter in enumerate(named, 1)
    )
