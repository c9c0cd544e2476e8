"""What a set of files says together: newer, removed, parted, contested, in whatever order (X43, X44)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.followup.collating import REQUEST, GroupView, QuestionView, Standing, collate
from desktop_app.handover.answer_types import AnswersDocument

from .files import Document, a_document, an_answer, typed

ONE = an_answer("q1", "första", 1)
TWO = an_answer("q2", "andra", 2)
LATER = an_answer("q1", "rättat", 3)
UNHURRIED = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def only(documents: Iterable[Document]) -> GroupView:
    (group,) = collate(typed(document) for document in documents).groups
    return group


def said(question: QuestionView) -> list[str | None]:
    return sorted((one.answer.value.text if one.answer else None for one in question.said), key=str)  # type: ignore[misc]


def told(*documents: Document) -> dict[str, tuple[Standing, list[str | None]]]:
    return {question.id: (question.standing, said(question)) for question in only(documents).questions}


def test_one_file_is_what_it_says() -> None:
    """The ordinary case: one group, one file."""
    group = only([a_document("v1", [ONE, TWO])])

    assert [question.text for question in group.questions] == ["q1?", "q2?"]
    assert told(a_document("v1", [ONE, TWO])) == {
        "q1": (Standing.AGREED, ["första"]),
        "q2": (Standing.AGREED, ["andra"]),
    }


def test_a_newer_file_replaces_an_older_one_whichever_comes_first() -> None:
    """The correction is sent the same evening, and the first file is found in an inbox a month later (X43)."""
    files = [a_document("v1", [ONE, TWO]), a_document("v2", [LATER, TWO], revision=2, after=["v1"])]

    for order in permutations(files):
        group = only(order)
        assert [file.file_id for file in group.newest] == ["v2"]
        assert [file.file_id for file in group.replaced] == ["v1"]
        assert told(*order)["q1"] == (Standing.AGREED, ["rättat"])


def test_what_a_newer_file_leaves_out_still_stands() -> None:
    """A group that ticked fewer questions the second time has not taken its answers back (X43)."""
    files = [a_document("v1", [ONE, TWO]), a_document("v2", [LATER], revision=2, after=["v1"])]

    assert told(*files)["q2"] == (Standing.AGREED, ["andra"])


def test_what_was_deleted_is_removed() -> None:
    """Deleting is said, never guessed from what is missing (X43)."""
    files = [a_document("v1", [ONE, TWO]), a_document("v2", [TWO], revision=2, after=["v1"], removed=[ONE["id"]])]

    for order in permutations(files):
        assert told(*order)["q1"] == (Standing.REMOVED, [None])


def asks(document: Document, need: str) -> Document:
    return {**document, "support_request": {"need": need, "mandate": None, "answer_ids": ["id-of-need"]}}


def test_the_request_for_support_stands_and_is_replaced_as_answers_are() -> None:
    """It went alone: the answers before it still count, and so does what it asks for when they are corrected."""
    files = [
        a_document("v1", [ONE]),
        asks(a_document("v2", revision=2, after=["v1"]), "En förmiddag"),
        a_document("v3", [LATER], revision=3, after=["v1", "v2"]),
    ]

    for order in permutations(files):
        group = only(order)
        one, request = group.questions
        assert (said(one), request.id, request.standing) == (["rättat"], REQUEST, Standing.AGREED)
        assert request.said[0].request is not None
        assert request.said[0].request.need == "En förmiddag"
        assert [file.file_id for file in group.in_part] == ["v2"]
    assert [file.file_id for file in only(files[:2]).in_part] == ["v1"], "the request alone corrects no answer"


def test_copies_that_ask_for_different_support_contradict_each_other() -> None:
    """Two needs of one group: one of them would be planned for, and nobody would know of the other."""
    files = [asks(a_document("a"), "En förmiddag"), asks(a_document("b"), "En dag")]
    (request,) = only(files).conflicts
    assert sorted(one.request.need for one in request.said if one.request) == ["En dag", "En förmiddag"]

    gone_on = asks(a_document("c", revision=2, after=["b"]), "En förmiddag")
    assert only([*files, gone_on]).conflicts == ()


def test_a_request_that_was_deleted_is_removed() -> None:
    """The group has taken it away: nobody is to ring it about a need that it no longer has written down."""
    files = [asks(a_document("v1"), "?"), a_document("v2", revision=2, after=["v1"], removed=["id-of-need"])]
    (request,) = only(files).removed
    assert (request.id, request.said[0].mark) == (REQUEST, "")


def test_what_was_deleted_and_answered_anew_stands() -> None:
    """The group asks itself the question again: the new answer has an id of its own."""
    anew = an_answer("q1", "på nytt", 9, answer_id="another")
    files = [a_document("v1", [ONE]), a_document("v2", [anew], revision=2, after=["v1"], removed=[ONE["id"]])]

    assert told(*files)["q1"] == (Standing.AGREED, ["på nytt"])


def test_a_removal_of_what_never_came_says_nothing() -> None:
    """The file in which the answer was never came; there is no question to show."""
    assert told(a_document("v2", [TWO], revision=2, after=["v1"], removed=["x"])) == {
        "q2": (Standing.AGREED, ["andra"])
    }


def parted(ours: Document, theirs: Document) -> list[Document]:
    """Return files of two copies that both began from v1."""
    return [
        a_document("v1", [ONE, TWO]),
        a_document("a2", [ours, TWO], revision=2, after=["v1"]),
        a_document("b2", [theirs, TWO], revision=2, after=["v1"]),
    ]


@pytest.mark.parametrize(
    "theirs",
    [
        an_answer("q1", "deras", 3),
        an_answer("q1", "deras", 8),
        an_answer("q1", "deras", 3, epoch="e2"),
    ],
    ids=["same number", "cloned computer", "restored backup"],
)
def test_copies_that_parted_and_both_went_on_are_a_conflict(theirs: Document) -> None:
    """A cloned computer or a restored backup: both texts are shown, and neither is dropped (X44)."""
    for order in permutations(parted(LATER, theirs)):
        assert told(*order) == {
            "q1": (Standing.CONFLICT, ["deras", "rättat"]),
            "q2": (Standing.AGREED, ["andra"]),
        }
        assert len(only(order).newest) == 2


def test_a_copy_that_did_not_go_on_is_no_conflict() -> None:
    """Only one of the copies was worked in: the other still has the text that was replaced."""
    assert told(*parted(LATER, ONE))["q1"] == (Standing.AGREED, ["rättat"])
    assert told(*parted(ONE, LATER))["q1"] == (Standing.AGREED, ["rättat"])


def test_removed_in_one_copy_and_changed_in_the_other_is_a_conflict() -> None:
    """Nobody but the group can say which of the two it meant."""
    files = [
        a_document("v1", [ONE]),
        a_document("a2", revision=2, after=["v1"], removed=[ONE["id"]]),
        a_document("b2", [LATER], revision=2, after=["v1"]),
    ]

    assert told(*files)["q1"] == (Standing.CONFLICT, [None, "rättat"])
    assert len(only(files).conflicts) == 1


def test_a_question_only_one_copy_has_is_taken() -> None:
    """A film's question was ticked on one computer only."""
    files = [a_document("a1", [ONE]), a_document("b1", [TWO])]

    assert told(*files) == {"q1": (Standing.AGREED, ["första"]), "q2": (Standing.AGREED, ["andra"])}


def test_copies_that_were_brought_together_are_one_again() -> None:
    """A later file that names both ends the conflict."""
    files = [
        *parted(LATER, an_answer("q1", "deras", 8)),
        a_document("v3", [LATER, TWO], revision=3, after=["a2", "b2"]),
    ]

    assert told(*files)["q1"] == (Standing.AGREED, ["rättat"])
    assert [file.file_id for file in only(files).newest] == ["v3"]


def test_the_newest_file_of_a_copy_decides() -> None:
    """Which file came later is said by the file; the numbers of two cloned computers say nothing to each other."""
    files = [a_document("v1", [LATER]), a_document("v2", [ONE], revision=2, after=["v1"])]

    assert told(*files)["q1"] == (Standing.AGREED, ["första"])


def test_two_files_that_claim_to_be_one_are_set_aside() -> None:
    """One of them at least is not what it says; a person must ask the group (X44)."""
    view = collate(map(typed, [a_document("v1", [ONE]), a_document("v1", [TWO]), a_document("v1", [ONE])]))

    assert view.groups == ()
    assert len(view.contested) == 2


def test_files_that_replace_each_other_are_both_there() -> None:
    """Two files that name each other would make each other vanish (X44)."""
    files = [a_document("a", [ONE], after=["b"]), a_document("b", [LATER], after=["a"])]

    assert {file.file_id for file in only(files).newest} == {"a", "b"}


def test_a_ring_of_copies_drops_nothing() -> None:
    """Three forged files in which each has replaced what the next one says: all three are shown (X44)."""
    answers = [an_answer("q1", text, seq, epoch=f"e{seq}") for seq, text in enumerate("abc")]
    files = [a_document(f"old-{now}", [answers[before]]) for now, before in ((0, 2), (1, 0), (2, 1))] + [
        a_document(f"new-{now}", [answers[now]], revision=2, after=[f"old-{now}"]) for now in range(3)
    ]

    assert told(*files)["q1"] == (Standing.CONFLICT, ["a", "b", "c"])


def test_groups_and_courses_are_apart() -> None:
    """Two units on one laptop answer the same questions."""
    other = {**a_document("c", [LATER]), "course": {"id": "annan", "version": "1", "title": "Annan"}}
    files = [a_document("a", [ONE]), a_document("b", [LATER], group="group-2", after=["a"]), other]

    view = collate(map(typed, files))

    assert [(group.group_id, group.course_id) for group in view.groups] == [
        ("group-1", "annan"),
        ("group-1", "se.lansstyrelsen.metodstod"),
        ("group-2", "se.lansstyrelsen.metodstod"),
    ]


@st.composite
def families(draw: st.DrawFn) -> list[AnswersDocument]:
    """Give files of a few copies, each of which may have begun from any earlier file, and anything it may say."""
    count = draw(st.integers(1, 6))
    made: list[Document] = []
    for number in range(count):
        after = draw(st.lists(st.sampled_from(made), unique_by=lambda one: one["file_id"], max_size=2)) if made else []
        questions = draw(st.lists(st.sampled_from(["q1", "q2"]), unique=True))
        answers = [
            an_answer(question, draw(st.sampled_from("ab")), draw(st.integers(1, 3)), epoch=draw(st.sampled_from("ef")))
            for question in questions
        ]
        removed = [
            f"id-of-{question}" for question in ("q1", "q2") if question not in questions and draw(st.booleans())
        ]
        made.append(
            a_document(
                draw(st.sampled_from([f"file-{number}", "file-0"])),
                answers,
                revision=draw(st.integers(1, 4)),
                after=[one["file_id"] for one in after if one["file_id"] != "file-0"],
                removed=removed,
            )
        )
    return [typed(one) for one in made]


@UNHURRIED
@given(files=families(), chance=st.randoms(use_true_random=False))
def test_any_order_and_any_number_of_times_say_the_same(files: list[AnswersDocument], chance: object) -> None:
    """Files come by stick, mail and post, twice and late; the county board must not get another answer for it (X43)."""
    again = [*files, *chance.choices(files, k=3)]  # type: ignore[attr-defined]
    chance.shuffle(again)  # type: ignore[attr-defined]

    assert collate(again) == collate(files)


@UNHURRIED
@given(files=families())
def test_nothing_that_stands_is_dropped(files: list[AnswersDocument]) -> None:
    """Every question that any file that counts has answered is there, with at least one thing said about it (X44)."""
    view = collate(files)
    counted = [file for group in view.groups for file in (*group.newest, *group.replaced)]

    assert {file.sha256 for file in counted} | {file.sha256 for file in view.contested} == {f.sha256 for f in files}
    for group in view.groups:
        asked = {answer.question.id for file in (*group.newest, *group.replaced) for answer in file.answers}
        assert {question.id for question in group.questions} == asked
        assert all(question.said for question in group.questions)
