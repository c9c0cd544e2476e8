"""A document as Excel (.xlsx): the table of `rows`, in which every cell is text and none can become a formula.

The same document gives the same bytes every time. Excel holds 32,767 characters in a cell: a longer text goes on in the
next row, which says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from io import BytesIO

from xlsxwriter import Workbook

from desktop_app.handover.documents.model import Document
from desktop_app.handover.documents.plain import one_line
from desktop_app.handover.documents.rows import Row, head, rows

CELL_LIMIT = 32_767
"""Characters of UTF-16 in a cell; Excel's own limit."""

_WIDTHS = (22, 12, 28, 11, 24, 44, 60, 18, 14, 30)
"""Of the columns, in characters; the last is repeated."""

_ONLY_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def as_excel(document: Document) -> bytes:
    """Return the table of the document as an .xlsx file."""
    buffer = BytesIO()
    book = Workbook(buffer, _ONLY_TEXT)
    book.set_properties(
        {
            "title": one_line(document.title)[:255],
            "subject": one_line(document.overline)[:255],
            "author": one_line(document.author)[:255],
            "created": document.made_at.astimezone(UTC).replace(microsecond=0, tzinfo=None),
        }
    )
    look = {"num_format": "@", "text_wrap": True, "valign": "top", "font_name": "Calibri", "font_size": 11}
    cell = book.add_format(look)
    strong = book.add_format({**look, "bold": True, "bg_color": "#E3EEF5", "bottom": 1, "border_color": "#0B5C8A"})
    sheet = book.add_worksheet(one_line(document.labels.answers))
    names = head(document)
    for column in range(len(names)):
        sheet.set_column(column, column, _WIDTHS[min(column, len(_WIDTHS) - 1)])
    table = [names, *(part for row in rows(document) for part in _fitting(row, document))]
    for number, texts in enumerate(table):
        for column, text in enumerate(texts):
            sheet.write_string(number, column, text, cell if number else strong)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, len(table) - 1, len(names) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    book.close()
    return buffer.getvalue()


def _fitting(row: Row, document: Document) -> Iterator[Row]:
    """Give the row, in as many as its longest cell needs; each tells where it comes from."""
    pieces = [_pieces(cell) for cell in row]
    repeated = len(document.origin) + 2  # film and question, too
    yield tuple(cell[0] for cell in pieces)
    for number in range(1, max(map(len, pieces))):
        goes_on = ["".join(cell[number : number + 1]) for cell in pieces[repeated:-1]]
        yield (*(cell[0] for cell in pieces[:repeated]), *goes_on, document.labels.continued)


def _pieces(text: str) -> list[str]:
    """Return the text in parts that a cell holds, never with half a character; one part for an empty text."""
    parts, begin, used = [], 0, 0
    for at, character in enumerate(text):
        units = 2 if ord(character) > 0xFFFF else 1
        if used + units > CELL_LIMIT:
            parts.append(text[begin:at])
            begin, used = at, 0
        used += units
    return [*parts, text[begin:]]
