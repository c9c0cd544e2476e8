"""What presenters work with, made once by the composition root and handed on."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field

from desktop_app.courses.library import Library
from desktop_app.domain.clock import Clock
from desktop_app.handover.no_persons import NoPersons
from desktop_app.paths import Places, resources
from desktop_app.playback.player import Player
from desktop_app.settings import Settings
from desktop_app.spelling.apart import Proofreader
from desktop_app.spelling.dictionary import FOLDER
from desktop_app.storage.service import Store
from desktop_app.ui.room.keys import KeyTable
from desktop_app.ui.theme.theme import Theme


@dataclass(slots=True)
class Means:
    """The store, the library, the player and the rest. `settings` is replaced when the user changes something."""

    theme: Theme
    store: Store
    library: Library
    player: Player
    clock: Clock
    places: Places
    settings: Settings
    keys: KeyTable
    """The keys of the room, as the settings have them."""
    keep_settings: Callable[[Settings], None]
    """Take new settings into use and write them down."""
    aside: Executor
    """A thread for what reads whole files: fingerprints of films, documents."""
    proofreader: Proofreader = field(default_factory=lambda: Proofreader(resources() / FOLDER))
    """Looks words up in the dictionary; nothing is begun before somebody writes."""
    no_persons: NoPersons = field(default_factory=NoPersons)
    """What the groups have said is no person: it is asked once, whether they were writing or handing over."""
