"""What can be done with what the group sees when it is no film: turn a card, talk and write, read back, end a break.

Each is a row of buttons under the preview. They send the flow's events; pages are turned on the group's own picture.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.session import events
from desktop_app.ui.room.console.discussion_bar import DiscussionBar
from desktop_app.ui.room.keys import Act
from desktop_app.ui.widgets.buttons import Button, PrimaryButton, SecondaryButton
from desktop_app.ui.widgets.labels import Body
from desktop_app.ui.widgets.signs import IconText
from desktop_app.ui.widgets.wrap import WrapLayout
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.session.room_state import RoomState
    from desktop_app.ui.room.audience.picture import GroupPicture
    from desktop_app.ui.theme.theme import Theme

MORE_BREAK: Final = timedelta(minutes=5)


class Controls(QWidget):
    """A row of buttons, the main one first, larger text for the group last."""

    event_sent = Signal(object)
    larger_text_pressed = Signal()

    def __init__(self, theme: Theme, picture: GroupPicture) -> None:
        super().__init__()
        self.theme = theme
        self.picture = picture
        self._state: RoomState | None = None
        self._percent = 100
        self.larger_text = SecondaryButton(theme, "A+")
        self.larger_text.clicked.connect(self.larger_text_pressed)
        self.row = WrapLayout(spacing=8)
        self.row.add_stretch()
        self.row.addWidget(self.larger_text)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 8, 0, 0)
        self.column.setSpacing(12)
        self.column.addLayout(self.row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, *buttons: Button) -> None:
        """Put in buttons, from the left."""
        for button in buttons:
            self.row.insert_before_stretch(button)

    def show_state(self, state: RoomState) -> None:
        """Offer what can be done as the meeting stands."""
        self._state = state
        self.retranslate()

    def set_primary(self, *, primary: bool) -> None:
        """Let the main button be the one thing to do next, or not: while the group sees nothing, it is not."""
        for button in self.findChildren(PrimaryButton):
            button.set_calm(calm=not primary)

    def act(self, act: Act) -> bool:
        """Do what a key means here; tell whether it meant anything."""
        return self.picture.turn({Act.BACK_5: -1, Act.ON_5: 1}.get(act, 0)) if act in {Act.BACK_5, Act.ON_5} else False

    def take_focus(self) -> QWidget | None:
        """Return what is to have the focus when this comes up; None to leave it with the console."""
        return None

    def first(self) -> QWidget | None:
        """Return the first button that can be pressed."""
        stops = (item.widget() for index in range(self.row.count()) if (item := self.row.itemAt(index)) is not None)
        return next((stop for stop in stops if stop is not None and not stop.isHidden() and stop.isEnabled()), None)

    def set_text_percent(self, percent: int) -> None:
        """Tell the button how large the group's text is."""
        self._percent = percent
        words = translate("Console", "Larger text for the group, now {percent} %").format(percent=percent)
        self.larger_text.setAccessibleName(words)
        self.larger_text.setToolTip(words)

    def retranslate(self) -> None:
        """Take the words of the language in use. Kinds fill this in."""
        self.set_text_percent(self._percent)

    def _send(self, button: Button, event: type[events.Event]) -> None:
        button.clicked.connect(lambda _checked=False: self.event_sent.emit(event()))  # type: ignore[call-arg]


class WelcomeControls(Controls):
    """The welcome and the notice, page by page, then the first step."""

    def __init__(self, theme: Theme, picture: GroupPicture) -> None:
        super().__init__(theme, picture)
        self.on = PrimaryButton(theme, "", key_hint="PageDown")
        self.back = SecondaryButton(theme, "", icon="arrow_left")
        self.on.clicked.connect(self._go_on)
        self.back.clicked.connect(lambda: self.picture.turn(-1))
        self.add(self.on, self.back)
        picture.changed.connect(self._tell)
        self.retranslate()

    def act(self, act: Act) -> bool:
        """Turn the pages first."""
        if act in {Act.NEXT, Act.ON_5}:
            self._go_on()
            return True
        if act in {Act.PREVIOUS, Act.BACK_5}:
            self.picture.turn(-1)
            return True
        return False

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        super().retranslate()
        self.back.set_text(translate("Console", "Back"))
        self._tell()

    def _go_on(self) -> None:
        if not self.picture.turn(1):
            self.event_sent.emit(events.Next())

    def _tell(self) -> None:
        page, pages = self.picture.place
        starts = page == pages and self._state is not None and self._state.flow.starts_film
        self.on.set_icon("play_filled" if starts else None)
        self.on.set_text(translate("Console", "Start the film") if starts else translate("Console", "Next"))
        self.back.setVisible(page > 1)


class QuestionControls(Controls):
    """A question before the group: how it is talked about, and then what is written."""

    def __init__(self, theme: Theme, picture: GroupPicture) -> None:
        super().__init__(theme, picture)
        self.discussion = DiscussionBar(theme)
        self.discussion.event_sent.connect(self.event_sent)
        self.column.insertWidget(0, self.discussion)
        self.write = PrimaryButton(theme, "", icon="edit")
        self.next = SecondaryButton(theme, "", trailing_icon="arrow_right", key_hint="PageDown")
        self.move_on = SecondaryButton(theme, "", icon="calendar_ltr")
        self._send(self.write, events.WriteAnswer)
        self._send(self.next, events.Next)
        self._send(self.move_on, events.MoveToNextMeeting)
        self.add(self.write, self.next, self.move_on)
        self.retranslate()

    def show_state(self, state: RoomState) -> None:
        """Offer what can be done as the meeting stands."""
        super().show_state(state)
        self.discussion.show_state(state)

    def act(self, act: Act) -> bool:
        """Give more time to talk."""
        if act is Act.MORE_TIME:
            self.discussion.more_time()
            return True
        return super().act(act)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        super().retranslate()
        self.discussion.retranslate()
        answer = self._state.answer if self._state is not None else None
        answered = answer is not None and answer.is_answered
        self.write.set_text(
            translate("Console", "Change the answer") if answered else translate("Console", "Write answer")
        )
        self.next.set_text(translate("Console", "Next"))
        self.move_on.set_text(translate("Console", "Move to next meeting"))


class ReadBackControls(Controls):
    """The answer before the group: it is right, or it is changed."""

    def __init__(self, theme: Theme, picture: GroupPicture) -> None:
        super().__init__(theme, picture)
        self.approve = PrimaryButton(theme, "", icon="checkmark", key_hint="Ctrl+Enter")
        self.edit = SecondaryButton(theme, "", icon="edit")
        self.previous_page = SecondaryButton(theme, "", icon="chevron_left")
        self.next_page = SecondaryButton(theme, "", icon="chevron_right")
        self._send(self.approve, events.Approve)
        self._send(self.edit, events.Edit)
        self.previous_page.clicked.connect(lambda: self.picture.turn(-1))
        self.next_page.clicked.connect(lambda: self.picture.turn(1))
        self.add(self.approve, self.edit, self.previous_page, self.next_page)
        self.care = IconText(theme, "warning_filled", Body(theme), color="warning")
        self.column.addWidget(self.care)
        self.care.hide()
        picture.changed.connect(self._tell)
        self.retranslate()

    def show_care(self, words: str) -> None:
        """Say what in the answer could be tied to a person; nothing where the words are empty. Not to the group."""
        self.care.label.set_text(words)
        self.care.setVisible(bool(words))

    def act(self, act: Act) -> bool:
        """Approve, or turn the page."""
        if act is Act.APPROVE:
            self.event_sent.emit(events.Approve())
            return True
        return super().act(act)

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        super().retranslate()
        self.approve.set_text(translate("Console", "This is right"))
        self.edit.set_text(translate("Console", "Change"))
        for button, name in (
            (self.previous_page, translate("Console", "Previous page")),
            (self.next_page, translate("Console", "Next page")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._tell()

    def _tell(self) -> None:
        page, pages = self.picture.place
        for button, usable in ((self.previous_page, page > 1), (self.next_page, page < pages)):
            button.setVisible(pages > 1)
            button.setEnabled(usable)


class BreakControls(Controls):
    """A break: begin again, or a little later."""

    def __init__(self, theme: Theme, picture: GroupPicture) -> None:
        super().__init__(theme, picture)
        self.end = PrimaryButton(theme, "", icon="play_filled")
        self.more = SecondaryButton(theme, "")
        self._send(self.end, events.EndBreak)
        self.more.clicked.connect(self._take_more)
        self.add(self.end, self.more)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        super().retranslate()
        self.end.set_text(translate("Console", "Begin again"))
        self.more.set_text(translate("Console", "5 more minutes"))

    def _take_more(self) -> None:
        until = self._state.flow.break_until if self._state is not None else None
        if until is not None:
            self.event_sent.emit(events.StartBreak(until + MORE_BREAK))


class BrightControls(Controls):
    """The bright card over what was shown: the picture again."""

    def __init__(self, theme: Theme, picture: GroupPicture) -> None:
        super().__init__(theme, picture)
        self.show_again = PrimaryButton(theme, "", icon="eye", key_hint="W")
        self.show_again.clicked.connect(lambda: self.event_sent.emit(events.Bright(on=False)))
        self.add(self.show_again)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        super().retranslate()
        self.show_again.set_text(translate("Console", "Show again"))


class PlainControls(Controls):
    """A step with nothing to do but to go on: a last round, a break that has not begun."""

    def __init__(self, theme: Theme, picture: GroupPicture) -> None:
        super().__init__(theme, picture)
        self.next = PrimaryButton(theme, "", key_hint="PageDown")
        self._send(self.next, events.Next)
        self.add(self.next)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        super().retranslate()
        self.next.set_text(translate("Console", "Next"))
