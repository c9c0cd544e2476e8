"""The keys of the room: what each does, as the user has chosen or as it always was.

Knows acts and keys; knows nothing of films or answers. `listening` hears them, `desktop_app.ui.keys` has their words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from types import MappingProxyType
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.ui.keys.press import Press

_Key = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier
_PLAIN = Qt.KeyboardModifier.NoModifier

KeyChoices: TypeAlias = Mapping[str, tuple[str, ...]]
"""What settings keep: an act's name, and the keys chosen for it as Qt writes them. Acts left alone are not in it."""


class Act(StrEnum):
    """What a key does in the room."""

    FULL_SCREEN_BACK = auto()
    NEXT = auto()
    PREVIOUS = auto()
    BLACK = auto()
    LEAVE_FULL_SCREEN = auto()
    TOGGLE_PAUSE = auto()
    BACK_5 = auto()
    ON_5 = auto()
    BACK_10 = auto()
    ON_10 = auto()
    BACK_60 = auto()
    ON_60 = auto()
    LOUDER = auto()
    QUIETER = auto()
    MUTE = auto()
    CAPTIONS = auto()
    FULL_SCREEN = auto()
    SLOWER = auto()
    FASTER = auto()
    TIME_LEFT = auto()
    MARK = auto()
    FIND = auto()
    APPROVE = auto()
    NEXT_MISSPELT = auto()
    MORE_TIME = auto()
    LARGER_TEXT = auto()
    SMALLER_TEXT = auto()
    SHOW_ANSWER = auto()
    SWAP_SCREENS = auto()
    BRIGHT = auto()
    CONTACTS = auto()
    HELP = auto()


FIXED: Final = {Act.LEAVE_FULL_SCREEN, Act.HELP}
"""Esc leads out and F1 helps, here as everywhere: nobody may choose them away."""


@dataclass(frozen=True, slots=True)
class Binding:
    """A key and what it does."""

    key: Qt.Key
    act: Act
    modifier: Qt.KeyboardModifier = _PLAIN

    @property
    def press(self) -> Press:
        """The key as it is pressed."""
        return Press(self.key, self.modifier)


KEYS: Final[tuple[Binding, ...]] = (
    Binding(_Key.Key_F5, Act.FULL_SCREEN_BACK),
    Binding(_Key.Key_PageDown, Act.NEXT),
    Binding(_Key.Key_PageUp, Act.PREVIOUS),
    Binding(_Key.Key_F7, Act.BLACK),
    Binding(_Key.Key_B, Act.BLACK),
    Binding(_Key.Key_Period, Act.BLACK),
    Binding(_Key.Key_Escape, Act.LEAVE_FULL_SCREEN),
    Binding(_Key.Key_Space, Act.TOGGLE_PAUSE),
    Binding(_Key.Key_K, Act.TOGGLE_PAUSE),
    Binding(_Key.Key_Left, Act.BACK_5),
    Binding(_Key.Key_Right, Act.ON_5),
    Binding(_Key.Key_J, Act.BACK_10),
    Binding(_Key.Key_L, Act.ON_10),
    Binding(_Key.Key_Left, Act.BACK_60, _CTRL),
    Binding(_Key.Key_Right, Act.ON_60, _CTRL),
    Binding(_Key.Key_Up, Act.LOUDER),
    Binding(_Key.Key_Down, Act.QUIETER),
    Binding(_Key.Key_M, Act.MUTE),
    Binding(_Key.Key_C, Act.CAPTIONS),
    Binding(_Key.Key_F, Act.FULL_SCREEN),
    Binding(_Key.Key_Less, Act.SLOWER),
    Binding(_Key.Key_Greater, Act.FASTER),
    Binding(_Key.Key_T, Act.TIME_LEFT),
    Binding(_Key.Key_N, Act.MARK),
    Binding(_Key.Key_F, Act.FIND, _CTRL),
    Binding(_Key.Key_Return, Act.APPROVE, _CTRL),
    Binding(_Key.Key_Apostrophe, Act.NEXT_MISSPELT, _CTRL),
    Binding(_Key.Key_Plus, Act.LARGER_TEXT, _CTRL),
    Binding(_Key.Key_Minus, Act.SMALLER_TEXT, _CTRL),
    Binding(_Key.Key_F9, Act.SHOW_ANSWER),
    Binding(_Key.Key_F8, Act.SWAP_SCREENS),
    Binding(_Key.Key_W, Act.BRIGHT),
    Binding(_Key.Key_Plus, Act.MORE_TIME),
    Binding(_Key.Key_V, Act.CONTACTS),
    Binding(_Key.Key_F1, Act.HELP),
)
"""Every key of the room, as long as nobody chooses another."""

REPEATING: Final = {
    Act.BACK_5,
    Act.ON_5,
    Act.BACK_10,
    Act.ON_10,
    Act.BACK_60,
    Act.ON_60,
    Act.LOUDER,
    Act.QUIETER,
    Act.LARGER_TEXT,
    Act.SMALLER_TEXT,
}
"""What a key held down does again and again. The rest it does once: black must not flash, no step be skipped."""

USUAL: Final[Mapping[Act, tuple[Press, ...]]] = MappingProxyType(
    {act: tuple(binding.press for binding in KEYS if binding.act is act) for act in Act}
)
"""The keys of every act as long as nobody chooses another."""


class KeyTable(QObject):
    """The keys as they are chosen. One for the whole program; `changed` when they are others."""

    changed = Signal()

    def __init__(self, chosen: KeyChoices = MappingProxyType({}), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presses: dict[Act, tuple[Press, ...]] = {}
        self._acts: dict[Press, Act] = {}
        self._take(_read(chosen))

    def use(self, chosen: KeyChoices) -> None:
        """Take what settings say; what cannot be read there is as usual."""
        presses = _read(chosen)
        if presses != self._presses:
            self._take(presses)
            self.changed.emit()

    def presses(self, act: Act) -> tuple[Press, ...]:
        """Return the keys that do it; none is possible."""
        return self._presses[act]

    def act(self, press: Press) -> Act | None:
        """Return what the key does, wherever the focus is."""
        return self._acts.get(press)

    def chosen(self) -> KeyChoices:
        """Return what settings keep as it is now."""
        return _written(self._presses)

    def adding(self, act: Act, press: Press) -> KeyChoices:
        """Return what settings are to keep when the key does this, and nothing else any longer."""
        return _written({**self._without((press,)), act: (*(p for p in self._presses[act] if p != press), press)})

    def removing(self, act: Act, press: Press) -> KeyChoices:
        """Return what settings are to keep when the key does not do this any longer."""
        return _written({**self._presses, act: tuple(p for p in self._presses[act] if p != press)})

    def replacing(self, act: Act, old: Press, new: Press) -> KeyChoices:
        """Return what settings are to keep when one key takes the other's place, and does nothing else."""
        kept = (press for press in self._presses[act] if press == old or press != new)
        return _written({**self._without((new,)), act: tuple(new if press == old else press for press in kept)})

    def restoring(self, act: Act) -> KeyChoices:
        """Return what settings are to keep when the act has its usual keys, and nothing else has them."""
        return _written({**self._without(USUAL[act]), act: USUAL[act]})

    def is_usual(self, act: Act) -> bool:
        """Tell whether nobody has chosen another key for it."""
        return self._presses[act] == USUAL[act]

    def _without(self, taken: Iterable[Press]) -> dict[Act, tuple[Press, ...]]:
        gone = set(taken)
        return {act: tuple(press for press in presses if press not in gone) for act, presses in self._presses.items()}

    def _take(self, presses: dict[Act, tuple[Press, ...]]) -> None:
        self._presses = presses
        self._acts = {press: act for act, those in presses.items() for press in those}


def _read(chosen: KeyChoices) -> dict[Act, tuple[Press, ...]]:
    """Return the keys of every act: those chosen first, then the usual ones that nothing was chosen for."""
    found: dict[Act, tuple[Press, ...]] = {act: USUAL[act] for act in FIXED}
    taken = {press for presses in found.values() for press in presses}
    for act in sorted(Act, key=lambda act: act.value not in chosen):
        if act in FIXED:
            continue
        read = map(Press.read, chosen[act.value]) if act.value in chosen else iter(USUAL[act])
        mine = tuple(dict.fromkeys(press for press in read if press is not None and press not in taken))
        found[act] = mine if act.value not in chosen else tuple(press for press in mine if press.is_free)
        taken.update(found[act])
    return {act: found[act] for act in Act}


def _written(presses: Mapping[Act, tuple[Press, ...]]) -> KeyChoices:
    return {
        act.value: tuple(press.written() for press in those) for act, those in presses.items() if those != USUAL[act]
    }
