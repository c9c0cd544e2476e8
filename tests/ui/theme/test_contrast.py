"""Every pair of colours that the program puts on each other, computed as WCAG does."""

from __future__ import annotations

from itertools import pairwise

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
GROUNDS = ("bg", "surface", "surface2", "surface3")
TINTS = ("primary_tint", "success_tint", "warning_tint", "danger_tint")
PAIRS = (
    *(("text", ground, TEXT) for ground in GROUNDS),
    *(("text2", ground, TEXT) for ground in GROUNDS),
    *(("text", tint, TEXT) for tint in ("primary_tint", "success_tint", "warning_tint", "danger_tint")),
    *(("text2", tint, TEXT) for tint in ("primary_tint", "primary_tint2")),
    ("text", "primary_tint2", TEXT),
    ("primary", "primary_tint2", TEXT),
    ("danger", "danger_tint2", TEXT),
    *((colour, f"{colour}_tint", TEXT) for colour in ("primary", "success", "warning", "danger")),
    *((colour, ground, TEXT) for colour in ("primary", "success", "warning", "danger") for ground in GROUNDS),
    *(("primary", tint, TEXT) for tint in ("success_tint", "warning_tint", "danger_tint")),
    ("danger", "primary_tint", TEXT),
    ("on_primary", "primary", TEXT),
    *(("on_primary", f"primary{state}", TEXT) for state in ("_hover", "_pressed")),
    *(("on_danger", f"danger{state}", TEXT) for state in ("", "_hover", "_pressed")),
    *(("on_safe", f"safe{state}", TEXT) for state in ("", "_hover", "_pressed")),
    *(("border", ground, LARGE_OR_EDGE) for ground in ("bg", "surface", "surface2", *TINTS)),
    *(("focus", ground, LARGE_OR_EDGE) for ground in (*GROUNDS, *TINTS)),
)
TOUCHED = (
    ("surface", "surface2", "surface3"),
    ("primary", "primary_hover", "primary_pressed"),
    ("danger", "danger_hover", "danger_pressed"),
    ("surface", "danger_tint", "danger_tint2"),
    ("safe", "safe_hover", "safe_pressed"),
    ("primary_tint", "primary_tint2"),
)
"""Grounds at rest, under the pointer and pressed down."""
SEEN = 1.12
"""A step in brightness of a whole control that is seen, also from the side of a laptop's screen."""
DESIGNED = (
    ("text", "bg", 15.5, 16.5),
    ("text", "surface", 16.5, 14.7),
    ("text", "surface2", 14.5, 12.6),
    ("text2", "surface", 7.4, 8.7),
    ("text2", "surface2", 6.5, 7.4),
    ("border", "surface", 3.7, 4.7),
    ("border", "bg", 3.5, 5.3),
    ("on_primary", "primary", 7.2, 8.2),
    ("primary", "surface", 7.2, 8.4),
    ("primary", "primary_tint", 6.2, 6.6),
    ("text", "primary_tint", 14.2, 11.6),
    ("success", "surface", 6.3, 9.2),
    ("success", "success_tint", 5.5, 7.4),
    ("warning", "surface", 6.8, 9.2),
    ("warning", "warning_tint", 6.1, 7.5),
    ("danger", "surface", 6.5, 8.0),
    ("danger", "danger_tint", 5.6, 6.8),
    ("focus", "surface", 7.2, 11.1),
    ("text2", "primary_tint", 6.4, 6.8),
    ("danger", "primary_tint", 5.6, 6.3),
    ("border", "primary_tint", 3.2, 3.7),
)
"""The ratios of the design's own tables, light and dark; the others were given in one of them only."""


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


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("grounds", TOUCHED, ids=[grounds[-1] for grounds in TOUCHED])
def test_hover_and_press_are_seen(tokens: Tokens, grounds: tuple[str, ...]) -> None:
    """A button that does not answer is pressed twice."""
    for before, after in pairwise(grounds):
        assert ratio(getattr(tokens, before), getattr(tokens, after)) >= SEEN, (before, after)


def test_the_colours_are_those_that_were_designed() -> None:
    """A token that is changed by a shade changes every screen: the tables say what it was to be."""
    for front, ground, light, dark in DESIGNED:
        assert ratio(getattr(LIGHT, front), getattr(LIGHT, ground)) == pytest.approx(light, abs=0.1), (front, ground)
        assert ratio(getattr(DARK, front), getattr(DARK, ground)) == pytest.approx(dark, abs=0.1), (front, ground)
    for tokens, ratios in ((GROUP_DARK, (17.5, 11.8, 12.1, 9.2)), (GROUP_BRIGHT, (15.1, 15.1, 6.6, 6.6))):
        found = [ratio(front, tokens.bg) for front in (tokens.text, tokens.text2, tokens.accent, tokens.accent2)]
        assert found == pytest.approx(list(ratios), abs=0.1)


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
