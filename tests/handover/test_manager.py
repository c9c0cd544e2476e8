"""The page to the manager is one page, whatever was written; and another office opens our Word files and sees it so."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from desktop_app.domain.course import SupportOffer
from desktop_app.domain.session import GroupProgress
from desktop_app.domain.support import Mandate, SupportRequest
from desktop_app.handover.documents.manager import ForManager, manager_page
from desktop_app.handover.documents.model import Document, Note
from desktop_app.handover.documents.pdf import as_pdf
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.documents.text import as_text
from desktop_app.handover.documents.word import as_word

from .sample import COURSE, GROUP, MADE

OFFER = SupportOffer(
    text="Beroende på intresse och behov diskuterar och planerar vi gärna hur ett direkt metodstöd för arbetet kan "
    "utformas för er kommun. Det kan vi göra genom ett möte på plats hos er, via telefon eller digitalt möte. Vi ser "
    "gärna att ett sådant möte hålls i samverkan med fler kommuner och verksamheter.",
    forms=("möte på plats", "via telefon", "digitalt möte"),
    mandate="Innan den insatsen påbörjas är det viktigt att det finns ett mandat och uppdrag från ansvarig chef för er "
    "verksamhet.",
)
FULL = ForManager(
    course=replace(COURSE, support_offer=OFFER),
    group=GROUP,
    progress=GroupProgress(sessions=5),
    request=SupportRequest(
        forms=OFFER.forms,
        together="Laholms och Hylte kommuner, och vår gemensamma ungdomsmottagning",
        need="En rutin för kvällar och helger: vem ringer vi, och vad får vi säga?\n"
        "Stöd i att ställa frågan till unga, och till föräldrar som är oroliga.\n"
        "Hjälp att skriva in det i enhetens handlingsplan.",
        dates="Vecka 4–6, helst en tisdag eller torsdag förmiddag",
    ),
    made_at=MADE,
)
LONG = "Vi behöver en rutin för kvällar och helger, och stöd i att ställa frågan till unga. " * 40
OVERFULL = replace(
    FULL,
    course=replace(COURSE, support_offer=replace(OFFER, text=LONG, mandate=LONG)),
    group=replace(GROUP, units=tuple(f"Enheten för socialt arbete {number}" for number in range(9))),
    request=SupportRequest(
        forms=OFFER.forms,
        together=LONG,
        need="kort rad\n" * 3 + "ö" * 300 + LONG,
        dates=LONG,
        mandate=Mandate("Cecilia " * 20, "Enhetschef " * 20, date(2026, 12, 1)),
    ),
)


def pages(made: bytes) -> int:
    return len(pypdf.PdfReader(BytesIO(made)).pages)


def test_an_ordinary_full_request_is_one_page_and_whole(swedish: DocumentWords) -> None:
    """A manager reads one page; what the group has written stands on it to the letter."""
    page = manager_page(FULL, swedish)

    assert pages(as_pdf(page)) == 1
    assert FULL.request.need.replace("\n", "\n  ") in as_text(page)
    assert not [block for block in page.blocks if isinstance(block, Note)]


def test_what_is_too_long_is_shortened_and_said_to_be(swedish: DocumentWords) -> None:
    """What is cut without a word reads as all that was said."""
    page = manager_page(OVERFULL, swedish)

    assert pages(as_pdf(page)) == 1
    assert page.blocks[-1] == Note(swedish.shortened)
    said = as_text(page)
    assert said.count(" …\n") == 8
    assert "Vi behöver en rutin för kvällar" in said


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_another_office_opens_the_word_files(document: Document, swedish: DocumentWords, place: Path) -> None:
    """A file that only our own library can open is no format; and the page is one also in another program's hands."""
    made = {"svar": document, "chef": manager_page(FULL, swedish)}
    for name, one in made.items():
        (place / f"{name}.docx").write_bytes(as_word(one))

    profile = f"-env:UserInstallation={(place / 'profil').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(place)]
    subprocess.run(
        [*command, *(str(place / f"{name}.docx") for name in made)], check=True, capture_output=True, timeout=100
    )

    read = {name: pypdf.PdfReader(place / f"{name}.pdf") for name in made}
    text = " ".join("".join(page.extract_text() for page in read["svar"].pages).split())
    assert "Vilka hinder eller utmaningar finns i er kommun" in text
    assert "Ta fram kvällsnummer" in text
    assert "Gruppen har inte godkänt svaret" in text
    assert len(read["chef"].pages) == 1  # in whatever font stands in for ours; four lines are left in the widest
