"""Black for privacy (B6): how long after the key the picture is black and the room is silent.

A film with an unbroken tone plays through the system's sound into a sink that nobody hears, and what comes out of the
sink is recorded; «B» is pressed in the middle of it. The moment of the last sound is when it came out of the recorder,
so that what the recorder takes is in the figure. Needs PulseAudio (packages-bench.txt); says so where there is none.
"""

from __future__ import annotations

import os
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from tests.bench.sound import Ears, sound_server, tone_film

PRESSES = 20
SINK = "nobody"
"""What the film sounds into."""
PICTURE_TARGET_MS = 40
"""One picture of 25 a second: the next that is painted is black."""
SOUND_TARGET_MS = 200
LISTENS = 0.8
"""Seconds after the key in which a sound would be heard."""


def rows() -> Iterator[tuple[str, ...]]:
    """Yield the picture's row and the sound's."""
    if shutil.which("pulseaudio") is None:
        yield ("B6", "key to black and silence", "–", "no PulseAudio here", "–")
        return
    with tempfile.TemporaryDirectory() as folder, sound_server(Path(folder), SINK) as server:
        os.environ["PULSE_SERVER"] = server
        os.environ.pop("SAMSYN_AUDIO", None)
        pictures, sounds = measure(Path(folder), Ears(server, SINK))
    for what, found, target in (("picture", pictures, PICTURE_TARGET_MS), ("sound", sounds, SOUND_TARGET_MS)):
        name = "black painted" if what == "picture" else "the last sound"
        middle = sorted(found)[len(found) // 2]
        yield (
            "B6",
            f"key to {name}, worst of {len(found)}",
            f"{max(found):.0f} ms",
            f"middle one {middle:.0f} ms",
            f"{max(found):.0f} ms (≤ {target} ms)",
        )


class _Paints(QObject):
    """When a widget was first painted since it was asked."""

    at: float | None = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note it."""
        if event.type() == QEvent.Type.Paint and self.at is None:
            self.at = time.monotonic()
        return False


def measure(folder: Path, ears: Ears) -> tuple[list[float], list[float]]:
    """Return, in milliseconds for each press, when black was painted and when the last sound was heard."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtTest import QTest  # noqa: PLC0415  # Qt only where there is something to measure

    from desktop_app.playback.player import FilmSource, Player, PlayerState  # noqa: PLC0415
    from desktop_app.session import events, flow  # noqa: PLC0415
    from desktop_app.settings import Settings  # noqa: PLC0415
    from desktop_app.ui.room.room_view import RoomView  # noqa: PLC0415
    from desktop_app.ui.theme.theme import STYLE, Theme  # noqa: PLC0415
    from tests.scenarios.person import pause, until  # noqa: PLC0415
    from tests.ui.room.stories import film_state  # noqa: PLC0415

    application = QApplication.instance() or QApplication(["samsyn", *STYLE])
    assert isinstance(application, QApplication)
    theme = Theme()
    theme.apply(application, Settings())
    film = FilmSource(tone_film(folder))
    player = Player(folder, folder)
    view = RoomView(theme, player)
    view.resize(1280, 720)
    state = film_state()

    def send(event: events.Event) -> None:
        nonlocal state
        state = film_state(paused=flow.step(state.flow, event)[0].paused, black=flow.step(state.flow, event)[0].black)
        view.show_state(state)

    view.event_sent.connect(send)
    view.show_state(state)
    view.show()
    view.activateWindow()
    paints = _Paints()
    view.curtain.installEventFilter(paints)
    player.open(film)
    pictures, sounds = [], []
    rest = random.Random(6)
    for _ in range(PRESSES):
        until(ears.hears, "the tone")
        pause(rest.randrange(200, 700))
        paints.at = None
        pressed = time.monotonic()
        QTest.keyClick(view.windowHandle(), Qt.Key.Key_B)
        assert paints.at is not None
        pictures.append((paints.at - pressed) * 1000)
        pause(round(LISTENS * 1000))
        sounds.append(max(0.0, ears.last_sound() - pressed) * 1000)
        assert player.state is PlayerState.PAUSED
        QTest.keyClick(view.windowHandle(), Qt.Key.Key_B)
        player.play()
    player.close()
    view.close()
    ears.close()
    return pictures, sounds
