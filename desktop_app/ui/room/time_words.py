"""How time that is left is told: whole minutes, and seconds only in the last. The same on the wall and at the desk."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import Final

from desktop_app.words import translate

SECOND: Final = timedelta(seconds=1)
MINUTE: Final = timedelta(minutes=1)


def whole_minutes(left: timedelta) -> int:
    """Return the minutes left, a begun one counted as whole."""
    return max(0, ceil(left / MINUTE))


def begin_words() -> tuple[str, str]:
    """Return what stands where a break is over: «Nu», and under it «börjar vi»."""
    return translate("Room", "Now"), translate("Room", "we begin")


def time_left_words(left: timedelta) -> str:
    """Return «2 min», and in the last minute «45 s»."""
    if left < MINUTE:
        return translate("Room", "{seconds} s").format(seconds=max(0, ceil(left / SECOND)))
    return translate("Room", "{minutes} min").format(minutes=whole_minutes(left))
