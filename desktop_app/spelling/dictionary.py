"""The Swedish dictionary, read by Hunspell: is a word right, and what may a wrong one have been meant to be.

Reading it in takes a third of a second and suggestions up to one, with Python held all the while: only `apart` uses it.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Final

from desktop_app.domain.spelling import other_slips, slips_of_pairs

MOST_SUGGESTIONS: Final = 5
"""More than these nobody reads while others wait."""
LANGUAGE: Final = "sv_SE"
FOLDER: Final = "dictionaries"
"""In the resources: where `packaging/dictionary.py` puts what it takes from hunspell-sv."""


class NoDictionary(Exception):
    """Hunspell is not installed or does not load, or the dictionary is not there or is none."""


class Dictionary:
    """Words and how they are bent and put together."""

    def __init__(self, folder: Path) -> None:
        """Read the dictionary in a folder. Raises NoDictionary."""
        try:
            from hunspell import Hunspell  # noqa: PLC0415  # a library that a broken installation may lack

            # In UTF-8 Windows, too, opens a path with any letters in it, and of any length.
            self._words = Hunspell(LANGUAGE, hunspell_data_dir=str(folder), system_encoding="UTF-8")
        except (ImportError, OSError) as error:
            raise NoDictionary from error
        if not self.is_right("och"):
            raise NoDictionary  # Hunspell takes anything for a dictionary, and then knows no word

    def is_right(self, word: str) -> bool:
        """Tell whether this is how the word is written."""
        return bool(self._words.spell(word))

    def wrong(self, words: Iterable[str]) -> frozenset[str]:
        """Return those that are not written so, not as an abbreviation either («ev.», whose point is no part of it)."""
        return frozenset(word for word in words if not self.is_right(word) and not self.is_right(f"{word}."))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return what may have been meant, the likeliest first; at most MOST_SUGGESTIONS."""
        found = dict.fromkeys(
            (
                *filter(self.is_right, slips_of_pairs(word)),
                *self._words.suggest(word),
                *filter(self.is_right, other_slips(word)),
            )
        )
        return tuple(islice(found, MOST_SUGGESTIONS))
