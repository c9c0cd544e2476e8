"""What follow-up's store tells, apart from it: whoever reads this need not load SQL."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.handover.answer_types import AnswersDocument


@dataclass(frozen=True, slots=True)
class Kept:
    """A document that is in the store."""

    document: AnswersDocument
    arrived_at: datetime
    """When it came for the first time."""
    is_new: bool
    """Whether it came now."""
