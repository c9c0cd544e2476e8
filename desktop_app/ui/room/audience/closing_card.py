"""The last round of a meeting: one thing to say aloud each, nothing to write."""

from __future__ import annotations

from desktop_app.ui.room.audience.answer_text import Paragraph
from desktop_app.ui.room.audience.paged_card import Content, PagedCard
from desktop_app.words import translate


class ClosingCard(PagedCard):
    """What is asked at the end: the step's own words, or the usual ones."""

    _words = ""

    def show_closing(self, words: str) -> None:
        """Show these words; the usual ones where there are none."""
        self._words = words
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        self.show_content(
            Content(
                kicker="",
                title=translate("Room", "A last round"),
                paragraphs=(Paragraph(self._words or usual_closing()),),
                footer=translate("Room", "Everyone says one thing. Passing is all right."),
            )
        )


def usual_closing() -> str:
    """Return what is asked at the end where nothing else was written."""
    return translate("Room", "What do we take with us from today?")
