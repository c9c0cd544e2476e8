"""One act and its keys, on the page where one chooses others: press a key's name, then the key to have instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.keys.press import Press
from desktop_app.ui.keys.words import act_words, key_name
from desktop_app.ui.room.keys import Act, KeyTable
from desktop_app.ui.widgets.announce import announce
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.labels import Label
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


class KeyRow(QWidget):
    """What the act does, its keys as buttons, «Lägg till», and below while one chooses: what to press."""

    chosen = Signal(object)
    """KeyChoices: what settings are to keep."""
    listening = Signal()
    """A key is to be pressed here: no other row listens any longer."""

    def __init__(self, theme: Theme, table: KeyTable, act: Act, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.act = act
        self._table = table
        self._old: Press | None = None
        self._wanted: Press | None = None
        self._words = Label(theme)
        self.keys: list[SecondaryButton] = []
        self._holder = QWidget()
        self._line = WrapLayout(self._holder, spacing=8)
        self.add = QuietButton(theme, "", icon="add", compact=True)
        self.add.clicked.connect(lambda: self._listen(None))
        line = WrapLayout(spacing=16, line_spacing=4)
        line.addWidget(self._words)
        line.add_stretch()
        line.addWidget(self._holder)
        self.ear = Ear(theme)
        self.ear.pressed.connect(self._heard)
        self.ear.left.connect(self._cancel)
        self.take = SecondaryButton(theme, "", compact=True)
        self.take.clicked.connect(self._take)
        self.remove = SecondaryButton(theme, "", compact=True)
        self.remove.clicked.connect(self._remove)
        self.cancel = SecondaryButton(theme, "", compact=True)
        self.cancel.clicked.connect(self._cancel)
        for button in (self.take, self.remove, self.cancel):
            self.ear.add_button(button)
        self.ear.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.ear)
        self.retranslate()

    def show_keys(self) -> None:
        """Show the keys as they are chosen now."""
        had = next((i for i, button in enumerate(self.keys) if button.hasFocus()), None)
        empty(self._line, keep=(self.add,))
        self.keys = []
        for press in self._table.presses(self.act):
            button = SecondaryButton(self.theme, key_name(press), compact=True)
            button.setAccessibleName(
                translate("Keys", "{key}: {does}").format(key=key_name(press), does=act_words(self.act))
            )
            button.setAccessibleDescription(translate("Keys", "Press to choose another key."))
            button.clicked.connect(lambda _=False, press=press: self._listen(press))
            self.keys.append(button)
            self._line.addWidget(button)
        self._line.addWidget(self.add)
        if had is not None:
            (self.keys[had] if had < len(self.keys) else self.add).setFocus()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._words.set_text(act_words(self.act))
        self.add.set_text(translate("Keys", "Add"))
        self.add.setAccessibleName(translate("Keys", "Add a key: {does}").format(does=act_words(self.act)))
        self.cancel.set_text(translate("Keys", "Cancel"))
        self.show_keys()
        self._say()

    def stop(self) -> None:
        """Listen no longer; nothing is changed."""
        self._wanted = None
        self.ear.hide()

    def _listen(self, old: Press | None) -> None:
        self._old, self._wanted = old, None
        self.listening.emit()
        self._say()
        self.ear.show()
        self.ear.setFocus(Qt.FocusReason.OtherFocusReason)

    def _heard(self, press: Press) -> None:
        taken = self._table.act(press)
        if not press.is_free:
            self._refuse(press)
        elif taken is None or taken is self.act:
            self._change(press)
        else:
            self._wanted = press
            self._say()
            announce(self.ear, self.ear.message())
            self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, press: Press) -> None:
        self.ear.set_message(
            translate("Keys", "{key} has a use of its own, in text boxes or in the system. Press another key.").format(
                key=key_name(press)
            ),
            kind=Kind.WARNING,
        )

    def _take(self) -> None:
        if self._wanted is not None:
            self._change(self._wanted)

    def _change(self, press: Press) -> None:
        old = self._old
        chosen = self._table.adding(self.act, press) if old is None else self._table.replacing(self.act, old, press)
        self._finish(chosen, press)

    def _remove(self) -> None:
        if self._old is not None:
            self._finish(self._table.removing(self.act, self._old), None)

    def _finish(self, chosen: object, press: Press | None) -> None:
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)  # while the ear is still there: hidden, it sends it anywhere
        self.stop()
        self.chosen.emit(chosen)
        at = list(self._table.presses(self.act))
        if press in at:
            self.keys[at.index(press)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        at = list(self._table.presses(self.act))
        (self.keys[at.index(self._old)] if self._old in at else self.add).setFocus(Qt.FocusReason.OtherFocusReason)
        self.stop()

    def _say(self) -> None:
        """Say what to press, or what the pressed key does until now."""
        taken = self._table.act(self._wanted) if self._wanted is not None else None
        self.take.setVisible(taken is not None)
        self.remove.setVisible(taken is None and self._old is not None)
        if self._old is not None:
            self.remove.set_text(translate("Keys", "Remove {key}").format(key=key_name(self._old)))
        if taken is None or self._wanted is None:
            self.ear.set_message(act_words(self.act), lead=translate("Keys", "Press the key for:"), kind=_ASKING)
            return
        key = key_name(self._wanted)
        self.take.set_text(translate("Keys", "Move {key} here").format(key=key))
        self.ear.set_message(
            act_words(taken), lead=translate("Keys", "{key} is taken:").format(key=key), kind=Kind.WARNING
        )


_ASKING = Kind.INFORMATION


class Ear(Banner):
    """Says what to press and hears it: while it has the focus, every key but Tab and Esc is the key to choose."""

    pressed = Signal(object)
    """Press."""
    left = Signal()
    """Esc: nothing is to be changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _ASKING, icon="keyboard", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        """Take every key before a shortcut does."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() not in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have what to press read aloud."""
        super().focusInEvent(event)
        announce(self, self.message())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the key."""
        if event.isAutoRepeat() or event.key() in _HELD:
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.pressed.emit(Press.of(event))


_HELD = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
