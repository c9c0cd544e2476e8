"""Excel and CSV: no answer becomes a formula (X40), none is cut (X41), and many groups' rows can stand together."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    ActorMapValue,
    ActorRow,
    Level,
    ListValue,
    Point,
    Presence,
    TextValue,
    Value,
)
from desktop_app.domain.course import PromptKind
from desktop_app.domain.handover import Handover
from desktop_app.domain.ids import PromptId
from desktop_app.domain.steps import OWN_MAP
from desktop_app.domain.support_parts import Part
from desktop_app.handover.answer_file import answers_json
from desktop_app.handover.content import Options, assemble
from desktop_app.handover.documents.csv_table import as_csv
from desktop_app.handover.documents.excel import CELL_LIMIT, as_excel
from desktop_app.handover.documents.model import Document, build
from desktop_app.handover.documents.phrases import DocumentWords

from .sample import MADE, PlanOfStore, answered, records

HEAD = [
    "Kommun",
    "Kommunkod",
    "Enhet",
    "Datum",
    "Avsnitt",
    "Fråga",
    "Svar",
    "Vem",
    "När",
    "Anmärkning",
]
FORMULAS = (
    "=1+1",
    "+46 10-224 50 00",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "＝1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://exempel.se";"Klicka")',
    "http://exempel.se",
    "_x003D_1+1",
    "{=1+1}",
)


def handover_of(*values: Value) -> Handover:
    answers = tuple(answered(number, value) for number, value in zip((1, 3, 5), values, strict=False))
    return assemble(records(answers=answers), PlanOfStore(), made_at=MADE)


def sheet_of(document: Document) -> list[list[str]]:
    """Return the table as another library reads it."""
    sheet = openpyxl.load_workbook(BytesIO(as_excel(document))).active
    assert sheet is not None
    return [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]


def lines_of(document: Document) -> list[list[str]]:
    return list(csv.reader(StringIO(as_csv(document).decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_row_tells_where_it_comes_from_and_what_it_answers(everything: Handover, swedish: DocumentWords) -> None:
    """Fifty groups' rows are pasted under each other and sorted: none may need the row above it."""
    origin = ["Halmstads kommun", "1380", "Barn- och familjeenheten, Ungdomsenheten", "2026-12-05"]
    hindered = "4. Vilka hinder eller utmaningar finns i er kommun eller verksamhet för att arbeta med målgrupperna?"

    table = sheet_of(build(everything, swedish))

    assert table[0] == HEAD
    assert all(row[:4] == origin for row in table[1:])
    assert [row[4:] for row in table[1:]] == [
        ["Före filmerna", "1. Hur trygga känner ni er?", "", "", "", "Inte besvarad"],
        [
            "",
            "2. Vilken nytta har ni haft av föreläsningarna?",
            "Vi har fått ett gemensamt språk och vågar fråga tidigare.",
            *[""] * 3,
        ],
        ["", "3. Är det något ni saknar i materialet?", "", "", "", "Vi hann inte"],
        ["", hindered, "Vi vet inte vem vi ringer på kvällen (rutin)", *[""] * 3],
        ["", hindered, "Rutinen finns, men alla känner inte till den (kunskap)", *[""] * 3],
        ["", hindered, "Svårt att hinna ses mellan enheterna", *[""] * 3],
        [
            "",
            "5. Hur planerar ni att ta arbetet vidare?",
            "Frågan blir en fast punkt på enhetens möten.\nVi börjar i januari.",
            "",
            "",
            "Gruppen har inte godkänt svaret",
        ],
        ["", "6. Vad är nästa steg hos er?", "Ta fram kvällsnummer", "Anna", "2 dec", ""],
        ["Film 4: Föreläsning 4", "7. Vad känner vi igen hos oss?", "Det här stannar hos oss.", *[""] * 3],
    ]
    assert lines_of(build(everything, swedish)) == table


def test_the_map_and_the_request_stand_in_the_table(swedish: DocumentWords) -> None:
    """Whoever plans support for a county sorts on what each asks for, and finds the gaps under the right heads."""
    rows = (ActorRow("Polisen", "Uppsökande arbete", "Åsa, i mars", Presence.LACK, Level.DETECT),)
    map_ = replace(answered(5, ActorMapValue(rows)), prompt_id=OWN_MAP, prompt_text="Vem gör vad hos oss?")
    need = replace(answered(1, TextValue("En rutin\nför kvällar")), prompt_id=PromptId(Part.NEED))
    told = records(answers=(replace(map_, kind=PromptKind.ACTOR_MAP), need))
    handover = assemble(told, PlanOfStore(), made_at=MADE, options=Options(film_questions=True))

    table = sheet_of(build(handover, swedish))

    assert [row[4:] for row in table[-3:]] == [
        [
            "Våra egna frågor",
            "8. Vem gör vad hos oss?",
            "Uppsökande arbete",
            "Polisen",
            "Åsa, i mars",
            "saknar · upptäcka",
        ],
        ["", "Det stöd vi ber om: Det vi behöver", "En rutin\nför kvällar", "", "", ""],
        ["", "Det stöd vi ber om: Mandat från chef", "Saknas ännu", "", "", ""],
    ]


def test_a_row_is_as_high_as_its_words(document: Document) -> None:
    """An office that believes Excel has made the file shows one line of three, and prints the others over the next."""
    with ZipFile(BytesIO(as_excel(document))) as parts:
        sheet, table = (parts.read(name).decode() for name in ("xl/worksheets/sheet1.xml", "xl/tables/table1.xml"))
    heights = re.findall(r'<row r="(\d+)"[^>]*? ht="(\d+)"', sheet)

    assert dict(heights)["2"] == "30"  # two units, on a line each
    assert table.count("<tableColumn ") == len(HEAD)  # a voice says «Svar» with the cell
    assert 'numberStoredAsText="1"' in sheet  # or «1380» is marked as a mistake, row by row


def test_no_answer_becomes_a_formula(swedish: DocumentWords) -> None:
    """Whoever opens the table opens what strangers wrote; Excel reckons with what it takes for a formula (X40)."""
    points = ListValue(tuple(Point(text) for text in FORMULAS))
    actions = ActionsValue(tuple(Action(text, text, text) for text in FORMULAS))
    handover = handover_of(TextValue(FORMULAS[0]), points, actions)
    document = build(handover, swedish)

    with ZipFile(BytesIO(as_excel(document))) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        names = parts.namelist()
    assert not re.search(r"<f\b|<hyperlink|<v>[^0-9]", sheet)
    assert set(re.findall(r' t="(\w+)"', sheet)) == {"s"}  # every cell a text
    assert not [name for name in names if "externalLink" in name or "vba" in name.lower()]

    said = [row[6] for row in sheet_of(document)[1:]]
    assert "=1+1" in said
    assert "+46 10-224 50 00" in said
    for row in lines_of(document)[1:]:
        assert not any(re.match(r"[\s\u00a0]*[=+\-@＝]", cell) for cell in row)
    assert "'=1+1" in [row[6] for row in lines_of(document)]
    assert '"text":"=1+1"' in answers_json(handover).content.decode()


def test_no_cell_is_cut(swedish: DocumentWords) -> None:
    """A library once cut an answer at 32,767 characters without a word; Excel holds no more in a cell (X41)."""
    long = "å" * 20_000 + "😀" * 10_000
    document = build(handover_of(TextValue(long), ListValue((Point("kort"),))), swedish)

    table = [row for row in sheet_of(document) if row[5].startswith("1.")]

    assert "".join(row[6] for row in table) == long
    assert all(len(row[6].encode("utf-16-le")) // 2 <= CELL_LIMIT for row in table)
    higher = "Längre text än raden kan visa: hela står i cellen och i Word"
    assert [row[9] for row in table] == [higher, f"Fortsättning på raden ovanför; {higher}"]
    assert table[1][:4] == table[0][:4]
    assert [row[6] for row in lines_of(document) if row[5].startswith("1.")] == [long]


def test_the_same_answers_give_the_same_files(document: Document) -> None:
    """Two people with «the same file» compare it."""
    assert as_excel(document) == as_excel(document)
    assert as_csv(document) == as_csv(document)


def test_what_no_format_can_hold_breaks_neither(swedish: DocumentWords) -> None:
    """NUL and half characters make an .xlsx that Excel calls damaged."""
    nasty = 'a\x00\x0b\x1f\ud800\ufffe\u2028\u202e😀<script>]]>{{ }} %s ;"\n'
    document = build(handover_of(TextValue(nasty), ListValue((Point(nasty, nasty),))), swedish)

    assert sheet_of(document)[1][6].startswith("a\ufffd\n\ufffd\ufffd\ufffd\n")
    assert lines_of(document) == sheet_of(document)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_another_office_reads_the_table(document: Document, place: Path) -> None:
    """A file that only our own library can open is no format."""
    (place / "svar.xlsx").write_bytes(as_excel(document))

    profile = f"-env:UserInstallation={(place / 'profil').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76"]
    subprocess.run(
        [*command, "--outdir", str(place), str(place / "svar.xlsx")], check=True, capture_output=True, timeout=100
    )

    read = (place / "svar.csv").read_bytes().decode()
    assert list(csv.reader(StringIO(read, newline=""), delimiter=";")) == sheet_of(document)
