"""Gallring and what was handed over: the files go, what is known of them stays, and a receipt can still come."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.domain.delivery import Delivery
from desktop_app.handover.receiving import note_not_sent, note_sent, receive_code
from desktop_app.handover.removing import remove, survey
from tests.handover import sample
from tests.storage.desk import FLOW, Desk, a_desk, done


@pytest.mark.parametrize(
    ("there", "files", "state"),
    [
        (("a.svar", "a.docx"), True, Delivery.DELETED),
        (("a.docx",), True, Delivery.DELETED),
        ((), True, Delivery.SAVED),
        (("a.svar", "a.docx"), False, Delivery.SAVED),
    ],
    ids=["all", "one was gone", "on a stick somewhere else", "kept"],
)
def test_files_that_were_deleted_are_not_to_be_sent(
    place: Path, there: tuple[str, ...], state: Delivery, *, files: bool
) -> None:
    """Home offered «Skicka» for files that gallring had deleted; what lies on a stick can still go."""
    for name in there:
        (place / name).write_text("svar", encoding="utf-8")
    with a_desk(place / "data") as desk:
        write_and_hand_over(desk, place)

        removal = remove(desk.store, desk.group.id, desk.course_id, files=files)

        (record,) = done(desk.store.exports(desk.group.id, desk.course_id))
        progress = done(desk.store.progress(desk.group.id, desk.course))
        assert [path.name for path in removal.files] == (list(there) if files else [])
        assert (record.delivery, progress.delivery) == (state, state)
        assert record.delivered_at == (record.deleted_at or record.at)
        sent = note_sent(desk.store, record)
        assert sent.delivery is Delivery.SENT, "what people know counts for more than what lies here"
        assert note_not_sent(desk.store, sent).delivery is state
        assert receive_code(desk.store, record, desk.clock.now()).delivery is Delivery.RECEIVED


def test_the_survey_counts_what_goes_and_the_second_time_there_is_nothing(place: Path) -> None:
    """A list that stays was counted, so that «Gallra» could be pressed and did nothing."""
    with a_desk(place / "data") as desk:
        write_and_hand_over(desk, place)

        first = survey(desk.store, desk.group.id, desk.course_id)
        remove(desk.store, desk.group.id, desk.course_id, files=True)
        second = survey(desk.store, desk.group.id, desk.course_id)

    assert (first.answers, first.meetings, first.lists, first.is_empty) == (1, 1, 0, False)
    assert second.is_empty


def write_and_hand_over(desk: Desk, folder: Path) -> None:
    done(desk.store.save_answer(desk.answer.id, desk.session.id, TextValue("vårt svar"), NotApproved()))
    done(desk.store.end_session(desk.session.id, FLOW))
    record = sample.record(
        group_id=desk.group.id, course_id=desk.course_id, folder=str(folder), files=("a.svar", "a.docx")
    )
    done(desk.store.record_export(record))
