"""How far a hand-over has come, as far as this computer has been told. Light: Home's first picture needs no more."""

from __future__ import annotations

from enum import StrEnum


class Delivery(StrEnum):
    """The end of the chain: what is approved is saved in a file, sent by people, and received."""

    SAVED = "saved"
    """There is a file, and nobody has said that it went."""
    DELETED = "deleted"
    """Its files were deleted here (gallring), and nobody had said that they went: a receipt may come all the same."""
    SENT = "sent"
    """The group has said so: Samsyn sends nothing and cannot know."""
    RECEIVED = "received"
    """The county board has said so, in a receipt or with the code."""
