"""How a film is shown to this group: which version, which of its sounds, captions in which language.

One object for a meeting: the menus of every layout show what it knows, and tell it what was chosen. What was chosen
holds for the group's next films too, as far as they have the same to choose.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.courses.alternatives import Version, caption_files, versions
from desktop_app.domain.errors import KnownError
from desktop_app.playback.captions import Captions
from desktop_app.playback.film import FilmSource, PlayerState, SoundTrack
from desktop_app.playback.transcript import Transcript
from desktop_app.words.languages import code_of

if TYPE_CHECKING:
    from desktop_app.courses.library import Entry, Library
    from desktop_app.domain.ids import LectureId
    from desktop_app.playback.player import Player

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a group has chosen. Empty is the film's own: its first sound, the course's language."""

    version: str = ""
    sound: str = ""
    captions: str = ""


class FilmChoices(QObject):
    """Knows what there is to choose for the shown film. Implements `session.ports.Films`."""

    captions_changed = Signal(object)
    """Captions | None: other captions are to be shown."""
    changed = Signal()
    """What can be chosen, or what is chosen, is another."""
    wished = Signal(object)
    """Wishes: the group chose; they are to be kept."""

    def __init__(
        self, library: Library, entry: Entry, player: Player, wishes: Wishes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._entry = entry
        self._player = player
        self._wishes = wishes
        self._lecture: LectureId | None = None
        self._files: dict[str, Path] = {}
        self._transcripts: dict[LectureId, Transcript | None] = {}
        self.versions: tuple[Version, ...] = ()
        """Other versions of the shown film; without any there is nothing to choose."""
        player.opened.connect(self._hear_wished_sound)
        player.sound_changed.connect(self.changed)

    # what there is

    @property
    def version(self) -> Version | None:
        """The version that is shown; None for the film itself."""
        return self._wished_version(self.versions)

    @property
    def sounds(self) -> tuple[SoundTrack, ...]:
        """The shown film's sounds."""
        return self._player.sounds

    @property
    def sound(self) -> int:
        """Which of them is heard."""
        return self._player.sound

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages its captions can be shown in."""
        return tuple(self._files)

    @property
    def language(self) -> str:
        """The language of the captions; empty where there are none."""
        return self._wishes.captions if self._wishes.captions in self._files else next(iter(self._files), "")

    def source(self, lecture_id: LectureId) -> FilmSource:
        """Return the film to open, in the version that was chosen. Raises the KnownError that says why it cannot be."""
        lecture = self._entry.course.lecture(lecture_id)
        version = self._wished_version(versions(self._entry, lecture_id))
        if version is not None:  # it may be shorter or longer than the film: its own length holds
            return FilmSource(version.path, lecture.number, lecture.name, timedelta(), version.container)
        found = self._library.film(self._entry, lecture_id)
        return FilmSource(found.require(), lecture.number, lecture.name, lecture.duration, found.container)

    def show_film(self, lecture_id: LectureId) -> None:
        """Take this film as the one that is shown."""
        if lecture_id != self._lecture:
            self._lecture = lecture_id
            self._look()

    def captions_of(self, lecture_id: LectureId) -> Captions | None:
        """Return what is said in any of the course's films; None where nobody knows."""
        return _read(self._caption_file(lecture_id))

    def has_text(self, lecture_id: LectureId) -> bool:
        """Tell whether there is a file with what is said in a film; whether it can be read shows when it is."""
        return self._caption_file(lecture_id) is not None

    def _caption_file(self, lecture_id: LectureId) -> Path | None:
        version = self._wished_version(versions(self._entry, lecture_id))
        files = caption_files(self._library, self._entry, lecture_id, version)
        return files.get(self._wishes.captions) or next(iter(files.values()), None)

    def said_at(self, lecture_id: LectureId, at: timedelta) -> str:
        """Return what is said at a place of any of the course's films; empty where nobody knows."""
        if lecture_id not in self._transcripts:
            captions = self.captions_of(lecture_id)
            self._transcripts[lecture_id] = Transcript(captions) if captions is not None else None
        transcript = self._transcripts[lecture_id]
        return transcript.said_at(at) if transcript is not None else ""

    # what is chosen

    def choose_version(self, key: str) -> None:
        """Show another version, or with "" the film itself, from the same place."""
        if key != (self.version.key if self.version else ""):
            self._wish(replace(self._wishes, version=key, sound=""))
            self._look()
            self._open_anew()

    def choose_sound(self, sound: int) -> None:
        """Play another of the film's sounds."""
        if 0 <= sound < len(self.sounds):
            self._wish(replace(self._wishes, sound=key_of(self.sounds[sound]) if sound else ""))
            self._player.choose_sound(sound)

    def choose_language(self, language: str) -> None:
        """Show captions in another language."""
        if language in self._files and language != self.language:
            self._wish(replace(self._wishes, captions=language))
            self.captions_changed.emit(self.captions())
            self.changed.emit()

    def captions(self) -> Captions | None:
        """Return the shown film's captions; None where it has none that can be read, which never stops a film."""
        return _read(self._files.get(self.language))

    def _look(self) -> None:
        if self._lecture is None:
            return
        self.versions = versions(self._entry, self._lecture)
        self._files = caption_files(self._library, self._entry, self._lecture, self.version)
        self.captions_changed.emit(self.captions())
        self.changed.emit()

    def _open_anew(self) -> None:
        """Show what was chosen where the film stands, playing or standing as before."""
        player = self._player
        if self._lecture is None or player.state not in (PlayerState.PLAYING, PlayerState.PAUSED, PlayerState.OPENING):
            return
        try:
            source = self.source(self._lecture)
        except KnownError as error:  # the film itself is gone, and the version stays on the screen
            _log.info("version: %s", error.message_id)
            return
        player.open(source, at=player.position, paused=player.state is not PlayerState.PLAYING)

    def _hear_wished_sound(self, _opened: object) -> None:
        wanted = (number for number, sound in enumerate(self.sounds) if key_of(sound) == self._wishes.sound)
        self._player.choose_sound(next(wanted, 0) if self._wishes.sound else 0)

    def _wished_version(self, there: tuple[Version, ...]) -> Version | None:
        return next((version for version in there if version.key == self._wishes.version), None)

    def _wish(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._transcripts.clear()
        self.wished.emit(wishes)


def _read(path: Path | None) -> Captions | None:
    if path is None:
        return None
    try:
        return Captions.load(path)
    except KnownError as error:
        _log.info("captions: %s", error.message_id)
        return None


def key_of(sound: SoundTrack) -> str:
    """Return what a sound is remembered by from film to film: what it is called, and its language."""
    return f"{sound.title.strip().casefold()}/{code_of(sound.language)}"
