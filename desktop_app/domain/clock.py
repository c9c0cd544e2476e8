"""Time as the program is told it, so that a wrong clock can be tested.

Times of day are aware datetimes in the machine's own zone. Order is never decided by them (`reliability.md` X16): the
store orders by (epoch, seq).
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol


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
