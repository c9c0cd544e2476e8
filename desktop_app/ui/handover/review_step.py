"""The first step: which questions go and how they stand, what must not be in them, and what else is to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.handover.content import Options
from desktop_app.ui.handover.answers_view import AnswerList
from desktop_app.ui.handover.review import Review, Standing
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.choices import CheckBox
from desktop_app.ui.widgets.frame import Card
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme


class ReviewStep(QWidget):
    """Shows a `Review`; says when what goes is another."""

    opened = Signal(str)
    """PromptId of a question to open."""
    options_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._review: Review | None = None
        self._careful = Banner(theme, Kind.INFORMATION, icon="shield")
        self._unsaid = Banner(theme, Kind.WARNING)
        self._unsaid.hide()
        self._county = AnswerList(theme, whole=False)
        self._own = AnswerList(theme, whole=False)
        self._more = Card(theme, padding=16)
        self.film_questions = CheckBox(theme, "")
        self.film_questions.toggled.connect(lambda _: self._ticked())
        self._more.body.addWidget(self.film_questions)
        self._parts = Card(theme, padding=16)
        self.answers, self.support = CheckBox(theme, ""), CheckBox(theme, "")
        for part in (self.answers, self.support):
            part.setChecked(True)
            part.toggled.connect(lambda _: self._ticked())
            self._parts.body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for shown in (self._careful, self._parts, self._unsaid, self._county, self._more, self._own):
            column.addWidget(shown)
        column.addStretch(1)
        for listed in (self._county, self._own):
            listed.opened.connect(self.opened)

    def options(self) -> Options:
        """Return what is ticked."""
        return Options(
            film_questions=self.film_questions.isChecked(),
            answers=self.answers.isChecked(),
            support=self.support.isChecked(),
        )

    def show_review(self, review: Review) -> None:
        """Show how the answers stand."""
        self._review = review
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._careful.set_message(
            translate(
                "HandOver",
                "No names, identity numbers, addresses, case numbers or details by which a client could be recognised. "
                "What you send to the county board becomes a public record.",
            ),
            lead=translate("HandOver", "Write about ways of working, not about people."),
        )
        self.film_questions.set_text(
            translate("HandOver", "Also hand over the answers to the films' questions and your own questions")
        )
        review = self._review
        if review is None:
            return
        self._say_parts(review)
        self._say_unsaid(review)
        self._county.show_lines(
            translate("HandOver", "Questions from the county board"), translate("HandOver", "go"), review.to_county
        )
        self._more.setVisible(bool(review.own))
        self._own.show_lines(translate("HandOver", "Questions after the films"), self._words_of_own(), review.own)

    def _say_parts(self, review: Review) -> None:
        """Let the answers and the request for support go together or one of them alone, where there is a request."""
        self._parts.setVisible(bool(review.support))
        if not review.support:
            self.answers.setChecked(True)
        self.answers.set_text(translate("HandOver", "The answers to the questions"))
        self.support.set_text(translate("HandOver", "Our request for support (step 3)"))
        for part in (self._county, self._own, self._more):
            part.setEnabled(self.answers.isChecked())

    def _say_unsaid(self, review: Review) -> None:
        lines = review.leaving(self.options())
        written = sum(line.standing is Standing.WRITTEN for line in lines)
        unanswered = sum(line.standing is Standing.EMPTY for line in lines)
        gone = translate(
            "HandOver",
            "%n answer(s) that you handed over are removed here. The county board is told with the next file.",
            None,
            review.removed,
        )
        said = (
            (review.removed, gone),
            (written, translate("HandOver", "%n answer(s) are not approved by the group, and say so.", None, written)),
            (unanswered, translate("HandOver", "%n question(s) have no answer, and say so.", None, unanswered)),
        )
        self._unsaid.set_message(" ".join(words for count, words in said if count))
        self._unsaid.setVisible(any(count for count, _ in said))

    def _words_of_own(self) -> str:
        return translate("HandOver", "go") if self.film_questions.isChecked() else translate("HandOver", "stay here")

    def _ticked(self) -> None:
        """Say what goes now: the questions themselves stand as they are."""
        if self._review is not None:
            self._say_parts(self._review)
            self._say_unsaid(self._review)
            self._own.say_subtitle(self._words_of_own())
        self.options_changed.emit()
