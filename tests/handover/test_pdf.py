"""The PDF: what a screen reader is told of it; no answer breaks it, is cut in it, or is read as instructions."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, NameObject

from desktop_app.domain.answer import Action, ActionsValue, ListValue, Point, TextValue, Value
from desktop_app.domain.handover import Handover
from desktop_app.handover.content import assemble
from desktop_app.handover.documents.model import Document, Heading, Paragraph, build
from desktop_app.handover.documents.pdf import as_pdf
from desktop_app.handover.documents.phrases import DocumentWords

from .sample import MADE, PlanOfStore, answered, records


def read(made: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(made))


def words_of(made: bytes) -> str:
    """Return everything in the file, without blanks and places to break: lines end where they end."""
    text = "".join(page.extract_text() for page in read(made).pages)
    return "".join(text.replace("\u200b", "").split())


def tags(made: bytes) -> Iterator[str]:
    """Give the tag tree, a line an element: its depth as dots, its role, what a heading is called, a head's scope."""
    yield from _tags(read(made).trailer["/Root"]["/StructTreeRoot"]["/K"], "")  # type: ignore[index]


def _tags(node: object, depth: str) -> Iterator[str]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, ArrayObject):
        for child in node:
            yield from _tags(child, depth)
    elif isinstance(node, DictionaryObject) and "/S" in node:
        said = [f"{depth}{str(node['/S'])[1:]}"]
        if "/T" in node:
            said.append(str(node["/T"]))
        about = node.get("/A", DictionaryObject()).get_object()
        said += [
            str(one["/Scope"])[1:]
            for one in (about if isinstance(about, ArrayObject) else [about])
            if isinstance(one, DictionaryObject) and "/Scope" in one
        ]
        yield " ".join(said)
        yield from _tags(node.get("/K", NameObject("/none")), depth + ".")


def document_of(swedish: DocumentWords, *values: Value) -> Document:
    answers = tuple(answered(number, value) for number, value in enumerate(values, start=1))
    return build(assemble(records(answers=answers), PlanOfStore(), made_at=MADE), swedish, code="7F3K-92QX")


@pytest.fixture(scope="module")
def made(swedish: DocumentWords) -> bytes:
    return as_pdf(build(assemble(records(), PlanOfStore(), made_at=MADE), swedish, code="7F3K-92QX"))


FACT = ["..LI", "...Lbl", "....Strong", "...LBody"]
ITEM = ["..LI", "...Lbl", "...LBody"]


def test_a_screen_reader_is_told_what_everything_is(made: bytes) -> None:
    """Headings to jump between, lists with their length, a table with its heads: the tag tree, element by element."""
    assert list(tags(made)) == [
        "Document",
        *[".P"] * 3,  # the sender, its address, the course
        ".H1 Svar från arbetsgrupp",
        ".L",
        *FACT * 5,
        ".H2 1. Vilken nytta har ni haft av föreläsningarna?",
        ".P",
        ".H2 2. Är det något ni saknar i materialet?",
        ".P",
        ".H2 3. Vilka hinder eller utmaningar finns i er kommun eller verksamhet för att arbeta med målgrupperna?",
        ".L",
        *ITEM * 3,
        ".H2 4. Hur planerar ni att ta arbetet vidare?",
        *[".P"] * 2,
        ".H2 5. Vad är nästa steg hos er?",
        ".Table",
        "..THead",
        "...TR",
        *["....TH Column"] * 3,
        "..TBody",
        "...TR",
        *["....TD"] * 3,
        ".P",  # the code: a page's foot is not read aloud
    ]


def test_films_stand_above_their_questions(everything: Handover, swedish: DocumentWords) -> None:
    """A level that is jumped over looks like a part of the document that is missing."""
    assert [line for line in tags(as_pdf(build(everything, swedish))) if ".H" in line][-2:] == [
        ".H2 Film 4: Föreläsning 4",
        ".H3 7. Vad känner vi igen hos oss?",
    ]


def test_it_says_its_language_its_title_and_its_standards(made: bytes) -> None:
    """A window shows the title, a voice takes the language, and whoever checks looks for the two standards' names."""
    pdf = read(made)
    root = pdf.trailer["/Root"]

    assert root["/Lang"] == "sv-SE"  # type: ignore[index]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    described = root["/Metadata"].get_data().decode()  # type: ignore[index]
    assert "<pdfuaid:part>1</pdfuaid:part>" in described
    assert "<pdfaid:part>2</pdfaid:part>" in described
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in described
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author) == ("Svar från arbetsgrupp", "Halmstads kommun")
    assert pdf.metadata.subject == "Metodstöd mot prostitution och människohandel"
    assert pdf.metadata.creation_date == MADE.replace(microsecond=0)


def test_all_that_is_drawn_is_tagged_or_decoration(everything: Handover, swedish: DocumentWords) -> None:
    """A word outside the tag tree is one that nobody hears, and a line inside it one that is read aloud as nothing."""
    pdf = read(as_pdf(build(everything, swedish, code="7F3K-92QX")))

    for page in pdf.pages:
        assert page["/Tabs"] == "/S"
        assert "/StructParents" in page
        depth, drawn = 0, []
        for _, operator in ContentStream(page.get_contents(), pdf).operations:
            depth += {b"BDC": 1, b"BMC": 1, b"EMC": -1}.get(operator, 0)
            drawn += [depth] if operator in {b"Tj", b"TJ", b"S", b"f", b"f*", b"B", b"Do"} else []
        assert drawn
        assert min(drawn) > 0


def test_its_fonts_are_in_it(made: bytes) -> None:
    """What is read in ten years must not ask that computer for our font."""
    fonts = [font.get_object() for font in read(made).pages[0]["/Resources"]["/Font"].values()]  # type: ignore[index]
    inside = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]

    assert {str(font["/BaseFont"]).rpartition("+")[2] for font in fonts} == {
        f"AtkinsonHyperlegibleNext-{weight}" for weight in ("Regular", "SemiBold", "Bold")
    }
    assert all("/FontFile2" in descriptor for descriptor in inside)
    assert all("/ToUnicode" in font for font in fonts)


def test_the_same_answers_give_the_same_file(document: Document) -> None:
    """Two people with «the same file» compare it."""
    assert as_pdf(document) == as_pdf(document)


def test_no_answer_is_read_as_instructions(swedish: DocumentWords) -> None:
    """What is typed is shown to the letter, though the writer has a language of its own."""
    typed = (
        '#panic("x") $x$ *fet* _kursiv_ `kod` @hit <hit> = rubrik // borta /* borta */ \\u{41} \\ ~ #sys.inputs',
        '{{ mall }} %s <script>alert(1)</script> ]]> "citat" -- --- ... http://exempel.se/#a',
        "=1+1",
        '#read("/etc/passwd")',
    )
    made = as_pdf(document_of(swedish, TextValue(typed[0]), ListValue(tuple(Point(text) for text in typed[1:]))))

    text = words_of(made)
    for line in typed:
        assert "".join(line.split()) in text
    root = read(made).trailer["/Root"]
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(root)  # type: ignore[call-overload]
    assert all("/Annots" not in page for page in read(made).pages)


def test_nothing_is_cut(swedish: DocumentWords) -> None:
    """Forty thousand letters, a word longer than a line and a cell longer than a page leave whole, within the page."""
    long, word, cell = "håll " * 8_000, "ö" * 600, "ŷ" * 1_200
    made = as_pdf(document_of(swedish, TextValue(f"{long}\n{word}"), ActionsValue((Action("Vad", cell, "ŵ" * 200),))))

    pages = [page.extract_text().replace("\u200b", "") for page in read(made).pages]
    text = "".join(pages)
    assert [text.count("håll"), text.count("ŷ"), text.count("ŵ")] == [8_000, 1_200, 200]
    assert text.count("ö") == 600 + words_of(as_pdf(document_of(swedish, TextValue("-"), ActionsValue()))).count("ö")
    assert max(len(line) for line in "\n".join(pages).splitlines()) < 120  # none runs out over the edge


def test_a_sign_that_no_font_has_is_shown_as_one(swedish: DocumentWords) -> None:
    """Typst refuses such a sign; the group must get its PDF, and its reader must know that something stood there."""
    nowhere = "\U000f1234\u0378\ufeff"
    document = document_of(swedish, TextValue(f"Bra {nowhere} 100 % 1\ufe0f\u20e3 så"))

    made = as_pdf(document)

    text = words_of(made)
    assert "Bra\ufffd\ufffd\ufffd100%1" in text
    assert "".join(document.labels.not_shown.split()) in text
    assert "Kod7F3K-92QX·version1" in text  # a keycap takes no digit with it
    assert "\ufffd" not in words_of(as_pdf(document_of(swedish, TextValue("Bra"))))


NASTY = (
    "\x00\x0b\x1f\ud800\ufffe\u2028\t\r\n😀👩\u200d👧"
    "\U0001f1f8\U0001f1eaمرحبا\u202eשלום中文\u0301\u00ad\u200b\ufeff\ue000"
)


def test_what_typst_breaks_down_on_leaves_all_the_same(document: Document, capfd: pytest.CaptureFixture[str]) -> None:
    """A combining mark after a sign that turns the line ends Typst itself; the group must not lose its PDF by that."""
    known = "\u05b0\u05dc\u200d\u6587\u6587 \u093f\xad\U0001f1ea\U0001f1f8\xad\u20e3 \xe4\u05dd\u20e3\u200c"

    made = as_pdf(replace(document, blocks=(Paragraph(f" {known} och mer"), Heading("\u200b"), Heading(" "))))

    assert "ochmer" in words_of(made)
    assert "panicked" not in capfd.readouterr().out


def test_no_text_breaks_it(swedish: DocumentWords) -> None:
    """People paste from anywhere: each of these has made some writer end, and they stand wherever words can stand."""
    sample = records()
    group = replace(sample.group, units=(NASTY,))
    values = (
        TextValue(NASTY),
        ListValue((Point(NASTY, NASTY), Point("x" * 400))),
        ActionsValue((Action(NASTY, NASTY, NASTY),)),
    )
    answers = tuple(answered(number, value) for number, value in zip((1, 3, 5), values, strict=True))
    built = build(
        assemble(records(group=group, answers=answers), PlanOfStore(), made_at=MADE), swedish, code="7F3K-92QX"
    )

    made = as_pdf(replace(built, letterhead=(NASTY, NASTY), overline=NASTY, title=f"{NASTY} Svar", author=NASTY))

    assert "x" * 400 in words_of(made)


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler-utils is not installed")
def test_another_reader_calls_it_tagged_and_sees_its_fonts(made: bytes, place: Path) -> None:
    """What one library writes and another reads may be wrong in both."""
    (place / "svar.pdf").write_bytes(made)

    told = subprocess.run(["pdfinfo", place / "svar.pdf"], check=True, capture_output=True, text=True).stdout
    fonts = subprocess.run(["pdffonts", place / "svar.pdf"], check=True, capture_output=True, text=True).stdout

    facts = {name: value.strip() for name, _, value in (line.partition(":") for line in told.splitlines())}
    assert (facts["Title"], facts["Tagged"], facts["JavaScript"]) == ("Svar från arbetsgrupp", "yes", "no")
    assert facts["Page size"].endswith("(A4)")
    assert all("yes yes yes" in line for line in fonts.splitlines()[2:])
