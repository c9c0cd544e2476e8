"""«Att göra»: what the group had decided, at the start of the next meeting, and what of it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.room.audience.answer_text import action_paragraph
from desktop_app.ui.room.audience.paged_card import Content, PagedCard
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.tasks import Task


class ToDoCard(PagedCard):
    """The card."""

    _tasks: tuple[Task, ...] = ()

    def show_tasks(self, tasks: tuple[Task, ...]) -> None:
        """Show these."""
        self._tasks = tasks
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        page = self.page
        self.show_content(
            Content(
                kicker=translate("Room", "What you decided"),
                title=translate("Room", "To do"),
                paragraphs=tuple(action_paragraph(task.action) for task in self._tasks),
                footer=translate("Room", "Is it done, or does it need another day?"),
            )
        )
        self.turn(page - self.page)  # a tick is another text, and not a reason to begin from the first page
