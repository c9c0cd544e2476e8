"""The palette and the style sheets, made from the tokens.

The sheets dress what Qt draws itself: text boxes, lists, menus, scroll bars. Each such widget wears the parts it needs
(`Theme.dress`); there is no sheet of the whole program, which Qt would tell every part of a view each time that one of
them is put into another (decision 618). Our own widgets paint themselves from the tokens.
"""

from __future__ import annotations

from enum import Enum
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_app.ui.theme.tokens import Tokens


class Part(Enum):
    """What a sheet dresses."""

    FIELD = """
QLineEdit, QComboBox {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 0 11px; min-height: ${px38}px; font-size: ${px16}px;
    selection-background-color: $primary; selection-color: $on_primary; placeholder-text-color: $text2;
}
QLineEdit:disabled, QComboBox:disabled { background: $surface2; color: $off; border: $off_edge; }
QLineEdit:read-only { background: $surface2; color: $text2; border-color: $line; }
QLineEdit[invalid="true"], QComboBox[invalid="true"] { border-color: $danger; }
"""
    CHOICE = """
QComboBox { padding-right: ${px40}px; }
QComboBox[compact="true"] { min-height: ${px30}px; padding: 0 ${px32}px 0 8px; font-size: ${px14}px; }
QComboBox:hover:enabled { background: $surface2; }
QComboBox::drop-down { border: 0; width: 0; }
QComboBox QLineEdit { background: transparent; border: 0; padding: 0; min-height: 0; }
QComboBox QLineEdit:disabled { border: 0; }
"""
    FIGURES = """
QSpinBox QLineEdit, QDateEdit QLineEdit, QTimeEdit QLineEdit {
    background: transparent; border: 0; padding: 0; min-height: 0; font-weight: 600;
}
QSpinBox QLineEdit:disabled, QDateEdit QLineEdit:disabled, QTimeEdit QLineEdit:disabled { color: $off; border: 0; }
"""
    TEXT = """
QPlainTextEdit, QTextEdit {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 6px; padding: 6px 8px;
    selection-background-color: $primary; selection-color: $on_primary; placeholder-text-color: $text2;
    font-size: ${px16}px;
}
QPlainTextEdit[invalid="true"] { border-color: $danger; }
QPlainTextEdit[answer="true"], QTextEdit[answer="true"] { font-size: ${px18}px; }
QPlainTextEdit:disabled, QTextEdit:disabled, QPlainTextEdit:read-only, QTextEdit:read-only {
    background: $surface2; color: $text;
}
QPlainTextEdit:disabled, QTextEdit:disabled { border: $off_edge; }
"""
    LIST = """
QAbstractItemView {
    background: $surface; color: $text; border: 1px solid $border; padding: 4px; font-size: ${px16}px;
    selection-background-color: $chosen; selection-color: $on_chosen; outline: 0;
}
QListView[plain="true"] { background: transparent; border: 0; padding: 0; }
QListView[completing="true"] { padding: 0; }
QListView[roomy="true"]::item { padding: 0 12px; border-radius: 4px; }
QListView[roomy="true"]::item:hover { background: $surface2; border: $over_edge; }
QListView[roomy="true"]::item:selected { background: $chosen; color: $on_chosen; }
"""
    POPUP = """
QFrame[popup="true"] { background: $surface; border: 1px solid $border; }
"""
    MENU = """
QMenu { background: $surface; color: $text; border: 1px solid $border; padding: 4px; font-size: ${px16}px; }
QMenu::item { padding: ${px8}px 24px ${px8}px 12px; border-radius: 4px; }
QMenu::item:selected { background: $chosen; color: $on_chosen; }
QMenu::item:disabled { color: $off; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
"""
    BAR = """
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: $over_bar; margin: $over_bar_margin; }
QScrollBar::handle:pressed { background: $pressed_bar; margin: $over_bar_margin; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def style_sheet(
    tokens: Tokens, px: Callable[[float], int], parts: Iterable[Part], *, high_contrast: bool = False
) -> str:
    """Return the style sheet of these parts in these colours and this text scale.

    In high contrast the tokens are the system's own colours, and what is chosen in a list is filled, not tinted.
    """
    colours = {name: getattr(tokens, name) for name in tokens.__dataclass_fields__}
    colours["chosen"] = tokens.primary if high_contrast else tokens.primary_tint
    colours["on_chosen"] = tokens.on_primary if high_contrast else tokens.text
    # Of one pixel, Qt paints a broken edge at half its strength.
    colours["off_edge"] = f"2px dashed {tokens.off}" if high_contrast else f"1px solid {tokens.line}"
    colours["over_edge"] = f"2px solid {tokens.text}" if high_contrast else "0"
    # The hand on a scroll bar is a shade, or where shades do not tell, a bar as broad as its groove.
    colours["over_bar"] = tokens.text if high_contrast else tokens.text2
    colours["pressed_bar"] = tokens.primary if high_contrast else tokens.text
    colours["over_bar_margin"] = "0" if high_contrast else "2px"
    sizes = {f"px{size}": px(size) for size in (8, 14, 16, 18, 30, 32, 38, 40)}
    return "".join(Template(part.value).substitute(colours, **sizes) for part in parts)


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of these colours, for all that the sheet does not reach: dialogs, selections, links."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    result = QPalette()
    for which, colour in (
        (role.Window, tokens.bg),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.surface2),
        (role.Text, tokens.text),
        (role.PlaceholderText, tokens.text2),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.danger),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.text),
        (role.Highlight, tokens.primary),
        (role.HighlightedText, tokens.on_primary),
        (role.Link, tokens.primary),
        (role.LinkVisited, tokens.primary),
        (role.Accent, tokens.primary),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.surface2),
        (role.Mid, tokens.line),
        (role.Dark, tokens.border),
        (role.Shadow, tokens.border),
    ):
        result.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(group.Disabled, which, QColor(tokens.text2))
    return result
