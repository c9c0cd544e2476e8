"""«Hämta en grupp eller svar från en fil»: what the file holds, what is new here, and what a person has to choose.

Nothing is changed before the one button is pressed. Knows what it shows (`Opened`); reading and joining are somebody
else's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop_app.ui.moving.conflict_card import ConflictCard
from desktop_app.ui.moving.fetch_words import Said, afterwards, before, held, new
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import READABLE, Card, Page
from desktop_app.ui.widgets.labels import Body, Title
from desktop_app.ui.widgets.rows import add_points
from desktop_app.words import tell, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.errors import KnownError
    from desktop_app.storage.records import Copy, Question
    from desktop_app.ui.moving.opened import Opened
    from desktop_app.ui.theme.theme import Theme


class FetchView(Page):
    """Give it `show_reading`, then `show_opened` or `show_failed`; `take_wanted` leads to `show_done` or back there."""

    tab_by_layout = True

    take_wanted = Signal()
    """What the file holds is to be taken in, with what is in `chosen`."""
    other_wanted = Signal()
    """Another file is to be chosen."""
    back_pressed = Signal()
    """Back; nothing was changed."""
    done = Signal()
    """It is done, and read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.keep_within(READABLE)
        self._file = ""
        self._opened: Opened | None = None
        self._error: KnownError | None = None
        self._answers: int | None = None
        self._busy = False
        self._banner = Banner(theme, Kind.INFORMATION)
        self._holds, self._news = Card(theme), Card(theme)
        halves = Adaptive(theme, least=400)
        halves.add(self._holds)
        halves.add(self._news)
        self._cards: list[ConflictCard] = []
        self._asked = Title(theme, level=2)
        self._conflicts = QVBoxLayout()
        self._conflicts.setSpacing(16)
        for part in (self._banner, halves, self._asked):
            self.content.addWidget(part)
        self.content.addLayout(self._conflicts)
        self.content.addStretch(1)
        self.other = SecondaryButton(theme, "", icon="folder_open")
        self._standing = Body(theme, color="text2")
        self.take = PrimaryButton(theme, "", icon="arrow_import")
        self.finish = PrimaryButton(theme, "", icon="home")
        self.add_bottom_left(self.other)
        self.add_bottom_left(self._standing)
        self.add_bottom_right(self.take)
        self.add_bottom_right(self.finish)
        self.top.back_pressed.connect(self._leave)
        self.other.clicked.connect(self.other_wanted)
        self.take.clicked.connect(self.take_wanted)
        self.finish.clicked.connect(self.done)
        self.setFocusProxy(self.top.back)
        self.retranslate()

    @property
    def is_busy(self) -> bool:
        """Whether the file is being taken in: one does not leave meanwhile."""
        return self._busy

    @property
    def is_done(self) -> bool:
        """Whether it has been."""
        return self._answers is not None

    @property
    def chosen(self) -> Mapping[Question, Copy]:
        """Which copy's word is to stand, for the questions that somebody has chosen for."""
        return {card.conflict.question: card.copy for card in self._cards if card.copy is not None}

    @property
    def cards(self) -> tuple[ConflictCard, ...]:
        """The questions to choose for."""
        return tuple(self._cards)

    def show_reading(self, file: str) -> None:
        """Say that a file is being looked into."""
        self._file, self._opened, self._error, self._answers, self._busy = file, None, None, None, False
        self._show_conflicts()
        self.retranslate()

    def show_opened(self, opened: Opened) -> None:
        """Say what is in it."""
        self._opened, self._error, self._answers, self._busy = opened, None, None, False
        self._show_conflicts()
        self.retranslate()
        self._focus()

    def show_taking(self) -> None:
        """Say that it is being taken in."""
        self._busy, self._error = True, None
        self._say_state()

    def show_done(self, answers: int) -> None:
        """Tell what came of it: so many answers are now as in the file."""
        self._answers, self._busy = answers, False
        self._show_conflicts()
        self._say_cards()
        self._say_state()
        self._focus()

    def show_failed(self, error: KnownError) -> None:
        """Tell why the file was not read, or not taken in. Nothing was changed."""
        self._error, self._busy = error, False
        self._say_state()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at what is to be pressed, where nothing is to be chosen first."""
        super().showEvent(event)
        if not event.spontaneous():
            self._focus()

    def way_back(self) -> QAbstractButton:
        """Let Esc lead back."""
        return self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(translate("Moving", "To Home"))
        self.top.set_title(translate("Moving", "Fetch a group or answers from a file"), self._file)
        self.other.set_text(translate("Moving", "Choose another file …"))
        self.finish.set_text(translate("Moving", "To Home"))
        self._asked.set_text(translate("Moving", "Choose which answer is to stand"))
        for card in self._cards:
            card.retranslate()
        self._say_cards()
        self._say_state()

    # What is on the screen.

    def _show_conflicts(self) -> None:
        empty(self._conflicts)
        self._cards = []
        if self._opened is not None and not self.is_done:
            choices = self._opened.choices
            self._cards = [ConflictCard(self.theme, one, choices[one.question]) for one in self._opened.conflicts]
        for card in self._cards:
            card.chosen.connect(self._say_state)
            self._conflicts.addWidget(card)
        self._asked.setVisible(bool(self._cards))

    def _say_cards(self) -> None:
        opened = self._opened
        for card in (self._holds, self._news):
            empty(card.body)
        self._holds.setVisible(opened is not None)
        self._news.setVisible(opened is not None and opened.merging is not None)
        if opened is not None:
            came = translate("Moving", "Came in here") if self.is_done else translate("Moving", "New here")
            add_points(self._holds, translate("Moving", "In the file"), held(opened))
            add_points(self._news, came, new(opened))

    def _say_state(self) -> None:
        opened, left = self._opened, len(self._cards) - len(self.chosen)
        text, lead, kind = self._banner_words()
        self._banner.set_message(text, lead=lead, kind=kind)
        can_take = opened is not None and opened.is_news and not self.is_done
        whole = opened is not None and opened.merging is None
        fetch = translate("Moving", "Fetch the group") if whole else translate("Moving", "Join")
        self.take.set_text(translate("Moving", "Taking it in …") if self._busy else fetch)
        self.take.setVisible(can_take)
        self.take.setEnabled(not self._busy and not left)
        self.finish.setVisible(self.is_done)
        self.other.setVisible(not self.is_done)
        for button in (self.other, self.top.back):
            button.setEnabled(not self._busy)
        for card in self._cards:
            card.set_enabled(enabled=not self._busy)
        left_words = translate("Moving", "Nothing is changed yet. %n question(s) left to choose for.", None, left)
        nothing = translate("Moving", "Nothing is changed yet.")
        self._standing.set_text(left_words if left else nothing)
        self._standing.setVisible(can_take and not self._busy)

    def _banner_words(self) -> Said:
        opened = self._opened
        if self._error is not None:
            told = tell(self._error)
            return f"{told.safe} {told.remedy}".strip(), told.what, Kind.DANGER
        if opened is None:
            return translate("Moving", "Nothing is changed."), translate("Moving", "Reads the file …"), Kind.INFORMATION
        if self._answers is not None:
            return afterwards(opened, self._answers)
        return before(opened)

    def _focus(self) -> None:
        first = next(
            (part for part in (self.finish, self.take) if part.isVisible() and part.isEnabled()), self.top.back
        )
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        if not self._busy:
            (self.done if self.is_done else self.back_pressed).emit()
