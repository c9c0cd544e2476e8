"""The request for support: with the answers or alone, in the document and in the file; and the page to the manager."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_TAB_LEADER

from desktop_app.domain.answer import Answer, ChoiceValue, DateValue, TextValue
from desktop_app.domain.course import SupportOffer
from desktop_app.domain.ids import AnswerId
from desktop_app.domain.session import GroupProgress
from desktop_app.domain.support import prompt_of, request_of
from desktop_app.domain.support_parts import Part
from desktop_app.followup.reading import check
from desktop_app.handover.answer_file import answers_json
from desktop_app.handover.content import Options, assemble
from desktop_app.handover.documents.apart import word_apart
from desktop_app.handover.documents.manager import ForManager, manager_page
from desktop_app.handover.documents.model import Facts, Heading, build
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.errors import NothingToHandOver
from desktop_app.handover.export import ExportReport, prepare, record_of

from .sample import ANSWERS, COURSE, GROUP, MADE, PlanOfStore, answered, records

OFFER = SupportOffer(text="Vi hjälper gärna till.", forms=("via telefon",), mandate="Mandat behövs innan start.")


def part(which: Part, value: ChoiceValue | TextValue | DateValue) -> Answer:
    prompt = prompt_of(which, which.name)
    given = answered(1, value)
    return replace(given, prompt_id=prompt.id, prompt_text=prompt.text, kind=prompt.kind)


NEED = part(Part.NEED, TextValue("En rutin för kvällar"))
REQUEST = (
    part(Part.FORMS, ChoiceValue(("via telefon",))),
    NEED,
    part(Part.MANDATE_NAME, TextValue("Cecilia Chef")),
    part(Part.MANDATE_ROLE, TextValue("enhetschef")),
    part(Part.MANDATE_DAY, DateValue(date(2026, 12, 1))),
)


def test_the_request_goes_with_the_answers_and_the_board_can_read_it(swedish: DocumentWords) -> None:
    """One hand-over, one receipt: what the group asks for stands in the document and in the file."""
    handover = assemble(records(answers=(*ANSWERS, *REQUEST)), PlanOfStore(), made_at=MADE)
    blocks = build(handover, swedish).blocks
    assert Heading(swedish.support_request) in blocks
    asked = blocks[-1]
    assert isinstance(asked, Facts)
    assert asked.rows == (
        (swedish.support_forms, "via telefon"),
        (swedish.support_need, "En rutin för kvällar"),
        (swedish.mandate, "Cecilia Chef, enhetschef, 1\u00a0december\u00a02026"),
    )
    read = check(answers_json(handover).content).support_request
    assert read is not None
    assert (read.forms, read.need) == (("via telefon",), "En rutin för kvällar")
    assert read.mandate is not None
    assert (read.mandate.name, read.mandate.day) == ("Cecilia Chef", "2026-12-01")
    assert read.answer_ids == tuple(one.id for one in REQUEST)


def test_the_request_can_go_alone_and_stay(swedish: DocumentWords) -> None:
    """R15: a municipality that needs help must not wait until five questions are answered."""
    told = records(answers=(*ANSWERS, NEED))
    alone = assemble(told, PlanOfStore(), made_at=MADE, options=Options(answers=False))
    parcel = prepare(alone, swedish)
    assert alone.answers == ()
    assert parcel.document.title == "En arbetsgrupp önskar stöd"
    read = check(parcel.answers.content)
    assert (read.answers, read.counts.questions) == ((), 0)
    assert read.support_request is not None
    assert read.support_request.mandate is None
    assert swedish.mandate_missing in dict(parcel.document.blocks[-1].rows).values()  # type: ignore[union-attr]
    stays = assemble(told, PlanOfStore(), made_at=MADE, options=Options(support=False))
    assert stays.support_request is None
    report = ExportReport(folder=Path("mapp"), files=(), sha256="0" * 64, code="")
    assert [answer_id for answer_id, _, _ in record_of(alone, report).answers] == [NEED.id]


def test_a_request_that_is_written_anew_is_not_called_removed() -> None:
    """Deleted and asked for again: a file that says both would be read as neither."""
    other = AnswerId("removed and not written anew")
    plan = PlanOfStore(removed=(NEED.id, other))
    assert assemble(records(answers=(NEED,)), plan, made_at=MADE).removed == (other,)


def test_a_mandate_without_a_request_asks_for_nothing(swedish: DocumentWords) -> None:
    """A manager's name alone must not leave the computer as a request that nobody made."""
    handover = assemble(records(answers=REQUEST[2:]), PlanOfStore(), made_at=MADE, options=Options(answers=False))
    assert handover.support == ()
    with pytest.raises(NothingToHandOver):
        prepare(handover, swedish)


def test_the_page_to_the_manager_asks_for_the_decision(swedish: DocumentWords) -> None:
    """One page: what was done, what is offered and asked for, and lines to sign on where nothing is decided yet."""
    course = replace(COURSE, support_offer=OFFER)
    told = ForManager(
        course=course, group=GROUP, progress=GroupProgress(sessions=3), request=request_of((NEED,)), made_at=MADE
    )
    page = manager_page(told, swedish)
    paper = docx.Document(BytesIO(word_apart(page)))
    text = "\n".join(p.text for p in paper.paragraphs)
    for expected in (OFFER.text, OFFER.mandate, "En rutin för kvällar", swedish.signature, swedish.manager_only):
        assert expected in text
    by_hand = [p for p in paper.paragraphs if p.text == f"{swedish.signature}\t\t"]
    assert by_hand[0].paragraph_format.tab_stops[0].leader == WD_TAB_LEADER.LINES  # a line to write on
    assert Heading(swedish.mandate_wanted) in page.blocks
    decided = manager_page(replace(told, request=request_of(REQUEST)), swedish)
    last = decided.blocks[-1]
    assert isinstance(last, Facts)
    assert dict(last.rows)[swedish.mandate_name] == "Cecilia Chef"
    assert Heading(swedish.mandate) in decided.blocks  # nothing is asked for that has been given
    assert dict(last.rows)[swedish.mandate_day] == "1 december 2026"
    without = manager_page(replace(told, course=COURSE, request=request_of(())), swedish)
    assert Heading(swedish.support_offer) not in without.blocks
