"""Small numbers in words, as people say them: «alla tio», «två filmer»."""

from __future__ import annotations

from desktop_app.words import translate


def number_word(number: int) -> str:
    """Return two to twelve in words, other numbers in figures."""
    words = {
        2: translate("Home", "two"),
        3: translate("Home", "three"),
        4: translate("Home", "four"),
        5: translate("Home", "five"),
        6: translate("Home", "six"),
        7: translate("Home", "seven"),
        8: translate("Home", "eight"),
        9: translate("Home", "nine"),
        10: translate("Home", "ten"),
        11: translate("Home", "eleven"),
        12: translate("Home", "twelve"),
    }
    return words.get(number, str(number))
