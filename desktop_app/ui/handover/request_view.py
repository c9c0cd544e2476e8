"""«Stöd» (step 3): what support the group asks for, the manager's mandate, and the page to the manager.

Every change is told at once and saved as answers are. Without the mandate all can be done but to begin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu, QVBoxLayout, QWidget

from desktop_app.domain.answer import ChoiceValue, DateValue, TextValue
from desktop_app.domain.support import prompt_of
from desktop_app.domain.support_parts import MANDATE, Part, SupportStanding
from desktop_app.ui.room.console.editors.figures import day_in
from desktop_app.ui.room.console.saving_signs import SavingSigns
from desktop_app.ui.room.console.versions import VersionsDialog
from desktop_app.ui.room.console.watch import Watch
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.badge import Badge, Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop_app.ui.widgets.checks import CheckBox
from desktop_app.ui.widgets.fields import TextArea, TextField
from desktop_app.ui.widgets.frame import Card, Page
from desktop_app.ui.widgets.labels import Body, Meta, Title
from desktop_app.ui.widgets.signs import IconText
from desktop_app.words import translate
from desktop_app.words.secrecy import looks_like

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.domain.answer import Revision, Value
    from desktop_app.domain.course import SupportOffer
    from desktop_app.handover.secrecy import Place
    from desktop_app.session.room_state import SaveState
    from desktop_app.ui.theme.theme import Theme

_TEXTS = (Part.TOGETHER, Part.NEED, Part.DATES, Part.MANDATE_NAME, Part.MANDATE_ROLE)


class RequestView(Page):
    """Give it `show_request`; `changed` carries a Part and its Value."""

    tab_by_layout = True

    back_pressed = Signal()
    changed = Signal(object, object)
    manager_page_pressed = Signal()
    """The page to the manager is wanted as a file."""
    hand_over_pressed = Signal()
    version_wanted = Signal(object)
    """The group wants to see earlier versions of a Part: answer with `show_versions`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._offer: SupportOffer | None = None
        self._standing = SupportStanding.NOT_ASKED
        self.signs = SavingSigns(theme, self)
        self.top.back_pressed.connect(self.back_pressed)
        self.badge = Badge(theme, "")
        self.top.add_left(self.badge)
        self.top.add_right(self.signs.saving)
        self.top.add_right(self.signs.saved_label)
        self._said = Body(theme)
        self._wish, self._mandate = Card(theme), Card(theme)
        self._wish_title, self._mandate_title = Title(theme, level=2), Title(theme, level=2)
        self._forms_name = Meta(theme, weight=600, color="text")
        self._forms_column = QVBoxLayout()
        self._forms_column.setSpacing(4)
        self.forms: list[CheckBox] = []
        self.fields: dict[Part, TextField | TextArea] = {
            part: TextArea(theme, "") if part is Part.NEED else TextField(theme, "")
            for part in Part
            if part is not Part.FORMS
        }
        for part, field in self.fields.items():
            field.changed.connect(lambda text, part=part: self._typed(part, text))
        theme.follow(self._fit)
        self._fit()
        self._reminder = IconText(theme, "shield", Body(theme), color="text2")
        self.care = Banner(theme, Kind.WARNING)
        self.care.hide()
        self.watch = Watch(self)
        self.watch.found.connect(self._found)
        self.versions_button = QuietButton(theme, "", icon="clock", compact=True)
        self.versions_button.hide()
        self.versions_menu = QMenu(self)
        theme.dress(self.versions_menu)
        self.versions_menu.triggered.connect(self._part_chosen)
        self.versions_button.clicked.connect(self._open_versions)
        self._saved: tuple[Part, ...] = ()
        self._read: Part = Part.NEED
        self._rule = Body(theme)
        self.page_button = SecondaryButton(theme, "", icon="clipboard_text_ltr")
        self.page_button.clicked.connect(self.manager_page_pressed)
        self._lay_out()
        self.hand_over = PrimaryButton(theme, "", icon="send")
        self.hand_over.clicked.connect(self.hand_over_pressed)
        self.add_bottom_left(self.versions_button)
        self.add_bottom_right(self.hand_over)
        self.setFocusProxy(self.fields[Part.NEED])
        self.retranslate()

    def _lay_out(self) -> None:
        self._wish.body.setSpacing(12)
        for part in (self._wish_title, self._forms_name):
            self._wish.body.addWidget(part)
        self._wish.body.addLayout(self._forms_column)
        for wish in (Part.NEED, Part.TOGETHER, Part.DATES):
            self._wish.body.addWidget(self.fields[wish])
        self._wish.body.addWidget(self._reminder)
        self._wish.body.addWidget(self.care)
        self._mandate.body.setSpacing(12)
        self._mandate.body.addWidget(self._mandate_title)
        self._mandate.body.addWidget(self._rule)
        for one in MANDATE:
            self._mandate.body.addWidget(self.fields[one])
        self._mandate.body.addWidget(self.page_button)
        self._mandate.body.addStretch(1)
        halves = Adaptive(self.theme, least=400)
        halves.add(self._wish)
        halves.add(self._mandate)
        for shown in (self.signs.banner, self._said, halves):
            self.content.addWidget(shown)
        self.content.addStretch(1)

    # What the view is given.

    def show_request(self, offer: SupportOffer, values: Mapping[Part, Value], saved: Iterable[Part] = ()) -> None:
        """Show what the course offers and what the group has written; `saved` are the parts with versions to read."""
        self._offer, self._saved = offer, tuple(saved)
        self.versions_button.setVisible(bool(self._saved))
        chosen = values.get(Part.FORMS)
        ticked = chosen.chosen if isinstance(chosen, ChoiceValue) else ()
        self._tick(ticked)
        for part, field in self.fields.items():
            value = values.get(part)
            if isinstance(value, TextValue):
                field.set_text(value.text)
            elif isinstance(value, DateValue) and value.day is not None:
                field.set_text(value.day.isoformat())
        self._see()
        self.retranslate()

    def show_standing(self, standing: SupportStanding) -> None:
        """Say how step 3 stands."""
        self._standing = standing
        self.retranslate()

    def show_saved(self, state: SaveState) -> None:
        """Say whether what is typed is on the disk."""
        self.signs.show(state)

    def show_versions(self, part: Part, revisions: tuple[Revision, ...]) -> None:
        """Let the group read what stood in a part before, and take one of them back."""
        self._read = part
        prompt = prompt_of(part, part_words()[part], (box.text() for box in self.forms))
        dialog = VersionsDialog(self.theme, prompt, revisions, self._value(part), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.taken.connect(self._take_back)
        dialog.open()

    def _fit(self) -> None:
        """Leave room for a few lines; longer ones scroll."""
        self.fields[Part.NEED].control().setMaximumHeight(self.theme.px(104))

    # What is done.

    def _tick(self, ticked: tuple[str, ...]) -> None:
        """Tick these forms and no others; one that the course no longer offers is kept."""
        for form in dict.fromkeys((*(self._offer.forms if self._offer else ()), *ticked)):
            if form not in {box.text() for box in self.forms}:
                box = CheckBox(self.theme, form, parent=self)
                box.clicked.connect(self._ticked)
                self._forms_column.addWidget(box)
                self.forms.append(box)
        for box in self.forms:
            box.setChecked(box.text() in ticked)

    def _ticked(self) -> None:
        self.signs.typed()
        self.changed.emit(Part.FORMS, self._value(Part.FORMS))

    def _value(self, part: Part) -> Value:
        if part is Part.FORMS:
            return ChoiceValue(tuple(box.text() for box in self.forms if box.isChecked()))
        text = self.fields[part].text()
        return DateValue(day_in(text)) if part is Part.MANDATE_DAY else TextValue(text)

    def _open_versions(self) -> None:
        words = part_words()
        self.versions_menu.clear()
        for part in self._saved:
            self.versions_menu.addAction(words[part]).setData(part)
        self.versions_menu.popup(self.versions_button.mapToGlobal(self.versions_button.rect().bottomLeft()))

    def _part_chosen(self, action: QAction) -> None:
        self.version_wanted.emit(Part(action.data()))

    def _take_back(self, value: Value) -> None:
        """Let an earlier version stand, as if the group had written it."""
        part = self._read
        if isinstance(value, ChoiceValue):
            self._tick(value.chosen)
            self._ticked()
        elif isinstance(value, TextValue | DateValue):
            text = value.text if isinstance(value, TextValue) else value.day.isoformat() if value.day else ""
            self.fields[part].set_text(text)
            self._typed(part, text)

    def _typed(self, part: Part, text: str) -> None:
        field = self.fields[part]
        if part is Part.MANDATE_DAY:
            day = day_in(text)
            wrong = bool(text.strip()) and day is None
            field.set_error(translate("Support", "Write the day as 2026-12-05.") if wrong else "")
            if wrong:
                return
            value: Value = DateValue(day)
        else:
            value = TextValue(text)
        self.signs.typed()
        self.changed.emit(part, value)
        self._see()

    def _see(self) -> None:
        """Have all that was written looked through for what could be tied to a person."""
        self.watch.see(TextValue("\n".join(self.fields[part].text() for part in _TEXTS)))

    def _found(self, _: Value, found: tuple[Place, ...]) -> None:
        self.care.setVisible(bool(found))
        if found:
            words = looks_like(found[0].hit.kind)
            self.care.set_message(
                translate("Support", "Something here {looks like}. Take it out.").replace("{looks like}", words)
            )

    # What is said.

    def way_back(self) -> QAbstractButton:
        """Let Esc lead back."""
        return self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(translate("Support", "Back"))
        self.top.set_title(translate("Support", "Support"), translate("Support", "Step 3"))
        self._wish_title.set_text(translate("Support", "What would you like?"))
        self._forms_name.set_text(translate("Support", "How would you like to meet?"))
        labels = part_words()
        for part, field in self.fields.items():
            field.set_label(labels[part])
        self._reminder.label.set_text(
            translate("Support", "Write nothing that can be tied to a client. What you send normally becomes public.")
        )
        self.versions_button.set_text(translate("Support", "Earlier versions"))
        self._mandate_title.set_text(translate("Support", "Mandate from your manager"))
        self.page_button.set_text(translate("Support", "Make a page for the manager …"))
        self.hand_over.set_text(translate("Support", "Go on to hand over"))
        self.hand_over.setEnabled(self._standing is not SupportStanding.NOT_ASKED)
        self.signs.retranslate(None)
        if self._offer is not None:
            self._said.set_text(self._offer.text)
            needed = translate("Support", "You can ask for support before it is given; it is needed before you start.")
            self._rule.set_text(" ".join(part for part in (self._offer.mandate, needed) if part))
        self.badge.show_state(*_state_words(self._standing))


def part_words() -> dict[Part, str]:
    """Return what each part asks for."""
    return {
        Part.FORMS: translate("Support", "How would you like to meet?"),
        Part.NEED: translate("Support", "What do you need support with?"),
        Part.TOGETHER: translate("Support", "Who would you like to do it with?"),
        Part.DATES: translate("Support", "When does it suit you?"),
        Part.MANDATE_NAME: translate("Support", "The manager's name"),
        Part.MANDATE_ROLE: translate("Support", "Role"),
        Part.MANDATE_DAY: translate("Support", "Day of the decision"),
    }


def _state_words(standing: SupportStanding) -> tuple[str, Kind, str | None]:
    return {
        SupportStanding.NOT_ASKED: (translate("Support", "not asked for"), Kind.OUTLINE, None),
        SupportStanding.ASKED: (translate("Support", "mandate is missing"), Kind.WARNING, "warning_filled"),
        SupportStanding.READY: (translate("Support", "ready to start"), Kind.SUCCESS, "checkmark_circle_filled"),
    }[standing]
