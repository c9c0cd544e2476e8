"""The one window: a stack of views, and a place above them for what cannot wait.

Knows no view by name. Closing it asks the program, which has typed words to bring to the disk first.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.keys.press import Press
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.paint_turn import TURN_MS, paint_next_turn
from desktop_app.words import Told

LEAST_WIDTH, LEAST_HEIGHT = 1024, 640
"""The smallest window everything is laid out for, at 100 %."""

OPENS_AT = QSize(1280, 800)
"""The size it opens at where the screen has room for it."""

_TITLE_BAR = 40
"""What the window system may put over the window; it is not known before the window has been shown."""

_EDGES = 16

_GOING = "going"
"""A property of views that go for good."""

LINGERS_MS = 8000
"""How long good news stand. The rest stays until it is mended, replaced or closed."""


class MainWindow(QWidget):
    """Shows one view at a time."""

    close_wanted = Signal()
    key_unused = Signal(object)
    """Press: a key that nothing in the window wanted."""
    first_painted = Signal()
    """The first picture stands on the screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Samsyn")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(OPENS_AT)
        self._may_close = False
        self._painted = False
        self._fitted = False
        self._theme = theme
        self._stack = QStackedWidget()
        self._coming: QWidget | None = None
        """The view that takes the screen in the loop's next turn."""
        self._turn = QTimer(self, singleShot=True, interval=TURN_MS)
        self._turn.timeout.connect(self._change_view)
        self._notice: Banner | None = None
        self._above = QWidget()
        self._around = QVBoxLayout(self._above)
        self._around.setContentsMargins(16, 8, 16, 8)
        self._above.hide()
        self._news = QTimer(self, singleShot=True, interval=LINGERS_MS)
        self._news.timeout.connect(self._let_go)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addWidget(self._stack, 1)

    @property
    def view(self) -> QWidget | None:
        """The view on the screen, or on its way there."""
        return self._coming or self._stack.currentWidget()

    def show_view(self, view: QWidget) -> None:
        """Put a view on the screen, with the focus where the view wants it, or where it was when one was here last.

        It comes in the loop's next turn: to say everything in a view and to lay and paint it were too long for one
        (decision 493). At once where nobody sees the window yet, and where the present view goes for good: else it
        would be gone first, and what it was made for.
        """
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        self._coming = view
        present = self._stack.currentWidget()
        if self.isVisible() and not (present is not None and present.property(_GOING)):
            self._turn.start()
        else:
            self._change_view()

    def _change_view(self) -> None:
        view, self._coming = self._coming, None
        if view is not None:
            if self.isVisible():
                paint_next_turn(self)
            says_where = view.focusWidget() is None and view.focusProxy() is not None
            self._stack.setCurrentWidget(view)
            if says_where or not view.isAncestorOf(self.focusWidget() or self):
                view.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_in(self, view: QWidget) -> None:
        """Have a view at hand that will be shown soon: half of what showing it costs is done then."""
        self._stack.addWidget(view)

    def drop_view(self, view: QWidget) -> None:
        """Take a view away for good. The one that comes, before or after this, takes its place at once."""
        self._change_view()
        view.setProperty(_GOING, True)
        view.deleteLater()  # the stack forgets it by itself; taken out first, PySide never lets go of it (decision 226)

    def warn(self, told: Told, kind: Kind = Kind.DANGER) -> None:
        """Say above the view, whatever it is, what is wrong or what is going on.

        It stays until it is mended, replaced or closed; good news go by themselves.
        """
        if self._notice is None:
            self._notice = self._make_notice()
        self._notice.set_message(f"{told.safe} {told.remedy}".strip(), lead=told.what, kind=kind)
        self._above.show()
        if kind is Kind.SUCCESS:
            self._news.start()
        else:
            self._news.stop()

    def put_above(self, widget: QWidget) -> None:
        """Let something stand above the view until it is taken away: a question that does not stop anybody."""
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(16, 8, 16, 8)
        around.addWidget(widget)
        self._column.insertWidget(self._column.count() - 1, holder)

    def take_from_above(self, widget: QWidget) -> None:
        """Take it away for good; what had the focus in it leaves that to the view."""
        holder, view = widget.parentWidget(), self.view
        if holder is None:
            return
        if holder.isAncestorOf(self.focusWidget() or self) and view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        holder.hide()
        holder.deleteLater()

    def _make_notice(self) -> Banner:
        notice = Banner(self._theme, Kind.DANGER)
        notice.closed.connect(self.calm)
        notice.let_close()
        self._around.addWidget(notice)
        return notice

    def calm(self) -> None:
        """Take the message away; what had the focus in it leaves that to the view."""
        self._news.stop()
        had_focus = self._above.isAncestorOf(self.focusWidget() or self)
        self._above.hide()
        view = self.view
        if had_focus and view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self) -> None:
        read = self._notice is not None and self._notice.underMouse()
        if read or self._above.isAncestorOf(self.focusWidget() or self):
            self._news.start()  # somebody is at it
        else:
            self.calm()

    def let_close(self) -> None:
        """Close now: everything is on the disk, or the user said yes without it."""
        self._may_close = True
        self.close()

    def set_full_screen(self, *, full: bool) -> None:
        """Fill the screen, or be again what the window was before: a maximised one is maximised."""
        state, only = self.windowState(), Qt.WindowState.WindowFullScreen
        self.setWindowState(state | only if full else state & ~only)

    def raise_up(self) -> None:
        """Come to the front: Samsyn was started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the program first."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_wanted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the screen it opens on."""
        super().showEvent(event)
        if not self._fitted:
            self._fitted = True
            self._fit(self.screen().availableGeometry())

    def _fit(self, screen: QRect) -> None:
        """Fill a small screen, else stand in the middle of it: the bar at the foot must be seen from the start."""
        self.setMinimumSize(min(LEAST_WIDTH, screen.width()), min(LEAST_HEIGHT, screen.height()))
        if self.size() != OPENS_AT:
            return  # somebody chose
        room = screen.size() - QSize(_EDGES, _TITLE_BAR + _EDGES)
        if room.width() >= OPENS_AT.width() and room.height() >= OPENS_AT.height():
            return
        self.resize(OPENS_AT.boundedTo(room).expandedTo(self.minimumSize()))
        self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on what no view wanted."""
        super().keyPressEvent(event)
        self.key_unused.emit(Press.of(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the first picture."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Let every view change its words when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            if self._notice is not None:
                self._notice.retranslate()
            for index in range(self._stack.count()):
                retranslate = getattr(self._stack.widget(index), "retranslate", None)
                if retranslate is not None:
                    retranslate()
