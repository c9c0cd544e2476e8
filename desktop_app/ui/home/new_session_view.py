"""A new meeting: who is here, the ready-check, what it holds and whether there is time. «Starta» is never turned off.

Given a `NewSessionOffer` and checks; gives back a `NewSessionForm`.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.session.readiness import Check, CheckKind, Way
from desktop_app.ui.home.check_card import CheckCard
from desktop_app.ui.home.choose_films import ChooseFilms
from desktop_app.ui.home.figures import number_word
from desktop_app.ui.home.meeting_bar import MeetingBar
from desktop_app.ui.home.new_session_model import (
    FINISH,
    START,
    Leave,
    MeetingTime,
    NewSessionForm,
    Split,
    meeting_time,
    remedy,
)
from desktop_app.ui.home.who_card import WhoCard
from desktop_app.ui.room.console.agenda_view import AgendaView
from desktop_app.ui.room.keys import Act
from desktop_app.ui.room.listening import ActShortcut
from desktop_app.ui.widgets.adaptive import Adaptive
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.fields import has_typed
from desktop_app.ui.widgets.frame import Card, Page
from desktop_app.ui.widgets.labels import Body, Title
from desktop_app.ui.widgets.signs import IconText
from desktop_app.ui.widgets.when import full_date
from desktop_app.words import clock, position, translate

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop_app.domain.ids import LectureId
    from desktop_app.session.agenda import Agenda
    from desktop_app.ui.home.new_session_model import FilmChoice, NewSessionOffer
    from desktop_app.ui.home.sound_test import SoundTest
    from desktop_app.ui.room.keys import KeyTable
    from desktop_app.ui.theme.theme import Theme


class NewSessionView(Page):
    """«Ny träff»."""

    tab_by_layout = True

    start_pressed = Signal(object)
    """NewSessionForm, startable."""
    back_pressed = Signal()
    form_changed = Signal(object)
    """NewSessionForm: something else was chosen; the checks may be others."""
    place_settled = Signal(object)
    """NewSessionForm: another municipality or unit stands there."""
    agenda_changed = Signal(object)
    """An event of the flow that changes the meeting's steps, or takes the last change back."""
    sound_test_pressed = Signal()
    fix_pressed = Signal(object)
    """Check whose button was pressed (not one of a film at fault: that is `fill_pressed`)."""
    change_screen_pressed = Signal()
    fill_pressed = Signal(str)
    """The lecture's id."""

    def __init__(self, theme: Theme, keys: KeyTable | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.content.setContentsMargins(32, 16, 32, 16)
        self._offer: NewSessionOffer | None = None
        self._showing = False
        self._until: dict[LectureId, timedelta] = {}
        """Where films stop, by the plan or because somebody said so."""
        self._remedy: Split | Leave | None = None
        self._breaks = self._taken_out = timedelta()
        self._agenda: Agenda | None = None
        """Shown while the steps are: most meetings begin as they were planned."""
        self.top.back_pressed.connect(self.back_pressed)
        self.who = WhoCard(theme)
        self.who.changed.connect(self._changed)
        self.who.films_pressed.connect(self._open_films)
        self.who.place_settled.connect(lambda: self.place_settled.emit(self.form()))
        self.checks = CheckCard(theme)
        self.checks.sound_test_pressed.connect(self.sound_test_pressed)
        self.checks.fix_pressed.connect(self._fix)
        self.checks.second_pressed.connect(lambda _check: self.change_screen_pressed.emit())
        halves = Adaptive(theme, least=480)
        halves.add(self.who)
        halves.add(self.checks)
        self.films = ChooseFilms(theme)
        self.films.changed.connect(self._changed)
        self.films.fill_pressed.connect(self.fill_pressed)
        self.films.hide()
        self.who.steps_pressed.connect(self._open_steps)
        self.steps = Card(theme, padding=24)
        self._steps_title = Title(theme, level=3)
        self.agenda = AgendaView(theme)
        self.agenda.event_sent.connect(self.agenda_changed)
        self.steps.body.addWidget(self._steps_title)
        self.steps.body.addWidget(self.agenda)
        self.steps.hide()
        self.content.addWidget(halves)
        self._make_meeting(theme)
        self.content.addWidget(self.films)
        self.content.addWidget(self.steps)
        self.content.addStretch(1)
        self._notice = Body(theme, color="text2")
        self._notice_line = IconText(theme, "info", self._notice, color="text2")
        self.start = PrimaryButton(theme, "", icon="play_filled", key_hint="F5")
        self.start.clicked.connect(self._start)
        self.start.set_least_width(200)
        self.add_bottom_words(self._notice_line)
        self.add_bottom_right(self.start)
        ActShortcut(self, keys, Act.FULL_SCREEN_BACK, self._start)
        self.retranslate()

    def _make_meeting(self, theme: Theme) -> None:
        card = Card(theme, padding=24)
        card.body.setContentsMargins(25, 15, 25, 17)
        card.body.setSpacing(12)
        self.bar = MeetingBar(theme)
        self.banner = Banner(theme, Kind.WARNING)
        self.remedy = SecondaryButton(theme, "", icon="filmstrip", compact=True)
        self.remedy.clicked.connect(self._mend)
        self.banner.add_button(self.remedy)
        self.banner.hide()
        card.body.addWidget(self.bar)
        card.body.addWidget(self.banner)
        self.content.addWidget(card)

    # what it is given

    def show_offer(self, offer: NewSessionOffer) -> None:
        """Begin anew with what is offered."""
        self._offer = offer
        self._showing = True
        self._until = dict(offer.until)
        self.who.show_offer(offer)
        self.films.show_films(offer.films, offer.chosen)
        self.films.show_feedback(offered=offer.feedback_offered, chosen=offer.feedback_chosen)
        self.films.setVisible(not offer.chosen and not offer.feedback_chosen)
        self.steps.hide()
        self._showing = False
        self._begin_where_it_is_seen()
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the keyboard begin where it is seen."""
        super().resizeEvent(event)
        self._begin_where_it_is_seen()

    def _begin_where_it_is_seen(self) -> None:
        """Begin at «Starta» where all is known; in large text it is far below, and the first field is in sight."""
        known = self._offer is not None and bool(self._offer.municipality_code)
        self.setFocusProxy(self.start if known and not self.bottom_scrolls else self.who.municipality)

    def show_films(self, films: Sequence[FilmChoice]) -> None:
        """Offer other films (one was filled in) and keep what is chosen."""
        self.films.show_films(films, self.films.chosen())
        self.films.retranslate()
        self._changed()

    def show_agenda(self, agenda: Agenda, *, breaks: timedelta, taken_out: timedelta) -> None:
        """Show the meeting's steps; `breaks` were put in, and questions were taken out that were to take so long."""
        self._agenda = agenda
        if not self.steps.isHidden():
            self.agenda.show_agenda(agenda)
        self._breaks, self._taken_out = breaks, taken_out
        self._show_time()

    def choose_films(self, lectures: Collection[LectureId]) -> None:
        """Check these films and no others, without a word."""
        self._showing = True
        self.films.choose(lectures)
        self._showing = False
        self._say_whether_a_notice_comes()

    def set_sound_test(self, widget: SoundTest) -> None:
        """Let the sound be tested in its row."""
        self.checks.set_sound_test(widget)

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show what the ready-check knows so far."""
        self.checks.show_checks(checks)

    def form(self) -> NewSessionForm:
        """Return what is filled in."""
        return NewSessionForm(
            municipality=(home := self.who.chosen_municipality()),
            unit=self.who.unit.text().strip(),
            more_units=self.who.units(),
            others=self.who.others.besides(home),
            attendance=self.who.attendance(),
            duties=self.who.duties.duties(),
            planned_end=self.who.planned_end(),
            lectures=(chosen := self.films.chosen()),
            feedback=self.films.feedback(),
            until={lecture_id: at for lecture_id, at in self._until.items() if lecture_id in chosen},
            breaks=self._breaks,
            taken_out=self._taken_out,
        )

    def way_back(self) -> QAbstractButton | None:
        """Let Esc lead back, but never past what somebody has typed."""
        return None if has_typed(self) else self.top.back

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.top.set_back(translate("Home", "To Home"))
        self.start.set_text(translate("Home", "Start"))
        self.who.retranslate()
        self.checks.retranslate()
        self.films.retranslate()
        self._steps_title.set_text(translate("Home", "The meeting's steps"))
        self.agenda.retranslate()
        self._notice.set_text(
            translate("Home", "First a notice about the content is shown. To pause and go out is fine.")
        )
        self._say_whether_a_notice_comes()
        self._show_time()

    # what happens in it

    def _changed(self) -> None:
        if self._showing or self._offer is None:
            return
        self._say_whether_a_notice_comes()
        self._show_time()
        self.form_changed.emit(self.form())

    def _open_films(self) -> None:
        if self.films.isHidden():
            self._show_films()
        else:
            self.films.hide()

    def _show_films(self) -> None:
        self.films.show()
        self.films.ask()
        self.show_from_top(self.films)

    def _open_steps(self) -> None:
        self.steps.setVisible(self.steps.isHidden())
        if not self.steps.isHidden() and self._agenda is not None:
            self.agenda.show_agenda(self._agenda)
            self.agenda.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.show_from_top(self.steps)

    def _start(self) -> None:
        form = self.form()
        if form.municipality is None:
            self.who.ask_for_municipality()
            self.show_widget(self.who.municipality)
        elif not form.startable:
            self.films.show()
            self.films.ask()
            self.show_widget(self.films)
        else:
            self.start_pressed.emit(form)

    def _fix(self, check: Check) -> None:
        if check.way is Way.FILL:
            self.fill_pressed.emit(check.key)
        elif check.way is Way.CHOOSE:
            self._show_films()
        elif check.kind is CheckKind.SOUND:
            self.sound_test_pressed.emit()
        else:
            self.fix_pressed.emit(check)

    def _say_whether_a_notice_comes(self) -> None:
        """Promise it only with a film that it is shown before."""
        chosen = self.films.chosen()
        films = [film.lecture for film in self.films.films() if film.lecture_id in chosen]
        heavy = any(film is not None and film.content_notice for film in films)
        self._notice_line.setVisible(heavy and self._offer is not None and self._offer.content_notice)

    def _show_time(self) -> None:
        offer = self._offer
        if offer is None:
            self.top.set_title(translate("Home", "New meeting"))
            return
        form = self.form()
        time = meeting_time(offer, form)
        numbers = [str(film.number) for film in self.films.films() if film.lecture_id in form.lectures]
        meeting = translate("Home", "Meeting {number}").format(number=offer.number)
        if offer.total is not None:
            words = translate("Home", "Meeting {number} of {total}")
            meeting = words.format(number=offer.number, total=offer.total)
        status = [meeting, full_date(offer.now.date())]
        if numbers:
            status.append(translate("Home", "film {numbers}").format(numbers=", ".join(numbers)))
        self.top.set_title(translate("Home", "New meeting"), " · ".join(status))
        self.who.show_what(self._what_words(form))
        self.who.show_sum(_sum_words(time))
        self.bar.show_time(time)
        self._warn(form, time)

    def _what_words(self, form: NewSessionForm) -> str:
        parts = [_film_words(film, form) for film in self.films.films() if film.lecture_id in form.lectures]
        if form.feedback:
            parts.append(translate("Home", "The questions of step 2"))
        return " · ".join(parts) or translate("Home", "Nothing is chosen yet.")

    def _warn(self, form: NewSessionForm, time: MeetingTime) -> None:
        """Say what is wrong with the time, with the one thing that mends it; or what was done about it."""
        self._remedy = remedy(self._offer, form) if self._offer is not None and time.late else None
        lead, words, kind, button = "", "", Kind.WARNING, ""
        if not (form.lectures or form.feedback):
            words = translate("Home", "Choose at least one film.")
        elif self._late_minutes(time):
            minutes = self._late_minutes(time)
            lead = translate("Home", "Ends {time}.").format(time=clock(time.end))
            words = translate("Home", "That is %n minute(s) too late.", None, minutes).replace(
                "{count}", number_word(minutes)
            )
            button = _remedy_words(self._remedy)
        elif form.until:
            kind = Kind.INFORMATION
            words = self._split_words(form)
            button = translate("Home", "Show the whole film")
        self.banner.set_message(words, lead=lead, kind=kind)
        self.banner.setVisible(bool(words))
        self.remedy.set_text(button)
        self.remedy.setVisible(bool(button))

    def _late_minutes(self, time: MeetingTime) -> int:
        return round(time.late.total_seconds() / 60)

    def _split_words(self, form: NewSessionForm) -> str:
        words = translate("Home", "Film {number} stops at {time} and goes on next time.")
        return " ".join(
            words.format(number=film.number, time=position(form.until[film.lecture_id]))
            for film in self.films.films()
            if film.lecture_id in form.until
        )

    def _mend(self) -> None:
        """Do what the banner's button says. Pressed again it is undone."""
        match self._remedy:
            case Split(lecture_id, _, at):
                self._until[lecture_id] = at
            case Leave(lecture_id):
                self.films.leave_out(lecture_id)
            case None:
                self._until = {}
        self._changed()


def _remedy_words(found: Split | Leave | None) -> str:
    match found:
        case Split(_, _, at, ""):
            return translate("Home", "Split the film at {time}").format(time=position(at))
        case Split(_, _, at, chapter):
            return translate("Home", "Split the film at {time} “{chapter}”").format(time=position(at), chapter=chapter)
        case Leave(_, number):
            return translate("Home", "Take film {number} another day").format(number=number)
        case None:
            return ""


def _film_words(film: FilmChoice, form: NewSessionForm) -> str:
    words = f"{film.number} {film.title}"
    stop = form.until.get(film.lecture_id)
    if stop is not None:
        return translate("Home", "{film} to {time}").format(film=words, time=position(stop))
    return words


def _sum_words(time: MeetingTime) -> str:
    """Return how the time is made up: «Film 43 min + frågor 15 min + start och avslut 8 min»."""
    parts = []
    if time.films:
        parts.append(translate("Home", "Film {minutes} min").format(minutes=_minutes(time.films.total_seconds())))
    if time.questions:
        parts.append(
            translate("Home", "questions {minutes} min").format(minutes=_minutes(time.questions.total_seconds()))
        )
    if time.talk:
        parts.append(translate("Home", "talk {minutes} min").format(minutes=_minutes(time.talk.total_seconds())))
    if time.breaks:
        parts.append(translate("Home", "break {minutes} min").format(minutes=_minutes(time.breaks.total_seconds())))
    both = _minutes((START + FINISH).total_seconds())
    parts.append(translate("Home", "start and finish {minutes} min").format(minutes=both))
    return " + ".join(part.replace(" ", "\u00a0") for part in parts)


def _minutes(seconds: float) -> int:
    return round(seconds / 60)
