"""How what the group sees looks, as the facilitator chooses it: captions, what they stand on, the text, the colours.

Tells the group's picture and the console's own controls alike; what is kept for the next meeting is for others to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.ui.room.audience.scale import next_percent, stepped_percent
from desktop_app.ui.theme.tokens import group_tokens

if TYPE_CHECKING:
    from desktop_app.playback.captions import Captions
    from desktop_app.settings import CaptionGround
    from desktop_app.ui.room.audience.picture import GroupPicture
    from desktop_app.ui.room.console.console_page import ConsolePage
    from desktop_app.ui.room.console.film_tools import FilmTools


class GroupLooks(QObject):
    """What is `set` was chosen before; what is chosen here is told too."""

    captions_shown_changed = Signal(bool)
    ground_changed = Signal(object)
    """CaptionGround."""
    percent_changed = Signal(int)
    """The group's text: 100, 125 or 150."""
    bright_room_changed = Signal(bool)

    def __init__(self, picture: GroupPicture, page: ConsolePage, tools: FilmTools) -> None:
        super().__init__(page)
        self._picture = picture
        self._page = page
        self._tools = tools
        self._has_captions = False
        self._captions_shown = True
        self._percent = 100
        self.bright_room = False
        """Whether the group's cards are dark words on a bright ground."""
        page.top_row.output.bright_room_chosen.connect(self.choose_bright_room)
        tools.ground_chosen.connect(self.choose_ground)
        tools.size_chosen.connect(self.choose_percent)
        page.transport.captions_pressed.connect(self.toggle_captions)
        page.transport.larger_text_pressed.connect(self.grow_text)
        for controls in page.controls:
            controls.larger_text_pressed.connect(self.grow_text)

    def set_captions(self, captions: Captions | None) -> None:
        """Show these captions with the film; None where it has none that can be read."""
        self._has_captions = captions is not None
        self._picture.set_captions(captions)
        self._tools.set_captions(captions)
        self._page.tell_text(exists=captions is not None)
        self._show_captions()

    def set_captions_shown(self, *, shown: bool) -> None:
        """Show captions, or not."""
        self._captions_shown = shown
        self._show_captions()

    def set_ground(self, ground: CaptionGround) -> None:
        """Set what captions stand on."""
        self._picture.set_caption_ground(ground)
        self._tools.set_ground(ground)

    def set_percent(self, percent: int) -> None:
        """Show the group's text at 100, 125 or 150 per cent."""
        self._percent = percent
        self._picture.set_text_percent(percent)
        self._page.transport.set_text_percent(percent)
        self._tools.set_text_percent(percent)
        for controls in self._page.controls:
            controls.set_text_percent(percent)

    def set_bright_room(self, *, bright: bool) -> None:
        """Take the colours of a bright room or a dark one."""
        self.bright_room = bright
        self._picture.set_colours(group_tokens(bright_room=bright))
        self._page.top_row.output.show_bright_room(bright=bright)

    def toggle_captions(self) -> None:
        """Show captions where they are not shown, and the other way round."""
        self.set_captions_shown(shown=not self._captions_shown)
        self.captions_shown_changed.emit(self._captions_shown)

    def choose_ground(self, ground: CaptionGround) -> None:
        """Let captions stand on this from now on."""
        self.set_ground(ground)
        self.ground_changed.emit(ground)

    def choose_bright_room(self, bright: bool) -> None:  # noqa: FBT001  # Qt's signal
        """Let the group's cards have those colours from now on."""
        self.set_bright_room(bright=bright)
        self.bright_room_changed.emit(bright)

    def choose_percent(self, percent: int) -> None:
        """Let the group's text be so large from now on."""
        self.set_percent(percent)
        self.percent_changed.emit(percent)

    def grow_text(self) -> None:
        """Take the next size, and after the largest the usual one."""
        self.choose_percent(next_percent(self._percent))

    def step_text(self, by: int) -> None:
        """Take the next larger size (1) or smaller one (-1), where there is one."""
        self.choose_percent(stepped_percent(self._percent, by))

    def _show_captions(self) -> None:
        self._picture.set_captions_shown(shown=self._captions_shown)
        self._page.transport.set_captions(available=self._has_captions, shown=self._captions_shown)
