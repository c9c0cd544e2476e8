"""Reads what is for every verb: the data folder, the language, the player of films, trying.

Those may stand anywhere in the line. Without a verb the window is wanted, and Typer is not even loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app import settings
from desktop_app.paths import Places, chosen_places, try_places
from desktop_app.settings import EngineChoice, Language

DATA_DIR, LANGUAGE, ENGINE, TRY = "--data-dir", "--language", "--engine", "--try"


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """No verb: the window is wanted, with these places."""

    places: Places
    trying: bool
    language: Language | None
    """None: as the settings say."""
    engine: EngineChoice | None = None
    """None: as the settings say."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The whole line, read: what is for every command, and the verb with its own."""

    window: OpenWindow
    rest: tuple[str, ...]

    @property
    def engine(self) -> EngineChoice:
        """The player of films: as asked, else as the user has chosen in the program."""
        return self.window.engine or settings.load(self.window.places.settings).engine

    @property
    def language(self) -> Language:
        """The language to speak: as asked, else as the user has chosen in the program."""
        return self.window.language or settings.load(self.window.places.settings).language


class WrongUsage(Exception):
    """The line cannot be understood; the text is the option it is about."""


def read(arguments: list[str]) -> Wanted:
    """Return the line, read. Raises WrongUsage for an option without its value, or with one that is none."""
    values: dict[str, str] = {}
    rest: list[str] = []
    waiting = list(arguments)
    while waiting:
        argument = waiting.pop(0)
        name, equals, value = argument.partition("=")
        if argument == "--":
            rest += [argument, *waiting]
            waiting = []
        elif argument == TRY:
            values[TRY] = "yes"
        elif name in {DATA_DIR, LANGUAGE, ENGINE}:
            if not equals and not waiting:
                raise WrongUsage(name)
            values[name] = value if equals else waiting.pop(0)
        else:
            rest.append(argument)
    window = OpenWindow(_places(values), TRY in values, _language(values), _engine(values))
    return Wanted(window, tuple(rest))


def _places(values: dict[str, str]) -> Places:
    folder = values.get(DATA_DIR)
    if folder is None:
        return try_places() if TRY in values else chosen_places()
    if not folder:
        raise WrongUsage(DATA_DIR)
    chosen = Path(folder).expanduser().absolute()
    return Places(chosen / "prova" if TRY in values else chosen)


def _language(values: dict[str, str]) -> Language | None:
    if LANGUAGE not in values:
        return None
    try:
        return Language(values[LANGUAGE])
    except ValueError:
        raise WrongUsage(LANGUAGE) from None


def _engine(values: dict[str, str]) -> EngineChoice | None:
    if ENGINE not in values:
        return None
    try:
        return EngineChoice(values[ENGINE])
    except ValueError:
        raise WrongUsage(ENGINE) from None
