"""A `KnownError` in the user's words: what happened, what is safe, what to do.

The rooms declare the errors and never hear of this module; here their class names lead to sentences
(`desktop_app.words.sentences`, one module per room). Values become words on the way: sizes, dates and lengths as
people read them, and the members of a room's own enumerations as phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from desktop_app.words.figures import clock, day, decimal, length, position, size
from desktop_app.words.translation import translate

if TYPE_CHECKING:
    from desktop_app.domain.errors import KnownError
    from desktop_app.words.sentences import Sentences

SIZES = frozenset({"needed", "free"})
"""Names of values that are numbers of bytes, besides all that end in `bytes`."""

POSITIONS = frozenset({"played_to", "position"})
"""Names of values that are places in a film, not lengths of time."""


@dataclass(frozen=True, slots=True)
class Told:
    """An error in the user's words: what happened, what is safe, what to do. A part may be empty."""

    what: str
    safe: str
    remedy: str

    def __str__(self) -> str:
        """One paragraph, for a line of text."""
        return " ".join(part for part in (self.what, self.safe, self.remedy) if part)


def tell(error: KnownError) -> Told:
    """Return the sentences for an error, in the language in use. KeyError for a class that has none: a bug."""
    from desktop_app.words.sentences import SENTENCES  # noqa: PLC0415  # a start without errors does without them

    kind = type(error)
    sentences = _sentences(SENTENCES[room_of(kind)], kind.__name__, error.values)
    plain = {name: _in_words(name, value) for name, value in error.values.items() if not isinstance(value, Enum)}
    phrases = {name: _phrase(value, plain) for name, value in error.values.items() if isinstance(value, Enum)}
    return Told(*(translate("Words", text).format(**plain, **phrases) if text else "" for text in sentences))


def room_of(kind: type) -> str:
    """Return the room a class is declared in: the package under `desktop_app`."""
    return kind.__module__.split(".")[1]


def _sentences(room: Sentences, name: str, values: Mapping[str, object]) -> tuple[str, str, str]:
    missing = (f"{name} without {value_name}" for value_name, value in values.items() if value is None)
    return next((room[key] for key in missing if key in room), None) or room[name]


def _phrase(value: Enum, plain: dict[str, str]) -> str:
    from desktop_app.words.sentences import PHRASES  # noqa: PLC0415  # as above

    phrases = PHRASES.get(type(value).__name__)
    if phrases is None:  # a value for programs, that no sentence names
        return str(value.value)
    return translate("Words", phrases[value.value]).format(**plain)


def _in_words(name: str, value: object) -> str:
    text = str(value)
    match value:
        case bool():
            text = str(value)
        case int() if name in SIZES or name.endswith("bytes"):
            text = size(value)
        case float():
            text = decimal(value)
        case datetime():
            text = f"{day(value)} {clock(value)}"
        case date():
            text = day(value)
        case timedelta() if name in POSITIONS:
            text = position(value)
        case timedelta():
            text = length(value)
    return text
