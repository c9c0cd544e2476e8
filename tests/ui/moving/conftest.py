"""The program dressed: one theme, put back as it was after every test."""

from __future__ import annotations

from tests.screens.dressed import one_theme, theme

__all__ = ["one_theme", "theme"]
