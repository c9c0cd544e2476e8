"""«Läser ni längst bak?»: asked once, at the first welcome, while there is text on the group's screen to try it on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.ui.means import Means
from desktop_app.ui.room.audience.scale import TEXT_PERCENTS, stepped_percent
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.words import translate


class Host(Protocol):
    """Where a question can stand that stops nobody: over a view, or within one."""

    def put_above(self, widget: QWidget) -> None:
        """Let it stand."""
        ...

    def take_from_above(self, widget: QWidget) -> None:
        """Take it away for good."""
        ...


class Readable(QObject):
    """Puts the question where the facilitator looks. `show_percent` shows the group's text at another size."""

    def __init__(
        self, means: Means, host: Callable[[], Host], show_percent: Callable[[int], None], parent: QObject
    ) -> None:
        """`host` tells where the question is to stand now."""
        super().__init__(parent)
        self._means = means
        self._host = host
        self._stands_in: Host | None = None
        self._show_percent = show_percent
        self._banner: Banner | None = None

    def ask(self) -> None:
        """Ask, where it has not been asked on this computer."""
        if self._means.settings.group_text_asked or self._banner is not None:
            return
        theme = self._means.theme
        banner = Banner(
            theme,
            Kind.INFORMATION,
            translate("Room", "Ask those at the back to read aloud from the group's screen."),
            lead=translate("Room", "Can you read it at the back?"),
            icon="eye",
        )
        self.larger = SecondaryButton(theme, translate("Room", "Larger text"), compact=True)
        self.larger.clicked.connect(self._grow)
        self.all_read = SecondaryButton(theme, translate("Room", "Yes, everybody can"), compact=True)
        self.all_read.clicked.connect(self.settle)
        for button in (self.larger, self.all_read):
            banner.add_button(button)
        self._banner = banner
        self._stands_in = self._host()
        self._stands_in.put_above(banner)

    def follow(self) -> None:
        """Stand in the layout that is used now, where the question stands at all."""
        if self._banner is not None and self._host() is not self._stands_in:
            self._take_away()
            self.ask()

    def settle(self) -> None:
        """Take the question away for good: it is answered, or the meeting has gone on."""
        if self._banner is None:
            return
        self._take_away()
        self._means.keep_settings(replace(self._means.settings, group_text_asked=True))

    def _take_away(self) -> None:
        if self._banner is not None and self._stands_in is not None:
            self._stands_in.take_from_above(self._banner)
        self._banner = self._stands_in = None

    def _grow(self) -> None:
        percent = stepped_percent(self._means.settings.group_text_percent, 1)
        self._show_percent(percent)
        self._means.keep_settings(replace(self._means.settings, group_text_percent=percent))
        self.larger.setEnabled(percent < TEXT_PERCENTS[-1])
        if not self.larger.isEnabled():
            self.all_read.setFocus()
