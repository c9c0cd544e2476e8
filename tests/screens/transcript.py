"""«Filmens text», beside the film and on its own."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from desktop_app.domain.session import Bookmark
from desktop_app.domain.steps import Phase
from desktop_app.playback.captions import Captions, Cue
from desktop_app.playback.errors import NoSoundOutput
from desktop_app.settings import CaptionGround
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.from_film import MarkedPlace
from desktop_app.ui.room.room_view import RoomView
from desktop_app.ui.room.transcript_view import TranscriptView
from desktop_app.ui.theme.theme import Theme
from tests.screens.scene import Scene
from tests.ui.room.stories import LECTURE, POINTS, StillPlayer, film_state, minutes, question_state

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


def beside_the_film(
    theme: Theme, *, ground: CaptionGround = CaptionGround.BOX, shown: bool = True, silent: bool = False
) -> QWidget:
    """Make the room with one screen, the film's text beside the film."""
    player = StillPlayer()
    view = RoomView(theme, player)  # type: ignore[arg-type]  # the part of a Player that the room uses
    player.setParent(view)
    view.set_captions(lecture_captions())
    view.set_caption_ground(ground)
    view.show_state(film_state())
    view.film.show_transcript(shown=shown)
    if silent:
        player.sound_fault = NoSoundOutput(number=4, title="")
        player.sound_changed.emit()
    view.show()
    player.position_changed.emit(player.position)
    return view


def marked(theme: Theme) -> QWidget:
    """Make the answer with what was marked in the film beside it."""
    view = AnswerView(theme)
    view.show_answer(question_state(3, phase=Phase.WRITING, value=POINTS))
    places = ((minutes(7, 41), SAID[0]), (minutes(22, 10), SAID[2]))
    view.show_places(tuple(MarkedPlace(Bookmark(LECTURE.id, at), 4, words) for at, words in places))
    return view


def scenes() -> list[Scene]:
    """Return the pictures."""
    laptop = (1366, 768)
    narrow = (360, 560)
    return [
        Scene("transcript", narrow, transcript),
        Scene("transcript-dark", (530, 240), transcript, dark=True),
        Scene("transcript-found", narrow, lambda t: transcript(t, words="någon")),
        Scene("transcript-chosen", narrow, lambda t: transcript(t, choose=True), dark=True),
        Scene("transcript-nothing", narrow, lambda t: transcript(t, words="polis")),
        Scene("transcript-none", narrow, lambda t: transcript(t, captions=False)),
        Scene("transcript-beside", laptop, beside_the_film),
        Scene("transcript-beside-200", (1280, 800), beside_the_film, percent=200),
        Scene("captions-solid", laptop, lambda t: beside_the_film(t, ground=CaptionGround.SOLID, shown=False)),
        Scene("captions-edged", laptop, lambda t: beside_the_film(t, ground=CaptionGround.NONE, shown=False)),
        Scene("film-silent", laptop, lambda t: beside_the_film(t, shown=False, silent=True)),
        Scene("marked", (1280, 800), marked),
        Scene("marked-dark-150", (1280, 800), marked, dark=True, percent=150),
        Scene("transcript-200", (420, 640), lambda t: transcript(t, words="förstå"), percent=200),
    ]
