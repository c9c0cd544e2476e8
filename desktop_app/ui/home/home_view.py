"""Home: continue in one press, how far the group has come, the films, and the doors to the rest.

Given an `Overview`; knows neither store nor library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.home.continue_card import ContinueCard, Way
from desktop_app.ui.home.figures import number_word
from desktop_app.ui.home.film_card import FilmCard
from desktop_app.ui.home.steps_card import StepsCard
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop_app.ui.widgets.dropping import dropped
from desktop_app.ui.widgets.frame import Page
from desktop_app.ui.widgets.labels import Meta, Title
from desktop_app.ui.widgets.menus import MenuButton
from desktop_app.ui.widgets.options import Option
from desktop_app.ui.widgets.signs import Icon
from desktop_app.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.group import Group
    from desktop_app.session.overview import Overview
    from desktop_app.ui.theme.theme import Theme

_LARGE = 130
"""Text from this per cent leaves no room for the course's subtitle in the bar."""


class HomeView(Page):
    """What stands on the screen when the program starts."""

    tab_by_layout = True

    continue_pressed = Signal()
    check_pressed = Signal()
    """How all stands is to be looked at before the meeting is gone on with."""
    new_meeting_pressed = Signal()
    plan_pressed = Signal()
    fill_pressed = Signal(object)
    """The lecture's id, or None for all that are missing."""
    course_chosen = Signal(str)
    groups_wanted = Signal()
    """The list of groups is to be opened: whoever knows them answers with `offer_groups`."""
    group_chosen = Signal(str)
    answers_pressed = Signal()
    map_pressed = Signal()
    """«Vem gör vad»."""
    hand_over_pressed = Signal()
    """All is done: the card leads straight to handing over."""
    delivery_pressed = Signal()
    """What was handed over is to be sent, or its receipt looked at."""
    support_pressed = Signal()
    request_pressed = Signal()
    """Step 3: the request for support."""
    settings_pressed = Signal()
    help_pressed = Signal()
    search_pressed = Signal()
    add_course_pressed = Signal()
    film_pressed = Signal(str)
    file_dropped = Signal(object)
    """Path of what was dropped: a course, or a group from another computer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, home=True, parent=parent)
        self._shown: Overview | None = None
        self.setAcceptDrops(True)
        self._make_top(theme)
        self._card = ContinueCard(theme)
        self._card.pressed.connect(self._go)
        self._card.check.clicked.connect(self.check_pressed)
        self._missing = Banner(theme, Kind.INFORMATION, icon="usb_stick")
        self._fill_all = SecondaryButton(theme, "", icon="usb_stick", compact=True)
        self._fill_all.clicked.connect(lambda: self.fill_pressed.emit(None))
        self._missing.add_button(self._fill_all)
        self._missing.hide()
        self._steps = StepsCard(theme)
        self._steps.support_pressed.connect(self.request_pressed)
        self._steps.delivery_pressed.connect(self.delivery_pressed)
        self._common, self._targeted = FilmCard(theme), FilmCard(theme)
        self._lists = Adaptive(theme, least=500)
        for card in (self._common, self._targeted):
            card.film_pressed.connect(self.film_pressed)
            card.fill_pressed.connect(self.fill_pressed)
            self._lists.add(card)
        for part in (self._card, self._missing, self._steps, self._lists):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self._make_doors(theme)
        self.setFocusProxy(self._card.button)
        theme.follow(self._restyle_home)
        self.retranslate()

    def _make_top(self, theme: Theme) -> None:
        self._name = Title(theme, level=2)
        self._subtitle = Meta(theme)
        self._courses = MenuButton(theme, heading=True)
        self._courses.chosen.connect(self.course_chosen)
        self._courses.extra_pressed.connect(self.add_course_pressed)
        self._groups = MenuButton(theme, icon="people_team")
        self._groups.chosen.connect(self.group_chosen)
        self._groups.wanted.connect(self.groups_wanted)
        for part in (Icon(theme, "samsyn", color="primary", size=24), self._name, self._courses, self._subtitle):
            self.top.add_left(part)
        self.top.row.stand_on_one_line(self._name, self._subtitle)
        self.top.add_left(self._groups)
        self._search = QuietButton(theme, "", icon="search", key_hint="Ctrl+F", place=True)
        self._search.clicked.connect(self.search_pressed)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search_pressed)
        self._help = QuietButton(theme, "", icon="question_circle", key_hint="F1", place=True)
        self._help.clicked.connect(self.help_pressed)
        self._settings = QuietButton(theme, "", icon="settings", place=True)
        self._settings.clicked.connect(self.settings_pressed)
        for button in (self._search, self._help, self._settings):
            self.top.add_right(button)

    def _make_doors(self, theme: Theme) -> None:
        self._new = SecondaryButton(theme, "", icon="add")
        self._new.clicked.connect(self.new_meeting_pressed)
        self._plan = SecondaryButton(theme, "", icon="calendar_ltr")
        self._plan.clicked.connect(self.plan_pressed)
        self._answers = SecondaryButton(theme, "", icon="clipboard_text_ltr")
        self._answers.clicked.connect(self.answers_pressed)
        self._map = SecondaryButton(theme, "", icon="people_team")
        self._map.clicked.connect(self.map_pressed)
        self._support = SecondaryButton(theme, "", icon="people_call")
        self._support.clicked.connect(self.support_pressed)
        self.add_bottom_left(self._plan)
        self.add_bottom_left(self._new)
        self.add_bottom_left(self._answers)
        self.add_bottom_left(self._map)
        self.add_bottom_right(self._support)

    def show_overview(self, overview: Overview) -> None:
        """Show where the course and the group stand."""
        self._shown = overview
        self.retranslate()

    def offer_groups(self, groups: Sequence[Group]) -> None:
        """Open the list of groups: they are here now."""
        from desktop_app.ui.home.choose_group import offer_groups  # noqa: PLC0415  # 40 ms that Home's picture can do without

        if self._shown is not None and self.isVisible():  # one may have gone on while they were read
            offer_groups(self._groups, groups, self._shown.group_id or "")

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the card: whatever one comes from, one press goes on."""
        super().showEvent(event)
        if not event.spontaneous():
            self._card.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a folder or a file."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        path = dropped(event)
        if path is not None:
            self.file_dropped.emit(path)

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self._search.set_text(translate("Home", "Search"))
        self._help.set_text(translate("Home", "Help"))
        self._settings.set_text(translate("Home", "Settings"))
        self._plan.set_text(translate("Home", "Plan meetings"))
        self._new.set_text(translate("Home", "New meeting"))
        self._answers.set_text(translate("Home", "Our answers"))
        self._map.set_text(translate("Home", "Who does what"))
        self._support.set_text(translate("Home", "Where do we turn?"))
        self._fill_all.set_text(translate("Home", "Fill in all …"))
        if self._shown is not None:
            self._show(self._shown)

    def _show(self, home: Overview) -> None:
        self._card.show_overview(home)
        self._steps.show_overview(home, leads_to_delivery=self._card.way is not Way.DELIVERY)
        self._show_names(home)
        self._show_films(home)
        self._answers.setEnabled(home.group_id is not None)
        self._map.setVisible(home.has_map)
        self._map.setEnabled(home.group_id is not None)
        missing = sum(not film.playable for film in home.films)
        self._missing.set_message(_missing_words(missing))
        self._missing.setVisible(missing > 1 and self._card.way is not Way.FILL)

    def _show_names(self, home: Overview) -> None:
        several = len(home.courses) > 1
        self._name.set_text(home.course_title)
        self._name.setVisible(not several)
        self._courses.set_choices(
            [Option(key, name) for key, name in home.courses],
            home.course_id,
            name=translate("Home", "Course"),
            extra=translate("Home", "Read in a course …"),
        )
        self._courses.setVisible(several)
        self._groups.set_present(home.group_label, name=translate("Home", "Group"))
        self._groups.setVisible(home.several_groups)
        self._subtitle.set_text(home.course_subtitle)
        has_room = self.theme.percent < _LARGE and not home.several_groups
        self._subtitle.setVisible(bool(home.course_subtitle) and has_room)

    def _show_films(self, home: Overview) -> None:
        if home.targeted and home.common:
            self._common.show_films(translate("Home", "For everybody"), "", home.common)
            everything = translate("Home", "We watch all {count}, whatever we work with").format(
                count=number_word(len(home.films))
            )
            self._targeted.show_films(translate("Home", "Targeted"), everything, home.targeted)
        else:
            self._common.show_films(translate("Home", "Films"), "", home.films)
        self._targeted.setVisible(bool(home.targeted and home.common))
        self._lists.restyle()

    def _go(self, way: Way) -> None:
        if way is Way.CONTINUE:
            self.continue_pressed.emit()
        elif way is Way.NEW:
            self.new_meeting_pressed.emit()
        elif way is Way.FILL:
            self.fill_pressed.emit(None)
        elif way is Way.HAND_OVER:
            self.hand_over_pressed.emit()
        elif way is Way.DELIVERY:
            self.delivery_pressed.emit()
        else:
            self.answers_pressed.emit()

    def _restyle_home(self) -> None:
        if self._shown is not None:
            self._show_names(self._shown)


def _missing_words(count: int) -> str:
    return translate("Home", "{count} films are missing on this computer.").format(
        count=number_word(count).capitalize()
    )
