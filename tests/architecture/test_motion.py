"""Nothing moves that has not asked whether it may."""

from __future__ import annotations

import re

from tests.architecture.project import PACKAGE, modules

MOVING = re.compile(r"\bQ(\w*Animation\w*|TimeLine|Movie|GraphicsOpacityEffect)\b|\bsetAnimated\(|\bsetEffectEnabled\(")


def test_whatever_moves_asks_first() -> None:
    """Moving surfaces make some people ill; one forgotten fade is enough."""
    moving = {
        path.name: text for path in modules() if MOVING.search(text := (PACKAGE / path).read_text(encoding="utf-8"))
    }
    assert list(moving) == ["slider.py"]
    assert ".may_move()" in moving["slider.py"]
