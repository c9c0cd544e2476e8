"""The user's choices: one typed, versioned object, kept as JSON.

A missing or unreadable file gives the defaults (the old one is kept beside, never destroyed): a setting is never worth
a start that fails.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

_log = logging.getLogger(__name__)

VERSION = 1
MOST_GROUPS = 20
"""Of so many groups it is kept how they see films: those that chose last. The rest begin with the films' own again."""


class Language(StrEnum):
    """Languages of the interface."""

    SWEDISH = "sv"
    ENGLISH = "en"


class Appearance(StrEnum):
    """Light, dark, or as the system says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class EngineChoice(StrEnum):
    """What plays the films: whatever this computer has, best first, or one player and no other."""

    AUTO = "auto"
    VLC = "vlc"
    QT = "qt"


class CaptionGround(StrEnum):
    """What captions stand on: black of 80 %, black, or nothing, with an edge around the letters."""

    BOX = "box"
    SOLID = "solid"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class GroupFilms:
    """How a group has chosen to see its films: empty is as the film has it, None as the settings have it for all."""

    version: str = ""
    sound: str = ""
    language: str = ""
    """Of the captions."""
    captions: bool | None = None
    ground: CaptionGround | None = None
    pauses: bool = True
    """Whether films stop at the pauses that the course has planned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user has chosen. Percentages are whole numbers."""

    version: int = VERSION
    language: Language = Language.SWEDISH
    appearance: Appearance = Appearance.SYSTEM
    less_motion: bool = False
    """Nothing is to slide, also where the system does not ask for that."""
    text_percent: int = 100
    """Size of the program's own text, 80 to 200."""
    group_text_percent: int = 100
    """Size of text shown to the group (questions, captions): 100, 125 or 150."""
    bright_room: bool = False
    """The group's cards are dark words on a bright ground, for a room that cannot be darkened."""
    group_text_asked: bool = False
    """The group has been asked once whether it can read its screen at the back."""
    group_screen: str = ""
    """The group's screen by what it is known again by (`ui/room/screens.py`); empty: the one that is not the laptop."""
    group_in_window: bool = False
    """The group's picture is an ordinary window, to share in a video meeting."""
    captions: bool = True
    caption_ground: CaptionGround = CaptionGround.BOX
    films: Mapping[str, GroupFilms] = field(default_factory=dict)
    """How groups see their films, by the groups' ids; the one that chose last stands last."""
    volume_percent: int = 80
    sound_output: str = ""
    """The id of what sound is played through, as the system names it; empty for the system's own choice."""
    sound_output_name: str = ""
    """What it is called, to be told while it is not plugged in."""
    engine: EngineChoice = EngineChoice.AUTO
    last_course: str = ""
    last_group: str = ""
    spelling: bool = True
    """Words that may be misspelt are marked while one writes."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys chosen for what the room does: an act's name, and its keys as Qt writes them. The rest are as usual."""


def with_films(chosen: Settings, group: str, films: GroupFilms) -> Settings:
    """Return the settings with how a group sees its films; of those that chose longest ago, only MOST_GROUPS stay."""
    others = [(other, kept) for other, kept in chosen.films.items() if other != group]
    return replace(chosen, films=dict([*others, (group, films)][-MOST_GROUPS:]))


def with_captions(chosen: Settings, *, on: bool) -> Settings:
    """Return the settings with captions on or off for all, also for groups that had chosen for themselves."""
    films = {group: replace(kept, captions=None) for group, kept in chosen.films.items()}
    return replace(chosen, captions=on, films=films)


def with_caption_ground(chosen: Settings, ground: CaptionGround) -> Settings:
    """Return the settings with what captions stand on for all, also for groups that had chosen for themselves."""
    films = {group: replace(kept, ground=None) for group, kept in chosen.films.items()}
    return replace(chosen, caption_ground=ground, films=films)


def load(path: Path) -> Settings:
    """Return the settings in the file, or the defaults where there is none that can be read."""
    try:
        settings = _read(json.loads(path.read_bytes()))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        _set_aside(path)
        return Settings()
    return settings if settings.version == VERSION else Settings()


def save(path: Path, settings: Settings) -> None:
    """Write the settings: to a temporary name, then moved, so that a cut leaves the old ones. Raises OSError."""
    part = path.with_name(path.name + ".part")
    with part.open("wb") as file:
        file.write(json.dumps(asdict(settings), indent=2).encode())
        file.flush()
        os.fsync(file.fileno())  # the file that wrote: Windows refuses one that is open for reading
    part.replace(path)


class SettingsFile:
    """Writes the settings on a thread of its own, in order: a slow disk takes its time, and a film goes on meanwhile.

    What cannot be written is logged: the program goes on as it was chosen, until it is closed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writer: ThreadPoolExecutor | None = None

    def write(self, settings: Settings) -> None:
        """Write these, soon."""
        if self._writer is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  # the first window does without

            self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="settings")
        self._writer.submit(self._save, settings)

    def close(self) -> None:
        """Wait until all is written."""
        if self._writer is not None:
            self._writer.shutdown()
            self._writer = None

    def _save(self, settings: Settings) -> None:
        try:
            save(self._path, settings)
        except OSError as error:
            _log.info("settings were not saved: %s", type(error).__name__)


def _read(found: object) -> Settings:
    """Return the settings in what JSON gave; names that are not known are another version's. Raises ValueError."""
    if not isinstance(found, dict):
        raise ValueError(type(found))  # noqa: TRY004  # to the caller the file is unreadable, whatever the reason
    values: dict[str, Any] = {}
    for one in fields(Settings):
        if one.name not in found:
            continue
        value, kind = found[one.name], type(one.default)
        if one.name == "keys":
            value = _read_keys(value)
        elif one.name == "films":
            value = _read_films(value)
        elif issubclass(kind, StrEnum):
            value = kind(value)
        elif type(value) is not kind:
            raise ValueError(one.name)
        values[one.name] = value
    return Settings(**values)


def _read_keys(found: object) -> dict[str, tuple[str, ...]]:
    """Return the chosen keys; which of them exist is the room's to know. Raises ValueError."""
    if not isinstance(found, dict):
        raise ValueError("keys")  # noqa: TRY004  # as above
    for keys in found.values():
        if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
            raise ValueError("keys")
    return {act: tuple(keys) for act, keys in found.items()}


def _read_films(found: object) -> dict[str, GroupFilms]:
    """Return how groups see their films. Raises ValueError."""
    if not isinstance(found, dict):
        raise ValueError("films")  # noqa: TRY004  # as above
    return {group: _read_group_films(kept) for group, kept in found.items()}


def _read_group_films(found: object) -> GroupFilms:
    if isinstance(found, dict):
        found = {"pauses": True, **found}  # the first settings that kept the rest kept no pauses
    match found:
        case {
            "version": str(version),
            "sound": str(sound),
            "language": str(language),
            "captions": bool() | None as captions,
            "ground": str() | None as ground,
            "pauses": bool(pauses),
        }:
            return GroupFilms(version, sound, language, captions, CaptionGround(ground) if ground else None, pauses)
        case _:
            raise ValueError("films")


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(path.name + ".unreadable"))
    except OSError:
        return


def with_language(chosen: Settings, language: Language) -> Settings:
    """Return the settings with another language: `--language` holds for one start."""
    return replace(chosen, language=language)


def with_engine(chosen: Settings, engine: EngineChoice) -> Settings:
    """Return the settings with another player: `--engine` holds for one start."""
    return replace(chosen, engine=engine)
