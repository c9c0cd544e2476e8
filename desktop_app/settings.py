"""The user's choices: one typed, versioned object, kept as JSON.

A missing or unreadable file gives the defaults (the old one is kept beside, never destroyed): a setting is never worth
a start that fails.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

VERSION = 1


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user has chosen. Percentages are whole numbers."""

    version: int = VERSION
    language: Language = Language.SWEDISH
    appearance: Appearance = Appearance.SYSTEM
    text_percent: int = 100
    """Size of the program's own text, 80 to 200."""
    group_text_percent: int = 100
    """Size of text shown to the group (questions, captions): 100, 125 or 150."""
    captions: bool = True
    volume_percent: int = 80
    engine: EngineChoice = EngineChoice.AUTO
    last_course: str = ""
    last_group: str = ""


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


def _read(found: object) -> Settings:
    """Return the settings in what JSON gave; names that are not known are another version's. Raises ValueError."""
    if not isinstance(found, dict):
        raise ValueError(type(found))  # noqa: TRY004  # to the caller the file is unreadable, whatever the reason
    values: dict[str, Any] = {}
    for field in fields(Settings):
        if field.name in found:
            value, kind = found[field.name], type(field.default)
            if issubclass(kind, StrEnum):
                value = kind(value)
            elif type(value) is not kind:
                raise ValueError(field.name)
            values[field.name] = value
    return Settings(**values)


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
