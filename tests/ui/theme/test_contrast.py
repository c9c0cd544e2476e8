"""Every pair of colours that the program puts on each other, computed as WCAG does."""

from __future__ import annotations

import pytest

from desktop_app.ui.theme.tokens import (
    DARK,
    GROUP_BRIGHT,
    GROUP_CAPTION_BOX,
    GROUP_CAPTION_OPACITY,
    GROUP_CAPTION_TEXT,
    GROUP_DARK,
    LIGHT,
    GroupTokens,
    Tokens,
)

TEXT, LARGE_OR_EDGE = 4.5, 3.0
GROUNDS = ("bg", "surface", "surface2")
PAIRS = (
    *(("text", ground, TEXT) for ground in GROUNDS),
    *(("text2", ground, TEXT) for ground in GROUNDS),
    *(("text", tint, TEXT) for tint in ("primary_tint", "success_tint", "warning_tint", "danger_tint")),
    *(("text2", tint, TEXT) for tint in ("primary_tint", "surface2")),
    *((colour, f"{colour}_tint", TEXT) for colour in ("primary", "success", "warning", "danger")),
    *((colour, ground, TEXT) for colour in ("primary", "success", "warning", "danger") for ground in ("bg", "surface")),
    ("danger", "primary_tint", TEXT),
    ("on_primary", "primary", TEXT),
    ("on_primary", "primary_hover", TEXT),
    ("on_danger", "danger", TEXT),
    ("on_safe", "safe", TEXT),
    *(("border", ground, LARGE_OR_EDGE) for ground in ("bg", "surface", "surface2", "primary_tint", "warning_tint")),
    *(("focus", ground, LARGE_OR_EDGE) for ground in (*GROUNDS, "primary_tint")),
)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS, ids=[f"{a}-on-{b}" for a, b, _ in PAIRS])
def test_colours_can_be_told_apart(tokens: Tokens, front: str, ground: str, least: float) -> None:
    """Half of those who watch read from six metres, and some see colours badly: no pair may be too weak."""
    assert ratio(getattr(tokens, front), getattr(tokens, ground)) >= least


@pytest.mark.parametrize(
    ("tokens", "least"), [(GROUP_DARK, 9.0), (GROUP_BRIGHT, TEXT)], ids=["dark room", "bright room"]
)
def test_the_group_can_read_its_screen(tokens: GroupTokens, least: float) -> None:
    """A weak projector loses dark greys: the dark screen uses only what is at least 9:1."""
    for front in (tokens.text, tokens.text2, tokens.accent, tokens.accent2):
        assert ratio(front, tokens.bg) >= least


def test_captions_can_be_read_over_a_white_picture() -> None:
    """A lecture's slide is white, and the caption's box lets a fifth of it through."""
    grey = round(255 * (1 - GROUP_CAPTION_OPACITY))
    assert GROUP_CAPTION_BOX == "#000000"
    assert ratio(GROUP_CAPTION_TEXT, f"#{grey:02x}{grey:02x}{grey:02x}") >= 12.6
