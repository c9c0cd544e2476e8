"""The second step: what the secrecy check found, each place in its sentence; the group decides (wireframe 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.answer import ActionsValue, ListValue
from desktop_app.domain.support_parts import SUPPORT
from desktop_app.handover.besides import BESIDES, ROLES, UNITS
from desktop_app.handover.content import Options
from desktop_app.handover.secrecy import Field
from desktop_app.ui.handover.findings import Decisions, Finding, findings_in
from desktop_app.ui.widgets.badge import Badge, Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button, DangerButton, QuietButton, SecondaryButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Card, CardHead, Rule
from desktop_app.ui.widgets.labels import Body, Label, Meta
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import quoted, translate
from desktop_app.words.secrecy import looks_like

if TYPE_CHECKING:
    from desktop_app.handover.no_persons import NoPersons
    from desktop_app.ui.handover.review import Review
    from desktop_app.ui.theme.theme import Theme


def where(finding: Finding) -> str:
    """Return «Fråga 3, punkt 4»; for a question after a film its title comes first."""
    line, row = finding.line, finding.place.row + 1
    if line.prompt.id.startswith(SUPPORT):
        return line.prompt.text
    if line.prompt.id == UNITS:
        return translate("HandOver", "The name of a unit")
    if line.prompt.id == ROLES:
        return translate("HandOver", "The name of a role")
    if line.lecture is not None:
        parts = [line.lecture.name, translate("HandOver", "question {number}").format(number=line.number)]
    else:
        parts = [translate("HandOver", "Question {number}").format(number=line.number)]
    if finding.place.field is Field.QUESTION:
        parts.append(translate("HandOver", "the question itself"))
    elif isinstance(finding.answer.current, ListValue):
        parts.append(translate("HandOver", "point {row}").format(row=row))
    elif isinstance(finding.answer.current, ActionsValue):
        parts.append(translate("HandOver", "row {row}").format(row=row))
    return ", ".join(parts)


class SecrecyStep(QWidget):
    """Shows what is found in the answers that leave."""

    opened = Signal(str)
    """PromptId of an answer to be written in another way."""
    taken_out = Signal(object)
    """Finding: to be taken out of its answer."""
    decided = Signal()
    """What is left to decide is another."""

    def __init__(self, theme: Theme, no_persons: NoPersons | None = None) -> None:
        super().__init__()
        self.theme = theme
        self.decisions = Decisions(no_persons)
        self._findings: tuple[Finding, ...] = ()
        self._banner = Banner(theme, Kind.INFORMATION, icon="shield")
        self._card = Card(theme, padding=0)
        self._head = CardHead(theme)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self._card.body.setSpacing(0)
        self._card.body.addWidget(self._head)
        self._card.body.addLayout(self.rows)
        self._limits = Body(theme, color="text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._banner)
        column.addWidget(self._card)
        column.addWidget(self._limits)
        column.addStretch(1)

    @property
    def undecided(self) -> int:
        """How many places the group has not yet said anything about."""
        return sum(not self.decisions.is_decided(finding) for finding in self._findings)

    def show_review(self, review: Review, options: Options) -> None:
        """Check the answers that leave."""
        self.decisions.see(review)
        self._findings = findings_in(review.looked_through(options))
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._say_result()
        self._limits.set_text(
            translate(
                "HandOver",
                "The check finds identity numbers, mobile numbers, private e-mail addresses and case numbers. It "
                "does not find names, addresses or details: read the answers yourselves too.",
            )
        )
        self._card.setVisible(bool(self._findings))
        self._head.set_words(translate("HandOver", "Can this be tied to a person?"), "", "")
        empty(self.rows)
        for index, finding in enumerate(self._findings):
            if index:
                self.rows.addWidget(Rule(self.theme))
            self.rows.addWidget(self._row(finding))

    def _say_result(self) -> None:
        careful = translate("HandOver", "What you send to the county board becomes a public record.")
        if self.undecided:
            self._banner.set_message(
                careful,
                lead=translate("HandOver", "%n place(s) may be about a person.", None, self.undecided),
                kind=Kind.WARNING,
            )
        elif self._findings:
            self._banner.set_message(
                careful, lead=translate("HandOver", "You have decided about all of it."), kind=Kind.SUCCESS
            )
        else:
            self._banner.set_message(careful, lead=translate("HandOver", "The check found nothing."), kind=Kind.SUCCESS)

    def _row(self, finding: Finding) -> QWidget:
        row = FindingRow(self.theme, finding, is_decided=self.decisions.is_decided(finding))
        row.no_person_pressed.connect(lambda: self._decide(finding))
        row.undo_pressed.connect(lambda: self._undo(finding))
        row.rewrite_pressed.connect(lambda: self.opened.emit(finding.line.prompt.id))
        row.take_out_pressed.connect(lambda: self.taken_out.emit(finding))
        return row

    def _decide(self, finding: Finding) -> None:
        self.decisions.decide(finding)
        self._changed()

    def _undo(self, finding: Finding) -> None:
        self.decisions.undo(finding)
        self._changed()

    def _changed(self) -> None:
        self.retranslate()
        self.decided.emit()
        self.take_focus()

    def take_focus(self) -> bool:
        """Go to «Skriv om» of the first place that is not decided; tell whether there is one.

        Not to the first choice: Space must not wave a number through.
        """
        for index in range(self.rows.count()):
            item = self.rows.itemAt(index)
            row = item.widget() if item else None
            if isinstance(row, FindingRow) and not row.is_decided:
                (row.first or row.buttons[0]).setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False


class FindingRow(QWidget):
    """One place in its sentence, and what can be said about it."""

    no_person_pressed = Signal()
    undo_pressed = Signal()
    rewrite_pressed = Signal()
    take_out_pressed = Signal()

    def __init__(self, theme: Theme, finding: Finding, *, is_decided: bool) -> None:
        super().__init__()
        self.is_decided = is_decided
        self.first: Button | None = None
        """What the keyboard begins at."""
        place = where(finding)
        said = Meta(theme, looks_like(finding.place.hit.kind), lead=f"{place}:", tabular=True)
        shown = finding.quote
        self.sentence = Label(theme, size=18, line=26)
        opening, closing = quoted("{}").split("{}")
        self.sentence.set_marked_text(f"{opening}{shown.before}", shown.found, f"{shown.after}{closing}")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(said)
        words.addWidget(self.sentence)
        if finding.place.field is Field.QUESTION:
            own = translate("HandOver", "Is it about a person? Go back, and leave your own questions out.")
            words.addWidget(Meta(theme, own))
        if finding.line.prompt.id == UNITS:
            words.addWidget(Meta(theme, translate("HandOver", "The name is changed where a new meeting is begun.")))
        self.buttons = self._decided(theme) if is_decided else self._choices(theme, finding)
        holder = QWidget()
        wrapped = WrapLayout(holder, spacing=12)
        if is_decided:
            wrapped.addWidget(Badge(theme, translate("HandOver", "not a person"), kind=Kind.NEUTRAL))
        for button in self.buttons:
            button.setAccessibleName(f"{button.text()}: {place}")
            wrapped.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(words)
        column.addWidget(holder)
        self.setAccessibleName(f"{place}: {looks_like(finding.place.hit.kind)}")

    def _choices(self, theme: Theme, finding: Finding) -> tuple[Button, ...]:
        no_person = SecondaryButton(theme, translate("HandOver", "It is not a person"), compact=True)
        rewrite = self.first = SecondaryButton(theme, translate("HandOver", "Rewrite"), icon="edit", compact=True)
        take_out = DangerButton(theme, translate("HandOver", "Take out"), compact=True)
        no_person.clicked.connect(self.no_person_pressed)
        if finding.place.field is Field.QUESTION or finding.line.prompt.id in BESIDES:  # it stands as it was asked
            return (no_person,)
        rewrite.clicked.connect(self.rewrite_pressed)
        take_out.clicked.connect(self.take_out_pressed)
        take_out.setToolTip(translate("HandOver", "“…” stands there instead. The answer is to be approved again."))
        return no_person, rewrite, take_out

    def _decided(self, theme: Theme) -> tuple[Button, ...]:
        undo = QuietButton(theme, translate("HandOver", "Change"), icon="arrow_undo", compact=True)
        undo.clicked.connect(self.undo_pressed)
        return (undo,)
