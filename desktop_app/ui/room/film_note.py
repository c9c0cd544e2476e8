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


def panel_note(player: Player, *, has_captions: bool, short_of_time: str) -> tuple[str, str, str]:
    """Return the line at the film's panel, its icon and colour: what is amiss, the time, or how the panel works."""
    note = film_note(player)
    if note is not None:
        return note.words, note.icon, "warning"
    if short_of_time:
        return short_of_time, "clock", "warning"
    if not has_captions:
        return translate("Room", "The film has no captions."), "closed_caption_off", "text2"
    words = translate(
        "Room",
        "Notes are not shown here. The panel slides away while the film runs. "
        "Move the mouse or press Tab to bring it back.",
    )
    return words, "eye_off", "text2"
