"""The stages of the room for one screen: each is made when the meeting first comes to it, or a little ahead.

All at once they took a fifth of a second, in which a key had to wait. What is chosen for the film is kept until there
is a stage to tell it to. What a state calls for, black, focus and keys are the room's.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop_app.ui.ahead import Ahead
from desktop_app.ui.room.approval_view import ApprovalView
from desktop_app.ui.room.break_view import BreakView, BrightView, ClosingView
from desktop_app.ui.room.card_view import CardView
from desktop_app.ui.room.film_panel import FilmPanel
from desktop_app.ui.room.film_view import FilmView
from desktop_app.ui.room.question_view import QuestionView
from desktop_app.ui.room.welcome_view import WelcomeView
from desktop_app.ui.theme.tokens import group_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_app.playback.captions import Captions
    from desktop_app.playback.player import Player
    from desktop_app.settings import CaptionGround
    from desktop_app.ui.room.console.from_film import MarkedPlace
    from desktop_app.ui.room.film_choices import FilmChoices
    from desktop_app.ui.room.sound_way import SoundWay
    from desktop_app.ui.theme.theme import Theme

Stage = FilmView | CardView


class RoomStages(QWidget):
    """A stack of stages, and of the screens that others make."""

    event_sent = Signal(object)
    """An event of `session.events`, for the conductor."""
    volume_changed = Signal(int)
    captions_shown_changed = Signal(bool)
    caption_ground_changed = Signal(object)
    """CaptionGround."""
    group_text_percent_changed = Signal(int)
    bright_room_changed = Signal(bool)
    play_wanted = Signal(object)
    """Bookmark: that place of the film is to be seen again."""

    def __init__(
        self,
        theme: Theme,
        player: Player,
        *,
        fault: Callable[[], QWidget] | None = None,
        answer: Callable[[], QWidget] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`fault` and `answer` are asked for the screens that others make, when these are to be shown."""
        super().__init__(parent)
        self.theme = theme
        self._player = player
        self._fault = fault
        self._answer = answer
        self._percent = 100
        self._bright_room = False
        self._told_film: dict[str, Callable[[FilmView], None]] = {}
        """What was chosen for the film, for when its stage is made."""
        self._places: tuple[MarkedPlace, ...] = ()
        self._short_of_time = ""
        """What there is to say of the time, when it is short."""
        self._made: list[Stage] = []
        self._stack = QStackedLayout(self)
        self._ahead = Ahead(self)

    @cached_property
    def welcome(self) -> WelcomeView:
        """Who is here, and what will be seen."""
        welcome = WelcomeView(self.theme)
        self._adopt(welcome)
        return welcome

    @cached_property
    def _film_panel(self) -> FilmPanel:
        panel = FilmPanel(self.theme, parent=self)
        panel.hide()
        return panel

    @cached_property
    def film(self) -> FilmView:
        """The film, in the looks that were chosen for it."""
        film = FilmView(self.theme, self._player, panel=self._film_panel)
        for told in self._told_film.values():
            told(film)
        film.volume_changed.connect(self.volume_changed)
        film.captions_toggled.connect(self.captions_shown_changed)
        film.percent_chosen.connect(self._choose_percent)
        film.ground_chosen.connect(self._choose_ground)
        self._adopt(film)
        return film

    @cached_property
    def question(self) -> QuestionView:
        """A question, talked about."""
        question = QuestionView(self.theme)
        question.show_places(self._places)
        question.marks.play_pressed.connect(self.play_wanted)
        self._adopt(question)
        return question

    @cached_property
    def approval(self) -> ApprovalView:
        """An answer, read back."""
        approval = ApprovalView(self.theme)
        self._adopt(approval)
        return approval

    @cached_property
    def rest(self) -> BreakView:
        """A break."""
        rest = BreakView(self.theme)
        self._adopt(rest)
        return rest

    @cached_property
    def closing(self) -> ClosingView:
        """The last words."""
        closing = ClosingView(self.theme)
        self._adopt(closing)
        return closing

    @cached_property
    def bright(self) -> BrightView:
        """An empty bright card."""
        bright = BrightView(self.theme)
        self._adopt(bright)
        return bright

    def make_ahead(self, parts_of_answer: Iterable[Callable[[], object]] = ()) -> None:
        """Make what this meeting will come to, soon and one at a time; what only happens is made when it does."""
        answer = self._answer
        self._ahead.begin(
            [
                lambda: self._film_panel,
                lambda: self.film,
                lambda: self.question,
                *(partial(self._lend_ahead, made) for made in (*parts_of_answer, *([answer] if answer else []))),
                *([partial(self._take_in_ahead, answer)] if answer else []),
                lambda: self.approval,
                lambda: self.closing,
                lambda: self.rest,
                lambda: self.bright,
            ]
        )

    def set_captions(self, captions: Captions | None) -> None:
        """Show these captions with the film; None where it has none that can be read."""
        self._tell_film("captions", lambda film: film.set_captions(captions))

    def set_captions_shown(self, *, shown: bool) -> None:
        """Show captions, or not: as it was chosen last."""
        self._tell_film("shown", lambda film: film.set_captions_shown(shown=shown))

    def set_caption_ground(self, ground: CaptionGround) -> None:
        """Set what captions stand on: as it was chosen last."""
        self._tell_film("ground", lambda film: film.set_caption_ground(ground))

    def set_choices(self, choices: FilmChoices) -> None:
        """Offer versions, sounds and languages of the film."""
        self._tell_film("choices", lambda film: film.set_choices(choices))

    def set_sound_way(self, way: SoundWay) -> None:
        """Offer to choose where the sound goes."""
        self._tell_film("sound_way", lambda film: film.set_sound_way(way))

    def _tell_film(self, about: str, tell: Callable[[FilmView], None]) -> None:
        self._told_film[about] = tell
        if "film" in self.__dict__:
            tell(self.film)

    def show_places(self, places: tuple[MarkedPlace, ...]) -> None:
        """Offer what was marked in the film while it is talked about."""
        self._places = places
        if "question" in self.__dict__:
            self.question.show_places(places)

    def set_group_text_percent(self, percent: int) -> None:
        """Show the group's text at 100, 125 or 150 per cent."""
        self._percent = percent
        for stage in self._made:
            stage.set_text_percent(percent)

    def set_bright_room(self, *, bright: bool) -> None:
        """Let the cards be dark words on a bright ground, or the other way round. A film is as it is."""
        self._bright_room = bright
        for stage in self._made:
            self._colour(stage)

    def _colour(self, stage: Stage) -> None:
        if isinstance(stage, CardView):
            stage.set_colours(group_tokens(bright_room=self._bright_room))

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        for stage in self._made:
            stage.retranslate()

    def _adopt(self, stage: Stage) -> None:
        stage.event_sent.connect(self.event_sent)
        stage.set_text_percent(self._percent)
        self._colour(stage)
        stage.warn_of_time(self._short_of_time)
        self._made.append(stage)
        self._stack.addWidget(stage)

    def _warn_of_time(self, words: str) -> None:
        """Have the panels say that the time is short; nothing where it is not."""
        if words != self._short_of_time:
            self._short_of_time = words
            for stage in self._made:
                stage.warn_of_time(words)

    def _take_in(self, page: QWidget) -> QWidget:
        """Have a screen that others made here, also after it was in the other layout."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        return page

    def _lend_ahead(self, made: Callable[[], object]) -> None:
        if self.isVisible():
            made()

    def _take_in_ahead(self, made: Callable[[], QWidget]) -> None:
        if self.isVisible():  # else the other layout has it
            self._take_in(made())

    def _choose_percent(self, percent: int) -> None:
        self.set_group_text_percent(percent)
        self.group_text_percent_changed.emit(percent)

    def _choose_bright_room(self, bright: bool) -> None:  # noqa: FBT001  # Qt's signal
        self.set_bright_room(bright=bright)
        self.bright_room_changed.emit(bright)

    def _choose_ground(self, ground: CaptionGround) -> None:
        self.set_caption_ground(ground)
        self.caption_ground_changed.emit(ground)
