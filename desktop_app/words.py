"""The words for what the program knows as data: errors, states, counts and dates.

`ui` and `cli` speak through this module; `handover` is given plain functions from it. It uses QtCore's translator,
which needs no display. Source texts are English; the Swedish ones are in `resources/translations`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop_app.domain.errors import KnownError


def translate(context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
    """Return the text in the language in use; `n` picks the plural form and replaces %n.

    A thin name for Qt's own function: `pyside6-lupdate` finds calls of it, and it needs no QObject.
    """
    return QCoreApplication.translate(context, text, disambiguation, n)


@dataclass(frozen=True, slots=True)
class Told:
    """An error in the user's words: what happened, what is safe, what to do."""

    what: str
    safe: str
    remedy: str

    def __str__(self) -> str:
        """One paragraph, for a line of text."""
        return " ".join(part for part in (self.what, self.safe, self.remedy) if part)


def tell(error: KnownError) -> Told:
    """Return the sentences for an error, in the language in use."""
    raise NotImplementedError(error)
