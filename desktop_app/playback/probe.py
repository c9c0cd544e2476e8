"""What is in a film's file, found without playing it.

MediaInfo looks, in a process of its own: it reads files that other people made, and one that brings it down or keeps
it busy must cost nothing but an answer. What is plainly no film is refused by its first bytes, before that.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from desktop_app.domain.errors import KnownError
from desktop_app.playback.containers import HEAD_BYTES, Container, recognise
from desktop_app.playback.errors import (
    TOLD_BY_NAME,
    FilmNotVideo,
    FilmTooLarge,
    FilmUnplayable,
    FilmWontOpen,
)
from desktop_app.playback.film import SoundTrack
from desktop_app.playback.process import child_environment, child_program

PATIENCE: Final = 10.0
"""Seconds; a look takes 2 to 40 ms on a disk, longer on a slow stick."""
LARGEST_SIDE: Final = 8192
"""Pixels. Larger pictures are damage or malice: 8192 × 8192 already takes 268 MB to decode."""
_QUARTER_TURNS: Final = (90, 270)


@dataclass(frozen=True, slots=True)
class FilmChapter:
    """A chapter that the file itself names."""

    start: timedelta
    title: str


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """What a film's file says of itself. Lengths and sizes are claims, until it has been played.

    `size` is the picture's in pixels as shown (aspect and rotation applied), (0, 0) for sound alone. Codecs are
    MediaInfo's names («AVC», «AAC»), empty where there is none.
    """

    container: Container
    bytes: int
    duration: timedelta
    size: tuple[int, int]
    rotation: int
    frame_rate: float
    video_codec: str
    audio_codec: str
    sounds: tuple[SoundTrack, ...]
    caption_tracks: int
    chapters: tuple[FilmChapter, ...]


def look(path: Path, named: str | None = None) -> Container | str:
    """Return what kind of film a file is, or the name of the `FilmError` that says why it is not to be opened."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except FileNotFoundError:
        return "FilmMissing"
    except OSError:
        return "FilmUnreadable"
    found = recognise(head, named)
    return found if isinstance(found, Container) else found.value


def probe(path: Path, timeout: float = PATIENCE, *, number: int = 0, title: str = "") -> FilmFacts:
    """Return the facts of a film's file. Takes some milliseconds: not for the UI thread.

    Raises FilmMissing, FilmUnreadable, FilmEmpty, FilmNotVideo, FilmIsPlaylist, FilmTooLarge, FilmWontOpen (no answer
    in time) or FilmUnplayable (the look itself crashed); they name the film by `title`, else by the file's name.
    """
    title = title or path.name
    container = look(path)
    if not isinstance(container, Container):
        raise TOLD_BY_NAME[container](number=number, title=title)
    try:
        done = subprocess.run(
            [*child_program(), "probe", str(path.absolute())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=timeout,
            check=True,
            env=child_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        tracks = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise FilmWontOpen(number=number, title=title) from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise FilmUnplayable(number=number, title=title) from error
    facts = _facts(container, path.stat().st_size, tracks)
    if not facts.video_codec and not facts.audio_codec:
        raise FilmNotVideo(number=number, title=title)
    width, height = facts.size
    if max(width, height) > LARGEST_SIDE:
        raise FilmTooLarge(width=width, height=height, number=number, title=title)
    return facts


def duration_of(path: Path) -> timedelta | None:
    """Return a film's length as its file says, for telling films apart; None where it does not say."""
    try:
        return probe(path).duration or None
    except KnownError:
        return None


def main(arguments: list[str]) -> int:
    """Look into one file and print what MediaInfo says, as JSON. Runs in the process of its own."""
    from pymediainfo import MediaInfo  # noqa: PLC0415 - loads a library that only this process needs

    tracks = MediaInfo.parse(arguments[0]).to_data()["tracks"]
    sys.stdout.write(json.dumps(tracks))
    return 0


Track = dict[str, Any]
"""MediaInfo's names and values, which are text, numbers, lists or missing."""


def _facts(container: Container, size: int, tracks: list[Track]) -> FilmFacts:
    video: Track = next((track for track in tracks if track["track_type"] == "Video"), {})
    sounds = [track for track in tracks if track["track_type"] == "Audio"]
    rotation = round(_number(video.get("rotation"))) % 360
    general: Track = next((track for track in tracks if track["track_type"] == "General"), {})
    return FilmFacts(
        container=container,
        bytes=size,
        duration=timedelta(milliseconds=_number(general.get("duration"))),
        size=_shown_size(video, rotation),
        rotation=rotation,
        frame_rate=_number(video.get("frame_rate")),
        video_codec=str(video.get("format", "")),
        audio_codec=str(sounds[0].get("format", "")) if sounds else "",
        sounds=tuple(SoundTrack(str(one.get("language") or ""), str(one.get("title") or "")) for one in sounds),
        caption_tracks=sum(track["track_type"] == "Text" for track in tracks),
        chapters=tuple(sorted({chapter for track in tracks for chapter in _chapters(track)}, key=_start_of)),
    )


def _shown_size(video: Track, rotation: int) -> tuple[int, int]:
    aspect = _number(video.get("pixel_aspect_ratio")) or 1.0
    width, height = round(_number(video.get("width")) * aspect), round(_number(video.get("height")))
    return (height, width) if rotation in _QUARTER_TURNS else (width, height)


def _chapters(menu: Track) -> list[FilmChapter]:
    """Read «00_01_30000»: «en:Lagen» or «Lagen», as MediaInfo gives chapters; some files name them twice over."""
    chapters: list[FilmChapter] = []
    if menu["track_type"] != "Menu":
        return chapters
    for name, value in menu.items():
        parts = name.split("_")
        if len(parts) == 3 and all(part.isdecimal() for part in parts):
            hours, minutes, milliseconds = (int(part) for part in parts)
            title = str(value)
            language, colon, rest = title.partition(":")
            if colon and (not language or (len(language) == 2 and language.isalpha())):
                title = rest
            start = timedelta(hours=hours, minutes=minutes, milliseconds=milliseconds)
            chapters.append(FilmChapter(start, title.strip()))
    return chapters


def _start_of(chapter: FilmChapter) -> timedelta:
    return chapter.start


def _number(value: object) -> float:
    try:
        number = float(str(value))
    except ValueError:
        return 0.0
    return number if 0 <= number < 1e12 else 0.0
