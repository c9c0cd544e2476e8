"""Choosing other keys: a press changes one, a key that is taken says by what, and the usual ones come back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.keys.keys_view import KeysView
from desktop_app.ui.keys.press import Press
from desktop_app.ui.keys.words import hint, key_name
from desktop_app.ui.room.keys import USUAL, Act, KeyTable
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.buttons import SecondaryButton
from tests.screens.dressed import settle

F7, B, Q = Press(Qt.Key.Key_F7), Press(Qt.Key.Key_B), Press(Qt.Key.Key_Q)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> Iterator[KeysView]:
    """Give the page, shown; what it tells is taken into use, as the program does."""
    table = KeyTable()
    made = KeysView(theme, table)
    qtbot.addWidget(made)
    made.keys_changed.connect(table.use)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
    settle(made)
    yield made
    made.hide()


def press(view: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window = view.window().windowHandle()
    assert window is not None
    QTest.keyClick(window, key, modifier)


def test_a_key_is_changed_by_pressing_another(view: KeysView) -> None:
    """The hand, not a list of names, knows which key is wanted; and all of it goes without a mouse."""
    row = view.rows[Act.MUTE]
    row.keys[0].setFocus()
    press(view, Qt.Key.Key_Return)
    assert row.ear.hasFocus()

    press(view, Qt.Key.Key_Q)

    assert view._table.presses(Act.MUTE) == (Q,)
    assert not row.ear.isVisible()
    assert row.keys[0].hasFocus()
    assert row.keys[0].text() == "Q"


def test_a_key_that_is_taken_says_by_what_before_it_is_moved(view: KeysView) -> None:
    """Who takes B for something else must know that black loses it."""
    row, black = view.rows[Act.MUTE], view.rows[Act.BLACK]
    row.add.click()
    press(view, Qt.Key.Key_B)
    assert "Black" in row.ear.message()
    assert view._table.act(B) is Act.BLACK
    assert row.take.hasFocus()

    press(view, Qt.Key.Key_Return)

    assert view._table.act(B) is Act.MUTE
    assert [button.text() for button in black.keys] == ["F7", "."]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_keys_with_a_use_of_their_own_are_not_taken(view: KeysView, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Copying a word must never start a film."""
    row = view.rows[Act.MUTE]
    row.add.click()

    press(view, key, modifier)

    assert view._table.is_usual(Act.MUTE)
    assert row.ear.hasFocus()
    press(view, Qt.Key.Key_Escape)
    assert not row.ear.isVisible()
    assert row.add.hasFocus()


def test_only_one_row_listens(view: KeysView) -> None:
    """Two questions at once, and the key would go to the wrong one."""
    view.rows[Act.MUTE].add.click()
    view.rows[Act.NEXT].add.click()
    assert not view.rows[Act.MUTE].ear.isVisible()
    assert view.rows[Act.NEXT].ear.isVisible()


def test_the_usual_keys_come_back_and_that_can_be_undone(view: KeysView) -> None:
    """A page that can break one's keys must be able to mend them, and a slip on it must not cost a teaching."""
    assert not view.usual.isEnabled()
    view.rows[Act.BLACK].keys[0].click()
    view.rows[Act.BLACK].remove.click()
    assert view._table.presses(Act.BLACK) == USUAL[Act.BLACK][1:]

    view.usual.click()
    assert view._table.presses(Act.BLACK) == USUAL[Act.BLACK]
    view._back.click()

    assert F7 not in view._table.presses(Act.BLACK)


def test_what_settings_keep_comes_back_and_what_they_cannot_mean_is_as_usual() -> None:
    """A file of a later version, or one edited by hand, must leave a room that can be steered."""
    table = KeyTable()
    chosen = table.adding(Act.MUTE, B)
    assert KeyTable(chosen).presses(Act.MUTE) == (*USUAL[Act.MUTE], B)
    assert KeyTable(chosen).presses(Act.BLACK) == (F7, Press(Qt.Key.Key_Period))

    odd = KeyTable({"fly": ("Q",), "mute": ("No such key", "Esc", "Ctrl+C", "Q"), "help": ("H",)})
    assert odd.presses(Act.MUTE) == (Q,)
    assert odd.presses(Act.HELP) == USUAL[Act.HELP]
    assert odd.act(Press(Qt.Key.Key_Escape)) is Act.LEAVE_FULL_SCREEN


def test_hints_on_buttons_follow(theme: Theme, qtbot: QtBot) -> None:
    """A hint that names a key which does something else is worse than none."""
    table = KeyTable()
    button = SecondaryButton(theme, "Text", key_hint="C")
    other = SecondaryButton(theme, "Ny punkt", key_hint="Enter")
    qtbot.addWidget(button)
    qtbot.addWidget(other)
    table.use(table.replacing(Act.CAPTIONS, Press(Qt.Key.Key_C), Press(Qt.Key.Key_F9)))

    theme.write_keys(lambda usual: hint(table, usual))

    assert button.accessibleDescription() == "F9"
    assert other.accessibleDescription() == "Enter"
    table.use(table.removing(Act.CAPTIONS, Press(Qt.Key.Key_F9)))
    theme.write_keys(lambda usual: hint(table, usual))
    assert button.accessibleDescription() == ""
    theme.write_keys(str)


def test_a_sign_is_the_same_key_on_every_keyboard() -> None:
    """«>» takes Shift here and none there; a letter with Shift is another key."""
    assert key_name(Press(Qt.Key.Key_Q, Qt.KeyboardModifier.ShiftModifier)) == "Shift+Q"
    assert Press.read("Ctrl+Return") == Press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert Press.read("") is None
