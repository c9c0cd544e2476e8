"""«Våra svar»: every question of the course with what the group has answered, and the door to handing over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.handover.question_row import fill_rows
from desktop_app.ui.handover.review import Line, Review
from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop_app.ui.widgets.dates import DateField
from desktop_app.ui.widgets.frame import READABLE, Card, CardHead, Page
from desktop_app.ui.widgets.labels import Body, Title
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
    print_pressed = Signal()
    """The questions are wanted on paper."""
    remove_pressed = Signal()
    """The group's answers are to be removed (gallring): it is asked before anything is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.keep_within(READABLE)
        self._review: Review | None = None
        self.top.back_pressed.connect(self.back_pressed)
        self.paper = PaperCard(theme)
        self.paper.closed.connect(lambda: self._show_paper(on=False))
        self.paper.hide()
        self.content.addWidget(self.paper)
        self._county = AnswerList(theme)
        self._own = AnswerList(theme)
        for part in (self._county, self._own):
            part.opened.connect(self.open_answer)
            self.content.addWidget(part)
        self._kept = IconText(theme, "lock_closed", Body(theme, color="text2"), color="text2")
        self.content.addWidget(self._kept)
        self.remove = QuietButton(theme, "", icon="delete", compact=True)
        self.remove.clicked.connect(self.remove_pressed)
        self.content.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addStretch(1)
        self.print_button = SecondaryButton(theme, "", icon="print")
        self.print_button.clicked.connect(self.print_pressed)
        self.from_paper = SecondaryButton(theme, "", icon="edit")
        self.from_paper.clicked.connect(lambda: self._show_paper(on=True))
        self.add_bottom_left(self.print_button)
        self.add_bottom_left(self.from_paper)
        self.hand_over = PrimaryButton(theme, "", icon="send")
        self.hand_over.clicked.connect(self.hand_over_pressed)
        self.add_bottom_right(self.hand_over)
        self.retranslate()

    def show_answers(self, review: Review) -> None:
        """Show a group's answers."""
        self._review = review
        self.retranslate()

    def paper_day(self) -> date | None:
        """Return the day on the paper that answers are typed in from; None where they are not from paper."""
        return None if self.paper.isHidden() else self.paper.day.date()

    def begin_at(self, day: date) -> None:
        """Offer this day, and no later one, for what is typed in from paper."""
        self.paper.day.set_latest(day)
        if self.paper.isHidden():
            self.paper.day.set_date(day)

    def _show_paper(self, *, on: bool) -> None:
        self.paper.setVisible(on)
        self.from_paper.setVisible(not on)
        (self.paper.day if on else self.from_paper).setFocus(Qt.FocusReason.OtherFocusReason)
        if on:
            self.show_widget(self.paper)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the way on."""
        super().showEvent(event)
        if not event.spontaneous():
            self.hand_over.setFocus(Qt.FocusReason.OtherFocusReason)

    def way_back(self) -> QAbstractButton:
        """Let Esc lead back."""
        return self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        review = self._review
        self.top.set_back(translate("HandOver", "Back to Home"))
        self.top.set_title(translate("HandOver", "Our answers"), review.group.label if review else "")
        self._kept.label.set_text(
            translate(
                "HandOver",
                "Nothing is sent by itself. The answers leave here only when you hand over or take a copy along.",
            )
        )
        self.hand_over.set_text(translate("HandOver", "Hand over"))
        self.remove.set_text(translate("HandOver", "Remove the answers …"))
        self.print_button.set_text(translate("HandOver", "Print the questions"))
        self.from_paper.set_text(translate("HandOver", "Answers from paper"))
        self.paper.retranslate()
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


class PaperCard(Card):
    """Says how answers come in from paper, and asks which day stands on it."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=24)
        self._title = Title(theme, level=3)
        self._how = Body(theme)
        self.day = DateField(theme, "")
        self.close_button = SecondaryButton(theme, "", icon="checkmark", compact=True)
        self.close_button.clicked.connect(self.closed)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._how)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(self.day)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._title.set_text(translate("HandOver", "Answers from paper"))
        self._how.set_text(
            translate("HandOver", "Open a question and type what stands on the paper. The day is kept with the answer.")
        )
        self.day.set_label(translate("HandOver", "Day on the paper"))
        self.close_button.set_text(translate("HandOver", "Done"))


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

    def say_subtitle(self, subtitle: str) -> None:
        """Say something else about them."""
        self.head.subtitle.set_text(subtitle)
