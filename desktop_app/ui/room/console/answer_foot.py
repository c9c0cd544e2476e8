"""The bottom bar where an answer is written: why there is none, waiting with it, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.answer import Declined
from desktop_app.ui.widgets.buttons import Button, PrimaryButton, QuietButton, ToggleButton
from desktop_app.ui.widgets.labels import Meta
from desktop_app.words import translate
from desktop_app.words.answers import declined

if TYPE_CHECKING:
    from desktop_app.ui.widgets.frame import Page

_SCROLL_BAR: Final = 12
"""What a bottom bar that scrolls with the page leaves to its scroll bar."""
_MOVE: Final = "arrow_right"
_KEY: Final = "Ctrl+Enter"


class AnswerFoot(QObject):
    """Fills a page's bottom bar."""

    reason_pressed = Signal(object)
    """Declined."""
    move_pressed = Signal()
    read_back_pressed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._in_meeting = True
        self._no_answer = Meta(page.theme, weight=600, wrap=False)
        page.add_bottom_left(self._no_answer)
        self.reasons: dict[Declined, ToggleButton] = {}
        for reason in Declined:
            button = ToggleButton(page.theme, "", icon_on="checkmark")
            button.clicked.connect(lambda _=False, reason=reason: self.reason_pressed.emit(reason))
            self.reasons[reason] = button
            page.add_bottom_left(button)
        self.move = QuietButton(page.theme, "", icon=_MOVE, place=True)
        self.move.clicked.connect(self.move_pressed)
        page.add_bottom_left(self.move)
        self.read_back = PrimaryButton(page.theme, "", icon="checkmark", key_hint=_KEY)
        self.read_back.clicked.connect(self.read_back_pressed)
        page.add_bottom_right(self.read_back)

    def give_way(self, to_other: bool) -> None:  # noqa: FBT001  # Qt's signal
        """Let the way on look as what one may also do, while something else is the one thing to do next."""
        self.read_back.set_calm(calm=to_other)

    def show_reason(self, chosen: Declined | None) -> None:
        """Show why there is no answer; None where there is one, or none yet."""
        for reason, button in self.reasons.items():
            button.setChecked(reason is chosen)

    def retranslate(self, *, in_meeting: bool) -> None:
        """Take the words of the language in use. A question waits for the next meeting only in one."""
        self._no_answer.set_text(translate("Answer", "No answer?"))
        for reason, button in self.reasons.items():
            button.set_text(declined(reason))
        self.move.set_text(translate("Answer", "Move to the next meeting"))
        self._in_meeting = in_meeting
        self.move.setVisible(in_meeting)
        self.read_back.set_text(translate("Answer", "Read back and approve"))

    def tab_stops(self) -> tuple[Button, ...]:
        """Return its controls in the order in which Tab comes to them."""
        return (*self.reasons.values(), self.move, self.read_back)

    def fit(self) -> None:
        """Keep the way on on the line with the rest, for as long as words and key that can be spared make room."""
        self._no_answer.show()
        self.move.set_icon(_MOVE)
        self.move.setVisible(self._in_meeting)
        self.read_back.set_key_hint(_KEY)
        row = self._page.bottom.row
        for spare in (
            self._no_answer.hide,
            lambda: self.read_back.set_key_hint(None),
            lambda: self.move.set_icon(None),
            self.move.hide,  # it stands under the question too, a step back
        ):
            row.invalidate()
            if row.sizeHint().width() <= self._page.width() - _SCROLL_BAR:
                return
            spare()
