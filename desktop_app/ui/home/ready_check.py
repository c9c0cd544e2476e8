"""The ready-check («Förhandskoll»): looks at the films, the sound, the power and the machine before a meeting.

Everything that reads whole files is done aside; a row says «Söker …» until it knows. Nothing here stops a meeting.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop_app.courses.library import Entry
from desktop_app.domain.ids import LectureId
from desktop_app.paths import resources
from desktop_app.playback.sound_check import SoundCheck
from desktop_app.session.courier import Courier
from desktop_app.session.readiness import Check, CheckKind, CheckState
from desktop_app.ui.home.film_check import FilmCheck
from desktop_app.ui.home.screen_check import ScreenCheck
from desktop_app.ui.home.sound_test import SoundTest
from desktop_app.ui.means import Means
from desktop_app.ui.room.awake import Awake
from desktop_app.words import size, tell, translate

LOW_BATTERY_PERCENT = 50
"""Below this without a charger, an hour of film is not certain."""
LITTLE_ROOM = 1_000_000_000
"""Bytes. Below this a backup or a film filled in may not find room."""


def sound_test(means: Means, owner: QObject) -> SoundTest:
    """Return the sound test of a ready-check. The output that is chosen in it is kept, and is the films' too."""

    def keep(device: str, name: str) -> None:
        means.keep_settings(replace(means.settings, sound_output=device, sound_output_name=name))

    sound = SoundTest(means.theme, SoundCheck(resources() / "sounds" / "ljudprov.m4a", owner))
    sound.fold_outputs()
    sound.output_chosen.connect(keep)
    return sound


class ReadyCheck(QObject):
    """Keeps the rows of one ready-check."""

    changed = Signal(object)
    """tuple[Check, ...], whenever a row knows more."""

    def __init__(self, means: Means, awake: Awake, sound: SoundTest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound_test = sound
        sound.answered.connect(self._answered)
        sound.changed.connect(self._tell)
        self._means = means
        self._awake = awake
        self._entry: Entry | None = None
        self._wanted: tuple[LectureId, ...] = ()
        self.films = FilmCheck(means, self)
        self.films.changed.connect(self._tell)
        self._sound = CheckState.REVIEW
        self._kept_awake: bool | None = None
        """None while the system is being asked."""
        self._courier = Courier(self)
        means.player.engine_changed.connect(self._tell)
        self.screen = ScreenCheck(means, parent=self)
        self.screen.changed.connect(self._tell)

    def begin(self, entry: Entry, lectures: tuple[LectureId, ...]) -> None:
        """Look at everything anew for these films."""
        self._entry = entry
        self.films.begin(entry)
        self._sound = CheckState.REVIEW
        self._ask_to_stay_awake()
        self.choose(lectures)

    def choose(self, lectures: tuple[LectureId, ...]) -> None:
        """Look at these films; what has been found of others is kept."""
        if self._entry is None:
            return
        self._wanted = lectures
        self.films.choose(lectures)
        self.changed.emit(self.rows())

    def forget(self, lecture_id: LectureId) -> None:
        """Look at a film again: it was filled in."""
        self.films.forget(lecture_id)
        self.choose(self._wanted)

    def fix(self, check: Check) -> None:
        """Do what a row's button says."""
        if check.kind is CheckKind.SCREEN:
            self.screen.fix(check)
        elif check.kind is CheckKind.FILM:
            lecture_id = LectureId(check.key)
            if check.state is CheckState.LOOKING:
                self.films.skip(lecture_id)
            else:
                self.forget(lecture_id)
        elif check.kind is CheckKind.MACHINE:
            if check.state is CheckState.FAULT:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._means.places.data)))
            self._ask_to_stay_awake()
        self.changed.emit(self.rows())

    def end(self) -> None:
        """Read no more, which would take the disk from the film, and take away the screens' numbers."""
        self.screen.end()
        self.films.end()

    def rows(self) -> tuple[Check, ...]:
        """Return the rows in their order: screen, sound, films, power, machine."""
        rows = [self.screen.row(), self._sound_row(), *self.films.rows(self._wanted)]
        power = _power_row()
        if power is not None:
            rows.append(power)
        return (*rows, self._machine_row())

    def _ask_to_stay_awake(self) -> None:
        self._kept_awake = None
        self._courier.deliver(self._awake.begin(), self._take_kept_awake)

    def _take_kept_awake(self, kept: bool) -> None:  # noqa: FBT001  # the future carries the one thing
        self._kept_awake = kept
        self._tell()

    def _tell(self) -> None:
        if self._entry is not None:
            self.changed.emit(self.rows())

    def _sound_row(self) -> Check:
        if self._means.player.fault is not None:
            told = tell(self._means.player.fault)
            return Check(CheckKind.SOUND, "", CheckState.FAULT, told.what, told.remedy)
        name = self._sound_test.output_name
        title = translate("Check", "Sound: {output}").format(output=name) if name else translate("Check", "Sound")
        if not self._sound_test.has_output:
            return Check(CheckKind.SOUND, "", CheckState.FAULT, translate("Check", "Sound"))
        details = {
            CheckState.READY: translate("Check", "You have heard it."),
            CheckState.FAULT: translate("Check", "You did not hear it."),
            CheckState.REVIEW: translate("Check", "Test the sound and listen at the back of the room."),
        }
        return Check(CheckKind.SOUND, "", self._sound, title, details.get(self._sound, ""))

    def _answered(self, heard: bool) -> None:  # noqa: FBT001  # the signal carries the one thing
        self._sound = CheckState.READY if heard else CheckState.FAULT
        self._tell()

    def _machine_row(self) -> Check:
        free = _free_bytes(self._means.places.data)
        if free is not None and free < LITTLE_ROOM:
            return Check(
                CheckKind.MACHINE,
                "",
                CheckState.FAULT,
                translate("Check", "Only {size} free on the disk").format(size=size(free)),
                translate("Check", "Your answers still fit. Make room before you fill in films."),
                translate("Check", "Open the folder"),
            )
        room = translate("Check", "{size} free").format(size=size(free)) if free is not None else ""
        if self._kept_awake is None:
            title, state = translate("Check", "Asking the computer to stay awake …"), CheckState.LOOKING
            return Check(CheckKind.MACHINE, "", state, " · ".join(part for part in (title, room) if part))
        if self._kept_awake:
            title, state = translate("Check", "The computer is kept awake"), CheckState.READY
            detail = translate("Check", "Turn on Do not disturb, so that no messages are shown.")
        else:
            title, state = translate("Check", "The computer may fall asleep"), CheckState.REVIEW
            detail = translate("Check", "Turn off sleep in the system's settings, or touch the mouse now and then.")
        fix = "" if self._kept_awake else translate("Check", "Try again")
        return Check(CheckKind.MACHINE, "", state, " · ".join(part for part in (title, room) if part), detail, fix)


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
        translate("Check", "Look again") if low else "",
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
