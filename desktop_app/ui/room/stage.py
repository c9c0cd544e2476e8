"""What a stage is: a surface the group looks at, that takes the focus only to rest it and to be read aloud."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import ring

STAGE_PROPERTY: Final = "samsynStage"
"""True on a stage. It is no control, so Space and arrows there belong to the film."""


def make_stage(widget: QWidget) -> None:
    """Make the widget a stage: it can have the focus, follows the mouse, and is no control."""
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.setMouseTracking(True)
    widget.setProperty(STAGE_PROPERTY, True)
    widget.setProperty(ring.NONE, True)


def is_stage(widget: QWidget) -> bool:
    """Tell whether the widget is a stage."""
    return widget.property(STAGE_PROPERTY) is True
