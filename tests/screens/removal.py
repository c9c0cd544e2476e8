"""Gallring: before, after, and what was handed over before it; and a correction of that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.handover.content import assemble
from desktop_app.handover.export import prepare
from desktop_app.handover.removing import Removal, Survey
from desktop_app.paths import resources
from desktop_app.storage.records import Removed
from desktop_app.ui.handover.hand_over_view import HandOverView
from desktop_app.ui.handover.remove_view import RemoveView
from desktop_app.ui.handover.review import review_of
from desktop_app.ui.theme.theme import Theme
from desktop_app.words.documents import document_words
from tests.handover import sample
from tests.screens.answers import FIVE, SENT_AT, sending
from tests.screens.scene import Scene

SURVEY = Survey(
    answers=5,
    handed_over=1,
    taken_along=2,
    files=(Path("/home/anna/Dokument/svar_metodstod_1380-halmstad_7b1e_2026-12-05_v1.docx"),),
    files_not_found=(Path("/media/anna/USB/svar_metodstod_1380-halmstad_7b1e_2026-12-05_v1.svar"),),
    meetings=3,
    lists=2,
)


def remove_answers(theme: Theme) -> QWidget:
    made = RemoveView(theme)
    made.show_survey("Barn- och familjeenheten", SURVEY)
    return made


def removed_answers(theme: Theme) -> QWidget:
    made = RemoveView(theme)
    made.show_survey("Barn- och familjeenheten", SURVEY)
    aside = Path("/home/anna/.local/share/Samsyn/set-aside/samsyn-20261118T140000.db")
    made.show_removed(Removal(Removed(5, 14, 3, 2, 9, (aside,)), SURVEY.files, SURVEY.files_not_found, SURVEY))
    return made


def hand_over_deleted(theme: Theme) -> HandOverView:
    """Come back to after the answers and the files were removed."""
    made = HandOverView(theme, folder=Path("/home/anna/Dokument"))
    gone = tuple((ending, None) for ending, _ in FIVE)
    made.show_delivery(replace(sending(*gone, deleted_at=SENT_AT), text=""), sample.GROUP.label)
    made.back.click()
    return made


def hand_over_correction(theme: Theme) -> HandOverView:
    """Hand over once more, with the first version received."""
    made = HandOverView(theme, folder=Path("/home/anna/Dokument"))
    made.show_review(review_of(sample.COURSE, sample.GROUP, sample.ANSWERS))
    handover = replace(assemble(sample.records(), sample.PlanOfStore(), made_at=sample.MADE), revision=2)
    parcel = prepare(handover, document_words("sv", resources() / "translations"))
    made.show_preview(handover, parcel, (sample.record(received_at=SENT_AT),))
    return made


def scenes() -> list[Scene]:
    return [
        Scene("answers-remove", (1280, 800), remove_answers),
        Scene("answers-remove-dark-150", (1280, 800), remove_answers, dark=True, percent=150),
        Scene("answers-removed", (1280, 800), removed_answers),
        Scene("answers-14-correction", (1280, 800), hand_over_correction),
        Scene("answers-14-deleted", (1280, 800), hand_over_deleted),
    ]
