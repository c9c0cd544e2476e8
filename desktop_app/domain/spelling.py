"""Which words of a text are to be looked up in a dictionary, and what a misspelt one may have been meant to be.

Pure: knows how Swedish is written, and no dictionary. It would rather pass a word over than mark one that is right: a
name, an abbreviation, an address and a term of the course's own are nobody's mistakes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Final
from unicodedata import normalize

LONGEST: Final = 60
"""Letters: what is longer is no word, and takes a dictionary long."""

_SIGNS: Final = r"(?:[^\W_][\u0300-\u036f]*)+"
"""Letters and digits, with accents that stand by themselves: a text from a Mac may write «ä» as two signs."""
_ADDRESS: Final = r"[^\s@]{0,100}@\S*|\w+://\S*|www\.\S*|\w+(?:\.\w+)+\S*"
"""E-mail, the web, and what is written with points inside: «t.ex», «kommun.se/stöd»."""
_WORD: Final = re.compile(rf"{_ADDRESS}|(?P<word>{_SIGNS}(?:['’]{_SIGNS})*)(?::\w+)?")
"""A word; the parts of «LSS-handläggare» are two. What follows a colon, as in «sms:et», is an ending."""
_BEGINS: Final = re.compile(r"(?:^|[.!?…•])[\s\"'”’»«(–•-]*$")
"""What stands before the first word of a sentence or a line: there a capital says nothing."""
_BEFORE: Final = 40
"""Characters looked back for the beginning of a sentence: more than stand between two."""
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SOUND_ALIKE: Final = {
    "a": "å", "å": "o", "ä": "e", "ö": "o", "o": "å", "e": "ä", "j": "g", "g": "j", "k": "c", "c": "k", "s": "c",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line, from `start` up to `end`, in characters. `text` is as a dictionary has it: ä is one sign."""

    start: int
    end: int
    text: str


def to_look_up(line: str) -> tuple[Word, ...]:
    """Return the words of a line that a dictionary may have, in the order in which they stand."""
    return tuple(
        word
        for word in _words(line)
        if _may_be_in_a_dictionary(word.text) and not (word.text[0].isupper() and not _begins(line, word.start))
    )


def terms(texts: Iterable[str]) -> frozenset[str]:
    """Return every word of some texts, as `is_known` takes them."""
    return frozenset(word.casefold() for text in texts for word in _LETTERS.findall(normalize("NFC", text)))


def as_looked_up(word: str) -> str:
    """Return a word as `Word.text` has it, whatever signs it was written with."""
    return normalize("NFC", word).replace("’", "'")


def texts_in(whole: object) -> Iterator[str]:
    """Return every text in a record, however deep: all that a course says is spelt as its makers want it."""
    if isinstance(whole, str):
        yield whole
    elif isinstance(whole, tuple):
        for part in whole:
            yield from texts_in(part)
    elif is_dataclass(whole):
        for field in fields(whole):
            yield from texts_in(getattr(whole, field.name))


def is_known(word: str, known: frozenset[str]) -> bool:
    """Tell whether a word is among those known, by itself or as whose something is («Mikamottagningens»)."""
    word = word.casefold()
    return word in known or (word.endswith("s") and word[:-1] in known)


def slips_of_pairs(word: str) -> Iterator[str]:
    """Return what a word would be without its likeliest slips: a letter too many or too few in a pair, or two changed.

    A dictionary says which of them are words. Hunspell offers none for most compounds, and Swedish is made of them.
    """
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]
    for at in range(len(word)):
        yield word[: at + 1] + word[at:]
    for at in range(1, len(word)):
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def other_slips(word: str) -> Iterator[str]:
    """Return what a word would be without slips less likely: a letter for one that sounds like it, or one too many."""
    for at, letter in enumerate(word):
        if letter in _SOUND_ALIKE:
            yield word[:at] + _SOUND_ALIKE[letter] + word[at + 1 :]
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _words(text: str) -> Iterator[Word]:
    for found in _WORD.finditer(text):
        if found["word"]:
            yield Word(*found.span("word"), as_looked_up(found["word"]))


def _may_be_in_a_dictionary(word: str) -> bool:
    """Tell so of what is neither a letter, an abbreviation (LSS, iPad) nor has digits in it."""
    has_digits = any(sign.isdigit() for sign in word)
    return not has_digits and 1 < len(word) <= LONGEST and not any(sign.isupper() for sign in word[1:])


def _begins(text: str, start: int) -> bool:
    """Tell whether a word is the first of its sentence or line."""
    return _BEGINS.search(text[max(0, start - _BEFORE) : start]) is not None
