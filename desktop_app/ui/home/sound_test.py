"""«Testa ljud»: a voice speaks, cells show that sound is sent, and the group says whether it is heard.

Where it is not, the sound can go another way: each output by the name the system gives it, or wherever the computer
sends its sound. The choice holds for the films too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.ui.widgets.choices import ChoiceField
from desktop_app.ui.widgets.labels import Body, Meta
from desktop_app.ui.widgets.level_meter import LevelMeter
from desktop_app.ui.widgets.options import Option
from desktop_app.ui.widgets.paint_turn import AFTER_PAINTING_MS
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.playback.sound_check import SoundCheck, SoundOutput
    from desktop_app.ui.theme.theme import Theme

_SYSTEM: Final = "system"
"""Key of the choice to follow the computer."""


class SoundTest(QWidget):
    """The test. Give it `choose` with what was chosen before; it looks at outputs only while it is shown."""

    answered = Signal(bool)
    """Whether the group heard the voice."""
    output_chosen = Signal(str, str)
    """The id of an output, and its name; both empty for the system's own choice."""
    changed = Signal()
    """`output_name`, `has_output` or `plays` is another."""

    def __init__(self, theme: Theme, check: SoundCheck, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._check = check
        self._chosen = self._chosen_name = ""
        self._volume = 100
        self._asks = self._unheard = self._failed = False
        self._folded = False
        self._looking = QTimer(self, singleShot=True, interval=AFTER_PAINTING_MS)
        self._looking.timeout.connect(check.begin)
        self.test = QuietButton(theme, "", icon="play", compact=True)
        self.meter = LevelMeter(theme)
        self._status = Meta(theme)
        self._question = Body(theme, weight=600)
        self.yes = SecondaryButton(theme, "", compact=True)
        self.no = SecondaryButton(theme, "", compact=True)
        self._advice = Meta(theme)
        self.outputs = ChoiceField(theme, "")
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        first = QWidget()
        row = WrapLayout(first, spacing=12, line_spacing=4)
        for shown in (self.test, self.meter, self._status):
            row.addWidget(shown)
        self._asking = QWidget()
        asking = WrapLayout(self._asking, spacing=12, line_spacing=4)
        for asked in (self._question, self.yes, self.no):
            asking.addWidget(asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (first, self._asking, self._advice, self.outputs):
            column.addWidget(part)

    def _connect(self) -> None:
        self.test.clicked.connect(self._toggle)
        self.yes.clicked.connect(lambda: self._answer(heard=True))
        self.no.clicked.connect(lambda: self._answer(heard=False))
        self.outputs.chosen.connect(self._choose_output)
        check = self._check
        check.level_changed.connect(self.meter.show_strength)
        check.outputs_changed.connect(self._show)
        check.outputs_changed.connect(self.changed)
        check.ended.connect(self._ended)
        check.failed.connect(self._could_not)

    # what others ask and tell

    @property
    def plays(self) -> bool:
        """Whether the voice is speaking."""
        return self._check.plays

    @property
    def has_output(self) -> bool:
        """Whether the computer has anything to play sound with; True as long as nobody has looked."""
        return self._check.outputs is None or bool(self._check.outputs)

    @property
    def output_name(self) -> str:
        """What the sound goes to, as the system names it; empty where that is not known."""
        now = self._now()
        return now.name if now is not None else ""

    def choose(self, device: str, name: str = "", *, volume_percent: int = 100) -> None:
        """Take the output that was chosen before, and the strength that films are played with."""
        self._chosen, self._chosen_name, self._volume = device, name, volume_percent
        self._show()

    def fold_outputs(self) -> None:
        """Show the other outputs only where they are needed: nobody heard anything, or another was chosen before."""
        self._folded = True
        self._show()

    def start(self) -> None:
        """Let the voice speak."""
        self._asks = self._unheard = self._failed = False
        self._check.play(self._chosen, self._volume)
        self._show()
        self.changed.emit()

    def stop(self) -> None:
        """Fall silent."""
        self._check.stop()
        self._show()
        self.changed.emit()

    # what happens

    def _toggle(self) -> None:
        if self._check.plays:
            self.stop()
        else:
            self.start()

    def _ended(self) -> None:
        self._asks = True
        self._show()
        self.changed.emit()
        announce(self, self._question.text())

    def _could_not(self) -> None:
        self._failed = True
        self._show()
        self.changed.emit()
        announce(self, self._status.text())

    def _answer(self, *, heard: bool) -> None:
        self._asks, self._unheard = False, not heard
        self._show()
        target = self.test if heard or self.outputs.isHidden() else self.outputs.combo
        target.setFocus(Qt.FocusReason.OtherFocusReason)  # the buttons are gone
        if not heard:
            announce(self, self._advice.text())
        self.answered.emit(heard)

    def _choose_output(self, key: str) -> None:
        chosen = next((one for one in self._check.outputs or () if one.id == key), None)
        self._chosen, self._chosen_name = (chosen.id, chosen.name) if chosen is not None else ("", "")
        self.output_chosen.emit(self._chosen, self._chosen_name)
        self.start()

    # what is shown

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self._question.set_text(translate("Home", "Did you hear the voice, also at the back?"))
        self.yes.set_text(translate("Home", "Yes"))
        self.no.set_text(translate("Home", "No"))
        self.outputs.set_label(translate("Home", "The sound goes to"))
        self.meter.retranslate()
        self._show()

    def _show(self) -> None:
        plays = self._check.plays
        self.test.set_text(translate("Home", "Stop the test") if plays else translate("Home", "Test sound"))
        self.test.set_icon("pause" if plays else "play")
        self._asking.setVisible(self._asks and not plays)
        self._status.set_text(self._status_words())
        self._status.set_color("danger" if self._failed or not self.has_output else "text2")
        advice = self._advice_words()
        self._advice.set_text(advice)
        self._advice.setVisible(bool(advice))
        self._show_outputs()

    def _status_words(self) -> str:
        if not self.has_output:
            return translate("Home", "The computer has nothing to play sound with.")
        if self._failed:
            return translate("Home", "The test could not be played. Start a film and listen instead.")
        if self._check.plays:
            return translate("Home", "The computer sends sound")
        return ""

    def _advice_words(self) -> str:
        if not self.has_output:
            return translate("Home", "Plug in loudspeakers, headphones or the screen's cable.")
        if self._chosen and self._check.outputs and all(one.id != self._chosen for one in self._check.outputs):
            return translate("Home", "{name} is not plugged in. Until it is, the sound goes to {other}.").format(
                name=self._chosen_name or translate("Home", "What you chose"), other=self.output_name
            )
        if self._unheard:
            return translate("Home", "Turn up the sound, look at the cable or choose where the sound goes. Test again.")
        return ""

    def _show_outputs(self) -> None:
        outputs = self._check.outputs or ()
        system = next((one.name for one in outputs if one.is_default), "")
        follow = translate("Home", "As the computer is set: {name}").format(name=system)
        self.outputs.set_options([Option(_SYSTEM, follow), *(Option(one.id, one.name) for one in outputs)])
        there = any(one.id == self._chosen for one in outputs)
        self.outputs.choose(self._chosen if there else _SYSTEM)
        is_wanted = not self._folded or self._unheard or bool(self._chosen)
        self.outputs.setVisible(len(outputs) > 1 and is_wanted)

    def _now(self) -> SoundOutput | None:
        """Return what the sound goes to now: the chosen one where it is there, else the system's."""
        outputs = self._check.outputs or ()
        chosen = (one for one in outputs if one.id == self._chosen)
        return next(chosen, next((one for one in outputs if one.is_default), None))

    def showEvent(self, event: QShowEvent) -> None:
        """Look which outputs there are, when this has been painted: a process is begun for it."""
        super().showEvent(event)
        self._looking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Fall silent, and look no more."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._looking.stop()
            self._check.close()
            self._asks = False
            self.meter.show_strength(0)
            self._show()
