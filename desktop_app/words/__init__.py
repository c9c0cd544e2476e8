"""The words for what the program knows as data: errors, states, counts, dates and lengths.

`ui` and `cli` speak through this package; `handover` is given plain functions from it. It uses QtCore only, so it needs
no display. Source texts are English; the Swedish ones are in `resources/translations`. A text is looked up when it is
shown, so that a change of language is seen at once.
"""

from __future__ import annotations

from desktop_app.words.errors import Told, tell
from desktop_app.words.figures import (
    clock,
    day,
    day_and_month,
    day_of_week,
    decimal,
    length,
    listed,
    position,
    quoted,
    short_day,
    size,
    version,
    weekday,
)
from desktop_app.words.translation import install, translate

__all__ = [
    "Told",
    "clock",
    "day",
    "day_and_month",
    "day_of_week",
    "decimal",
    "install",
    "length",
    "listed",
    "position",
    "quoted",
    "short_day",
    "size",
    "tell",
    "translate",
    "version",
    "weekday",
]
