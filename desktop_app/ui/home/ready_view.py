"""«Förhandskoll» of a meeting that is gone on with: the rows a new meeting has beside its form, and one button on.

Nobody has to come here: Home goes on with the meeting in one press.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.session.readiness import Check, CheckKind, Way
from desktop_app.ui.home.check_card import CheckCard
from desktop_app.ui.room.keys import Act
from desktop_app.ui.room.listening import ActShortcut
from desktop_app.ui.widgets.buttons import PrimaryButton
from desktop_app.ui.widgets.frame import Page
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.home.sound_test import SoundTest
    from desktop_app.ui.room.keys import KeyTable
    from desktop_app.ui.theme.theme import Theme

_WIDEST = 800


class ReadyView(Page):
    """The rows, and «Fortsätt träffen», which is never turned off."""

    tab_by_layout = True

    go_on_pressed = Signal()
    back_pressed = Signal()
    sound_test_pressed = Signal()
    fix_pressed = Signal(object)
    """Check whose button was pressed (not one of a film that is to be filled in: that is `fill_pressed`)."""
    change_screen_pressed = Signal()
    fill_pressed = Signal(str)
    """The lecture's id."""

    def __init__(self, theme: Theme, keys: KeyTable | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._meeting = ""
        self.keep_within(_WIDEST)
        self.top.back_pressed.connect(self.back_pressed)
        self.checks = CheckCard(theme)
        self.checks.sound_test_pressed.connect(self.sound_test_pressed)
        self.checks.fix_pressed.connect(self._fix)
        self.checks.second_pressed.connect(lambda _check: self.change_screen_pressed.emit())
        self.content.addWidget(self.checks)
        self.content.addStretch(1)
        self.go_on = PrimaryButton(theme, "", icon="play_filled", key_hint="F5")
        self.go_on.clicked.connect(self.go_on_pressed)
        self.add_bottom_right(self.go_on)
        self.setFocusProxy(self.go_on)
        ActShortcut(self, keys, Act.FULL_SCREEN_BACK, self.go_on_pressed.emit)
        self.retranslate()

    def set_sound_test(self, widget: SoundTest) -> None:
        """Let the sound be tested in its row."""
        self.checks.set_sound_test(widget)

    def show_meeting(self, meeting: str) -> None:
        """Say which meeting is gone on with."""
        self._meeting = meeting
        self.retranslate()

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show what is known so far. The meeting's films are chosen: no row offers to choose others."""
        self.checks.show_checks(tuple(replace(c, fix="") if c.way is Way.CHOOSE else c for c in checks))

    def way_back(self) -> QAbstractButton | None:
        """Let Esc lead back."""
        return self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(translate("Home", "To Home"))
        self.top.set_title(translate("Home", "Continue the meeting"), self._meeting)
        self.checks.retranslate()
        self.go_on.set_text(translate("Home", "Continue the meeting"))

    def _fix(self, check: Check) -> None:
        if check.way is Way.FILL:
            self.fill_pressed.emit(check.key)
        elif check.kind is CheckKind.SOUND:
            self.sound_test_pressed.emit()
        else:
            self.fix_pressed.emit(check)
