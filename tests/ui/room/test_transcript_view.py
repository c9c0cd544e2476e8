"""«Filmens text»: search, jump, follow the film, quote."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from desktop_app.ui.room.transcript_view import TranscriptView
from desktop_app.ui.theme.theme import Theme
from tests.screens.transcript import SAID, lecture_captions
from tests.ui.room.stories import minutes

STEP = timedelta(seconds=7)
"""From line to line."""


@pytest.fixture(scope="module")
def card(theme: Theme) -> Iterator[TranscriptView]:
    """Return the card in a window, for all these tests."""
    view = TranscriptView(theme)
    view.resize(360, 560)
    view.show()
    yield view
    view.close()
    view.deleteLater()


@pytest.fixture
def view(card: TranscriptView, qtbot: QtBot) -> TranscriptView:
    """Return the card with a lecture that has come to 22:10."""
    card.resize(360, 560)
    card.set_captions(lecture_captions())
    card.set_deeds(quote=True, mark=False)
    card.set_position(minutes(22, 10))
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    return card


def seen(view: TranscriptView, row: int) -> bool:
    area: QRect = view.list.visualRect(view.list.lines.index(row))
    return view.list.viewport().rect().contains(area)


def row_at(at: timedelta) -> int:
    return int(at / STEP)


def test_the_list_goes_with_the_film(view: TranscriptView) -> None:
    """A glance must be enough to see what was just said, also after the card has changed its size."""
    assert seen(view, row_at(minutes(22, 10)))

    view.set_position(minutes(35))
    assert seen(view, row_at(minutes(35)))
    view.resize(420, 300)

    assert seen(view, row_at(minutes(35)))
    assert view.follow.isHidden()


def test_a_hand_on_the_list_stops_it_until_it_is_told_to_follow(view: TranscriptView) -> None:
    """Nobody can read in a list that runs away."""
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Home)
    view.set_position(minutes(23))
    assert not seen(view, row_at(minutes(23)))

    assert view.follow.isVisible()
    view.follow.click()

    assert seen(view, row_at(minutes(23)))


def test_words_are_found_as_one_types_from_where_the_film_is(view: TranscriptView) -> None:
    """What was said a moment ago or comes soon is what people look for; the next press goes on."""
    view.focus_search()
    QTest.keyClicks(view.search, "orkar h")

    first = row_at(minutes(22, 10))
    first += next(n for n in range(len(SAID)) if "orkar" in SAID[(first + n) % len(SAID)])
    assert view.list.selected_rows() == [first]
    assert seen(view, first)
    assert view.count.text() == f"{first // len(SAID) + 1} of 51"

    QTest.keyClick(view.search, Qt.Key.Key_Return)
    assert view.list.selected_rows() == [first + len(SAID)]
    QTest.keyClick(view.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert view.list.selected_rows() == [first]


def test_after_the_last_place_comes_the_first(view: TranscriptView) -> None:
    """A search that stops at the end looks as if there were no more."""
    view.search.setText("orkar höra")

    view.before.click()
    for _ in range(51):
        view.before.click()

    assert view.count.text().endswith("of 51")
    assert len(view.list.selected_rows()) == 1


def test_what_is_not_said_is_told_and_can_be_given_up(view: TranscriptView) -> None:
    """An empty result must not look like a program that did nothing."""
    view.focus_search()
    QTest.keyClicks(view.search, "polis")
    assert (view.count.text(), view.count.isVisible()) == ("Not in the text", True)

    QTest.keyClick(view.search, Qt.Key.Key_Escape)

    assert (view.search.text(), view.count.isVisible()) == ("", False)
    assert seen(view, row_at(minutes(22, 10)))


@pytest.mark.parametrize("by", ["Enter", "click"])
def test_a_line_leads_to_its_place_in_the_film(view: TranscriptView, by: str) -> None:
    """To hear a sentence again is why one looks it up."""
    jumps = QSignalSpy(view.jump_requested)
    row = row_at(minutes(22, 10)) + 1
    if by == "click":
        QTest.mouseClick(
            view.list.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            view.list.visualRect(view.list.lines.index(row)).center(),
        )
    else:
        view.list.setCurrentIndex(view.list.lines.index(row))
        view.list.setFocus()
        QTest.keyClick(view.list, Qt.Key.Key_Return)

    assert [jumps.at(0)[0], jumps.count()] == [STEP * row, 1]
    assert view.follow.isHidden()


def test_chosen_lines_are_quoted_with_their_place(view: TranscriptView) -> None:
    """An answer that says where it was said can be checked by whoever reads it."""
    quotes = QSignalSpy(view.quoted)
    row = row_at(minutes(22, 10))
    at: Callable[[int], QPoint] = lambda row: view.list.visualRect(view.list.lines.index(row)).center()  # noqa: E731
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(row))
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, at(row + 1))

    view.quote.click()

    words = f"{SAID[row % len(SAID)]} {SAID[(row + 1) % len(SAID)]}"
    assert list(quotes.at(0)) == [words, STEP * row]
    assert view.mark.isHidden()


def test_a_film_without_captions_says_so(view: TranscriptView) -> None:
    """An empty card looks broken."""
    view.set_captions(None)

    assert view.list.isHidden()
    assert view.search.isHidden()
    assert "no captions" in view._nothing.text()


def test_a_screen_reader_hears_time_words_and_what_is_said_now(view: TranscriptView) -> None:
    """Colour and a small triangle are the only other signs of where the film is."""
    row = row_at(minutes(22, 10))
    table = QAccessible.queryAccessibleInterface(view.list)

    words = table.child(row).text(QAccessible.Text.Name)

    assert words == f"22:10 {SAID[row % len(SAID)]} (said now)"
    assert view.list.accessibleName() == "The film's text"
