"""The film's controls, over the film (mockup 15): time, play, sound, text, speed, chapters.

Knows positions and choices, not the player: it is told where the film is and says what a hand asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.domain.course import Chapter, PausePoint
from desktop_app.ui.room.choice_buttons import CaptionsButton, VersionsButton
from desktop_app.ui.room.film_buttons import RATES, EndTime, PauseButton, rate_words
from desktop_app.ui.room.panel import StagePanel
from desktop_app.ui.room.sound_way import SoundMenu
from desktop_app.ui.room.volume import VolumeControl
from desktop_app.ui.widgets.buttons import QuietButton, SecondaryButton, ToggleButton
from desktop_app.ui.widgets.labels import Label
from desktop_app.ui.widgets.timeline import Timeline
from desktop_app.ui.widgets.when import position
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

ROOMY: Final = 1280
"""Pixels, in the text's scale: from here on every tool has a button of its own."""
SKIP: Final = timedelta(seconds=10)
_TIME_GAP = 12
_MENU_GAP = 4


class FilmPanel(StagePanel):
    """What a hand can do with the film."""

    pause_pressed = Signal()
    seek_requested = Signal(object)
    """timedelta: a place in the film."""
    skip_requested = Signal(object)
    """timedelta: so much on, or back where negative."""
    volume_chosen = Signal(int)
    mute_pressed = Signal()
    captions_toggled = Signal(bool)
    rate_chosen = Signal(float)
    write_pressed = Signal()
    mark_pressed = Signal()
    transcript_pressed = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._playing = False
        self._at = self._duration = timedelta()
        self._left_not_length = False
        self._chapters: tuple[Chapter, ...] = ()
        self._rate = 1.0
        night = self.theme
        self.time = QWidget(self)
        self._position = Label(night, size=16, weight=600, tabular=True, wrap=False)
        self.timeline = Timeline(night)
        self.end_time = EndTime(night, "")
        row = QHBoxLayout(self.time)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_TIME_GAP)
        row.addWidget(self._position)
        row.addWidget(self.timeline, 1)
        row.addWidget(self.end_time)
        self.pause = PauseButton(night, parent=self)
        self.back = SecondaryButton(night, "", icon="skip_back_10", large=True, parent=self)
        self.on = SecondaryButton(night, "", icon="skip_forward_10", large=True, parent=self)
        self.volume = VolumeControl(night, parent=self)
        self.sound_menu = SoundMenu(night, self.volume)
        self.captions = ToggleButton(
            night, "", icon="closed_caption_off", icon_on="closed_caption", key_hint="C", parent=self
        )
        self.caption_looks = CaptionsButton(night, parent=self)
        self.versions = VersionsButton(night, parent=self)
        self.mark = QuietButton(night, "", icon="bookmark", key_hint="N", compact=True, place=True, parent=self)
        self.transcript = ToggleButton(night, "", icon="text_description", compact=True, place=True, parent=self)
        self.more = QuietButton(night, "", trailing_icon="chevron_up", compact=True, place=True, parent=self)
        self.more_menu = QMenu(self)
        self._has_captions = False
        self.speed = ToggleButton(night, "", compact=True, place=True, parent=self)
        self.write = SecondaryButton(night, "", icon="edit", parent=self)
        self.chapters = QuietButton(night, "", trailing_icon="chevron_up", compact=True, place=True, parent=self)
        self.speed_menu = QMenu(self)
        self.chapter_menu = QMenu(self)
        self._connect()
        self.dress()
        self.place(
            header=self.time,
            left=(
                self.pause,
                self.back,
                self.on,
                self.volume,
                self.captions,
                self.caption_looks,
                self.larger_text,
            ),
            right=(self.write,),
            tools=(self.speed, self.versions, self.chapters, self.transcript, self.mark, self.more),
        )

    def _connect(self) -> None:
        self.timeline.seek_requested.connect(self.seek_requested)
        self.end_time.clicked.connect(self.toggle_time_left)
        self.pause.clicked.connect(self.pause_pressed)
        self.back.clicked.connect(lambda: self.skip_requested.emit(-SKIP))
        self.on.clicked.connect(lambda: self.skip_requested.emit(SKIP))
        self.volume.chosen.connect(self.volume_chosen)
        self.volume.mute_pressed.connect(self.mute_pressed)
        self.captions.clicked.connect(self.captions_toggled)
        self.speed.clicked.connect(self._open_speeds)
        self.write.clicked.connect(self.write_pressed)
        self.mark.clicked.connect(self.mark_pressed)
        self.transcript.clicked.connect(self.transcript_pressed)
        self.more.clicked.connect(lambda: self._pop_up(self.fill_more(), self.more))
        self.chapters.clicked.connect(self._open_chapters)

    def dress(self) -> None:
        """Measure again."""
        self._fold()
        super().dress()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.pause.retranslate()
        self._name(self.back, translate("Room", "10 seconds back"), "J")
        self._name(self.on, translate("Room", "10 seconds on"), "L")
        self.captions.set_text(translate("Room", "Text"))
        self.captions.setAccessibleName(translate("Room", "Captions"))
        self.write.set_text(translate("Room", "Write answer"))
        self.chapters.set_text(translate("Room", "Chapters"))
        self.mark.set_text(translate("Room", "Mark"))
        self.mark.setToolTip(translate("Room", "Marks this place in the film, to come back to in the talk"))
        self.transcript.set_text(translate("Room", "The film's text"))
        self.more.set_text(translate("Room", "More"))
        self.caption_looks.retranslate()
        self.versions.retranslate()
        self.volume.retranslate()
        self.timeline.retranslate()
        self.set_rate(self._rate)
        self._show_time()
        super().retranslate()

    def _name(self, button: QWidget, name: str, key: str) -> None:
        button.setAccessibleName(name)
        button.setToolTip(self._with_key(name, key))

    def _with_key(self, words: str, usual: str) -> str:
        key = self.theme.key(usual)
        return f"{words} ({key})" if key else words

    # what is shown

    @property
    def is_busy(self) -> bool:
        """Whether a menu is open or the knob is held: the panel must not slide away."""
        menus = (
            self.speed_menu,
            self.chapter_menu,
            self.more_menu,
            self.caption_looks.menu_of_looks,
            self.versions.menu_of_versions,
            self.sound_menu,
        )
        return any(menu.isVisible() for menu in menus) or self.timeline.isSliderDown()

    def set_playing(self, *, playing: bool) -> None:
        """Show whether the film runs."""
        self._playing = playing
        self.pause.show_playing(playing=playing)

    def set_film(self, duration: timedelta, chapters: Sequence[Chapter], pause_points: Sequence[PausePoint]) -> None:
        """Show a film's length, chapters and planned pauses."""
        self._chapters = tuple(chapters)
        self.timeline.set_chapters(tuple(chapter.start for chapter in chapters))
        self.timeline.set_pause_points(tuple(point.at for point in pause_points))
        self._fold()
        self.set_duration(duration)
        self.rearrange()

    def set_duration(self, duration: timedelta) -> None:
        """Show how long the film is."""
        self._duration = duration
        self.timeline.set_duration(duration)
        self._show_time()

    def set_position(self, at: timedelta) -> None:
        """Show where the film is."""
        whole_before, self._at = int(self._at.total_seconds()), at
        self.timeline.set_position(at)
        if int(at.total_seconds()) != whole_before:
            self._show_time()

    def set_volume(self, percent: int, *, muted: bool) -> None:
        """Show how loud it is."""
        self.volume.show_volume(percent, muted=muted)

    def set_captions(self, *, available: bool, shown: bool) -> None:
        """Show whether captions are on; without any there is no button."""
        self._has_captions = available
        self.captions.setVisible(available)
        self.captions.setChecked(shown)
        self._fold()
        self.rearrange()

    def set_rate(self, rate: float) -> None:
        """Show the speed; another than the usual is lit."""
        self._rate = rate
        self.speed.set_text(rate_words(rate))
        self.speed.setAccessibleName(translate("Room", "Speed {rate}").format(rate=rate_words(rate)))
        self.speed.setChecked(rate != 1.0)

    def set_can_write(self, *, can_write: bool) -> None:
        """Offer to write, where a question follows the film."""
        self.write.setVisible(can_write)
        self.rearrange()

    def toggle_time_left(self) -> None:
        """Show what is left instead of the length, or the length again."""
        self._left_not_length = not self._left_not_length
        self._show_time()

    def _show_time(self) -> None:
        self._position.set_text(position(self._at))
        if self._left_not_length:
            left = position(max(timedelta(), self._duration - self._at))
            self.end_time.set_text(f"–{left}")
            self.end_time.setAccessibleName(translate("Room", "{time} left").format(time=left))
        else:
            self.end_time.set_text(position(self._duration))
            self.end_time.setAccessibleName(
                translate("Room", "The film is {time} long").format(time=position(self._duration))
            )
        self.end_time.setToolTip(self._with_key(translate("Room", "Time left, or the film's length"), "T"))

    # menus

    def _fold(self) -> None:
        """Let what is seldom used stand in one menu where there is no room for a button each."""
        folded = self.width() < self.theme.px(ROOMY)
        for part in (self.caption_looks, self.transcript):
            part.setVisible(self._has_captions and not folded)
        self.mark.setVisible(not folded)
        self.chapters.setVisible(bool(self._chapters) and not folded)
        self.versions.fold(folded=folded)
        self.more.setVisible(folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold, then place."""
        self._fold()
        super().resizeEvent(event)

    def fill_more(self) -> QMenu:
        """Return the menu of what is folded away, as it stands."""
        menu = self._emptied(self.more_menu)
        menu.addAction(self.mark.text()).triggered.connect(self.mark_pressed)
        if self._chapters:
            menu.addMenu(self._fill_chapters()).setText(self.chapters.text())
        if self._has_captions:
            beside = menu.addAction(self.transcript.text())
            beside.setCheckable(True)
            beside.setChecked(self.transcript.isChecked())
            beside.triggered.connect(self.transcript_pressed)
            looks = menu.addMenu(self.caption_looks.fill())
            looks.setText(self.caption_looks.accessibleName())
        if self.versions.has_choice:
            menu.addMenu(self.versions.fill()).setText(self.versions.text())
        return menu

    def _open_speeds(self) -> None:
        self.speed.setChecked(self._rate != 1.0)  # pressing opens the menu, it turns nothing on
        menu = self._emptied(self.speed_menu)
        group = QActionGroup(menu)
        for rate in RATES:
            action = self._choice(menu, group, rate_words(rate), chosen=rate == self._rate)
            action.triggered.connect(lambda _checked=False, rate=rate: self.rate_chosen.emit(rate))
        self._pop_up(menu, self.speed)

    def _open_chapters(self) -> None:
        self._pop_up(self._fill_chapters(), self.chapters)

    def _fill_chapters(self) -> QMenu:
        menu = self._emptied(self.chapter_menu)
        group = QActionGroup(menu)
        now = max((i for i, c in enumerate(self._chapters) if c.start <= self._at), default=-1)
        for index, chapter in enumerate(self._chapters):
            words = f"{position(chapter.start)}  {chapter.title}".replace("&", "&&")
            action = self._choice(menu, group, words, chosen=index == now)
            action.triggered.connect(lambda _checked=False, at=chapter.start: self.seek_requested.emit(at))
        return menu

    def _emptied(self, menu: QMenu) -> QMenu:
        """Return it, empty and in the panel's colours: a dark panel's menu is dark, also in a light program."""
        menu.clear()
        self.theme.dress(menu)
        return menu

    @staticmethod
    def _choice(menu: QMenu, group: QActionGroup, words: str, *, chosen: bool) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)
        if chosen:
            menu.setActiveAction(action)
        return action

    @staticmethod
    def _pop_up(menu: QMenu, button: QWidget) -> None:
        """Open upwards: below the panel there is nothing."""
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height() - _MENU_GAP)))
