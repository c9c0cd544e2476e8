"""What the console has for a film besides playing it: bookmarks, its text, how captions look, versions, sounds."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.session import events
from desktop_app.settings import CaptionGround
from desktop_app.ui.room.choice_buttons import CaptionsButton, VersionsButton
from desktop_app.ui.room.keys import Act
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.when import position
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.playback.captions import Captions
    from desktop_app.playback.player import Player
    from desktop_app.ui.room.console.transport import Transport
    from desktop_app.ui.room.film_choices import FilmChoices
    from desktop_app.ui.room.transcript_view import TranscriptView
    from desktop_app.ui.theme.theme import Theme


MARKED_MS: Final = 3000
"""So long the button says what was marked: long enough to look up from the group, short enough to mark again."""


class FilmTools(QObject):
    """Puts the tools into the transport, and lets the film's text go with the film."""

    event_sent = Signal(object)
    size_chosen = Signal(int)
    """Per cent: how large the group's text is to be."""
    ground_chosen = Signal(object)
    """CaptionGround."""
    text_wanted = Signal()
    """What is said in the film is to be searched."""

    def __init__(
        self,
        theme: Theme,
        transport: Transport,
        player: Player,
        mark: SecondaryButton,
        transcript: TranscriptView | None = None,
    ) -> None:
        """Take over the button that marks a place, which stands elsewhere."""
        super().__init__(transport)
        self._player = player
        self._transcript = transcript
        self._percent = 100
        self._ground = CaptionGround.BOX
        self.mark = mark
        self.versions = VersionsButton(theme)
        self.looks = CaptionsButton(theme)
        transport.add_tool(self.versions)
        transport.add_after_captions(self.looks)
        self._marked = QTimer(self, singleShot=True, interval=MARKED_MS)
        self._marked.timeout.connect(self._say_mark)
        self.mark.clicked.connect(self._mark)
        self.looks.size_chosen.connect(self.size_chosen)
        self.looks.ground_chosen.connect(self.ground_chosen)
        self.looks.text_wanted.connect(self.text_wanted)
        player.position_changed.connect(self._film_at)
        self.looks.offers_text = transcript is not None
        if transcript is not None:
            transcript.set_deeds(quote=False, mark=True)
            transcript.jump_requested.connect(lambda at: self.event_sent.emit(events.SeekTo(at)))
            transcript.marked.connect(lambda at: self.event_sent.emit(events.Mark(at)))
        self.retranslate()

    def set_captions(self, captions: Captions | None) -> None:
        """Take another film's captions."""
        self.looks.setVisible(captions is not None)
        if self._transcript is not None:
            self._transcript.set_captions(captions)

    def set_choices(self, choices: FilmChoices) -> None:
        """Offer what these know of the film."""
        self.looks.set_choices(choices)
        self.versions.set_choices(choices)

    def set_ground(self, ground: CaptionGround) -> None:
        """Tell what captions stand on."""
        self._ground = ground
        self.looks.show_looks(self._percent, ground)

    def set_text_percent(self, percent: int) -> None:
        """Tell how large the group's text is."""
        self._percent = percent
        self.looks.show_looks(percent, self._ground)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._say_mark()
        self.mark.setToolTip(translate("Room", "Marks this place in the film, to come back to in the talk"))
        self.looks.retranslate()
        self.versions.retranslate()

    def act(self, act: Act) -> bool:
        """Do what a key means to the film's tools; tell whether it meant anything."""
        if act is Act.MARK:
            self._mark()
        elif act is Act.FIND:
            self.text_wanted.emit()
        else:
            return False
        return True

    def _mark(self) -> None:
        self.event_sent.emit(events.Mark())
        at = position(self._player.position)
        announce(self.mark, translate("Room", "{time} is marked.").format(time=at))
        self.mark.set_icon("checkmark")
        self.mark.set_text(translate("Room", "Marked {time}").format(time=at))
        self._marked.start()

    def _say_mark(self) -> None:
        """Say what the button does: it has told long enough what it did."""
        if not self._marked.isActive():
            self.mark.set_icon("bookmark")
            self.mark.set_text(translate("Room", "Mark"))

    def _film_at(self, at: timedelta) -> None:
        if self._transcript is not None:
            self._transcript.set_position(at)
