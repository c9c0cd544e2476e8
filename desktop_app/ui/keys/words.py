"""The words for keys and for what they do: hints on buttons, the key card, the page where one chooses others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app.ui.keys.press import Reach
from desktop_app.ui.room.keys import USUAL, Act
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.ui.keys.press import Press
    from desktop_app.ui.room.keys import KeyTable

_Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the card: acts that belong together, and what they do."""

    acts: tuple[Act, ...]
    does: str


@dataclass(frozen=True, slots=True)
class Group:
    """Acts that are used at the same time, most needed first."""

    title: str
    rows: tuple[Row, ...]


def key_name(press: Press) -> str:
    """Return the key as it is written on the keyboard and in hints."""
    names = {
        _Key.Key_Space: translate("Keys", "Space"),
        _Key.Key_PageDown: "PageDown",
        _Key.Key_PageUp: "PageUp",
        _Key.Key_Escape: "Esc",
        _Key.Key_Return: "Enter",
        _Key.Key_Left: translate("Keys", "Left arrow"),  # in words: the font has no arrows
        _Key.Key_Right: translate("Keys", "Right arrow"),
        _Key.Key_Up: translate("Keys", "Up arrow"),
        _Key.Key_Down: translate("Keys", "Down arrow"),
        _Key.Key_Minus: "–",
    }
    sign = chr(press.key) if _Key.Key_Space < press.key < _Key.Key_ydiaeresis else ""
    name = names.get(press.key) or sign or press.key.name.removeprefix("Key_")
    held = (
        ("Ctrl", press.modifier & Qt.KeyboardModifier.ControlModifier),
        (translate("Keys", "Shift"), press.modifier & Qt.KeyboardModifier.ShiftModifier),
    )
    return "+".join((*(word for word, is_held in held if is_held), name))


def key_names(table: KeyTable, acts: tuple[Act, ...]) -> tuple[str, ...]:
    """Return every key that does one of these, as they are written."""
    return tuple(dict.fromkeys(key_name(press) for act in acts for press in table.presses(act)))


def hint(table: KeyTable, usual: str) -> str:
    """Return what a button's hint is to say instead of the usual key's name; empty where no key does it now.

    What is no key of the room is left as it is.
    """
    for act, presses in USUAL.items():
        if usual in map(key_name, presses):
            chosen = [key_name(press) for press in table.presses(act)]
            return usual if usual in chosen else next(iter(chosen), "")
    return usual


def act_words(act: Act) -> str:
    """Return what one act does."""
    return {
        Act.FULL_SCREEN_BACK: translate("Keys", "Starts the meeting, later brings back full screen"),
        Act.NEXT: translate("Keys", "Next step; a film asks first"),
        Act.PREVIOUS: translate("Keys", "Previous step"),
        Act.BLACK: translate("Keys", "Black, silent and paused, or shows again"),
        Act.LEAVE_FULL_SCREEN: translate("Keys", "Leaves full screen, never the meeting; outside it goes back"),
        Act.TOGGLE_PAUSE: translate("Keys", "Plays and pauses"),
        Act.BACK_5: translate("Keys", "5 seconds back"),
        Act.ON_5: translate("Keys", "5 seconds forward"),
        Act.BACK_10: translate("Keys", "10 seconds back"),
        Act.ON_10: translate("Keys", "10 seconds forward"),
        Act.BACK_60: translate("Keys", "1 minute back"),
        Act.ON_60: translate("Keys", "1 minute forward"),
        Act.LOUDER: translate("Keys", "Louder"),
        Act.QUIETER: translate("Keys", "Quieter"),
        Act.MUTE: translate("Keys", "Sound off or on"),
        Act.CAPTIONS: translate("Keys", "Captions on or off"),
        Act.FULL_SCREEN: translate("Keys", "Full screen, and back"),
        Act.SLOWER: translate("Keys", "Slower"),
        Act.FASTER: translate("Keys", "Faster"),
        Act.TIME_LEFT: translate("Keys", "Time left, or the film's length"),
        Act.MARK: translate("Keys", "Marks this place in the film"),
        Act.FIND: translate("Keys", "Searches what is said in the film"),
        Act.APPROVE: translate("Keys", "Reads back the answer, and then approves it"),
        Act.NEXT_MISSPELT: translate("Keys", "Next word that may be misspelt"),
        Act.LARGER_TEXT: translate("Keys", "Larger text"),
        Act.SMALLER_TEXT: translate("Keys", "Smaller text"),
        Act.SHOW_ANSWER: translate("Keys", "Shows what is written to the group, or hides it"),
        Act.SWAP_SCREENS: translate("Keys", "Lets the two screens change places"),
        Act.BRIGHT: translate("Keys", "A bright card for the group, or away with it"),
        Act.MORE_TIME: translate("Keys", "2 minutes more to talk"),
        Act.CONTACTS: translate("Keys", "Shows where you can turn, or puts it away"),
        Act.HELP: translate("Keys", "Shows the keys"),
    }[act]


def groups(table: KeyTable) -> tuple[Group, ...]:
    """Return the acts in the groups in which they are used; every act is in one row."""
    return (
        Group(
            translate("Keys", "The meeting"),
            (
                Row((Act.BLACK,), _black_words(table)),
                Row((Act.NEXT, Act.PREVIOUS), translate("Keys", "Next and previous step; a film asks first")),
                Row((Act.BRIGHT,), act_words(Act.BRIGHT)),
                Row((Act.SWAP_SCREENS,), act_words(Act.SWAP_SCREENS)),
                Row((Act.FULL_SCREEN_BACK,), act_words(Act.FULL_SCREEN_BACK)),
                Row((Act.FULL_SCREEN,), act_words(Act.FULL_SCREEN)),
                Row((Act.LEAVE_FULL_SCREEN,), act_words(Act.LEAVE_FULL_SCREEN)),
                Row((Act.CONTACTS,), act_words(Act.CONTACTS)),
                Row((Act.HELP,), act_words(Act.HELP)),
            ),
        ),
        Group(
            translate("Keys", "Answers and text"),
            (
                Row((Act.APPROVE,), act_words(Act.APPROVE)),
                Row((Act.NEXT_MISSPELT,), act_words(Act.NEXT_MISSPELT)),
                Row((Act.SHOW_ANSWER,), act_words(Act.SHOW_ANSWER)),
                Row((Act.MORE_TIME,), act_words(Act.MORE_TIME)),
                Row(
                    (Act.LARGER_TEXT, Act.SMALLER_TEXT),
                    translate("Keys", "Larger and smaller text: the group's, or your own while you write"),
                ),
            ),
        ),
        Group(
            translate("Keys", "The film"),
            (
                Row((Act.TOGGLE_PAUSE,), act_words(Act.TOGGLE_PAUSE)),
                Row((Act.CAPTIONS,), act_words(Act.CAPTIONS)),
                Row((Act.BACK_5, Act.ON_5), translate("Keys", "5 seconds back and forward")),
                Row((Act.BACK_10, Act.ON_10), translate("Keys", "10 seconds back and forward")),
                Row((Act.BACK_60, Act.ON_60), translate("Keys", "1 minute back and forward")),
                Row((Act.SLOWER, Act.FASTER), translate("Keys", "Slower and faster")),
                Row((Act.TIME_LEFT,), act_words(Act.TIME_LEFT)),
                Row((Act.MARK,), act_words(Act.MARK)),
                Row((Act.FIND,), act_words(Act.FIND)),
            ),
        ),
        Group(
            translate("Keys", "Sound"),
            (
                Row((Act.LOUDER, Act.QUIETER), translate("Keys", "Louder and quieter")),
                Row((Act.MUTE,), act_words(Act.MUTE)),
            ),
        ),
    )


def _black_words(table: KeyTable) -> str:
    """Return what black does, and which of its keys does it in the middle of a word."""
    always = next((press for press in table.presses(Act.BLACK) if press.reach is Reach.ALWAYS), None)
    if always is None:
        return translate("Keys", "Black, silent and paused")
    return translate("Keys", "Black, silent and paused; {key} also while you write").format(key=key_name(always))
