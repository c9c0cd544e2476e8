"""The parts of a request for support, and how it stands. Light: Home's first picture needs no more of it."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import Final

from desktop_app.domain.ids import PromptId

SUPPORT: Final = "support-"
"""What the ids of the request's parts begin with: no course knows them."""


class Part(StrEnum):
    """A part of the request; the value is its question's id."""

    FORMS = "support-forms"
    """In which ways the group would like to meet, of those that the course offers."""
    TOGETHER = "support-together"
    """Which other municipalities and units it would like to do it with."""
    NEED = "support-need"
    DATES = "support-dates"
    MANDATE_NAME = "support-mandate-name"
    MANDATE_ROLE = "support-mandate-role"
    MANDATE_DAY = "support-mandate-day"


ASKED: Final = (Part.FORMS, Part.TOGETHER, Part.NEED, Part.DATES)
"""The parts that make a request; the others say that it may be begun."""
MANDATE: Final = (Part.MANDATE_NAME, Part.MANDATE_ROLE, Part.MANDATE_DAY)


class SupportStanding(StrEnum):
    """How step 3 stands."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    """There is a request; the manager's mandate is not there, and nothing is held up by that but the start."""
    READY = "ready"
    """«Klart att starta»: the request, and who gave the mandate, as what, and when."""


def standing_of(answered: Collection[PromptId]) -> SupportStanding:
    """Return how step 3 stands, from which of the parts are answered: Home knows no more."""
    if not any(PromptId(part) in answered for part in ASKED):
        return SupportStanding.NOT_ASKED
    given = all(PromptId(part) in answered for part in MANDATE)
    return SupportStanding.READY if given else SupportStanding.ASKED
