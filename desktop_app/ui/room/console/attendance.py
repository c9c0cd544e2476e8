"""«Närvarande 7»: somebody comes, somebody leaves. Counted by role, as when the meeting began; never a name.

With several roles the hand is asked which of them: what leaves the computer is a number for each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.domain.group import with_one_less, with_one_more
from desktop_app.ui.widgets.counter import Counter
from desktop_app.ui.widgets.signs import Icon
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.group import HeadCount
    from desktop_app.ui.theme.theme import Theme

_MENU_GAP = 4


class Attendance(QWidget):
    """How many are here. `changed` carries the head-count by role, as it is now."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[HeadCount, ...] = ()
        self.counter = Counter(theme, "", beside=True)
        self.counter.changed.connect(self._count)
        self.roles = QMenu(self)
        theme.dress(self.roles)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Icon(theme, "people", color="text2"))
        row.addWidget(self.counter)
        self.retranslate()

    def show_people(self, people: tuple[HeadCount, ...]) -> None:
        """Show who is here."""
        self._people = people
        self.counter.set_value(self._total)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.counter.set_label(translate("Console", "Present"))

    def set_short(self, *, short: bool) -> None:
        """Stand with the sign of people alone; its name is told all the same."""
        self.counter.caption.setVisible(not short)

    def count_one_in(self, at: QWidget) -> None:
        """Somebody came late: count one, or ask beside `at` which role."""
        self._ask(1, at)

    @property
    def _total(self) -> int:
        return sum(count.people for count in self._people)

    def _count(self, number: int) -> None:
        by = number - self._total
        self.counter.set_value(self._total)  # what is counted is told back
        if by:
            self._ask(1 if by > 0 else -1, self.counter)

    def _ask(self, by: int, at: QWidget) -> None:
        roles = [count.role for count in self._people if by > 0 or count.people]
        if len(roles) < 2:
            self._change(roles[0] if roles else translate("Console", "participants"), by)
            return
        self.roles.clear()
        title = translate("Console", "Who came?") if by > 0 else translate("Console", "Who left?")
        heading = self.roles.addAction(title)
        heading.setEnabled(False)
        for role in roles:
            self.roles.addAction(role).triggered.connect(lambda _=False, role=role: self._change(role, by))
        self.roles.popup(at.mapToGlobal(QPoint(0, at.height() + _MENU_GAP)))

    def _change(self, role: str, by: int) -> None:
        self.changed.emit(with_one_more(self._people, role) if by > 0 else with_one_less(self._people, role))
