"""A document as Excel (.xlsx): the table of `rows`, in which every cell is text and none can become a formula.

The same document gives the same bytes every time. Excel holds 32,767 characters in a cell: a longer text goes on in the
next row, which says so. It is a table of Excel's own kind, so that a screen reader says the column's name with a cell;
and rows have their heights in the file, since an office that believes Excel has made it does not look for them itself.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import UTC
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop_app.handover.documents.model import Document
from desktop_app.handover.documents.plain import one_line
from desktop_app.handover.documents.rows import Row, head, rows

CELL_LIMIT = 32_767
"""Characters of UTF-16 in a cell; Excel's own limit."""

_WIDTHS = (18, 13, 26, 11, 20, 36, 50, 17, 15, 22)
"""Of the columns, in characters; the last is repeated. On a page of A4 the letters are those of a book."""
_LINE, _HIGHEST = 15, 405
"""Heights of a line and of the highest row that Excel has, in points: what is longer is read in the cell itself."""
_SEEN = 2_000
"""Letters of a cell that are looked at for its height: more than the highest row shows."""
_TABLE = "Samsyn"
_MARGIN = 0.4
"""Of a printed page, in inches."""

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
    look |= {"bottom": 1, "bottom_color": "#D6DCE3"}
    cell = book.add_format(look)
    strong = book.add_format({**look, "bold": True, "bg_color": "#E3EEF5", "bottom_color": "#0B5C8A"})
    sheet = book.add_worksheet(one_line(document.labels.answers))
    names = head(document)
    for column in range(len(names)):
        sheet.set_column(column, column, _WIDTHS[min(column, len(_WIDTHS) - 1)])
    table = [names, *(part for row in rows(document) for part in _fitting(row, document))]
    for number, row in enumerate(table):
        height = _LINE * _lines(row)
        more = document.labels.longer if height > _HIGHEST else ""
        remark = "; ".join(part for part in (row[-1], more) if part)
        for column, text in enumerate((*row[:-1], remark)):
            sheet.write_string(number, column, text, cell if number else strong)
        sheet.set_row(number, min(height, _HIGHEST))
    sheet.add_table(
        *(0, 0, max(1, len(table) - 1), len(names) - 1),
        {
            "name": _TABLE,
            "style": "Table Style Light 1",
            "columns": [{"header": name, "header_format": strong} for name in names],
        },
    )
    sheet.ignore_errors(
        {"number_stored_as_text": "A1:Z1048576"}
    )  # or Excel marks every code of a municipality as a mistake
    sheet.freeze_panes(1, 0)
    _printed(sheet, document)
    book.close()
    return buffer.getvalue()


def _printed(sheet: Worksheet, document: Document) -> None:
    """Have it printed across A4, with its heads on every page, what it is above and its code below."""
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(_MARGIN, _MARGIN, 2 * _MARGIN, 2 * _MARGIN)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header(f"&L{_in_a_margin(document.title)}, {_in_a_margin(document.author)}")
    sheet.set_footer(f"&L{_in_a_margin(document.foot)}&R&P (&N)")


def _in_a_margin(text: str) -> str:
    """Return text for a page's head or foot, where & begins an instruction and 255 letters are all."""
    return one_line(text)[:80].replace("&", "&&")


def _lines(texts: Row) -> int:
    """Return how many lines a row needs for its longest cell to be seen whole."""
    widths = (*_WIDTHS, *[_WIDTHS[-1]] * len(texts))
    return max(
        sum(len(textwrap.wrap(line, width)) or 1 for line in text[:_SEEN].split("\n"))
        for text, width in zip(texts, widths, strict=False)
    )


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
