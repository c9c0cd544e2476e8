"""The readable documents: one model, written as Word and text, read back with other programs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    ActorMapValue,
    ActorRow,
    Approved,
    Level,
    ListValue,
    NumberValue,
    Point,
    Presence,
    TextValue,
)
from desktop_app.domain.course import PromptKind, Scale
from desktop_app.domain.handover import Handover
from desktop_app.domain.steps import OWN_MAP
from desktop_app.followup.reading import check
from desktop_app.handover.answer_file import answers_json
from desktop_app.handover.content import Options, assemble
from desktop_app.handover.documents.model import (
    ActionsTable,
    ActorsTable,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    build,
)
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.documents.text import as_text, subject
from desktop_app.handover.documents.word import as_word
from desktop_app.handover.documents.word_look import FALLBACK, FONT
from desktop_app.paths import resources
from desktop_app.words.documents import document_words

from .sample import ANSWERS, MADE, PlanOfStore, answered, records

REPOSITORY = Path(__file__).resolve().parents[2]


def test_a_clock_that_was_changed_is_told_before_the_answers(handover: Handover, swedish: DocumentWords) -> None:
    """Whoever reads the date must not have to guess why it is in 1970 (X16)."""
    blocks = build(replace(handover, clock_changed=True), swedish).blocks

    assert isinstance(blocks[0], Facts)
    assert blocks[1] == Note("Datorns klocka ändrades medan svaren skrevs. Datum och klockslag kan vara fel.")
    assert isinstance(blocks[2], Heading)


def test_the_document_reads_as_the_mockup(document: Document) -> None:
    """The county board sees what the group saw before it left: question by question, facts first."""
    assert document.title == "Svar från arbetsgrupp"
    assert document.overline == "Metodstöd mot prostitution och människohandel"
    assert document.letterhead == ("Länsstyrelsen i Hallands län", "202100-2353", "Slottsgatan 2, 301 86 Halmstad")
    assert document.blocks == (
        Facts(
            (
                ("Kommun", "Halmstads kommun (1380)"),
                ("Enheter", "Barn- och familjeenheten, Ungdomsenheten"),
                ("Deltagare", "Socialsekreterare 5, Chef 1–2, Annan enhet 1–2"),
                ("Filmer sedda", "9 av 10 (film 1–8 och 10)"),
                ("Datum", "5 december 2026"),
            )
        ),
        Heading("1. Vilken nytta har ni haft av föreläsningarna?"),
        Paragraph("Vi har fått ett gemensamt språk och vågar fråga tidigare."),
        Heading("2. Är det något ni saknar i materialet?"),
        Note("Vi hann inte"),
        Heading("3. Vilka hinder eller utmaningar finns i er kommun eller verksamhet för att arbeta med målgrupperna?"),
        Bullets(
            (
                "Vi vet inte vem vi ringer på kvällen (rutin)",
                "Rutinen finns, men alla känner inte till den (kunskap)",
                "Svårt att hinna ses mellan enheterna",
            )
        ),
        Heading("4. Hur planerar ni att ta arbetet vidare?"),
        Paragraph("Frågan blir en fast punkt på enhetens möten.\nVi börjar i januari."),
        Note("Gruppen har inte godkänt svaret"),
        Heading("5. Vad är nästa steg hos er?"),
        ActionsTable(("Vad", "Vem", "När"), (("Ta fram kvällsnummer", "Anna", "2 dec"),)),
    )
    assert document.foot == "Kod 7F3K-92QX · version 1"


def test_film_questions_stand_under_their_film(everything: Handover, swedish: DocumentWords) -> None:
    """«Vad känner vi igen?» means nothing without the film it was asked after."""
    blocks = build(everything, swedish).blocks

    at = blocks.index(Heading("Film 4: Föreläsning 4"))
    assert blocks[at + 1 :] == (
        Heading("7. Vad känner vi igen hos oss?", level=3),
        Paragraph("Det här stannar hos oss."),
    )


def test_an_unanswered_question_says_so(swedish: DocumentWords) -> None:
    """A blank could be a mistake; «Inte besvarad» is a fact."""
    handover = assemble(records(answers=ANSWERS[:1]), PlanOfStore(), made_at=MADE)

    assert build(handover, swedish).blocks[-1] == Note("Inte besvarad")


def test_an_answer_from_paper_says_when_it_was_written(swedish: DocumentWords) -> None:
    """The county board reads which day the group said it, not which day somebody typed it."""
    said = answered(1, TextValue("Vi vågar fråga."), Approved(MADE, date(2026, 11, 18)))
    handover = assemble(records(answers=(said,)), PlanOfStore(), made_at=MADE)

    assert Note("Skrivet på papper 18 november 2026") in build(handover, swedish).blocks


def test_a_scale_tells_its_ends(swedish: DocumentWords) -> None:
    """«4» says nothing to somebody who has not seen the scale."""
    opening = answered(7, NumberValue(4))
    handover = assemble(records(answers=(opening,)), PlanOfStore(), made_at=MADE, options=Options(film_questions=True))

    assert opening.kind is PromptKind.SCALE
    blocks = build(handover, swedish).blocks
    assert Paragraph("4 på skalan 1–5") in blocks
    assert blocks.index(Heading("Före filmerna")) < blocks.index(Heading("1. Hur trygga känner ni er?", level=3))
    named = replace(handover.answers[0].prompt, scale=Scale(lowest_label="inte alls", highest_label="mycket"))
    first = replace(handover.answers[0], prompt=named)
    said = build(replace(handover, answers=(first,)), swedish).blocks
    assert Paragraph("4 på skalan från 1 (inte alls) till 5 (mycket)") in said


def test_an_english_course_gives_an_english_document(handover: Handover) -> None:
    """The document follows the course: its reader is not the one who chose the program's language."""
    document = build(handover, document_words("en", resources() / "translations"))

    assert document.title == "Answers from a work group"
    assert document.language == "en-GB"
    assert ("Date", "5 December 2026") in document.blocks[0].rows  # type: ignore[union-attr]


def test_word_opens_with_heads_language_and_table_heads(document: Document) -> None:
    """EN 301 549 asks for it, and it is what makes the file usable with a screen reader."""
    word = docx.Document(BytesIO(as_word(document)))

    heads = [(p.style.name, p.text) for p in word.paragraphs if p.style and p.style.name.startswith("Heading")]
    assert heads[0] == ("Heading 1", "Svar från arbetsgrupp")
    assert heads[1] == ("Heading 2", "1. Vilken nytta har ni haft av föreläsningarna?")
    assert len(heads) == 6
    languages = {lang.get(qn("w:val")) for lang in word.styles.element.iter(qn("w:lang"))}
    assert languages == {"sv-SE"}
    (actions,) = word.tables  # facts are lines: a table without heads is one that a check complains of
    assert next(p.text for p in word.paragraphs if p.style and p.style.name == "Samsyn Fact") == (
        "Kommun\tHalmstads kommun (1380)"
    )
    assert actions.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert [cell.text for cell in actions.rows[1].cells] == ["Ta fram kvällsnummer", "Anna", "2 dec"]
    assert all(p.text.strip() for p in word.paragraphs)  # a distance is no paragraph: it would be read as «tom»
    assert word.paragraphs[-1].text == "Kod 7F3K-92QX · version 1"  # in the text: a page's foot is not read aloud
    bullets = [p.text for p in word.paragraphs if p.style and p.style.name == "List Bullet"]
    assert len(bullets) == 3
    assert word.paragraphs[0].text == "Länsstyrelsen i Hallands län"  # in the text: a page's head is not read aloud
    foot = word.sections[0].footer.paragraphs[0]._p
    assert "".join(part.text or "" for part in foot.iter(qn("w:t"))) == "Kod 7F3K-92QX · version 11 (1)"
    assert [field.get(qn("w:instr")) for field in foot.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_word_opens_as_a_file_of_today(document: Document) -> None:
    """«Kompatibilitetsläge» in the title makes a county board wonder, and sets its tables out into the margin."""
    settings = docx.Document(BytesIO(as_word(document))).settings.element

    modes = [one.get(qn("w:val")) for one in settings.iter(qn("w:compatSetting")) if "Mode" in one.get(qn("w:name"))]
    assert modes == ["15"]
    assert settings.find(qn("w:autoHyphenation")) is not None  # and Word knows sv-SE


def test_paragraphs_stay_apart_and_lines_together(swedish: DocumentWords) -> None:
    """A voice stops between paragraphs; an empty line inside one is only a strange distance."""
    said = answered(1, TextValue("\n\nFörsta.\nSamma stycke.\n \n\nAndra.\n"))
    document = build(assemble(records(answers=(said,)), PlanOfStore(), made_at=MADE), swedish)

    texts = [p.text for p in docx.Document(BytesIO(as_word(document))).paragraphs]
    assert texts[texts.index("Första.\nSamma stycke.") + 1] == "Andra."


def test_word_says_nothing_of_who_made_it(document: Document) -> None:
    """python-docx writes its own name, and offices the user's; neither is the county board's business."""
    made = as_word(document)

    properties = docx.Document(BytesIO(made)).core_properties
    assert properties.author == properties.last_modified_by == "Halmstads kommun"
    assert (properties.title, properties.language, properties.comments) == ("Svar från arbetsgrupp", "sv-SE", "")
    assert properties.created is not None
    assert properties.created.isoformat() == "2026-12-05T14:04:05+00:00"
    with ZipFile(BytesIO(made)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
        fonts = archive.read("word/fontTable.xml").decode()
    assert b"python-docx" not in everything
    assert f'w:name="{FONT}"><w:altName w:val="{FALLBACK}"' in fonts


def test_the_same_answers_give_the_same_word_file(document: Document) -> None:
    """The answer file's bytes are compared by people who get it twice."""
    assert as_word(document) == as_word(document)


def test_text_can_be_pasted_in_a_mail(document: Document) -> None:
    """A municipality that stops attachments still lets words through."""
    text = as_text(document)

    assert text.startswith("Metodstöd mot prostitution och människohandel\nSvar från arbetsgrupp\n\nKommun: Halmstads")
    assert "\n– Vi vet inte vem vi ringer på kvällen (rutin)\n" in text
    assert "\n– Ta fram kvällsnummer\n  Vem: Anna\n  När: 2 dec\n" in text
    assert text.endswith("Kod 7F3K-92QX · version 1\n")
    assert subject(document.title, document.author, document.overline) == (
        "Svar från arbetsgrupp, Halmstads kommun: Metodstöd mot prostitution och människohandel"
    )


def test_forty_thousand_characters_leave_whole(swedish: DocumentWords) -> None:
    """A writer library once cut an answer at 32,767 characters without a word."""
    long = "å" * 20_000 + "\n" + "ö" * 20_000
    handover = assemble(records(answers=(answered(1, TextValue(long)),)), PlanOfStore(), made_at=MADE)
    document = build(handover, swedish)

    assert long in as_text(document)
    paragraphs = [p.text for p in docx.Document(BytesIO(as_word(document))).paragraphs]
    assert long in paragraphs
    assert ("å" * 20_000).encode() in answers_json(handover).content


NASTY = (
    "\x00",
    "\x0b",
    "\x1f",
    "\ud800",
    "\udfff",
    "\ufffe",
    "\u2028",
    "😀",
    "\u202e",
    "<script>",
    "{{ x }}",
    "%s",
    "]]>",
)
words = st.lists(st.sampled_from(NASTY) | st.text(max_size=5), max_size=6).map("".join)
values = (
    words.map(TextValue)
    | st.lists(st.builds(Point, words, st.none() | words), max_size=4).map(lambda points: ListValue(tuple(points)))
    | st.lists(st.builds(Action, words, words, words), max_size=3).map(lambda rows: ActionsValue(tuple(rows)))
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(values, min_size=5, max_size=5), words, words)
def test_no_text_breaks_a_writer(swedish: DocumentWords, given_values: list, unit: str, role: str) -> None:  # type: ignore[type-arg]
    """People paste from anywhere; python-docx refuses NUL and JSON half a character, and the group must never know."""
    sample = records()
    sessions = tuple(replace(s, attendance=(replace(s.attendance[0], role=role),)) for s in sample.sessions)
    answers = [answered(number, value) for number, value in enumerate(given_values, start=1)]
    changed = records(answers=answers, sessions=sessions, group=replace(sample.group, units=(unit,)))
    handover = assemble(changed, PlanOfStore(), made_at=MADE)
    document = build(handover, swedish, code="7F3K-92QX")

    as_text(document).encode()
    docx.Document(BytesIO(as_word(document)))
    answers_json(handover).content.decode()


def test_naughty_strings_pass(swedish: DocumentWords) -> None:
    """Strings that broke other programs, where the list is at hand; a handful of them otherwise."""
    blns = REPOSITORY.parent / "shared" / "media" / "data" / "text" / "blns.txt"
    lines = blns.read_text(encoding="utf-8").splitlines() if blns.exists() else list(NASTY)
    points = tuple(Point(line) for line in lines)
    handover = assemble(records(answers=(answered(3, ListValue(points)),)), PlanOfStore(), made_at=MADE)
    document = build(handover, swedish)

    assert len(docx.Document(BytesIO(as_word(document))).paragraphs) >= len([line for line in lines if line.strip()])
    assert as_text(document).count("\n– ") == len([line for line in lines if line.strip()])


def test_who_does_what_is_a_table_and_leaves_with_its_gaps(swedish: DocumentWords) -> None:
    """LST collates what is lacking: the word stands in the document, and the code in the file."""
    rows = (
        ActorRow("Polisen", "Uppsökande arbete", "Åsa, i mars", Presence.LACK, Level.DETECT),
        ActorRow("Skolan", "Rutiner"),
        ActorRow(""),
    )
    given = answered(5, ActorMapValue(rows))
    answer = replace(given, prompt_id=OWN_MAP, prompt_text="Vem gör vad hos oss?", kind=PromptKind.ACTOR_MAP)
    everything = Options(film_questions=True)
    handover = assemble(records(answers=(answer,)), PlanOfStore(), made_at=MADE, options=everything)
    blocks = build(handover, swedish).blocks
    (table,) = [block for block in blocks if isinstance(block, ActorsTable)]
    assert table.rows == (
        ("Polisen", "Uppsökande arbete", "saknar · upptäcka", "Åsa, i mars"),
        ("Skolan", "Rutiner", "", ""),
    )
    above = [block.text for block in blocks if isinstance(block, Heading)]
    assert above[-2:] == ["Våra egna frågor", "8. Vem gör vad hos oss?"]
    assert [(row.actor, row.presence, row.level) for row in check(answers_json(handover).content).actor_map] == [
        ("Polisen", "lack", "detect"),
        ("Skolan", "", ""),
    ]
