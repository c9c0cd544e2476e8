"""Black for privacy (B6): how long after the key the picture is black and the room is silent.

A film with an unbroken tone plays through the system's sound into a sink that nobody hears, and what comes out of the
sink is recorded; «B» is pressed in the middle of it. The moment of the last sound is when it came out of the recorder,
so that what the recorder takes is in the figure. Needs PulseAudio (packages-bench.txt); says so where there is none.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import tempfile
import threading
import time
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

PRESSES = 20
PICTURE_TARGET_MS = 40
"""One picture of 25 a second: the next that is painted is black."""
SOUND_TARGET_MS = 200
RATE = 44100
CHUNK = RATE // 100
LOUD = 300
"""Of 32768: the tone is far above it, and silence is 0."""
TONE_SECONDS = 60
LISTENS = 0.8
"""Seconds after the key in which a sound would be heard."""


def rows() -> Iterator[tuple[str, ...]]:
    """Yield the picture's row and the sound's."""
    if shutil.which("pulseaudio") is None:
        yield ("B6", "key to black and silence", "–", "no PulseAudio here", "–")
        return
    with tempfile.TemporaryDirectory() as folder, null_sink(Path(folder)) as server:
        os.environ["PULSE_SERVER"] = server
        os.environ.pop("SAMSYN_AUDIO", None)
        pictures, sounds = measure(Path(folder), Ears(server))
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


@contextmanager
def null_sink(folder: Path) -> Iterator[str]:
    """Run a sound server of our own, whose only sink is heard by nobody."""
    socket = folder / "sound"
    server = subprocess.Popen(
        [
            *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--log-level=error"),
            *("-L", "module-null-sink sink_name=nobody"),
            *("-L", f"module-native-protocol-unix auth-anonymous=1 socket={socket}"),
        ],
        env={**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)},
        stderr=subprocess.DEVNULL,
    )
    try:
        last = time.monotonic() + 20
        while not socket.exists() and time.monotonic() < last:
            time.sleep(0.05)
        yield f"unix:{socket}"
    finally:
        server.terminate()
        server.wait()


def tone_film(folder: Path) -> Path:
    """Make a small film with an unbroken tone, and return its path."""
    path = folder / "ton.mp4"
    subprocess.run(
        [
            *("ffmpeg", "-y", "-v", "error"),
            *("-f", "lavfi", "-i", f"testsrc2=size=320x180:rate=25:duration={TONE_SECONDS}"),
            *("-f", "lavfi", "-i", f"sine=frequency=330:sample_rate={RATE}:duration={TONE_SECONDS}"),
            *("-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", str(path)),
        ],
        check=True,
    )
    return path


class Ears:
    """What came out of the sink, a hundredth of a second at a time: when, and how loud."""

    def __init__(self, server: str) -> None:
        self.heard: list[tuple[float, int]] = []
        self._recorder = subprocess.Popen(
            [
                *("parec", "--server", server, "--device=nobody.monitor", "--raw", "--format=s16le"),
                *(f"--rate={RATE}", "--channels=1", "--latency-msec=10"),
            ],
            stdout=subprocess.PIPE,
        )
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._recorder.stdout is not None
        while chunk := self._recorder.stdout.read(2 * CHUNK):
            self.heard.append((time.monotonic(), max(map(abs, array("h", chunk)), default=0)))

    def hears(self) -> bool:
        """Tell whether the tone has gone on for the last third of a second."""
        lately = self.heard[-30:]
        return len(lately) == 30 and all(loud > LOUD for _, loud in lately)

    def last_sound(self) -> float:
        """Return when something was heard last."""
        return max((at for at, loud in self.heard if loud > LOUD), default=0.0)

    def close(self) -> None:
        """Listen no more."""
        self._recorder.kill()
        self._recorder.wait()


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
