"""Spelling help beside the care for persons: two kinds of mark that must not look alike."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.answer import ListValue, Point
from desktop_app.handover.secrecy import places
from desktop_app.paths import resources
from desktop_app.spelling.dictionary import FOLDER, Dictionary
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.lexicon import Lexicon
from desktop_app.ui.theme.theme import Theme
from tests.screens.answers import EARLIER, sheet
from tests.screens.scene import Scene
from tests.spelling.here import Here

POINTS = ListValue(
    (
        Point("Vi vet inte vem vi ringer på kvälen", "rutin"),
        Point("Rutinnen på LSS-enheten finns, men Fatima känner inte till den", "kunskap"),
        Point("Ärendet med 19121212-1212 tog tree veckor"),
    )
)


@cache
def _dictionary() -> Dictionary:
    return Dictionary(resources() / FOLDER)


def misspelt(theme: Theme) -> AnswerView:
    made = AnswerView(theme)
    made.proofing.use(Lexicon(Here(_dictionary()), parent=made))
    made.show_sheet(replace(sheet(value=POINTS), earlier=EARLIER))
    made.care.watch.stop()
    made.care.watch.found.emit(POINTS, places(POINTS))
    made.proofing.look()
    QCoreApplication.sendPostedEvents()
    made.focus_editor()
    return made


def scenes() -> list[Scene]:
    return [
        Scene("answers-12-spelling", (1280, 800), misspelt),
        Scene("answers-12-spelling-dark-150", (1280, 800), misspelt, dark=True, percent=150),
    ]
