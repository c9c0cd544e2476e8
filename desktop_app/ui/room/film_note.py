"""What is amiss with a film that plays, in a line: no sound, no picture, nowhere for the sound to go.

The film goes on; the line is for who can do something about it, and never on the group's screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.words import tell, translate

if TYPE_CHECKING:
    from desktop_app.playback.player import Player


@dataclass(frozen=True, slots=True)
class FilmNote:
    """What is amiss, what can be done about it if anything, and the icon that stands before it."""

    what: str
    remedy: str
    icon: str

    @property
    def words(self) -> str:
        """The whole line."""
        return f"{self.what} {self.remedy}".strip()


def film_note(player: Player) -> FilmNote | None:
    """Return what is amiss with the film the player has, in the language in use; None where nothing is."""
    opened, fault = player.found, player.sound_fault
    if fault is not None:
        told = tell(fault)
        return FilmNote(told.what, told.remedy, "speaker_mute")
    if opened is not None and not opened.has_picture:
        return FilmNote(translate("Room", "The film has sound but no picture."), "", "info_filled")
    if opened is not None and not opened.has_sound:
        return FilmNote(translate("Room", "The film has no sound."), "", "info_filled")
    return None
