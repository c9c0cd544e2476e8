"""«Förhandskoll»: a row for each thing looked at, and how many of each verdict."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.session.readiness import Check, CheckKind, CheckState
from desktop_app.ui.widgets.frame import Card, CardHead
from desktop_app.ui.widgets.paint_turn import paint_next_turn
from desktop_app.ui.widgets.rows import CheckRow
from desktop_app.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.home.sound_test import SoundTest
    from desktop_app.ui.theme.theme import Theme


ALWAYS = (CheckKind.SCREEN, CheckKind.SOUND, CheckKind.MACHINE)
"""What every meeting's check looks at, whatever films it has."""


class CheckCard(Card):
    """The right half of a new meeting. Rows are kept and filled anew, so that focus stays where it is."""

    sound_test_pressed = Signal()
    fix_pressed = Signal(object)
    """Check."""
    second_pressed = Signal(object)
    """Check: its calmer button."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=1, parent=parent)
        self.body.setSpacing(0)
        self._head = CardHead(theme, level=2)
        self._head.row.setContentsMargins(24, 16, 24, 12)
        self.body.addWidget(self._head)
        self._list = QWidget()
        self._list.hide()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.body.addWidget(self._list, 1)
        self._rows: dict[tuple[CheckKind, str], CheckRow] = {}
        self._checks: tuple[Check, ...] = ()
        self._sound_test: SoundTest | None = None

    def set_sound_test(self, widget: SoundTest) -> None:
        """Let the sound's row hold its own test, instead of a button for it."""
        self._sound_test = widget

    def make_ahead(self, kind: CheckKind) -> None:
        """Make the row of something that every check looks at, before it is shown."""
        row = self._row((kind, ""))
        row.hide()
        self._column.addWidget(row)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show what is known so far."""
        self._checks = tuple(checks)
        keys = [(check.kind, check.key) for check in checks]
        for key in [key for key in self._rows if key not in keys]:
            row = self._rows.pop(key)
            row.hide()
            row.deleteLater()
        for index, check in enumerate(checks):
            row = self._row((check.kind, check.key))
            if self._column.indexOf(row) != index:
                self._column.insertWidget(index, row)
            self._column.setStretch(index, 1)
            row.show()
            row.rule_above = index > 0
            row.show_check(check)
            if check.kind is CheckKind.SCREEN:
                row.offer_other(check.second)
        self._count()
        if self._list.isHidden():  # the first rows all at once: each that came by itself would have the page laid anew
            paint_next_turn(self)
            self._list.show()

    def retranslate(self) -> None:
        """Take the words from the language in use. The rows' own words come anew from who looked."""
        for (kind, _), row in self._rows.items():
            row.set_test(self._test_words(kind))
        if self._sound_test is not None:
            self._sound_test.retranslate()
        self._count()

    def _row(self, key: tuple[CheckKind, str]) -> CheckRow:
        kind, _ = key
        if key not in self._rows:
            row = CheckRow(self.theme, test=self._test_words(kind))
            if kind is CheckKind.SOUND and self._sound_test is not None:
                row.put_below(self._sound_test)
            row.test_pressed.connect(lambda: self._second(key))
            row.fix_pressed.connect(lambda: self._fix(key))
            self._rows[key] = row
        return self._rows[key]

    def _test_words(self, kind: CheckKind) -> str:
        own = kind is CheckKind.SOUND and self._sound_test is None
        return translate("Home", "Test sound") if own else ""

    def _fix(self, key: tuple[CheckKind, str]) -> None:
        check = next((one for one in self._checks if (one.kind, one.key) == key), None)
        if check is not None:
            self.fix_pressed.emit(check)

    def _second(self, key: tuple[CheckKind, str]) -> None:
        if key[0] is CheckKind.SOUND:
            self.sound_test_pressed.emit()
            return
        check = next((one for one in self._checks if (one.kind, one.key) == key), None)
        if check is not None:
            self.second_pressed.emit(check)

    def _count(self) -> None:
        states = Counter(check.state for check in self._checks)
        parts = [
            words.format(count=states[state])
            for state, words in (
                (CheckState.READY, translate("Home", "{count} ready")),
                (CheckState.REVIEW, translate("Home", "{count} to look at")),
                (CheckState.FAULT, translate("Home", "{count} at fault")),
            )
            if states[state]
        ]
        self._head.set_words(translate("Home", "Ready-check"), "", " · ".join(parts))
        self._head.restyle()
