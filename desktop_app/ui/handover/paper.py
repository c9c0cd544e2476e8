"""The document as it will be read, drawn on paper of the screen: the same blocks that Word is written from.

Paper is white with dark words in every theme: it is content, not a window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.handover.documents.model import (
    ActionsTable,
    ActorsTable,
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
)
from desktop_app.handover.documents.text import as_text
from desktop_app.ui.theme.tokens import LIGHT
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

WIDTH = 620
"""Of a page on the screen at 100 %."""
A4 = 297 / 210
MARGIN = 48
GAP = 16
"""Between pages."""


class _Setter:
    """Puts a document's blocks after each other in a QTextDocument."""

    def __init__(self, theme: Theme, width: float) -> None:
        self._theme = theme
        self.text = QTextDocument()
        self.text.setDefaultFont(theme.font(14))
        self.text.setDocumentMargin(0)
        self.text.setUndoRedoEnabled(False)
        self.text.setPageSize(QSizeF(width, round(width * A4)))
        frame = self.text.rootFrame().frameFormat()
        frame.setMargin(MARGIN * width / WIDTH)
        self.text.rootFrame().setFrameFormat(frame)
        self._cursor = QTextCursor(self.text)
        self._first = True

    def set_document(self, document: Document) -> None:
        for number, line in enumerate(document.letterhead):
            whose = number == 0
            self._line(line, size=14, weight=600 if whose else 400, colour=LIGHT.primary if whose else LIGHT.text2)
        self._line(document.overline, size=14, colour=LIGHT.text2, above=8 if document.letterhead else 0)
        self._line(document.title, size=24, weight=600, below=8, above=4)
        for block in document.blocks:
            self._block(block)
        if document.foot:
            self._line(document.foot, size=14, colour=LIGHT.text2, above=20)

    def _block(self, block: Block) -> None:
        match block:
            case Facts(rows):
                self._table(rows, (26, 74), head=False)
            case Heading(text, level):
                self._line(text, size=14 if level > 2 else 16, weight=600, colour=LIGHT.primary, above=14)
            case Paragraph(text):
                self._line(text, size=14, above=2)
            case Note(text):
                self._line(text, size=14, colour=LIGHT.text2, above=2, italic=True)
            case Bullets(items):
                for item in items:
                    self._line(f"•\t{item}", size=14, above=2, hanging=True)
            case ActionsTable(head, rows):
                self._table((head, *rows), (46, 27, 27), head=True)
            case ActorsTable(head, told):
                self._table((head, *told), (23, 34, 20, 23), head=True)
            case _:
                assert_never(block)

    def _line(
        self,
        text: str,
        *,
        size: int,
        weight: int = 400,
        colour: str = LIGHT.text,
        above: int = 0,
        below: int = 0,
        italic: bool = False,
        hanging: bool = False,
    ) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(self._theme.px(above))
        block.setBottomMargin(self._theme.px(below))
        block.setLineHeight(self._theme.px(round(size * 1.4)), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        if hanging:
            indent = self._theme.px(14)
            block.setLeftMargin(indent)
            block.setTextIndent(-indent)
        style = self._style(size, weight, colour, italic=italic)
        self._next(block, style)
        self._cursor.insertText(text.replace("\n", "\u2028").replace("•\t", "• ", 1), style)

    def _next(self, block: QTextBlockFormat, style: QTextCharFormat) -> None:
        if self._first:
            self._cursor.setBlockFormat(block)
            self._cursor.setCharFormat(style)
            self._first = False
        else:
            self._cursor.insertBlock(block, style)

    def _style(self, size: int, weight: int, colour: str, *, italic: bool = False) -> QTextCharFormat:
        style = QTextCharFormat()
        font = QFont(self._theme.font(size, weight, tabular=True))
        font.setItalic(italic)
        style.setFont(font)
        style.setForeground(QColor(colour))
        return style

    def _table(self, rows: tuple[tuple[str, ...], ...], shares: tuple[int, ...], *, head: bool) -> None:
        look = QTextTableFormat()
        look.setBorder(1)
        look.setBorderBrush(QColor(LIGHT.line))
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderCollapse(True)
        look.setCellPadding(self._theme.px(5))
        look.setCellSpacing(0)
        look.setTopMargin(self._theme.px(8))
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in shares])
        look.setHeaderRowCount(1 if head else 0)
        table = self._cursor.insertTable(len(rows), len(shares), look)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                strong = row == 0 if head else column == 0
                cursor = table.cellAt(row, column).firstCursorPosition()
                cursor.insertText(text.replace("\n", "\u2028"), self._style(14, 600 if strong else 400, LIGHT.text))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)


class Paper(QWidget):
    """A document's pages under each other. `page_at` says which one is at a height."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._document: Document | None = None
        self._text: QTextDocument | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_inside", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.follow(self._set)

    def show_document(self, document: Document) -> None:
        """Show a document from its first page."""
        self._document = document
        self._set()

    def pages(self) -> int:
        """Return how many pages there are."""
        return self._text.pageCount() if self._text is not None else 0

    def page_top(self, page: int) -> int:
        """Return where a page begins, from 0."""
        return round(page * (self._page().height() + GAP))

    def page_at(self, y: int) -> int:
        """Return the page that a height lies on, from 0."""
        if not self.pages():
            return 0
        return min(max(0, int((y + GAP) // (self._page().height() + GAP))), self.pages() - 1)

    def retranslate(self) -> None:
        """Look the texts up again."""
        self.setAccessibleName(translate("HandOver", "The document, %n page(s)", None, self.pages()))

    def sizeHint(self) -> QSize:
        """Return the size of all pages."""
        page = self._page()
        return QSize(round(page.width()), round(self.pages() * (page.height() + GAP)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are seen."""
        if self._text is None:
            return
        painter = QPainter(self)
        page = self._page()
        left = max(0.0, (self.width() - page.width()) / 2)
        for number in range(self.pages()):
            area = QRectF(left, self.page_top(number), page.width(), page.height())
            if not area.intersects(QRectF(event.rect())):
                continue
            painter.fillRect(area, QColor(LIGHT.surface))
            painter.setPen(QColor(LIGHT.line))
            painter.drawRect(area.marginsRemoved(QMarginsF(0.5, 0.5, 0.5, 0.5)))
            painter.save()
            painter.setClipRect(area)
            painter.translate(left, area.top() - number * page.height())
            self._text.drawContents(painter, QRectF(0, number * page.height(), page.width(), page.height()))
            painter.restore()
        painter.end()

    def _page(self) -> QSizeF:
        return self._text.pageSize() if self._text is not None else QSizeF(WIDTH, WIDTH * A4)

    def _set(self) -> None:
        if self._document is None:
            return
        setter = _Setter(self.theme, self.theme.px(WIDTH))
        setter.set_document(self._document)
        self._text = setter.text
        self.setAccessibleDescription(as_text(self._document))
        self.setFixedHeight(self.sizeHint().height())
        self.setMinimumWidth(self.sizeHint().width())
        self.retranslate()
        self.updateGeometry()
        self.update()
