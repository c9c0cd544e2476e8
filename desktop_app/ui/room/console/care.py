"""Care while one writes (mockup 12): what looks like a person is marked in its row, and the group says what it is.

Calm: it comes when the keys have rested, holds nothing up, and stands only where one writes. What was found is not
kept, logged or shown to the group; at handing over it is asked about again, unless it was said to be no person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.answer import ActionsValue, ListValue, TextValue
from desktop_app.handover.no_persons import NoPersons
from desktop_app.handover.secrecy import Place, places, without
from desktop_app.ui.room.console.watch import Watch
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button, DangerButton, QuietButton, SecondaryButton
from desktop_app.words import translate
from desktop_app.words.secrecy import looks_like

if TYPE_CHECKING:
    from desktop_app.domain.answer import Value
    from desktop_app.domain.ids import AnswerId
    from desktop_app.ui.room.console.editors.editor import Editor
    from desktop_app.ui.theme.theme import Theme


class CareBanner(Banner):
    """«Rad 4: ser ut som ett personnummer», and three answers to it. Shows itself where something was found."""

    decided = Signal()
    """The group has said something: the keyboard is to go back to the answer."""
    told = Signal(str)
    """What is said, for others who are to say it too; empty where nothing is."""

    def __init__(self, theme: Theme, no_persons: NoPersons | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, Kind.WARNING, parent=parent)
        self._no_persons = no_persons or NoPersons()
        self._editor: Editor | None = None
        self._answer_id: AnswerId | None = None
        self._left: tuple[Place, ...] = ()
        """What was found and not yet decided, in the order in which it stands."""
        self.no_person = QuietButton(theme, "", compact=True, place=True)
        self.rewrite = SecondaryButton(theme, "", compact=True)
        self.take_out = DangerButton(theme, "", compact=True)
        self.no_person.clicked.connect(self._say_no_person)
        self.rewrite.clicked.connect(self._go_there)
        self.take_out.clicked.connect(self._take_out)
        for button in self.buttons:
            self.add_button(button)
        self.watch = Watch(self)
        self.watch.found.connect(self._found)
        self.hide()
        self.retranslate()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The three answers, as they stand."""
        return self.no_person, self.rewrite, self.take_out

    def begin(self, editor: Editor, answer_id: AnswerId) -> None:
        """Watch over an editor, beginning with what stands in it."""
        self._editor, self._answer_id = editor, answer_id
        self._show(())
        self.watch.see_now(editor.value())

    def end(self) -> None:
        """Watch over nothing."""
        self._editor = self._answer_id = None
        self._show(())
        self.watch.stop()

    def typed(self, value: Value) -> None:
        """Take what stands in the editor after a change."""
        self.watch.see(value)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        super().retranslate()
        self.no_person.set_text(translate("Answer", "It is not a person"))
        self.rewrite.set_text(translate("Answer", "Rewrite"))
        self.take_out.set_text(translate("Answer", "Take out"))
        self.take_out.setToolTip(translate("Answer", "“…” stands there instead. Ctrl+Z takes it back."))
        self._say()

    def _found(self, value: Value, found: tuple[Place, ...]) -> None:
        answer_id = self._answer_id
        if self._editor is None or answer_id is None or self._editor.value() != value:
            return  # typed on since: it is looked through again when the keys rest
        self._show(tuple(one for one in found if not self._no_persons.holds(answer_id, value, one)))

    def _show(self, left: tuple[Place, ...]) -> None:
        self._left = left
        if self._editor is not None:
            self._editor.mark(left)
        self._say()
        self.setVisible(bool(left))

    def _say(self) -> None:
        if not self._left or self._editor is None:
            self.told.emit("")
            return
        words = described(self._editor.value(), self._left[0])
        self.set_message(words[1], lead=words[0])
        for button in self.buttons:
            button.setAccessibleName(f"{button.text()}: {' '.join(words)}")
        self.told.emit(" ".join(words))

    def _now(self) -> tuple[Editor, AnswerId, Place] | None:
        """Return what is to be decided as it stands this moment: letters may have been typed since it was found."""
        editor, answer_id = self._editor, self._answer_id
        if editor is None or answer_id is None:
            return None
        value = editor.value()
        left = tuple(one for one in places(value) if not self._no_persons.holds(answer_id, value, one))
        if left != self._left:
            self._show(left)
        return (editor, answer_id, left[0]) if left else None

    def _say_no_person(self) -> None:
        now = self._now()
        if now is not None:
            editor, answer_id, place = now
            self._no_persons.add(answer_id, editor.value(), place)
            self._found(editor.value(), places(editor.value()))
        self.decided.emit()

    def _go_there(self) -> None:
        now = self._now()
        if now is not None:
            editor, _, place = now
            editor.go_to(place)

    def _take_out(self) -> None:
        now = self._now()
        if now is not None:
            editor, _, place = now
            editor.change_to(without(editor.value(), place))
            self.watch.see_now(editor.value())
        self.decided.emit()


def described(value: Value, place: Place) -> tuple[str, str]:
    """Return «Rad 4:» and «ser ut som ett personnummer»; free text has no rows worth counting."""
    words = looks_like(place.hit.kind)
    if isinstance(value, TextValue) or not isinstance(value, ListValue | ActionsValue):
        return translate("Answer", "A place in the text"), words
    return translate("Answer", "Row {row}:").format(row=place.row + 1), words
