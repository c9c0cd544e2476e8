"""«Filmens text», beside the film and on its own."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from desktop_app.playback.captions import Captions, Cue
from desktop_app.ui.room.transcript_view import TranscriptView
from desktop_app.ui.theme.theme import Theme
from tests.screens.scene import Scene
from tests.ui.room.stories import minutes

SAID = (
    "Lagen och forskningen tar vi med oss vidare.",
    "Nu går vi över till funktioner.",
    "Det handlar om att förstå vilken funktion det fyller, utan att skuldbelägga.",
    "Tänk gärna på möten ni själva har haft.",
    "Vad hade ni behövt då?",
    "En del berättar först efter flera år, och då är det viktigt att någon orkar höra.",
    "Det kan vara en lärare, en fritidsledare eller någon på socialtjänsten.",
)


def lecture_captions() -> Captions:
    """Return three quarters of an hour of captions."""
    step = timedelta(seconds=7)
    return Captions(tuple(Cue(step * n, step * (n + 1), (SAID[n % len(SAID)],)) for n in range(360)))


def transcript(theme: Theme, *, words: str = "", choose: bool = False, captions: bool = True) -> QWidget:
    """Make the card with the film in its middle."""
    view = TranscriptView(theme)
    view.set_captions(lecture_captions() if captions else None)
    view.set_deeds(quote=True, mark=True)
    view.show()
    view.set_position(minutes(22, 10))
    view.search.setText(words)
    if choose:
        view.list.setCurrentIndex(view.list.lines.index(190))
    return view


def scenes() -> list[Scene]:
    """Return the pictures."""
    narrow = (360, 560)
    return [
        Scene("transcript", narrow, transcript),
        Scene("transcript-dark", (530, 240), transcript, dark=True),
        Scene("transcript-found", narrow, lambda t: transcript(t, words="någon")),
        Scene("transcript-chosen", narrow, lambda t: transcript(t, choose=True), dark=True),
        Scene("transcript-nothing", narrow, lambda t: transcript(t, words="polis")),
        Scene("transcript-none", narrow, lambda t: transcript(t, captions=False)),
        Scene("transcript-200", (420, 640), lambda t: transcript(t, words="förstå"), percent=200),
    ]
