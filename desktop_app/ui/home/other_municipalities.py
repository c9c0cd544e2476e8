"""Which other municipalities are in the group: found as one types, by their codes, and taken out again with a press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.group import Municipality
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.choices import ChoiceField, Option
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.theme.theme import Theme


class OtherMunicipalities(QWidget):
    """A field to find one more, and those that were found."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._known: dict[str, Municipality] = {}
        self._chosen: list[Municipality] = []
        self.buttons: list[SecondaryButton] = []
        """One for each, to take it out."""
        self.field = ChoiceField(theme, "", searchable=True)
        self.field.chosen.connect(self._add)
        self._shown = WrapLayout(spacing=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addLayout(self._shown)
        column.addStretch(1)
        self.setFocusProxy(self.field)
        self.retranslate()

    def know_municipalities(self, known: Sequence[Municipality]) -> None:
        """Offer all these."""
        self._known = {one.code: one for one in known}
        self.field.set_options([Option(one.code, one.short_name, one.code) for one in known])

    def show_municipalities(self, known: Sequence[Municipality], chosen: Sequence[Municipality]) -> None:
        """Offer all that are known, and show those that are in the group."""
        self.know_municipalities(known)
        self.field.choose("")
        self._chosen = list(chosen)
        self._fill()

    def besides(self, home: Municipality | None) -> tuple[Municipality, ...]:
        """Return those that were chosen, without the group's home."""
        return tuple(one for one in self._chosen if home is None or one.code != home.code)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.field.set_label(translate("Home", "Other municipalities in the group"))
        self.field.set_placeholder(translate("Home", "Write or choose"))
        for button, one in zip(self.buttons, self._chosen, strict=True):
            button.setAccessibleName(translate("Home", "Take {name} out").format(name=one.short_name))

    def _add(self, code: str) -> None:
        if code not in {one.code for one in self._chosen}:
            self._chosen.append(self._known[code])
            self._fill()
            self.changed.emit()
        # Not before the field has done what it does with a choice: then it is empty for the next one.
        QTimer.singleShot(0, self.field, lambda: self.field.choose(""))

    def _take_out(self, code: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)  # before the button goes and the focus anywhere
        self._chosen = [one for one in self._chosen if one.code != code]
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for one in self._chosen:
            words = f"{one.short_name} {one.code}"
            button = SecondaryButton(self.theme, words, trailing_icon="dismiss", compact=True)
            button.clicked.connect(lambda _=False, code=one.code: self._take_out(code))
            self._shown.addWidget(button)
            self.buttons.append(button)
        self.retranslate()
