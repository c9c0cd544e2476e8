"""Where the group's picture is shown, and what happens when screens come, go or change places.

With two screens the picture covers one of them and the facilitator works on the other; with one, both share it. It
knows which screen is the group's, moves the two windows, and tells the room what it must know: that a screen was lost,
that it is back, and which layout the facilitator needs. What is shown, it does not know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app.ui.room.audience.window import AudienceWindow
from desktop_app.ui.room.console.output import Output, Seen
from desktop_app.ui.room.identify import Identify
from desktop_app.ui.room.moving import is_on, move_to
from desktop_app.ui.room.screens import Screen, after, facilitators_screen, find, groups_screen, seen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.means import Means
    from desktop_app.ui.room.screens import Screens


class Layout(StrEnum):
    """What the facilitator's own window is to show."""

    ALONE = "alone"
    """The group looks at this window too."""
    BESIDE = "beside"
    """The group looks elsewhere: a console."""


class GroupScreen(QObject):
    """The group's screen through one meeting, from `begin` to `end`."""

    layout_changed = Signal(object)
    """Layout."""
    output_changed = Signal(object)
    """Output: what the group's screen shows."""
    lost = Signal()
    """A screen went away, and nothing of ours is on the group's. Sent before any window is moved."""
    exposed = Signal()
    """After `lost`: it was the facilitator's own, and the facilitator's window comes where the group can see it."""
    back = Signal()
    """All is well again: the picture stands as before, or the meeting goes on with this screen."""
    only_one = Signal()
    """Another screen was asked for, and there is none."""

    def __init__(
        self, means: Means, screens: Screens, window: QWidget, picture: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._means = means
        self._window = window
        self.audience = AudienceWindow(means.player, picture)
        self.audience.close_wanted.connect(self.cover)
        self._screens = screens
        self._screens.changed.connect(self._screens_changed)
        self._identify = Identify(self)
        self._group: Screen | None = None
        """Where the picture is, or was when a screen went away."""
        self._left: frozenset[str] | None = None
        """A screen went away: the keys of those that were left. None while all is well."""
        self._layout = Layout.ALONE
        self._output = Output(Seen.OFF)
        self._is_open = False
        self._stays_here = False
        """The facilitator chose to go on with this screen alone."""
        self._is_shared = False

    @property
    def layout(self) -> Layout:
        """What the facilitator's window is to show."""
        return self._layout

    @property
    def output(self) -> Output:
        """What the group's screen shows."""
        return self._output

    def begin(self) -> None:
        """Show the picture where it belongs."""
        self._is_open = True
        self._is_shared = self._means.settings.group_in_window
        self._place()

    def end(self) -> None:
        """Take the picture away, and all that was ever in it."""
        self._is_open = False
        self._identify.end()
        self.audience.hide()
        self.audience.deleteLater()

    # What the facilitator asks for.

    def cover(self) -> None:
        """Let the picture cover the group's screen (again): it was minimised, shared, or kept here."""
        self._stays_here = False
        self._set_shared(shared=False)
        self._place()

    def share(self) -> None:
        """Let the picture stand in an ordinary window, for a video meeting to share."""
        self._stays_here = False
        self._set_shared(shared=True)
        self._place()

    def stay_here(self) -> None:
        """Go on with this screen alone."""
        self._stays_here = True
        self._set_shared(shared=False)
        self._place()

    def swap(self) -> None:
        """Let the two windows change places; from one screen, take the other into use."""
        screens = seen(self._screens.now())
        if self._is_covering and self._group is not None:
            self._choose(self._own(screens, self._group), screens)
        else:
            self.choose_another()

    def choose_another(self) -> None:
        """Take the next screen there is for the group's."""
        screens = seen(self._screens.now())
        group = self._wanted(screens)
        self._choose(after(screens, group) if self._is_covering and group is not None else group, screens)

    def identify(self) -> None:
        """Say on every screen which it is."""
        self._identify.show(self._screens.now(), self._group or self._wanted(self._screens.now()))

    def _choose(self, screen: Screen | None, screens: Sequence[Screen]) -> None:
        if screen is None or len(screens) < 2:
            self.only_one.emit()
            return
        # A laptop comes along to every room: that the group once looked at it says nothing of the next projector.
        key = "" if screen.is_built_in else screen.key
        self._means.keep_settings(replace(self._means.settings, group_screen=key))
        self._group = screen
        self.cover()

    def _set_shared(self, *, shared: bool) -> None:
        self._is_shared = shared
        if self._means.settings.group_in_window is not shared:
            self._means.keep_settings(replace(self._means.settings, group_in_window=shared))

    # What the cables do.

    def _screens_changed(self) -> None:
        self._identify.end()
        if not self._is_open or self._is_shared:
            return
        screens = seen(self._screens.now())
        group = self._group
        if self._left is not None:
            come = [screen for screen in screens if screen.key not in self._left]
            if len(screens) > 1 and come:
                if group is not None and group.key not in self._left:  # else it was the facilitator's own that went
                    self._group = find(come, group.key) or come[0]
                self._place()
        elif not self._is_covering or group is None:
            self._place()
        elif group.key not in {screen.key for screen in screens}:  # a twin of it is another screen
            self._lose(screens)
        elif len(screens) < 2:
            self._lose(screens)
            self._tell(Layout.ALONE)
            self.exposed.emit()
        else:
            self._place()
        QTimer.singleShot(0, self, self._keep_apart)  # when the window system has moved what stood on no screen

    def _lose(self, screens: Sequence[Screen]) -> None:
        """Take the picture away before the window system moves it over the facilitator's."""
        self.audience.hide()
        self._left = frozenset(screen.key for screen in screens)
        self.lost.emit()
        self._tell(self._layout)

    # Where the windows stand.

    @property
    def _is_covering(self) -> bool:
        return self._layout is Layout.BESIDE and self._left is None and not self._is_shared

    def _wanted(self, screens: Sequence[Screen]) -> Screen | None:
        """Return which screen is the group's now: where it was, if that is still here."""
        before = find(screens, self._group.key) if self._group is not None and len(screens) > 1 else None
        return before or groups_screen(screens, self._means.settings.group_screen)

    def _own(self, screens: Sequence[Screen], group: Screen) -> Screen:
        """Return where the facilitator works: where the window stands, if the group does not see that."""
        here = (screen for screen in screens if screen.key != group.key and is_on(self._window, screen.area))
        return next(here, None) or facilitators_screen(screens, group)

    def _place(self) -> None:
        """Let both windows stand where they belong with the screens there are now."""
        if self._is_shared:
            self._left = None
            self._tell(Layout.BESIDE)
            self._leave_full_screen()  # one shares what one can see
            self.audience.share(self._window.screen().availableGeometry())
            return
        screens = seen(self._screens.now())
        group = self._wanted(screens)
        if group is None and self._left is not None and not self._stays_here:
            return  # the cable is still out
        was_lost, self._left = self._left is not None, None
        if group is None or self._stays_here:
            self.audience.hide()
            self._tell(Layout.ALONE)
            if was_lost:
                self.back.emit()
            return
        self._group = group
        if self.audience.isVisible() and not self.audience.stands_on(group.area):
            self.audience.hide()  # never two windows that fill one screen, not even on the way
        if self._layout is Layout.ALONE:
            self._leave_full_screen()  # it was filled for the group, who are to look elsewhere
        self._keep_apart()
        self._tell(Layout.BESIDE)  # first: it fills the picture
        self.audience.cover(group.area)
        if was_lost:
            self.back.emit()

    def _leave_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowFullScreen)

    def _keep_apart(self) -> None:
        """Have the facilitator's window on a screen, and not on the group's while the group looks there."""
        screens = seen(self._screens.now())
        if not self._is_open or not screens:
            return
        group = self._group if self._group is not None and not self._stays_here else None
        if group is None or len(screens) < 2 or self._is_shared:
            own = next((screen for screen in screens if is_on(self._window, screen.area)), screens[0])
        else:
            own = self._own(screens, group)
        if not is_on(self._window, own.area):
            move_to(self._window, own.area)

    def _tell(self, layout: Layout) -> None:
        if layout is not self._layout:
            self._layout = layout
            self.layout_changed.emit(layout)
        if self._left is not None:
            output = Output(Seen.GONE, self._group.name if self._group else "")
        elif layout is Layout.BESIDE:
            output = Output(Seen.ON, self._group.name if self._group and not self._is_shared else "")
        else:
            output = Output(Seen.OFF)
        if output != self._output:
            self._output = output
            self.output_changed.emit(output)
