"""Home's «Sök»: films, meetings and answers by their words. Pure.

There is no index: a group's own words in a course are some tens of kilobytes, found in less time than a key takes, and
what is not written down need not be taken away (decision 563).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What is found, in the order in which it is shown."""

    FILM = "film"
    MEETING = "meeting"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True, repr=False)
class Findable:
    """Something with words. Not to be logged: it has no `repr`."""

    sort: Sort
    key: str
    """The id of the film, the meeting or the question."""
    title: str
    text: str = ""
    """Everything else that is searched; a passage of it is shown where the words stand in it."""


@dataclass(frozen=True, slots=True, repr=False)
class Hit:
    """Something that was found, and the passage in which it was, if it was not in the title."""

    what: Findable
    before: str = ""
    found: str = ""
    after: str = ""


AROUND = 60
"""So many characters are shown on each side of what was found."""


def find(query: str, things: Iterable[Findable]) -> tuple[Hit, ...]:
    """Return what has every word of the query, films before meetings before answers, each in the order given.

    A word is found within others («rutin» in «kvällsrutinen»), large or small; å, ä and ö are letters of their own.
    Nothing is found by nothing.
    """
    words = _fold(query).split()
    if not words:
        return ()
    hits = [_hit(thing, words) for thing in things if _has_all(thing, words)]
    return tuple(sorted(hits, key=lambda hit: list(Sort).index(hit.what.sort)))


def _has_all(thing: Findable, words: list[str]) -> bool:
    folded = _fold(f"{thing.title}\n{thing.text}")
    return all(word in folded for word in words)


def _hit(thing: Findable, words: list[str]) -> Hit:
    text = unicodedata.normalize("NFC", thing.text)
    folded = _fold(text)
    places = [(folded.find(word), word) for word in words if word in folded]
    if not places:
        return Hit(thing)
    start, word = min(places)
    end = start + len(word)
    return Hit(thing, _tail(text[:start]), text[start:end], _head(text[end:]))


def _tail(text: str) -> str:
    """Return the end of what stands before, from the beginning of its line or of a word."""
    line = text.rsplit("\n", 1)[-1]
    return line if len(line) <= AROUND else f"… {line[-AROUND:].split(' ', 1)[-1]}"


def _head(text: str) -> str:
    """Return the beginning of what stands after, to the end of its line or of a word."""
    line = text.split("\n", 1)[0]
    return line if len(line) <= AROUND else f"{line[:AROUND].rsplit(' ', 1)[0]} …"


def _fold(text: str) -> str:
    """Return the text as it is compared: composed, in small letters, each character in its place."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(small if len(small := letter.casefold()) == 1 else letter for letter in composed)
