"""The panel at the foot of the room's screens: dark in both themes, one set of places whatever stands in it.

A panel has perhaps a row of its own at the top (the film's time), then its controls, then a line of words with the
tools that are seldom used. «Svart» keeps its corner. Where the steps would take the controls another row they stand on
the line at the foot, if there is room; where that does not help either, in a small window or with large text, the
controls take more rows and the panel grows upwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.room.arrange import GAP, Arrangement, Item, Place, arrange
from desktop_app.ui.room.break_menu import BreakMenu
from desktop_app.ui.widgets.buttons import BlackButton, QuietButton, SecondaryButton
from desktop_app.ui.widgets.labels import Meta
from desktop_app.ui.widgets.signs import Icon
from desktop_app.ui.widgets.steppers import MeetingStep, MeetingStepper
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

SIDE = 24
_TOP = 9
_HEADER_GAP = 4
_FOOT_GAP = 4
_FOOT = 32
_BOTTOM = 4
_NOTE_GAP = 8
_WARNING = 24
"""The height of a warning on a line of its own."""
_STEPS_GAP = 24
"""Between the steps and the tools, where they stand on one line."""


class StagePanel(QWidget):
    """The strip and its places. `theme` is the program's own; the panel wears its night."""

    height_changed = Signal()
    black_pressed = Signal()
    larger_text_pressed = Signal()
    full_screen_pressed = Signal()
    end_pressed = Signal()
    meeting_pressed = Signal()
    """The agenda and who is here."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme.night()
        self._header: QWidget | None = None
        self._left: list[QWidget] = []
        self._right: list[QWidget] = []
        self._tools: list[QWidget] = []
        self._height = 0
        self._hints: dict[QWidget, QSize] = {}
        self._asked: tuple[object, ...] = ()
        self._heights: dict[tuple[int, bool], int] = {}
        """What the panel needs at a width, with the steps or without; for as long as everything asks for the same."""
        self._placed: tuple[int, bool] | None = None
        self._percent = 100
        self._steps: tuple[MeetingStep, ...] = ()
        self._noted = ("", "", "")
        self._room = 0
        self._offers_break = True
        self._in_meeting = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.stepper = MeetingStepper(self.theme, parent=self)
        self.larger_text = SecondaryButton(self.theme, "A+", parent=self)
        self.larger_text.clicked.connect(self.larger_text_pressed)
        self.black = BlackButton(self.theme, "", parent=self)
        self.black.clicked.connect(self.black_pressed)
        self._note_icon = Icon(self.theme, "", color="text2", size=16, parent=self)
        self._note = Meta(self.theme, wrap=False, parent=self)
        self.full_screen = QuietButton(
            self.theme, "", icon="full_screen_maximize", key_hint="F", compact=True, place=True, parent=self
        )
        self.full_screen.clicked.connect(self.full_screen_pressed)
        self.end = QuietButton(self.theme, "", icon="flag_checkered", compact=True, place=True, parent=self)
        self.end.clicked.connect(self.end_pressed)
        self.meeting = QuietButton(self.theme, "", icon="clipboard_task", compact=True, place=True, parent=self)
        self.meeting.clicked.connect(self.meeting_pressed)
        self.take_break = QuietButton(self.theme, "", icon="drink_coffee", compact=True, place=True, parent=self)
        self.break_menu = BreakMenu(self.take_break)
        self._tools = [self.meeting, self.take_break, self.full_screen, self.end]
        self.theme.follow(self.dress)

    # what subclasses fill

    def place(
        self,
        *,
        header: QWidget | None = None,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        tools: Sequence[QWidget] = (),
    ) -> None:
        """Say what stands where; `right` comes before «Svart», `tools` before full screen."""
        self._header = header
        self._left = list(left)
        self._right = [*right, self.black]
        self._tools = [*tools, self.meeting, self.take_break, self.full_screen, self.end]
        order = [*([header] if header else []), *self._left, *self._right, *self._tools]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        for control in self.findChildren(QWidget):
            # A click leaves the focus on the stage: Space and the arrows go on being the film's, not the button's.
            if control.focusPolicy() & Qt.FocusPolicy.ClickFocus:
                control.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.setAccessibleName(translate("Room", "Controls"))
        self.black.set_text(translate("Room", "Black"))
        self.full_screen.set_text(translate("Room", "Full screen"))
        self.meeting.set_text(translate("Room", "The meeting"))
        self.take_break.set_text(translate("Room", "Break …"))
        self.end.set_text(translate("Room", "End for today"))
        self.set_text_percent(self._percent)
        self.rearrange()

    # what is shown

    def set_steps(self, steps: Sequence[MeetingStep]) -> None:
        """Show where the meeting is."""
        if tuple(steps) == self._steps:
            return
        self._steps = tuple(steps)
        self.stepper.set_steps(steps)
        self.rearrange()

    def set_note(self, text: str, icon: str = "", color: str = "text2") -> None:
        """Show a calm line of words; an empty text takes it away."""
        if (text, icon, color) == self._noted:
            return
        self._noted = (text, icon, color)
        self._note.set_text(text)
        self._note.set_color(color)
        self._note_icon.set_icon(icon, color)
        self._note.setVisible(bool(text))
        self._note_icon.setVisible(bool(text and icon))
        self.rearrange()

    @property
    def note(self) -> str:
        """The line of words, as it would be with room for it all."""
        return self._noted[0]

    def set_text_percent(self, percent: int) -> None:
        """Tell the button how large the group's text is."""
        self._percent = percent
        words = translate("Room", "Larger text for the group, now {percent} %").format(percent=percent)
        self.larger_text.setAccessibleName(words)
        self.larger_text.setToolTip(words)

    # places

    def set_room(self, height: int) -> None:
        """Take no more than this height if leaving the steps out can help it: the picture comes first."""
        self._room = height

    def height_for(self, width: int) -> int:
        """Return the height the panel needs at this width."""
        return self._lay(width, move=False)

    def sizeHint(self) -> QSize:
        """As high as it needs at its width."""
        return QSize(960, self.height_for(max(1, self.width())))

    def rearrange(self) -> None:
        """Place the controls anew, once, when all that changes now has changed: they, their words, the text scale."""
        if self.isVisible():
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _arrange(self) -> None:
        height = self._lay(self.width(), move=True)
        if height != self._height:
            self._height = height
            self.updateGeometry()
            self.height_changed.emit()

    def _lay(self, width: int, *, move: bool) -> int:
        """Return the panel's height at this width, and place what stands in it, where that is not done already."""
        self._ask()
        steps = self._in_meeting and (not self._room or self._height_at(width, steps=True) <= self._room)
        if not move:
            return self._height_at(width, steps=steps)
        if (width, steps) != self._placed:
            if self.stepper.isHidden() is steps:
                self.stepper.setVisible(steps)
            self._heights[width, steps] = self._laid(width, steps=steps, move=True)
            self._placed = (width, steps)
        return self._heights[width, steps]

    def _ask(self) -> None:
        """Ask every control for its size, once for all the ways that are tried; forget the places where one differs.

        A window on its way to the screen asks five times: only the first time costs more than the asking (P8).
        """
        head = [self._header] if self._header is not None else []
        controls = [*head, self.stepper, *self._left, *self._right, *self._tools]
        self._hints = {control: control.sizeHint() for control in controls}
        mine = (self.stepper, self.take_break, self.full_screen)  # whether these are seen is decided here
        seen = tuple(control for control in controls if control in mine or not control.isHidden())
        asked = (seen, self._offers_break, self._steps, self._noted, self.theme.percent, *self._hints.values())
        if asked != self._asked:
            self._asked = asked
            self._heights.clear()
            self._placed = None

    def _height_at(self, width: int, *, steps: bool) -> int:
        height = self._heights.get((width, steps))
        if height is None:
            height = self._heights[width, steps] = self._laid(width, steps=steps, move=False)
        return height

    def _laid(self, width: int, *, steps: bool, move: bool) -> int:
        inner = width - 2 * SIDE
        y = _TOP
        if self._header is not None:
            height = self._hint(self._header).height()
            if move:
                self._header.setGeometry(SIDE, y, inner, height)
            y += height + _HEADER_GAP
        above = self._warns and not self._warning_fits_foot(inner)
        if above:  # over the controls: «Svart» keeps its corner
            y = self._lay_warning(y, inner, move=move)
        words = 0 if above else self._warning_width()
        left, right = _shown(self._left), _shown(self._right)
        arrangement = arrange(self._items(left), self._middle(inner) if steps else None, self._items(right), inner)
        in_foot = False
        if steps:
            without = arrange(self._items(left), None, self._items(right), inner)
            in_foot = without.height < arrangement.height and self._steps_fit_foot(inner - words)
            arrangement = without if in_foot else arrangement
        if move:
            _put(left, arrangement.left, y)
            _put(right, arrangement.right, y)
            if arrangement.middle:
                _put([self.stepper], [arrangement.middle], y)
        y += arrangement.height + _FOOT_GAP
        return self._lay_foot(y, inner, words, steps=in_foot, note=not above, move=move) + _BOTTOM

    def _hint(self, widget: QWidget) -> QSize:
        """Return a control's size, as it was asked for last."""
        return self._hints[widget]

    def _items(self, widgets: Sequence[QWidget]) -> list[Item]:
        return [Item(hint.width(), hint.height()) for hint in map(self._hint, widgets)]

    def _lay_warning(self, y: int, inner: int, *, move: bool) -> int:
        """Give a warning a line of its own; return where the next one begins."""
        high = self.theme.px(_WARNING)
        if move:
            self._put_note(y, inner, high)
        return y + high + _HEADER_GAP

    def _middle(self, inner: int) -> Item:
        """Return the steps' size: on one line where they can be."""
        size = self._hint(self.stepper)
        if size.width() > inner:
            return Item(inner, max(size.height(), self.stepper.heightForWidth(inner)))
        return Item(size.width(), size.height())

    def _steps_fit_foot(self, room: int) -> bool:
        """Tell whether the steps have room beside the tools."""
        return self._hint(self.stepper).width() + _STEPS_GAP + self._least_tools() <= room

    def _warning_fits_foot(self, inner: int) -> bool:
        """Tell whether a warning has room beside the tools."""
        return self._warning_width() + self._least_tools() <= inner

    def _least_tools(self) -> int:
        return sum(item.width + GAP for item in self._items(self._tools_with_room(0)))

    def _lay_foot(self, y: int, inner: int, words: int, *, steps: bool, note: bool, move: bool) -> int:
        """Place perhaps the note, perhaps the steps, and the tools; a note gives way, a warning takes `words`."""
        taken = self._hint(self.stepper).width() + _STEPS_GAP if steps else 0
        tools = self._tools_with_room(inner - taken - words)
        arrangement = self._tools_arranged(tools, inner, beside=words)
        if move:
            for tool in (self.take_break, self.full_screen):
                tool.setVisible(tool in tools)
            _put(tools, arrangement.right or arrangement.left, y)
            used = min((place.x for place in arrangement.right), default=0)
            if steps:
                used = self._lay_steps_in_foot(y, used, arrangement.height, note=note)
            if note:
                self._put_note(y, used - _NOTE_GAP, arrangement.height)
        return y + arrangement.height

    def _put_note(self, y: int, room: int, high: int) -> None:
        """Place the line of words, as much of it as there is room for."""
        icon = self._icon_width()
        room = max(0, room - icon)
        self._note.set_text(self._what_fits(room))
        self._note.setGeometry(SIDE + icon, y, room, high)
        self._note_icon.move(SIDE, y + (high - self._note_icon.height()) // 2)
        self._note_icon.setVisible(bool(self._note.text() and self._noted[1]))

    def _warning_width(self) -> int:
        """Return what a warning takes of a line: it stands whole, and the tools give way to it."""
        return self._icon_width() + self._width_of(self._noted[0]) + GAP + _NOTE_GAP if self._warns else 0

    @property
    def _warns(self) -> bool:
        return bool(self._noted[0]) and self._noted[2] != "text2"

    def _tools_with_room(self, room: int) -> list[QWidget]:
        """Return the tools for a line of this width.

        «Rast…» gives way first, it is in «Träffen» too; then full screen, which a double click does as well.
        """
        giving_way: dict[QWidget, bool] = {self.take_break: self._offers_break, self.full_screen: True}
        tools = [tool for tool in self._tools if giving_way.get(tool, not tool.isHidden())]
        for tool in giving_way:
            if tool in tools and sum(item.width + GAP for item in self._items(tools)) > room:
                tools.remove(tool)
        return tools

    def leave_break_out(self) -> None:
        """Offer no break: there is one."""
        self._offers_break = False
        self.take_break.hide()

    def leave_meeting_out(self) -> None:
        """Offer nothing of a meeting, and show no steps: an answer is read back outside one."""
        self._in_meeting = False
        self.leave_break_out()
        for part in (self.meeting, self.end, self.stepper):
            part.hide()

    def _lay_steps_in_foot(self, y: int, used: int, height: int, *, note: bool) -> int:
        """Place the steps first, or after the words where there is room for those too; return where they begin."""
        size = self._hint(self.stepper)
        last = used - _STEPS_GAP - size.width()
        x = last if note and self._what_fits(last - _NOTE_GAP - self._icon_width()) else 0
        _put([self.stepper], [Place(x, (height - size.height()) // 2, size.width(), size.height())], y)
        return x

    def _icon_width(self) -> int:
        return self._note_icon.width() + _NOTE_GAP if self._noted[1] else 0

    def _width_of(self, words: str) -> int:
        return self._note.fontMetrics().horizontalAdvance(words) + 2

    def _what_fits(self, room: int) -> str:
        """Return the note's sentences that have room, whole: half a sentence helps nobody. A warning always stands."""
        sentences = self._noted[0].split(". ")
        for count in range(len(sentences), 0, -1):
            words = ". ".join(sentences[:count])
            words += "." if count < len(sentences) else ""
            if self._width_of(words) <= room:
                return words
        return self._noted[0] if room > 0 and self._noted[2] != "text2" else ""

    def _tools_arranged(self, tools: list[QWidget], inner: int, *, beside: int) -> Arrangement:
        items = self._items(tools)
        on_one_row = arrange((), None, items, inner)
        if sum(item.width for item in items) + 8 * len(items) <= inner - beside:
            return on_one_row
        return arrange(items, None, (), inner)

    def dress(self) -> None:
        """Measure again: the theme or the text scale is another."""
        self.rearrange()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Place anew when a control changed its size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Place the controls."""
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the controls for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line over it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.tokens.bg))
        painter.fillRect(0, 0, self.width(), 1, QColor(self.theme.tokens.line))
        painter.end()


def foot_height(theme: Theme) -> int:
    """Return how far «Svart» stands over the window's lower edge: the line of words lies between."""
    return _FOOT_GAP + theme.px(_FOOT) + _BOTTOM


def _shown(widgets: Sequence[QWidget]) -> list[QWidget]:
    return [widget for widget in widgets if not widget.isHidden()]


def _put(widgets: Sequence[QWidget], places: Sequence[Place], top: int) -> None:
    for widget, place in zip(widgets, places, strict=True):
        widget.setGeometry(SIDE + place.x, top + place.y, place.width, place.height)
