"""The key card: F1 lays it over a view, F1 or Esc takes it away, and the keys of the view act all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.ui.keys.key_list import KeyList
from desktop_app.ui.keys.words import key_name
from desktop_app.ui.room.keys import USUAL, Act
from desktop_app.ui.widgets.frame import Card, Page
from desktop_app.ui.widgets.labels import Meta
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.room.keys import KeyTable
    from desktop_app.ui.theme.theme import Theme

_PAPER = 1040
"""How wide the paper is at most, before scale: two columns that one reads at a glance."""


class KeyCard(QWidget):
    """Covers its parent. It is a child of it, so that who listens to the parent's keys hears them here too.

    Most meetings never ask for it, so what it shows is made when it is first laid.
    """

    def __init__(self, theme: Theme, table: KeyTable | None = None, *, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self._table = table
        self._covered = over
        self._focus_was: QWidget | None = None
        self._page: _KeyPage | None = None
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.put_away)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hide()
        over.installEventFilter(self)

    def toggle(self) -> None:
        """Lay it over the view, or take it away."""
        if self.isHidden():
            self.lay()
        else:
            self.put_away()

    def lay(self) -> None:
        """Lay it over the view, with the keyboard on the way back."""
        if self._page is None:
            self._page = _KeyPage(self._theme, self._table)
            self._page.top.back_pressed.connect(self.put_away)
            self._around.addWidget(self._page)
        self._focus_was = self.window().focusWidget()
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()
        self._page.top.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Take it away; the keyboard is where it was."""
        if self.isHidden():
            return
        before, self._focus_was = self._focus_was, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._covered.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        if self._page is not None:
            self._page.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the view at every size."""
        if event.type() == QEvent.Type.Resize and watched is self._covered and not self.isHidden():
            self.setGeometry(self._covered.rect())
        return False


class _KeyPage(Page):
    """The keys on paper, and the way back."""

    tab_by_layout = True

    def __init__(self, theme: Theme, table: KeyTable | None) -> None:
        super().__init__(theme)
        self.setAutoFillBackground(True)
        self._paper = Card(theme)
        self._paper.body.setSpacing(16)
        self._list = KeyList(theme, table)
        self._about = Meta(theme)
        self._paper.body.addWidget(self._list)
        self._paper.body.addWidget(self._about)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._paper, 100)
        middle.addStretch(1)
        self.content.addLayout(middle)
        self.content.addStretch(1)
        theme.follow(self._restyle_paper)
        self._restyle_paper()
        self._say()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._say()
        self._list.retranslate()

    def _say(self) -> None:
        self.top.set_back(translate("Keys", "Close"))
        self.top.set_title(translate("Keys", "Keys during a meeting"), key_name(USUAL[Act.HELP][0]))
        self._about.set_text(
            translate(
                "Keys",
                "Letters are letters while you write. A clicker sends PageUp, PageDown, F5, Esc and a full stop. "
                "You choose other keys in Settings.",
            )
        )

    def _restyle_paper(self) -> None:
        self._paper.setMaximumWidth(max(_PAPER, self.theme.px(_PAPER)))
