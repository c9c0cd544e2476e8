"""The menu of a word that may be misspelt: what may have been meant, two ways to let it be, and what every text has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_app.domain.spelling import as_looked_up
from desktop_app.words import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

    from desktop_app.ui.room.console.editors.text import WritingBox
    from desktop_app.ui.room.console.lexicon import Lexicon


class WordMenu(QMenu):
    """Open it with `popup`; it goes when it is closed."""

    def __init__(self, box: WritingBox, place: QTextCursor, lexicon: Lexicon) -> None:
        super().__init__(box)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._box = box
        self._place = place
        self._lexicon = lexicon
        self._word = as_looked_up(place.selectedText())
        self._suggestions: list[QAction] = []
        self._looking = self.addAction("")
        """Says that there are no suggestions: yet, or at all."""
        self._looking.setEnabled(False)
        self.addSeparator()
        self._learn = self.addAction(translate("Answer", "Learn the word"))
        self._skip = self.addAction(translate("Answer", "Let it be in this meeting"))
        self.addSeparator()
        usual = box.createStandardContextMenu()
        usual.setParent(self, usual.windowFlags())  # its lines are its own, and go with it
        self.addActions(usual.actions())
        self.triggered.connect(self._do)
        lexicon.suggested.connect(self._offer)
        self._offer(self._word)

    def _offer(self, word: str) -> None:
        """Offer what may have been meant, where that is known now."""
        if word != self._word:
            return
        found = self._lexicon.suggestions(word)
        if found:
            self._suggestions = [QAction(other, self) for other in found]
            self.insertActions(self._looking, self._suggestions)
            self.removeAction(self._looking)
        else:
            waits = found is None
            nothing = translate("Answer", "No suggestions")
            self._looking.setText(translate("Answer", "Looking for suggestions …") if waits else nothing)

    def _do(self, action: QAction) -> None:
        if action is self._learn:
            self._lexicon.learn(self._word)
        elif action is self._skip:
            self._lexicon.skip(self._word)
        elif action in self._suggestions:
            self._box.replace(self._place, action.text())
