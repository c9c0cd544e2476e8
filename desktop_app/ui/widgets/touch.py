"""What a hand does to a control, told in colour: at rest, under the pointer, pressed down."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton


def touched(control: QAbstractButton, rest: str, over: str, down: str) -> str:
    """Return the token among these that fits what is done to the control now. What is off is always at rest."""
    if not control.isEnabled():
        return rest
    if control.isDown():
        return down
    return over if control.underMouse() else rest


def is_touched(control: QAbstractButton) -> bool:
    """Tell whether a hand is on it. In high contrast, where grounds have no shades, the edge says so."""
    return control.isEnabled() and (control.underMouse() or control.isDown())
