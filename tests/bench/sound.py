"""Sound that nobody hears: a sound server of our own, what comes out of its sinks, and a film with an unbroken tone.

Needs PulseAudio (packages-bench.txt).
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

RATE = 44100
CHUNK = RATE // 100
LOUD = 300
"""Of 32768: the tone is far above it, and silence is 0."""
TONE_SECONDS = 60
STEADY = 30
"""Hundredths of a second in a row that make a sound, or a silence, more than a gap."""

OLD = 0.5
"""Seconds after which what was heard last says nothing of now."""


@contextmanager
def sound_server(folder: Path, *sinks: str) -> Iterator[str]:
    """Run a sound server with these sinks, the first of them the system's own choice; give its address."""
    socket = folder / "sound"
    server = subprocess.Popen(
        [
            *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--log-level=error"),
            *(word for sink in sinks for word in ("-L", f"module-null-sink sink_name={sink}")),
            *("-L", "module-null-source source_name=nowhere"),
            *("-L", "module-always-sink"),  # as every system's has: where no output is left, one that nobody hears
            *("-L", f"module-native-protocol-unix auth-anonymous=1 socket={socket}"),
        ],
        env={**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)},
        stderr=subprocess.DEVNULL,
    )
    try:
        last = time.monotonic() + 20
        while not socket.exists() and time.monotonic() < last:
            time.sleep(0.05)
        address = f"unix:{socket}"
        tell_server(address, "set-default-sink", sinks[0])
        tell_server(address, "set-default-source", "nowhere")  # recorders of the system's choice would move with it
        yield address
    finally:
        server.terminate()
        server.wait()


def tell_server(address: str, *words: str) -> None:
    """Do what a hand does in the system's sound settings, or with a cable."""
    subprocess.run(["pactl", "--server", address, *words], check=True, stdout=subprocess.DEVNULL)


def tone_film(folder: Path, *, seconds: int = TONE_SECONDS) -> Path:
    """Make a small film with an unbroken tone, and return its path."""
    path = folder / "ton.mp4"
    subprocess.run(
        [
            *("ffmpeg", "-y", "-v", "error"),
            *("-f", "lavfi", "-i", f"testsrc2=size=320x180:rate=25:duration={seconds}"),
            *("-f", "lavfi", "-i", f"sine=frequency=330:sample_rate={RATE}:duration={seconds}"),
            *("-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", str(path)),
        ],
        check=True,
    )
    return path


class Ears:
    """What came out of a sink, a hundredth of a second at a time: when, and how loud."""

    def __init__(self, server: str, sink: str) -> None:
        self.heard: list[tuple[float, int]] = []
        self._recorder = subprocess.Popen(
            [
                *("parec", "--server", server, f"--device={sink}.monitor", "--raw", "--format=s16le"),
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
        lately = self.heard[-STEADY:]
        is_now = bool(lately) and time.monotonic() - lately[-1][0] < OLD
        return is_now and len(lately) == STEADY and all(loud > LOUD for _, loud in lately)

    def last_sound(self) -> float:
        """Return when something was heard last."""
        return max((at for at, loud in self.heard if loud > LOUD), default=0.0)

    def first_sound(self, after: float) -> float:
        """Return when something was heard first after a moment; that moment where nothing was."""
        return min((at for at, loud in self.heard if loud > LOUD and at > after), default=after)

    def close(self) -> None:
        """Listen no more."""
        self._recorder.kill()
        self._recorder.wait()
