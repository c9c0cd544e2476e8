"""What tests of the hand-over's screens share: the theme, the group of mockup 14, its parcel."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.handover import Handover
from desktop_app.handover.content import Options, Records, assemble
from desktop_app.handover.export import Format, Parcel, prepare, record_of, write
from desktop_app.handover.sending import Sending, sending_of
from desktop_app.settings import Appearance, Settings
from desktop_app.ui.handover.hand_over_view import HandOverView
from desktop_app.ui.handover.review import Review, review_of
from desktop_app.ui.theme.theme import Theme
from desktop_app.words.documents import document_words
from tests.handover import sample

Open = Callable[..., HandOverView]


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    theme = Theme(qapp)
    theme.apply(qapp, Settings(appearance=Appearance.LIGHT))
    theme.adorn(qapp)
    return theme


@pytest.fixture
def review() -> Review:
    return review_of(sample.COURSE, sample.GROUP, sample.ANSWERS)


@pytest.fixture
def open_view(theme: Theme, qtbot: QtBot, place: Path) -> Open:
    def open_(review: Review, size: tuple[int, int] = (1280, 800), **more: object) -> HandOverView:
        view = HandOverView(theme, folder=place, **more)  # type: ignore[arg-type]
        qtbot.addWidget(view)
        view.resize(*size)
        view.show_review(review)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        return view

    return open_


def words(view: QWidget) -> list[str]:
    turn = getattr(view, "_turn", None)
    while turn is not None and turn.isActive():  # the step that was asked for comes by a timer of a millisecond
        QApplication.processEvents()
    QApplication.processEvents()  # rows that were made just now are shown by the next turn of the loop
    return [
        child.text()
        for child in view.findChildren(QWidget)
        if child.isVisible() and callable(getattr(child, "text", None))
    ]


def saved(parcel: Parcel, place: Path, formats: Iterable[Format], handover: Handover | None = None) -> Sending:
    """Write the parcel, and return it as the presenter does: to be sent."""
    handover = handover or made_ready()[0]
    record = record_of(handover, write(parcel, place, formats))
    return sending_of(record, sample.COURSE, sample.GROUP, document_words("en", Path("nowhere")))


def made_ready(options: Options | None = None, **more: object) -> tuple[Handover, Parcel]:
    values: dict[str, object] = {
        "course": sample.COURSE,
        "group": sample.GROUP,
        "sessions": sample.SESSIONS,
        "played": sample.PLAYED,
        "answers": sample.ANSWERS,
    }
    records = Records(**{**values, **more})  # type: ignore[arg-type]
    handover = assemble(records, sample.PlanOfStore(), made_at=sample.MADE, options=options)
    return handover, prepare(handover, document_words("en", Path("nowhere")))
