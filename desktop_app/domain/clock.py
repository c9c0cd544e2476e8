"""Time as the program is told it, so that a wrong clock can be tested.

Times of day are aware datetimes in the machine's own zone. Order is never decided by them (`reliability.md` X16): the
store orders by (epoch, seq). Times that contradict that order tell that a clock was changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Protocol

FIRST_DAY = datetime(2026, 1, 1, tzinfo=UTC)
"""There was no Samsyn before this: an earlier time is that of a clock that was never set."""
SET_RIGHT = timedelta(minutes=1)
"""A clock that goes back by less was set right by the computer itself; times are told in whole minutes."""


class Clock(Protocol):
    """Gives the time of day."""

    def now(self) -> datetime:
        """Return the present time, aware, in the machine's zone."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present time, aware, in the machine's zone, to the millisecond."""
        here = datetime.now(UTC).astimezone()
        return here.replace(microsecond=here.microsecond // 1000 * 1000)


def contradict(times: Iterable[datetime]) -> bool:
    """Tell whether times cannot all be right, given in the order in which they were noted."""
    noted = list(times)
    return any(later < earlier - SET_RIGHT for earlier, later in pairwise(noted)) or any(at < FIRST_DAY for at in noted)
