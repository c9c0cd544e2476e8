"""The bar over an answer: which question, where it goes, whether it is saved; in a meeting the time and «Svart» too.

It keeps to one line for as long as it can: what is said elsewhere as well gives way first, and «Svart» never.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from desktop_app.domain.course import Destination
from desktop_app.ui.widgets.badge import Badge, Kind
from desktop_app.ui.widgets.labels import Body, Title
from desktop_app.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.ui.room.console.answer_sheet import AnswerSheet
    from desktop_app.ui.room.console.meeting_tools import MeetingTools
    from desktop_app.ui.room.console.saving_signs import SavingSigns
    from desktop_app.ui.widgets.frame import Page


class AnswerTop(QObject):
    """Fills a page's top bar."""

    def __init__(self, page: Page, signs: SavingSigns, tools: MeetingTools) -> None:
        super().__init__(page)
        self._page, self._bar, self._tools = page, page.top, tools
        self._signs = (signs.saving, signs.restored, signs.saved_label)
        self._to_county = False
        self._where = ("", Kind.NEUTRAL, "")
        self._fitted: tuple[object, ...] = ()
        """What the bar was last fitted to."""
        theme = page.theme
        self.heading = Title(theme, level=2, tabular=True, wrap=False)
        self._badge = Badge(theme, "")
        self._public = Body(theme, color="text2", wrap=False)
        for left in (self.heading, self._badge, self._public):
            self._bar.add_left(left)
        for right in (*self._signs, tools.rule, tools.clock, tools.verdict):
            self._bar.add_right(right)
        self._bar.pin_right(tools.black)
        tools.time_changed.connect(self.fit)
        self._bar.installEventFilter(self)

    def say(self, sheet: AnswerSheet) -> None:
        """Say which question it is and where its answer goes."""
        self.heading.set_text(
            translate("Answer", "Question {number} of {total}").format(number=sheet.number, total=sheet.total)
        )
        self._to_county = sheet.prompt.destination is Destination.COUNTY
        if self._to_county:
            self._where = (translate("Answer", "is sent to the county board"), Kind.PRIMARY, "send")
        else:
            self._where = (translate("Answer", "stays in the group"), Kind.NEUTRAL, "lock_closed_filled")
        self._badge.setAccessibleName(self._where[0])
        self._badge.setToolTip(self._where[0])
        self._public.set_text(translate("Answer", "normally becomes public"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew when something in the bar comes, goes or takes another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Leave out what there is no room for.

        That an answer becomes public, the meeting began with; when it will be over, the clock and the verdict tell; a
        sign can stand for where the answer goes; and that there is time is no news.
        """
        if not self._page.isVisible():
            return
        tools = self._tools
        parts = (self.heading, *self._signs, tools.clock, tools.black)
        said = (*self._where, self._public.text(), tools.verdict_words)
        fitted = (
            self._bar.width(),
            self._page.theme.percent,
            said,
            *((part.isHidden(), part.sizeHint().width()) for part in parts),
        )
        if fitted == self._fitted:
            return  # else each layout would ask for another
        self._fitted = fitted
        words, kind, icon = self._where
        self._public.setVisible(self._to_county)
        self._badge.show_state(words, kind, icon)
        self._badge.show()
        tools.verdict.setVisible(bool(tools.verdict_words))
        tools.say_verdict(short=False)
        spares: tuple[Callable[[], object], ...] = (
            self._public.hide,
            lambda: tools.say_verdict(short=True),
            lambda: self._badge.show_state("", kind, icon),
            lambda: tools.verdict.setVisible(tools.is_short_of_time),
            self._badge.hide,
        )
        for spare in spares:
            if not self._is_too_wide():
                return
            spare()

    def _is_too_wide(self) -> bool:
        self._bar.row.invalidate()
        return self._bar.row.sizeHint().width() > self._bar.width()
