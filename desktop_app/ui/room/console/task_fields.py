"""A row of «Att göra» while it is written: vad, vem, när beside each other, or under each other where it is narrow.

It is a row of an answer, and one that the course asks for goes to the county board: what looks like a person is told
here as it is where answers are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.answer import Action, ActionsValue
from desktop_app.ui.room.console.watch import Watch
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.ui.widgets.fields import TextField
from desktop_app.ui.widgets.labels import Meta
from desktop_app.ui.widgets.signs import IconText
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate
from desktop_app.words.secrecy import looks_like

if TYPE_CHECKING:
    from desktop_app.domain.answer import Value
    from desktop_app.handover.secrecy import Place
    from desktop_app.ui.theme.theme import Theme

_IN_A_ROW = 720
"""From this width (in the text's scale) the fields stand beside each other."""


class TaskFields(QWidget):
    """Three fields. Enter or «Klar» keeps them, Esc leaves the row as it was, and every letter is told meanwhile."""

    typed = Signal(object)
    """Action: what stands in them."""
    kept = Signal()
    left = Signal()
    """The row is to be as it was."""
    removed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.what, self.who, self.when = (TextField(theme, "", label_shown=False) for _ in range(3))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        for field, share in ((self.what, 12), (self.who, 5), (self.when, 5)):
            field.changed.connect(self._tell)
            self._row.addWidget(field, share)
        self.keep_button = SecondaryButton(theme, "", icon="checkmark", compact=True)
        self.keep_button.clicked.connect(self.kept)
        self.remove_button = QuietButton(theme, "", icon="delete", compact=True)
        self.remove_button.clicked.connect(self.removed)
        self._how = Meta(theme)
        foot = WrapLayout(spacing=12)
        for widget in (self.keep_button, self.remove_button, self._how):
            foot.addWidget(widget)
        self._reminder = IconText(theme, "shield", Meta(theme), color="text2")
        self.care = Banner(theme, Kind.WARNING)
        self.care.hide()
        self.watch = Watch(self)
        self.watch.found.connect(self._found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addLayout(self._row)
        column.addWidget(self.care)
        column.addLayout(foot)
        column.addWidget(self._reminder)
        self.hide()
        self.retranslate()

    def show_action(self, action: Action) -> None:
        """Put a row into the fields, where other words stand in them."""
        if self._action() != action:
            self.what.set_text(action.what)
            self.who.set_text(action.who)
            self.when.set_text(action.when)
        self.watch.see_now(ActionsValue((action,)))

    def begin(self) -> None:
        """Put the keyboard into the first of them."""
        self.what.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        names = (translate("Answer", "What"), translate("Answer", "Who"), translate("Answer", "When"))
        hints = (
            translate("Answer", "What is to be done"),
            translate("Summary", "Who does it"),
            translate("Summary", "When, like 2 Dec"),
        )
        for field, name, hint in zip((self.what, self.who, self.when), names, hints, strict=True):
            field.set_label(name)
            field.edit.setPlaceholderText(hint)
        self.keep_button.set_text(translate("Summary", "Done"))
        self.remove_button.set_text(translate("Summary", "Take out"))
        self._how.set_text(translate("Summary", "Saved as you type. Esc leaves the row as it was."))
        self._reminder.label.set_text(
            translate("Summary", "Write nothing that can be tied to a client. What you send normally becomes public.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc close the row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields beside each other where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= self.theme.px(_IN_A_ROW)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _action(self) -> Action:
        return Action(self.what.text(), self.who.text(), self.when.text())

    def _tell(self) -> None:
        action = self._action()
        self.typed.emit(action)
        self.watch.see(ActionsValue((action,)))

    def _found(self, _: Value, found: tuple[Place, ...]) -> None:
        self.care.setVisible(bool(found))
        if found:
            words = looks_like(found[0].hit.kind)
            self.care.set_message(
                translate("Summary", "Something here {looks like}. Take it out.").replace("{looks like}", words)
            )
