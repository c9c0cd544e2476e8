"""The ready-check («Förhandskoll»): looks at the films, the sound, the power and the machine before a meeting.

Everything that reads whole files is done aside; a row says «Söker …» until it knows. Nothing here stops a meeting.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, Signal

from desktop_app.courses.library import Entry, Library
from desktop_app.domain.course import Lecture
from desktop_app.domain.errors import KnownError
from desktop_app.domain.ids import LectureId
from desktop_app.paths import resources
from desktop_app.playback.captions import Captions
from desktop_app.playback.errors import CaptionsUnreadable
from desktop_app.playback.player import FilmSource
from desktop_app.playback.probe import FilmFacts, probe
from desktop_app.session.courier import Courier
from desktop_app.session.readiness import Check, CheckKind, CheckState
from desktop_app.ui.home.screen_check import ScreenCheck
from desktop_app.ui.means import Means
from desktop_app.ui.room.awake import Awake
from desktop_app.words import position, size, tell, translate

LOW_BATTERY_PERCENT = 50
"""Below this without a charger, an hour of film is not certain."""
LITTLE_ROOM = 1_000_000_000
"""Bytes. Below this a backup or a film filled in may not find room."""
ONLY_WITH_VLC = ("AV1",)
"""Forms of picture that Samsyn's own player cannot show, by MediaInfo's names."""


class ReadyCheck(QObject):
    """Keeps the rows of one ready-check."""

    changed = Signal(object)
    """tuple[Check, ...], whenever a row knows more."""

    def __init__(self, means: Means, awake: Awake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._awake = awake
        self._courier = Courier(self)
        self._entry: Entry | None = None
        self._films: dict[LectureId, Check] = {}
        """Films that are being looked at, or are at fault."""
        self._whole: dict[LectureId, WholeFilm] = {}
        self._wanted: tuple[LectureId, ...] = ()
        self._sound = CheckState.REVIEW
        self._kept_awake = False
        means.player.ended.connect(self._sound_ended)
        means.player.failed.connect(self._sound_failed)
        means.player.engine_changed.connect(self._engine_changed)
        self._testing = False
        self.screen = ScreenCheck(means, parent=self)
        self.screen.changed.connect(self._screen_changed)

    def begin(self, entry: Entry, lectures: tuple[LectureId, ...]) -> None:
        """Look at everything anew for these films."""
        self._entry = entry
        self._films = {}
        self._whole = {}
        self._sound = CheckState.REVIEW
        self._kept_awake = self._awake.begin()
        self.choose(lectures)

    def choose(self, lectures: tuple[LectureId, ...]) -> None:
        """Look at these films; what has been found of others is kept."""
        entry = self._entry
        if entry is None:
            return
        self._wanted = lectures
        for lecture_id in lectures:
            if lecture_id not in self._films:
                lecture = entry.course.lecture(lecture_id)
                self._films[lecture_id] = self._looking(lecture)
                self._courier.deliver(
                    self._means.aside.submit(_look, self._means.library, entry, lecture),
                    self._found,
                )
        self.changed.emit(self.rows())

    def forget(self, lecture_id: LectureId) -> None:
        """Look at a film again: it was filled in."""
        self._films.pop(lecture_id, None)
        self._whole.pop(lecture_id, None)
        self.choose(self._wanted)

    def test_sound(self) -> None:
        """Say something through the loudspeakers."""
        self._testing = True
        self._sound = CheckState.LOOKING
        clip = resources() / "sounds" / "ljudprov.m4a"
        self._means.player.open(FilmSource(clip, 0, "", timedelta(), "mp4"))
        self.changed.emit(self.rows())

    def end(self) -> None:
        """Stop what sounds, and take away the screens' numbers."""
        self.screen.end()
        if self._testing:
            self._testing = False
            self._means.player.stop()

    def rows(self) -> tuple[Check, ...]:
        """Return the rows in their order: screen, sound, films, power, machine."""
        films = (self._film_row(one) for one in self._wanted if one in self._films)
        rows = [self.screen.row(), self._sound_row(), *films]
        power = _power_row()
        if power is not None:
            rows.append(power)
        return (*rows, self._machine_row())

    def _engine_changed(self) -> None:
        if self._entry is not None:
            self.changed.emit(self.rows())

    def _screen_changed(self) -> None:
        if self._entry is not None:
            self.changed.emit(self.rows())

    def _film_row(self, lecture_id: LectureId) -> Check:
        whole = self._whole.get(lecture_id)
        return self._films[lecture_id] if whole is None else whole.row(self._means.player.engine)

    def _looking(self, lecture: Lecture) -> Check:
        return Check(
            CheckKind.FILM,
            lecture.id,
            CheckState.LOOKING,
            translate("Check", "Film {number}: {title}").format(number=lecture.number, title=lecture.name),
            translate("Check", "Looking …"),
        )

    def _found(self, found: tuple[Lecture, FilmFacts | None, CaptionsFound, KnownError | None]) -> None:
        lecture, facts, captions, error = found
        if error is not None:
            self._films[lecture.id] = Check(
                CheckKind.FILM,
                lecture.id,
                CheckState.FAULT,
                tell(error).what,
                tell(error).remedy,
                translate("Check", "Fill in film"),
            )
        elif facts is not None:
            self._whole[lecture.id] = WholeFilm(lecture, facts, captions)
        self.changed.emit(self.rows())

    def _sound_row(self) -> Check:
        if self._means.player.fault is not None:
            told = tell(self._means.player.fault)
            return Check(CheckKind.SOUND, "", CheckState.FAULT, told.what, told.remedy)
        details = {
            CheckState.LOOKING: translate("Check", "A voice is speaking now."),
            CheckState.READY: translate("Check", "Did you hear it? Otherwise turn up the sound, or check the cable."),
            CheckState.FAULT: translate("Check", "The sound could not be played. Check the cable and try again."),
        }
        return Check(
            CheckKind.SOUND,
            "",
            self._sound,
            translate("Check", "Sound"),
            details.get(self._sound, translate("Check", "Test the sound and listen at the back of the room.")),
        )

    def _sound_ended(self) -> None:
        self._sound_is(CheckState.READY)

    def _sound_failed(self) -> None:
        self._sound_is(CheckState.FAULT)

    def _sound_is(self, state: CheckState) -> None:
        if self._testing:
            self._testing = False
            self._sound = state
            self.changed.emit(self.rows())

    def _machine_row(self) -> Check:
        free = _free_bytes(self._means.places.data)
        if free is not None and free < LITTLE_ROOM:
            return Check(
                CheckKind.MACHINE,
                "",
                CheckState.FAULT,
                translate("Check", "Only {size} free on the disk").format(size=size(free)),
                translate("Check", "Your answers still fit. Make room before you fill in films."),
            )
        room = translate("Check", "{size} free").format(size=size(free)) if free is not None else ""
        if self._kept_awake:
            title, state = translate("Check", "The computer is kept awake"), CheckState.READY
            detail = translate("Check", "Turn on Do not disturb, so that no messages are shown.")
        else:
            title, state = translate("Check", "The computer may fall asleep"), CheckState.REVIEW
            detail = translate("Check", "Turn off sleep in the system's settings, or touch the mouse now and then.")
        return Check(CheckKind.MACHINE, "", state, " · ".join(part for part in (title, room) if part), detail)


CaptionsFound = bool | CaptionsUnreadable
"""Whether there are captions, or why they cannot be read."""


def look_at_captions(library: Library, entry: Entry, lecture: Lecture) -> CaptionsFound:
    """Read a film's captions as the player will. Runs aside."""
    path = library.captions(entry, lecture.id)
    if path is None:
        return False
    try:
        Captions.load(path)
    except CaptionsUnreadable as error:
        return error
    return True


def _look(
    library: Library, entry: Entry, lecture: Lecture
) -> tuple[Lecture, FilmFacts | None, CaptionsFound, KnownError | None]:
    """Look at a whole film: its fingerprint, then what is in it. Runs aside."""
    captions = look_at_captions(library, entry, lecture)
    try:
        path = library.verify_film(entry, lecture.id).require()
        return lecture, probe(path, number=lecture.number, title=lecture.name), captions, None
    except KnownError as error:
        return lecture, None, captions, error


@dataclass(frozen=True, slots=True)
class WholeFilm:
    """A film that can be opened, and what was found in it."""

    lecture: Lecture
    facts: FilmFacts
    captions: CaptionsFound

    def row(self, engine: str) -> Check:
        """Return its row. `engine` is the name of what plays the films, empty while it is not known."""
        facts, captions = self.facts, self.captions
        has = [
            translate("Check", "picture") if facts.video_codec else translate("Check", "no picture"),
            translate("Check", "sound") if facts.audio_codec else translate("Check", "no sound"),
            translate("Check", "captions") if captions is True else translate("Check", "no captions"),
        ]
        ready = bool(facts.video_codec and facts.audio_codec)
        details = [translate("Check", "Checked, {length}.").format(length=position(self.lecture.duration))]
        if isinstance(captions, CaptionsUnreadable):
            ready, details = False, [tell(captions).what, tell(captions).safe]
        if engine and facts.video_codec in ONLY_WITH_VLC and not engine.startswith("libvlc"):
            ready, details = (
                False,
                [translate("Check", "This computer can show the picture only with VLC 3 installed.")],
            )
        elif engine:
            details.append(_shown_with(engine))
        return Check(
            CheckKind.FILM,
            self.lecture.id,
            CheckState.READY if ready else CheckState.REVIEW,
            translate("Check", "Film {number}: {what}").format(number=self.lecture.number, what=", ".join(has)),
            " ".join(details),
        )


def _shown_with(engine: str) -> str:
    if engine.startswith("libvlc"):
        return translate("Check", "Shown with VLC.")
    return translate("Check", "Shown with Samsyn's own player.")


def _power_row() -> Check | None:
    try:
        battery = psutil.sensors_battery()
    except OSError:  # a system that tells nothing of its power, as in a container; a stationary one tells None
        return None
    if battery is None:
        return None
    percent = round(battery.percent)
    if battery.power_plugged:
        return Check(
            CheckKind.POWER,
            "",
            CheckState.READY,
            translate("Check", "The charger is in"),
            translate("Check", "Battery {percent} %").format(percent=percent),
        )
    low = percent < LOW_BATTERY_PERCENT
    return Check(
        CheckKind.POWER,
        "",
        CheckState.REVIEW if low else CheckState.READY,
        translate("Check", "Battery {percent} %, no charger").format(percent=percent),
        _lasts(battery.secsleft) + translate("Check", "Plug in the charger."),
    )


def _lasts(seconds: int) -> str:
    if seconds <= 0:
        return ""
    return translate("Check", "Lasts about {minutes} min.").format(minutes=round(seconds / 60)) + " "


def _free_bytes(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
