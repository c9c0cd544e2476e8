"""The end of a meeting (mockup 13): what was seen, what became of each question, what comes next, who does what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.session.summary import Fate, Summary
from desktop_app.ui.room.console.decided_card import DecidedCard
from desktop_app.ui.room.console.summary_words import (
    about_films,
    about_next,
    coming_and_going,
    duties_in_words,
    fate_in_words,
    films_in_words,
    meeting_in_words,
    next_heading,
    next_in_words,
    questions_in_words,
    time_in_words,
    what_is_left,
)
from desktop_app.ui.widgets.badge import Badge, Kind
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Card, Page, Rule
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.ui.widgets.signs import Icon, IconText, SavedLabel
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import quoted, translate, weekday

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.domain.tasks import Task
    from desktop_app.session.task_list import Done
    from desktop_app.ui.theme.theme import Theme

COLUMN = 1056
INSIDE = (24, 16, 24, 16)
"""Of each card, from the left: lower than other cards, for the whole end of a meeting to stand in one picture."""
ONE_COLUMN = 900
"""Below this width (in the text's scale) cards stand under each other."""

_FATES = {
    Fate.APPROVED: (Kind.SUCCESS, "checkmark_circle_filled"),
    Fate.WRITTEN: (Kind.NEUTRAL, "edit"),
    Fate.DECLINED: (Kind.NEUTRAL, "info_filled"),
    Fate.MOVED: (Kind.WARNING, "arrow_right"),
    Fate.OPEN: (Kind.OUTLINE, ""),
}


class Fact(QWidget):
    """One of the four: an icon and a word, the fact itself, something about it."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.name = Meta(theme, weight=600, wrap=False)
        self.fact = Label(theme, size=20, line=28, weight=600, tabular=True)
        self.about = Meta(theme, tabular=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Icon(theme, icon, color="text2"))
        head.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.fact)
        column.addWidget(self.about)
        column.addStretch(1)

    def set_words(self, name: str, fact: str, about: str) -> None:
        """Say the fact."""
        self.name.set_text(name)
        self.fact.set_text(fact)
        self.about.set_text(about)


class SummaryView(Page):
    """Everything is saved already; this only tells. Give it `show_summary`."""

    tab_by_layout = True

    home_pressed = Signal()
    support_pressed = Signal()
    hand_over_pressed = Signal()
    go_on_pressed = Signal()
    """The meeting was not over after all."""
    calendar_pressed = Signal()
    """What is to be done is wanted in a calendar."""
    next_calendar_pressed = Signal()
    """The next meeting is."""
    print_pressed = Signal()
    """All of it is wanted on paper."""
    leaving = Signal()
    """One of those that lead away was pressed: what is being written is to be kept first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._summary: Summary | None = None
        self._is_over = True
        """Whether the meeting is just over."""
        self._to_do: tuple[tuple[Task, ...], Task | None, Done | None] = ((), None, None)
        self.saved_label = SavedLabel(theme)
        self.top.add_right(self.saved_label)
        self.top.add_left(Icon(theme, "samsyn", color="primary", size=24))
        self._course = Title(theme, level=2, wrap=False)
        self._meeting = Body(theme, color="text2", tabular=True)
        self.top.add_left(self._course)
        self.top.add_left(self._meeting)
        self._heading = Label(theme, size=28, line=36, weight=600)
        self._safe = Body(theme, color="text2")
        self._duties = Body(theme, color="text2")
        self._facts = {
            name: Fact(theme, icon)
            for name, icon in (
                ("seen", "filmstrip"),
                ("questions", "chat_bubbles_question"),
                ("people", "people"),
                ("time", "timer"),
            )
        }
        self._make_column()
        self._make_bottom()
        self.setFocusProxy(self.home)
        theme.follow(self._fit)
        self.retranslate()

    def show_summary(self, summary: Summary) -> None:
        """Tell of this meeting, which is just over."""
        self._is_over = True
        self._to_do = ((), None, None)
        self._tell(summary)

    def _tell(self, summary: Summary) -> None:
        self._summary = summary
        self.retranslate()
        self.home.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_held(self, summary: Summary) -> None:
        """Tell of a meeting that was held some time ago: what comes next, and going on, belong to the last one."""
        self._is_over = False
        self._tell(summary)

    def show_tasks(self, tasks: tuple[Task, ...], open_row: Task | None, done: Done | None) -> None:
        """Show what is to be done, the row that is being written, and what can be taken back."""
        opens = open_row is not None and open_row != self._to_do[1]
        self._to_do = (tasks, open_row, done)
        if self._summary is not None:
            self._say_tasks(self._summary)
        if opens:
            fields = self.tasks.fields
            QTimer.singleShot(0, fields, lambda: self.show_widget(fields))  # as soon as it has its place

    def show_saved(self, at: datetime) -> None:
        """Say when the last of it reached the disk."""
        self.saved_label.show_saved(at)

    def _make_column(self) -> None:
        column = QWidget()
        column.setMaximumWidth(COLUMN)
        stack = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(16)
        stack.addLayout(self._make_head())
        stack.addSpacing(8)
        self._facts_card = Card(self.theme, padding=16)
        self._facts_card.body.setContentsMargins(*INSIDE)
        self._facts_grid = QGridLayout()
        self._facts_grid.setHorizontalSpacing(24)
        self._facts_grid.setVerticalSpacing(16)
        self._fact_rules = [Rule(self.theme, upright=72) for _ in range(3)]
        self._facts_card.body.addLayout(self._facts_grid)
        stack.addWidget(self._facts_card)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(16)
        self._questions = Card(self.theme)
        self._next = Card(self.theme, tint="primary_tint")
        for card in (self._questions, self._next):
            card.body.setContentsMargins(*INSIDE)
        self._next_words = QVBoxLayout()
        self._next_words.setSpacing(8)
        self.hand_over = SecondaryButton(self.theme, "", icon="send")
        self.hand_over.clicked.connect(self.leaving)
        self.hand_over.clicked.connect(self.hand_over_pressed)
        self._next.body.addLayout(self._next_words)
        self.calendar = SecondaryButton(self.theme, "", icon="calendar_ltr")
        self.calendar.clicked.connect(self.next_calendar_pressed)
        self.print_button = SecondaryButton(self.theme, "", icon="print")
        self.print_button.clicked.connect(self.print_pressed)
        deeds = WrapLayout(spacing=8)
        for button in (self.hand_over, self.calendar, self.print_button):
            deeds.addWidget(button)
        self._next.body.addSpacing(8)
        self._next.body.addLayout(deeds)
        self._next.body.addStretch(1)
        self._middle.addWidget(self._questions, 1)
        self._middle.addWidget(self._next, 1)
        stack.addLayout(self._middle)
        self.tasks = DecidedCard(self.theme)
        self.tasks.body.setContentsMargins(*INSIDE)
        self.tasks.calendar_pressed.connect(self.calendar_pressed)
        stack.addWidget(self.tasks)
        stack.addStretch(1)
        holder = QHBoxLayout()
        holder.addStretch(1)
        holder.addWidget(column, 1000)
        holder.addStretch(1)
        self.content.addLayout(holder)
        self.content.addStretch(1)

    def _make_head(self) -> WrapLayout:
        """Return the heading with the way back to its right."""
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(4)
        words.addWidget(self._heading)
        said = WrapLayout(spacing=16, line_spacing=4)
        said.addWidget(self._safe)
        said.addWidget(self._duties)
        words.addLayout(said)
        self.go_on = SecondaryButton(self.theme, "", icon="arrow_undo")
        self.go_on.clicked.connect(self.leaving)
        self.go_on.clicked.connect(self.go_on_pressed)
        top = WrapLayout(spacing=24)
        told = QWidget()
        told.setLayout(words)
        top.addWidget(told)
        top.add_stretch()
        top.addWidget(self.go_on)
        return top

    def _make_bottom(self) -> None:
        self._talk = IconText(self.theme, "people_call", Body(self.theme), color="text")
        self.add_bottom_left(self._talk)
        self.support = SecondaryButton(self.theme, "")
        self.support.clicked.connect(self.leaving)
        self.support.clicked.connect(self.support_pressed)
        self.home = PrimaryButton(self.theme, "", icon="home")
        self.home.clicked.connect(self.leaving)
        self.home.clicked.connect(self.home_pressed)
        self.add_bottom_right(self.support)
        self.add_bottom_right(self.home)

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        over = translate("Summary", "Done for today")
        self._heading.set_text(over if self._is_over else translate("Summary", "What you did then"))
        self._safe.set_text(translate("Summary", "Everything is saved on this computer. Nothing has been sent."))
        self._talk.label.set_text(
            translate("Summary", "Does anyone need to talk after the meeting? See “Where do we turn?”.")
        )
        self.go_on.set_text(translate("Summary", "Undo – go on with the meeting"))
        self.support.set_text(translate("Summary", "Where do we turn?"))
        self.home.set_text(translate("Summary", "Back to Home"))
        self.hand_over.set_text(translate("Summary", "Hand over"))
        self.calendar.set_text(translate("Summary", "Calendar file"))
        self.calendar.setAccessibleName(translate("Summary", "Calendar file of the next meeting"))
        self.print_button.set_text(translate("Summary", "Print"))
        self.saved_label.retranslate()
        self.tasks.fields.retranslate()
        if self._summary is not None:
            self._say(self._summary)
        self._fit()

    def _say(self, summary: Summary) -> None:
        self._course.set_text(summary.course)
        self._meeting.set_text(
            translate("Summary", "{meeting} · {day}").format(
                meeting=meeting_in_words(summary.meeting, summary.planned_total),
                day=f"{weekday(summary.started_at.date())} {summary.started_at.year}",
            )
        )
        duties = duties_in_words(summary.duties)
        self._duties.set_text(duties)
        self._duties.setVisible(bool(duties))
        self.go_on.setVisible(summary.can_go_on and self._is_over)
        self._next.setVisible(self._is_over)
        self._say_facts(summary)
        self._say_questions(summary)
        self._say_next(summary)
        self._say_tasks(summary)

    def _say_facts(self, summary: Summary) -> None:
        say = self._facts["seen"].set_words
        say(translate("Summary", "Seen"), films_in_words(summary.films), about_films(summary.films))
        counted = questions_in_words(summary)
        moved = summary.count(Fate.MOVED)
        self._facts["questions"].set_words(
            translate("Summary", "Questions"),
            counted,
            translate("Summary", "to the next meeting") if moved else "",
        )
        roles = ", ".join(f"{count.role} {count.people}" for count in summary.attendance if count.people and count.role)
        about = " · ".join(part for part in (roles, *coming_and_going(summary)) if part)
        self._facts["people"].set_words(translate("Summary", "Present"), str(summary.people), about)
        self._facts["time"].set_words(
            translate("Summary", "Time"),
            *time_in_words(summary),
        )

    def _say_questions(self, summary: Summary) -> None:
        empty(self._questions.body)
        self._questions.setVisible(bool(summary.questions))
        self._questions.body.addWidget(Title(self.theme, translate("Summary", "Questions"), level=2))
        self._questions.body.addSpacing(4)
        for question in summary.questions:
            kind, icon = _FATES[question.fate]
            words = fate_in_words(question, moved_to=summary.coming.planned)
            badge = Badge(self.theme, words, kind=kind, icon=icon or None, tabular=True)
            row = QHBoxLayout()
            row.setContentsMargins(0, 4, 0, 4)
            row.setSpacing(12)
            row.addWidget(Body(self.theme, quoted(question.text)), 1)
            row.addWidget(badge)
            self._questions.body.addWidget(Rule(self.theme))
            self._questions.body.addLayout(row)
        if summary.carried:
            self._questions.body.addWidget(Rule(self.theme))
            self._questions.body.addWidget(self._carried_line(summary.carried))
        self._questions.body.addStretch(1)

    def _carried_line(self, points: int) -> QWidget:
        """Return «Tas med till steg 2: 3 punkter»."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 6, 0, 4)
        row.setSpacing(4)
        words = Body(self.theme, translate("Summary", "Taken along to step 2:"))
        count = translate("Summary", "%n point(s)", None, points)
        row.addWidget(IconText(self.theme, "clipboard_task", words))
        row.addWidget(Body(self.theme, count, weight=600, tabular=True, wrap=False), 1)
        return line

    def _say_next(self, summary: Summary) -> None:
        coming, column = summary.coming, self._next_words
        empty(column)
        heading = (
            translate("Summary", "All questions are answered")
            if coming.is_nothing and summary.can_hand_over
            else next_heading(coming)
        )
        column.addWidget(Title(self.theme, heading, level=2, tabular=True))
        if not coming.is_nothing:
            which = about_next(coming, summary.planned_total)
            column.addWidget(Meta(self.theme, which, tabular=True, color="text"))
        for icon, words in next_in_words(coming):
            column.addWidget(IconText(self.theme, icon, Body(self.theme, words, tabular=True)))
        sentence = what_is_left(summary)
        if sentence:
            column.addWidget(Body(self.theme, sentence))
        self.hand_over.setVisible(summary.can_hand_over)
        self.calendar.setVisible(coming.planned is not None and not coming.is_nothing)

    def _say_tasks(self, summary: Summary) -> None:
        decided = summary.started_at.date()
        if self._is_over:
            self.tasks.show_tasks(*self._to_do, decided)
        else:
            self.tasks.show_held(summary.actions, decided)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put cards beside each other where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= self.theme.px(ONE_COLUMN)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(direction)
        self._place_facts(in_a_row=wide)
        self._fit_bottom()

    def _fit_bottom(self) -> None:
        """Keep the way home on one line, in sight: the button beside it says what the sentence does."""
        self._talk.show()
        self.bottom.row.invalidate()
        self._talk.setVisible(self.bottom.row.sizeHint().width() <= self.width())
        self.fit_bottom()

    def _place_facts(self, *, in_a_row: bool) -> None:
        """Put the facts in one row of four with rules between, or in two of two."""
        empty(self._facts_grid, keep=(*self._facts.values(), *self._fact_rules))
        columns = 4 if in_a_row else 2
        for index, fact in enumerate(self._facts.values()):
            row, column = divmod(index, columns)
            self._facts_grid.addWidget(fact, row, 2 * column)
            self._facts_grid.setColumnStretch(2 * index, int(index < columns))
        for index, rule in enumerate(self._fact_rules):
            if in_a_row:
                self._facts_grid.addWidget(rule, 0, 2 * index + 1)
            rule.setVisible(in_a_row)
