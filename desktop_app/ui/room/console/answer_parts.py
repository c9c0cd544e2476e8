"""What the answer's view is put together from, each made when it is first asked for.

All at once they take as long as a picture of a film is shown, in which a key has to wait: a meeting that will come to
an answer makes them one at a time, before.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.ui.room.console.answer_side import AnswerSide
from desktop_app.ui.room.console.care import CareBanner
from desktop_app.ui.room.console.meeting_tools import MeetingTools
from desktop_app.ui.room.console.saving_signs import SavingSigns

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.handover.no_persons import NoPersons
    from desktop_app.ui.theme.theme import Theme


class AnswerParts:
    """The parts of one view. It takes them over; those it never took go with this."""

    def __init__(self, theme: Theme, no_persons: NoPersons | None) -> None:
        self._theme = theme
        self._no_persons = no_persons

    @property
    def each(self) -> tuple[Callable[[], object], ...]:
        """What makes them, one after the other."""
        return (lambda: self.care, lambda: self.side, lambda: (self.signs, self.tools))

    @cached_property
    def care(self) -> CareBanner:
        """What the secrecy check says."""
        return CareBanner(self._theme, self._no_persons)

    @cached_property
    def side(self) -> AnswerSide:
        """The column beside the answer."""
        return AnswerSide(self._theme)

    @cached_property
    def signs(self) -> SavingSigns:
        """What is said about saving."""
        return SavingSigns(self._theme)

    @cached_property
    def tools(self) -> MeetingTools:
        """What the one who leads keeps."""
        return MeetingTools(self._theme)

    def let_go(self) -> None:
        """Take away what was made. What the view took goes with it, and by then is gone or going."""
        for name in ("care", "side", "signs", "tools"):
            if name in self.__dict__:
                self.__dict__.pop(name).deleteLater()
