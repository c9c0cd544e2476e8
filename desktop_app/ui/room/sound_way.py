"""Where the sound goes, chosen in the middle of a meeting: «Ljudet går till …» at the volume.

A film that sounds in the laptop instead of the projector is noticed when it has begun. The outputs are asked of the
sound test's own process, which lives only while the menu is open; a cable that is plugged in meanwhile comes in it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.ui.room.choice_buttons import ChoiceMenu
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.playback.sound_check import SoundCheck, SoundOutput
    from desktop_app.ui.means import Means
    from desktop_app.ui.room.volume import VolumeControl
    from desktop_app.ui.theme.theme import Theme


class SoundWay(QObject):
    """The outputs there are now, and the one that is chosen; what is chosen is kept and used at once."""

    changed = Signal()
    """`outputs` are others."""

    def __init__(self, means: Means, check: SoundCheck, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._check = check
        check.outputs_changed.connect(self.changed)

    @property
    def outputs(self) -> tuple[SoundOutput, ...] | None:
        """What there is to play sound with; None until it is known."""
        return self._check.outputs

    @property
    def chosen(self) -> str:
        """The id of the output that is chosen and there; "" is the computer's own choice, which is used instead."""
        chosen = self._means.settings.sound_output
        return chosen if any(one.id == chosen for one in self.outputs or ()) else ""

    def look(self) -> None:
        """Look which outputs there are, and go on looking."""
        self._check.begin()

    def rest(self) -> None:
        """Look no more."""
        self._check.close()

    def choose(self, device: str, name: str) -> None:
        """Let the sound go there from now on; "" is the computer's own choice."""
        self._means.keep_settings(replace(self._means.settings, sound_output=device, sound_output_name=name))


class SoundMenu(ChoiceMenu):
    """The menu over the volume. The volume offers it once there is a way to choose."""

    def __init__(self, theme: Theme, volume: VolumeControl) -> None:
        super().__init__(theme, volume)
        self._volume = volume
        self._way: SoundWay | None = None
        volume.way_wanted.connect(self.open)
        self.aboutToHide.connect(self._rest)

    def set_way(self, way: SoundWay) -> None:
        """Offer what this knows."""
        self._way = way
        self._volume.offer_way()
        way.changed.connect(self._fill_again)

    def open(self) -> None:
        """Open over the volume, and fill when the outputs are known."""
        if self._way is not None:
            self._way.look()
            self.fill().pop_up()

    def fill(self) -> ChoiceMenu:
        """Return the menu as it stands."""
        self.begin()
        way = self._way
        if way is None:
            return self
        outputs = way.outputs
        own = translate("Room", "The computer's own choice")
        system = next((one.name for one in outputs or () if one.is_default), "")
        names = {one.id: one.name for one in outputs or ()}
        options = [("", f"{own}: {system}" if system else own), *names.items()]
        self.offer(
            translate("Room", "The sound goes to"),
            options,
            way.chosen,
            lambda device: way.choose(device, names.get(device, "")),
        )
        if not outputs:
            looking, none = translate("Room", "Looking for more …"), translate("Room", "Nothing to play sound with")
            self.addAction(looking if outputs is None else none).setEnabled(False)
        return self

    def _fill_again(self) -> None:
        if self.isVisible():
            self.fill().pop_up()  # again: it stands over its button, and is another height

    def _rest(self) -> None:
        if self._way is not None:
            self._way.rest()
