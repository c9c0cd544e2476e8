"""The console, dressed: the same theme as the other rooms' tests."""

from tests.screens.dressed import one_theme, theme

__all__ = ["one_theme", "theme"]
