"""What the search on Home finds."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.ui.home.search_presenter import films, of_answer
from desktop_app.ui.home.search_view import SearchView
from desktop_app.ui.theme.theme import Theme
from tests.handover import sample
from tests.screens.scene import Scene


def search(theme: Theme) -> QWidget:
    """Make «Sök» with something found."""
    made = SearchView(theme)
    answers = (of_answer(sample.COURSE, answer) for answer in sample.ANSWERS)
    made.show_things((*films(sample.COURSE), *answers), "Metodstöd · Vuxenenheten")
    made.field.edit.setText("rutin")
    made.retranslate()
    return made


def scenes() -> list[Scene]:
    """Return the pictures."""
    return [
        Scene("home-search", (1280, 800), search),
        Scene("home-search-dark-150", (1280, 800), search, dark=True, percent=150),
    ]
