"""A question that two copies of a group's answers say different things about: both texts, and which is to stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop_app.domain.answer import Approved, DeclinedBy
from desktop_app.storage.records import Copy
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.badge import Badge, Kind
from desktop_app.ui.widgets.frame import Card
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.ui.widgets.options import Option
from desktop_app.ui.widgets.segmented import Segmented
from desktop_app.words import clock, day, translate
from desktop_app.words.answers import declined, lines

if TYPE_CHECKING:
    from desktop_app.domain.answer import Status
    from desktop_app.storage.records import Conflict, Version
    from desktop_app.ui.theme.theme import Theme


class ConflictCard(Card):
    """`chosen` tells that a person has chosen; `copy` which."""

    chosen = Signal()

    def __init__(self, theme: Theme, conflict: Conflict, choices: Mapping[str, str]) -> None:
        super().__init__(theme)
        self.conflict = conflict
        self.copy: Copy | None = None
        """Which text is to stand; None while nobody has chosen."""
        self._sides = {
            Copy.HERE: _Side(theme, conflict.here, choices),
            Copy.FILE: _Side(theme, conflict.file, choices),
        }
        self._title = Title(theme, conflict.prompt_text, level=3)
        halves = Adaptive(theme, least=340)
        for side in self._sides.values():
            halves.add(side)
        self.choice = Segmented(theme, "", [])
        self.choice.chosen.connect(self._choose)
        for part in (self._title, halves, self.choice):
            self.body.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._sides[Copy.HERE].say(translate("Moving", "On this computer"))
        self._sides[Copy.FILE].say(translate("Moving", "In the file"))
        asked = translate("Moving", "Which answer is to stand?")
        self.choice.set_label(asked)
        self.choice.control().setAccessibleName(f"{self.conflict.prompt_text} {asked}")
        self.choice.set_options(
            [
                Option(Copy.HERE.value, translate("Moving", "The one on this computer")),
                Option(Copy.FILE.value, translate("Moving", "The one in the file")),
            ]
        )
        self._show_choice()

    def set_enabled(self, *, enabled: bool) -> None:
        """Let one choose, or not: what has been chosen is being done."""
        self.choice.setEnabled(enabled)

    def _choose(self, key: str) -> None:
        self.copy = Copy(key)
        self._show_choice()
        self.chosen.emit()

    def _show_choice(self) -> None:
        for copy, side in self._sides.items():
            side.show_fate(None if self.copy is None else copy is self.copy)


class _Side(Card):
    """One copy's text, from which meeting it is, and what becomes of it."""

    def __init__(self, theme: Theme, version: Version, choices: Mapping[str, str]) -> None:
        super().__init__(theme, padding=16, fill="surface2")
        self._version = version
        self._choices = choices
        self._where = Label(theme, weight=600)
        self._when = Meta(theme, tabular=True)
        self._status = Badge(theme, "")
        self._text = Body(theme, large=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._fate = Label(theme, weight=600)
        for part in (self._where, self._when):
            self.body.addWidget(part)
        self.body.addWidget(self._status, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._text)
        self.body.addStretch(1)
        self.body.addWidget(self._fate)

    def say(self, where: str) -> None:
        """Show whose text it is, in the language in use."""
        version, at = self._version, self._version.at.astimezone()
        self._where.set_text(where)
        meeting = translate("Moving", "Meeting {number}").format(number=version.meeting) if version.meeting else ""
        wrote = translate("Moving", "{name} wrote").format(name=version.writer) if version.writer.strip() else ""
        self._when.set_text(" · ".join(part for part in (meeting, f"{day(at)} {clock(at)}", wrote) if part))
        words, kind, icon = _standing(version.status)
        self._status.show_state(words, kind, icon)
        said = "\n".join(lines(version.value, self._choices))
        self._text.set_text(said or translate("Moving", "No text"))

    def show_fate(self, stands: bool | None) -> None:  # noqa: FBT001  # None is nobody's choice yet
        """Say what becomes of the text; nothing while nobody has chosen."""
        self.set_edge("primary" if stands else "line")
        words = {
            None: "",
            True: translate("Moving", "Stands"),
            False: translate("Moving", "Is kept as an earlier version"),
        }
        self._fate.set_text(words[stands])
        self._fate.set_color("primary" if stands else "text2")
        self._fate.setVisible(stands is not None)


def _standing(status: Status) -> tuple[str, Kind, str]:
    match status:
        case Approved():
            return translate("Moving", "approved"), Kind.SUCCESS, "checkmark_circle_filled"
        case DeclinedBy(reason, _):
            return declined(reason), Kind.NEUTRAL, "info_filled"
    return translate("Moving", "not approved"), Kind.WARNING, "warning_filled"
