"""«Läser ni längst bak?»: asked once, at the first welcome, while there is text on the group's screen to try it on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.room.audience.scale import TEXT_PERCENTS, stepped_percent
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.words import translate


class Readable(QObject):
    """Puts the question above the view. `show_percent` shows the group's text at another size."""

    def __init__(self, means: Means, window: MainWindow, show_percent: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._means = means
        self._window = window
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
        self._window.put_above(banner)

    def settle(self) -> None:
        """Take the question away for good: it is answered, or the meeting has gone on."""
        if self._banner is None:
            return
        self._window.take_from_above(self._banner)
        self._banner = None
        self._means.keep_settings(replace(self._means.settings, group_text_asked=True))

    def _grow(self) -> None:
        percent = stepped_percent(self._means.settings.group_text_percent, 1)
        self._show_percent(percent)
        self._means.keep_settings(replace(self._means.settings, group_text_percent=percent))
        self.larger.setEnabled(percent < TEXT_PERCENTS[-1])
        if not self.larger.isEnabled():
            self.all_read.setFocus()
