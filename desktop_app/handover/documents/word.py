"""A document as Word (.docx), as a county board can take it in: heading styles, language, table heads, a letterhead.

The same document gives the same bytes every time: python-docx writes the clock into the zip and its own name into the
properties, so both are replaced. The properties name the municipality, never the user or the machine.
"""

from __future__ import annotations

from io import BytesIO
from itertools import zip_longest
from typing import assert_never

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph

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
from desktop_app.handover.documents.plain import one_line, paragraphs, readable
from desktop_app.handover.documents.word_look import (
    ADDRESS,
    CELL,
    FACT,
    FOOT,
    LINE,
    NOTE,
    OVERLINE,
    PRIMARY,
    SENDER,
    WIDTH,
    look_like_ours,
    rule,
    settled,
)

_ACTIONS, _ACTORS = (Cm(7.4), Cm(4.3), Cm(4.3)), (Cm(3.7), Cm(5.4), Cm(3.2), Cm(3.7))
"""Widths of the tables' columns; together all of it."""
_BY_HAND = Pt(16)
"""Above a line to write on by hand."""
_ROW_KEPT, _TABLE_KEPT = 700, 400
"""Letters in a row, and in a table, that is kept on one page: in more than that a page may end."""
_GRID = ("top", "left", "bottom", "right", "insideH", "insideV")
_AFTER_TABLE = Pt(10)
"""Before a paragraph that follows a table: a table has no room of its own below it."""
_ROWS_KEPT = 8
_SIDE = 120
"""Between a cell's edge and its words, in twentieths of a point."""
_SHADE = "E9F1F6"


def as_word(document: Document) -> bytes:
    """Return the document as a .docx file."""
    word = docx.Document()
    look_like_ours(word, document)
    _foot(word, document.foot)
    _letterhead(word, document.letterhead)
    _paragraph(word, OVERLINE, one_line(document.overline))
    _paragraph(word, "Heading 1", one_line(document.title))
    for block, following in zip_longest(document.blocks, document.blocks[1:]):
        _add(word, block)
        if isinstance(following, Note):
            _kept_with_next(word)
    _ending(word, document.foot)
    buffer = BytesIO()
    word.save(buffer)
    return settled(buffer.getvalue())


def _add(word: WordDocument, block: Block) -> None:
    match block:
        case Facts(rows):
            _facts(word, rows)
        case Heading(text, level):
            _paragraph(word, f"Heading {level}", one_line(text))
        case Paragraph(text):
            for part in paragraphs(text):
                _lines(_paragraph(word, "Normal"), part)
        case Note(text):
            _paragraph(word, NOTE, one_line(text))
        case Bullets(items):
            for item in items:
                _lines(_paragraph(word, "List Bullet"), readable(item))
        case ActionsTable(head, rows):
            _headed(word, _ACTIONS, head, rows)
        case ActorsTable(head, told):
            _headed(word, _ACTORS, head, told)
        case _ as unknown:
            assert_never(unknown)


def _paragraph(word: WordDocument, style: str, text: str = "") -> WordParagraph:
    """Add a paragraph in a style, at a distance where a table or facts stand before it."""
    paragraph = word.add_paragraph(text)
    _styled(paragraph, style)
    if not style.startswith("Heading") and _is_ruled_off(paragraph._p.getprevious(), style):  # noqa: SLF001 (as below)
        paragraph.paragraph_format.space_before = _AFTER_TABLE
    return paragraph


def _styled(paragraph: WordParagraph, style: str) -> None:
    """Give a paragraph a style by its id, the name without spaces.

    Looking each up by its name was a third of making a document.
    """
    paragraph._p.style = style.replace(" ", "")  # noqa: SLF001 (python-docx has no name for it)


def _is_ruled_off(element: BaseOxmlElement | None, style: str) -> bool:
    """Tell whether what stands before a paragraph of a style ends with a line of its own."""
    return _is_table(element) or (style != FACT and getattr(element, "style", "") == FACT.replace(" ", ""))


def _is_table(element: BaseOxmlElement | None) -> bool:
    return element is not None and element.tag == qn("w:tbl")


def _kept_with_next(word: WordDocument) -> None:
    """Keep what was written last on the page of what follows."""
    last = word.element.body[-2]  # the very last says how the page is
    if not _is_table(last):
        WordParagraph(last, word).paragraph_format.keep_with_next = True


def _ending(word: WordDocument, foot: str) -> None:
    """Say the code in the text, too: a page's foot is passed over by screen readers."""
    if foot:
        _paragraph(word, FOOT, one_line(foot)).paragraph_format.space_before = Pt(18)
    elif _is_table(word.element.body[-2]):
        _paragraph(word, FOOT)  # Word wants something after a table


def _lines(paragraph: WordParagraph, text: str) -> None:
    """Add text, each line break as Word's own, tabs as they are."""
    for number, line in enumerate(text.split("\n")):
        if number:
            paragraph.add_run().add_break()
        paragraph.add_run(line)


def _facts(word: WordDocument, rows: tuple[tuple[str, str], ...]) -> None:
    """Add a line for each fact and not a table: a table without heads is one that Word's own check complains of."""
    kept = sum(len(name) + len(value) for name, value in rows) <= _TABLE_KEPT
    for number, (name, value) in enumerate(rows):
        line = _paragraph(word, FACT)
        line.add_run(one_line(name)).bold = True
        line.add_run("\t")
        if value:
            _lines(line, readable(value))
        else:
            line.add_run("\t")  # to the end of a line to write on
            line.paragraph_format.space_before = _BY_HAND
            line.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
        if number < len(rows) - 1 and (kept or number == 0):
            line.paragraph_format.keep_with_next = True


def _headed(
    word: WordDocument, widths: tuple[Cm, ...], head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> None:
    table = _table(word, widths)
    for cell, text, width in zip(_row(table, *head).cells, head, widths, strict=True):
        _fill(cell, text, width=width, bold=True)
        _shade(cell)
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001 (python-docx has no name for it)
    for cells in rows:
        row = _row(table, *cells)
        for cell, text, width in zip(row.cells, cells, widths, strict=True):
            _fill(cell, text, width=width)
    _kept_whole(table)
    _look(table)


def _kept_whole(table: Table) -> None:
    """Keep a short table on one page; of a long one, the head with the row below it."""
    rows = list(table.rows)
    letters = sum(len(cell.text) for row in rows for cell in row.cells)
    for row in rows[: -1 if letters <= _TABLE_KEPT and len(rows) <= _ROWS_KEPT else 1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _table(word: WordDocument, widths: tuple[Cm, ...]) -> Table:
    """Add a table that is as wide as the text."""
    table: Table = word.add_table(rows=0, cols=len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    borders = OxmlElement("w:tblBorders")
    for border in _GRID:
        borders.append(rule(border, colour=LINE))
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))  # noqa: SLF001 (python-docx has no name for it)
    layout.addprevious(borders)  # the schema wants this order
    edges = OxmlElement("w:tblCellMar")
    for name in ("left", "right"):
        edge = OxmlElement(f"w:{name}")
        edge.set(qn("w:w"), str(_SIDE))
        edge.set(qn("w:type"), "dxa")
        edges.append(edge)
    layout.addnext(edges)
    return table


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 (python-docx has no name for it)


def _fill(cell: _Cell, text: str, *, width: Cm, bold: bool = False) -> None:
    cell.width = width
    paragraph = cell.paragraphs[0]
    _styled(paragraph, CELL)
    _lines(paragraph, readable(text))
    for run in paragraph.runs:
        run.bold = bold or None


def _row(table: Table, *texts: str) -> _Row:
    """Add a row for these texts, kept on one page where they are short."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    if sum(map(len, texts)) <= _ROW_KEPT:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 (python-docx has no name for it)
    return row


def _look(table: Table) -> None:
    """Say that the first row is its heads, for screen readers; python-docx's own look claims the first column, too."""
    properties = table._tbl.tblPr  # noqa: SLF001 (python-docx has no name for it)
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    look = OxmlElement("w:tblLook")
    for name, value in (("val", "0420"), ("firstRow", "1"), ("firstColumn", "0")):
        look.set(qn(f"w:{name}"), value)
    properties.append(look)


def _letterhead(word: WordDocument, lines: tuple[str, ...]) -> None:
    """Say who gave out the course, in the text itself: a page's head is passed over by screen readers."""
    for number, line in enumerate(lines):
        last = _paragraph(word, ADDRESS if number else SENDER, one_line(line))
        if number == len(lines) - 1:
            _ruled(last, rule("bottom", eighths=8, apart=6, colour=str(PRIMARY)))


def _foot(word: WordDocument, text: str) -> None:
    """Put the code to the left and «1 (2)» to the right on every page."""
    section = word.sections[0]
    foot = section.footer.paragraphs[0]
    foot.style = word.styles[FOOT]
    _ruled(foot, rule("top", apart=4, colour=LINE))
    foot.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"{one_line(text)}\t")
    _field(foot, "PAGE")
    foot.add_run(" (")
    _field(foot, "NUMPAGES")
    foot.add_run(")")


def _field(paragraph: WordParagraph, name: str) -> None:
    """Add a number that Word finds out itself."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(paragraph.add_run("1")._r)  # noqa: SLF001 (python-docx has no name for it)
    paragraph._p.append(field)  # noqa: SLF001 (as above)


def _ruled(paragraph: WordParagraph, rule: BaseOxmlElement) -> None:
    borders = OxmlElement("w:pBdr")
    borders.append(rule)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 (python-docx has no name for it)
    style = properties.find(qn("w:pStyle"))
    style.addnext(borders)  # the schema wants this order
