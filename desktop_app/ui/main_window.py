"""The one window: a stack of views, and a place above them for what cannot wait.

Knows no view by name. Closing it asks the program, which has typed words to bring to the disk first.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.words import Told

LEAST_WIDTH, LEAST_HEIGHT = 1024, 640
"""The smallest window everything is laid out for, at 100 %."""


class MainWindow(QWidget):
    """Shows one view at a time."""

    close_wanted = Signal()
    first_painted = Signal()
    """The first picture stands on the screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Samsyn")
        self.setWindowIcon(theme.icon("samsyn"))
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(1280, 800)
        self._may_close = False
        self._painted = False
        self._stack = QStackedWidget()
        self._notice = Banner(theme, Kind.DANGER)
        self._notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addWidget(self._stack, 1)

    @property
    def view(self) -> QWidget | None:
        """The view on the screen."""
        return self._stack.currentWidget()

    def show_view(self, view: QWidget) -> None:
        """Put a view on the screen and give it the focus."""
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        if not view.isAncestorOf(self.focusWidget() or self):
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop_view(self, view: QWidget) -> None:
        """Take a view away for good."""
        self._stack.removeWidget(view)
        view.deleteLater()

    def warn(self, told: Told, kind: Kind = Kind.DANGER) -> None:
        """Say above the view, whatever it is, what is wrong; it stays until it is mended."""
        self._notice.set_message(f"{told.safe} {told.remedy}".strip(), lead=told.what, kind=kind)
        self._notice.show()

    def calm(self) -> None:
        """Take the warning away."""
        self._notice.hide()

    def let_close(self) -> None:
        """Close now: everything is on the disk, or the user said yes without it."""
        self._may_close = True
        self.close()

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
        """Fit a small screen."""
        super().showEvent(event)
        screen = self.screen().availableGeometry()
        if screen.width() < LEAST_WIDTH or screen.height() < LEAST_HEIGHT:
            self.setMinimumSize(min(LEAST_WIDTH, screen.width()), min(LEAST_HEIGHT, screen.height()))

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
            for index in range(self._stack.count()):
                retranslate = getattr(self._stack.widget(index), "retranslate", None)
                if retranslate is not None:
                    retranslate()
