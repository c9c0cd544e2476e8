"""The film's controls under the preview. Told where the film is; says what a hand did."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.room.film_buttons import RATES, EndTime, PauseButton, rate_words
from desktop_app.ui.room.sound_way import SoundMenu
from desktop_app.ui.room.volume import VolumeControl
from desktop_app.ui.widgets.buttons import SecondaryButton, ToggleButton
from desktop_app.ui.widgets.labels import Label
from desktop_app.ui.widgets.timeline import Timeline
from desktop_app.ui.widgets.when import position
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.course import Chapter, PausePoint
    from desktop_app.ui.theme.theme import Theme

SKIP: Final = timedelta(seconds=10)
_TIME_GAP = 12
_ROWS_GAP = 8


class Transport(QWidget):
    """Two rows: the film's time, and what can be done with it. `add_tool` puts in what others have for a film."""

    pause_pressed = Signal()
    seek_requested = Signal(object)
    """timedelta: a place in the film."""
    skip_requested = Signal(object)
    """timedelta: so much on, or back where negative."""
    volume_chosen = Signal(int)
    mute_pressed = Signal()
    captions_pressed = Signal()
    rate_chosen = Signal(float)
    larger_text_pressed = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._at = self._duration = timedelta()
        self._left_not_length = False
        self._rate = 1.0
        self._percent = 100
        self._has_looks = False
        self._position = Label(theme, size=16, weight=600, tabular=True, wrap=False)
        self.timeline = Timeline(theme)
        self.end_time = EndTime(theme, "")
        self.pause = PauseButton(theme)
        self.back = SecondaryButton(theme, "", icon="skip_back_10", large=True)
        self.on = SecondaryButton(theme, "", icon="skip_forward_10", large=True)
        self.volume = VolumeControl(theme)
        self.sound_menu = SoundMenu(theme, self.volume)
        self.captions = ToggleButton(theme, "", icon="closed_caption_off", icon_on="closed_caption", key_hint="C")
        self.speed = ToggleButton(theme, "")
        self.larger_text = SecondaryButton(theme, "A+")
        self.speed_menu = QMenu(self)
        theme.dress(self.speed_menu)
        times = QHBoxLayout()
        times.setSpacing(_TIME_GAP)
        times.addWidget(self._position)
        times.addWidget(self.timeline, 1)
        times.addWidget(self.end_time)
        self._row = WrapLayout(spacing=8)
        for left in (self.pause, self.back, self.on):
            self._row.addWidget(left)
        self._row.add_stretch()
        for right in (self.volume, self.captions, self.speed, self.larger_text):
            self._row.addWidget(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_ROWS_GAP)
        column.addLayout(times)
        column.addLayout(self._row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.timeline.seek_requested.connect(self.seek_requested)
        self.end_time.clicked.connect(self.toggle_time_left)
        self.pause.clicked.connect(self.pause_pressed)
        self.back.clicked.connect(lambda: self.skip_requested.emit(-SKIP))
        self.on.clicked.connect(lambda: self.skip_requested.emit(SKIP))
        self.volume.chosen.connect(self.volume_chosen)
        self.volume.mute_pressed.connect(self.mute_pressed)
        self.captions.clicked.connect(self._captions_clicked)
        self.speed.clicked.connect(self._open_speeds)
        self.larger_text.clicked.connect(self.larger_text_pressed)

    def add_tool(self, widget: QWidget) -> None:
        """Put in a control after the skips."""
        self._row.insert_before_stretch(widget)

    def add_after_captions(self, widget: QWidget) -> None:
        """Put in a control beside that of the captions."""
        self._row.insert_after(self.captions, widget)
        self._has_looks = True

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.pause.retranslate()
        for button, name, key in (
            (self.back, translate("Console", "10 seconds back"), "J"),
            (self.on, translate("Console", "10 seconds on"), "L"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(self._with_key(name, key))
        self.captions.set_text(translate("Console", "Text"))
        self.captions.setAccessibleName(translate("Console", "Captions"))
        self.volume.retranslate()
        self.timeline.retranslate()
        self.set_rate(self._rate)
        self.set_text_percent(self._percent)
        self._show_time()

    # what is shown

    def set_playing(self, *, playing: bool) -> None:
        """Show whether the film runs."""
        self.pause.show_playing(playing=playing)

    def set_primary(self, *, primary: bool) -> None:
        """Let «Spela» be the one thing to do next, or not: while the group sees nothing, it is not."""
        self.pause.set_calm(calm=not primary)

    def set_film(self, duration: timedelta, chapters: Sequence[Chapter], pause_points: Sequence[PausePoint]) -> None:
        """Show a film's length, chapters and planned pauses."""
        self.timeline.set_chapters(tuple(chapter.start for chapter in chapters))
        self.timeline.set_pause_points(tuple(point.at for point in pause_points))
        self.set_duration(duration)

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
        self.captions.setVisible(available)
        self.captions.setChecked(shown)

    def set_rate(self, rate: float) -> None:
        """Show the speed; another than the usual is lit."""
        self._rate = rate
        self.speed.set_text(rate_words(rate))
        self.speed.setAccessibleName(translate("Console", "Speed {rate}").format(rate=rate_words(rate)))
        self.speed.setChecked(rate != 1.0)

    def set_text_percent(self, percent: int) -> None:
        """Tell the button how large the group's text is."""
        self._percent = percent
        words = translate("Console", "Larger text for the group, now {percent} %").format(percent=percent)
        self.larger_text.setAccessibleName(words)
        self.larger_text.setToolTip(words)

    def toggle_time_left(self) -> None:
        """Show what is left instead of the length, or the length again."""
        self._left_not_length = not self._left_not_length
        self._show_time()

    def _show_time(self) -> None:
        self._position.set_text(position(self._at))
        left = position(max(timedelta(), self._duration - self._at))
        whole = position(self._duration)
        name = (
            translate("Console", "{time} left")
            if self._left_not_length
            else translate("Console", "The film is {time} long")
        )
        self.end_time.set_text(f"–{left}" if self._left_not_length else whole)
        self.end_time.setAccessibleName(name.format(time=left if self._left_not_length else whole))
        self.end_time.setToolTip(self._with_key(translate("Console", "Time left, or the film's length"), "T"))

    def _with_key(self, words: str, usual: str) -> str:
        """Return «10 sekunder tillbaka (J)», with the key that does it now."""
        key = self.theme.key(usual)
        return f"{words} ({key})" if key else words

    def fit(self, width: int) -> None:
        """Leave «A+» to the menu of how captions look, where the row would need another line for it."""
        spared = self._has_looks and self._row_width() + self._width_of_larger_text() > width
        if spared is not self.larger_text.isHidden():
            self.larger_text.setVisible(not spared)
            self._row.invalidate()  # nested, it is not told that an item went

    def heightForWidth(self, width: int) -> int:
        """More rows where it is narrow, and «A+» alone would not be enough to leave out."""
        one_line = self._row_width() <= width if self._has_looks else False
        row = self._row.sizeHint().height() if one_line else self._row.heightForWidth(width)
        return self.timeline.sizeHint().height() + _ROWS_GAP + row

    def _row_width(self) -> int:
        """Return the width of the row without «A+»."""
        shown = 0 if self.larger_text.isHidden() else self._width_of_larger_text()
        return self._row.sizeHint().width() - shown

    def _width_of_larger_text(self) -> int:
        return self.larger_text.sizeHint().width() + self._row.gap

    def sizeHint(self) -> QSize:
        """Both rows, nothing wrapped."""
        row = self._row.sizeHint()
        return QSize(row.width(), self.timeline.sizeHint().height() + _ROWS_GAP + row.height())

    # the speeds

    def _captions_clicked(self) -> None:
        self.captions.setChecked(not self.captions.isChecked())  # it is on when it is told so
        self.captions_pressed.emit()

    def _open_speeds(self) -> None:
        self.speed.setChecked(self._rate != 1.0)  # pressing opens the menu, it turns nothing on
        menu = self.speed_menu
        menu.clear()
        group = QActionGroup(menu)
        for rate in RATES:
            action = menu.addAction(rate_words(rate))
            action.setCheckable(True)
            action.setChecked(rate == self._rate)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, rate=rate: self.rate_chosen.emit(rate))
        menu.popup(self.speed.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))
