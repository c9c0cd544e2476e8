"""A document as Word (.docx), as a county board can take it in: heading styles, language, table heads, a letterhead.

The same document gives the same bytes every time: python-docx writes the clock into the zip and its own name into the
properties, so both are replaced. The properties name the municipality, never the user or the machine.
"""

from __future__ import annotations

from datetime import UTC
from io import BytesIO
from itertools import zip_longest
from typing import assert_never
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
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

FONT = "Atkinson Hyperlegible Next"
FALLBACK = "Calibri"
"""What Word takes where the font is not installed; named in the document's font table."""

OVERLINE, NOTE = "Samsyn Overline", "Samsyn Note"
SENDER, ADDRESS, FOOT = "Samsyn Sender", "Samsyn Address", "Samsyn Foot"
CELL = "Samsyn Cell"
_FACTS, _ACTIONS, _ACTORS = (Cm(4.6), Cm(11.4)), (Cm(7.4), Cm(4.3), Cm(4.3)), (Cm(3.7), Cm(5.4), Cm(3.2), Cm(3.7))
"""Widths of the tables' columns; together the width between the margins."""
_BY_HAND = Cm(1)
"""Height of a row to write in."""
_ROW_KEPT, _TABLE_KEPT = 700, 400
"""Letters in a row, and in a table, that is kept on one page: in more than that a page may end."""
_PRIMARY, _MUTED = RGBColor(0x0B, 0x5C, 0x8A), RGBColor(0x4A, 0x57, 0x66)
_INK, _LINE, _SHADE = RGBColor(0x16, 0x20, 0x2B), "B9C2CC", "E9F1F6"
_ROWS, _GRID = ("top", "bottom"), ("top", "left", "bottom", "right", "insideH", "insideV")
_SIZES = {"Normal": 11, "Heading 1": 20, "Heading 2": 13, "Heading 3": 12, "List Bullet": 11}
_SPACES = {
    "Heading 1": (0, 10),
    "Heading 2": (14, 3),
    "Heading 3": (12, 3),
    "Normal": (0, 6),
    "List Bullet": (0, 4),
    OVERLINE: (14, 0),
    NOTE: (0, 6),
    SENDER: (0, 0),
    ADDRESS: (0, 0),
    FOOT: (0, 0),
    CELL: (3, 3),
}
"""Before and after a paragraph, in points."""
_AFTER_TABLE = Pt(10)
"""Before a paragraph that follows a table: a table has no room of its own below it."""
_ROWS_KEPT = 8
_SIDE = 120
"""Between a cell's edge and its words, in twentieths of a point."""
_RAGGED = "1400"
"""Twentieths of a point that a line may end early before a word is divided: only what is as long as a column."""
_TODAYS_WORD = "15"
"""Of Word 2013 and later; an older one is opened «in compatibility mode», and sets tables out into the margin."""
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)

_FONT_TABLE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    f'<w:font w:name="{FONT}"><w:altName w:val="{FALLBACK}"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
    '<w:pitch w:val="variable"/></w:font>'
    f'<w:font w:name="{FALLBACK}"><w:altName w:val="Arial"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
    '<w:pitch w:val="variable"/></w:font>'
    "</w:fonts>"
).encode()


def as_word(document: Document) -> bytes:
    """Return the document as a .docx file."""
    word = docx.Document()
    _page(word)
    _styles(word, document.language)
    _properties(word, document)
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
    return _settled(buffer.getvalue())


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
    """Add a paragraph in a style, at a distance where a table stands before it."""
    paragraph = word.add_paragraph(text)
    _styled(paragraph, style)
    if _is_table(paragraph._p.getprevious()) and not style.startswith("Heading"):  # noqa: SLF001 (as below)
        paragraph.paragraph_format.space_before = _AFTER_TABLE
    return paragraph


def _styled(paragraph: WordParagraph, style: str) -> None:
    """Give a paragraph a style by its id, the name without spaces.

    Looking each up by its name was a third of making a document.
    """
    paragraph._p.style = style.replace(" ", "")  # noqa: SLF001 (python-docx has no name for it)


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
    table = _table(word, _FACTS, _ROWS, side=0)
    for name, value in rows:
        row = _row(table, name, value)
        _fill(row.cells[0], name, width=_FACTS[0], bold=True)
        _fill(row.cells[1], value, width=_FACTS[1])
        if not value:
            _to_write_in(row)
    _kept_whole(table)
    _look(table, first_column=True)


def _to_write_in(row: _Row) -> None:
    """Make a row as high as one writes by hand, with a line to write on."""
    row.height, row.height_rule = _BY_HAND, WD_ROW_HEIGHT_RULE.AT_LEAST
    for cell in row.cells:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    borders = OxmlElement("w:tcBorders")
    borders.append(_rule("bottom", colour=str(_MUTED)))
    properties = row.cells[1]._tc.get_or_add_tcPr()  # noqa: SLF001 (python-docx has no name for it)
    properties.find(qn("w:vAlign")).addprevious(borders)  # the schema wants this order


def _headed(
    word: WordDocument, widths: tuple[Cm, ...], head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> None:
    table = _table(word, widths, _GRID, side=_SIDE)
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
    _look(table, first_row=True)


def _kept_whole(table: Table) -> None:
    """Keep a short table on one page; of a long one, the head with the row below it."""
    rows = list(table.rows)
    letters = sum(len(cell.text) for row in rows for cell in row.cells)
    for row in rows[: -1 if letters <= _TABLE_KEPT and len(rows) <= _ROWS_KEPT else 1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _table(word: WordDocument, widths: tuple[Cm, ...], ruled: tuple[str, ...], *, side: int) -> Table:
    """Add a table that is as wide as the text; its cells' words stand `side` from their edges."""
    table: Table = word.add_table(rows=0, cols=len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    borders = OxmlElement("w:tblBorders")
    for border in _GRID:
        borders.append(_rule(border, colour=_LINE) if border in ruled else _rule(border, look="nil"))
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))  # noqa: SLF001 (python-docx has no name for it)
    layout.addprevious(borders)  # the schema wants this order
    edges = OxmlElement("w:tblCellMar")
    for name in ("left", "right"):
        edge = OxmlElement(f"w:{name}")
        edge.set(qn("w:w"), str(side))
        edge.set(qn("w:type"), "dxa")
        edges.append(edge)
    layout.addnext(edges)
    return table


def _rule(
    side: str, *, look: str = "single", eighths: int = 4, apart: int = 0, colour: str = "auto"
) -> BaseOxmlElement:
    """Return a line of a table's or a paragraph's; its width is in eighths of a point, its distance in points."""
    line: BaseOxmlElement = OxmlElement(f"w:{side}")
    for name, value in (("val", look), ("sz", str(eighths)), ("space", str(apart)), ("color", colour)):
        line.set(qn(f"w:{name}"), value)
    return line


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


def _look(table: Table, *, first_row: bool = False, first_column: bool = False) -> None:
    """Say which cells are heads, for screen readers; python-docx's own look claims both."""
    properties = table._tbl.tblPr  # noqa: SLF001 (python-docx has no name for it)
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    look = OxmlElement("w:tblLook")
    look.set(qn("w:val"), f"{0x0400 | (0x0020 if first_row else 0) | (0x0080 if first_column else 0):04X}")
    look.set(qn("w:firstRow"), str(int(first_row)))
    look.set(qn("w:firstColumn"), str(int(first_column)))
    properties.append(look)


def _page(word: WordDocument) -> None:
    """Make it A4: the template is American."""
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)


def _styles(word: WordDocument, language: str) -> None:
    for name, size in _SIZES.items():
        style = word.styles[name]
        assert isinstance(style, ParagraphStyle)  # noqa: S101 (the template's own styles)
        _font(style, size, colour=_PRIMARY if name in {"Heading 2", "Heading 3"} else None)
    for name, size, colour in (
        (OVERLINE, 10, _MUTED),
        (NOTE, 10, _MUTED),
        (SENDER, 12, _PRIMARY),
        (ADDRESS, 9, _MUTED),
        (FOOT, 9, _MUTED),
        (CELL, 11, _INK),
    ):
        own = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(own, ParagraphStyle)  # noqa: S101 (asked for as one)
        own.base_style = word.styles["Normal"]
        own.quick_style = True
        _font(own, size, colour=colour)
        own.font.bold = name == SENDER
        own.font.italic = name == NOTE
    for name, (before, after) in _SPACES.items():
        spaced = word.styles[name]
        assert isinstance(spaced, ParagraphStyle)  # noqa: S101 (as above)
        spaced.paragraph_format.space_before, spaced.paragraph_format.space_after = Pt(before), Pt(after)
    _hyphenated_in_cells(word)
    for properties in word.styles.element.iter(qn("w:rPr")):
        for spoken in properties.findall(qn("w:lang")):
            properties.remove(spoken)
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for properties in (defaults, word.styles["Normal"].element.get_or_add_rPr()):
        if properties is not None:
            properties.append(_language(language))


def _hyphenated_in_cells(word: WordDocument) -> None:
    """Have long words divided in a table's narrow columns, and nowhere else; and the file be one of today's Word."""
    for name, suppressed in (("Normal", "1"), (CELL, "0")):
        mark = OxmlElement("w:suppressAutoHyphens")
        mark.set(qn("w:val"), suppressed)
        properties = word.styles[name].element.get_or_add_pPr()
        properties.find(qn("w:spacing")).addprevious(mark)  # the schema wants this order
    settings = word.settings.element
    zone = OxmlElement("w:hyphenationZone")
    zone.set(qn("w:val"), _RAGGED)
    settings.find(qn("w:defaultTabStop")).addnext(zone)
    zone.addprevious(OxmlElement("w:autoHyphenation"))
    for mode in settings.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), _TODAYS_WORD)


def _font(style: ParagraphStyle, size: int, colour: RGBColor | None) -> None:
    style.font.name = FONT
    style.font.size = Pt(size)
    style.font.color.rgb = colour or _INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)  # a theme's font would win over the named one
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)


def _language(language: str) -> BaseOxmlElement:
    spoken: BaseOxmlElement = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language)
    spoken.set(qn("w:eastAsia"), language)
    return spoken


def _properties(word: WordDocument, document: Document) -> None:
    """Name the municipality as author; python-docx's own name and dates go."""
    properties = word.core_properties
    properties.title = one_line(document.title)[:255]
    properties.subject = one_line(document.overline)[:255]
    properties.author = properties.last_modified_by = one_line(document.author)[:255]
    properties.language = document.language
    properties.comments = properties.keywords = properties.category = ""
    properties.created = properties.modified = document.made_at.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    properties.revision = 1


def _letterhead(word: WordDocument, lines: tuple[str, ...]) -> None:
    """Say who gave out the course, in the text itself: a page's head is passed over by screen readers."""
    for number, line in enumerate(lines):
        last = _paragraph(word, ADDRESS if number else SENDER, one_line(line))
        if number == len(lines) - 1:
            _ruled(last, _rule("bottom", eighths=8, apart=6, colour=str(_PRIMARY)))


def _foot(word: WordDocument, text: str) -> None:
    """Put the code to the left and «1 (2)» to the right on every page."""
    section = word.sections[0]
    foot = section.footer.paragraphs[0]
    foot.style = word.styles[FOOT]
    _ruled(foot, _rule("top", apart=4, colour=_LINE))
    foot.paragraph_format.tab_stops.add_tab_stop(sum(_FACTS, Cm(0)), WD_TAB_ALIGNMENT.RIGHT)
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


def _settled(made: bytes) -> bytes:
    """Return the file with a fixed date in the zip and our own font table."""
    buffer = BytesIO()
    with ZipFile(BytesIO(made)) as source, ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = _FONT_TABLE if entry.filename == "word/fontTable.xml" else source.read(entry)
            fixed = ZipInfo(entry.filename, _ZIP_DATE)
            fixed.compress_type = ZIP_DEFLATED
            fixed.external_attr = 0o644 << 16
            target.writestr(fixed, content)
    return buffer.getvalue()
