"""A card of paragraphs under a heading, turned page by page where they do not fit. Never smaller instead."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.room.audience.answer_text import Paragraph
from desktop_app.ui.room.audience.card import Brush, GroupCard, Style
from desktop_app.ui.room.audience.pages import DOT, Line, Page, Spacing, block_of, height_of, paged
from desktop_app.ui.room.audience.scale import HEADING, HEADING_LINE, QUESTION, QUESTION_LINE, SMALL, SMALL_LINE
from desktop_app.ui.theme.tokens import GROUP_DARK, GroupTokens
from desktop_app.words import translate

LARGE = Style(QUESTION, QUESTION_LINE, 500)
MANY = Style(64, 82, 500)
"""For more points than five, or more text than fits."""
DETAIL = Style(SMALL, SMALL_LINE)
KICKER = Style(SMALL, SMALL_LINE, tabular=True)
TITLE = Style(HEADING, HEADING_LINE, 600)
SMALL_TITLE = Style(SMALL, SMALL_LINE, 600)
FEW = 5
FEWEST_LINES = 4
"""Where fewer lines than this would fit on a page, heading and foot give way."""
_UNDER_TITLE = 40
_OVER_FOOTER = 32
_BETWEEN = 24
_BEFORE_APART = 48
"""What stands apart from the paragraphs above it has so much more over it, as far as there is room."""
_DOT = 20
_INDENT = 60
_NUMBER_INDENT = 100


@dataclass(frozen=True, slots=True)
class Content:
    """What stands on the card. `kicker` is the calm line over the title."""

    kicker: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    footer: str = ""
    footer_icon: str = ""


class PagedCard(GroupCard):
    """Kicker, title, paragraphs, footer. `paged` carries (page, pages), the first being 1."""

    paged = Signal(int, int)

    def __init__(self, *, colours: GroupTokens = GROUP_DARK, parent: QWidget | None = None) -> None:
        super().__init__(colours=colours, parent=parent)
        self._content = Content("", "", ())
        self._pages: tuple[Page, ...] = (Page(),)
        self._style = LARGE
        self._page = 0
        self._compact = False
        self._waits = self._is_stale = False

    def wait_unseen(self) -> None:
        """Break no text while nobody sees the card: on its way to the screen its size is another anyway."""
        self._waits = True

    @property
    def page(self) -> int:
        """The page shown, from 1."""
        return self._page + 1

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def show_content(self, content: Content) -> None:
        """Show this, from its first page if it is another text than before. The same again is not broken anew."""
        if content == self._content:
            return
        if content.paragraphs != self._content.paragraphs:
            self._page = 0
        self._content = content
        self.setAccessibleName(content.title)
        words = (f"{p.marker} {p.text} {p.aside} {p.detail}".strip() for p in content.paragraphs)
        self.setAccessibleDescription("\n".join(part for part in (content.kicker, *words, content.footer) if part))
        self.rearrange()

    def turn(self, pages: int) -> bool:
        """Turn so many pages on, or back where negative. Tell whether there was a page to turn to."""
        wanted = self._page + pages
        if not 0 <= wanted < len(self._pages):
            return False
        self._page = wanted
        self.paged.emit(self.page, self.pages)
        self.redraw()
        return True

    def rearrange(self) -> None:
        """Break the text anew, and keep the page if it is still there."""
        self._is_stale = self._waits and not self.isVisible()
        if self._is_stale:
            return
        content = self._content
        self._compact = False
        self._style = LARGE if len(content.paragraphs) <= FEW else MANY
        pages = self._laid()
        if len(pages) > 1 and self._style is LARGE:
            self._style = MANY
            pages = self._laid()
        if len(pages) > 1 and self._room_height() < FEWEST_LINES * self.scale.text(self._style.line):
            self._compact = True  # a low window: the words of the answer come before those around it
            pages = self._laid()
        self._pages = pages
        self._page = min(self._page, len(pages) - 1)
        self.paged.emit(self.page, self.pages)
        self.redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text for the new size."""
        super().resizeEvent(event)
        self.rearrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Break the text that came while nobody saw it."""
        super().showEvent(event)
        if self._is_stale:
            self.rearrange()

    def paint(self, brush: Brush) -> None:
        """Paint the page."""
        content, area, colours, scale = self._content, self.area, self.colours, self.scale
        top = area.top()
        top = brush.text(self._kicker_lines(), area.left(), top, KICKER, colours.text2)
        brush.text(self._title_lines(), area.left(), top, self._title_style, colours.accent)
        if not self._compact and content.footer:
            self.paint_footer(brush, content.footer, KICKER, content.footer_icon)
        self._paint_page_number(brush)
        page, spacing = self._pages[self._page], self._spacing()
        spare = max(0.0, self._room_height() - page.height(spacing))
        apart = [block for block in page.blocks[1:] if block.stands_apart]
        before = min(scale.space(_BEFORE_APART), spare / (len(apart) + 1))
        y = self._room_top() + (spare - before * len(apart)) / 2
        for block in page.blocks:
            y += before if block in apart else 0
            for line in block.lines:
                self._paint_line(brush, line, y)
                y += height_of(line, spacing)
            y += scale.space(_BETWEEN)

    def _paint_page_number(self, brush: Brush) -> None:
        if self.pages < 2:
            return
        area = self.area
        words = page_words(self.page, self.pages)
        top = area.top() if self._compact else area.bottom() - self.scale.text(SMALL_LINE)
        brush.text((words,), area.right() - self.lines_width(words, KICKER), top, KICKER, self.colours.text2)

    def _paint_line(self, brush: Brush, line: Line, top: float) -> None:
        scale, colours = self.scale, self.colours
        style = DETAIL if line.detail else self._style
        left = self.area.left()
        x = left + (self._indent() if line.indented else 0)
        if line.marker == DOT:
            brush.dot(left, top + scale.text(style.line) * 0.52, scale.text(_DOT), colours.accent2)
        elif line.marker:
            brush.text((line.marker,), left, top, style, colours.accent2)
        loud = line.text[: len(line.text) - line.calm] if line.calm else line.text
        brush.text((loud,), x, top, style, colours.text2 if line.detail else colours.text)
        if line.calm:
            calm = Style(style.size, style.line, tabular=True)
            brush.text((line.text[len(loud) :],), x + self.lines_width(loud, style), top, calm, colours.text2)

    def _laid(self) -> tuple[Page, ...]:
        width = self.area.width()

        def break_text(text: str, *, detail: bool) -> tuple[str, ...]:
            return self.lines(text, DETAIL if detail else self._style, width - indent)

        blocks = []
        for paragraph in self._content.paragraphs:
            indent = self._indent() if paragraph.bullet or paragraph.marker else 0.0
            blocks.append(block_of(paragraph, break_text))
        return paged(tuple(blocks), self._room_height(), self._spacing())

    def _indent(self) -> float:
        numbered = any(paragraph.marker for paragraph in self._content.paragraphs)
        return self.scale.text(_NUMBER_INDENT if numbered else _INDENT)

    def _spacing(self) -> Spacing:
        scale = self.scale
        return Spacing(scale.text(self._style.line), scale.text(DETAIL.line), scale.space(_BETWEEN))

    def _kicker_lines(self) -> tuple[str, ...]:
        if self._compact or not self._content.kicker:
            return ()
        return self.lines(self._content.kicker, KICKER, self.area.width())

    @property
    def _title_style(self) -> Style:
        return SMALL_TITLE if self._compact else TITLE

    def _title_lines(self) -> tuple[str, ...]:
        return self.lines(self._content.title, self._title_style, self.area.width()) if self._content.title else ()

    def _room_top(self) -> float:
        scale = self.scale
        head = scale.text(KICKER.line) * len(self._kicker_lines())
        head += scale.text(self._title_style.line) * len(self._title_lines())
        return self.area.top() + head + scale.space(_UNDER_TITLE)

    def _room_height(self) -> float:
        foot = 0.0 if self._compact else self.scale.text(SMALL_LINE) + self.scale.space(_OVER_FOOTER)
        return max(1.0, self.area.bottom() - foot - self._room_top())


def page_words(page: int, pages: int) -> str:
    """Return «1 av 2»."""
    return translate("Room", "{page} of {pages}").format(page=page, pages=pages)
