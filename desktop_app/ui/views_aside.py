"""The views that lead back to where one came from: settings, the choice of keys, help, and what others make.

They can be gone to from anywhere and change nothing of where one was.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.spelling.learnt import forget
from desktop_app.ui.home.help_view import HelpView
from desktop_app.ui.home.settings_view import TEXT_PERCENTS, SettingsView
from desktop_app.ui.home.support_view import SupportView
from desktop_app.ui.keys.keys_view import KeysView
from desktop_app.ui.keys.press import Press
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.room.audience.scale import stepped_percent
from desktop_app.ui.room.keys import Act, KeyChoices


class ViewsAside(QObject):
    """Shows them in the window, each made when it is gone to."""

    add_course_pressed = Signal()
    move_pressed = Signal()
    """The group is to go to another computer; the settings have been left."""
    fetch_pressed = Signal()
    """A group, or answers, are to come from a file; the settings have been left."""

    def __init__(self, means: Means, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._means = means
        self._window = window

    def settings(self, *, has_group: bool) -> None:
        """Show what can be chosen."""
        view = SettingsView(self._means.theme)
        view.show_settings(self._means.settings)
        view.settings_changed.connect(self._means.keep_settings)
        view.keys_pressed.connect(lambda: self._choose_keys(view))
        view.add_course_pressed.connect(self.add_course_pressed)
        view.show_group(there_is_one=has_group)
        view.show_learnt(there_are_some=self._means.places.learnt_words.exists())
        view.forget_pressed.connect(lambda: self._forget_words(view))
        self.visit(view)
        # After the way back: what is opened next leads to where one came from.
        for pressed, door in ((view.move_pressed, self.move_pressed), (view.fetch_pressed, self.fetch_pressed)):
            pressed.connect(view.back_pressed)
            pressed.connect(door)

    def _forget_words(self, view: SettingsView) -> None:
        self._means.aside.submit(forget, self._means.places.learnt_words)
        view.show_learnt(there_are_some=False)

    def help(self) -> None:
        """Show help."""
        self.visit(HelpView(self._means.theme, self._means.keys))

    def take_key(self, press: Press) -> None:
        """Take a key that nothing in the window wanted: help, and the size of one's own text."""
        act = self._means.keys.act(press)
        if act is Act.HELP and not isinstance(self._window.view, HelpView):
            self.help()
        elif act in {Act.LARGER_TEXT, Act.SMALLER_TEXT}:
            settings, view = self._means.settings, self._window.view
            percent = stepped_percent(settings.text_percent, 1 if act is Act.LARGER_TEXT else -1, TEXT_PERCENTS)
            self._means.keep_settings(replace(settings, text_percent=percent))
            if isinstance(view, SettingsView):
                view.show_settings(self._means.settings)

    def _choose_keys(self, settings: SettingsView) -> None:
        def keep(chosen: KeyChoices) -> None:
            self._means.keep_settings(replace(self._means.settings, keys=chosen))
            settings.show_settings(self._means.settings)

        view = KeysView(self._means.theme, self._means.keys)
        view.keys_changed.connect(keep)
        self.visit(view)

    def visit(self, view: SupportView | SettingsView | HelpView | KeysView) -> None:
        """Show a view that leads back to where one came from."""
        back: QWidget | None = self._window.view

        def leave() -> None:
            if back is not None:
                self._window.show_view(back)
            self._window.drop_view(view)

        view.back_pressed.connect(leave)
        self._window.show_view(view)
