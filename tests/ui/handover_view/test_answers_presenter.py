"""What «Lämna över» does with the store: real answers, in a real file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.courses.library import Entry
from desktop_app.domain.answer import ActorMapValue, ActorRow, Answer, Approved, NotApproved, TextValue
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.course import Actor, Course, ExampleOf, SupportOffer
from desktop_app.domain.delivery import Delivery
from desktop_app.domain.session import GroupProgress
from desktop_app.domain.steps import OWN_MAP
from desktop_app.domain.support import Mandate, SupportRequest, request_of
from desktop_app.domain.support_parts import Part
from desktop_app.handover.answer_file import code_of
from desktop_app.handover.content import Options
from desktop_app.handover.receipt import Receipt, receipt_bytes
from desktop_app.playback.player import Player
from desktop_app.settings import Settings
from desktop_app.storage.records import ExportRecord
from desktop_app.ui.handover.answers_presenter import AnswersPresenter
from desktop_app.ui.handover.hand_over_view import Stage
from desktop_app.ui.handover.request_presenter import RequestPresenter
from desktop_app.ui.handover.secrecy_step import FindingRow
from desktop_app.ui.home.home_view import HomeView
from desktop_app.ui.home.search_presenter import SearchPresenter
from desktop_app.ui.home.search_view import HitRow, SearchView
from desktop_app.ui.home.standing import Standing
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.means import Means
from desktop_app.ui.program import Program
from desktop_app.ui.room.console.versions import VersionsDialog
from desktop_app.ui.room.keys import KeyTable
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.labels import Meta
from tests.handover import sample
from tests.storage.desk import HALMSTAD, Desk, a_desk, begin_session, done
from tests.ui.handover_view.conftest import made_ready, words
from tests.ui.handover_view.test_secrecy_step import rows

SAID = "Ärendet med 19121212-1212 tog tre veckor"


class HandingOver:
    """A group with one approved answer, before «Lämna över»."""

    def __init__(self, theme: Theme, qtbot: QtBot, desk: Desk) -> None:
        self.desk, self.course = desk, cast("Course", sample.COURSE)
        session = begin_session(desk.store, desk.group, self.course.id)
        self.answer = done(desk.store.answer(desk.group.id, self.course.id, self.course.prompts[0]))
        done(desk.store.save_answer(self.answer.id, session.id, TextValue(SAID), Approved(SystemClock().now())))
        self.window = MainWindow(theme)
        qtbot.addWidget(self.window, before_close_func=MainWindow.let_close)
        self.window.show()
        nothing = cast("Any", None)
        self.means = Means(
            theme=theme,
            store=desk.store,
            library=nothing,
            player=nothing,
            clock=SystemClock(),
            places=desk.places,
            settings=Settings(spelling=False),
            keys=KeyTable(),
            keep_settings=lambda _: None,
            aside=ThreadPoolExecutor(1),
        )
        self.presenter = AnswersPresenter(self.means, self.window, self.window)
        entry = cast("Entry", SimpleNamespace(course=self.course))
        self.standing = Standing(entry, desk.group, GroupProgress(), (session,), None, nothing)

    def read(self) -> Answer:
        (answer,) = done(self.desk.store.answers(self.desk.group.id, self.course.id))
        return answer

    def hand_over(self, folder: Path) -> ExportRecord:
        """Remember that what stands was handed over, with the code `7F3K-92QX`."""
        revision = self.read().revision
        assert revision is not None
        went = ((self.answer.id, revision.epoch, revision.seq),)
        record = sample.record(group_id=self.desk.group.id, folder=str(folder), answers=went)
        done(self.desk.store.record_export(record))
        return record

    def delivery(self) -> Delivery:
        return done(self.desk.store.exports(self.desk.group.id, self.course.id))[-1].delivery


def receipt_of(record: ExportRecord) -> Receipt:
    return Receipt(
        file_id=record.file_id,
        group_id=record.group_id,
        course_id=record.course_id,
        revision=record.revision,
        sha256=record.sha256,
        received_at="2026-12-07T09:12:00+01:00",
        code=code_of(record.sha256),
    )


@pytest.fixture
def handing_over(theme: Theme, qtbot: QtBot, place: Path) -> Iterator[HandingOver]:
    with a_desk(place / "data") as desk:
        made = HandingOver(theme, qtbot, desk)
        yield made
        made.means.aside.shutdown()


def test_what_is_taken_out_is_a_new_version_that_nobody_has_approved(handing_over: HandingOver, qtbot: QtBot) -> None:
    """The group agreed on other words; and what it said stays on its own computer, to be brought back."""
    presenter = handing_over.presenter
    presenter.show(handing_over.standing, handing_over=True)
    qtbot.waitUntil(presenter.hand_over.isVisible)
    presenter.hand_over.on.click()
    row = presenter.hand_over.secrecy.findChild(FindingRow)
    assert isinstance(row, FindingRow)
    row.take_out_pressed.emit()

    qtbot.waitUntil(lambda: presenter.hand_over.secrecy.undecided == 0)
    answer = handing_over.read()
    assert answer.current == TextValue("Ärendet med … tog tre veckor")
    assert answer.status == NotApproved()
    assert [revision.value for revision in done(handing_over.desk.store.history(answer.id))] == [
        TextValue(SAID),
        answer.current,
    ]
    assert presenter.hand_over.stage is Stage.SECRECY
    assert presenter.hand_over.on.isEnabled()


@pytest.mark.skipif(sys.platform != "linux", reason="xdg-email is Linux'")
def test_nothing_waits_for_a_mail_program_that_does_not_come_back(
    handing_over: HandingOver, qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one worker stood still for ten seconds, and with it the tick, the receipt and films being looked through."""
    os.mkfifo(place / "closed")
    (place / "xdg-email").write_text(f'#!/bin/sh\nexec timeout 30 cat "{place}/closed"\n')
    (place / "xdg-email").chmod(0o755)
    monkeypatch.setenv("PATH", f"{place}:/usr/bin:/bin")
    handing_over.hand_over(place)
    view = handing_over.presenter.hand_over
    handing_over.presenter.show_delivery(handing_over.standing)
    qtbot.waitUntil(view.isVisible)

    view.send.mail_button.click()
    view.send.sent.click()

    qtbot.waitUntil(lambda: handing_over.delivery() is Delivery.SENT)
    assert not view.send.mail_button.isEnabled(), "it is still asked"
    (place / "closed").write_text("\n")
    qtbot.waitUntil(view.send.mail_button.isEnabled)


def test_a_hand_over_is_followed_to_its_receipt_on_another_day(
    handing_over: HandingOver, qtbot: QtBot, place: Path
) -> None:
    """From Home to the store and back: a damaged file changes nothing, the county board's own does, for good."""
    presenter, view, state = handing_over.presenter, handing_over.presenter.hand_over, handing_over.delivery
    record = handing_over.hand_over(place)

    presenter.show_delivery(handing_over.standing)
    qtbot.waitUntil(view.isVisible)
    assert view.stage is Stage.SEND
    view.send.sent.click()
    qtbot.waitUntil(lambda: state() is Delivery.SENT)
    view.send.sent.click()
    qtbot.waitUntil(lambda: state() is Delivery.SAVED)

    receipt = receipt_bytes(receipt_of(record))
    (place / "k.kvitto").write_bytes(receipt[:-9])
    view.take_receipt(place / "k.kvitto")
    damaged = "The file k.kvitto is not a whole receipt. Nothing is changed."
    qtbot.waitUntil(lambda: view.receipt.banner.message().startswith(damaged))
    assert state() is Delivery.SAVED
    (place / "k.kvitto").write_bytes(receipt)
    presenter.show_delivery(handing_over.standing, place / "k.kvitto")  # dropped on Home
    qtbot.waitUntil(lambda: view.receipt.banner.message().startswith("Received."))
    assert state() is Delivery.RECEIVED
    assert view.stage is Stage.RECEIPT


def test_number_that_was_taken_meanwhile_is_said_and_nothing_is_written(
    handing_over: HandingOver, qtbot: QtBot, place: Path
) -> None:
    """A command handed over while somebody read the preview: «Sparar …» must not stand there for ever."""
    view = handing_over.presenter.hand_over
    handing_over.presenter.show(handing_over.standing, handing_over=True)
    qtbot.waitUntil(view.isVisible)
    view.preview_wanted.emit(Options())
    qtbot.waitUntil(lambda: view.stage is Stage.PREVIEW)
    record = handing_over.hand_over(place)

    view.on.click()
    view.finish.click()

    told = "The answers have already been handed over as version 1"
    qtbot.waitUntil(lambda: any(text.startswith(told) for text in words(view)))
    assert view.finish.isEnabled()
    assert done(handing_over.desk.store.exports(handing_over.desk.group.id, handing_over.course.id)) == (record,)
    view.preview_wanted.emit(Options())
    qtbot.waitUntil(lambda: any("version 2 replaces version 1." in text for text in words(view)))


def test_what_is_sealed_can_be_kept_to_read(handing_over: HandingOver, qtbot: QtBot, place: Path) -> None:
    """The group's own copy is written where it says, is told of, and is no hand-over."""
    _, parcel = made_ready()
    save = handing_over.presenter.hand_over.save

    save.copy_wanted.emit(place, replace(parcel, keys=("age1",)))

    qtbot.waitUntil(lambda: f"Saved in {place}." in [label.text() for label in save.findChildren(Meta)])
    assert len([*place.glob("egen-kopia_*")]) == 2
    assert done(handing_over.desk.store.exports(handing_over.desk.group.id, handing_over.course.id)) == ()


def test_a_receipt_on_a_computer_without_a_group_is_not_met_with_silence(
    handing_over: HandingOver, qtbot: QtBot, place: Path
) -> None:
    """It was dropped on Home on the wrong computer: whoever waits for something to happen is told why nothing does."""
    (place / "k.kvitto").write_bytes(b"{}")

    handing_over.presenter.show_delivery(replace(handing_over.standing, group=None), place / "k.kvitto")

    qtbot.waitUntil(lambda: any("k.kvitto is not a whole receipt" in text for text in words(handing_over.window)))


def test_a_receipt_where_no_course_is_left_is_not_met_with_silence(
    handing_over: HandingOver, qtbot: QtBot, place: Path
) -> None:
    """The course was taken away after the hand-over: what is known of it is still here, and so is its receipt."""
    record, file = handing_over.hand_over(place), place / "k.kvitto"
    means, window = handing_over.means, handing_over.window
    doors = Program(means, window, HomeView(means.theme, window), parent=window).doors
    file.write_bytes(receipt_bytes(receipt_of(replace(record, sha256="d" * 64))))

    doors.take_dropped(file)

    unknown = "is of nothing handed over from this computer"
    qtbot.waitUntil(lambda: any(unknown in text for text in words(handing_over.window)))
    file.write_bytes(receipt_bytes(receipt_of(record)))
    doors.take_dropped(file)
    read = "The receipt is read: your answers, version 1, have been received."
    qtbot.waitUntil(lambda: read in words(handing_over.window))
    assert handing_over.delivery() is Delivery.RECEIVED


def test_a_code_that_was_told_is_a_receipt_too(handing_over: HandingOver, qtbot: QtBot, place: Path) -> None:
    """Not every county board runs Samsyn: one line of e-mail with the code says the same."""
    desk, view = handing_over.desk, handing_over.presenter.hand_over
    handing_over.presenter.show_delivery(handing_over.standing)  # nothing is handed over: nothing is shown
    handing_over.hand_over(place)
    handing_over.presenter.show_delivery(handing_over.standing)
    qtbot.waitUntil(view.isVisible)
    view.on.click()
    view.receipt.code.set_text("7f3k92qx")
    view.receipt.compare_button.click()

    qtbot.waitUntil(lambda: view.receipt.banner.message().startswith("Received."))
    (told,) = done(desk.store.exports(desk.group.id, handing_over.course.id))
    assert told.delivery is Delivery.RECEIVED

    # «Ni behöver inte göra mer» would be false now.
    session = handing_over.standing.sessions[0]
    done(desk.store.save_answer(handing_over.answer.id, session.id, TextValue("Fyra veckor"), NotApproved()))
    handing_over.presenter.show_delivery(handing_over.standing)
    changed = "Version 1 is received, and the answers have changed since."
    qtbot.waitUntil(lambda: view.receipt.banner.message().startswith(changed))


def test_answers_are_removed_from_the_list_of_answers(handing_over: HandingOver, qtbot: QtBot) -> None:
    """From the button on the page to the file on the disk."""
    desk, presenter = handing_over.desk, handing_over.presenter
    (session,) = handing_over.standing.sessions
    done(desk.store.end_session(session.id, session.flow))
    presenter.show(handing_over.standing, handing_over=False)
    qtbot.waitUntil(presenter.answers.isVisible)
    presenter.answers.remove.click()
    view = presenter.removing.view
    qtbot.waitUntil(view.isVisible)
    view.may.setChecked(True)
    view.remove.click()

    qtbot.waitUntil(lambda: view.is_done, timeout=20_000)
    assert not handing_over.read().is_answered
    assert SAID.encode() not in desk.places.database.read_bytes()
    with qtbot.waitSignal(presenter.closed):
        view.finish.click()


def test_search_finds_this_groups_words_and_no_other_groups(handing_over: HandingOver, qtbot: QtBot) -> None:
    """Groups share a laptop and not their answers: one group's search must not show what another has said."""
    desk, course = handing_over.desk, handing_over.course
    other = done(desk.store.add_group(HALMSTAD, ("Barnenheten",)))
    theirs = done(desk.store.answer(other.id, course.id, course.prompts[0]))
    session = begin_session(desk.store, other, course.id)
    done(desk.store.save_answer(theirs.id, session.id, TextValue("Ärendet är deras eget"), NotApproved()))
    done(desk.store.end_session(handing_over.standing.sessions[0].id, handing_over.standing.sessions[0].flow))
    held = done(desk.store.sessions(desk.group.id, course.id))

    search = SearchPresenter(handing_over.means, replace(handing_over.standing, sessions=held), handing_over.window)
    handing_over.window.show_view(search.view)
    qtbot.waitUntil(lambda: bool(found(search.view, "ärendet")))

    (hit,) = found(search.view, "ärendet")
    assert "tog tre veckor" in hit.accessibleName()
    with qtbot.waitSignal(search.answer_wanted) as wanted:
        hit.click()
    assert wanted.args == [course.prompts[0].id]
    with qtbot.waitSignal(search.meeting_wanted) as meeting:
        found(search.view, "meeting 1")[0].click()
    assert meeting.args == [held[0]]
    with qtbot.waitSignal(search.film_wanted):
        found(search.view, "föreläsning 4")[0].click()


def test_an_answer_that_was_searched_for_is_opened(handing_over: HandingOver, qtbot: QtBot) -> None:
    """What was found is wanted open, and once: coming back from it must not open it again."""
    presenter = handing_over.presenter
    opened: list[str] = []
    presenter._open = opened.append  # type: ignore[method-assign, assignment]
    prompt_id = handing_over.course.prompts[0].id
    presenter.show(handing_over.standing, handing_over=False, opened=prompt_id)
    qtbot.waitUntil(lambda: opened == [prompt_id])
    presenter._read()
    qtbot.waitUntil(presenter.answers.isVisible)
    assert opened == [prompt_id]


def found(view: SearchView, text: str) -> list[HitRow]:
    view.field.edit.setText(text)
    view.field.changed.emit(text)
    return view.rows


def asking(handing_over: HandingOver, qtbot: QtBot) -> RequestPresenter:
    offer = SupportOffer(text="Vi hjälper gärna till.", forms=("på plats", "via telefon"), mandate="Mandat behövs.")
    course = replace(handing_over.course, support_offer=offer)
    entry = cast("Entry", SimpleNamespace(course=course))
    request = RequestPresenter(
        handing_over.means, handing_over.window, replace(handing_over.standing, entry=entry), handing_over.window
    )
    request.begin()
    qtbot.waitUntil(lambda: bool(request.view.forms))
    return request


def test_a_request_for_support_is_saved_as_it_is_written(handing_over: HandingOver, qtbot: QtBot) -> None:
    """Written in a corridor between two meetings: nothing may be lost, and only the start waits for the manager."""
    request = asking(handing_over, qtbot)
    view = request.view
    assert not view.hand_over.isEnabled()
    view.forms[1].click()
    for part, text in ((Part.NEED, "En rutin"), (Part.MANDATE_NAME, "Cecilia"), (Part.MANDATE_ROLE, "chef")):
        view.fields[part].set_text(text)
        view.fields[part].changed.emit(text)
    assert view.hand_over.isEnabled()
    assert view.badge.text() == "mandate is missing"
    day = view.fields[Part.MANDATE_DAY]
    for text in ("i fredags", "2026-12-01"):
        day.set_text(text)
        day.changed.emit(text)
    assert view.badge.text() == "ready to start"
    with qtbot.waitSignal(request.hand_over_wanted):
        view.hand_over.click()
    request.close()

    desk = handing_over.desk
    told = request_of(done(desk.store.answers(desk.group.id, handing_over.course.id)))
    assert told == SupportRequest(("via telefon",), "", "En rutin", "", Mandate("Cecilia", "chef", date(2026, 12, 1)))
    again = asking(handing_over, qtbot)
    assert again.view.fields[Part.NEED].text() == "En rutin"
    assert again.view.forms[1].isChecked()
    with qtbot.waitSignal(again.page_ready, timeout=30_000) as page:
        again.view.page_button.click()
    assert page.args is not None
    assert page.args[1].startswith(b"PK")
    with qtbot.waitSignal(again.done):
        again.view.back_pressed.emit()


def test_what_was_asked_for_before_can_be_read_and_taken_back(handing_over: HandingOver, qtbot: QtBot) -> None:
    """A need that somebody wrote over was kept on the disk, and nobody could come at it."""
    request = asking(handing_over, qtbot)
    assert not request.view.versions_button.isVisible()
    for need in ("En förmiddag", "En dag"):
        request.view.fields[Part.NEED].set_text(need)
        request.view.fields[Part.NEED].changed.emit(need)
        with qtbot.waitSignal(request.done):
            request.view.back_pressed.emit()
        request.close()
        request = asking(handing_over, qtbot)
    view = request.view
    view.versions_button.click()
    (part,) = view.versions_menu.actions()
    view.versions_menu.close()
    part.trigger()
    qtbot.waitUntil(lambda: view.findChild(VersionsDialog) is not None)
    dialog = view.findChild(VersionsDialog)
    assert dialog is not None
    dialog.list.setCurrentRow(1)
    dialog.take.click()

    assert view.fields[Part.NEED].text() == "En förmiddag"
    with qtbot.waitSignal(request.done):
        view.back_pressed.emit()
    request.close()
    told = request_of(done(handing_over.desk.store.answers(handing_over.desk.group.id, handing_over.course.id)))
    assert told.need == "En förmiddag"


def test_the_request_goes_alone_where_only_it_is_ticked(handing_over: HandingOver, qtbot: QtBot) -> None:
    """R15: with the answers or without; and a number in it is decided about before it leaves, like everything else."""
    request = asking(handing_over, qtbot)
    need = request.view.fields[Part.NEED]
    need.set_text("Ring 070-123 45 67 om rutinen")
    need.changed.emit(need.text())
    qtbot.waitUntil(request.view.care.isVisible)
    with qtbot.waitSignal(request.hand_over_wanted):
        request.view.hand_over.click()
    presenter = handing_over.presenter
    presenter.show(handing_over.standing, handing_over=True)
    qtbot.waitUntil(presenter.hand_over.isVisible)
    review = presenter.hand_over.review
    review.answers.setChecked(False)
    assert review.options() == Options(answers=False)
    presenter.hand_over.on.click()
    (row,) = rows(presenter.hand_over)
    assert row.accessibleName().startswith("What do you need support with?")

    presenter.hand_over.open_answer.emit(Part.NEED)
    opened = presenter.request
    assert opened is not None
    qtbot.waitUntil(lambda: bool(opened.view.fields[Part.NEED].text()))
    opened.view.back_pressed.emit()
    qtbot.waitUntil(presenter.hand_over.isVisible)
    assert presenter.request is None


def test_the_map_of_who_does_what_begins_with_others_examples(handing_over: HandingOver, qtbot: QtBot) -> None:
    """An empty table is a wall; what Karlstad does is a place to begin, and is said to be Karlstad's."""
    actor = Actor(actor="Polisen", measures=("Spanar", "Föreläser"), example_of=ExampleOf(sender="Karlstad", year=2019))
    course = replace(handing_over.course, actors=(actor,))
    desk_places = handing_over.desk.places
    handing_over.means.player = player = Player(desk_places.cache, desk_places.logs)
    standing = replace(handing_over.standing, entry=cast("Entry", SimpleNamespace(course=course)))
    presenter = handing_over.presenter
    presenter.show(standing, handing_over=False, opened=OWN_MAP)
    qtbot.waitUntil(lambda: presenter.desk is not None and presenter.desk.answer.value() is not None)
    desk = presenter.desk
    assert desk is not None
    card = desk.answer._side.examples
    assert card.holds_something

    card.buttons[1].click()

    assert desk.answer.value() == ActorMapValue((ActorRow("Polisen", "Föreläser"),))
    assert not card.buttons[1].isEnabled()
    panel = desk.room.approval.panel
    of_a_meeting = (panel.meeting, panel.take_break, panel.end, panel.stepper)
    assert all(part.isHidden() for part in of_a_meeting)  # it is read back outside one
    desk.close()
    player.close()
