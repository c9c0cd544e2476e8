"""Rows while they are written: what Enter, Backspace, a paste and a move do, without a window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answer import Action, ActionsValue, ListValue, Point
from desktop_app.ui.room.console.editors import rows as shape
from desktop_app.ui.room.console.editors.history import LONGEST, History
from desktop_app.ui.room.console.editors.rows import Place, Row, Rows
from desktop_app.ui.room.console.editors.wording import clean, lines, to_characters, to_units

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20).filter(str.strip)
POINTS = st.lists(st.builds(Point, TEXTS, st.sampled_from([None, "rutin", "tid"])), max_size=6)


def points(*texts: str) -> Rows:
    return shape.of_points(ListValue(tuple(Point(text) for text in texts)))


def texts(rows: Rows) -> list[str]:
    return [row.texts[0] for row in rows]


def all_words(rows: Rows) -> str:
    return "".join(text for row in rows for text in row.texts)


def test_there_is_always_one_empty_row_to_write_in() -> None:
    """A new point must be one key or one click away, and never a pile of empty bullets."""
    assert texts(points()) == [""]
    assert texts(points("a")) == ["a", ""]
    assert texts(shape.with_writing_row((Row(("a",)), Row(("",)), Row(("",))), 1)) == ["a", ""]


@given(POINTS)
def test_points_come_back_as_they_were(given_points: list[Point]) -> None:
    """What the store holds must be what the next save writes, to the letter."""
    value = ListValue(tuple(given_points))
    assert shape.to_points(shape.of_points(value)) == value


def test_blank_rows_are_not_part_of_an_answer() -> None:
    """A bullet with nothing after it would reach the county board as an empty point."""
    assert shape.to_points((Row(("a",)), Row(("  ",), "tid"), Row(("b",)))) == ListValue((Point("a"), Point("b")))
    assert shape.to_actions((Row(("", "", "")), Row(("", "Anna", "")))) == ActionsValue((Action("", "Anna"),))


def test_enter_splits_a_point_and_the_tag_stays_with_its_words() -> None:
    """Enter in the middle of a long point makes two; a tag must not wander to words it was not given to."""
    rows = (Row(("ett två",), "rutin"), Row(("",)))
    after, place = shape.split(rows, Place(0, 0, 3))
    assert after[:2] == (Row(("ett",), "rutin"), Row((" två",)))
    assert place == Place(1)
    before_all, _ = shape.split(rows, Place(0, 0, 0))
    assert before_all[:2] == (Row(("",)), Row(("ett två",), "rutin"))


def test_enter_in_an_empty_row_does_nothing() -> None:
    """Whoever leans on Enter gets no row of empty points."""
    rows = points("a")
    assert shape.split(rows, Place(1)) == (rows, Place(1))


@given(POINTS.filter(bool), st.data())
def test_split_and_join_lose_nothing(given_points: list[Point], data: st.DataObject) -> None:
    """Enter and then Backspace must leave the words as they were, wherever the caret stood."""
    rows = shape.of_points(ListValue(tuple(given_points)))
    row = data.draw(st.integers(0, len(given_points) - 1))
    offset = data.draw(st.integers(0, len(rows[row].texts[0])))
    split, place = shape.split(rows, Place(row, 0, offset))
    assert all_words(split) == all_words(rows)
    joined, back = shape.join(split, place)
    assert joined == rows
    assert back == Place(row, 0, offset)


def test_backspace_in_an_empty_action_takes_the_row_away_but_never_one_with_words() -> None:
    """A row of three fields is not joined with another: words would land in the wrong column."""
    rows = shape.of_actions(ActionsValue((Action("a", "b", "c"), Action("", "", ""), Action("d"))))
    left, place = shape.join(rows, Place(1))
    assert shape.to_actions(left) == ActionsValue((Action("a", "b", "c"), Action("d")))
    assert place == Place(0, 2, 1)
    assert shape.join(left, Place(1)) == (left, Place(1))
    assert shape.join(left, Place(0)) == (left, Place(0))


def test_delete_last_in_a_point_brings_the_next_one_up() -> None:
    """Delete is Backspace from the other side, and the caret stays where it is."""
    joined, place = shape.join_below(points("a", "b"), Place(0, 0, 1))
    assert texts(joined) == ["ab", ""]
    assert place == Place(0, 0, 1)
    assert shape.join_below(points(), Place(0)) == (points(), Place(0))


def test_several_pasted_lines_become_points_around_the_caret() -> None:
    """A list pasted from a mail is points at once, and what stood after the caret is not lost."""
    pasted, place = shape.paste(points("före efter", "sist"), Place(0, 0, 5), ("ett", "två", "tre "))
    assert texts(pasted) == ["före ett", "två", "tre efter", "sist", ""]
    assert place == Place(2, 0, 4)


def test_a_pasted_column_fills_the_same_field_of_new_rows() -> None:
    """Names pasted under «Vem» belong under «Vem»."""
    rows = shape.of_actions(ActionsValue((Action("a"),)))
    pasted, place = shape.paste(rows, Place(0, 1, 0), ("Anna", "Bo"))
    assert shape.to_actions(pasted) == ActionsValue((Action("a", "Anna"), Action("", "Bo")))
    assert place == Place(1, 1, 2)


def test_a_point_is_moved_within_the_written_ones() -> None:
    """Reordering must never push a point below the writing row or out of the list."""
    rows = points("a", "b", "c")
    assert texts(shape.move(rows, Place(0), 1)[0]) == ["b", "a", "c", ""]
    assert texts(shape.move(rows, Place(0), 99)[0]) == ["b", "c", "a", ""]
    assert texts(shape.move(rows, Place(2), -1)[0]) == ["c", "a", "b", ""]
    assert shape.move(rows, Place(3), 0) == (rows, Place(3))


def test_enter_among_actions_goes_to_an_empty_row() -> None:
    """Enter means «next task», whichever field the writer is in."""
    rows = shape.of_actions(ActionsValue((Action("a"), Action("b"))))
    added, place = shape.add_after(rows, Place(0, 2, 0))
    assert [row.texts[0] for row in added] == ["a", "", "b", ""]
    assert place == Place(1)
    assert shape.add_after(added, Place(0)) == (added, Place(1))
    assert shape.add_after(added, Place(1, 1, 0)) == (added, Place(1))


@given(POINTS, st.data())
def test_a_caret_survives_being_stored_as_one_number(given_points: list[Point], data: st.DataObject) -> None:
    """After a crash the caret must stand where the writer was."""
    rows = shape.of_points(ListValue(tuple(given_points)))
    row = data.draw(st.integers(0, len(rows) - 1))
    place = Place(row, 0, data.draw(st.integers(0, len(rows[row].texts[0]))))
    assert shape.place_of(rows, shape.caret_of(rows, place)) == place


def test_a_caret_past_the_end_stands_in_the_writing_row() -> None:
    """A stored caret never points outside the answer."""
    assert shape.place_of(points("a"), 999) == Place(1)
    assert shape.place_of(points("a"), -1) == Place(0)


def test_undo_takes_a_run_of_typing_at_once_and_a_change_of_shape_by_itself() -> None:
    """Ctrl+Z letter by letter is useless, and Ctrl+Z that takes a whole point with a join is worse."""
    history = History("")
    for state in ("a", "ab", "abc"):
        history.record(state, "typing")
    history.record("a|bc")
    history.record("a|bcd", "typing")
    assert [history.undo() for _ in range(4)] == ["a|bc", "abc", "", None]
    assert [history.redo() for _ in range(4)] == ["abc", "a|bc", "a|bcd", None]
    history.undo()
    history.record("new", "typing")
    assert history.redo() is None


def test_undo_remembers_a_long_time_but_not_for_ever() -> None:
    """A whole meeting of typing must not fill the memory."""
    history = History(0)
    for number in range(1, LONGEST + 50):
        history.record(number)
    steps = 0
    while history.undo() is not None:
        steps += 1
    assert steps == LONGEST


def test_clean_keeps_everything_a_person_can_type() -> None:
    """Emoji, Arabic, combining marks, hard spaces and tabs are the group's own words."""
    text = "Åsa\u00a0sa:\t«hej» 👩🏽\u200d⚕️ مرحبا e\u0301 \u202bx\u202c\n\nslut "
    assert clean(text) == text


def test_clean_leaves_out_only_what_no_store_can_hold() -> None:
    """One NUL from a clipboard must not stop a whole answer from being saved or written to Word."""
    assert clean("a\x00b\x1bc\ufffcd\uffffe") == "abcde"
    assert clean("a\r\nb\rc\u2028d\u2029e") == "a\nb\nc\nd\ne"
    assert clean("half \ud83d pair") == "half \N{REPLACEMENT CHARACTER} pair"
    assert clean("\ud83d\ude00") == "😀"


@given(st.text())
def test_clean_is_done_once_and_can_be_stored(text: str) -> None:
    """Cleaning twice must change nothing, and the result must be valid UTF-8."""
    once = clean(text)
    assert clean(once) == once
    assert once.encode("utf-8").decode("utf-8") == once


@given(st.text(st.characters(exclude_categories=("Cs",))), st.integers(0, 30))
def test_places_are_counted_in_characters_both_ways(text: str, characters: int) -> None:
    """Qt counts an emoji as two: a caret that did so too would come back inside it."""
    characters = min(characters, len(text))
    assert to_characters(text, to_units(text, characters)) == characters


def test_lines_of_a_paste_are_those_that_hold_something() -> None:
    """Mails have empty lines between points."""
    assert lines("ett\r\n\r\n två \n\t\n") == ("ett", " två ")
