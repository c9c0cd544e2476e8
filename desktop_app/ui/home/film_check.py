"""The films' rows of the ready-check: each is read to its last byte, unless it was before, and looked into.

Reading is done aside and says how far it is; it can be skipped, and stops when the meeting begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal

from desktop_app.courses.library import Entry, Library
from desktop_app.domain.course import Lecture
from desktop_app.domain.errors import KnownError
from desktop_app.domain.ids import LectureId
from desktop_app.playback.captions import Captions
from desktop_app.playback.errors import CaptionsUnreadable
from desktop_app.playback.probe import FilmFacts, probe
from desktop_app.session.courier import Courier
from desktop_app.session.readiness import Check, CheckKind, CheckState, Way
from desktop_app.ui.means import Means
from desktop_app.words import position, size, tell, translate

ONLY_WITH_VLC = ("AV1",)
"""Forms of picture that Samsyn's own player cannot show, by MediaInfo's names."""

TELL_EVERY = 16_000_000
"""Bytes. How far it is, is told this often: a few times a second from a good disk, every second from a slow stick."""


class _Skipped(Exception):
    """Nobody waits for the film to be read to its end."""


class FilmCheck(QObject):
    """Keeps the films' rows."""

    changed = Signal()
    """A row knows more."""
    _read = Signal(object, object, int)
    """The Event of the look, LectureId, and how many bytes have been read; from the thread aside."""

    def __init__(self, means: Means, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._courier = Courier(self)
        self._entry: Entry | None = None
        self._rows: dict[LectureId, Check] = {}
        """Films that are being looked at, or are at fault."""
        self._whole: dict[LectureId, WholeFilm] = {}
        self._stops: dict[LectureId, Event] = {}
        """Set where nobody waits for a film any more."""
        self._read.connect(self._show_read)

    def begin(self, entry: Entry) -> None:
        """Look at a course's films anew."""
        self.end()
        self._entry = entry
        self._rows, self._whole = {}, {}

    def choose(self, lectures: tuple[LectureId, ...]) -> None:
        """Look at these films; what has been found of others is kept."""
        entry = self._entry
        if entry is None:
            return
        for lecture_id in lectures:
            if lecture_id not in self._rows:
                lecture = entry.course.lecture(lecture_id)
                self._rows[lecture_id] = _looking(lecture, translate("Check", "Looking …"))
                stop = self._stops[lecture_id] = Event()
                look = _Look(self._means.library, entry, lecture, stop, self._tell_from(stop, lecture_id))
                self._courier.deliver(self._means.aside.submit(look.all), partial(self._found, stop))

    def forget(self, lecture_id: LectureId) -> None:
        """Let a film be looked at again."""
        self._stop(lecture_id)
        self._rows.pop(lecture_id, None)
        self._whole.pop(lecture_id, None)

    def skip(self, lecture_id: LectureId) -> None:
        """Do not wait for a film to be read; the rest is looked at."""
        self._stop(lecture_id)

    def end(self) -> None:
        """Read no more."""
        for lecture_id in tuple(self._stops):
            self._stop(lecture_id)

    def rows(self, lectures: Iterable[LectureId]) -> list[Check]:
        """Return the rows of these films, in their order."""
        return [self._row(one) for one in lectures if one in self._rows]

    def _row(self, lecture_id: LectureId) -> Check:
        whole = self._whole.get(lecture_id)
        return self._rows[lecture_id] if whole is None else whole.row(self._means.player.engine)

    def _stop(self, lecture_id: LectureId) -> None:
        stop = self._stops.get(lecture_id)
        if stop is not None:
            stop.set()

    def _tell_from(self, stop: Event, lecture_id: LectureId) -> Callable[[int], None]:
        return lambda done: self._read.emit(stop, lecture_id, done)

    def _show_read(self, stop: Event, lecture_id: LectureId, done: int) -> None:
        entry = self._entry
        if entry is None or self._stops.get(lecture_id) is not stop or stop.is_set() or lecture_id in self._whole:
            return
        words = translate("Check", "Checking the film, {done} so far.").format(done=size(done))
        self._rows[lecture_id] = _looking(entry.course.lecture(lecture_id), words, translate("Check", "Skip"))
        self.changed.emit()

    def _found(self, stop: Event, found: Found) -> None:
        lecture_id = found.lecture.id
        if self._stops.get(lecture_id) is not stop:
            return  # it is being looked at again
        if found.error is not None:
            told = tell(found.error)
            fill = translate("Check", "Fill in film")
            self._rows[lecture_id] = Check(
                CheckKind.FILM, lecture_id, CheckState.FAULT, told.what, told.remedy, fill, way=Way.FILL
            )
        elif found.facts is not None:
            self._whole[lecture_id] = WholeFilm(found.lecture, found.facts, found.captions, found.is_counted)
        self.changed.emit()


def _looking(lecture: Lecture, words: str, fix: str = "") -> Check:
    title = translate("Check", "Film {number}: {title}").format(number=lecture.number, title=lecture.name)
    return Check(CheckKind.FILM, lecture.id, CheckState.LOOKING, title, words, fix)


CaptionsFound = bool | CaptionsUnreadable
"""Whether there are captions, or why they cannot be read."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a look at a film found; `facts` or `error`."""

    lecture: Lecture
    captions: CaptionsFound
    facts: FilmFacts | None = None
    error: KnownError | None = None
    is_counted: bool = True


@dataclass(frozen=True, slots=True)
class _Look:
    """A look at a whole film: its fingerprint, then what is in it. Runs aside."""

    library: Library
    entry: Entry
    lecture: Lecture
    stop: Event
    tell: Callable[[int], None]

    def all(self) -> Found:
        """Look, and read as far as anybody waits for it."""
        captions = look_at_captions(self.library, self.entry, self.lecture)
        counted = True
        try:
            try:
                film = self.library.verify_film(self.entry, self.lecture.id, progress=self._progress())
            except _Skipped:
                film, counted = self.library.film(self.entry, self.lecture.id), False
            facts = probe(film.require(), number=self.lecture.number, title=self.lecture.name)
        except KnownError as error:
            return Found(self.lecture, captions, error=error)
        return Found(self.lecture, captions, facts, is_counted=counted)

    def _progress(self) -> Callable[[int], None]:
        told = 0

        def progress(done: int) -> None:
            nonlocal told
            if self.stop.is_set():
                raise _Skipped
            if done - told >= TELL_EVERY:
                told = done
                self.tell(done)

        return progress


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


@dataclass(frozen=True, slots=True)
class WholeFilm:
    """A film that can be opened, and what was found in it."""

    lecture: Lecture
    facts: FilmFacts
    captions: CaptionsFound
    is_counted: bool = True
    """It is the film that the course means, to the last byte; else nobody waited for that."""

    def row(self, engine: str) -> Check:
        """Return its row. `engine` is the name of what plays the films, empty while it is not known."""
        facts, captions = self.facts, self.captions
        has = [
            translate("Check", "picture") if facts.video_codec else translate("Check", "no picture"),
            translate("Check", "sound") if facts.audio_codec else translate("Check", "no sound"),
            translate("Check", "captions") if captions is True else translate("Check", "no captions"),
        ]
        ready = bool(facts.video_codec and facts.audio_codec)
        fix, way = translate("Check", "Choose films"), Way.CHOOSE
        words = translate("Check", "Checked, {length}.")
        if not self.is_counted:
            ready, words = False, translate("Check", "Not checked, {length}. It may be damaged further on.")
            fix, way = translate("Check", "Check now"), Way.THERE
        details = [words.format(length=position(self.lecture.duration))]
        if isinstance(captions, CaptionsUnreadable):
            ready, details = False, [tell(captions).what, tell(captions).safe]
            fix, way = translate("Check", "Fill in film"), Way.FILL
        if engine and facts.video_codec in ONLY_WITH_VLC and not engine.startswith("libvlc"):
            ready, details = (
                False,
                [translate("Check", "This computer can show the picture only with VLC 3 installed.")],
            )
            fix, way = translate("Check", "Choose films"), Way.CHOOSE
        elif engine:
            details.append(_shown_with(engine))
        return Check(
            CheckKind.FILM,
            self.lecture.id,
            CheckState.READY if ready else CheckState.REVIEW,
            translate("Check", "Film {number}: {what}").format(number=self.lecture.number, what=", ".join(has)),
            " ".join(details),
            "" if ready else fix,
            way=way,
        )


def _shown_with(engine: str) -> str:
    if engine.startswith("libvlc"):
        return translate("Check", "Shown with VLC.")
    return translate("Check", "Shown with Samsyn's own player.")
