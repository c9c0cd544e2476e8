"""A document as Word (.docx), as a county board can take it in: heading styles, language, table heads, a letterhead.

The same document gives the same bytes every time: python-docx writes the clock into the zip and its own name into the
properties, so both are replaced. The properties name the municipality, never the user or the machine.
"""

from __future__ import annotations

from datetime import UTC
from io import BytesIO
from typing import assert_never
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph

from desktop_app.handover.documents.model import (
    ActionsTable,
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
)
from desktop_app.handover.documents.plain import one_line, readable

FONT = "Atkinson Hyperlegible Next"
FALLBACK = "Calibri"
"""What Word takes where the font is not installed; named in the document's font table."""

OVERLINE, NOTE = "Samsyn Overline", "Samsyn Note"
_FACTS, _ACTIONS = (Cm(4), Cm(12)), (Cm(8), Cm(4.5), Cm(3.5))
"""Widths of the tables' columns; together the width between the margins."""
_PRIMARY, _MUTED = RGBColor(0x0B, 0x5C, 0x8A), RGBColor(0x4A, 0x57, 0x66)
_SIZES = {"Normal": 11, "Heading 1": 20, "Heading 2": 13, "Heading 3": 12, "List Bullet": 11}
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
    _letterhead(word, document)
    _paragraph(word, OVERLINE, one_line(document.overline))
    _paragraph(word, "Heading 1", one_line(document.title))
    for block in document.blocks:
        _add(word, block)
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
            _lines(word.add_paragraph(), readable(text))
        case Note(text):
            _paragraph(word, NOTE, one_line(text))
        case Bullets(items):
            for item in items:
                _lines(_paragraph(word, "List Bullet"), readable(item))
        case ActionsTable(head, rows):
            _actions(word, head, rows)
        case _ as unknown:
            assert_never(unknown)


def _paragraph(word: WordDocument, style: str, text: str = "") -> WordParagraph:
    """Add a paragraph in a style.

    Its id, the name without spaces, is set at once: looking each up by its name was a third of making a document.
    """
    paragraph = word.add_paragraph(text)
    paragraph._p.style = style.replace(" ", "")  # noqa: SLF001 (python-docx has no name for it)
    return paragraph


def _lines(paragraph: WordParagraph, text: str) -> None:
    """Add text, each line break as Word's own, tabs as they are."""
    for number, line in enumerate(text.split("\n")):
        if number:
            paragraph.add_run().add_break()
        paragraph.add_run(line)


def _facts(word: WordDocument, rows: tuple[tuple[str, str], ...]) -> None:
    table = _table(word, _FACTS)
    for name, value in rows:
        row = _row(table)
        _fill(row.cells[0], name, width=_FACTS[0], bold=True)
        _fill(row.cells[1], value, width=_FACTS[1])
    _look(table, first_column=True)
    word.add_paragraph()


def _actions(word: WordDocument, head: tuple[str, str, str], rows: tuple[tuple[str, str, str], ...]) -> None:
    table = _table(word, _ACTIONS)
    for cell, text, width in zip(_row(table).cells, head, _ACTIONS, strict=True):
        _fill(cell, text, width=width, bold=True)
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001 (python-docx has no name for it)
    for cells in rows:
        row = _row(table)
        for cell, text, width in zip(row.cells, cells, _ACTIONS, strict=True):
            _fill(cell, text, width=width)
    _look(table, first_row=True)
    word.add_paragraph()


def _table(word: WordDocument, widths: tuple[Cm, ...]) -> Table:
    table: Table = word.add_table(rows=0, cols=len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "B9C2CC")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))  # noqa: SLF001 (python-docx has no name for it)
    layout.addprevious(borders)  # the schema wants this order
    return table


def _fill(cell: _Cell, text: str, *, width: Cm, bold: bool = False) -> None:
    cell.width = width
    paragraph = cell.paragraphs[0]
    _lines(paragraph, readable(text))
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
    for run in paragraph.runs:
        run.bold = bold or None


def _row(table: Table) -> _Row:
    """Add a row that is kept on one page."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
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
    for name, size in ((OVERLINE, 10), (NOTE, 10)):
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(style, ParagraphStyle)  # noqa: S101 (asked for as one)
        style.base_style = word.styles["Normal"]
        style.quick_style = True
        _font(style, size, colour=_MUTED)
        style.font.italic = name == NOTE
    for properties in word.styles.element.iter(qn("w:rPr")):
        for spoken in properties.findall(qn("w:lang")):
            properties.remove(spoken)
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for properties in (defaults, word.styles["Normal"].element.get_or_add_rPr()):
        if properties is not None:
            properties.append(_language(language))


def _font(style: ParagraphStyle, size: int, colour: RGBColor | None) -> None:
    style.font.name = FONT
    style.font.size = Pt(size)
    style.font.color.rgb = colour or RGBColor(0x16, 0x20, 0x2B)
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


def _letterhead(word: WordDocument, document: Document) -> None:
    section = word.sections[0]
    head = section.header.paragraphs[0]
    head.style = word.styles[OVERLINE]
    _lines(head, "\n".join(one_line(line) for line in document.letterhead))
    foot = section.footer.paragraphs[0]
    foot.style = word.styles[OVERLINE]
    foot.add_run(one_line(document.foot))


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
