"""The sample's hand-over, its words and its parcel."""

from __future__ import annotations

import pytest

from desktop_app.domain.handover import Handover
from desktop_app.handover.content import Options, assemble
from desktop_app.handover.documents.model import Document, build
from desktop_app.handover.documents.phrases import DocumentWords
from desktop_app.handover.export import Parcel, prepare
from desktop_app.paths import resources
from desktop_app.words.documents import document_words

from .sample import MADE, PlanOfStore, records


@pytest.fixture(scope="session")
def swedish() -> DocumentWords:
    return document_words("sv", resources() / "translations")


@pytest.fixture
def handover() -> Handover:
    return assemble(records(), PlanOfStore(), made_at=MADE)


@pytest.fixture
def everything() -> Handover:
    """Give the hand-over of a group that ticked its films' questions too."""
    return assemble(records(), PlanOfStore(), made_at=MADE, options=Options(film_questions=True))


@pytest.fixture
def document(handover: Handover, swedish: DocumentWords) -> Document:
    return build(handover, swedish, code="7F3K-92QX")


@pytest.fixture
def parcel(handover: Handover, swedish: DocumentWords) -> Parcel:
    return prepare(handover, swedish)
