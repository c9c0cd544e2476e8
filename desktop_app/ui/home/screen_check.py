"""The ready-check's row about the group's screen: which one it is, and whether it has a picture of its own.

Looks at the screens anew whenever one comes or goes; the choice it makes is the one the meeting begins with.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Signal

from desktop_app.session.readiness import Check, CheckKind, CheckState
from desktop_app.ui.room.identify import Identify
from desktop_app.ui.room.screens import Screens, after, groups_screen, is_mirrored
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.means import Means
    from desktop_app.ui.room.screens import Screen


class ScreenFix(StrEnum):
    """What the row's first button does; it is the row's key."""

    NUMBERS = "numbers"
    PROJECT_MENU = "project-menu"


class ScreenCheck(QObject):
    """The row, and what its buttons do."""

    changed = Signal()
    """The row says something else."""

    def __init__(self, means: Means, screens: Screens | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._screens = screens or Screens(self)
        self._screens.changed.connect(self.changed)
        self._identify = Identify(self)

    def row(self) -> Check:
        """Return what is known of the group's screen."""
        screens = self._screens.now()
        group = groups_screen(screens, self._means.settings.group_screen)
        if self._means.settings.group_in_window:
            return Check(
                CheckKind.SCREEN,
                "",
                CheckState.READY,
                translate("Check", "The group's screen: a window"),
                translate("Check", "Share the window “The group's screen – Samsyn” in the video meeting."),
                second=translate("Check", "Show on the whole screen"),
            )
        if group is not None:
            return Check(
                CheckKind.SCREEN,
                ScreenFix.NUMBERS,
                CheckState.READY,
                translate("Check", "The group's screen: {name}").format(name=group.name),
                translate("Check", "A picture of its own, {size}").format(size=_size(group)),
                translate("Check", "Show numbers"),
                translate("Check", "Change screen"),
            )
        menu = translate("Check", "Open the projector menu") if sys.platform == "win32" else ""
        if is_mirrored(screens):
            return Check(
                CheckKind.SCREEN,
                ScreenFix.PROJECT_MENU,
                CheckState.REVIEW,
                translate("Check", "Both screens show the same"),
                translate("Check", "The group sees everything you see. Choose to extend the picture, not to copy it."),
                menu,
                translate("Check", "Show as a window"),
            )
        return Check(
            CheckKind.SCREEN,
            ScreenFix.PROJECT_MENU,
            CheckState.READY,
            translate("Check", "The group's screen: this computer"),
            translate("Check", "Do you have a projector or a TV? Plug in the cable and choose to extend the picture."),
            menu,
            translate("Check", "Show as a window"),
        )

    def fix(self, check: Check) -> None:
        """Do what the row's button says."""
        if check.key == ScreenFix.NUMBERS:
            screens = self._screens.now()
            self._identify.show(screens, groups_screen(screens, self._means.settings.group_screen))
        elif sys.platform == "win32":
            QProcess.startDetached("DisplaySwitch.exe")  # what Windows + P opens

    def change(self) -> None:
        """Take the next screen for the group's, and say so on all; with one, let the picture be a window or not."""
        screens = self._screens.now()
        settings = self._means.settings
        group = groups_screen(screens, settings.group_screen)
        if group is None or settings.group_in_window:
            self._means.keep_settings(replace(settings, group_in_window=not settings.group_in_window))
        else:
            chosen = after(screens, group)
            self._means.keep_settings(replace(settings, group_screen=chosen.key))
            self._identify.show(screens, chosen)
        self.changed.emit()

    def end(self) -> None:
        """Take the numbers away."""
        self._identify.end()


def _size(screen: Screen) -> str:
    wide, high = (round(length * screen.ratio) for length in (screen.area.width(), screen.area.height()))
    return f"{wide} × {high}"
