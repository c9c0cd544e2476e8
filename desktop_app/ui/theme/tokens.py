"""Colours by what they mean. Every colour in the program is one of these; nothing else names a colour.

The ratios between them are checked by `tests/ui/theme/test_contrast.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of the program's own windows, as #RRGGBB."""

    bg: str
    surface: str
    surface2: str
    """Under the pointer, and what lies deeper than a card."""
    surface3: str
    """Pressed down. Edges on it are `text2`."""
    text: str
    text2: str
    off: str
    """Words on what cannot be pressed now."""
    border: str
    """Edges of controls: at least 3:1 against what they stand on."""
    line: str
    """Card edges and row rules: decoration, never the only sign of a control."""
    primary: str
    on_primary: str
    primary_hover: str
    primary_pressed: str
    primary_tint: str
    primary_tint2: str
    """What is chosen or on, with a hand on it."""
    success: str
    success_tint: str
    warning: str
    warning_tint: str
    danger: str
    on_danger: str
    danger_hover: str
    danger_pressed: str
    danger_tint: str
    danger_tint2: str
    """Pressed down."""
    focus: str
    safe: str
    """«Svart» only, so that it is found without looking."""
    safe_hover: str
    safe_pressed: str
    on_safe: str = "#FFFFFF"


LIGHT = Tokens(
    bg="#F7F8FA",
    surface="#FFFFFF",
    surface2="#EEF1F5",
    surface3="#DCE2E9",
    text="#16202B",
    text2="#4A5766",
    off="#4A5766",
    border="#7A8796",
    line="#D6DCE3",
    primary="#0B5C8A",
    on_primary="#FFFFFF",
    primary_hover="#094C73",
    primary_pressed="#07395A",
    primary_tint="#E3F0F8",
    primary_tint2="#CBE2F1",
    success="#1B6E3C",
    success_tint="#E4F3E9",
    warning="#8A4B00",
    warning_tint="#FDF0DC",
    danger="#B3261E",
    on_danger="#FFFFFF",
    danger_hover="#8F1D17",
    danger_pressed="#6F1510",
    danger_tint="#FBE9E7",
    danger_tint2="#F6D6D2",
    focus="#0B5C8A",
    safe="#0E1B26",
    safe_hover="#2A4052",
    safe_pressed="#3D566B",
)

DARK = Tokens(
    bg="#12171D",
    surface="#1B222B",
    surface2="#252E39",
    surface3="#36424F",
    text="#F2F5F8",
    text2="#B4C0CD",
    off="#B4C0CD",
    border="#7F8C9B",
    line="#333E4B",
    primary="#7CC4F0",
    on_primary="#06263A",
    primary_hover="#A3D6F5",
    primary_pressed="#C9E7FA",
    primary_tint="#16364A",
    primary_tint2="#1E4A65",
    success="#7FD6A0",
    success_tint="#17372A",
    warning="#F5B95F",
    warning_tint="#3D2E14",
    danger="#FF9C94",
    on_danger="#3B0906",
    danger_hover="#FFBAB4",
    danger_pressed="#FFD5D1",
    danger_tint="#4A2220",
    danger_tint2="#5F302D",
    focus="#FFD166",
    safe="#000000",
    safe_hover="#252E39",
    safe_pressed="#3A4654",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTokens:
    """The colours of what the group sees: few, because a weak projector loses dark greys."""

    bg: str
    text: str
    text2: str
    accent: str
    accent2: str


GROUP_DARK = GroupTokens(bg="#0E1B26", text="#FFFFFF", text2="#C9D6E2", accent="#FFD166", accent2="#7CC4F0")
"""The usual one: films are dark too, so nothing flashes when a film gives way to a question."""

GROUP_BRIGHT = GroupTokens(bg="#F6F4EF", text="#10202E", text2="#10202E", accent="#0B5C8A", accent2="#0B5C8A")
"""For a bright room. The accent is for large text only."""

GROUP_BLACK = GroupTokens(bg="#000000", text="#FFFFFF", text2="#C9D6E2", accent="#FFD166", accent2="#7CC4F0")
"""«Svart»: nothing is seen."""


def group_tokens(*, bright_room: bool) -> GroupTokens:
    """Return the colours of the group's cards in a bright room, or in any other."""
    return GROUP_BRIGHT if bright_room else GROUP_DARK


GROUP_CAPTION_TEXT = "#FFFFFF"
GROUP_CAPTION_BOX = "#000000"
GROUP_CAPTION_OPACITY = 0.8


def system_tokens(palette: QPalette) -> Tokens:
    """Return the tokens of the system's own palette, for a system that asks for high contrast.

    Tints give way to the plain surface and every edge to the text's colour: the system's choice of colours rules.
    """
    text = palette.windowText().color().name()
    bg = palette.window().color().name()
    surface = palette.base().color().name()
    button = palette.button().color().name()
    highlight = palette.highlight().color().name()
    on_highlight = palette.highlightedText().color().name()
    return Tokens(
        bg=bg,
        surface=surface,
        surface2=button,
        surface3=button,
        text=text,
        text2=text,
        off=palette.color(palette.ColorGroup.Disabled, palette.ColorRole.WindowText).name(),
        border=text,
        line=text,
        primary=highlight,
        on_primary=on_highlight,
        primary_hover=highlight,
        primary_pressed=highlight,
        primary_tint=surface,
        primary_tint2=surface,
        success=text,
        success_tint=surface,
        warning=text,
        warning_tint=surface,
        danger=text,
        on_danger=surface,
        danger_hover=text,
        danger_pressed=text,
        danger_tint=surface,
        danger_tint2=surface,
        focus=text,
        safe="#000000",
        safe_hover="#000000",
        safe_pressed="#000000",
    )
