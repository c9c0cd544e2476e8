"""Where the offer over a held picture stands: clear of the captions, or they go."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from desktop_app.playback.captions import Captions, Cue
from desktop_app.ui.room.audience.scale import GroupScale
from desktop_app.ui.room.offer import Choice, Offer, Question
from desktop_app.ui.room.surface import FilmSurface
from desktop_app.ui.theme.theme import Theme
from tests.ui.room.stories import StillPlayer

ROOM = QRect(0, 0, 1024, 420)


@pytest.mark.parametrize(("captions_at", "is_higher"), [(400, False), (300, True), (40, False)])
def test_an_offer_leaves_captions_free_where_it_can(
    theme: Theme, qtbot: QtBot, captions_at: int, *, is_higher: bool
) -> None:
    """In large text it covered half a caption: two texts over each other, and neither could be read."""
    offer = Offer(theme, clear_of=lambda: captions_at, parent=(surface := FilmSurface(StillPlayer())))  # type: ignore[arg-type]
    qtbot.addWidget(surface)
    offer.fit(ROOM, GroupScale(1024, 640, 100))
    offer.ask(Question("Frågan kommer", Choice("Visa frågan")))
    middle = (ROOM.height() - offer.height()) // 2
    assert (offer.y() < middle) is is_higher
    assert not is_higher or offer.geometry().bottom() < captions_at


def test_captions_go_where_something_stands_over_them(qtbot: QtBot) -> None:
    """Half a line of text over a question is worse than none: the film stands still anyway."""
    surface = FilmSurface(StillPlayer())  # type: ignore[arg-type]  # the part of a Player that it uses
    qtbot.addWidget(surface)
    surface.resize(1024, 640)
    surface.set_captions(None)
    without = surface.grab().toImage()
    assert surface.captions_top() == surface.height()
    surface.set_captions(Captions((Cue(timedelta(), timedelta(hours=1), ("Det handlar om att förstå",)),)))
    shown = surface.grab().toImage()
    assert shown != without
    top = round(surface.captions_top())
    assert top < surface.height()

    surface.keep_clear(QRect(0, 0, 1024, top + 40))
    assert surface.grab().toImage() == shown  # one line of two: it begins lower
    surface.keep_clear(QRect(0, 0, 1024, 640))
    assert surface.grab().toImage() == without
    surface.keep_clear(QRect())
    assert surface.grab().toImage() == shown
