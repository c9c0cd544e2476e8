"""«Planera träffar»: how long and how often the group can meet, and the plan that comes of it.

Given a `PlanOffer` and then a `PlanShown` for every change; gives back `PlanWishes`. Nothing is asked twice: a move is
done at once and can be undone.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.domain.plan import Rhythm
from desktop_app.session.planner import first_day
from desktop_app.ui.home.plan_card import PlanCard
from desktop_app.ui.home.plan_model import PlanOffer, PlanShown, PlanWishes, WhoPlans
from desktop_app.ui.home.plan_words import rhythm_words, sum_words, weekday
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.checks import CheckBox
from desktop_app.ui.widgets.choices import ChoiceField
from desktop_app.ui.widgets.dates import DateField
from desktop_app.ui.widgets.fields import TextField, TimeField, has_typed
from desktop_app.ui.widgets.frame import Card, Page
from desktop_app.ui.widgets.labels import Body, Meta, Title
from desktop_app.ui.widgets.options import Option
from desktop_app.ui.widgets.segmented import Segmented
from desktop_app.ui.widgets.signs import IconText
from desktop_app.words import length, translate

if TYPE_CHECKING:
    from desktop_app.domain.group import Municipality
    from desktop_app.ui.theme.theme import Theme

SLOTS = (45, 60, 75, 90, 120, 150, 180, 240)
"""Minutes that a meeting can be."""


class PlanView(Page):
    """Wishes to the left, meetings to the right."""

    tab_by_layout = True

    back_pressed = Signal()
    wishes_changed = Signal(object)
    """PlanWishes: the plan is to be made anew."""
    move_wanted = Signal(int, str)
    """The index of a meeting, and a Move."""
    undo_pressed = Signal()
    save_pressed = Signal(object)
    """WhoPlans, or None where there is a group."""
    calendar_pressed = Signal(object)
    """The same: the plan is kept, too."""
    print_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._offer: PlanOffer | None = None
        self._plan: PlanShown | None = None
        self._moved = ""
        self._municipalities: dict[str, Municipality] = {}
        self.top.back_pressed.connect(self.back_pressed)
        self.content.setContentsMargins(32, 16, 32, 16)
        self.banner = Banner(theme, Kind.INFORMATION)
        self.undo = SecondaryButton(theme, "", icon="arrow_undo", compact=True)
        self.undo.clicked.connect(self.undo_pressed)
        self.banner.add_button(self.undo)
        self.banner.hide()
        self.content.addWidget(self.banner)
        halves = Adaptive(theme, least=420)
        halves.add(self._make_wishes(theme), 2)
        self.meetings = PlanCard(theme)
        self.meetings.move_wanted.connect(self.move_wanted)
        halves.add(self.meetings, 3)
        self.content.addWidget(halves)
        self.content.addStretch(1)
        self._make_bottom(theme)
        self.setFocusProxy(self.slot_length)
        self.retranslate()

    def _make_wishes(self, theme: Theme) -> QWidget:
        self._title = Title(theme, level=2)
        self.slot_length = ChoiceField(theme, "")
        self.slot_length.set_options([Option(str(n), "") for n in SLOTS])
        self.slot_length.chosen.connect(self._changed)
        self.rhythm = Segmented(theme, "", [Option(rhythm.value, "") for rhythm in Rhythm])
        self.rhythm.chosen.connect(self._changed)
        self.weekday = ChoiceField(theme, "")
        self.weekday.set_options([Option(str(n), "") for n in range(7)])
        self.weekday.chosen.connect(self._weekday_chosen)
        self.first = DateField(theme, "")
        self.first.changed.connect(self._changed)
        self.at = TimeField(theme, "")
        self.at.changed.connect(self._changed)
        self.feedback = CheckBox(theme, "")
        self.feedback.toggled.connect(self._changed)
        self._who = self._make_who(theme)
        self._sum = Body(theme, weight=600, tabular=True)
        self._how = Body(theme, tabular=True)
        self._why = Meta(theme)
        two = Adaptive(theme, least=170)
        two.add(self.slot_length)
        two.add(self.at)
        days = Adaptive(theme, least=170)
        days.add(self.weekday)
        days.add(self.first)
        card = Card(theme, padding=24)
        card.body.setContentsMargins(25, 18, 25, 18)
        card.body.setSpacing(16)
        for part in (self._title, self._who, two, self.rhythm, days, self.feedback, self._sum, self._how, self._why):
            card.body.addWidget(part)
        card.body.setSpacing(16)
        card.body.addStretch(1)
        return card

    def _make_who(self, theme: Theme) -> QWidget:
        self.municipality = ChoiceField(theme, "", searchable=True)
        self.municipality.chosen.connect(lambda _: self.municipality.set_error(""))
        self.unit = TextField(theme, "")
        who = Adaptive(theme, least=170)
        who.add(self.municipality)
        who.add(self.unit)
        who.hide()
        return who

    def _make_bottom(self, theme: Theme) -> None:
        self.calendar = SecondaryButton(theme, "", icon="calendar_ltr")
        self.calendar.clicked.connect(lambda: self._with_who(self.calendar_pressed))
        self.print_button = SecondaryButton(theme, "", icon="print")
        self.print_button.clicked.connect(self.print_pressed)
        self._saved = Body(theme, color="text2")
        self._saved_line = IconText(theme, "checkmark_circle_filled", self._saved, color="success")
        self.save = PrimaryButton(theme, "", icon="save")
        self.save.clicked.connect(lambda: self._with_who(self.save_pressed))
        self.add_bottom_left(self.calendar)
        self.add_bottom_left(self.print_button)
        self.add_bottom_right(self._saved_line)
        self.add_bottom_right(self.save)

    # what it is given

    def show_offer(self, offer: PlanOffer) -> None:
        """Begin with these wishes."""
        self._offer = offer
        self._moved = ""
        self._municipalities = {one.code: one for one in offer.municipalities}
        self.municipality.set_options([Option(one.code, one.short_name, one.code) for one in offer.municipalities])
        self._who.setVisible(bool(offer.municipalities))
        self._show_wishes(offer.wishes)
        self.feedback.setVisible(offer.feedback_offered)
        self.retranslate()

    def show_plan(self, plan: PlanShown, *, moved: str = "") -> None:
        """Show what the wishes come to. `moved` says what was moved, and lets it be undone."""
        self._plan = plan
        self._moved = moved
        self._show_wishes(plan.wishes)
        self.meetings.show_plan(plan)
        self.retranslate()

    def wishes(self) -> PlanWishes:
        """Return what is filled in."""
        return PlanWishes(
            slot=timedelta(minutes=int(self.slot_length.key())),
            rhythm=Rhythm(self.rhythm.key()),
            first=self.first.date(),
            at=self.at.time(),
            feedback=self.feedback.isChecked(),
        )

    def way_back(self) -> QAbstractButton | None:
        """Let Esc lead back, but never past what somebody has typed."""
        return None if has_typed(self) else self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        offer, plan = self._offer, self._plan
        left = ""
        if offer is not None:
            films = translate("Plan", "%n film(s) left", None, offer.films_left)
            left = f"{offer.course} · {films} · {length(offer.time_left)}" if offer.films_left else offer.course
        self.top.set_back(translate("Home", "To Home"))
        self.top.set_title(translate("Plan", "Plan meetings"), left)
        self._title.set_text(translate("Plan", "When can you meet?"))
        self._label_fields()
        self._why.set_text(
            translate(
                "Plan",
                "A film is split only when it does not fit, at a chapter if there is one near. Time is left to talk.",
            )
        )
        self._sum.set_text(_sentence(sum_words(plan)) if plan is not None else "")
        self._how.set_text(f"{_sentence(rhythm_words(plan.wishes))}." if plan is not None else "")
        self.banner.set_message(self._moved, kind=Kind.INFORMATION)
        self.banner.setVisible(bool(self._moved))
        self.undo.set_text(translate("Plan", "Undo"))
        self.calendar.set_text(translate("Plan", "Save calendar file"))
        self.print_button.set_text(translate("Plan", "Print"))
        self.save.set_text(translate("Plan", "Save the plan"))
        self._saved.set_text(translate("Plan", "The plan is saved. New meeting follows it."))
        is_saved = plan is not None and plan.saved
        has_any = plan is not None and bool(plan.lines)
        self._saved_line.setVisible(is_saved)
        self.save.setVisible(not is_saved)
        for button in (self.calendar, self.print_button, self.save):
            button.setEnabled(has_any)
        self.meetings.retranslate()

    # what happens in it

    def _label_fields(self) -> None:
        self.slot_length.set_label(translate("Plan", "A meeting is"))
        self.at.set_label(translate("Plan", "Begins at"))
        self.rhythm.set_label(translate("Plan", "How often"))
        self.weekday.set_label(translate("Plan", "Weekday"))
        self.first.set_label(translate("Plan", "First meeting"))
        self.municipality.set_label(translate("Home", "Municipality"))
        self.municipality.set_placeholder(translate("Home", "Write or choose"))
        self.unit.set_label(translate("Home", "Unit"))
        self.feedback.set_text(translate("Plan", "Meetings of their own for the questions of step 2"))
        self.slot_length.set_options([Option(str(n), _slot_words(n)) for n in SLOTS])
        self.rhythm.set_options(
            [
                Option(Rhythm.WEEKLY, translate("Plan", "Every week")),
                Option(Rhythm.FORTNIGHTLY, translate("Plan", "Every other")),
                Option(Rhythm.MONTHLY, translate("Plan", "Every month")),
            ]
        )
        monday = first_day(self.first.date(), 0)
        self.weekday.set_options([Option(str(n), weekday(monday + timedelta(days=n))) for n in range(7)])

    def _show_wishes(self, wishes: PlanWishes) -> None:
        self.slot_length.choose(str(round(wishes.slot / timedelta(minutes=1))))
        self.rhythm.choose(wishes.rhythm.value)
        self.first.set_date(wishes.first)
        self.weekday.choose(str(wishes.first.weekday()))
        self.at.set_time(wishes.at)
        blocked = self.feedback.blockSignals(True)
        self.feedback.setChecked(wishes.feedback)
        self.feedback.blockSignals(blocked)

    def _weekday_chosen(self, key: str) -> None:
        self.first.set_date(first_day(self.first.date() - timedelta(days=1), int(key)))
        self._changed()

    def _changed(self) -> None:
        self.wishes_changed.emit(self.wishes())

    def _with_who(self, signal: object) -> None:
        """Press on with the group there is, or the one that is filled in; else say that it is needed."""
        if self._offer is None or not self._offer.municipalities:
            signal.emit(None)  # type: ignore[attr-defined]  # a bound signal; PySide names no type for it
            return
        chosen = self._municipalities.get(self.municipality.key())
        if chosen is None:
            self.municipality.set_error(translate("Home", "Choose your municipality."))
            self.municipality.setFocus(Qt.FocusReason.OtherFocusReason)
            self.show_widget(self.municipality)
        else:
            signal.emit(WhoPlans(chosen, self.unit.text().strip()))  # type: ignore[attr-defined]  # as above


def _slot_words(minutes: int) -> str:
    """Return «90 min», as people say it up to there, then «2 h»."""
    if minutes <= 90:
        return translate("Plan", "{minutes} min").format(minutes=minutes)
    return length(timedelta(minutes=minutes))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
