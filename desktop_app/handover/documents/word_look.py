"""How a Word file of ours looks: paper, styles, language, properties; nothing of what it says.

python-docx begins with an American template of 2013: its paper, fonts, languages and names are all replaced here.
"""

from __future__ import annotations

from datetime import UTC
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import BaseStyle, ParagraphStyle

from desktop_app.handover.documents.model import Document
from desktop_app.handover.documents.plain import one_line

FONT = "Atkinson Hyperlegible Next"
FALLBACK = "Calibri"
"""What Word takes where the font is not installed; named in the document's font table."""

OVERLINE, NOTE = "Samsyn Overline", "Samsyn Note"
SENDER, ADDRESS, FOOT = "Samsyn Sender", "Samsyn Address", "Samsyn Foot"
CELL, FACT = "Samsyn Cell", "Samsyn Fact"
WIDTH = Cm(16)
"""Between the margins."""
_NAMES = Cm(4.6)
"""Room for a fact's name."""
PRIMARY, _MUTED = RGBColor(0x0B, 0x5C, 0x8A), RGBColor(0x4A, 0x57, 0x66)
_INK, LINE = RGBColor(0x16, 0x20, 0x2B), "B9C2CC"
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
    FACT: (2, 2),
}
"""Before and after a paragraph, in points."""
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


def look_like_ours(word: WordDocument, document: Document) -> None:
    """Give an empty Word file its paper, its styles, its language and its properties."""
    _page(word)
    _styles(word, document.language)
    _properties(word, document)


def settled(made: bytes) -> bytes:
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


def rule(side: str, *, eighths: int = 4, apart: int = 0, colour: str = "auto") -> BaseOxmlElement:
    """Return a line of a table's or a paragraph's; its width is in eighths of a point, its distance in points."""
    line: BaseOxmlElement = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", str(apart)), ("color", colour)):
        line.set(qn(f"w:{name}"), value)
    return line


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
        _font(style, size, colour=PRIMARY if name in {"Heading 2", "Heading 3"} else None)
    for name, size, colour in (
        (OVERLINE, 10, _MUTED),
        (NOTE, 10, _MUTED),
        (SENDER, 12, PRIMARY),
        (ADDRESS, 9, _MUTED),
        (FOOT, 9, _MUTED),
        (CELL, 11, _INK),
        (FACT, 11, _INK),
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
    _ruled_facts(word.styles[FACT])
    _settings(word, language)
    for properties in word.styles.element.iter(qn("w:rPr")):
        for spoken in properties.findall(qn("w:lang")):
            properties.remove(spoken)
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for properties in (defaults, word.styles["Normal"].element.get_or_add_rPr()):
        if properties is not None:
            properties.append(_language(language))


def _ruled_facts(style: BaseStyle) -> None:
    """Set the names of facts before what they are, all of them between two lines."""
    assert isinstance(style, ParagraphStyle)  # noqa: S101 (made as one)
    look = style.paragraph_format
    look.left_indent, look.first_line_indent = _NAMES, -_NAMES
    look.tab_stops.add_tab_stop(_NAMES)
    borders = OxmlElement("w:pBdr")
    for side in ("top", "bottom"):
        borders.append(rule(side, apart=4, colour=LINE))
    properties = style.element.get_or_add_pPr()
    properties.find(qn("w:tabs")).addprevious(borders)  # the schema wants this order


def _settings(word: WordDocument, language: str) -> None:
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
    spoken = settings.find(qn("w:themeFontLang"))
    spoken.attrib.clear()  # the template's are of its maker
    spoken.set(qn("w:val"), language)
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
