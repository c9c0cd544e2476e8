"""A file with a group in it that was opened: what it holds, and what would come of it here. Nothing is changed."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from desktop_app.courses.library import Library
    from desktop_app.domain.course import Course
    from desktop_app.domain.ids import CourseId
    from desktop_app.storage.records import Carried, Conflict, Merging, Question
    from desktop_app.storage.service import Store


@dataclass(frozen=True, slots=True)
class Opened:
    """What a person is told before anything is taken in."""

    file: Path
    carried: Carried
    merging: Merging | None
    """None where the group is not on this computer: it is read in whole."""
    courses: tuple[str, ...]
    """The names of what the group has met about, of those courses that are on this computer."""
    lacking: tuple[CourseId, ...]
    """Courses that are not."""
    choices: Mapping[Question, Mapping[str, str]]
    """The texts of a question's choices by their ids, for what a person is to choose between."""

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What both computers have gone on with."""
        return self.merging.conflicts if self.merging else ()

    @property
    def is_news(self) -> bool:
        """Whether there is anything in it that is not here."""
        return self.merging is None or self.merging.is_news


def open_file(store: Store, library: Library, file: Path) -> Opened:
    """Look into a file, and compare it with what is here. Waits for the disk and the database thread.

    Raises BackupOfAll, BackupNewer, BackupOlder, BackupUnusable, MeetingNotEnded and StoreErrors.
    """
    from desktop_app.storage.travelling import look_into  # noqa: PLC0415  # SQLAlchemy, only where a file is opened

    carried = look_into(file)
    merging = store.compare(file).result()
    courses = {course_id: _course(library, course_id) for course_id in carried.courses}
    choices: dict[Question, Mapping[str, str]] = {}
    for conflict in merging.conflicts if merging else ():
        course = courses.get(conflict.course_id)
        asked = [one for one in course.prompts if one.id == conflict.prompt_id] if course else []
        choices[conflict.question] = {choice.id: choice.text for prompt in asked for choice in prompt.choices}
    return Opened(
        file,
        carried,
        merging,
        courses=tuple(course.name for course in courses.values() if course),
        lacking=tuple(course_id for course_id, course in courses.items() if not course),
        choices=choices,
    )


def _course(library: Library, course_id: CourseId) -> Course | None:
    with suppress(KnownError):
        return library.entry(course_id).course
    return None
