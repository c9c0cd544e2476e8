"""«Vilka är ni idag?»: where the group works, how many of each role, who does what, when it ends.

Nobody needs to be named; whoever leads, writes or approves may be, by first name or function.
"""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.duties import Duty
from desktop_app.domain.group import HeadCount, Municipality
from desktop_app.ui.home.choose_group import offer_groups
from desktop_app.ui.home.other_municipalities import OtherMunicipalities
from desktop_app.ui.room.duty_fields import DutyFields
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.ui.widgets.choices import ChoiceField, Option
from desktop_app.ui.widgets.counter import Counter
from desktop_app.ui.widgets.fields import TextField, TimeField
from desktop_app.ui.widgets.frame import Card
from desktop_app.ui.widgets.labels import Body, Meta, Title
from desktop_app.ui.widgets.menus import MenuButton
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.group import Group
    from desktop_app.ui.home.new_session_model import NewSessionOffer
    from desktop_app.ui.theme.theme import Theme

_FIELD = 240


class WhoCard(Card):
    """The left half of a new meeting."""

    changed = Signal()
    place_settled = Signal()
    """The municipality was chosen, or the unit written."""
    steps_pressed = Signal()
    """The meeting's steps are to be seen and changed."""
    films_pressed = Signal()
    """Other films are to be chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=24, parent=parent)
        self._municipalities: dict[str, Municipality] = {}
        self._counters: list[tuple[str, Counter]] = []
        self._title = Title(theme, level=2)
        self._group = ""
        self.groups = MenuButton(theme, icon="people_team")
        """Opens the list of groups, which has to be brought when it is `wanted`."""
        self.municipality = ChoiceField(theme, "", searchable=True)
        self.municipality.chosen.connect(self._settled)
        self.unit = TextField(theme, "")
        self.unit.edit.editingFinished.connect(self.place_settled)
        self.more_units = TextField(theme, "")
        self.duties = DutyFields(theme)
        self.end = TimeField(theme, "")
        for signal in (self.unit.changed, self.more_units.changed, self.duties.changed, self.end.changed):
            signal.connect(self.changed)
        where = Adaptive(theme, least=_FIELD)
        where.add(self.municipality)
        where.add(self.unit)
        self._wrote_last = ""
        self.others = OtherMunicipalities(theme)
        self.others.changed.connect(self.changed)
        self._more_parts = Adaptive(theme, least=_FIELD)
        beside = QWidget()  # the field stays at the top, however many municipalities stand under the other one
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.more_units)
        column.addStretch(1)
        self._more_parts.add(beside)
        self._more_parts.add(self.others)
        self._more_parts.hide()
        self._sum = Meta(theme, tabular=True)
        self.duties.add(self.end)
        self.body.setContentsMargins(25, 16, 25, 16)
        self.body.setSpacing(11)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.groups)
        self.body.addLayout(head)
        self.body.addWidget(where)
        self.body.addWidget(self._more_parts)
        self._make_roles(theme)
        self.body.addWidget(self.duties)
        self.body.addWidget(self._make_what(theme))
        self.body.addStretch(1)
        self.setFocusProxy(self.municipality)

    def _make_roles(self, theme: Theme) -> None:
        self._roles_label = Meta(theme, weight=600, color="text")
        self._add = QuietButton(theme, "", icon="add", compact=True)
        self._add.clicked.connect(self._open_role)
        head = QHBoxLayout()
        head.addWidget(self._roles_label, 1)
        head.addWidget(self._add)
        self._roles = QWidget()
        self._role_row = WrapLayout(self._roles, spacing=40, line_spacing=12)
        self._no_names = Meta(theme)
        self._more = QuietButton(theme, "", icon="add", compact=True)
        self._more.clicked.connect(self._more_pressed)
        self._new_role = QWidget()
        self._role_name = TextField(theme, "")
        self._role_name.edit.returnPressed.connect(self._add_role)
        self._add_this = SecondaryButton(theme, "")
        self._add_this.clicked.connect(self._add_role)
        row = QHBoxLayout(self._new_role)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._role_name, 1)
        row.addWidget(self._add_this, 0, Qt.AlignmentFlag.AlignBottom)
        self._new_role.hide()
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(head)
        for part in (self._roles, self._new_role):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self._no_names, 1)
        foot.addWidget(self._more)
        column.addLayout(foot)
        self.body.addLayout(column)

    def _make_what(self, theme: Theme) -> QWidget:
        self._what_label = Meta(theme, weight=600, color="text")
        self._what = Body(theme, tabular=True)
        self._choose = QuietButton(theme, "", icon="edit", compact=True)
        self._choose.clicked.connect(self.films_pressed)
        self._arrange = QuietButton(theme, "", icon="re_order_dots_vertical", compact=True)
        self._arrange.clicked.connect(self.steps_pressed)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._what_label, 1)
        head.addWidget(self._arrange)
        head.addWidget(self._choose)
        column.addLayout(head)
        column.addWidget(self._what)
        column.addWidget(self._sum)
        return holder

    def know_municipalities(self, known: Sequence[Municipality]) -> None:
        """Offer these as the group's home: there are 290 of them, the same each time."""
        self._municipalities = {one.code: one for one in known}
        self.municipality.set_options([Option(one.code, one.short_name, one.code) for one in known])

    def show_offer(self, offer: NewSessionOffer) -> None:
        """Begin with what is offered."""
        self._group = offer.group
        self.groups.setVisible(offer.several_groups)
        self.know_municipalities(offer.municipalities)
        self.municipality.choose(offer.municipality_code)
        self.municipality.set_error("")
        self.unit.set_text(offer.unit)
        self.more_units.set_text(", ".join(offer.more_units))
        self.others.show_municipalities(offer.municipalities, offer.others)
        self._open_more(open_=bool(offer.more_units or offer.others))
        self.duties.show_duties(offer.duties)
        self._wrote_last = offer.wrote_last
        self._hint_writer()
        self.end.set_time(offer.planned_end)
        self._show_counts(offer.attendance)
        self._name_group()

    def _show_counts(self, attendance: tuple[HeadCount, ...]) -> None:
        """Count these roles; the counters of the same roles stay, and the focus with them."""
        if [role for role, _ in self._counters] != [count.role for count in attendance]:
            for _, counter in self._counters:
                if counter.isAncestorOf(self.window().focusWidget() or self):
                    self._add.setFocus(Qt.FocusReason.OtherFocusReason)  # before it goes and the focus anywhere
                counter.hide()
                counter.deleteLater()
            self._counters.clear()
            for count in attendance:
                self._add_counter(count.role, count.people)
        for (_, counter), count in zip(self._counters, attendance, strict=True):
            counter.set_value(count.people)

    def offer_groups(self, groups: Sequence[Group], present: str) -> None:
        """Open the list of groups: they are here now."""
        if self.isVisible():  # one may have gone on while they were read
            offer_groups(self.groups, groups, present)

    def show_what(self, words: str) -> None:
        """Say what the meeting holds."""
        self._what.set_text(words)

    def show_sum(self, words: str) -> None:
        """Say how the time is made up."""
        self._sum.set_text(words)

    def chosen_municipality(self) -> Municipality | None:
        """Return the municipality, or None."""
        return self._municipalities.get(self.municipality.key())

    def attendance(self) -> tuple[HeadCount, ...]:
        """Return how many of each role, also none."""
        return tuple(HeadCount(role, counter.value()) for role, counter in self._counters)

    def units(self) -> tuple[str, ...]:
        """Return the other units that are written in."""
        return tuple(unit for part in self.more_units.text().split(",") if (unit := part.strip()))

    def planned_end(self) -> time:
        """Return when the meeting is to end."""
        return self.end.time()

    def ask_for_municipality(self) -> None:
        """Say that it is needed, and put the cursor there."""
        self.municipality.set_error(translate("Home", "Choose your municipality."))
        self.municipality.setFocus()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._title.set_text(translate("Home", "Who are you today?"))
        self.municipality.set_label(translate("Home", "Municipality"))
        self.municipality.set_placeholder(translate("Home", "Write or choose"))
        self.unit.set_label(translate("Home", "Unit"))
        self.duties.retranslate()
        for duty in (Duty.LEADS, Duty.APPROVES):
            self.duties.hint(duty, translate("Home", "first name"))
        self._more.set_text(translate("Home", "More units or municipalities"))
        self.more_units.set_label(translate("Home", "Other units in the group"))
        self.more_units.edit.setPlaceholderText(translate("Home", "with commas between"))
        self.others.retranslate()
        self._hint_writer()
        self._name_group()
        self.end.set_label(translate("Home", "Ends"))
        self._roles_label.set_text(translate("Home", "Present"))
        self._add.set_text(translate("Home", "Add role"))
        self._what_label.set_text(translate("Home", "Today"))
        self._arrange.set_text(translate("Home", "Steps"))
        self._arrange.setAccessibleName(translate("Home", "See and change the meeting's steps"))
        self._choose.set_text(translate("Home", "Choose films"))
        self._role_name.set_label(translate("Home", "Role"))
        self._add_this.set_text(translate("Home", "Add"))
        self._no_names.set_text(translate("Home", "We count roles, names are not needed."))

    def _name_group(self) -> None:
        self.groups.set_present(self._group or translate("Home", "New group"), name=translate("Home", "Group"))

    def _hint_writer(self) -> None:
        hint = translate("Home", "take turns")
        if self._wrote_last:
            hint = translate("Home", "last time {name}").format(name=self._wrote_last)
        self.duties.hint(Duty.WRITES, hint)

    def _open_more(self, *, open_: bool) -> None:
        self._more_parts.setVisible(open_)
        self._more.setVisible(not open_)

    def _more_pressed(self) -> None:
        self._open_more(open_=True)
        self.more_units.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settled(self) -> None:
        self.municipality.set_error("")
        self.changed.emit()
        self.place_settled.emit()

    def _add_counter(self, role: str, people: int) -> Counter:
        counter = Counter(self.theme, role, value=people)
        counter.changed.connect(self.changed)
        self._role_row.addWidget(counter)
        self._counters.append((role, counter))
        self._roles.updateGeometry()
        return counter

    def _open_role(self) -> None:
        self._new_role.show()
        self._role_name.setFocus()

    def _add_role(self) -> None:
        name = self._role_name.text().strip()
        self._new_role.hide()
        self._role_name.set_text("")
        known = [role for role, _ in self._counters]
        if not name or name in known:
            self._add.setFocus()
            return
        self._add_counter(name, 1).setFocus()
        self.changed.emit()
