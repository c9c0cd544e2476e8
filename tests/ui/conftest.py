"""What holds for everything that is shown."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget


@pytest.fixture(autouse=True)
def no_stray_windows(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail where a part of a view is shown before it has a parent: it is a window then, and takes the keyboard."""
    astray: list[str] = []
    ordinary = QWidget.setVisible

    def set_visible(widget: QWidget, visible: bool) -> None:  # noqa: FBT001 - as Qt's own
        caller = sys._getframe(1).f_code
        if visible and widget.parentWidget() is None and "desktop_app" in caller.co_filename:
            astray.append(f"{type(widget).__name__} in {caller.co_qualname}")
        ordinary(widget, visible)

    monkeypatch.setattr(QWidget, "setVisible", set_visible)
    yield
    assert not astray, "a part of a view was a window for a moment"
