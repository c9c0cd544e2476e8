"""Handing over on the screen: what goes is seen before it goes, and nothing goes by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.answer import TextValue
from desktop_app.domain.course import Destination
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.domain.support_parts import Part
from desktop_app.handover.content import Options
from desktop_app.handover.documents.text import as_text
from desktop_app.handover.errors import ExportFolderGone, NothingToHandOver
from desktop_app.handover.export import Format, Parcel
from desktop_app.handover.seal import new_key
from desktop_app.paths import resources
from desktop_app.ui.handover.answers_view import AnswersView
from desktop_app.ui.handover.hand_over_view import Stage
from desktop_app.ui.handover.paper import Paper
from desktop_app.ui.handover.review import Review, Standing, review_of
from desktop_app.ui.theme.theme import Theme
from desktop_app.words import install
from tests.handover import sample
from tests.screens.dressed import settle
from tests.ui.handover_view.conftest import Open, made_ready, saved, words


def test_questions_are_sorted_by_what_leaves_and_what_stays(review: Review) -> None:
    """A group must never find a film's answer among what it sent."""
    assert {line.prompt.destination for line in review.to_county} == {Destination.COUNTY}
    assert [line.number for line in review.to_county] == [1, 2, 3, 4, 5]
    assert Destination.COUNTY not in {line.prompt.destination for line in review.own}
    assert next(line for line in review.own if line.prompt.id == "fraga-6").lecture is not None
    assert [line.standing for line in review.to_county] == [
        Standing.APPROVED,
        Standing.DECLINED,
        Standing.APPROVED,
        Standing.WRITTEN,
        Standing.APPROVED,
    ]
    assert review.leaving(Options()) == review.to_county
    assert len(review.leaving(Options(film_questions=True))) == 7
    assert review.recipient is not None


def test_nothing_leaves_where_nothing_is_answered(open_view: Open) -> None:
    """An empty file would be taken for an answer; the button says why it is off."""
    empty = review_of(sample.COURSE, sample.GROUP, ())
    assert not empty.can_leave(Options())
    assert empty.to_county[0].standing is Standing.EMPTY
    view = open_view(empty)
    assert not view.on.isEnabled()
    assert "There is no answer to hand over yet. Write one first." in words(view)


def test_that_answers_were_removed_can_go_alone(open_view: Open, review: Review) -> None:
    """After gallring there is nothing else to send, and the county board still has the text."""
    gone = replace(sample.ANSWERS[0], revision=None)
    view = open_view(review_of(sample.COURSE, sample.GROUP, (gone,), (gone.id,)))

    assert view.on.isEnabled()
    told = "1 answer(s) that you handed over are removed here. The county board is told with the next file."
    assert any(text.startswith(told) for text in words(view))
    assert review_of(sample.COURSE, sample.GROUP, sample.ANSWERS, (gone.id,)).removed == 0, "answered anew since"


def test_the_review_says_how_each_answer_stands_and_opens_it(open_view: Open, review: Review, qtbot: QtBot) -> None:
    """What is not approved is seen here, while it can still be mended."""
    view = open_view(review)
    said = words(view)
    assert "not approved" in said
    assert "declined: We ran out of time" in said
    assert any(text.startswith("Write about ways of working, not about people.") for text in said)
    button = next(b for b in view.findChildren(QAbstractButton) if b.accessibleName().startswith("Open: Hur planerar"))
    with qtbot.waitSignal(view.open_answer) as opened:
        button.click()
    assert opened.args == ["fraga-4"]


def test_film_questions_go_only_when_ticked(open_view: Open, review: Review, qtbot: QtBot) -> None:
    """Off by default: what a group said to itself stays with it."""
    view = open_view(review)
    assert "stay here" in words(view)
    view.on.click()
    with qtbot.waitSignal(view.preview_wanted) as wanted:
        view.on.click()
    assert wanted.args == [Options(film_questions=False)]
    view.show_review(review)
    view.review.film_questions.setChecked(True)
    assert "stay here" not in words(view)
    view.on.click()
    with qtbot.waitSignal(view.preview_wanted) as wanted:
        view.on.click()
    assert wanted.args == [Options(film_questions=True)]


def test_the_preview_shows_what_leaves_what_stays_and_to_whom(open_view: Open, review: Review) -> None:
    """The page before saving is where a group decides; it must be whole and true."""
    view = open_view(review)
    handover, parcel = made_ready()
    view.show_preview(handover, parcel)
    assert view.stage is Stage.PREVIEW
    said = words(view)
    for expected in (
        "svar_metodstod_1380-halmstad_7b1e_2026-12-05_v1.docx",
        "municipality and unit",
        "the films' questions and your own questions",
        "Sigun Lilja, Länsstyrelsen i Hallands län",
        "The contact is from 2023 – check it before you send.",
        "The answers normally become public when the county board has received them.",
    ):
        assert expected in said, expected
    assert not any("replaces" in text for text in said)
    assert "your request for support" not in said
    assert view.preview.paper.accessibleDescription() == as_text(parcel.document)
    assert "Det här stannar hos oss." not in as_text(parcel.document)
    view.back.click()
    assert view.stage is Stage.SECRECY
    view.back.click()
    assert view.stage is Stage.REVIEW


def test_the_preview_says_that_the_request_and_the_managers_name_leave(open_view: Open, review: Review) -> None:
    """A name leaves with the mandate: the list of what does must not be shorter than what does."""
    view = open_view(review)
    written = {Part.NEED: "Handledning", Part.MANDATE_NAME: "Karin Ek"}
    asked = tuple(
        replace(sample.answered(1, TextValue(text)), id=AnswerId(part), prompt_id=PromptId(part))
        for part, text in written.items()
    )
    handover, parcel = made_ready(answers=(*sample.ANSWERS, *asked))
    view.show_preview(handover, parcel)

    assert {"your request for support", "the manager's name"} <= set(words(view))


def test_a_correction_is_called_one_before_it_is_saved(open_view: Open, review: Review) -> None:
    """A group that hands over again must see that the first version will no longer be what counts."""
    view, later = open_view(review), datetime(2026, 12, 7, 9, 12, tzinfo=UTC)
    handover, parcel = made_ready()
    handover = replace(handover, revision=2, seen=(), meetings=(), attendance=())
    earlier = sample.record()
    for told, says in (
        (earlier, "Version 1 was saved on 5 December 2026."),
        (replace(earlier, deleted_at=later), "Version 1 was saved on 5 December 2026."),
        (replace(earlier, sent_at=later), "Version 1 was sent on 7 December 2026."),
        (replace(earlier, received_at=later), "Version 1 was received on 7 December 2026."),
    ):
        view.show_preview(handover, parcel, (told,))
        said = words(view)
        assert f"Correction: version 2 replaces version 1. {says} What stands in version 2 holds instead." in said
    assert not any(text.startswith("0 ") or "per role" in text for text in said), "what there is none of is left out"


def test_a_course_without_a_recipient_says_so(open_view: Open, review: Review) -> None:
    """An empty place is said, never invented."""
    view = open_view(review)
    handover, parcel = made_ready()
    view.show_preview(replace(handover, recipient=None), parcel)
    assert any(text.startswith("The course names no recipient.") for text in words(view))


def test_a_long_document_is_turned_page_by_page(open_view: Open, review: Review) -> None:
    """Every page that leaves can be read before it does, by mouse and by key."""
    handover, parcel = made_ready()
    blocks = parcel.document.blocks * 8
    long = replace(parcel, document=replace(parcel.document, blocks=blocks))
    view = open_view(review)
    view.show_preview(handover, long)
    QApplication.processEvents()
    preview = view.preview
    pages = preview.paper.pages()
    assert pages > 2
    assert not preview.previous.isEnabled()
    preview.next.click()
    assert f"Page 2 of {pages}" in words(view)
    for _ in range(pages):
        preview.next.click()
    assert f"Page {pages} of {pages}" in words(view)
    assert not preview.next.isEnabled()
    preview.previous.click()
    assert f"Page {pages - 1} of {pages}" in words(view)


def test_paper_is_white_with_dark_words_in_every_theme(theme: Theme, qtbot: QtBot) -> None:
    """What is previewed is paper; it must look as it will be printed."""
    paper = Paper(theme)
    qtbot.addWidget(paper)
    assert paper.pages() == 0
    assert paper.page_at(500) == 0
    paper.show_document(made_ready()[1].document)
    paper.resize(700, paper.height())
    image = paper.grab().toImage()
    assert image.pixelColor(350, 8).name() == "#ffffff"
    dark = [image.pixelColor(x, y).lightness() < 80 for x in range(80, 620, 2) for y in range(40, 400, 2)]
    assert any(dark)


def test_what_is_saved_is_what_was_previewed(open_view: Open, review: Review, qtbot: QtBot, place: Path) -> None:
    """Between preview and save nothing may be gathered again: an answer could have changed."""
    view = open_view(review)
    handover, parcel = made_ready()
    view.show_preview(handover, parcel)
    view.on.click()
    assert view.stage is Stage.SAVE
    assert str(place) in words(view)
    with qtbot.waitSignal(view.export_wanted) as wanted:
        view.finish.click()
    folder, formats, written = wanted.args
    assert (folder, formats) == (place, (Format.WORD, Format.ANSWER_FILE, Format.TEXT, Format.MAIL))
    assert isinstance(written, Parcel)
    assert written is parcel
    assert not view.finish.isEnabled()
    assert view.finish.text() == "Saving …"
    assert list(place.iterdir()) == []


def test_what_is_ticked_is_what_is_named_and_written(open_view: Open, review: Review, place: Path) -> None:
    """One board wants a PDF, another a table; nobody should have to make them of the Word file."""
    view = open_view(review)
    _, parcel = made_ready()
    view.show_preview(*made_ready())
    view.on.click()
    view.save.boxes[Format.PDF].setChecked(True)
    view.save.boxes[Format.EXCEL].setChecked(True)
    view.save.boxes[Format.WORD].setChecked(False)

    wanted = {f"{parcel.stem}.{form}" for form in ("pdf", "xlsx", "svar", "txt", "eml")}
    assert {text for text in words(view) if text.startswith(parcel.stem)} == wanted
    view.show_saved(saved(parcel, place, view.save.formats))
    settle(view)
    assert {path.name for path in place.iterdir()} == wanted
    assert not view.save.boxes[Format.PDF].isVisible()


def test_a_stick_is_to_be_ejected_and_a_folder_is_not(
    open_view: Open, review: Review, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written is on the stick; the file system's own lists are only so after it is ejected."""
    view = open_view(review)
    _, parcel = made_ready()
    view.show_preview(*made_ready())
    view.on.click()
    sending = saved(parcel, place, [Format.TEXT])
    view.show_saved(sending)
    assert not any("Eject it" in text for text in words(view))
    monkeypatch.setattr("desktop_app.ui.handover.send_step.is_on_a_stick", lambda folder: folder == place)
    view.show_saved(sending)
    assert any("Eject it before you pull it out." in text for text in words(view))


def test_where_it_is_sealed_one_file_goes_and_no_text_beside_it(
    open_view: Open, review: Review, place: Path, qtbot: QtBot
) -> None:
    """The words in an e-mail would be open to all that the seal keeps out."""
    view = open_view(review, choose_folder=lambda _parent, _title, _begin: place / "kvar")
    handover, parcel = made_ready()
    parcel = replace(parcel, keys=(new_key().public,))
    view.show_preview(handover, parcel)
    view.on.click()
    assert parcel.sealed_name in words(view)
    with qtbot.waitSignal(view.save.copy_wanted) as wanted:  # what only the recipient can open is read here first
        view.save.copy_button.click()
    assert wanted.args == [place / "kvar", parcel]
    view.finish.click()
    view.show_saved(saved(parcel, place, view.save.formats))

    said = words(view)
    assert sorted(path.name for path in place.iterdir()) == [f"{parcel.stem}.eml", parcel.sealed_name]
    assert parcel.sealed_name in said
    assert not any(".docx" in text or "Word" in text for text in said)
    assert not view.send.copy_button.isVisible()
    assert not view.save.copy_button.isVisible()


def test_a_folder_that_is_gone_is_said_and_another_can_be_chosen(
    open_view: Open, review: Review, place: Path, qtbot: QtBot
) -> None:
    """The stick was pulled: nothing is lost, and the way on is on the same page."""
    other = place / "annan"
    chosen: list[Path | None] = [None, other]
    view = open_view(review, choose_folder=lambda _parent, _title, _begin: chosen.pop(0))
    view.show_preview(*made_ready())
    view.on.click()
    view.finish.click()
    view.show_failed(ExportFolderGone(folder=place))
    assert any(str(place) in text and len(text) > len(str(place)) for text in words(view))
    assert view.finish.isEnabled()
    view.save.choose_button.click()
    assert view.save.folder == place
    view.save.choose_button.click()
    assert str(other) in words(view)
    with qtbot.waitSignal(view.export_wanted) as wanted:
        view.finish.click()
    assert wanted.args[0] == other


def test_a_preview_that_could_not_be_made_is_said_where_one_is(open_view: Open, review: Review) -> None:
    """An error stands where the user looks, and the button works again."""
    view = open_view(review)
    view.on.click()
    view.on.click()
    view.show_failed(NothingToHandOver())
    assert view.stage is Stage.SECRECY
    assert view.on.isEnabled()
    assert view._fault.isVisible()
    view.show_review(review)
    assert not view._fault.isVisible()


def test_handing_over_needs_no_mouse(open_view: Open, review: Review, qtbot: QtBot) -> None:
    """Every step begins at the way on; Space takes it."""
    view = open_view(review)
    assert QApplication.focusWidget() is view.on
    QTest.keyClick(view.on, Qt.Key.Key_Space)
    assert view.stage is Stage.SECRECY
    settle(view)
    with qtbot.waitSignal(view.preview_wanted):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    view.show_preview(*made_ready())
    settle(view)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert view.stage is Stage.SAVE
    settle(view)
    with qtbot.waitSignal(view.export_wanted):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    controls = [b for b in view.findChildren(QAbstractButton) if b.isVisible()]
    assert [b for b in controls if not b.accessibleName()] == []


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (800, 600)])
def test_the_way_on_is_seen_in_every_window(open_view: Open, review: Review, size: tuple[int, int]) -> None:
    """The primary button must not end up outside a small screen."""
    view = open_view(review, size)
    view.show_preview(*made_ready())
    QApplication.processEvents()
    corner = view.on.mapTo(view, view.on.rect().bottomRight())
    assert corner.x() <= size[0]
    assert corner.y() <= size[1]


def test_the_language_changes_at_every_step(open_view: Open, review: Review, place: Path) -> None:
    """Nothing that was chosen is lost by it."""
    view = open_view(review)
    view.review.film_questions.setChecked(True)
    for _ in Stage:
        QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
        if view.stage is Stage.REVIEW:
            view.show_preview(*made_ready(Options(film_questions=True)))
        elif view.stage is Stage.SAVE:
            view.show_saved(saved(made_ready()[1], place, [Format.TEXT]))
        else:
            view.on.click()
    assert view.review.options() == Options(film_questions=True)


def test_a_step_speaks_the_language_it_is_come_to_in(open_view: Open, review: Review, qapp: QApplication) -> None:
    """Only the step that is seen is said; one that is gone back to must not be in the words of before."""
    view = open_view(review)
    view.show_preview(*made_ready())
    try:
        install(qapp, "sv", resources() / "translations")
        QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
        view.back.click()
        view.back.click()
        assert view.review.film_questions.text().startswith("Lämna också över svaren")
    finally:
        install(qapp, "none", resources() / "translations")


def test_answers_from_paper_are_typed_in_with_their_day(theme: Theme, review: Review, qtbot: QtBot) -> None:
    """Some would rather write by hand; the day that stands on the paper comes with the words."""
    view = AnswersView(theme)
    qtbot.addWidget(view)
    view.show_answers(review)
    view.begin_at(date(2026, 12, 2))
    assert view.paper_day() is None

    view.from_paper.click()
    view.paper.day.set_date(date(2026, 11, 18))
    assert view.paper_day() == date(2026, 11, 18)
    view.paper.day.set_date(date(2027, 1, 1))  # nobody has written it tomorrow
    assert view.paper_day() == date(2026, 12, 2)
    view.paper.close_button.click()

    assert view.paper_day() is None
    with qtbot.waitSignal(view.print_pressed):
        view.print_button.click()


def test_all_answers_are_shown_whole_with_their_standing(theme: Theme, review: Review, qtbot: QtBot) -> None:
    """«Våra svar» is where a group reads what it has said so far."""
    view = AnswersView(theme)
    qtbot.addWidget(view)
    view.show_answers(review)
    view.resize(1280, 800)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    said = words(view)
    assert (
        "– Vi vet inte vem vi ringer på kvällen (rutin)\n– Rutinen finns, men alla känner inte till den (kunskap)"
        in ("\n".join(said))
    )
    assert "– Ta fram kvällsnummer – Anna – 2 dec" in said
    assert "no answer" in said
    write_button = next(b for b in view.findChildren(QAbstractButton) if b.text() == "Write answer")
    with qtbot.waitSignal(view.open_answer) as opened:
        write_button.click()
    assert opened.args == ["fraga-7"]
    with qtbot.waitSignal(view.hand_over_pressed):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    with qtbot.waitSignal(view.back_pressed):
        view.top.back.click()
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
