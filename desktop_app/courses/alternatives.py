"""What a lecture can be shown as besides its film: other versions that are here, and captions in several languages.

Versions come with the package and are never filled in; one whose file is not here is as if it were not there.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.domain.course import CaptionFile, FilmVersion

if TYPE_CHECKING:
    from desktop_app.courses.library import Entry, Library
    from desktop_app.domain.ids import LectureId

SIGN_LANGUAGE: Final = "sign_language"
DESCRIBED: Final = "described"
OTHER_LANGUAGE: Final = "language"
"""The kinds of version that `docs/formats/course-package.md` names; others are shown by their own word."""


@dataclass(frozen=True, slots=True)
class Version:
    """Another version that can be shown. `key` is the same for that kind and language with every film."""

    kind: str
    language: str
    path: Path
    container: str | None
    captions: tuple[CaptionFile, ...]

    @property
    def key(self) -> str:
        """What a group's choice is remembered by."""
        return f"{self.kind}/{self.language}"


def versions(entry: Entry, lecture_id: LectureId) -> tuple[Version, ...]:
    """Return the versions of a lecture whose files are here, in the course's order."""
    found = (_version(entry, version) for version in entry.course.lecture(lecture_id).versions)
    return tuple(version for version in found if version.path.is_file())


def caption_files(library: Library, entry: Entry, lecture_id: LectureId, version: Version | None) -> dict[str, Path]:
    """Return the caption files that are here, by language, the course's own language first.

    A version without captions of its own has those of the film: what is said is the same, except in another language.
    """
    own = {caption.language: entry.folder / caption.file for caption in version.captions} if version else {}
    files = {language: path for language, path in own.items() if path.is_file()}
    if version is None or (not files and version.kind != OTHER_LANGUAGE):
        lecture = entry.course.lecture(lecture_id)
        named = [entry.course.language, "sv", *(caption.language for caption in lecture.captions)]
        for language in dict.fromkeys(named):
            path = library.captions(entry, lecture_id, language)
            if path is not None:
                files[language] = path
    return files


def _version(entry: Entry, version: FilmVersion) -> Version:
    film = version.film
    return Version(version.kind, version.language, entry.folder / film.file, film.container, version.captions)
