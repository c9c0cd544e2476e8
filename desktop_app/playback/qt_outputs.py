"""What sounds, and through what, in Qt's words: a computer's outputs by their ids, a film's sounds by their names."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtMultimedia import QAudioDevice, QMediaDevices, QMediaMetaData

from desktop_app.playback.film import SoundTrack


def output_id(device: QAudioDevice) -> str:
    """Return an output's id as the system names it; libvlc knows it by the same."""
    return bytes(device.id().data()).decode("utf-8", "replace")


def output_by_id(wanted: str) -> QAudioDevice:
    """Return the output with this id, or the system's own choice where it is not there; null where there is none."""
    found = (one for one in QMediaDevices.audioOutputs() if wanted and output_id(one) == wanted)
    return next(found, QMediaDevices.defaultAudioOutput())


def sound_track(track: QMediaMetaData) -> SoundTrack:
    """Return one of a film's sounds."""
    language = track.value(QMediaMetaData.Key.Language)
    known = isinstance(language, QLocale.Language) and language is not QLocale.Language.AnyLanguage
    code = QLocale.languageToCode(language) if known else ""
    return SoundTrack(code, str(track.value(QMediaMetaData.Key.Title) or ""))
