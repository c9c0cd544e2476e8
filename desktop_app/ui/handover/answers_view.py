"""«Våra svar»: every question of the course with what the group has answered, and the door to handing over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.handover.question_row import fill_rows
from desktop_app.ui.handover.review import Line, Review
from desktop_app.ui.widgets.buttons import PrimaryButton
from desktop_app.ui.widgets.frame import Card, CardHead, Page
from desktop_app.ui.widgets.labels import Body
from desktop_app.ui.widgets.signs import IconText
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


class AnswersView(Page):
    """Give it `show_answers`; pressing a question asks for it to be opened."""

    open_answer = Signal(str)
    """PromptId."""
    hand_over_pressed = Signal()
    back_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._review: Review | None = None
        self.top.back_pressed.connect(self.back_pressed)
        self._county = AnswerList(theme)
        self._own = AnswerList(theme)
        for part in (self._county, self._own):
            part.opened.connect(self.open_answer)
            self.content.addWidget(part)
        self.content.addStretch(1)
        self._kept = IconText(theme, "lock_closed", Body(theme, color="text2"), color="text2")
        self.add_bottom_left(self._kept)
        self.hand_over = PrimaryButton(theme, "", icon="send")
        self.hand_over.clicked.connect(self.hand_over_pressed)
        self.add_bottom_right(self.hand_over)
        self.retranslate()

    def show_answers(self, review: Review) -> None:
        """Show a group's answers."""
        self._review = review
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the way on."""
        super().showEvent(event)
        if not event.spontaneous():
            self.hand_over.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        review = self._review
        self.top.set_back(translate("HandOver", "Back to Home"))
        self.top.set_title(translate("HandOver", "Our answers"), review.group.label if review else "")
        self._kept.label.set_text(translate("HandOver", "The answers are on this computer only, until you hand over."))
        self.hand_over.set_text(translate("HandOver", "Hand over"))
        self._county.show_lines(
            translate("HandOver", "Questions from the county board"),
            translate("HandOver", "are sent when you hand over"),
            review.to_county if review else (),
        )
        self._own.show_lines(
            translate("HandOver", "Questions after the films"),
            translate("HandOver", "stay in the group"),
            review.own if review else (),
        )


class AnswerList(Card):
    """A card of questions with their answers."""

    opened = Signal(str)
    """PromptId of the question that is to be opened."""

    def __init__(self, theme: Theme, *, whole: bool = True) -> None:
        super().__init__(theme, padding=0)
        self._whole = whole
        self.head = CardHead(theme)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.body.setSpacing(0)
        self.body.addWidget(self.head)
        self.body.addLayout(self.rows)
        self.body.addSpacing(4)

    def show_lines(self, title: str, subtitle: str, lines: tuple[Line, ...]) -> None:
        """Show the questions under a heading with how many are answered; nothing where there are none."""
        answered = sum(line.is_answered for line in lines)
        figure = translate("HandOver", "{some} of {all} answered").format(some=answered, all=len(lines))
        self.head.set_words(title, subtitle, figure)
        for row in fill_rows(self.rows, self.theme, lines, whole=self._whole):
            row.open_pressed.connect(lambda id_=row.line.prompt.id: self.opened.emit(id_))
        self.setVisible(bool(lines))
